import { vetoName } from '../../input-names';
import type { Assessment } from '../../../assessment/assess';
import { limitsPersonnel } from '../../../assessment/funds';
import { PERSONNEL_COST_MINIMUM } from '../../../assessment/limits';
import { MANUAL_VETOES, type ManualVeto } from '../../../assessment/manual-vetoes';
import { countOpenVetoes, SHORTAGE_RULES, SHORTAGES, type ShortageRule, type Veto } from '../../../assessment/vetoes';
import type { Strings } from '../../../strings';
import { vetoText } from '../../veto-text';
import type { SummaryContext } from '../context';
import { quote } from '../formulas';
import { marked } from '../marked';
import { NAME } from '../names';
import { areaBetween, at, formula, pick, range, text, type Content, type Position, type Table } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

/** The columns on the left of the table are those of the score. */
const OFFSET = 5;
const SPANS = [4, 1, 1, 1];

/** The verdicts that formulas give and compare. */
export function verdictsOf({ summary: { vetoes, noHeadcount } }: Strings) {
  return {
    triggered: marked('error', vetoes.triggered),
    clear: marked('met', vetoes.clear),
    noHeadcount,
    noStage: vetoes.noStage,
    noAttendance: vetoes.noAttendance,
    unread: vetoes.unread,
    unjudged: vetoes.unjudged,
    contradicted: vetoes.contradicted,
  };
}

/** The conditions that make the result 不合格 whatever the score (rule A7). */
export function writeVetoes(context: SummaryContext): void {
  const { page, words } = context;
  const texts = words.summary.vetoes;
  const verdicts = verdictsOf(words);
  const table = page.table(SPANS, OFFSET);
  table.header([texts.condition, texts.value, texts.limit, texts.verdict], STYLE.header);
  const { assessment } = context.review;
  const { staffing, vetoes } = assessment;
  const results = [
    ...SHORTAGE_RULES.map((rule) => (staffing ? shortage(context, table, rule) : unjudged(context, table, rule))),
    ...MANUAL_VETOES.map((veto) => manual(context, table, veto)),
  ];
  const [first, last] = [results[0], results.at(-1)];
  if (first && last) {
    page.emphasise('error', areaBetween(first, last), `${at(first)}=${quote(verdicts.triggered)}`);
    const tally = (pattern: string, found: number, name: string): Content =>
      formula(`COUNTIF(${range(first, last)},${quote(pattern)})`, found, STYLE.strong, name);
    page
      .table([2, 1, 3, 1], OFFSET)
      .row([
        text(texts.triggeredCount, STYLE.strong),
        tally(verdicts.triggered, vetoes.filter(({ triggered }) => triggered).length, NAME.vetoCount),
        text(texts.undecidedCount, STYLE.strong),
        tally(`${texts.undecided}*`, countOpenVetoes(assessment), NAME.vetoesOpen),
      ]);
  }
}

/** Names of the person-months that are compared. */
const PERSON_MONTHS = {
  total: { required: NAME.required, actual: NAME.actual },
  certified: { required: NAME.requiredCertified, actual: NAME.actualCertified },
};

function shortage({ review, limits, words }: SummaryContext, table: Table, rule: ShortageRule): Position {
  const { workers, limits: staged } = SHORTAGES[rule];
  const { required, actual } = PERSON_MONTHS[workers];
  const veto = review.assessment.vetoes.find((entry) => entry.rule === rule);
  const [midterm, final] = [limits.veto(staged, 'midterm'), limits.veto(staged, 'final')];
  const [value, limit] = [at(table.ahead(1)), at(table.ahead(2))];
  const short = veto?.value == null ? null : Math.max(0, veto.value);
  const stage = NAME.stageWord;
  const stages = words.stages.short;
  const verdicts = verdictsOf(words);
  const reached =
    veto?.triggered === null
      ? quote(verdicts.unread)
      : `IF(${value}>=${limit},${quote(verdicts.triggered)},${quote(verdicts.clear)})`;
  return resultOf(
    table.row([
      text(vetoText(rule, words), STYLE.left),
      formula(`IF(${required}="","",MAX(0,${required}-${actual}))`, short, formatted(STYLE.cell, FORMAT.personMonths)),
      formula(
        `IF(${stage}=${quote(stages.final)},${final},IF(${stage}=${quote(stages.midterm)},${midterm},""))`,
        veto?.limit ?? null,
        STYLE.cell,
      ),
      formula(
        `IF(${value}="",${quote(verdicts.noHeadcount)},IF(${limit}="",${quote(verdicts.noStage)},${reached}))`,
        verdictOf(veto, verdicts),
        STYLE.cell,
      ),
    ]),
  );
}

