import { findings, smallStation, type Seed } from './small-station';

const SEEDED: readonly (readonly [what: string, seed: Seed, found: readonly string[]])[] = [
  [
    'the contract of somebody who joined, a year too early (B18)',
    { workers: { 7: { presence: '---√√√', contract: '2023.12.6-2025.12.5' } } },
    ['note contract-year-early 附件2!F13'],
  ],
  [
    'a contract that ends in the first half of a full month (B18)',
    { workers: { 2: { contract: '2023.8.11-2025.2.10' } } },
    ['note contract-ends-in-month 附件2!F8 附件2!V8'],
  ],
  [
    'leaving a year after the last mark (B7)',
    { workers: { 8: { remark: '2025年11月20日离职' } } },
    ['warning leaving-after-marks 附件2!AA14 附件2!P14 附件2!S14 附件2!V14'],
  ],
  [
    'leaving on a day that does not exist (B7)',
    { workers: { 8: { remark: '2024年11月35日离职' } } },
    ['warning remark-date-impossible 附件2!AA14'],
  ],
  [
    'gone without a date, and marked to the end (B7)',
    { workers: { 7: { remark: '已离职' } } },
    ['warning leaving-without-date 附件2!AA13'],
  ],
  [
    'two years reached on the first day count in full, not in part (B5)',
    { workers: { 2: { contract: '2022.9.1-2026.8.31' } }, cells: { '附件2!Z8': 4 } },
    ['warning experienced-in-part 附件2!Z8'],
  ],
];

describe('dates that can hardly be meant', () => {
  test.each(SEEDED)('%s', (_, seed, expected) => {
    const found = findings(smallStation(seed));
    expect(found.filter((line) => !line.includes('contract-before-purchase') && !line.includes('retention'))).toEqual(
      expected,
    );
  });

  test.each([
    ['leave before leaving', { workers: { 8: { remark: '2024年12月起休产假，2025年2月10日离职' } } }],
    ['a contract before another one', { workers: { 2: { remark: '入职前在其他社工站工作，2023年12月离职' } } }],
    ['leaving that was withdrawn', { workers: { 2: { remark: '2024年11月提出离职，后撤回' } } }],
  ] satisfies [string, Seed][])('%s is no slip', (_, seed) => {
    expect(findings(smallStation(seed))).toEqual([]);
  });
});
