import type { ColInfo, RowInfo } from '@e965/xlsx';
import { fileWidthForRoom, roomOfPoints } from '../workbook/column-room';
import { walkXml, type XmlAttributes } from '../xlsx/parts/xml';

/** What the library does not read of a sheet of an .ods file. */
export interface DocumentSheet {
  readonly isHidden: boolean;
  /** By their numbers; those as usual are left out. */
  readonly columns: ColInfo[];
  readonly rows: RowInfo[];
}

/** The rest of a sheet is one run of what nobody has touched: no run of columns or rows that matter is as long. */
const LONGEST_RUN = 10_000;

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54 };

/** The sheets of an .ods file by their names, from its `content.xml`. Throws `PackageError`. */
export function documentLayout(xml: string): ReadonlyMap<string, DocumentSheet> {
  const widths = new Map<string, string>();
  const hiddenStyles = new Set<string>();
  const sheets = new Map<string, DocumentSheet>();
  let style = '';
  let sheet: DocumentSheet | null = null;
  let column = 0;
  let row = 0;
  walkXml(xml, {
    open(local, attributes) {
      const ofTable = (name: string): string => attributes[`table:${name}`] ?? '';
      switch (local) {
        case 'style':
          style = attributes['style:name'] ?? '';
          return;
        case 'table-column-properties':
          widths.set(style, attributes['style:column-width'] ?? '');
          return;
        case 'table-properties':
          if (attributes['table:display'] === 'false') hiddenStyles.add(style);
          return;
        case 'table':
          sheet = { isHidden: hiddenStyles.has(ofTable('style-name')), columns: [], rows: [] };
          sheets.set(ofTable('name'), sheet);
          column = 0;
          row = 0;
          return;
        case 'table-column': {
          const run = runOf(attributes, 'columns');
          const width = fileWidth(widths.get(ofTable('style-name')) ?? '');
          if (sheet && run < LONGEST_RUN) fill(sheet.columns, column, run, { ...width, hidden: isHidden(attributes) });
          column += run;
          return;
        }
        case 'table-row': {
          const run = runOf(attributes, 'rows');
          if (sheet && run < LONGEST_RUN && isHidden(attributes)) fill(sheet.rows, row, run, { hidden: true });
          row += run;
        }
      }
    },
  });
  return sheets;
}

function fill<T extends object>(list: T[], from: number, run: number, what: T): void {
  for (let index = from; index < from + run; index++) list[index] = { ...what };
}

function runOf(attributes: XmlAttributes, what: 'columns' | 'rows'): number {
  return Number(attributes[`table:number-${what}-repeated`] ?? 1);
}

/** By hand (`collapse`) or by a filter. */
function isHidden(attributes: XmlAttributes): boolean {
  return (attributes['table:visibility'] ?? 'visible') !== 'visible';
}

/** A length as such files have it (`2.26cm`) as a width of .xlsx files. */
function fileWidth(length: string): ColInfo {
  const [, number, unit = ''] = /^([\d.]+)(\w+)$/.exec(length) ?? [];
  const points = Number(number) * (POINTS[unit] ?? NaN);
  return Number.isFinite(points) ? { width: fileWidthForRoom(roomOfPoints(points)) } : {};
}
