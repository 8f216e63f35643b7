import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Area } from '../../src/workbook/address';
import type { CellValue, SheetVisibility } from '../../src/workbook/snapshot';

/** What two readers that know nothing of each other have to agree on. */
export interface Contents {
  readonly date1904: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: SheetVisibility;
    readonly merges: readonly Area[];
    /** Value and formula by row and column. */
    readonly cells: Readonly<Record<string, readonly [CellValue, string | null]>>;
  }[];
}

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

export const byPlace = (one: Area, other: Area): number => one.top - other.top || one.left - other.left;

/** The contents of a workbook as SheetJS reads them, straight from the file: a second opinion. */
export function libraryContents(bytes: Uint8Array): Contents {
  const workbook = read(bytes, { type: 'array', cellText: false, cellHTML: false, nodim: true });
  return {
    date1904: workbook.Workbook?.WBProps?.date1904 ?? false,
    sheets: workbook.SheetNames.map((name, index) => {
      const sheet = workbook.Sheets[name] ?? {};
      return {
        name,
        visibility: VISIBILITIES[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
        merges: (sheet['!merges'] ?? [])
          .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
          .sort(byPlace),
        cells: cellsOf(sheet),
      };
    }),
  };
}

function cellsOf(sheet: WorkSheet): Contents['sheets'][number]['cells'] {
  const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!')) as [string, CellObject][];
  return Object.fromEntries(
    cells.flatMap(([address, cell]) => {
      const { r, c } = utils.decode_cell(address);
      const [value, formula] = [valueOf(cell), cell.f === undefined ? null : `=${cell.f}`];
      return (value === null || value === '') && formula === null ? [] : [[`${r},${c}`, [value, formula]]];
    }),
  );
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function valueOf({ t, v }: CellObject): CellValue {
  if (t === 'e') return { error: ERRORS[Number(v)] ?? String(v) };
  return v === undefined || v instanceof Date ? null : v;
}
