import { columnName } from '../../../src/workbook/address';
import { monthCells, monthHeaders, monthSums, oneColumn, threeColumns } from './attendance-lines';
import { OfficeSheet } from './office-sheet';
import { YONGPING } from './yongping';
import type { OfficeWorkbook } from './write-xlsx';

const count = (first: number, last: number) => (column: string) =>
  `COUNTIF(${column}${first}:${column}${last},"√")+SUM(${column}${first}:${column}${last})`;

/** Twelve months, nine zones in three blocks of unequal width, a worker who left and came back. */
function nineZones(): OfficeWorkbook {
  const zones = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((number) => `第${number}片区`);
  const block = (
    from: number,
    figures: readonly (readonly [number, number][])[],
    totals: readonly [number, number][],
  ): string => {
    const triple = (column: number, row: number, [target, done]: readonly [number, number]): string => {
      const [a, b] = [columnName(column), columnName(column + 1)];
      return `${target}|${done}|=${b}${row}/${a}${row} → ${done / target}`;
    };
    const lines = zones.map((zone, index) => {
      const cells = figures.map((pairs, group) => triple(2 + group * 3, from + index, pairs[index] ?? [1, 0]));
      return `${zone}|1|${cells.join('|')}`;
    });
    const last = from + zones.length;
    const sums = totals.map(([target, done], group) => {
      const sum = (column: string, value: number): string => `=SUM(${column}${from}:${column}${last - 1}) → ${value}`;
      const [a, b] = [columnName(2 + group * 3), columnName(3 + group * 3)];
      return `${sum(a, target)}|${sum(b, done)}|=${b}${last}/${a}${last} → ${done / target}`;
    });
    return [...lines, `合计|=SUM(B${from}:B${last - 1}) → 9|${sums.join('|')}`].join('\n');
  };
  const same = (target: number, done: readonly number[]): [number, number][] => done.map((value) => [target, value]);
  const sheet = new OfficeSheet('附件1-1');
  sheet
    .lines('A1', 'label', '附件1-1')
    .lines('A2', 'title', '广州市花港街社工服务站购买服务项目指标完成情况统计表（2024年1月1日至2024年12月31日）');
  sheet
    .lines('A3', 'header', '服务⏎片区|投入社工⏎人数|电访|||入户探访||')
    .lines('A4', 'header', '||协议量|完成量|百分比|协议量|完成量|百分比');
  const phone: [number, number][] = [
    [100, 110],
    [120, 120],
    [80, 60],
    [100, 105],
    [100, 100],
    [90, 99],
    [110, 110],
    [100, 96],
    [100, 100],
  ];
  const visits = same(50, [50, 55, 45, 50, 40, 60, 50, 50, 59]);
  sheet.lines(
    'A5',
    'body',
    block(
      5,
      [phone, visits],
      [
        [900, 900],
        [450, 459],
      ],
    ),
  );
  sheet
    .lines('A15', 'header', '服务⏎片区|投入社工⏎人数|专业个案||||||||')
    .lines('A16', 'header', '||协议接案数|接案完成数|百分比|协议节数|完成量|百分比|协议   结案数|完成量|百分比');
  const opened = same(2, [2, 3, 2, 2, 1, 2, 2, 2, 2]);
  const sessions = same(12, [12, 18, 12, 12, 6, 12, 12, 12, 13]);
  const closed = same(2, [2, 2, 1, 2, 1, 2, 2, 2, 2]);
  sheet.lines(
    'A17',
    'body',
    block(
      17,
      [opened, sessions, closed],
      [
        [18, 18],
        [108, 109],
        [18, 16],
      ],
    ),
  );
  sheet
    .lines('A27', 'header', '服务⏎片区|投入社工⏎人数|兴趣小组（青少年）|||||')
    .lines('A28', 'header', '||协议个数|完成量|百分比|协议人次|完成量|百分比');
  const groups = same(1, [1, 1, 1, 0, 1, 1, 2, 1, 1]);
  const people = same(20, [20, 25, 22, 0, 18, 20, 44, 20, 21]);
  sheet.lines(
    'A29',
    'body',
    block(
      29,
      [groups, people],
      [
        [9, 9],
        [180, 190],
      ],
    ),
  );
  sheet.lines('A39', 'header', '总体服务||||||||||').lines('A40', 'header', '协议内容||||指标⏎要求|完成量|百分比');
  sheet.lines('A41', 'body', '志愿者|新增登记志愿者|||60|75|=F41/E41 → 1.25');
  sheet.lines('A42', 'body', '|发展志愿者骨干|||12|9|=F42/E42 → 0.75');
  sheet.lines('A43', 'body', '社区调研||||10|10|=F43/E43 → 1');
  sheet.merge(
    'A2:K2 A3:A4 B3:B4 C3:E3 F3:H3 A15:A16 B15:B16 C15:K15 A27:A28 B27:B28 C27:H27 A39:K39 A40:D40 A41:A42 B41:D41 B42:D42 A43:D43',
  );
  for (const area of ['E5:E14', 'H5:H14', 'E17:E26', 'H17:H26', 'K17:K26', 'E29:E38', 'H29:H38', 'G41:G43'])
    sheet.restyle(area, 'percent');
  sheet
    .lines('A45', 'note', '注：1.原则上每个村（居）设置1个社工点，3个村（居）社工点设1个服务片区。')
    .merge('A45:K45');
  sheet.width('A:10 B:10 C-K:10').height('1:18 2:40 3:24 4:20 15:24 16:20 27:24 28:20 40:32 45:30');

  const hours = new OfficeSheet('附件1-2').portrait();
  hours
    .lines('A1', 'label', '附件1-2')
    .lines('A2', 'title', '广州市花港街社工服务站购买服务项目指标完成情况统计表⏎（2024年1月1日至2024年12月31日）');
  const items = [
    '专业人员督导|专业人员督导480小时|504|1.05',
    '服务保障工作——项目内会议|项目内会议⏎240小时|228|0.95',
    '资源链接|资源链接每月2次，共24次|30|1.25',
  ];
  items.forEach((item, index) => {
    const [title = '', requirement = '', done = '', rate = ''] = item.split('|');
    const row = 3 + index * 3;
    hours.lines(`A${row}`, 'header', `${title}||`).merge(`A${row}:C${row}`);
    hours.lines(`A${row + 1}`, 'header', '指标要求|完成情况|完成百分比');
    hours
      .lines(`A${row + 2}`, 'left', requirement)
      .lines(`B${row + 2}`, 'body', done)
      .lines(`C${row + 2}`, 'percent', rate);
  });
  hours.merge('A2:C2').width('A:44 B:16 C:16').height('1:18 2:56 8:30');

  const staff = new OfficeSheet('附件2');
  staff.lines('A1', 'label', '附件2').lines('A2', 'title', '广州市花港街社工服务站购买服务项目社工到岗情况统计表');
  staff
    .lines('A3', 'period', '项目服务采购周期：2024年1月1日至2026年12月31日')
    .lines('A4', 'period', '年度服务协议时间：2024年1月1日至2024年12月31日');
  staff
    .lines('A5', 'header', '类型|序号|姓名|职位|岗位资格证/资质|合同期限')
    .lines('A6', 'header', '|||||')
    .lines('AQ5', 'header', '人员到岗小计|符合从业2年以上的社工到岗小计|备注')
    .lines('AQ6', 'header', '||');
  staff.merge('A2:AS2 A3:AS3 A4:AS4 A5:A6 B5:B6 C5:C6 D5:D6 E5:E6 F5:F6 AQ5:AQ6 AR5:AR6 AS5:AS6');
  monthHeaders(
    staff,
    'G5',
    Array.from({ length: 12 }, (_, index) => (index === 0 ? '2024年1月' : `${index + 1}月`)),
    3,
  );
  staff.lines('G6', 'header', Array.from({ length: 12 }, () => '人员到位|社保购买|工资发放').join('|'));
  const person = (
    row: number,
    head: string,
    marks: string,
    total: number,
    experienced: number,
    remark: string,
  ): void => {
    staff.lines(`A${row}`, 'body', `${head}|${monthCells(marks, threeColumns)}|${total}|${experienced}|${remark}`);
  };
  const full = '√ √ √ √ √ √ √ √ √ √ √ √';
  const gone = (months: number): string => Array.from({ length: months }, () => '——').join(' ');
  person(7, '持证社工|1|社工甲01|社工站站长|社会工作师|2024.1.1-2025.12.31', full, 12, 12, '');
  person(8, '|2|社工甲02|第一片区社工|助理社会工作师|2024.1.1-2025.12.31', full, 12, 0, '');
  person(
    9,
    '|3|社工甲03|第二片区社工|助理社会工作师|2024.1.1-2025.12.31',
    `√ √ √ √ ${gone(8)}`,
    4,
    4,
    '2024年4月20日离职',
  );
  person(
    10,
    '|4|社工甲03|第三片区社工|助理社会工作师|2024.8.19-2026.8.18',
    `${gone(7)} 0.5 √ √ √ √`,
    4.5,
    4.5,
    '2024年8月19日重新入职',
  );
  person(11, '|5|社工甲04|第四片区社工|社会工作师|2024.1.1-2025.12.31', full, 12, 12, '');
  person(12, '|6|社工甲05|第五片区社工|助理社会工作师|2024.3.5-2026.3.4', `${gone(2)} √ √ √ √ √ √ √ √ √ √`, 10, 0, '');
  const certified = [4, 4, 5, 5, 4, 4, 4, 4.5, 5, 5, 5, 5];
  const certifiedHeads = [4, 4, 5, 5, 4, 4, 4, 5, 5, 5, 5, 5];
  staff.lines(
    'A13',
    'body',
    `|小计|||||${monthSums('G', certified, 3, count(7, 12), [certifiedHeads, certifiedHeads])}|=SUM(AQ7:AQ12) → 54.5|=SUM(AR7:AR12) → 32.5|`,
  );
  staff.lines('A14', 'body', `|持证社工有效人次小计|||||${monthSums('G', certified, 3, count(7, 12))}|||`);
  person(15, '非持证社工|7|社工乙06|第六片区社工|社会工作辅助人员|2024.1.1-2025.12.31', full, 12, 0, '');
  person(
    16,
    '|8|社工乙07|第七片区社工|社会工作辅助人员|2024.1.1-2025.12.31',
    `√ √ √ √ √ √ √ √ √ ${gone(3)}`,
    9,
    0,
    '2024年10月10日离职',
  );
  person(17, '|9|社工乙08|第八片区社工|社会工作专业学历背景|2024.10.16-2026.10.15', `${gone(9)} 0.5 √ √`, 2.5, 0, '');
  const uncertified = [2, 2, 2, 2, 2, 2, 2, 2, 2, 1.5, 2, 2];
  const two = Array.from({ length: 12 }, () => 2);
  staff.lines(
    'A18',
    'body',
    `|小计|||||${monthSums('G', uncertified, 3, count(15, 17), [two, two])}|=SUM(AQ15:AQ17) → 23.5|=SUM(AR15:AR17) → 0|`,
  );
  staff.lines('A19', 'body', `|非持证社工有效人次小计|||||${monthSums('G', uncertified, 3, count(15, 17))}|||`);
  const all = [6, 6, 7, 7, 6, 6, 6, 6.5, 7, 6.5, 7, 7];
  staff.lines(
    'A20',
    'body',
    `总计|社工有效人次小计（即持证社工及非持证社工有效人次总数）|||||${monthSums('G', all, 3, (column) => `${column}14+${column}19`)}|=AQ13+AQ18 → 78|=AR13+AR18 → 32.5|`,
  );
  staff
    .lines('A21', 'body', '|社工站稳岗率（持续在岗社工数/协议要求在岗社工数*100%）|||||=4/7 → 0.5714285714285714')
    .restyle('G21:G21', 'percent');
  staff.merge('A7:A14 A15:A19 A20:A21 B13:F13 B14:F14 B18:F18 B19:F19 B20:F20 B21:F21 G21:AS21');
  for (let column = 6; column < 42; column += 3) {
    const [first, last] = [columnName(column), columnName(column + 2)];
    staff.merge(`${first}14:${last}14 ${first}19:${last}19 ${first}20:${last}20`);
  }
  staff.width('A:6 B:5 C:9 D:13 E:18 F:21 G-AP:4.6 AQ:7 AR:12 AS:20').height('2:26 6:40 20:30 21:30');
  return { sheets: [sheet, hours, staff], application: 'Microsoft Excel', sharedStrings: true };
}

