import { statusOf, type AssessedIndicator } from '../../../assessment/rates';
import { squash } from '../../../forms/values/text';
import { isGenericMeasure } from '../../../forms/vocabulary/headers';
import type { Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import { groupedBy } from '../../analysis/grouped';
import { isWrong } from '../../analysis/verdicts';
import { faultsBehind, formOfRecord } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import type { Issue } from '../../analysis/rule';
import { figure, percent } from '../../text/phrases';
import { list, MOST_NAMED, rows, say, shortened } from '../../text/say';

function shown({ record, target, completed, rate }: AssessedIndicator): Message {
  const values = { rate: percent(rate ?? 0), completed: figure(completed ?? 0), target: figure(target ?? 0) };
  return record.zone === null
    ? say('indicator-behind.rate', values)
    : say('indicator-behind.zone-rate', { zone: record.zone, ...values });
}

/**
 * The agreement, where a year of it would leave nothing behind; the figures of the one row that is behind (with its total, or the total alone), and a rate that says it is not: when
 * those are faulty, that is the cause.
 */
function grounds(
  { station, oddAgreement }: CheckContext,
  limit: number,
  entries: readonly AssessedIndicator[],
): CellRef[] {
  const dueInAYear = oddAgreement?.progressOfAYear ?? null;
  const isByAgreement = entries.every(({ rate }) => statusOf(rate, dueInAYear) !== 'behind');
  const agreement = isByAgreement && oddAgreement ? oddAgreement.records.map(({ cell }) => cell) : [];
  const zones = entries.filter(({ record }) => !record.isTotal);
  const own = zones.length > 0 ? zones : entries;
  const isOneRow = new Set(own.map(({ record }) => record.zone)).size === 1;
  if (!isOneRow) return agreement;
  return [...agreement, ...own.flatMap(({ record }) => faultsBehind(station, record, (stated) => stated >= limit))];
}

/** Of more zones than a sentence names, the total and those furthest behind. */
function worstFirst(entries: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  if (entries.length <= MOST_NAMED) return entries;
  const isTotal = ({ record }: AssessedIndicator): number => Number(record.isTotal);
  return [...entries].sort((a, b) => isTotal(b) - isTotal(a) || (a.rate ?? 0) - (b.rate ?? 0));
}

/** A zone that stands on a sheet of its own and on that of all zones, with the same figures, is named once. */
function named(entries: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  const keyOf = ({ record, target, completed }: AssessedIndicator): string =>
    `${target} ${completed} ${record.zone ?? ''}`;
  return groupedBy(entries, keyOf).map(([first]) => first);
}

function ofMeasure(entries: readonly AssessedIndicator[]): Message {
  const rates = list(shortened(worstFirst(named(entries)).map(shown)));
  const [first] = entries;
  // A measure that names nothing (量) says nothing.
  return first?.record.form === 'zones' && !isGenericMeasure(squash(first.record.measure))
    ? say('indicator-behind.measure', { measure: first.record.measure, rates })
    : say('joined', { parts: rates });
}

function issueOf(context: CheckContext, limit: number, entries: readonly AssessedIndicator[]): Issue {
  const [first] = entries;
  const measures = groupedBy(entries, ({ record }) => record.measure);
  const zones = new Set(entries.map(({ record }) => record.zone));
  const byColumn = entries
    .map(({ record }) => record)
    .sort((a, b) => a.completed.cell.column - b.completed.cell.column || a.completed.cell.row - b.completed.cell.row);
  const rates = byColumn.flatMap(({ rate }) => rate?.cell ?? []);
  const completed = byColumn.map((record) => record.completed.cell);
  return {
    cells: joinCells(rates.length > 0 ? rates : completed),
    evidence: rates.length > 0 ? joinCells(completed) : [],
    restsOn: grounds(context, limit, entries),
    form: first ? formOfRecord(first.record) : null,
    zone: zones.size === 1 && first && !first.record.isTotal ? first.record.zone : null,
    message: say('indicator-behind.found', {
      group: first?.record.group ?? '',
      limit: percent(limit),
      rates: rows(measures.map(ofMeasure)),
    }),
  };
}

/** One finding for each indicator, with all of its zones and measures that are behind. */
export const indicatorBehind: Rule = {
  id: 'indicator-behind',
  family: 'rules',
  severity: 'warning',
  impact: 'figure',
  basis: 'C10',
  many: 'apart',
  run(context) {
    const { expectedProgress } = context.assessment.time;
    if (expectedProgress === null) return [];
    // A 合计 that is wrong is told by itself: of what is behind it says nothing.
    const totals = context.figures.filter((figure) => figure.kind === 'total' && isWrong(figure));
    const wrong = new Set(totals.map(({ record }) => record));
    const late = context.assessment.indicators.filter(
      ({ status, record }) => status === 'behind' && !wrong.has(record),
    );
    const inZones = late.filter(({ record }) => record.form === 'zones');
    const groups = groupedBy(inZones, ({ record }) => record.group);
    const items = late.filter(({ record }) => record.form !== 'zones').map((entry) => [entry]);
    return [...groups, ...items].map((entries) => issueOf(context, expectedProgress, entries));
  },
};
