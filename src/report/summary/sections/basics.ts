import { DAYS_OF_A_MONTH_MORE, DEFAULT_LIMITS } from '../../../assessment/limits';
import { MAXIMUM_HEADCOUNT } from '../../../assessment/parameters';
import { FINAL_FROM } from '../../../assessment/periods';
import { SCHEMES } from '../../../assessment/schemes';
import type { IsoDate } from '../../../forms/values/calendar';
import type { PeriodRecord } from '../../../forms/station';
import { INPUT, serialOf, STAGE_WORDS } from '../../inputs';
import type { Review } from '../../review';
import type { SummaryContext } from '../context';
import { link } from '../formulas';
import { writeHeadcountTable } from '../ledger/tables';
import { NAME } from '../names';
import { blank, formula, pick, text, type Content, type Position } from '../sheet-builder';
import { asRead, FORMAT, formatted, READ_MARK, STYLE } from '../styles';

const HEADCOUNT_ROWS = 7;
const UNKNOWN = '—';

/** Two labelled cells side by side. */
type InfoRow = readonly [Content, Content, Content, Content];

/** A date that does not fit its column shows as ####: 2024年10月 must fit. */
const MONTH_INPUT = { ...STYLE.input, fontSize: 9 };

/** Station, stage, period and progress, with the inputs that say what no sheet says. */
export function writeBasics(context: SummaryContext): void {
  const { page, ledger, review, inputs } = context;
  page.heading(text('一、基本情况与填写项', STYLE.section));
  page.table([10, 1, 1]).header(['评估信息', '协议起始', '人数'], STYLE.header);
  const rows = infoRows(context);
  const empty: InfoRow = [blank(STYLE.label), blank(STYLE.cell), blank(STYLE.label), blank(STYLE.cell)];
  const count = Math.max(rows.length, HEADCOUNT_ROWS, inputs.count(INPUT.headcount) / 2 + 2);
  const table = page.table([2, 3, 2, 3, 1, 1]);
  const rule = { minimum: 0, maximum: MAXIMUM_HEADCOUNT, message: `请填 0 至 ${MAXIMUM_HEADCOUNT} 之间的人数` };
  const entries = Array.from({ length: count }, (_, index): readonly [Position, Position] => {
    const positions = table.row([
      ...(rows[index] ?? empty),
      inputs.part(INPUT.headcount, index * 2, undefined, formatted(MONTH_INPUT, FORMAT.month)),
      inputs.part(INPUT.headcount, index * 2 + 1, rule),
    ]);
    return [pick(positions, 4), pick(positions, 5)];
  });
  const [first, last] = [entries[0], entries.at(-1)];
  if (first && last) page.name(INPUT.headcount, first[0], last[1]);
  page.line(
    text(
      `浅黄色单元格可填写，填后各项随即重算。带“${READ_MARK}”的是从文字中读出的数，改动原表后请重新生成；其余数字是公式，随原表变化。`,
      STYLE.note,
    ),
  );
  page.gap();
  writeHeadcountTable(ledger, review, entries);
}

function infoRows({ review, inputs }: SummaryContext): InfoRow[] {
  const { time } = review.assessment;
  const { period, agreement } = time;
  const label = (value: string): Content => text(value, STYLE.label);
  const stages = Object.values(STAGE_WORDS);
  const stage = { choices: stages, message: '请选择中期或末期；留空时按进度判断' };
  const scheme = { choices: SCHEMES.map((each) => each.label.zh), message: '请选择评估办法' };
  const progress = { minimum: 0, maximum: 1, message: '请填 0% 至 100% 之间的数；留空时按时间计算' };
  const day = (record: 'assessment' | 'agreement', end: 'start' | 'end', word: string, name: string) =>
    dayPair(review, record, end, word, name);
  const asText = formatted(STYLE.input, FORMAT.text);
  return [
    [label('评估阶段'), inputs.cell(INPUT.stage, stage), label('采用的阶段'), stageInForce(review)],
    [label('评估办法'), inputs.cell(INPUT.scheme, scheme), label('协议剩余月数'), monthsLeft(review)],
    [
      ...day('assessment', 'start', '评估周期起', NAME.periodStart),
      ...day('assessment', 'end', '评估周期止', NAME.periodEnd),
    ],
    [
      ...day('agreement', 'start', '协议期起', NAME.agreementStart),
      ...day('agreement', 'end', '协议期止', NAME.agreementEnd),
    ],
    [
      label('考核月份'),
      period
        ? formula(
            assessmentMonths(NAME.periodStart, NAME.periodEnd),
            period.assessmentMonths,
            STYLE.cell,
            NAME.assessmentMonths,
          )
        : text(UNKNOWN, STYLE.cell),
      label('协议月数'),
      agreement
        ? formula(agreementMonths(), agreement.months, STYLE.cell, NAME.agreementMonths)
        : text(UNKNOWN, STYLE.cell),
    ],
    [
      label('应达进度（填写）'),
      inputs.cell(INPUT.expectedProgress, progress, formatted(STYLE.input, FORMAT.percent)),
      label('采用的应达进度'),
      progressInForce(review),
    ],
    [
      label('填表人'),
      inputs.cell(INPUT.filledBy, undefined, asText),
      label('填表日期'),
      inputs.cell(INPUT.filledOn, undefined, asText),
    ],
  ];
}

