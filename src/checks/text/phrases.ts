import { monthNumber, type Month } from '../../forms/values/calendar';
import type { IndicatorRecord, WorkerRecord } from '../../forms/station';
import type { List, Message } from '../../strings/message';
import { cellA1, type CellRef } from '../../workbook/address';
import { list, say } from './say';

export { percentText as percent, plainText as figure } from '../../assessment/number-text';

/** A cell without its sheet, for sentences that already name the form. */
export function at(ref: CellRef): string {
  return cellA1(ref.row, ref.column);
}

/** What an indicator is called in a sentence: 片区1 电访（量）. */
export function indicatorName(record: IndicatorRecord): string {
  return (
    [record.zone, record.group].filter(Boolean).join(' ') + (record.form === 'zones' ? `（${record.measure}）` : '')
  );
}

/** A worker as sentences name them; findings are shown to the user only. */
export function who({ name, row }: WorkerRecord): Message {
  return name === '' ? say('row', { row: row + 1 }) : say('worker', { name, row: row + 1 });
}

/** Months in order: neighbours as a span (2024-11 至 2025-03). */
export function monthList(months: readonly Month[]): List {
  const spans: { first: Month; last: Month }[] = [];
  for (const month of months) {
    const span = spans.at(-1);
    if (span && monthNumber(month) === monthNumber(span.last) + 1) span.last = month;
    else spans.push({ first: month, last: month });
  }
  return list(spans.map(({ first, last }) => (first === last ? first : say('span', { first, last }))));
}

/** Of a kind so many are told in full. */
const MOST_EXAMPLES = 3;

/** How many say the same, with the first of them. */
export function manyOfAKind(messages: readonly Message[]): Message {
  const examples = messages
    .slice(0, MOST_EXAMPLES)
    .map((example, index) => say('example', { number: index + 1, example }));
  return say('many-of-a-kind', { count: messages.length, examples: { list: 'sentences', of: examples } });
}
