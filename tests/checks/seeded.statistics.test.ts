import type { StationReport } from '../../src/report/report';
import { formatArea, formatCell, type AreaRef, type CellRef } from '../../src/workbook/address';
import {
  cleanLayouts,
  cleanWorkbooks,
  foundShare,
  measure,
  measurePairs,
  recalculate,
  repairedWorkbook,
  reviewOf,
  SEEDS,
  valuesOnly,
  withoutValues,
  type Trial,
} from './seeding';

const WORKBOOKS = cleanWorkbooks(0);
const [sample, ...layouts] = WORKBOOKS;
const trials = [
  ...measure(sample ? [sample] : [], SEEDS),
  ...measure(layouts, SEEDS, ['recalculated']),
  ...measure(layouts.map(valuesOnly), SEEDS, ['stale']),
];

const address = (ref: CellRef | AreaRef): string => ('top' in ref ? formatArea(ref) : formatCell(ref));

/** One readable line: what was planted where, and what was told instead. */
function line({ seed, workbook, calculation, planted, findings }: Trial): string {
  const told = findings.map(({ rule, cells }) => `${rule} ${cells.slice(0, 2).map(address).join(' ')}`);
  return `${seed.kind} in ${workbook}, ${calculation}, at ${planted.at.slice(0, 2).map(address).join(' ')}: ${told.join('; ')}`;
}

describe('errors planted into clean workbooks', () => {
  test('are of 80 kinds and more, each with a place in one of the workbooks', () => {
    const planted = new Set(trials.map(({ seed }) => seed.kind));
    expect(SEEDS.map(({ kind }) => kind).filter((kind) => !planted.has(kind))).toEqual([]);
    expect(planted.size).toBeGreaterThanOrEqual(80);
    expect(planted.size).toBe(SEEDS.length);
  });

  test('are told at the right cell in 95 of 100 cases and more', () => {
    const missed = trials.filter(({ isFound }) => !isFound).map(line);
    if (foundShare(trials) < 0.95) throw new Error(`missed:\n${missed.join('\n')}`);
  });

  test.each(['recalculated', 'stale', 'uncalculated'] as const)('are told in a workbook that is %s', (calculation) => {
    const own = trials.filter((trial) => trial.calculation === calculation);
    expect(own.length).toBeGreaterThan(100);
    if (foundShare(own) < 0.95)
      throw new Error(
        own
          .filter(({ isFound }) => !isFound)
          .map(line)
          .join('\n'),
      );
  });

  test('raise nothing that is neither about their cells nor what follows from them', () => {
    expect(trials.filter(({ falseReports }) => falseReports.length > 0).map(line)).toEqual([]);
  });

  test.each(WORKBOOKS.map((workbook) => [workbook.name, workbook] as const))(
    'are both told where two stand in one workbook: %s',
    (_, workbook) => {
      // Of forty, three that are missed by chance would decide.
      const pairs = measurePairs(workbook, SEEDS, 120);
      const missed = pairs.filter(({ isFound }) => !isFound).map(({ kinds }) => kinds.join(' + '));
      if (foundShare(pairs) < 0.95) throw new Error(`missed:\n${missed.join('\n')}`);
    },
    60_000,
  );
});

describe('workbooks without an error', () => {
  const rules = ({ snapshot, parameters }: (typeof WORKBOOKS)[number]): string[] =>
    reviewOf(snapshot, parameters).findings.map(({ rule, cells }) => `${rule} ${cells.map(address).join(' ')}`);

  test('the sample with its inconsistencies repaired gives no finding', () => {
    expect(rules(repairedWorkbook())).toEqual([]);
  });

  test('100 layouts of faultless stations give no finding', () => {
    expect(cleanLayouts(100).flatMap(rules)).toEqual([]);
  }, 60_000);

  test('copied as values only they give no finding', () => {
    expect(WORKBOOKS.map(valuesOnly).flatMap(rules)).toEqual([]);
  });

  test('without calculated values come to the same figures, and one note says so', () => {
    for (const { snapshot, parameters } of WORKBOOKS) {
      const [stated, { findings, report }] = [
        reviewOf(snapshot, parameters),
        reviewOf(withoutValues(snapshot), parameters),
      ];
      expect(findings.map(({ rule, severity, consequences }) => [rule, severity, consequences])).toEqual([
        ['value-uncalculated', 'note', []],
      ]);
      const { checked } = stated.report;
      expect(withoutStated(report)).toEqual({ ...withoutStated(stated.report), checked: { ...checked, findings: 1 } });
    }
  });

  test('are calculated here as their spreadsheets calculated them', () => {
    for (const { snapshot } of WORKBOOKS) {
      const values = (book: typeof snapshot) =>
        book.sheets.flatMap(({ cells }) => cells.map(({ value }) => rounded(value)));
      expect(values(recalculate(snapshot))).toEqual(values(snapshot));
    }
  });
});

/** Rates that formulas without a value do not state are left out (report contract, `statedRate`). */
function withoutStated({ indicators, staffing, ...report }: StationReport) {
  return {
    ...report,
    findings: [],
    indicators: indicators.map((line) => ({ ...line, statedRate: null })),
    staffing: staffing && { ...staffing, retention: { ...staffing.retention, statedRate: null } },
  };
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}
