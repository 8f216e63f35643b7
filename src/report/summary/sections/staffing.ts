import { TOLERANCE } from '../../../assessment/limits';
import { tellsExperience, type Staffing } from '../../../assessment/staffing';
import { percentText } from '../../../assessment/number-text';
import { LOOKS } from '../../../workbook/highlight-looks';
import { dateText, format, type Strings } from '../../../strings';
import { INPUT } from '../../input-names';
import { retentionChangeText } from '../../retention-change';
import type { SummaryContext } from '../context';
import { link, official, quote, textFormula } from '../formulas';
import type { MonthLedger, StaffLedger } from '../ledger/workers';
import { marked } from '../marked';
import { NAME } from '../names';
import {
  areaBetween,
  at,
  blank,
  formula,
  pick,
  range,
  text,
  type Content,
  type Position,
  type Table,
} from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';
import { writePeople } from './people';

const CHART_NAME = 'Review_StaffingChart';
/** Columns of the months, and of the chart beside them. */
const MONTH_COLUMNS = 5;
const CHART_COLUMNS = 3;
/** Rows that a chart needs beside a short table. */
const CHART_ROWS = 8;
const ROW_HEIGHT = 20;
/** Rows of the table of sums at most. */
const SUM_ROWS = 9;

const personMonths = formatted(STYLE.cell, FORMAT.personMonths);
const percent = formatted(STYLE.cell, FORMAT.percent);
const surplus = formatted(STYLE.cell, FORMAT.surplus);

/** Sums of person-months against what is required, and the retention (rules B2 to B14). */
export function writeStaffing(context: SummaryContext, ledger: StaffLedger | null): void {
  const { page, review, words } = context;
  const { staffing } = review.assessment;
  page.section(words.summary.staffing.title, SUM_ROWS * ROW_HEIGHT);
  if (staffing && ledger) {
    writeSums(context, staffing, ledger);
    writePeople(context, ledger);
  } else page.line(text(words.staffing.none, STYLE.left));
  page.gap();
}

/** Person-months by month against what is required, with a chart beside (rules B2, B9): for the first page. */
export function writeMonths(context: SummaryContext, ledger: StaffLedger | null): void {
  const { page, words, review } = context;
  const { staffing } = review.assessment;
  if (!staffing || !ledger) {
    page.table([MONTH_COLUMNS]).row([text(words.staffing.none, STYLE.left)]);
    return;
  }
  const texts = words.summary.staffing;
  const table = page.table([1, 1, 1, 1, 1]);
  const top = page.next;
  const { month, certified, effective, required, gap: gapHead } = texts;
  table.header([month, certified, effective, required, gapHead], STYLE.header);
  const rows = ledger.months.map((each) => monthRow(table, each, staffing, words));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const column = (index: number): { first: Position; last: Position; range: string } => {
    const [from, to] = [pick(first, index), pick(last, index)];
    return { first: from, last: to, range: range(from, to) };
  };
  const { personMonths: sums, requiredPersonMonths, surplus: rest } = staffing;
  const strong = formatted(STYLE.strong, FORMAT.personMonths);
  table.row([
    text(texts.total, strong),
    formula(`SUM(${column(1).range})`, sums.certified, strong, NAME.actualCertified),
    formula(`SUM(${column(2).range})`, sums.total, strong, NAME.actual),
    formula(
      `IF(SUMPRODUCT((${ledger.weights}>0)*(${ledger.required}=""))>0,"",SUM(${ledger.required}))`,
      requiredPersonMonths.total,
      strong,
      NAME.required,
    ),
    formula(
      `IF(${NAME.required}="","",${NAME.actual}-${NAME.required})`,
      rest.total,
      formatted(strong, surplus.numberFormat),
    ),
  ]);
  const gap = column(4);
  page.emphasise('behind', areaBetween(gap.first, gap.last), `N(${at(gap.first)})<0`);
  const series = (name: string, index: number, type: 'column' | 'line', color: string) => {
    const { first: from, last: to } = column(index);
    return { name, values: areaBetween(from, to), type, color };
  };
  page.chart({
    name: CHART_NAME,
    title: texts.chart,
    categories: areaBetween(column(0).first, column(0).last),
    series: [series(effective, 2, 'column', '#5B9BD5'), series(required, 3, 'line', '#C05621')],
    position: {
      top,
      left: page.left + MONTH_COLUMNS,
      bottom: top + Math.max(rows.length + 1, CHART_ROWS),
      right: page.left + MONTH_COLUMNS + CHART_COLUMNS - 1,
    },
    valueFormat: '0',
  });
}

