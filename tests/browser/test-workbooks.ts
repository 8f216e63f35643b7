import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { snapshotXlsx } from '../generator/snapshot-xlsx';

const SAMPLE = join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx');
const SHEET = 'xl/worksheets/sheet1.xml';
const SECOND_SHEET = 'xl/worksheets/sheet2.xml';
const OFFICIAL_SHEETS = [SHEET, SECOND_SHEET, 'xl/worksheets/sheet3.xml'];

/** The official sample as it is. */
export function sampleWorkbook(): Buffer {
  return readFileSync(SAMPLE);
}

/** A workbook with one part of its package changed. */
function changed(part: string, change: (xml: string) => string, workbook = sampleWorkbook()): Buffer {
  const parts = unzipSync(workbook);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`The sample's ${part} is not as expected`);
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(after) }));
}

/** The sample with a rate typed over its formula: 附件1-1!H5 says 200% where 875 of 630 is 138.89%. */
export function faultyWorkbook(): Buffer {
  return changed(SHEET, (xml) => xml.replace(/(<c r="H5"[^>]*>)<f>.*?<\/f><v>.*?<\/v>/, '$1<v>2</v>'));
}

/** A cell of a sheet with a number, with its formula if it has one. */
const NUMBER_CELL = /(<c r="[A-Z]+\d+"(?![^>]*t="s")[^>]*>)(<f>[^<]*<\/f>)?<v>([\d.]+)<\/v>/g;

/** The sample with every seventh number mistyped: more than sixty findings. */
export function mistypedWorkbook(): Buffer {
  let count = 0;
  const mistype = (cell: string, start: string, formula: string | undefined, value: string): string => {
    count += 1;
    if (count % 7 !== 0) return cell;
    return `${start}<v>${formula ? Number(value) * 1.3 + count : Math.round(Number(value) * 0.1)}</v>`;
  };
  return OFFICIAL_SHEETS.reduce(
    (workbook, sheet) => changed(sheet, (xml) => xml.replace(NUMBER_CELL, mistype), workbook),
    sampleWorkbook(),
  );
}

/** The sample with numbers below 附件1-2, down to a row. */
export function longWorkbook(lastRow: number): Buffer {
  const first = 60;
  const rows = Array.from({ length: lastRow - first + 1 }, (_, position) => {
    const row = first + position;
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;
  });
  return changed(SECOND_SHEET, (xml) => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`));
}

/** 附件2 alone. */
export function attendanceWorkbook(): Buffer {
  return readFileSync(join(__dirname, '..', 'workbooks', 'attendance-only.xlsx'));
}

/** A workbook without any official sheet. */
export function otherWorkbook(): Buffer {
  const texts = ['名单', '姓名', '社工甲01', '社工甲02'];
  const cells = texts.map((value, row) => ({ row, column: 0, value, formula: null, numberFormat: 'General' }));
  const sheet = { name: '名单', visibility: 'visible', isProtected: false, cells } as const;
  const sheets = [{ ...sheet, merges: [], hiddenRows: [], hiddenColumns: [] }];
  return Buffer.from(snapshotXlsx({ sheets, names: [], date1904: false }));
}