/** Ten and a half months: starts on the 23rd; bare headers, the total above the zones, months as dates, blocks side by side. */
function halfFirstMonth(): OfficeWorkbook {
  const sheet = new OfficeSheet('指标完成情况');
  sheet
    .lines('B2', 'label', '广州市柳溪街社工服务站购买服务项目指标完成情况统计表')
    .lines('B3', 'label', '（2023.4.23～2024.2.29）');
  sheet.lines('B5', 'header', '片区|困难群众和特殊群体建档|||家访|||社区走访|||大型社区活动|||||');
  sheet.lines(
    'B6',
    'header',
    '|协议个数|完成数|完成率|协议人次|完成数|完成率|协议次数|完成数|完成率|协议次数|完成数|完成率|协议人次|完成数|完成率',
  );
  sheet.lines('B7', 'body', '合 计|350|350|100|500|450|90|48|42|87.5|1|1|100|100|120|120');
  sheet.lines('B8', 'body', '东片区|200|190|95|300|270|90|24|20|83.33|1|1|100|100|120|120');
  sheet.lines('B10', 'body', '西片区|150|160|106.67|200|180|90|24|22|91.67|/|/|/|/|/|/');
  sheet
    .lines('B12', 'header', '总体⏎服务|协议内容|指标要求|完成量|百分比')
    .lines('B13', 'body', '|新增登记志愿者|80名|84名|105')
    .lines('B14', 'body', '|培育社会组织|2个|1个|50')
    .merge('B12:B14');
  sheet.width('A:2 B:10 C:16 D-Q:9').height('2:28 3:18 5:30 6:20 13:20 14:20');

  const hours = new OfficeSheet('其他指标');
  hours
    .lines('A1', 'title', '广州市柳溪街社工服务站购买服务项目指标完成情况统计表')
    .lines('A2', 'period', '(2023.4.23～2024.2.29)')
    .merge('A1:G1 A2:G2');
  hours.lines('A4', 'header', '专业人员督导||').lines('E4', 'header', '应急公共服务||').merge('A4:C4 E4:G4');
  hours.lines('A5', 'header', '指标要求|完成情况|完成百分比').lines('E5', 'header', '指标要求|完成情况|完成百分比');
  hours
    .lines('A6', 'body', '专业人员督导每月8小时，共84小时|84|1')
    .lines('E6', 'body', '应急公共服务不少于20次|18|0.9');
  hours
    .restyle('C6:C6', 'percent')
    .restyle('G6:G6', 'percent')
    .width('A:34 B:10 C:12 D:3 E:28 F:10 G:12')
    .height('1:26');

  const staff = new OfficeSheet('人员到岗');
  staff.lines('A1', 'title', '广州市柳溪街社工服务站购买服务项目社工到岗情况统计表');
  staff
    .lines('A2', 'period', '年度服务协议时间：2023.4.23～2024.4.22⏎项目服务采购周期：2023.4.23～2026.4.22')
    .merge('A1:AE1 A2:AE2');
  staff.lines('A4', 'header', '序号|姓名|职位|资格证书|合同期限').lines('A5', 'header', '||||');
  // 1 April 2023 to 1 February 2024 as date serials.
  const serials = [45017, 45047, 45078, 45108, 45139, 45170, 45200, 45231, 45261, 45292, 45323];
  monthHeaders(staff, 'F4', serials.map(String), 2, false);
  staff.restyle('F4:AA4', 'month');
  staff.lines('F5', 'header', serials.map(() => '社保购买|人员到位').join('|'));
  staff.lines('AB4', 'header', '人员到岗小计|符合从业2年以上的社工到岗小计|备注').lines('AB5', 'header', '||');
  const pair = (inPost: string): readonly string[] => [inPost === '—' ? '—' : '√', inPost];
  const line = (row: number, head: string, marks: string, total: number, experienced: number, remark: string): void => {
    staff.lines(`A${row}`, 'body', `${head}|${monthCells(marks, pair)}|${total}|${experienced}|${remark}`);
  };
  const stays = '0.5 √ √ √ √ √ √ √ √ √ √';
  line(6, '1|社工甲01|站长|社会工作师|2023/4/23-⏎2025/4/22', stays, 10.5, 10.5, '');
  line(7, '2|社工甲02|东片区社工|助理社会工作师|2023/4/23-⏎2025/4/22', stays, 10.5, 0, '');
  line(8, '3|社工甲03|西片区社工|助理社会工作师|2023/7/3-⏎2025/7/2', '— — — √ √ √ √ √ √ √ √', 8, 8, '');
  line(9, '4|社工乙04|东片区社工|社会工作辅助人员|2023/4/23-⏎2025/4/22', stays, 10.5, 0, '');
  line(
    10,
    '5|社工乙05|西片区社工|社会工作辅助人员|2023/4/23-⏎2025/4/22',
    '0.5 √ √ √ √ √ √ √ √ — —',
    8.5,
    0,
    '2023.12.29离职',
  );
  staff.lines(
    'A11',
    'body',
    `总计|||||${[2, 4, 4, 5, 5, 5, 5, 5, 5, 4, 4].map((value, index) => `${[4, 4, 4, 5, 5, 5, 5, 5, 5, 4, 4][index] ?? 0}|${value}`).join('|')}|48|18.5|`,
  );
  staff
    .lines('A12', 'body', '社工站稳岗率（持续在岗社工数/协议要求在岗社工数*100%）|||||75%')
    .merge('A12:E12 F12:AD12');
  staff
    .width('A:6 B:9 C:11 D:15 E:12 F-AA:5.5 AB:8 AC:13 AD:14')
    .height('1:26 2:34 4:28 5:28 6:28 7:28 8:28 9:28 10:28 12:28');
  return { sheets: [sheet, hours, staff], application: 'LibreOffice', sharedStrings: true };
}

