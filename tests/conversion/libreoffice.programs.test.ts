import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileHost } from '../../src/file/file-host';
import { openAnyFile } from '../../src/file/open-any';
import { planHighlights } from '../../src/report/highlights';
import { review, type Review } from '../../src/report/review';
import { planSummary } from '../../src/report/summary';
import { USUAL_ROOM } from '../../src/workbook/column-room';
import type { Host } from '../../src/workbook/host';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { itWithLibreOffice, savedAs } from '../support/libreoffice';
import { itWithValidator, validate } from '../support/validator';
import { valueOf } from '../xlsx/support/contents';

/** Of the sample LibreOffice saves formulas that give a text as 0 in .xls: that is no copy to compare with. */
const CASES = [
  ['taiping-2024-mid', 'ods'],
  ['all-on-one-sheet', 'xls'],
  ['all-on-one-sheet', 'ods'],
  ['nine-zones-12-months', 'xls'],
  ['half-first-month-final', 'xls'],
  ['half-first-month-final', 'ods'],
] as const;

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(__dirname, '..', 'workbooks', `${name}.xlsx`)));
const savedIn = async (name: string, format: 'xls' | 'ods') =>
  valueOf(await openAnyFile(await savedAs(bytesOf(name), format)));
const reviewed = async (host: Host): Promise<Review> =>
  review(valueOf(await host.read()), { file: 'x', language: 'zh-CN' });

/** What every format keeps. LibreOffice has ways of its own to spell a date. */
const contents = ({ name, visibility, merges, cells }: SheetSnapshot) => ({
  ...{ name, visibility },
  merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
  cells: cells.map(({ numberFormat, value, ...cell }) => ({
    ...cell,
    value: typeof value === 'number' ? Number(value.toPrecision(14)) : value,
    numberFormat: numberFormat.replace(/"(.)"/g, '\\$1'),
  })),
});

const hidden = ({ hiddenRows, hiddenColumns }: SheetSnapshot) => ({ hiddenRows, hiddenColumns });

describe('a workbook that LibreOffice has saved says the same, and has the same findings', () => {
  for (const [name, format] of CASES) {
    itWithLibreOffice(`${name}.${format}`, async () => {
      const before = valueOf(FileHost.open(bytesOf(name)));
      const after = await savedIn(name, format);
      const [own, other] = [valueOf(await before.read()), valueOf(await after.read())];
      expect(other.sheets.map(contents)).toEqual(own.sheets.map(contents));
      expect(other.sheets.map(hidden)).toEqual(own.sheets.map(hidden));
      other.sheets.forEach((sheet, index) => {
        for (const { column, room } of sheet.columnRooms ?? []) {
          const same = own.sheets[index]?.columnRooms?.find((each) => each.column === column)?.room ?? USUAL_ROOM;
          // LibreOffice takes a character for wider than Excel does.
          expect(Math.abs(room / same - 1)).toBeLessThan(0.3);
        }
      });
      const findings = async (host: Host) =>
        (await reviewed(host)).report.findings.map(({ rule, cells }) => [rule, cells]);
      expect(await findings(after)).toEqual(await findings(before));
    });
  }
});

describe('the copy of an .xls', () => {
  itWithValidator(
    'takes summary and highlights, and is a sound .xlsx file',
    async () => {
      const host = await savedIn('taiping-2024-mid', 'xls');
      const found = await reviewed(host);
      valueOf(await host.apply({ summary: planSummary(found), highlights: planHighlights(found) }));
      expect(await validate(host.bytes())).toEqual([]);
    },
    120_000,
  );
});
