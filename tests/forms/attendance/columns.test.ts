import { recognise } from '../../../src/forms/recognise';
import type { WorkerRecord } from '../../../src/forms/station';
import { numberOf } from '../../../src/forms/values/numbers';
import { eventLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Columns that some stations add to 附件2: each is known for what it is, and none is taken for another. */
const EXTRA = `
  社工到岗情况统计表（评估周期：2024年11月1日至2025年1月31日）
  类型 | 序号 | 姓名 | 职位 | 身份证号           | 年龄 | 学历     | 岗位类别 | 证书编号  | 入职时间  | 从业年限  | 岗位资格证/资质 | 合同期限            | 11月 | 12月 | 1月 | 小计 | 备注 | 联系电话
  持证 | 1    | 甲01 | 站长 | 44011219880110200X | 36   | 本科     | 全职     | 202000000 | 2019.7.1  | 5         | 社会工作师      | 2024.11.1-2027.10.31 | √    | √    | √   | 3    |      | 13800000000
  持证 | 2    | 甲02 | 社工 | 440112199003122014 | 34   | 社会工作 | 兼职     | 202000001 | 2024.12.9 | 2年6个月  | 助理社会工作师  | 2024.12.9-2027.12.8  | ——   | √    | √   | 2    |      |
`;

function workers(): readonly WorkerRecord[] {
  return recognise(textWorkbook(EXTRA)).attendance.flatMap((block) => block.workers);
}

test('columns that only some sheets have are kept for what they are', () => {
  expect(workers().map((worker) => worker.identityNumber)).toEqual(['44011219880110200X', expect.any(String)]);
  expect(workers().map((worker) => worker.education)).toEqual(['本科', '社会工作']);
  expect(workers().map((worker) => worker.joinedOn?.date)).toEqual(['2019-07-01', '2024-12-09']);
  expect(workers().map((worker) => numberOf(worker.practiceYears))).toEqual([5, 2.5]);
  expect(workers().map((worker) => worker.leftOn)).toEqual([null, null]);
});

test('no extra column is taken for another', () => {
  expect(workers().map((worker) => worker.qualification)).toEqual(['社会工作师', '助理社会工作师']);
  expect(workers().map((worker) => worker.certified)).toEqual([true, true]);
  expect(workers().map((worker) => worker.contract?.start)).toEqual(['2024-11-01', '2024-12-09']);
});

test('contracts are known by their periods, whatever their column is called', () => {
  const headed = (header: string) =>
    recognise(textWorkbook(EXTRA.replace('合同期限', header))).attendance.flatMap((block) =>
      block.workers.map((worker) => worker.contract?.end ?? null),
    );
  const ENDS = ['2027-10-31', '2027-12-08'];
  expect(['劳动合同起止', '合同起止日期', '签约时间', '起止时间', '期限', ''].map(headed)).toEqual(Array(6).fill(ENDS));
  expect(headed('在岗时间')).toEqual([null, null]);
});

test('who joined before the months of the sheet gives no event, so that 备注 is looked at as ever', () => {
  expect(eventLines(textWorkbook(EXTRA))).toEqual(['甲02 joined 2024-12-09']);
});

/** Sums of the three marks right of the months; the columns of `sums` and `below` have the headers of the table's two rows. */
const withSums = (sums: string, below: string, figures: readonly [string, string]): string => `
  社工到岗情况统计表（评估周期：2024年9月1日至2024年10月31日）
  类型 | 姓名 | 9月 | < | < | 10月 | < | < | ${sums} | 从业2年以上
  ^ | ^ | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | ${below} | ^
  持证 | 甲01 | √ | —— | √ | √ | —— | √ | ${figures[0]} | 2
  持证 | 甲02 | √ | √ | √ | 0.5 | √ | √ | ${figures[1]} | 0
`;

test.each([
  '人员到岗小计 | 社保购买小计 | 工资发放小计',
  '到岗小计 | 社保小计 | 工资小计',
  '小计 | 社保购买合计 | 工资发放合计',
  '到岗月数 | 购买社保月数 | 发放工资月数',
  '人员到岗小计 | 社保购买月数小计 | 工资发放月数小计',
])('what was insured and paid in all is never held for the months in post: %s', (sums) => {
  const [block] = recognise(textWorkbook(withSums(sums, '^ | ^ | ^', ['2 | 0 | 2', '1.5 | 2 | 2']))).attendance;
  expect(block?.workers.map(({ subtotal }) => numberOf(subtotal))).toEqual([2, 1.5]);
  expect(block?.workers.map(({ experienced }) => numberOf(experienced))).toEqual([2, 0]);
  expect(block?.doubts).toEqual([]);
});

test('the sum of insurance may stand before that of the months in post', () => {
  const text = withSums('社保小计 | 工资小计 | 人员到岗小计', '^ | ^ | ^', ['0 | 2 | 2', '2 | 2 | 1.5']);
  const [block] = recognise(textWorkbook(text)).attendance;
  expect(block?.workers.map(({ subtotal }) => numberOf(subtotal))).toEqual([2, 1.5]);
});

test.each(['人员到位 | 社保购买 | 工资发放', '到岗小计 | 社保小计 | 工资小计'])(
  'one 小计 merged over three columns, with %s below',
  (below) => {
    const [block] = recognise(textWorkbook(withSums('小计 | < | <', below, ['2 | 0 | 2', '1.5 | 2 | 2']))).attendance;
    expect(block?.workers.map(({ subtotal }) => numberOf(subtotal))).toEqual([2, 1.5]);
    expect(block?.doubts).toEqual([]);
  },
);
