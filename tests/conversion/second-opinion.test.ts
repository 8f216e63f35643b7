import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { arbitraryLayout } from '../generator';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { SEED } from '../support/seed';
import { read } from '../xlsx/support/contents';
import { byPlace, libraryContents, type Contents } from './library-snapshot';

const FOLDER = join(__dirname, '..', 'workbooks');
const WORKBOOKS = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

/** The same of a snapshot of ours, without formulas that were never calculated: the library leaves those out. */
function ownContents(bytes: Uint8Array): Contents {
  const { date1904, sheets } = read(bytes);
  return {
    date1904,
    sheets: sheets.map(({ name, visibility, merges, cells }) => ({
      name,
      visibility,
      merges: [...merges].sort(byPlace),
      cells: Object.fromEntries(
        cells
          .filter(({ value }) => value !== null)
          .map(({ row, column, value, formula }) => [`${row},${column}`, [value, formula]]),
      ),
    })),
  };
}

describe('another reader of .xlsx finds what ours does', () => {
  test.each(WORKBOOKS)('in %s', (name) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    expect(libraryContents(bytes)).toEqual(ownContents(bytes));
  });

  test('in generated workbooks', () => {
    for (const { snapshot } of fc.sample(arbitraryLayout(), { numRuns: 20, seed: SEED })) {
      const bytes = snapshotXlsx(snapshot);
      expect({ seed: SEED, ...libraryContents(bytes) }).toEqual({ seed: SEED, ...ownContents(bytes) });
    }
  });
});
