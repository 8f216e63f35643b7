import { dateText, format } from '../../../strings';
import { INPUT } from '../../input-names';
import { serialOf } from '../../inputs';
import type { SummaryContext } from '../context';
import { quote } from '../formulas';
import { formula, text } from '../sheet-builder';
import { formatted, STYLE } from '../styles';

/**
 * By when what follows the visit is due (rule D2). The days were counted when the sheet was written: WORKDAY knows no weekend
 * that is worked in place of a holiday. Each stands only as long as the input is the day that it was counted from.
 */
export function writeDeadlines({ page, review, words }: SummaryContext): void {
  const { deadlines } = review.assessment;
  if (!deadlines) return;
  const { deadlines: texts, summary, dates } = words;
  const { date1904 } = review.snapshot;
  const visit = serialOf(deadlines.visit, date1904);
  page.section(texts.title);
  const table = page.table([4, 4, 4]);
  table.header([texts.columns.step, texts.columns.days, texts.columns.date], STYLE.header);
  for (const { key, days, after, date } of deadlines.dates) {
    const serial = serialOf(date, date1904);
    table.row([
      text(texts.steps[key], STYLE.left),
      text(format(texts.count[after], { days }), STYLE.left),
      formula(
        `IF(N(${INPUT.evaluationDate})=${visit},${serial},${quote(texts.changed)})`,
        serial,
        formatted(STYLE.cell, summary.formats.date),
      ),
    ]);
  }
  const { unknownYear: year } = deadlines;
  const counted = format(texts.visit, { date: dateText(deadlines.visit, dates) });
  page.line(text([counted, texts.note].join(summary.findings.consequenceSeparator), STYLE.note));
  if (year !== null) page.line(text(format(texts.unknown, { year }), { ...STYLE.note, fontColor: '#9C2A00' }));
  page.gap();
}
