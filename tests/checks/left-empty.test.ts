import { findings, smallStation, type Seed } from './small-station';

const rows = [7, 8, 9, 10, 11, 12];
const insuredIn = (column: string, value: string): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [`附件2!${column}${row}`, value]));

const SEEDED: readonly (readonly [what: string, seed: Seed, found: readonly string[]])[] = [
  ['a retention that is not given (B13)', { cells: { '附件2!G15': null } }, ['note retention-missing 附件2!G15']],
  [
    'an agreement without dates (B18)',
    { cells: { '附件2!A4': '年度服务协议时间：' } },
    ['note dates-missing 附件2!A4'],
  ],
  [
    'a block without its total (C9)',
    { cells: Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((column) => [`附件1-1!${column}7`, null])) },
    ['note total-missing 附件1-1!A7'],
  ],
  ['half a month of wages (B1)', { cells: { '附件2!I7': 0.5 } }, ['note cover-half 附件2!I7']],
  [
    'two-year column of another row (B5)',
    {
      formulas: Object.fromEntries(
        [7, 8, 9, 10, 11, 12, 13, 14].map((row) => [`附件2!Z${row}`, `=Y${row === 9 ? 10 : row}`]),
      ),
    },
    ['warning experienced-formula 附件2!Z9'],
  ],
];

describe('what is left empty or taken from elsewhere', () => {
  test.each(SEEDED)('%s', (_, seed, expected) => expect(findings(smallStation(seed))).toEqual(expected));
});

describe('a month without insurance for everybody (B2)', () => {
  test('is one finding', () => {
    const cells = { ...insuredIn('K', '——'), '附件2!K13': '——', '附件2!K14': '——' };
    expect(findings(smallStation({ cells }))).toEqual(['warning post-without-cover 附件2!K7:K14']);
  });

  test('and none where the organisation before paid it', () => {
    const remark = '2024年9月社保为上一个机构购买';
    const workers = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((place) => [place, { remark }]));
    const cells = { ...insuredIn('H', '——'), '附件2!H13': '——' };
    expect(findings(smallStation({ cells, workers }))).toEqual([]);
  });
});
