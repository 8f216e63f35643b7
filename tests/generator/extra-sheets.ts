import type { ExtraSheet } from './choices';
import { SheetDraft } from './sheet-draft';

/** Sheets that are none of the annexes: the other sheets of an evaluation, without a fault, and what is no form. */
export function drawExtraSheet(kind: ExtraSheet): SheetDraft {
  const lines = (name: string, rows: readonly (readonly (string | number)[])[]): SheetDraft => {
    const sheet = new SheetDraft(name);
    rows.forEach((row, index) => row.forEach((value, column) => sheet.put(index + 1, column, value)));
    return sheet;
  };
  switch (kind) {
    case 'cover':
      return lines('封面', [
        ['社工站服务项目评估资料'],
        ['承办单位：同心社会工作服务中心'],
        ['填报日期：2025年4月22日'],
      ]);
    case 'budget':
      return lines('经费', [
        ['经费类别', '预算金额', '支出金额', '执行率'],
        ['人员经费', 1800000, 1728000, 0.96],
        ['专业服务和活动经费', 240000, 230400, 0.96],
        ['合计', 2040000, 1958400, 0.96],
      ]);
    case 'survey':
      return lines('满意度', [
        ['序号', '片区', '姓名', '总体满意度', '备注'],
        [1, '片区1', '居民01', '满意', ''],
        [2, '片区2', '居民02', '非常满意', ''],
      ]);
    case 'targets':
      return lines('绩效目标', [
        ['项目绩效目标完成情况表'],
        ['一级指标', '权重', '三级指标', '单位', '年度指标值', '实际完成值'],
        ['产出指标', 0.6, '媒体报道', '篇', 12, 15],
        ['效益指标', 0.3, '服务案例', '个', 3, 3],
        ['满意度指标', 0.1, '服务对象满意度', '%', 0.9, 0.95],
      ]);
    case 'targets-in-sentences':
      return lines('绩效目标（文字）', [
        ['项目绩效目标完成情况表'],
        ['一级指标', '二级指标', '年度指标值', '实际完成值'],
        ['产出指标（60%）', '宣传', '1.简报4期；\n2.展板6块', '1.简报4期；\n2.展板7块'],
        ['效益指标（40%）', '服务质量', '良好', '良好'],
      ]);
    case 'satisfaction-bands':
      return lines('满意度统计', [
        ['居民满意度调查统计表'],
        ['满意度区间', '份数'],
        ['95%以上', 100],
        ['90%-95%', 12],
        ['合计', 112],
      ]);
    case 'satisfaction-groups':
      return lines('满意度统计（对象）', [
        ['服务对象满意度调查统计表'],
        ['调查对象', '份数', '平均分'],
        ['长者', 60, 96],
        ['青少年', 50, 94.5],
      ]);
    case 'hidden-notes': {
      const sheet = lines('说明', [['填表说明'], ['百分比栏已设置好计算公式，如无特殊情况，请勿改动此栏。']]);
      sheet.visibility = 'hidden';
      return sheet;
    }
    case 'very-hidden': {
      const sheet = lines('_列表', [['社会工作师'], ['助理社会工作师'], ['社会工作辅助人员']]);
      sheet.visibility = 'veryHidden';
      return sheet;
    }
    case 'blank':
      return new SheetDraft('Sheet9');
  }
}
