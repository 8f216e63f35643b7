import { MANUAL_VETOES, type ManualVeto } from '../../../assessment/parameters';
import { VETO_LIMITS, type VetoRule } from '../../../assessment/vetoes';
import { zhCN } from '../../../strings/zh-CN';
import { NO, STAGE_WORDS, vetoName, YES } from '../../inputs';
import type { SummaryContext } from '../context';
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

/** The table is short enough to stay on one page; in points. */
const WHOLE = 226;
const TRIGGERED = '✖ 触发';
const CLEAR = '✓ 未触发';
const UNDECIDED = '待填协议人数';

/** The conditions that make the result 不合格 whatever the score (rule A7). */
export function writeVetoes(context: SummaryContext): void {
  const { page } = context;
  page.heading(text('三、一票否决情形', STYLE.section), WHOLE);
  const table = page.table([6, 2, 2, 2]);
  table.header(['情形', '缺少人次 / 填写', '否决线', '结论'], STYLE.header);
  const results = [
    ...(context.review.assessment.staffing
      ? [
          shortage(context, table, 'staff-shortage', NAME.required, NAME.actual),
          shortage(context, table, 'certified-shortage', NAME.requiredCertified, NAME.actualCertified),
        ]
      : []),
    ...MANUAL_VETOES.map((veto) => manual(context, table, veto)),
  ];
  const [first, last] = [results[0], results.at(-1)];
  if (first && last) {
    page.emphasise('error', areaBetween(first, last), `${at(first)}="${TRIGGERED}"`);
    const triggered = context.review.assessment.vetoes.filter((veto) => veto.triggered).length;
    table.row([
      text('触发项数', { ...STYLE.strong, horizontal: 'left' }),
      blank(STYLE.strong),
      blank(STYLE.strong),
      formula(`COUNTIF(${range(first, last)},"${TRIGGERED}")`, triggered, STYLE.strong, NAME.vetoCount),
    ]);
  }
  page.gap();
}

function shortage(
  { review }: SummaryContext,
  table: Table,
  rule: keyof typeof VETO_LIMITS,
  required: string,
  actual: string,
): Position {
  const veto = review.assessment.vetoes.find((entry) => entry.rule === rule);
  const { midterm, final } = VETO_LIMITS[rule];
  const [value, limit] = [at(table.ahead(1)), at(table.ahead(2))];
  const verdict = veto?.value == null ? UNDECIDED : veto.triggered ? TRIGGERED : CLEAR;
  const stage = NAME.stageWord;
  return resultOf(
    table.row([
      text(titleOf(rule), STYLE.left),
      formula(
        `IF(${required}="","",${required}-${actual})`,
        veto?.value ?? null,
        formatted(STYLE.cell, FORMAT.personMonths),
      ),
      formula(
        `IF(${stage}="${STAGE_WORDS.final}",${final},IF(${stage}="${STAGE_WORDS.midterm}",${midterm},""))`,
        veto?.limit ?? null,
        STYLE.cell,
      ),
      formula(
        `IF(${value}="","${UNDECIDED}",IF(AND(ISNUMBER(${limit}),${value}>=${limit}),"${TRIGGERED}","${CLEAR}"))`,
        verdict,
        STYLE.cell,
      ),
    ]),
  );
}

function manual({ review, inputs }: SummaryContext, table: Table, veto: ManualVeto): Position {
  const isTriggered = review.parameters.vetoes?.[veto] === true;
  const rule = { choices: [YES, NO], message: '请选择是或否；留空表示否' };
  const input: Content = inputs.cell(vetoName(veto), rule);
  return resultOf(
    table.row([
      text(titleOf(veto), STYLE.left),
      input,
      text('—', STYLE.cell),
      formula(
        `IF(TRIM(${vetoName(veto)})="${YES}","${TRIGGERED}","${CLEAR}")`,
        isTriggered ? TRIGGERED : CLEAR,
        STYLE.cell,
      ),
    ]),
  );
}

function titleOf(rule: VetoRule): string {
  return zhCN.vetoes[rule];
}

function resultOf(row: readonly Position[]): Position {
  return pick(row, 3);
}
