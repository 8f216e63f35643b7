import { MANUAL_VETOES, type ManualVeto } from '../../../assessment/parameters';
import {
  countUndecided,
  shortageLimits,
  type ShortageRule,
  type Veto,
  type VetoRule,
} from '../../../assessment/vetoes';
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
const WHOLE = 244;
const TRIGGERED = '✖ 触发';
const CLEAR = '✓ 未触发';
const NO_HEADCOUNT = '待填协议人数';
const NO_STAGE = '待定评估阶段';
const NO_ATTENDANCE = '待附件2';
/** How each verdict of an undecided condition begins. */
const UNDECIDED = '待';

/** The conditions that make the result 不合格 whatever the score (rule A7). */
export function writeVetoes(context: SummaryContext): void {
  const { page } = context;
  page.heading(text('三、一票否决情形', STYLE.section), WHOLE);
  const table = page.table([6, 2, 2, 2]);
  table.header(['情形', '缺少人次 / 填写', '否决线', '结论'], STYLE.header);
  const { staffing, vetoes } = context.review.assessment;
  const results = [
    ...(staffing
      ? [
          shortage(context, table, 'staff-shortage', NAME.required, NAME.actual),
          shortage(context, table, 'certified-shortage', NAME.requiredCertified, NAME.actualCertified),
        ]
      : [unjudged(table, 'staff-shortage'), unjudged(table, 'certified-shortage')]),
    ...MANUAL_VETOES.map((veto) => manual(context, table, veto)),
  ];
  const [first, last] = [results[0], results.at(-1)];
  if (first && last) {
    page.emphasise('error', areaBetween(first, last), `${at(first)}="${TRIGGERED}"`);
    const count = (label: string, pattern: string, found: number, name: string): void => {
      const head = text(label, { ...STYLE.strong, horizontal: 'left' });
      const tally = formula(`COUNTIF(${range(first, last)},"${pattern}")`, found, STYLE.strong, name);
      table.row([head, blank(STYLE.strong), blank(STYLE.strong), tally]);
    };
    count('触发项数', TRIGGERED, vetoes.filter(({ triggered }) => triggered).length, NAME.vetoCount);
    count('待定项数', `${UNDECIDED}*`, countUndecided(staffing, vetoes), NAME.vetoesOpen);
  }
  page.gap();
}

function shortage(
  { review }: SummaryContext,
  table: Table,
  rule: ShortageRule,
  required: string,
  actual: string,
): Position {
  const veto = review.assessment.vetoes.find((entry) => entry.rule === rule);
  const { midterm, final } = shortageLimits(rule, review.assessment.limits);
  const [value, limit] = [at(table.ahead(1)), at(table.ahead(2))];
  const short = veto?.value == null ? null : Math.max(0, veto.value);
  const stage = NAME.stageWord;
  return resultOf(
    table.row([
      text(titleOf(rule), STYLE.left),
      formula(`IF(${required}="","",MAX(0,${required}-${actual}))`, short, formatted(STYLE.cell, FORMAT.personMonths)),
      formula(
        `IF(${stage}="${STAGE_WORDS.final}",${final},IF(${stage}="${STAGE_WORDS.midterm}",${midterm},""))`,
        veto?.limit ?? null,
        STYLE.cell,
      ),
      formula(
        `IF(${value}="","${NO_HEADCOUNT}",IF(${limit}="","${NO_STAGE}",IF(${value}>=${limit},"${TRIGGERED}","${CLEAR}")))`,
        verdictOf(veto),
        STYLE.cell,
      ),
    ]),
  );
}

/** Without 附件2 a shortage is neither there nor not. */
function unjudged(table: Table, rule: ShortageRule): Position {
  const none = text('—', STYLE.cell);
  return resultOf(table.row([text(titleOf(rule), STYLE.left), none, none, text(NO_ATTENDANCE, STYLE.cell)]));
}

function verdictOf(veto: Veto | undefined): string {
  if (veto?.value == null) return NO_HEADCOUNT;
  if (veto.limit === null) return NO_STAGE;
  return veto.triggered ? TRIGGERED : CLEAR;
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
