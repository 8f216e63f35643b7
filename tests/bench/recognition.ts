import { recognise } from '../../src/forms/recognise';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sampleSnapshot } from './sample';
import type { Section } from './section';
import { medianTime } from './timing';

interface Size {
  readonly times: number;
  readonly rounds: number;
}

const SIZES: readonly Size[] = [
  { times: 1, rounds: 41 },
  { times: 10, rounds: 11 },
  { times: 100, rounds: 3 },
];

/** A sheet many times below itself, as pages of one form follow each other. */
function repeated(sheet: SheetSnapshot, times: number): SheetSnapshot {
  const height = (sheet.cells.at(-1)?.row ?? 0) + 2;
  const copies = Array.from({ length: times }, (_, index) => index * height);
  const cells = copies.flatMap((down) => sheet.cells.map((cell): Cell => ({ ...cell, row: cell.row + down })));
  const merges = copies.flatMap((down) =>
    sheet.merges.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
  );
  return { ...sheet, cells, merges };
}

/** Sheets of one row of headers or titles after another: what no station sends, but somebody may. */
function hostile(texts: readonly string[], cells: number): WorkbookSnapshot {
  const rows = Array.from({ length: cells }, (_, index): Cell => ({
    row: Math.floor(index / texts.length),
    column: index % texts.length,
    value: texts[index % texts.length] ?? null,
    formula: null,
    numberFormat: 'General',
  }));
  const sheet = { name: 'Sheet1', visibility: 'visible', isProtected: false, cells: rows } as const;
  return { sheets: [{ ...sheet, merges: [], hiddenRows: [], hiddenColumns: [] }], names: [], date1904: false };
}

const TITLE = '清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月31日）';
const HOSTILE_CELLS = 1_000;

const WORKBOOKS: readonly (readonly [name: string, ofSize: (times: number) => WorkbookSnapshot])[] = [
  [
    'the sample, page under page',
    (times) => {
      const sample = sampleSnapshot();
      return { ...sample, sheets: sample.sheets.map((sheet) => repeated(sheet, times)) };
    },
  ],
  ['attendance headers only', (times) => hostile(['姓名', '9月', '10月'], HOSTILE_CELLS * times)],
  ['measure headers only', (times) => hostile(['协议量', '完成量', '百分比'], HOSTILE_CELLS * times)],
  ['titles only', (times) => hostile([TITLE], HOSTILE_CELLS * times)],
];

const cellsOf = ({ sheets }: WorkbookSnapshot): number => sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);

/** Recognition is linear in the number of cells: the time for a cell stays what it is. */
export const recognition: Section = {
  name: 'recognition',
  title: 'Recognition of 1, 10 and 100 times as many cells: time per cell, the smallest = 1',
  rows: () => [
    ['workbook', 'cells', 'ratio', 'ms here'],
    ...WORKBOOKS.flatMap(([name, ofSize]) => {
      let smallest: number | null = null;
      return SIZES.map(({ times, rounds }) => {
        const workbook = ofSize(times);
        const cells = cellsOf(workbook);
        const time = medianTime(() => recognise(workbook), rounds);
        smallest ??= time / cells;
        return [name, String(cells), (time / cells / smallest).toFixed(2), time.toFixed(1)];
      });
    }),
  ],
};
