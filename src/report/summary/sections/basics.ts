import { DAYS_OF_A_MONTH_MORE } from '../../../assessment/limits';
import { DAYS_OF_A_TENTH, MOST_TENTHS } from '../../../assessment/months';
import { LARGEST_RETENTION, MAXIMUM_HEADCOUNT } from '../../../assessment/parameters';
import { plainText } from '../../../assessment/number-text';
import { FINAL_FROM } from '../../../assessment/periods';
import { SCHEMES } from '../../../assessment/schemes';
import type { IsoDate } from '../../../forms/values/calendar';
import type { PeriodRecord } from '../../../forms/station';
import { format } from '../../../strings';
import { INPUT } from '../../input-names';
import { PLAUSIBLE_DATES, serialOf } from '../../inputs';
import type { Review } from '../../review';
import type { SummaryContext } from '../context';
import { link, quote } from '../formulas';
import { writeHeadcountTable } from '../ledger/tables';
import type { LimitFormulas } from '../limit-formulas';
import { NAME } from '../names';
import { blank, formula, pick, text, type Content, type Position } from '../sheet-builder';
import { asRead, FORMAT, formatted, READ_MARK, STYLE } from '../styles';

const HEADCOUNT_ROWS = 7;
const UNKNOWN = '—';

/** Two labelled cells side by side. */
type InfoRow = readonly [Content, Content, Content, Content];

/** Station, stage, period and progress, with the inputs that say what no sheet says. */
export function writeBasics(context: SummaryContext): void {
  const { page, inputs, words } = context;
  const { basics: texts, formats } = words.summary;
  page.section(texts.title);
  page.table([10, 1, 1]).header([texts.information, texts.headcountFrom, texts.headcount], STYLE.header);
  const rows = infoRows(context);
  const empty: InfoRow = [blank(STYLE.label), blank(STYLE.cell), blank(STYLE.label), blank(STYLE.cell)];
  // As many rows as before: somebody may be filling in the last of them.
  const used = Math.ceil((inputs.lastFilled(INPUT.headcount) + 1) / 2);
  const count = Math.max(rows.length, HEADCOUNT_ROWS, inputs.count(INPUT.headcount) / 2, used + 2);
  const table = page.table([2, 3, 2, 3, 1, 1]);
  const rule = {
    minimum: 0,
    maximum: MAXIMUM_HEADCOUNT,
    message: format(texts.headcountRange, { maximum: MAXIMUM_HEADCOUNT }),
  };
  const entries = Array.from({ length: count }, (_, index): readonly [Position, Position] => {
    const positions = table.row([
      ...(rows[index] ?? empty),
      inputs.part(INPUT.headcount, index * 2, undefined, formatted(STYLE.input, formats.month)),
      inputs.part(INPUT.headcount, index * 2 + 1, rule),
    ]);
    return [pick(positions, 4), pick(positions, 5)];
  });
  const [first, last] = [entries[0], entries.at(-1)];
  if (first && last) page.name(INPUT.headcount, first[0], last[1]);
  page.line(text(format(texts.note, { mark: READ_MARK }), STYLE.note));
  const months = monthsTold(context);
  if (months !== null) page.line(text(months, STYLE.note));
  page.gap();
  writeHeadcountTable(context, entries);
}

/** Why the months of the period and those left need not add up to those of the agreement (rule B8); null where they do. */
function monthsTold({ review, words }: SummaryContext): string | null {
  const { time, outlook } = review.assessment;
  if (!time.period || !time.agreement || outlook.monthsLeft === null) return null;
  const sum = time.period.assessmentMonths + outlook.monthsLeft;
  const all = time.agreement.months;
  return sum === all ? null : format(words.summary.basics.monthsHint, { sum: plainText(sum), all: plainText(all) });
}

