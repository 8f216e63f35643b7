import fc from 'fast-check';
import { review } from '../../src/report/review';
import { arbitraryCleanLayout, arbitraryLayout, type Layout } from '../generator';
import { reportDifferences } from '../generator/compare';
import { preview } from '../generator/preview';

/** 200 in the normal run; `LAYOUTS=2000` for the long one. `LAYOUTS_SEED` repeats a failed run. */
const RUNS = Number(process.env['LAYOUTS'] ?? 200);
const SEED = Number(process.env['LAYOUTS_SEED'] ?? Math.floor(Math.random() * 0x7fffffff));

/** Seeds and shrink paths of bugs that were found and mended: each failed once. */
const FIXED_CASES: readonly { readonly seed: number; readonly path: string; readonly was: string }[] = [];

function read(layout: Layout): ReturnType<typeof review>['report'] {
  return review(layout.snapshot, { file: 'x.xlsx', language: 'zh-CN', parameters: layout.parameters }).report;
}

/** Throws what was read wrong, the way it was laid out, and the sheets as text. */
function expectReadBack(layout: Layout): void {
  const wrong = reportDifferences(read(layout), layout.expected);
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, 12).join('\n');
  throw new Error(`${wrong.length} figures read wrong\n${shown}\n${layout.description}\n${preview(layout.snapshot)}`);
}

describe('what was laid out is read back', () => {
  test(`in ${RUNS} layouts of random stations`, () => {
    fc.assert(fc.property(arbitraryLayout(), expectReadBack), { numRuns: RUNS, seed: SEED });
  }, 600_000);

  test('in layouts with the official spellings', () => {
    fc.assert(fc.property(arbitraryCleanLayout(), expectReadBack), { numRuns: Math.ceil(RUNS / 4), seed: SEED });
  }, 600_000);

  test.each(FIXED_CASES)('again: $was', ({ seed, path }) => {
    fc.assert(fc.property(arbitraryLayout(), expectReadBack), { seed, path, endOnFailure: true });
  });
});
