import { monthNumber, type Month } from '../../forms/values/calendar';
import { findDates } from '../../forms/values/dates';
import { oneLine, squash } from '../../forms/values/text';
import { isGenericMeasure } from '../../forms/vocabulary/headers';
import type { IndicatorRecord, RemarkEvent, WorkerRecord } from '../../forms/station';
import type { List, Message, Value } from '../../strings/message';
import { cellA1, type CellRef } from '../../workbook/address';
import { list, say, shortened, when } from './say';

export { moneyText as money, percentText as percent, plainText as figure } from '../../assessment/number-text';

/** A cell without its sheet, for sentences that already name the form. */
export function at(ref: CellRef): string {
  return cellA1(ref.row, ref.column);
}

/** A name with how it is counted behind it: 电访（量）; 入户探访（次） tells it already. */
export function withMeasure(name: string, { group, measure }: Pick<IndicatorRecord, 'group' | 'measure'>): Value {
  const isTold = /[)）]$/.test(group) && isGenericMeasure(squash(measure));
  return isTold ? name : say('indicator-measure', { name, measure });
}

/** What an indicator is called in a sentence: 片区1 电访（量）. */
export function indicatorName(record: IndicatorRecord): Value {
  const { zone, group } = record;
  const name = zone && group ? `${zone} ${group}` : `${zone ?? ''}${group}`;
  return record.form === 'zones' ? withMeasure(name, record) : name;
}

/** A worker as sentences name them; findings are shown to the user only. */
export function who({ name, row }: WorkerRecord): Message {
  return name === '' ? say('row', { row: row + 1 }) : say('worker', { name, row: row + 1 });
}

/** A longer remark is cut in a sentence. */
const LONGEST_REMARK = 40;

function remarkText(remark: string): string {
  const line = oneLine(remark);
  return line.length > LONGEST_REMARK ? `${line.slice(0, LONGEST_REMARK)}…` : line;
}

/** Joining or leaving in the remark's own words, with the date where they leave it open; else by its own column. */
export function eventText({ remark }: WorkerRecord, { kind, date, month, cell }: RemarkEvent): Message {
  const on = date ?? month;
  if (cell) return say(kind === 'left' ? 'left-on' : 'joined-on', { cell: at(cell), date: when(on) });
  const dates = findDates(squash(remark));
  const isPlain = dates.length === 1 && dates.every((one) => (one.date ?? one.month) === on);
  return isPlain
    ? say('remark-says', { remark: remarkText(remark) })
    : say('remark-says-on', { remark: remarkText(remark), date: when(on) });
}

/** Months in order: neighbours as a span (2024年11月至2025年3月). */
export function monthList(months: readonly Month[]): List {
  return list(spans(months, (month, last) => monthNumber(month) === monthNumber(last) + 1, when));
}

/** Rows or columns in order, neighbours as a span (9 至 11); of very many spans the first ones. */
export function spansOf(indexes: readonly number[], name: (index: number) => string): List {
  return list(shortened(spans(indexes, (index, last) => index === last + 1, name)));
}

function spans<T>(items: readonly T[], follows: (item: T, last: T) => boolean, name: (item: T) => Value): Value[] {
  const found: { first: T; last: T }[] = [];
  for (const item of items) {
    const span = found.at(-1);
    if (span && follows(item, span.last)) span.last = item;
    else found.push({ first: item, last: item });
  }
  return found.map(({ first, last }) =>
    first === last ? name(first) : say('span', { first: name(first), last: name(last) }),
  );
}

/** Of a kind so many are told in full. */
const MOST_EXAMPLES = 3;

/** How many say the same, with the first of them. */
export function manyOfAKind(messages: readonly Message[]): Message {
  const different = new Map<string, Message>();
  for (const message of messages) {
    different.set(JSON.stringify(message), message);
    if (different.size === MOST_EXAMPLES) break;
  }
  const examples = [...different.values()].map((example, index) => say('example', { number: index + 1, example }));
  return say('many-of-a-kind', { count: messages.length, examples: { list: 'sentences', of: examples } });
}
