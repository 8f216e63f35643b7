import { Axis, columnPixels, pointPixels } from '../../../src/workbench/grid/sheet-geometry';
import { area, PLAIN, sheetModel } from './sheet';

const thin = { style: 'thin', color: '#000000' };

describe('sizes of rows and columns', () => {
  test('a column is as wide as Excel draws it, a point is 4/3 of a pixel', () => {
    expect(columnPixels(9.140625)).toBe(64);
    expect(columnPixels(6.6)).toBe(46);
    expect(pointPixels(15)).toBe(20);
  });

  test('stated, default and hidden rows and columns', () => {
    const { geometry } = sheetModel({
      values: { C4: 1 },
      hiddenRows: [1],
      hiddenColumns: [1],
      appearance: {
        columns: [{ from: 0, to: 0, width: 20, hidden: false }],
        rows: [{ row: 0, height: 30, hidden: false }],
      },
    });
    expect(geometry.columns.size(0)).toBe(columnPixels(20));
    expect(geometry.columns.isHidden(1)).toBe(true);
    expect(geometry.columns.start(2)).toBe(columnPixels(20));
    expect(geometry.rows.size(0)).toBe(40);
    expect(geometry.rows.shown(0, 3)).toEqual([0, 2, 3]);
  });

  test('a row without a stated height grows with its wrapped text', () => {
    const { geometry } = sheetModel({
      values: { A1: '村居委沟通协调村居委沟通协调村居委沟通协调' },
      styles: { A1: { wrap: true } },
    });
    expect(geometry.rows.size(0)).toBeGreaterThan(geometry.rows.size(1) * 3);
  });

  test('a distance leads to its row, hidden rows take none', () => {
    const axis = new Axis([20, 0, 20, 20]);
    expect([0, 19, 20, 39, 40, 1000].map((distance) => axis.indexAt(distance))).toEqual([0, 0, 2, 2, 3, 3]);
    expect(axis.next(0, 1)).toBe(2);
    expect(axis.next(3, 1)).toBeNull();
  });

  test('columns beyond the limit are left out, and that is told', () => {
    const { geometry } = sheetModel({ values: { KN1: 1 } });
    expect(geometry.columns.count).toBe(200);
    expect(geometry.truncated).toBe(true);
  });
});

describe('what a cell shows', () => {
  test('a merged area shows its first cell only', () => {
    const model = sheetModel({ values: { A1: '合计', B1: '旧值' }, merges: ['A1:B2'] });
    expect(model.areaAt(1, 1)).toEqual(area('A1:B2'));
    expect(model.viewAt(1, 1).text).toBe('合计');
  });

  test('number format and alignment by kind of value', () => {
    const model = sheetModel({
      values: { A1: 1.4372, B1: '片区1', C1: { error: '#DIV/0!' }, D1: 3 },
      numberFormats: { A1: '0.00%' },
      styles: { D1: { horizontal: 'center' } },
    });
    expect(model.viewAt(0, 0)).toMatchObject({ text: '143.72%', horizontal: 'right' });
    expect(model.viewAt(0, 1)).toMatchObject({ text: '片区1', horizontal: 'left' });
    expect(model.viewAt(0, 2)).toMatchObject({ text: '#DIV/0!', horizontal: 'center' });
    expect(model.viewAt(0, 3)).toMatchObject({ horizontal: 'center' });
  });

  test('a highlight brings mark, colours and border, also to a blank cell and to a merged area', () => {
    const highlight = (text: string, numberFormat: string) => ({
      look: 'error' as const,
      area: { sheet: '附件1-1', ...area(text) },
      numberFormat,
    });
    const model = sheetModel({
      values: { A1: 0.4, C1: '合计' },
      numberFormats: { A1: '0.00%' },
      merges: ['C1:D1'],
      appearance: { highlights: [highlight('A1:B1', '✖0.00%'), highlight('C1:D1', '✖General;;;✖@')] },
    });
    expect(model.viewAt(0, 0)).toMatchObject({ text: '✖40.00%', fill: '#FDE0E0', fontColor: '#8E1B1B' });
    expect(model.viewAt(0, 0).look?.border).toBe('solid');
    expect(model.viewAt(0, 1)).toMatchObject({ text: '✖', fill: '#FDE0E0' });
    expect(model.viewAt(0, 3).text).toBe('✖合计');
    expect(model.viewAt(1, 0).look).toBeNull();
  });

  test('an emphasis of the summary shows where its condition holds, with the own number format', () => {
    const model = sheetModel({
      values: { A1: -0.5, A2: 2 },
      numberFormats: { A1: '0.0' },
      appearance: { emphases: [{ look: 'behind', area: area('A1:A2'), formula: '=N(A1)<0' }] },
    });
    expect(model.viewAt(0, 0)).toMatchObject({ text: '-0.5', fill: '#FCE8D6' });
    expect(model.viewAt(1, 0).look).toBeNull();
  });

  test("an edge shows the cell's own line or the neighbour's", () => {
    const model = sheetModel({
      values: { A1: 1, B1: 2 },
      merges: ['A1:A2'],
      styles: {
        B1: { borders: { ...PLAIN.borders, left: thin } },
        A2: { borders: { ...PLAIN.borders, bottom: thin } },
      },
    });
    expect(model.bordersAt(area('A1:A2'))).toEqual({ left: null, top: null, right: thin, bottom: thin });
  });

  test('a long text runs over empty cells on its right, up to the next filled one', () => {
    const long = '所在街道户籍人口';
    const model = sheetModel({
      values: { A1: long, D1: 1, A2: long, B2: 1, A3: long, A4: 5 },
      styles: { A3: { wrap: true } },
    });
    expect(model.viewAt(0, 0).spill).toBe(model.geometry.columns.size(0, 2));
    expect(model.viewAt(1, 0).spill).toBeNull();
    expect(model.viewAt(2, 0).spill).toBeNull();
    expect(model.viewAt(3, 0).spill).toBeNull();
  });
});
