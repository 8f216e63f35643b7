import type { SettledFinding } from '../../../src/checks/engine/finding';
import { areaOf, type AreaRef, type CellRef } from '../../../src/workbook/address';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { withCell } from '../../generator/sheet-draft';
import { Random } from '../../generator/random';
import { reviewOf, type CleanWorkbook } from './clean-workbooks';
import { recalculate, withoutValues } from './recalculate';
import { CALCULATIONS, type Calculation, type Planted, type Seed } from './seed';

/** What the checker said of one planted error. */
export interface Trial {
  readonly seed: Seed;
  readonly workbook: string;
  readonly calculation: Calculation;
  readonly planted: Planted;
  readonly isFound: boolean;
  /** The first cell to blame is the planted one. */
  readonly isFirst: boolean;
  /** Findings about neither the planted cells nor what follows from them. */
  readonly falseReports: readonly SettledFinding[];
  readonly findings: readonly SettledFinding[];
}

function toArea(ref: CellRef | AreaRef): AreaRef {
  return 'top' in ref ? ref : areaOf(ref);
}

function touches(one: CellRef | AreaRef, other: CellRef | AreaRef): boolean {
  const [a, b] = [toArea(one), toArea(other)];
  return a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

const meets = (refs: readonly (CellRef | AreaRef)[], others: readonly (CellRef | AreaRef)[]): boolean =>
  refs.some((ref) => others.some((other) => touches(ref, other)));

function edited(snapshot: WorkbookSnapshot, { edits, alter }: Planted): WorkbookSnapshot {
  const changed = edits.reduce((workbook, { cell, value, formula, numberFormat }) => {
    if (value === null && formula === undefined) return withCell(workbook, cell, null);
    const old = workbook.sheets
      .find(({ name }) => name === cell.sheet)
      ?.cells.find(({ row, column }) => row === cell.row && column === cell.column);
    return withCell(workbook, cell, {
      value: value === undefined ? (old?.value ?? null) : value,
      formula: formula ?? null,
      ...(numberFormat && { numberFormat }),
    });
  }, snapshot);
  return alter ? alter(changed) : changed;
}

function calculated(snapshot: WorkbookSnapshot, calculation: Calculation): WorkbookSnapshot {
  if (calculation === 'recalculated') return recalculate(snapshot);
  return calculation === 'uncalculated' ? withoutValues(snapshot) : snapshot;
}

const isAbout = ({ cells, evidence }: SettledFinding, { at, edits }: Planted): boolean =>
  meets([...cells, ...evidence], [...at, ...edits.map(({ cell }) => cell)]);

const isFoundBy = ({ rule, cells, evidence }: SettledFinding, { at, rules }: Planted): boolean =>
  rules.includes(rule) && meets([...cells, ...evidence], at);

const isExpected = (found: SettledFinding, planted: Planted, calculation: Calculation): boolean =>
  isAbout(found, planted) ||
  (planted.also ?? []).includes(found.rule) ||
  (calculation === 'uncalculated' && found.rule === 'value-uncalculated');

function trial(seed: Seed, workbook: CleanWorkbook, planted: Planted, calculation: Calculation): Trial {
  const snapshot = calculated(edited(workbook.snapshot, planted), calculation);
  const findings = reviewOf(snapshot, planted.parameters ?? workbook.parameters).findings;
  const telling = findings.filter((found) => isFoundBy(found, planted));
  return {
    seed,
    workbook: workbook.name,
    calculation,
    planted,
    isFound: telling.length > 0,
    isFirst: telling.some(({ cells }) => meets(cells.slice(0, 1), planted.at)),
    falseReports: findings.filter((found) => !isExpected(found, planted, calculation)),
    findings,
  };
}

/** The same number for the same names, so that every run plants the same errors. */
function hash(text: string): number {
  return Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
}

const randomFor = (seed: Seed, workbook: CleanWorkbook): Random => new Random(hash(`${seed.kind} ${workbook.name}`));

/** Plants every kind of error into every workbook, one at a time, in every way of calculation that can show it. */
export function measure(
  workbooks: readonly CleanWorkbook[],
  seeds: readonly Seed[],
  wanted: readonly Calculation[] = CALCULATIONS,
): Trial[] {
  return workbooks.flatMap((workbook) =>
    seeds.flatMap((seed) => {
      const planted = seed.plant(workbook, randomFor(seed, workbook));
      const possible = planted?.calculations ?? CALCULATIONS;
      const calculations = possible.filter((calculation) => wanted.includes(calculation));
      return planted ? calculations.map((calculation) => trial(seed, workbook, planted, calculation)) : [];
    }),
  );
}

export interface PairTrial {
  readonly kinds: readonly [string, string];
  readonly isFound: boolean;
}

/** Plants two errors of different kinds into one workbook; found only where both are told. */
export function measurePairs(workbook: CleanWorkbook, seeds: readonly Seed[], count: number): PairTrial[] {
  const random = new Random(hash(workbook.name));
  const planted = seeds.flatMap((seed) => {
    const error = seed.plant(workbook, randomFor(seed, workbook));
    return error && !error.parameters && (error.calculations ?? ['recalculated']).includes('recalculated')
      ? [{ seed, error }]
      : [];
  });
  const trials: PairTrial[] = [];
  while (trials.length < count) {
    const [one, other] = [random.pick(planted), random.pick(planted)];
    if (one === other || meets(one.error.at, other.error.at)) continue;
    const snapshot = recalculate(edited(edited(workbook.snapshot, one.error), other.error));
    const findings = reviewOf(snapshot, workbook.parameters).findings;
    const isFound = [one, other].every(({ error }) => findings.some((found) => isFoundBy(found, error)));
    trials.push({ kinds: [one.seed.kind, other.seed.kind], isFound });
  }
  return trials;
}
