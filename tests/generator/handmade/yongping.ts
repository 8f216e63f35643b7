import { OfficeSheet } from './office-sheet';
import type { OfficeWorkbook } from './write-xlsx';

/** The figures that the performance report of Yongping prints for 2022; the survey, which it tells in words, is made up. */
const STATION = '广州市永平街社工服务站';

/** Numbers in cells of their own, a sheet for each form, sums and rates as formulas; amounts in 万元. */
function inCells(): OfficeWorkbook {
  const funds = new OfficeSheet('项目资金');
  funds
    .lines('A1', 'title', `${STATION}项目预算及使用情况表（2022年1月1日至2022年12月31日）`)
    .lines('A3', 'header', '支出明细|支出简介|预算金额（万元）|支出金额（万元）|使用率')
    .lines(
      'A4',
      'body',
      `人员经费|工资、社保、公积金|180.01|202.3|=D4/C4 → ${202.3 / 180.01}
专业支持经费|督导、培训|7.42|3.67|=D5/C5 → ${3.67 / 7.42}
专业服务和活动经费|小组、活动物资|8.6|5.545|=D6/C6 → ${5.545 / 8.6}
日常办公费用|水电、办公用品|7.97|8.551|=D7/C7 → ${8.551 / 7.97}
承接机构运营管理费用|机构管理|36|41.9531|=D8/C8 → ${41.9531 / 36}
合计||=SUM(C4:C8) → 240|=SUM(D4:D8) → 262.0191|=D9/C9 → ${262.0191 / 240}`,
    )
    .restyle('E4:E9', 'percent')
    .merge('A1:E1')
    .width('A:24 B:22 C-E:16')
    .height('1:36');

  const targets = new OfficeSheet('绩效目标');
  const line = (row: number, head: string, [name, unit, target, done]: readonly [string, string, number, number]) =>
    targets
      .lines(`A${row}`, 'body', `${head}|${name}|${unit}|${target}|${done}|=G${row}/F${row} → ${done / target}`)
      .restyle(`H${row}:H${row}`, 'percent');
  targets
    .lines('A1', 'title', `${STATION}2022年度绩效目标完成情况表`)
    .lines('A3', 'header', '一级指标|权重|二级指标|三级指标|单位|年度指标值|实际完成值|完成率')
    .merge('A1:H1 A4:A16 B4:B16 C4:C16 A17:A19 B17:B19 C17:C19')
    .width('A:12 B:8 C:12 D:24 E:12 F-H:14')
    .height('1:32');
  const output = [
    ['个案', '个', 68, 70],
    ['小组', '个', 30, 30],
    ['社区活动', '个', 53, 62],
    ['入户探访', '次', 1260, 1260],
    ['电话访问', '次', 1800, 2198],
    ['社区调研', '份', 6, 6],
    ['志愿者培育', '人', 100, 102],
    ['志愿者骨干', '人', 33, 33],
    ['志愿者队伍', '支', 2, 2],
    ['志愿者培训', '次', 6, 8],
    ['配备工作人员', '人', 20, 20],
    ['专业人员', '人', 14, 16],
    ['总服务工时', '小时', 30184, 30184],
  ] as const;
  const benefit = [
    ['资源链接', '万元', 50, 35],
    ['培育社会组织、志愿队伍', '支', 2, 3],
    ['继续教育', '小时/人/年', 90, 90],
  ] as const;
  output.forEach((entry, index) => line(4 + index, index === 0 ? '产出指标|0.5|数量指标' : '||', entry));
  benefit.forEach((entry, index) => line(17 + index, index === 0 ? '效益指标|0.3|社会效益' : '||', entry));
  line(20, '满意度指标|0.1|满意度', ['服务对象满意度', '%', 90, 92]);
  targets.restyle('B4:B20', 'percent');

  const survey = new OfficeSheet('满意度');
  survey
    .lines('A1', 'title', `${STATION}服务对象满意度调查统计表（2022年度）`)
    .lines('A3', 'header', '满意度区间|份数')
    .lines('A4', 'body', '95%以上|80\n90%-95%|28\n90%以下|12\n合计|=SUM(B4:B6) → 120')
    .merge('A1:B1')
    .width('A:36 B:16')
    .height('1:40');
  return { sheets: [funds, targets, survey], application: 'Microsoft Excel', sharedStrings: true };
}

/** Numbered sentences in one cell for each kind, as the report prints them; amounts in 元; all on one sheet. */
function inSentences(): OfficeWorkbook {
  const sheet = new OfficeSheet('2022年绩效评价');
  sheet
    .lines('B2', 'title', `${STATION}重点项目绩效评价资料（2022年度）`)
    .lines('B4', 'label', '一、绩效目标完成情况表')
    .lines('B5', 'header', '一级指标|二级指标|三级指标|年度指标值|实际完成值')
    .lines(
      'B6',
      'left',
      [
        '产出指标（50%）|数量指标|服务数量|1.个案68个；⏎2.小组30个；⏎3.活动53个；⏎4.入户探访1260次；⏎5.电话访问1800次；⏎6.社区调研6份|1.个案70个；⏎2.小组30个；⏎3.活动62个；⏎4.入户探访1260次；⏎5.电话访问2198次；⏎6.社区调研6份',
        '||志愿服务|1.培育志愿者100人；⏎2.志愿者骨干33人；⏎3.志愿者队伍2支；⏎4.志愿者培训6次|1.培育志愿者102人；⏎2.志愿者骨干33人；⏎3.志愿者队伍2支；⏎4.志愿者培训8次',
        '||人员配备|1.配备工作人员20人；⏎2.专业人员14人；⏎3.总服务工时30184小时|1.配备工作人员20人；⏎2.取得专业资历证书16人；⏎3.总服务工时30184小时',
        '||服务质量|良好|良好',
        '效益指标（30%）|社会效益|资源与培育|1.链接资源50万元；⏎2.培育组织或队伍2支；⏎3.继续教育90小时/人/年|1.链接资源35万元；⏎2.培育社区组织1个，队伍2支；⏎3.继续教育90小时/人/年',
        '满意度指标（10%）|满意度|服务对象满意度|90%以上|92%',
      ].join('\n'),
    )
    .lines('B14', 'label', '二、经费使用情况')
    .lines('B15', 'header', '序号|支出明细|支出简介|预算金额（元）|支出金额（元）')
    .lines(
      'B16',
      'body',
      `1|人员经费|工资、社保|1800100|2023000
2|专业支持经费|督导、培训|74200|36700
3|专业服务和活动经费|活动物资|86000|55450
4|日常办公费用|水电|79700|85510
5|承接机构运营管理费用|机构管理|360000|419531
|合计||=SUM(E16:E20) → 2400000|=SUM(F16:F20) → 2620191`,
    )
    .lines('B24', 'label', '三、满意度调查情况')
    .lines('B25', 'header', '调查对象|份数|平均分')
    .lines('B26', 'body', '长者|70|93\n青少年及家庭|30|90\n其他居民|20|91.5')
    .merge('B2:F2 B6:B9 C6:C9')
    .width('A:3 B:16 C:24 D:18 E-F:34')
    .height('2:30 6:96 7:66 8:52 10:52');
  return { sheets: [sheet], application: 'WPS Office', sharedStrings: false };
}

/** The workbook of Yongping in two layouts, by file name. */
export const YONGPING: Readonly<Record<string, () => OfficeWorkbook>> = {
  'yongping-2022-in-cells.xlsx': inCells,
  'yongping-2022-in-sentences.xlsx': inSentences,
};
