import { CERTIFIED_SHARE, type Staffing } from '../../../assessment/staffing';
import { percentText } from '../../../assessment/number-text';
import type { SummaryContext } from '../context';
import { link, official } from '../formulas';
import type { MonthLedger, StaffLedger } from '../ledger/workers';
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

const CHART_NAME = 'Review_StaffingChart';
/** Rows that a chart needs beside a short table. */
const CHART_ROWS = 10;
const ROW_HEIGHT = 20;
/** Rows of the table of sums at most. */
const SUM_ROWS = 8;
/** Lowest retention that meets the requirement (rule B13). */
const LOWEST_RETENTION = 0.8;

const personMonths = formatted(STYLE.cell, FORMAT.personMonths);
const percent = formatted(STYLE.cell, FORMAT.percent);
const surplus = formatted(STYLE.cell, '+0.0;-0.0;0.0');

/** Person-months by month against what is required, their sums, and the retention (rules B2 to B14). */
export function writeStaffing(context: SummaryContext, ledger: StaffLedger | null): void {
  const { page, review } = context;
  const { staffing } = review.assessment;
  const rows = Math.max(ledger?.months.length ?? 0, CHART_ROWS) + 3;
  page.heading(text('四、人员到岗', STYLE.section), rows * ROW_HEIGHT);
  if (!staffing || !ledger) {
    page.line(text('没有读到附件2，人员情况无法计算。', STYLE.left));
    page.gap();
    return;
  }
  writeMonths(context, staffing, ledger);
  writeSums(context, staffing, ledger);
  page.gap();
}

function writeMonths({ page }: SummaryContext, staffing: Staffing, ledger: StaffLedger): void {
  const table = page.table([1, 1, 1, 1, 1, 1, 1]);
  const top = page.next;
  table.header(['月份', '持证', '非持证', '有效人次', '协议人数', '应到岗', '差额'], STYLE.header);
  const rows = ledger.months.map((month) => monthRow(table, month, staffing));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const column = (index: number): { first: Position; last: Position; range: string } => {
    const [from, to] = [pick(first, index), pick(last, index)];
    return { first: from, last: to, range: range(from, to) };
  };
  const { personMonths: sums, requiredPersonMonths, surplus: rest } = staffing;
  const strong = formatted(STYLE.strong, FORMAT.personMonths);
  table.row([
    text('合计', STYLE.strong),
    formula(`SUM(${column(1).range})`, sums.certified, strong, NAME.actualCertified),
    formula(`SUM(${column(2).range})`, sums.uncertified, strong),
    formula(`SUM(${column(3).range})`, sums.total, strong, NAME.actual),
    blank(STYLE.strong),
    formula(
      `IF(SUMPRODUCT((${ledger.weights}>0)*(${ledger.required}=""))>0,"",SUM(${ledger.required}))`,
      requiredPersonMonths.total,
      strong,
      NAME.required,
    ),
    formula(
      `IF(${NAME.required}="","",${NAME.actual}-${NAME.required})`,
      rest.total,
      formatted(STYLE.strong, surplus.numberFormat),
    ),
  ]);
  const gap = column(6);
  page.emphasise('behind', areaBetween(gap.first, gap.last), `N(${at(gap.first)})<0`);
  const bottom = Math.max(page.next - 1, top + CHART_ROWS);
  const series = (name: string, index: number, type: 'column' | 'line', color: string) => {
    const { first: from, last: to } = column(index);
    return { name, values: areaBetween(from, to), type, color };
  };
  page.chart({
    name: CHART_NAME,
    title: '每月到岗人次与应到岗',
    categories: areaBetween(column(0).first, column(0).last),
    series: [series('有效人次', 3, 'column', '#5B9BD5'), series('应到岗', 5, 'line', '#C05621')],
    position: { top, left: page.left + 7, bottom, right: page.right },
    valueFormat: '0',
  });
  page.skipTo(bottom + 1, ROW_HEIGHT);
  page.gap();
}

function monthRow(table: Table, month: MonthLedger, staffing: Staffing): Position[] {
  const figures = staffing.months.find((each) => each.month === month.month);
  const { certified = 0, uncertified = 0, total = 0 } = figures ?? {};
  const date = at(month.date);
  const cell = (index: number): string => at(table.ahead(index));
  const [year, number] = month.month.split('-').map(Number);
  const { requiredValue: required } = month;
  return table.row([
    formula(`YEAR(${date})&"年"&MONTH(${date})&"月"`, `${year}年${number}月`, STYLE.month),
    formula(`SUMIF(${NAME.certified},1,${month.marks})`, certified, personMonths),
    formula(`SUMIF(${NAME.certified},0,${month.marks})`, uncertified, personMonths),
    formula(`SUM(${cell(1)}:${cell(2)})`, total, personMonths),
    formula(at(month.headcount), month.agreed, STYLE.cell),
    formula(at(month.required), required, personMonths),
    formula(`IF(${cell(5)}="","",${cell(3)}-${cell(5)})`, required === null ? null : total - required, surplus),
  ]);
}

