import type { Month } from '../../../src/forms/values/calendar';
import { readRemark } from '../../../src/forms/values/remarks';

const MONTHS = ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01'] as Month[];

const events = (text: string): string[] =>
  readRemark(text, MONTHS).map(({ kind, date, month }) => `${kind} ${date ?? month ?? '–'}`);

describe('B7, B17: dates of joining, leaving and of insurance paid by others in 备注', () => {
  test.each([
    ['12.31离职', 'left 2024-12-31'],
    ['11/15离职', 'left 2024-11-15'],
    ['2024年11月15日，因个人原因离职', 'left 2024-11-15'],
    ['2024年11月15日合同到期不再续签', 'left 2024-11-15'],
    ['2024-11-15离职，2024-12-01入职', 'left 2024-11-15; joined 2024-12-01'],
    ['于2024年10月起到岗', 'joined 2024-10'],
    ['产假后于2024年11月返岗，期间工资社保照发', 'returned 2024-11'],
    ['产假结束，2024年11月到岗', 'returned 2024-11'],
    ['社保、工资由上一机构发放（9月）', 'insuredByPrevious 2024-09'],
    ['9月社保由原单位购买', 'insuredByPrevious 2024-09'],
  ])('%s', (text, found) => expect(events(text).join('; ')).toBe(found));

  test.each([
    '接替2024年10月8日离职的甲01',
    '产假2024.9.1-2024.12.31',
    '2024年12月取得助理社会工作师证书，转入持证社工',
    '入职前在其他社工站工作，2023年12月离职',
    '兼职0.5',
  ])('%s tells no event', (text) => {
    expect(events(text)).toEqual([]);
  });
});