function infoRows(context: SummaryContext): InfoRow[] {
  const { review, inputs, limits, words } = context;
  const texts = words.summary.basics;
  const { time } = review.assessment;
  const { period, agreement } = time;
  const label = (value: string): Content => text(value, STYLE.label);
  const stage = { choices: Object.values(words.stages.short), message: texts.stageHint };
  const scheme = { choices: SCHEMES.map(({ id }) => words.schemes.names[id]), message: texts.schemeHint };
  const progress = { minimum: 0, maximum: 1, message: texts.progressHint };
  const visit = { ...PLAUSIBLE_DATES, message: texts.evaluationDateHint };
  const earlier = { minimum: 0, maximum: LARGEST_RETENTION, message: texts.previousRetentionHint };
  const day = (record: 'assessment' | 'agreement', end: 'start' | 'end', word: string, name: string) =>
    dayPair(context, record, end, word, name);
  const asText = formatted(STYLE.input, FORMAT.text);
  return [
    [label(texts.stage), inputs.cell(INPUT.stage, stage), stageLabel(context), stageInForce(context)],
    [label(texts.scheme), inputs.cell(INPUT.scheme, scheme), label(texts.monthsLeft), monthsLeft(context)],
    [
      ...day('assessment', 'start', texts.periodStart, NAME.periodStart),
      ...day('assessment', 'end', texts.periodEnd, NAME.periodEnd),
    ],
    [
      ...day('agreement', 'start', texts.agreementStart, NAME.agreementStart),
      ...day('agreement', 'end', texts.agreementEnd, NAME.agreementEnd),
    ],
    [
      label(texts.assessmentMonths),
      period
        ? formula(
            assessmentMonths(NAME.periodStart, NAME.periodEnd, limits),
            period.assessmentMonths,
            STYLE.cell,
            NAME.assessmentMonths,
          )
        : text(UNKNOWN, STYLE.cell),
      label(texts.agreementMonths),
      agreement
        ? formula(agreementMonths(), agreement.months, STYLE.cell, NAME.agreementMonths)
        : text(UNKNOWN, STYLE.cell),
    ],
    [
      label(texts.progress),
      inputs.cell(INPUT.expectedProgress, progress, formatted(STYLE.input, FORMAT.percent)),
      label(texts.progressInForce),
      progressInForce(review),
    ],
    [
      label(texts.evaluationDate),
      inputs.cell(INPUT.evaluationDate, visit, formatted(STYLE.input, words.summary.formats.date)),
      label(texts.previousRetention),
      inputs.cell(INPUT.previousRetention, earlier, formatted(STYLE.input, FORMAT.percent)),
    ],
    [
      label(texts.filledBy),
      inputs.cell(INPUT.filledBy, undefined, asText),
      label(texts.filledOn),
      inputs.cell(INPUT.filledOn, undefined, asText),
    ],
  ];
}

/** Rule B8, in one line: every calendar month, less a half for a late start and a half for an early end. */
function assessmentMonths(start: string, end: string, limits: LimitFormulas): string {
  const halfMonthDay = limits.single('halfMonthDay');
  return (
    `(YEAR(${end})-YEAR(${start}))*12+MONTH(${end})-MONTH(${start})+1` +
    `-IF(DAY(${start})>${halfMonthDay},0.5,0)-IF(DAY(${end})<=${halfMonthDay},0.5,0)`
  );
}

/** Whole months from a day to the day after the agreement's end, and the days after the last of them. */
function fullMonths(start: string): { readonly whole: string; readonly rest: string } {
  const after = `${NAME.agreementEnd}+1`;
  const whole = `DATEDIF(${start},${after},"m")`;
  return { whole, rest: `${after}-EDATE(${start},${whole})` };
}

/** A rest of 15 days or more adds a month. */
function agreementMonths(): string {
  const { whole, rest } = fullMonths(NAME.agreementStart);
  return `${whole}+IF(${rest}>=${DAYS_OF_A_MONTH_MORE},1,0)`;
}