function writeSums({ page, review }: SummaryContext, staffing: Staffing, ledger: StaffLedger): void {
  const { personMonths: sums, requiredPersonMonths, surplus: rest, finalMonth, retention } = staffing;
  const last = ledger.months.find(({ month }) => month === ledger.stated.at(-1));
  const agreed = last ? at(last.headcount) : '""';
  const table = page.table([4, 2, 2, 2, 2]);
  const cell = (index: number): string => at(table.ahead(index));
  const label = (value: string) => text(value, STYLE.left);
  page.keepTogether(SUM_ROWS * ROW_HEIGHT);
  table.header(['项目', '应到岗 / 协议', '实到岗', '差额', '说明'], STYLE.header);
  table.row([
    label('到岗人次'),
    formula(NAME.required, requiredPersonMonths.total, personMonths),
    formula(NAME.actual, sums.total, personMonths),
    formula(`IF(${cell(1)}="","",${cell(2)}-${cell(1)})`, rest.total, surplus),
    surplusWord(cell(3), rest.total),
  ]);
  table.row([
    label('持证社工到岗人次（不低于应到岗的 1/2）'),
    formula(
      `IF(${NAME.required}="","",${NAME.required}*${CERTIFIED_SHARE})`,
      requiredPersonMonths.certified,
      personMonths,
      NAME.requiredCertified,
    ),
    formula(NAME.actualCertified, sums.certified, personMonths),
    formula(`IF(${cell(1)}="","",${cell(2)}-${cell(1)})`, rest.certified, surplus),
    surplusWord(cell(3), rest.certified),
  ]);
  table.row([
    label('从业 2 年以上社工到岗人次'),
    blank(STYLE.cell),
    formula(`SUM(${ledger.experienced})`, sums.experienced, personMonths),
    blank(STYLE.cell),
    formula(
      `IF(${NAME.actual}=0,"","占 "&TEXT(ROUND(${cell(2)}/${NAME.actual},4),"${FORMAT.percent}"))`,
      sums.total === 0 ? '' : `占 ${percentText(sums.experienced / sums.total)}`,
      STYLE.cell,
    ),
  ]);
  table.row([
    label('评估末月在岗人数'),
    formula(agreed, last?.agreed ?? null, STYLE.cell),
    formula(`SUM(${ledger.final})`, finalMonth.total, STYLE.cell),
    blank(STYLE.cell),
    formula(
      `"持证 "&SUM(${ledger.finalCertified})&"，非持证 "&(${cell(2)}-SUM(${ledger.finalCertified}))`,
      `持证 ${finalMonth.certified}，非持证 ${finalMonth.uncertified}`,
      STYLE.cell,
    ),
  ]);
  const steady = retention.steady.length;
  const { required, rate } = retention;
  const verdict = formula(
    `IF(${NAME.retention}="","待填协议人数",IF(${NAME.retention}>=${LOWEST_RETENTION},"✓ 达到 80%","▼ 低于 80%"))`,
    rate === null ? '待填协议人数' : rate >= LOWEST_RETENTION ? '✓ 达到 80%' : '▼ 低于 80%',
    STYLE.cell,
  );
  const retained = table.row([
    label('稳岗率（逐月在岗人数 / 末月协议人数）'),
    formula(agreed, required, STYLE.cell),
    formula(`SUM(${ledger.steady})`, steady, STYLE.cell, NAME.steady),
    formula(`IF(N(${cell(1)})=0,"",${cell(2)}/${cell(1)})`, rate, percent, NAME.retention),
    verdict,
  ]);
  const [place, word] = [retained[3], retained[4]];
  if (place && word) page.emphasise('behind', areaBetween(place, word), `LEFT($${at(word)},1)="▼"`);
  const oneLess = review.assessment.outlook.retentionIfOneLeaves;
  table.row([
    label('再少 1 名持续在岗社工时的稳岗率'),
    blank(STYLE.cell),
    blank(STYLE.cell),
    formula(`IF(N(${agreed})=0,"",MAX(0,${NAME.steady}-1)/${agreed})`, oneLess, percent),
    text('按现有数字推算', STYLE.hint),
  ]);
  const stated = review.station.attendance
    .flatMap((block) => block.subtotals)
    .find((subtotal) => subtotal.kind === 'retention')?.figure;
  if (stated) {
    table.row([
      label('附件2 上填写的稳岗率'),
      blank(STYLE.cell),
      blank(STYLE.cell),
      official(stated, percent),
      link(stated.cell),
    ]);
  }
}

function surplusWord(cell: string, value: number | null): Content {
  const word = value === null ? '待填协议人数' : value < 0 ? '▼ 缺少' : value > 0 ? '✓ 超配' : '✓ 正好够数';
  return formula(
    `IF(${cell}="","待填协议人数",IF(${cell}<0,"▼ 缺少",IF(${cell}>0,"✓ 超配","✓ 正好够数")))`,
    word,
    STYLE.cell,
  );
}
