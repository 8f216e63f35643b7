import fc from 'fast-check';
import { compareSubmissions } from '../../src/comparison/submissions/compare';
import { extractOf } from '../../src/comparison/submissions/extract';
import type { LayoutChoices, StationModel } from '../generator';
import { arbitraryChoices, arbitraryCleanChoices } from '../generator/choices';
import { earlier } from '../generator/earlier';
import { arbitraryCleanStation, arbitraryStation } from '../generator/station';
import { differencesOf, reviewOf } from './evaluations';

interface Pair {
  readonly station: StationModel;
  readonly midterm: LayoutChoices;
  readonly final: LayoutChoices;
}

/** Months of a final evaluation: a mid-term has some before its own end. */
const FEWEST_MONTHS = 3;

const pairs = (station: fc.Arbitrary<StationModel>, choices: fc.Arbitrary<LayoutChoices>): fc.Arbitrary<Pair> =>
  fc.record({
    station: station.filter(({ months }) => months.length >= FEWEST_MONTHS),
    midterm: choices,
    final: choices,
  });

describe('a mid-term and a final workbook of one station, each in a layout of its own, give no difference', () => {
  test.each([
    ['faultless stations', arbitraryCleanStation(), arbitraryCleanChoices(), 100],
    ['any stations', arbitraryStation(), arbitraryChoices(), 200],
  ] as const)(
    '%s',
    (_, station, choices, numRuns) => {
      const seed = Number(process.env['LAYOUTS_SEED'] ?? 16);
      fc.assert(
        fc.property(pairs(station, choices), ({ station: final, ...layouts }) => {
          const midterm = earlier(final, Math.ceil(final.months.length / 2));
          // Sheets beside the annexes are of the station, not of the layout.
          const { extras } = layouts.final;
          const reviews = {
            midterm: reviewOf(midterm, { ...layouts.midterm, extras }),
            final: reviewOf(final, layouts.final),
          };
          const told = differencesOf(reviews).map(({ rule, message }) => `${rule}: ${message}`);
          // In one folder, where nobody says which file is which, neither accuses the other.
          const extracts = [extractOf('midterm', reviews.midterm), extractOf('final', reviews.final)];
          told.push(...compareSubmissions(extracts).findings.map(({ rule }) => rule));
          if (told.length > 0) throw new Error(told.join('\n'));
        }),
        { numRuns, seed, endOnFailure: true },
      );
    },
    600_000,
  );
});