/** Everything on one sheet, beginning at C4; a second block without percents, a hidden row, one column per month. */
function oneSheet(): OfficeWorkbook {
  const cover = new OfficeSheet('封面');
  cover
    .lines('B4', 'title', '西坑镇社工服务站')
    .lines('B5', 'title', '中期评估资料')
    .lines('B7', 'period', '二〇二五年七月')
    .width('B:60')
    .height('4:40 5:40');
  const sheet = new OfficeSheet('评估表').portrait();
  sheet
    .lines('C4', 'label', '附件1-1')
    .lines('C5', 'title', '西坑镇社工服务站购买服务项目指标完成情况统计表⏎（2025年1月1日至2025年6月30日）')
    .merge('C5:L5');
  sheet
    .lines('C6', 'header', '服务片区|投入社工人数|电访||')
    .lines('C7', 'header', '||协议量|完成量|百分比')
    .merge('C6:C7 D6:D7 E6:G6');
  sheet
    .lines(
      'C8',
      'body',
      '1片区|2|300|200|=F8/E8 → 0.6666666666666666\n2片区|1|200|100|=F9/E9 → 0.5\n3片区|1|100|60|=F10/E10 → 0.6\n合计|=SUM(D8:D10) → 4|=SUM(E8:E10) → 600|=SUM(F8:F10) → 360|=F11/E11 → 0.6',
    )
    .restyle('G8:G11', 'percent');
  sheet
    .lines('C13', 'header', '服务片区|专业小组|||')
    .lines('C14', 'header', '|协议个数|完成量|协议节数|完成量')
    .merge('C13:C14 D13:G13');
  sheet.lines('C15', 'body', '1片区|2|1|12|6\n2片区|2|1|12|5\n3片区|1|0|6|0\n合计|5|2|30|11').hideRow(16);
  sheet
    .lines('C20', 'header', '总体服务||||')
    .merge('C20:G20')
    .lines('C21', 'header', '协议内容||指标要求|完成量|百分比')
    .merge('C21:D21 C22:D22 C23:D23');
  sheet.lines('C22', 'body', '新增登记志愿者||40|22|0.55\n社区调研||1|1|1').restyle('G22:G23', 'percent');
  sheet
    .lines('C26', 'label', '附件1-2')
    .lines('C27', 'title', '西坑镇社工服务站购买服务项目指标完成情况统计表⏎（2025年1月1日至2025年6月30日）')
    .merge('C27:L27');
  sheet.lines('C28', 'header', '协议内容|指标要求（小时）|完成情况|百分比');
  sheet
    .lines(
      'C29',
      'body',
      '专业人员督导|960|480|=E29/D29 → 0.5\n项目内会议|120|66|=E30/D30 → 0.55\n服务保障工作——村居委沟通协调|1800|810|=E31/D31 → 0.45',
    )
    .restyle('F29:F31', 'percent');
  sheet
    .lines('C34', 'label', '附件2')
    .lines('C35', 'title', '西坑镇社工服务站购买服务项目社工到岗情况统计表')
    .merge('C35:P35');
  sheet
    .lines('C36', 'period', '项目服务采购周期：2025年1月1日到2027年12月31日')
    .lines('C37', 'period', '年度服务协议时间：2025年1月1日到2025年12月31日')
    .merge('C36:P36 C37:P37');
  sheet.lines(
    'C38',
    'header',
    '类型|序号|姓名|职位|岗位资格证/资质|合同期限|1月|2月|3月|4月|5月|6月|人员到岗小计|备注',
  );
  const line = (row: number, head: string, marks: string, tail: string): void => {
    sheet.lines(`C${row}`, 'body', `${head}|${monthCells(marks, oneColumn)}|${tail}`);
  };
  line(39, '持证社工|1|社工甲01|站长|社会工作师|2025.1.1-2026.12.31', '√ √ √ √ √ √', '6|');
  line(40, '持证社工|2|社工甲02|1片区社工|助理社会工作师|2025.2.17-2027.2.16', '—— 0.5 √ √ √ √', '4.5|');
  line(41, '非持证社工|3|社工乙03|2片区社工|社会工作辅助人员|2025.1.1-2026.12.31', '√ √ √ √ √ √', '6|');
  line(
    42,
    '非持证社工|4|社工乙04|3片区社工|社会工作辅助人员|2025.1.1-2026.12.31',
    '√ √ √ √ —— ——',
    '4|2025年5月15日离职',
  );
  sheet
    .lines('C43', 'body', `总计||||||${monthSums('I', [3, 3.5, 4, 4, 3, 3], 1, count(39, 42))}|=SUM(O39:O42) → 20.5|`)
    .merge('C43:H43');
  sheet.lines('C45', 'note', '填表人：　　　　　　　审核人：　　　　　　　填表日期：').merge('C45:P45');
  sheet.width('A:2 B:2 C:15 D:11 E:10 F:11 G:14 H:17 I-N:6 O:9 P:16').height('5:44 27:44 6:20 28:28 31:30 35:26 38:30');
  return { sheets: [cover, sheet], application: 'Microsoft Excel', sharedStrings: false };
}