function monthRow(table: Table, month: MonthLedger, staffing: Staffing, { dates }: Strings): Position[] {
  const figures = staffing.months.find((each) => each.month === month.month);
  // Of a month without columns nobody knows who was in post.
  const known = (content: Content): Content =>
    staffing.missing.includes(month.month) ? text('—', STYLE.cell) : content;
  const { certified = 0, total = 0 } = figures ?? {};
  const date = at(month.date);
  const cell = (index: number): string => at(table.ahead(index));
  const { requiredValue: required } = month;
  return table.row([
    formula(
      textFormula(dates.month, { year: `YEAR(${date})`, month: `MONTH(${date})` }),
      dateText(month.month, dates),
      STYLE.month,
    ),
    known(formula(`SUMIF(${NAME.certified},1,${month.marks})`, certified, personMonths)),
    known(formula(`SUM(${month.marks})`, total, personMonths)),
    formula(at(month.required), required, personMonths),
    known(formula(`IF(${cell(3)}="","",${cell(2)}-${cell(3)})`, required === null ? null : total - required, surplus)),
  ]);
}

function writeSums(context: SummaryContext, staffing: Staffing, ledger: StaffLedger): void {
  const { page, review, limits, words } = context;
  const { staffing: texts, noHeadcount, cellError } = words.summary;
  const { personMonths: sums, requiredPersonMonths, surplus: rest, finalMonth, retention } = staffing;
  const last = ledger.months.find(({ month }) => month === ledger.stated.at(-1));
  const agreed = last ? at(last.headcount) : '""';
  const table = page.table([4, 2, 2, 2, 2]);
  const cell = (index: number): string => at(table.ahead(index));
  const label = (value: string) => text(value, STYLE.left);
  page.keepTogether(SUM_ROWS * ROW_HEIGHT);
  table.header([texts.item, texts.agreed, texts.actual, texts.gap, texts.remark], STYLE.header);
  table.row([
    label(texts.personMonths),
    formula(NAME.required, requiredPersonMonths.total, personMonths),
    formula(NAME.actual, sums.total, personMonths),
    formula(`IF(${cell(1)}="","",${cell(2)}-${cell(1)})`, rest.total, surplus),
    surplusWord(cell(3), rest.total, words),
  ]);
  table.row([
    limits.isShown
      ? formula(
          limits.percentFormula(texts.certifiedMonths, 'certifiedShare'),
          limits.percentText(texts.certifiedMonths, 'certifiedShare'),
          STYLE.left,
        )
      : label(texts.certifiedMonthsUsual),
    formula(
      `IF(${NAME.required}="","",${NAME.required}*${limits.single('certifiedShare')})`,
      requiredPersonMonths.certified,
      personMonths,
      NAME.requiredCertified,
    ),
    formula(NAME.actualCertified, sums.certified, personMonths),
    formula(`IF(${cell(1)}="","",${cell(2)}-${cell(1)})`, rest.certified, surplus),
    surplusWord(cell(3), rest.certified, words),
  ]);
  const share = `TEXT(ROUND(${cell(2)}/${NAME.actual},4),"${FORMAT.percent}")`;
  const experience = tellsExperience(review.station)
    ? [
        formula(`SUM(${ledger.experienced})`, sums.experienced, personMonths),
        blank(STYLE.cell),
        formula(
          `IF(${NAME.actual}=0,"",${textFormula(texts.share, { share })})`,
          sums.total === 0 ? '' : format(texts.share, { share: percentText(sums.experienced / sums.total) }),
          STYLE.cell,
        ),
      ]
    : [text('—', STYLE.cell), blank(STYLE.cell), text(texts.noExperience, STYLE.cell)];
  table.row([label(texts.experienced), blank(STYLE.cell), ...experience]);
  table.row([
    label(texts.finalMonth),
    formula(agreed, last?.agreed ?? null, STYLE.cell),
    formula(`SUM(${ledger.final})`, finalMonth.total, STYLE.cell),
    blank(STYLE.cell),
    formula(
      textFormula(texts.finalMonthParts, {
        certified: `SUM(${ledger.finalCertified})`,
        uncertified: `(${cell(2)}-SUM(${ledger.finalCertified}))`,
      }),
      format(texts.finalMonthParts, { certified: finalMonth.certified, uncertified: finalMonth.uncertified }),
      STYLE.cell,
    ),
  ]);
  const steady = retention.steady.length;
  const { required, rate, isMet } = retention;
  const [retained, notRetained] = [marked('met', texts.retained), marked('behind', texts.notRetained)];
  const retentionWord = isMet ? retained : notRetained;
  const compared = formula(
    `IF(${NAME.retention}="",${quote(noHeadcount)},IF(${NAME.retention}>=${limits.single('retentionMinimum')},${limits.percentFormula(retained, 'retentionMinimum')},${limits.percentFormula(notRetained, 'retentionMinimum')}))`,
    rate === null ? noHeadcount : limits.percentText(retentionWord, 'retentionMinimum'),
    STYLE.cell,
  );
  const verdict = rate !== null && isMet === null ? text(words.unconfirmed, STYLE.cell) : compared;
  const written = table.row([
    label(texts.retention),
    formula(agreed, required, STYLE.cell),
    formula(`SUM(${ledger.steady})`, steady, STYLE.cell, NAME.steady),
    formula(`IF(N(${cell(1)})=0,"",${cell(2)}/${cell(1)})`, rate, percent, NAME.retention),
    verdict,
  ]);
  const [place, word] = [written[3], written[4]];
  if (place && word)
    page.emphasise('behind', areaBetween(place, word), `LEFT($${at(word)},1)=${quote(LOOKS.behind.mark)}`);
  const oneLess = review.assessment.outlook.retentionIfOneLeaves;
  table.row([
    label(texts.ifOneLeaves),
    blank(STYLE.cell),
    blank(STYLE.cell),
    formula(`IF(N(${agreed})=0,"",MAX(0,${NAME.steady}-1)/${agreed})`, oneLess, percent),
    text(texts.projected, STYLE.hint),
  ]);
  writeEarlier(context, table);
  const stated = review.station.attendance
    .flatMap((block) => block.subtotals)
    .find((subtotal) => subtotal.kind === 'retention')?.figure;
  if (stated) {
    table.row([
      label(texts.statedRetention),
      blank(STYLE.cell),
      blank(STYLE.cell),
      official(stated, percent, cellError),
      link(stated.cell),
    ]);
  }
}

