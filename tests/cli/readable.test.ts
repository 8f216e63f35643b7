import { readableReport } from '../../src/cli/readable';
import { linesInForce } from '../../src/report/lines-in-force';
import { review } from '../../src/report/review';
import { smallStation, smallWorkbook, type Seed } from '../checks/small-station';

function reportOf(seed: Seed): string {
  const { parameters } = smallStation(seed);
  const reviewed = review(smallWorkbook(seed), { file: '站.xlsx', language: 'zh-CN', parameters });
  return readableReport(reviewed.report, linesInForce(reviewed));
}

test('a total that is wrong is shown as it is due, with what the sheet states', () => {
  const text = reportOf({ cells: { '附件1-1!D7': 80, '附件1-1!E7': 0.4 } });
  expect(text).toMatch(/合计\s+电访\s+量\s+200\s+120\s+60\.00%\s+○ 达进度 ※/);
  expect(text).toContain('※ 电访 量  表上合计写 80 / 200，此处按片区重算');
});

test('what would change the grade stands under the score, though no mark is given (A7)', () => {
  const ended = { contract: '2022.10.1-2024.9.30' };
  const text = reportOf({ workers: { 3: ended, 4: ended } });
  expect(text).toMatch(/\n⚠ 若社工3号.*不合格\n/);
});

test('person-months with two years are told where there are any: without a column for them they come to 0 too (B5)', () => {
  expect(reportOf({ cells: { '附件2!Z7': 6 } })).toContain('从业 2 年以上：6 人次');
  expect(reportOf({})).not.toContain('从业 2 年以上');
});
