import { countProgress } from '../../../assessment/progress';
import { roundHalfUp } from '../../../assessment/rounding';
import { countOpenVetoes, isUndecided } from '../../../assessment/vetoes';
import { format, type Text } from '../../../strings';
import type { CellStyle } from '../../../workbook/plan';
import { gradeConditionText } from '../../grade-conditions';
import { gradeSoFar } from '../../grade-text';
import type { Review } from '../../review';
import type { SummaryContext } from '../context';
import { quote, textFormula } from '../formulas';
import { marked } from '../marked';
import { NAME } from '../names';
import { areaBetween, at, formula, text, type Content } from '../sheet-builder';
import { verdictsOf } from './vetoes';
import { isToRepair } from '../../to-repair';
import { FORMAT, formatted, STYLE } from '../styles';

interface Tile {
  readonly label: string;
  readonly content: Content;
}

/** The six figures that people look for first. */
export function writeTiles(context: SummaryContext): void {
  const { page, review, words } = context;
  const { tiles: texts, unscored } = words.summary;
  const { score, staffing, progress } = review.assessment;
  const { personMonths, requiredPersonMonths, retention } = staffing ?? {};
  const actual = personMonths?.total ?? 0;
  // With a month without columns nobody knows who stayed throughout.
  const isUnsure = retention !== undefined && retention.rate !== null && retention.isMet === null;
  const required = requiredPersonMonths?.total ?? null;
  const none = text('—', STYLE.tile);
  const personText = `ROUND(${NAME.actual},${DECIMALS})&IF(${NAME.required}="",""," / "&ROUND(${NAME.required},${DECIMALS}))`;
  const behind = countProgress(progress).behind;
  const tiles: Tile[] = [
    {
      label: texts.total,
      content: formula(
        `IF(${NAME.total}="",${quote(unscored)},${NAME.total})`,
        score?.total ?? unscored,
        formatted(STYLE.tile, FORMAT.score),
      ),
    },
    { label: texts.grade, content: formula(NAME.grade, gradeSoFar(review.assessment, unscored, words), STYLE.tile) },
    {
      label: texts.vetoes,
      content: vetoContent(
        review,
        { triggered: marked('error', texts.triggered), open: texts.undecided, clear: verdictsOf(words).clear },
        STYLE.tile,
      ),
    },
    {
      label: texts.personMonths,
      content: staffing
        ? formula(personText, `${rounded(actual)}${required === null ? '' : ` / ${rounded(required)}`}`, STYLE.tile)
        : none,
    },
    {
      label: texts.retention,
      content: staffing
        ? formula(
            isUnsure ? quote(words.unconfirmed) : `IF(${NAME.retention}="","—",${NAME.retention})`,
            isUnsure ? words.unconfirmed : (retention?.rate ?? '—'),
            formatted(STYLE.tile, FORMAT.percent),
          )
        : none,
    },
    {
      label: texts.behind,
      content:
        progress.length === 0
          ? none
          : formula(
              textFormula(texts.items, { count: NAME.behind }),
              format(texts.items, { count: behind }),
              STYLE.tile,
            ),
    },
  ];
  const table = page.table([2, 2, 2, 2, 2, 2]);
  table.header(
    tiles.map(({ label }) => label),
    STYLE.tileLabel,
  );
  const [, grade, veto] = table.row(
    tiles.map(({ content }) => content),
    30,
  );
  if (grade) page.emphasise('error', areaBetween(grade, grade), `${at(grade)}=${quote(words.grades.不合格)}`);
  if (veto) page.emphasise('error', areaBetween(veto, veto), `${NAME.vetoCount}>0`);
  writeConditions(context);
  page.gap();
}

/** Says of the vetoes that some are triggered, that some are open, or neither, and follows what is filled in. */
function vetoContent(
  { assessment }: Review,
  texts: { readonly triggered: Text<'count'>; readonly open: Text<'count'>; readonly clear: string },
  style: CellStyle,
): Content {
  const triggered = assessment.vetoes.filter((veto) => veto.triggered).length;
  const open = countOpenVetoes(assessment);
  return formula(
    `IF(${NAME.vetoCount}>0,${textFormula(texts.triggered, { count: NAME.vetoCount })},IF(${NAME.vetoesOpen}>0,${textFormula(texts.open, { count: NAME.vetoesOpen })},${quote(texts.clear)}))`,
    triggered > 0
      ? format(texts.triggered, { count: triggered })
      : open > 0
        ? format(texts.open, { count: open })
        : texts.clear,
    style,
  );
}

/** More than these nobody takes in beside a grade; the others stand with their findings. */
const MOST_CONDITIONS = 3;

/**
 * What the grade hangs on: vetoes that nobody has judged, and open findings if they hold. The row is there in any case, so
 * that no other one moves.
 */
function writeConditions({ page, review, words, checkTexts }: SummaryContext): void {
  const all = review.conditions.map((condition) => gradeConditionText(condition, words, checkTexts));
  const more = all.length - MOST_CONDITIONS;
  const texts = [
    ...all.slice(0, MOST_CONDITIONS),
    ...(more > 0 ? [format(words.conditions.more, { count: more })] : []),
  ];
  const errors = review.report.findings.filter(isToRepair).length;
  const { conditions, vetoed, mayBeVetoed, notVetoed, noConditions, untoldConditions, openErrors } =
    words.summary.tiles;
  const vetoes = vetoContent(review, { triggered: vetoed, open: mayBeVetoed, clear: notVetoed }, STYLE.left);
  const isUnknown = review.assessment.vetoes.some((veto) => veto.limit !== null && isUndecided(veto));
  if (texts.length === 0) texts.push(isUnknown ? untoldConditions : noConditions);
  // Who signs the first page need not have turned to the list of findings.
  if (errors > 0) texts.push(format(openErrors, { count: errors }));
  page.table([2, 4, 6]).row([text(conditions, STYLE.label), vetoes, text(texts.join('\n'), STYLE.left)]);
}

/** Halves and their sums, and what other headcounts than whole ones come to. */
const DECIMALS = 2;

const rounded = (value: number): number => roundHalfUp(value, DECIMALS);