/** Everything typed by hand: full-width digits, text numbers, units, percents as text, all kinds of marks; 附件1-2 as a plain list. */
function dirtySpellings(): OfficeWorkbook {
  const sheet = new OfficeSheet('Sheet1');
  sheet.lines('A1', 'plain', '广州市 青云街社工站 购买服务项目指标完成情况统计表 (2025-03-01至2025-07-31)');
  sheet
    .lines('A3', 'body', '服务 片区|投入 社工人数|电 访|||入户　探访||')
    .lines('A4', 'body', '||协议量|完 成 量|百分比|协议量|完 成 量|百分比');
  sheet
    .lines('A5', 'body', '第一片区|2人|１２０|60次|50%|/|／|—')
    .lines('A6', 'body', "第二片区|2|1,080|'540 |50.00％|'200|90个|45.00％");
  sheet.lines('A7', 'body', "合　计|4|'1,200|'600|50%|200|90|0.45");
  sheet
    .lines('A10', 'body', '服务片区|投入社工人数|中小型⏎社区活动|||||')
    .lines('A11', 'body', '||协议⏎次数|完成量|百分比|协议⏎人次|完成量|百分比');
  sheet
    .lines('A12', 'body', '1片区|2|6次|3次|50|120人次|７０|58.33%')
    .lines('A13', 'body', '片区2|2|6|2|33.33|120|无|\\')
    .lines('A14', 'body', '合　计|4|12|5|41.67|240|70|29.17%');
  sheet.width('A:11 B:10 C-H:11').height('3:30 4:20 10:36 11:36');

  const hours = new OfficeSheet('Sheet2').portrait();
  hours.lines('A1', 'plain', '广州市青云街社工站购买服务项目指标完成情况统计表 (2025-03-01至2025-07-31)');
  hours.lines('A2', 'header', '协议内容|指标要求|完成情况|百分比');
  hours.lines(
    'A3',
    'body',
    '社区走访|每月2次共24次|10次|41.67%\n服务保障工作——资源链接|链接资源不少于１２次|6|0.5\n专业人员督导|督导（每月4小时）⏎全年48小时|18.5小时|38.54％\n应急公共服务|/|/|/\n宣传工作|媒体宣传覆盖1,000人次|1,200|120',
  );
  hours.width('A:30 B:32 C:14 D:12').height('5:30');

  const staff = new OfficeSheet('Sheet3');
  staff
    .lines('A1', 'plain', '广州市青云街社工站购买服务项目社工到岗情况统计表')
    .lines('A2', 'plain', '年度服务协议时间:2025-03-01至2026-02-28    项目服务采购周期:2025-03-01至2028-02-28');
  staff.lines('A4', 'body', '类型|序号|姓名|职位|资质|合同期限');
  monthHeaders(staff, 'G4', ['3月份', '4月份', '5月份', '6月份', '7月份'], 3, false);
  staff.lines('G5', 'body', Array.from({ length: 5 }, () => '工资⏎发放|社保⏎购买|人员⏎到位').join('|'));
  staff.lines('V4', 'body', '人员到岗小计|符合从业2年以上的社工到岗小计|备注');
  const line = (row: number, head: string, marks: string, tail: string): void => {
    staff.lines(`A${row}`, 'body', `${head}|${marks}|${tail}`);
  };
  line(6, '持证|1|社工甲01|站长|社会工作师|2025年3月1日至2027年2月28日', '✓|✓|✓|✔|✔|✔|是|是|是|V|V|V|1|1|1', "'5|５|");
  line(
    7,
    '持证|2|社工甲02|第一片区社工|助理社会工作师|2025.03.20-2027.03.19',
    '√|√|½|√|√|√|☑|☑|☑|到|到|到|v|v|v',
    '4.5|0|',
  );
  line(
    8,
    '非持证|3|社工乙03|2片区社工|社会工作辅助人员|2025/3/1—2027/2/28',
    "Y|Y|Y|√|√|√|'1|'1|'1|×|×|×|无|无|无",
    "3|'3|2025.5.30离职",
  );
  line(
    9,
    '非持证|4|社工乙04|片区1社工|社会工作专业学历背景|2025/7/21—2027/7/20',
    '||||||－|－|－|-|-|-|√|√|半',
    '0.5|0|2025/7/21入职',
  );
  staff.lines('A10', 'body', '社工站稳岗率|||||66.67%');
  staff.width('A:8 B:5 C:9 D:12 E:18 F:16 G-U:5.5 V:9 W:14 X:14').height('4:30 5:30 6:30 7:30 8:30 9:30 10:30');
  return { sheets: [sheet, hours, staff], application: 'openpyxl', sharedStrings: false };
}

