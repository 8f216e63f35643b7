import { findings, smallStation } from './small-station';

const COLUMNS = 'GHIJKLMNOPQRSTUVWX'.split('');
const blankRow = Object.fromEntries(COLUMNS.map((column) => [`附件2!${column}9`, null]));

describe('one cause is one finding', () => {
  test("a worker's marks left blank explain retention, zone and shortage (B1, B13, C5)", () => {
    expect(findings(smallStation({ cells: { ...blankRow, '附件2!Y9': 0 } }))).toEqual([
      'warning mark-blank 附件2!G9:X9',
    ]);
  });

  test("a zone's workers in one block, with the total that still adds up the right ones (C5, C9)", () => {
    expect(findings(smallStation({ cells: { '附件1-1!B10': 5 } }))).toEqual([
      'warning zone-workers-position 附件1-1!B10',
    ]);
  });

  test('month headers that are all off by one (B8)', () => {
    const off = ['10月', '11月', '12月', '2025年1月', '2月', '3月'];
    const cells = Object.fromEntries(
      ['G', 'J', 'M', 'P', 'S', 'V'].map((column, index) => [`附件2!${column}5`, off[index] ?? '']),
    );
    expect(findings(smallStation({ cells })).filter((line) => line.includes('month'))).toHaveLength(1);
  });

  test('a total that neither number explains stays a finding of its own', () => {
    expect(findings(smallStation({ cells: { '附件1-1!B10': 5, '附件1-1!B12': 9 } }))).toContain(
      'error total-wrong 附件1-1!B12',
    );
  });
});
