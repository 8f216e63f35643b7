import { addresses, rectangles } from '../../src/excel/rectangles';
import { areaA1 } from '../../src/workbook/address';

function cellsOf(drawing: readonly string[]) {
  return drawing.flatMap((line, row) =>
    Array.from(line).flatMap((mark, column) => (mark === 'x' ? [{ row, column }] : [])),
  );
}

describe('rectangles', () => {
  it.each([
    [[], []],
    [['xxx', 'xxx'], ['A1:C2']],
    [
      ['xx.x', 'xx.x', 'x...'],
      ['A1:B2', 'D1:D2', 'A3'],
    ],
    [
      ['xx', '..', 'xx'],
      ['A1:B1', 'A3:B3'],
    ],
  ])('cover %j exactly', (drawing, areas) => {
    expect(rectangles(cellsOf(drawing)).map(areaA1).sort()).toEqual([...areas].sort());
  });

  it('give addresses that Excel takes', () => {
    const cells = Array.from({ length: 3000 }, (_, index) => ({ row: index * 2, column: 0 }));
    const texts = addresses(rectangles(cells));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(8192);
    expect(texts.flatMap((text) => text.split(','))).toHaveLength(3000);
  });
});