/** Whether the sheet's own input says which evaluation it is. */
function isStageGiven({ words }: SummaryContext): { readonly given: string; readonly isGiven: string } {
  const { midterm, final } = words.stages.short;
  const given = `LEFT(${INPUT.stage},${Math.max(midterm.length, final.length)})`;
  return { given, isGiven: `IFERROR(OR(${given}=${quote(midterm)},${given}=${quote(final)}),1=0)` };
}

/** A stage that was concluded is called so. */
function stageLabel(context: SummaryContext): Content {
  const { stageInForce: chosen, stageInferred: inferred } = context.words.summary.basics;
  const { isGiven } = isStageGiven(context);
  const value = context.review.parameters.stage ? chosen : inferred;
  return formula(`IF(${isGiven},${quote(chosen)},${quote(inferred)})`, value, STYLE.label);
}

function stageInForce(context: SummaryContext): Content {
  const { review, words } = context;
  const { stage, period } = review.assessment.time;
  const { midterm, final } = words.stages.short;
  const unknown = words.summary.heading.unknownStage;
  const value = stage ? words.stages.short[stage] : unknown;
  const share = period ? `${NAME.assessmentMonths}/${NAME.agreementMonths}` : NAME.progress;
  const inferred = `IF(${share}>=${FINAL_FROM},${quote(final)},${quote(midterm)})`;
  const automatic = period ? inferred : `IF(ISNUMBER(${share}),${inferred},${quote(unknown)})`;
  const { given, isGiven } = isStageGiven(context);
  return formula(`IF(${isGiven},${given},${automatic})`, value, STYLE.cell, NAME.stageWord);
}

function progressInForce(review: Review): Content {
  const { expectedProgress, period } = review.assessment.time;
  const input = INPUT.expectedProgress;
  const isGiven = `IF(ISNUMBER(${input}),AND(${input}>=0,${input}<=1))`;
  const proportional = period ? `MIN(1,${NAME.assessmentMonths}/${NAME.agreementMonths})` : '""';
  return formula(
    `IF(${isGiven},${input},${proportional})`,
    expectedProgress,
    formatted(STYLE.cell, FORMAT.percent),
    NAME.progress,
  );
}

/** Months of the agreement after the period: full ones, and days as tenths. */
function monthsLeft({ review }: SummaryContext): Content {
  const { monthsLeft: left } = review.assessment.outlook;
  if (left === null) return { ...text(0, STYLE.cell), name: NAME.monthsLeft };
  const { whole, rest } = fullMonths(`${NAME.periodEnd}+1`);
  const months = `${whole}+MIN(${MOST_TENTHS},INT((${rest})/${DAYS_OF_A_TENTH}))/10`;
  return formula(`IF(${NAME.agreementEnd}<=${NAME.periodEnd},0,${months})`, left, STYLE.cell, NAME.monthsLeft);
}

/** A day read from a title; its label leads to the cell that says it. */
function dayPair(
  { review, words }: SummaryContext,
  role: 'assessment' | 'agreement',
  end: 'start' | 'end',
  word: string,
  name: string,
): [Content, Content] {
  const { period, agreement } = review.assessment.time;
  const span = role === 'assessment' ? period : agreement;
  if (!span) return [text(word, STYLE.label), text(UNKNOWN, STYLE.cell)];
  const date: IsoDate = span[end];
  const { periods } = review.station;
  // Two half-years may say the assessed year together.
  const half =
    role === 'assessment' ? periods.find((record) => record.role === role && record[end] === date) : undefined;
  const source = sourceOf(periods, span) ?? half;
  const label = source
    ? { ...link(source.cell, STYLE.label, word) }
    : text(format(words.summary.basics.inferred, { label: word }), STYLE.label);
  const style = asRead(formatted(STYLE.cell, words.summary.formats.date));
  return [label, { ...text(serialOf(date, review.snapshot.date1904), style), name }];
}

function sourceOf(
  periods: readonly PeriodRecord[],
  span: { readonly start: IsoDate; readonly end: IsoDate },
): PeriodRecord | undefined {
  return periods.find(({ start, end }) => start === span.start && end === span.end);
}
