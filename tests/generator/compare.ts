import type { IndicatorLine, StationReport } from '../../src/report/report';
import type { ExpectedIndicator, ExpectedReport } from './expected';

/** White space inside headers and titles is layout, not wording. */
function bare(text: string | null): string | null {
  return text === null ? null : text.replace(/\s/g, '');
}

function sameFigure(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** Differences between two plain structures, by path; only what is expected is looked at. */
export function differences(path: string, actual: unknown, expected: unknown): string[] {
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: ${show(actual)} instead of ${show(expected)}`];
    const found = new Map(Object.entries(actual));
    const missing = Object.entries(expected).flatMap(([key, value]) =>
      differences(`${path}.${key}`, found.get(key), value),
    );
    const extra = Array.isArray(expected) ? Math.max(0, Object.keys(actual).length - expected.length) : 0;
    return extra > 0 ? [...missing, `${path}: ${extra} more than expected`] : missing;
  }
  return sameFigure(actual, expected) ? [] : [`${path}: ${show(actual)} instead of ${show(expected)}`];
}

function nameOf(line: ExpectedIndicator | IndicatorLine): string {
  return `${line.form} ${line.zone ?? ''} ${line.group} ${line.measure ?? ''} at ${line.cells.target}`;
}

function lineDifferences(actual: IndicatorLine, expected: ExpectedIndicator): string[] {
  const { zone, group, measure, cells, form, ...figures } = expected;
  const wording: [string, string | null, string | null][] = [
    ['form', actual.form, form],
    ['zone', actual.zone, zone],
    ['group', actual.group, group],
    ['measure', measure === null ? null : actual.measure, measure],
    ['cells.completed', actual.cells.completed, cells.completed],
    ['cells.rate', actual.cells.rate ?? null, cells.rate],
  ];
  const wrong = wording.flatMap(([key, is, due]) =>
    bare(is) === bare(due) ? [] : [`${key}: ${show(is)} instead of ${show(due)}`],
  );
  return [...wrong, ...differences('', actual, figures)].map((text) => `${nameOf(expected)} ${text}`);
}

/** Lines by the cell of their target, which no two share. */
export function indicatorsByTarget(lines: readonly IndicatorLine[]): ReadonlyMap<string, IndicatorLine> {
  return new Map(lines.map((line) => [line.cells.target, line]));
}

/** Lines are matched by the cell of their target; a line of slashes throughout may be left out (contract). */
function indicatorDifferences(actual: readonly IndicatorLine[], expected: readonly ExpectedIndicator[]): string[] {
  const byTarget = indicatorsByTarget(actual);
  const due = new Set(expected.map((line) => line.cells.target));
  const surplus = actual.filter((line) => !due.has(line.cells.target)).map((line) => `${nameOf(line)}: not laid out`);
  const twice = actual.length - byTarget.size;
  const wrong = expected.flatMap((line) => {
    const read = byTarget.get(line.cells.target);
    if (read) return lineDifferences(read, line);
    return line.target === null && line.completed === null ? [] : [`${nameOf(line)}: not read`];
  });
  return twice > 0 ? [...wrong, ...surplus, `${twice} indicators twice`] : [...wrong, ...surplus];
}

/** What a report says otherwise than expected, one readable line each; empty when all figures agree. */
export function reportDifferences(report: StationReport, expected: ExpectedReport): string[] {
  const { station, indicators, ...figures } = expected;
  const name = bare(report.station) === station ? [] : [`station: ${show(report.station)} instead of ${show(station)}`];
  return [...name, ...differences('report', report, figures), ...indicatorDifferences(report.indicators, indicators)];
}