/** The retention of the last evaluation, which is an input, and how it has changed. */
function writeEarlier({ review, words }: SummaryContext, table: Table): void {
  const { people: texts } = words;
  const earlier = review.assessment.people?.earlierRetention ?? null;
  const change = earlier?.change ?? null;
  const [given, difference] = [at(table.ahead(2)), at(table.ahead(3))];
  const points = `ROUND(ABS(${difference})*100,2)`;
  const moved = `IF(${difference}>0,${textFormula(texts.higher, { points })},${textFormula(texts.lower, { points })})`;
  table.row([
    text(texts.earlierRetention, STYLE.left),
    blank(STYLE.cell),
    formula(`IF(ISNUMBER(${INPUT.previousRetention}),${INPUT.previousRetention},"")`, earlier?.rate ?? null, percent),
    formula(
      `IF(AND(ISNUMBER(${given}),ISNUMBER(${NAME.retention})),${NAME.retention}-${given},"")`,
      change,
      formatted(STYLE.cell, FORMAT.deviation),
    ),
    formula(
      `IF(ISNUMBER(${difference}),IF(ABS(${difference})<${TOLERANCE},${quote(texts.noChange)},${moved}),"")`,
      change === null ? null : retentionChangeText(change, words),
      STYLE.cell,
    ),
  ]);
}

function surplusWord(
  cell: string,
  value: number | null,
  { summary: { staffing: texts, noHeadcount } }: Strings,
): Content {
  const short = marked('behind', texts.short);
  const [above, exact] = [marked('met', texts.surplus), marked('met', texts.exact)];
  const word = value === null ? noHeadcount : value < 0 ? short : value > 0 ? above : exact;
  return formula(
    `IF(${cell}="",${quote(noHeadcount)},IF(${cell}<0,${quote(short)},IF(${cell}>0,${quote(above)},${quote(exact)})))`,
    word,
    STYLE.cell,
  );
}