/** Without 附件2 a shortage is neither there nor not. */
function unjudged({ words }: SummaryContext, table: Table, rule: ShortageRule): Position {
  const none = text('—', STYLE.cell);
  return resultOf(
    table.row([text(vetoText(rule, words), STYLE.left), none, none, text(verdictsOf(words).noAttendance, STYLE.cell)]),
  );
}

function verdictOf(veto: Veto | undefined, verdicts: ReturnType<typeof verdictsOf>): string {
  if (veto?.value == null) return verdicts.noHeadcount;
  if (veto.limit === null) return verdicts.noStage;
  if (veto.triggered === null) return verdicts.unread;
  return veto.triggered ? verdicts.triggered : verdicts.clear;
}

function manual({ review, inputs, words }: SummaryContext, table: Table, veto: ManualVeto): Position {
  const { choices, earlierChoices, manualHint } = words.summary.vetoes;
  const { there, notThere, open } = choices;
  const { triggered, clear, unjudged, contradicted } = verdictsOf(words);
  const rule = { choices: [there, notThere, open], message: manualHint };
  const input: Content = inputs.cell(vetoName(veto), rule);
  const isChosen = (word: string, earlier: string): string =>
    `IFERROR(OR(TRIM(${vetoName(veto)})=${quote(word)},TRIM(${vetoName(veto)})=${quote(earlier)}),1=0)`;
  const { isTold, isThere } = toldBySheet(review.assessment, veto);
  // What was chosen against what a sheet tells is open again (rule E7).
  const unless = (isAgainst: string | null, verdict: string): string =>
    isAgainst === null ? quote(verdict) : `IF(${isAgainst},${quote(contradicted)},${quote(verdict)})`;
  const toldVerdict =
    isTold === null
      ? quote(unjudged)
      : `IF(${isTold},IF(${isThere},${quote(triggered)},${quote(clear)}),${quote(unjudged)})`;
  const known = review.assessment.judged[veto];
  const openVerdict = typeof review.parameters.vetoes?.[veto] === 'boolean' ? contradicted : unjudged;
  return resultOf(
    table.row([
      text(vetoText(veto, words), STYLE.left),
      input,
      text('—', STYLE.cell),
      formula(
        `IF(${isChosen(there, earlierChoices.there)},${unless(isTold && `AND(${isTold},NOT(${isThere}))`, triggered)},` +
          `IF(${isChosen(notThere, earlierChoices.notThere)},${unless(isTold && `AND(${isTold},${isThere})`, clear)},${toldVerdict}))`,
        known === undefined ? openVerdict : known ? triggered : clear,
        STYLE.cell,
        veto === 'personnelCostLow' ? NAME.personnelVerdict : undefined,
      ),
    ]),
  );
}

/** Formulas that say whether a sheet tells a condition, and whether it is there (rule E7); null where none does. */
function toldBySheet(
  { funds }: Assessment,
  veto: ManualVeto,
): { readonly isTold: string | null; readonly isThere: string } {
  if (veto !== 'personnelCostLow' || !funds?.isWholeYear || !funds.isSure || !limitsPersonnel(funds))
    return { isTold: null, isThere: 'FALSE' };
  const shares = [NAME.personnelOfSpent, NAME.personnelOfContract];
  const [ofSpent, ofContract] = shares.map((share) => `ROUND(N(${share}),6)<${PERSONNEL_COST_MINIMUM}`);
  const { untold } = funds.personnelSpending;
  // A row that may be for personnel as well leaves it open.
  const isSure = `OR(NOT(${ofSpent}),ROUND(N(${NAME.personnelOfSpent})+${untold},6)<${PERSONNEL_COST_MINIMUM})`;
  const areKnown = shares.map((share) => `ISNUMBER(${share})`).join(',');
  return { isTold: `AND(${areKnown},(${ofSpent})=(${ofContract}),${isSure})`, isThere: ofSpent ?? 'FALSE' };
}

function resultOf(row: readonly Position[]): Position {
  return pick(row, 3);
}