/** A month and a half, one zone without a total, as WPS saves it. */
function singleZone(): OfficeWorkbook {
  const sheet = new OfficeSheet('附件1-1');
  sheet
    .lines('A1', 'label', '附件1-1')
    .lines('A2', 'title', '广州市北湖街社工服务站购买服务项目指标完成情况统计表（2025年9月16日—2025年10月31日）')
    .merge('A2:H2');
  sheet
    .lines('A3', 'header', '服务片区|投入社工人数|电访|||专业个案||')
    .lines('A4', 'header', '||协议量|完成量|百分比|协议接案数|接案完成数|百分比')
    .merge('A3:A4 B3:B4 C3:E3 F3:H3');
  sheet
    .lines('A5', 'body', '雅荷塘片区|3|80|12|=IF(ISNUMBER(C5),D5/C5,"/") → 0.15|4|0|=IF(ISNUMBER(F5),G5/F5,"/") → 0')
    .restyle('E5:E5', 'percent')
    .restyle('H5:H5', 'percent');
  sheet.width('A:13 B:13 C-H:12').height('2:44');
  const hours = new OfficeSheet('附件1-2').portrait();
  hours
    .lines('A1', 'label', '附件1-2')
    .lines('A2', 'title', '广州市北湖街社工服务站购买服务项目指标完成情况统计表⏎（2025年9月16日—2025年10月31日）')
    .merge('A2:C2 A3:C3 A6:C6');
  hours
    .lines('A3', 'header', '党建工作——谈心谈话||\n指标要求|完成情况|完成百分比')
    .lines('A5', 'left', '谈心谈话40人次')
    .lines('B5', 'body', '6|=B5/40 → 0.15')
    .restyle('C5:C5', 'percent');
  hours
    .lines('A6', 'header', '站点恒常值班接待服务||\n指标要求|完成情况|完成百分比')
    .lines('A8', 'left', '站点恒常值班接待服务⏎200小时')
    .lines('B8', 'body', '25|=B8/200 → 0.125')
    .restyle('C8:C8', 'percent');
  hours.width('A:44 B:16 C:16').height('2:56 8:30');
  const staff = new OfficeSheet('附件2');
  staff
    .lines('A1', 'label', '附件2')
    .lines('A2', 'title', '广州市北湖街社工服务站购买服务项目社工到岗情况统计表')
    .lines('A3', 'period', '项目服务采购周期：2025年9月16日—2026年9月15日')
    .lines('A4', 'period', '年度服务协议时间：2025年9月16日—2026年9月15日')
    .merge('A2:O2 A3:O3 A4:O4');
  staff
    .lines('A5', 'header', '类型|序号|姓名|职位|岗位资格证/资质|合同期限')
    .lines('A6', 'header', '|||||')
    .lines('M5', 'header', '人员到岗小计|符合从业2年以上的社工到岗小计|备注')
    .lines('M6', 'header', '||');
  staff.merge('A5:A6 B5:B6 C5:C6 D5:D6 E5:E6 F5:F6 M5:M6 N5:N6 O5:O6');
  monthHeaders(staff, 'G5', ['2025年9月', '2025年10月'], 3);
  staff.lines('G6', 'header', '人员到位|社保购买|工资发放|人员到位|社保购买|工资发放');
  const line = (row: number, head: string, marks: string, tail: string): void => {
    staff.lines(`A${row}`, 'body', `${head}|${monthCells(marks, threeColumns)}|${tail}`);
  };
  line(7, '持证社工|1|社工甲01|雅荷塘片区片长|社会工作师|2025.9.16-2027.9.15', '0.5 √', '1.5|1.5|');
  line(8, '|2|社工甲02|雅荷塘片区社工|助理社会工作师|2025.9.16-2027.9.15', '0.5 √', '1.5|0|');
  line(9, '非持证社工|3|社工乙03|雅荷塘片区社工|社会工作辅助人员|2025.10.20-2027.10.19', '—— 0.5', '0.5|0|');
  staff.lines('A10', 'body', `总计|||||||2|2|2.5|3|3|3.5|1.5|`).lines(
    'A10',
    'body',
    `总计||||||${monthSums('G', [1, 2.5], 3, count(7, 9), [
      [2, 3],
      [2, 3],
    ])}|=SUM(M7:M9) → 3.5|=SUM(N7:N9) → 1.5|`,
  );
  staff
    .lines('A11', 'body', '社工站稳岗率（持续在岗社工数/协议要求在岗社工数*100%）||||||0.6667')
    .restyle('G11:G11', 'percent');
  staff
    .merge('A7:A8 A10:F10 A11:F11 G11:O11')
    .width('A:11 B:6 C:10 D:16 E:18 F:22 G-L:8 M:9 N:14 O:12')
    .height('2:26 5:22 6:26 11:28');
  return { sheets: [sheet, hours, staff], application: 'WPS Office', sharedStrings: true };
}

