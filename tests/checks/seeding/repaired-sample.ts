import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReference, type CellRef } from '../../../src/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readWorkbook } from '../../../src/xlsx/read/read-workbook';
import { withCell } from '../../generator/sheet-draft';
import { recalculate } from './recalculate';

const SAMPLE = join(__dirname, '../../workbooks/taiping-2024-mid.xlsx');

/** Cell → what it should say. The comments name the entries of the list of known inconsistencies. */
const REPAIRS: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  '附件1-1': {
    // T1 to T3: the zone workers of the final month.
    ...{ B5: 4, B6: 4, B7: 4, B8: 3, B12: 4, B13: 4, B14: 4, B15: 3 },
    // T21, T22: nothing above twice the target.
    ...{ L19: 42, F6: 600, U14: 350, G20: 4 },
    // T23: everything on schedule.
    ...{ V5: 2, V6: 2, D12: 2, D13: 2, D15: 2, G12: 12, G13: 12, G15: 12, J13: 60, S15: 9, G22: 2 },
    // T24: work has a target.
    ...{ C5: 600, C6: 500, C7: 900, C8: 450 },
    // T25: free text that says the same as the table.
    O18: '评估期内入户探访1796户，服务总人数13199人次。',
  },
  '附件1-2': {
    ...{ B32: 500, B44: 300, B47: 120, B50: 400, B53: 1500 },
    // T18, T20.
    A8: '专业人员培训、继续教育1800小时',
    A21: '社区发展服务——特色项目服务之片区1特色“暖心微改”居家安全微改造项目',
    A23: '特色项目服务之片区1特色“暖心微改”居家安全微改造项目1463小时',
    A26: '特色项目服务之片区2特色“慢病守护”健康促社区行动项目1396小时',
    A41: '协助社区基金成立和运营管理\n96小时',
  },
  附件2: {
    // T5 to T7: contracts.
    ...{ F13: '2024.9.9-2026.9.8', F19: '2024.9.6-2026.9.5', F20: '2024.9.9-2026.9.8', F34: '2024.9.6-2026.9.5' },
    ...{ F36: '2024.9.6-2026.9.5', F37: '2024.9.5-2026.9.4' },
    // T8: no insurance by the organisation before.
    ...{ AD7: null, AD8: null, AD9: null, AD10: null, AD11: null, AD13: null, AD16: null, AD20: null },
    ...{ AD33: null, AD34: null },
    // T9: leaving months counted in one way.
    ...{ G12: '√', J12: '√', K12: '√', L12: '√', AD12: '2024年10月31日离职' },
    ...{ G15: '√', J15: '√', K15: '√', L15: '√', AD15: '2024年10月31日离职' },
    // T10: nobody leaves at the end.
    ...{ AD17: null, AD21: null },
    // T16: one lead for each zone.
    ...{ D12: '2片区社工', D15: '3片区社工' },
    // T3, T11: two workers stay, so that zone 4 has three and the retention has a reserve.
    ...{ AD22: null, Y22: '√', Z22: '√', AA22: '√', AD36: null },
    ...Object.fromEntries(['S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'AA'].map((column) => [`${column}36`, '√'])),
  },
};

function cellAt(sheet: string, address: string): CellRef {
  const area = parseReference(`'${sheet}'!${address}`);
  if (!area) throw new Error(`no such cell: ${address}`);
  return { sheet, row: area.top, column: area.left };
}

/** Rates of 附件1-2 are typed: all with two decimals of a percent (T17). */
function withExactRates(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return Array.from({ length: 17 }, (_, item) => 5 + 3 * item).reduce((changed, row) => {
    const valueOf = (address: string): string => {
      const { row: at, column } = cellAt('附件1-2', address);
      const sheet = changed.sheets.find(({ name }) => name === '附件1-2');
      const value = sheet?.cells.find((cell) => cell.row === at && cell.column === column)?.value ?? '';
      return typeof value === 'object' ? value.error : value.toString();
    };
    const target = Number(/(\d+)小时/.exec(valueOf(`A${row}`))?.[1]);
    const rate = Math.round((Number(valueOf(`B${row}`)) / target) * 10_000) / 10_000;
    return withCell(changed, cellAt('附件1-2', `C${row}`), { value: rate });
  }, snapshot);
}

/** Person-months agreed for the repaired sample. */
export const REPAIRED_HEADCOUNT = 16;

/** The sample workbook with its genuine inconsistencies repaired: nothing in it is worth a finding. */
export function repairedSample(): WorkbookSnapshot {
  const read = readWorkbook(new Uint8Array(readFileSync(SAMPLE)));
  if (!read.ok) throw new Error(`the sample cannot be read: ${read.problem.detail}`);
  let snapshot: WorkbookSnapshot = read.value;
  for (const [sheet, cells] of Object.entries(REPAIRS)) {
    for (const [address, value] of Object.entries(cells)) {
      snapshot = withCell(snapshot, cellAt(sheet, address), value === null ? null : { value });
    }
  }
  for (const row of ['23', '41']) {
    for (const column of ['G', 'J']) snapshot = withFormat(snapshot, cellAt('附件2', `${column}${row}`), '0.0');
  }
  const retention = { value: null, formula: `=14/${REPAIRED_HEADCOUNT}` };
  return recalculate(withExactRates(withCell(snapshot, cellAt('附件2', 'G43'), retention)));
}

/** T13: halves are shown. */
function withFormat(snapshot: WorkbookSnapshot, ref: CellRef, numberFormat: string): WorkbookSnapshot {
  const sheet = snapshot.sheets.find(({ name }) => name === ref.sheet);
  const cell = sheet?.cells.find(({ row, column }) => row === ref.row && column === ref.column);
  return cell ? withCell(snapshot, ref, { ...cell, numberFormat }) : snapshot;
}