/** Rule B8, in one line: every calendar month, less a half for a late start and a half for an early end. */
function assessmentMonths(start: string, end: string): string {
  return (
    `(YEAR(${end})-YEAR(${start}))*12+MONTH(${end})-MONTH(${start})+1` +
    `-IF(DAY(${start})>${DEFAULT_LIMITS.halfMonthDay},0.5,0)-IF(DAY(${end})<=${DEFAULT_LIMITS.halfMonthDay},0.5,0)`
  );
}

/** Whole months to the day after the end; a rest of 15 days or more adds one. */
function agreementMonths(): string {
  const [start, after] = [NAME.agreementStart, `${NAME.agreementEnd}+1`];
  const whole = `DATEDIF(${start},${after},"m")`;
  return `${whole}+IF(${after}-EDATE(${start},${whole})>=${DAYS_OF_A_MONTH_MORE},1,0)`;
}

function stageInForce(review: Review): Content {
  const { stage, period } = review.assessment.time;
  const value = stage ? STAGE_WORDS[stage] : '未知';
  const share = period ? `${NAME.assessmentMonths}/${NAME.agreementMonths}` : NAME.progress;
  const inferred = `IF(${share}>=${FINAL_FROM},"${STAGE_WORDS.final}","${STAGE_WORDS.midterm}")`;
  const automatic = period ? inferred : `IF(ISNUMBER(${share}),${inferred},"未知")`;
  const given = `LEFT(${INPUT.stage},2)`;
  const isGiven = `OR(${given}="${STAGE_WORDS.midterm}",${given}="${STAGE_WORDS.final}")`;
  return formula(`IF(${isGiven},${given},${automatic})`, value, STYLE.cell, NAME.stageWord);
}

function progressInForce(review: Review): Content {
  const { expectedProgress, period } = review.assessment.time;
  const input = INPUT.expectedProgress;
  const isGiven = `AND(ISNUMBER(${input}),${input}>=0,${input}<=1)`;
  const proportional = period ? `MIN(1,${NAME.assessmentMonths}/${NAME.agreementMonths})` : '""';
  return formula(
    `IF(${isGiven},${input},${proportional})`,
    expectedProgress,
    formatted(STYLE.cell, FORMAT.percent),
    NAME.progress,
  );
}

/** Months of the agreement after the period, counted as rule B8 counts. */
function monthsLeft(review: Review): Content {
  const { monthsLeft: left } = review.assessment.outlook;
  if (left === null) return { ...text(0, STYLE.cell), name: NAME.monthsLeft };
  const months = assessmentMonths(`${NAME.periodEnd}+1`, NAME.agreementEnd);
  return formula(`IF(${NAME.agreementEnd}<=${NAME.periodEnd},0,${months})`, left, STYLE.cell, NAME.monthsLeft);
}

/** A day read from a title; its label leads to the cell that says it. */
function dayPair(
  review: Review,
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
  const label = source ? { ...link(source.cell, STYLE.label, word) } : text(`${word}（推断）`, STYLE.label);
  const style = asRead(formatted(STYLE.cell, FORMAT.date));
  return [label, { ...text(serialOf(date, review.snapshot.date1904), style), name }];
}

function sourceOf(
  periods: readonly PeriodRecord[],
  span: { readonly start: IsoDate; readonly end: IsoDate },
): PeriodRecord | undefined {
  return periods.find(({ start, end }) => start === span.start && end === span.end);
}
