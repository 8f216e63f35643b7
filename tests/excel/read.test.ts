import { ExcelHost } from '../../src/excel/excel-host';
import { startStandIn } from '../standin/node';
import { cell, readSample, SAMPLES, sheet, unwrap, workbook } from './fixtures';

describe.each(SAMPLES)('reading %s through office.js', (file) => {
  const snapshot = readSample(file);

  it('gives the snapshot that the file itself gives, cell for cell', async () => {
    startStandIn(snapshot);
    expect(unwrap(await new ExcelHost().read())).toEqual(snapshot);
  });

  it('takes two round trips', async () => {
    const standIn = startStandIn(snapshot);
    unwrap(await new ExcelHost().read());
    expect(standIn.roundTrips).toHaveLength(2);
    for (const { requestBytes, responseBytes } of standIn.roundTrips) {
      expect(requestBytes).toBeLessThan(50_000);
      expect(responseBytes).toBeLessThan(1_000_000);
    }
  });
});

describe('reading', () => {
  it('tells errors, booleans, empty texts and uncalculated formulas apart', async () => {
    const cells = [
      cell(1, 1, { error: '#DIV/0!' }, { formula: '=1/0' }),
      cell(1, 2, '#DIV/0!'),
      cell(1, 3, true),
      cell(2, 1, '', { formula: '=""' }),
      cell(2, 2, null, { formula: '=A1' }),
      cell(2, 3, '=not a formula'),
      cell(3, 1, 0.63, { numberFormat: '0.00%' }),
    ];
    const snapshot = workbook(sheet('表', { cells }), sheet('空'));
    startStandIn(snapshot);
    expect(unwrap(await new ExcelHost().read())).toEqual(snapshot);
  });

  it('asks for the fonts of lone letters, which a symbol font shows as signs, in one more round trip', async () => {
    const cells = [
      { ...cell(1, 1, 'P'), symbolFont: 'Wingdings 2' as const },
      cell(1, 2, 'V'),
      cell(1, 3, '√'),
      { ...cell(2, 1, '\u00fc'), symbolFont: 'Wingdings' as const },
    ];
    const snapshot = workbook(sheet('表', { cells }), sheet('另', { cells: [cell(0, 0, 'AB')] }));
    const standIn = startStandIn(snapshot);
    expect(unwrap(await new ExcelHost().read())).toEqual(snapshot);
    expect(standIn.roundTrips).toHaveLength(3);
  });

  it('finds merged areas beside the values, and hidden rows and columns only among them', async () => {
    const snapshot = workbook(
      sheet('表', {
        visibility: 'veryHidden',
        isProtected: true,
        cells: [cell(4, 2, '一'), cell(8, 5, '二')],
        merges: [
          { top: 0, left: 0, bottom: 1, right: 8 },
          { top: 20, left: 9, bottom: 22, right: 9 },
        ],
        hiddenRows: [6],
        hiddenColumns: [3, 4],
      }),
    );
    const standIn = startStandIn(snapshot);
    standIn.book.sheets[0]?.hiddenRows.add(30);
    expect(unwrap(await new ExcelHost().read())).toEqual(snapshot);
  });

  it('does not take a million formatted blank cells for content', async () => {
    const snapshot = workbook(sheet('表', { cells: [cell(0, 0, 1)] }));
    const standIn = startStandIn(snapshot);
    standIn.book.sheets[0]?.format(1_000_000, 50, { fillColor: '#FFFF00' });
    expect(unwrap(await new ExcelHost().read())).toEqual(snapshot);
    expect(standIn.roundTrips.at(-1)?.responseBytes).toBeLessThan(2000);
  });

  it('reads names and the date system', async () => {
    const snapshot = {
      ...workbook(sheet('表')),
      names: [{ name: 'SR_Score', refersTo: "'表'!$C$5" }],
      date1904: true,
    };
    startStandIn(snapshot);
    expect(unwrap(await new ExcelHost().read())).toEqual(snapshot);
  });

  it('reads a large sheet in blocks of less than 5 MB', async () => {
    const cells = Array.from({ length: 1500 }, (_, row) =>
      Array.from({ length: 30 }, (_, column) => cell(row + 3, column, `第${row}行第${column}列的一段文字`)),
    ).flat();
    const merges = Array.from({ length: 700 }, (_, index) => ({
      top: index * 6,
      left: 31,
      bottom: index * 6 + 1,
      right: 33,
    }));
    const snapshot = workbook(
      sheet('小', { cells: [cell(0, 0, 1)] }),
      sheet('大', { cells, merges, hiddenRows: [7, 1300] }),
    );
    const standIn = startStandIn(snapshot);
    const read = unwrap(await new ExcelHost().read());
    expect(read.sheets[1]?.cells).toHaveLength(45_000);
    expect(read).toEqual(snapshot);
    const successful = standIn.roundTrips.filter(({ error }) => error === null);
    expect(Math.max(...successful.map(({ responseBytes }) => responseBytes))).toBeLessThan(5 * 1024 * 1024);
  });

  it('reads more than the 512 merged areas that one call can tell', async () => {
    const merges = Array.from({ length: 600 }, (_, row) => ({ top: row, left: 1, bottom: row, right: 2 }));
    const snapshot = workbook(sheet('表', { cells: [cell(0, 0, 1), cell(599, 0, 2)], merges }));
    startStandIn(snapshot);
    expect(unwrap(await new ExcelHost().read()).sheets[0]?.merges).toEqual(merges);
  });
});
