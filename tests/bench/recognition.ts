import { recognise } from '../../src/forms/recognise';
import type { Cell, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { cellsOf, scaledSample, SIZES } from './scaled';
import type { Section } from './section';
import { medianTime } from './timing';

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
  ['the sample, page under page', scaledSample],
  ['attendance headers only', (times) => hostile(['姓名', '9月', '10月'], HOSTILE_CELLS * times)],
  ['measure headers only', (times) => hostile(['协议量', '完成量', '百分比'], HOSTILE_CELLS * times)],
  ['titles only', (times) => hostile([TITLE], HOSTILE_CELLS * times)],
];

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
