import { FileHost } from '../../../src/file/file-host';
import { ownSheetName } from '../../../src/forms/own-sheet';
import { writeSummary } from '../../../src/report/actions';
import { textSheet, workbookOf } from '../../forms/support/text-sheet';
import { snapshotXlsx } from '../../generator/snapshot-xlsx';
import { reviewOf, unwrap } from './support';

/** Every form that a summary has a section for; with each item the page grows by a row against the tables beside it. */
function workbook(items: number, asked: readonly string[]): Uint8Array {
  const months = Array.from({ length: 8 }, (_, index) => `${(index + 7) % 12 || 12}月`);
  const marks = months.map(() => '√').join(' | ');
  const sheets = [
    [
      '到岗',
      `附件2 社工到岗情况统计表
      评估周期：2024年7月1日至2025年2月28日
      类型 | 姓名 | 职位 | ${months.join(' | ')}
      持证社工 | 社工甲01 | 社工站站长 | ${marks}
      持证社工 | 社工甲02 | 社工 | ${marks}`,
    ],
    [
      '工时',
      `附件1-2 指标完成情况统计表
      服务内容 | 指标要求 | 完成情况 | 完成百分比
      ${Array.from({ length: items }, (_, index) => `服务${index + 1} | 100小时 | 60 | 60%`).join('\n')}`,
    ],
    [
      '经费',
      `项目经费使用情况表（单位：元）
      科目 | 预算金额 | 支出金额
      人员经费 | 160 | 150
      日常办公费用 | 40 | 40
      合计 | 200 | 190`,
    ],
    [
      '满意度',
      `满意度调查统计表
      对象 | 有效问卷 | 非常满意 | 满意 | 不满意 | 满意度
      ${asked.map((name) => `${name} | 40 | 30 | 8 | 2 | 95%`).join('\n')}`,
    ],
  ] as const;
  return snapshotXlsx(workbookOf(...sheets.map(([name, text]) => textSheet(name, text))));
}

test.each([
  ['two zones', ['片区1', '片区2']],
  ['five zones', ['片区1', '片区2', '片区3', '片区4', '片区5']],
  ['kinds of people', ['服务对象', '其他对象', '重点人群']],
])('a summary of any length is known as ours, and reads as nothing: a survey of %s', async (_, asked) => {
  // From 30 items on the survey passes the tables beside the page.
  for (let items = 30; items <= 60; items++) {
    const host = unwrap(FileHost.open(workbook(items, asked)));
    const before = await reviewOf(host);
    const { sheet } = unwrap(await writeSummary(host, { file: '', language: 'zh-CN' }));
    expect([items, ownSheetName(unwrap(await host.read()))]).toEqual([items, sheet]);
    const { report } = await reviewOf(host);
    expect(report.recognition.forms).toEqual(before.report.recognition.forms);
    expect(report.satisfaction).toEqual(before.report.satisfaction);
  }
});
