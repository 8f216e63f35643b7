import fc from 'fast-check';
import { review } from '../../src/report/review';
import {
  arbitraryCleanLayout,
  arbitraryLayout,
  buildStation,
  layOut,
  PLAIN_CHOICES,
  PLAIN_SHAPE,
  type Layout,
  type LayoutChoices,
  type StationShape,
} from '../generator';
import { reportDifferences } from '../generator/compare';
import { preview } from '../generator/preview';
import { SEED } from '../support/seed';

/** 200 in the normal run; `LAYOUTS=2000` for the long one. */
const RUNS = Number(process.env['LAYOUTS'] ?? 200);

interface FixedCase {
  readonly was: string;
  readonly shape: Partial<StationShape>;
  readonly choices: Partial<LayoutChoices>;
}

/** Layouts that were once read wrong, as what differs from the plain ones. */
const FIXED_CASES: readonly FixedCase[] = [
  {
    was: 'the measure level of one group reached over to the next group, which has none',
    shape: { seed: 0, groups: 8 },
    choices: { headersMerged: false, headerLevels: 'measure-level' },
  },
  {
    was: 'a list of numbers under its own title was taken for 总体服务 above it',
    shape: { seed: 0 },
    choices: { sheets: 'one', hours: 'number-list' },
  },
  {
    was: 'without a type column the second page block inherited 持证社工 from the first',
    shape: { seed: 0 },
    choices: { attendanceBlocks: 'two', typeColumn: 'none' },
  },
  {
    was: 'a blank column inside a month with an unmerged header cut the month off',
    shape: { seed: 0 },
    choices: { blankColumns: 0.15, headersMerged: false, markColumns: ['insured', 'paid', 'inPost'] },
  },
  {
    was: 'a blank column under a merged title cut the zone table in two',
    shape: { seed: 6, groups: 6 },
    choices: { seed: 6, blankColumns: 0.15, titleMerged: true },
  },
  {
    was: 'the last month was lost where months have one column and no 人员到岗小计 follows',
    shape: { seed: 1 },
    choices: { seed: 1, markColumns: ['inPost'], singleMarkHeader: false, subtotalColumn: false },
  },
  {
    was: 'a period on a row of its own was not read under a title below 附件2',
    shape: { halfLastMonth: true },
    choices: { sheets: 'one', order: 'attendance-first', left: 1, titleBreak: 'row' },
  },
];

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

/** A faultless station is also free of findings. */
function expectClean(layout: Layout): void {
  expectReadBack(layout);
  const told = read(layout).findings.map((finding) => `${finding.rule}: ${finding.message} ${finding.cells.join(' ')}`);
  if (told.length > 0) throw new Error(`${told.join('\n')}\n${layout.description}\n${preview(layout.snapshot)}`);
}

describe('what was laid out is read back', () => {
  test(`in ${RUNS} layouts of random stations`, () => {
    fc.assert(fc.property(arbitraryLayout(), expectReadBack), { numRuns: RUNS, seed: SEED });
  }, 600_000);

  test('in layouts with the official spellings, and without a finding where the station is faultless', () => {
    fc.assert(fc.property(arbitraryCleanLayout(), expectClean), { numRuns: Math.ceil(RUNS / 4), seed: SEED });
  }, 600_000);

  test.each(FIXED_CASES)('again where $was', ({ shape, choices }) => {
    expectReadBack(layOut(buildStation({ ...PLAIN_SHAPE, ...shape }), { ...PLAIN_CHOICES, ...choices }));
  });
});