/** Only 附件2, in two page blocks with repeated titles; no assessment period is written anywhere. */
function attendanceOnly(): OfficeWorkbook {
  const cover = new OfficeSheet('目录');
  cover.lines('A1', 'title', '资料目录').lines('A2', 'plain', '1.人员到岗表\n2.其余附件另送').width('A:40');
  const staff = new OfficeSheet('到岗表');
  const page = (row: number): void => {
    staff
      .lines(`A${row}`, 'label', '附件2')
      .lines(`A${row + 1}`, 'title', '广州市南埔镇社工站购买服务项目社工到岗情况统计表');
    staff
      .lines(`A${row + 2}`, 'period', '项目服务采购周期：2024/1/1 – 2026/12/31')
      .lines(`A${row + 3}`, 'period', '年度服务协议时间：2024/1/1 – 2024/12/31');
    staff.merge(`A${row + 1}:S${row + 1} A${row + 2}:S${row + 2} A${row + 3}:S${row + 3}`).height(`${row + 1}:26`);
    staff
      .lines(`A${row + 4}`, 'header', '类型|序号|姓名|职位|岗位资格证/资质|合同期限')
      .lines(`A${row + 5}`, 'header', '|||||');
    monthHeaders(staff, `G${row + 4}`, ['2024.1', '2024.2', '2024.3', '2024.4'], 3);
    staff.lines(`G${row + 5}`, 'header', Array.from({ length: 4 }, () => '人员到位|社保购买|工资发放').join('|'));
    staff
      .lines(`S${row + 4}`, 'header', '备注')
      .lines(`S${row + 5}`, 'header', '')
      .height(`${row + 5}:28`);
    for (const column of ['A', 'B', 'C', 'D', 'E', 'F', 'S']) staff.merge(`${column}${row + 4}:${column}${row + 5}`);
  };
  const line = (row: number, head: string, marks: string, remark: string): void => {
    staff.lines(`A${row}`, 'body', `${head}|${monthCells(marks, threeColumns)}|${remark}`);
  };
  page(1);
  line(7, '持证社工|1|社工甲01|站长|社会工作师|2024.1.1-2025.12.31', '√ √ √ √', '');
  line(8, '|2|社工甲02|社工|助理社会工作师|2024.1.1-2025.12.31', '√ √ √ √', '');
  const heads = [2, 2, 2, 2];
  staff.lines('A9', 'body', `|小计|||||${monthSums('G', heads, 3, count(7, 8), [heads, heads])}|`).merge('A7:A9 B9:F9');
  page(12);
  line(18, '非持证社工|3|社工乙03|社工|社会工作辅助人员|2024.1.1-2025.12.31', '√ √ √ ——', '2024年3月29日离职');
  const one = [1, 1, 1, 0];
  staff
    .lines('A19', 'body', `|小计|||||${monthSums('G', one, 3, count(18, 18), [one, one])}|`)
    .merge('A18:A19 B19:F19');
  staff.width('A:11 B:6 C:10 D:9 E:18 F:20 G-R:6 S:18');
  return { sheets: [cover, staff], application: 'Microsoft Excel', sharedStrings: true };
}

/** The hand-made workbooks by file name. */
export const HANDMADE: Readonly<Record<string, () => OfficeWorkbook>> = {
  'nine-zones-12-months.xlsx': nineZones,
  'half-first-month-final.xlsx': halfFirstMonth,
  'all-on-one-sheet.xlsx': oneSheet,
  'plain-list-dirty.xlsx': dirtySpellings,
  'single-zone-two-months.xlsx': singleZone,
  'attendance-only.xlsx': attendanceOnly,
  ...YONGPING,
};
