import type { SettledFinding } from '../../../checks/engine/finding';
import { format } from '../../../strings';
import type { CheckTexts } from '../../../strings/check-texts';
import { ENTRY, sentence, wholeSentence, type Message } from '../../../strings/message';
import { ruleTexts } from '../../rule-texts';
import type { SummaryContext } from '../context';
import { link } from '../formulas';
import { marked } from '../marked';
import { areaBetween, blank, text, type Content, type Table } from '../sheet-builder';
import { STYLE } from '../styles';

/** Room for the heading with a long first finding, in points. */
const WITH_FIRST = 110;
const SPANS = [7, 4, 1];

/** Before the name of a finding that was set aside. */
const ASIDE_MARK = '○';

/** What the checks found, gravest first, with ways to the cells; then what was set aside, with the reasons. */
export function writeFindings(context: SummaryContext): void {
  const { page, review, words } = context;
  const texts = words.summary.findings;
  const standing = review.findings.filter(({ setAside }) => setAside === null);
  const aside = review.findings.filter(({ setAside }) => setAside !== null);
  const count = standing.length;
  const title =
    aside.length > 0 ? format(texts.titleWithAside, { count, aside: aside.length }) : format(texts.title, { count });
  page.section(title, WITH_FIRST);
  if (review.findings.length === 0) {
    page.line(text(words.findings.none, STYLE.left));
    page.gap();
    return;
  }
  const table = page.table(SPANS);
  const labels = [texts.message, texts.remedy, texts.cells];
  table.repeatedHeader(labels.map((label) => text(label, STYLE.header)));
  for (const severity of ['error', 'warning', 'note'] as const) {
    const own = standing.filter((finding) => finding.severity === severity);
    if (own.length === 0) continue;
    const name = marked(severity, words.severities[severity]);
    const [first] = own;
    const next = first ? firstRow(first, findingLines(context, first)[0], adviceFor(context, first)) : [];
    const band = table.band(text(format(texts.ofSeverity, { name, count: own.length }), BAND), next);
    page.emphasise(severity, areaBetween(band, { row: band.row, column: page.right }), ALWAYS);
    writeRows(context, table, own);
  }
  if (aside.length > 0) {
    const name = `${ASIDE_MARK} ${texts.aside}`;
    table.band(text(format(texts.ofSeverity, { name, count: aside.length }), BAND));
    writeRows(context, table, aside);
  }
  page.gap();
}

const BAND = { ...STYLE.label, horizontal: 'left' } as const;
/** The look of a severity is that of its line, whatever happens. */
const ALWAYS = 'TRUE';

function firstRow({ cells: [first] }: SettledFinding, head: string, advice: string): Content[] {
  return [text(head, STYLE.left), text(advice, STYLE.left), first ? link(first) : blank(STYLE.link)];
}

/** What to do about several findings in a row is said once on a page. */
function writeRows(context: SummaryContext, table: Table, findings: readonly SettledFinding[]): void {
  let before: string | null = null;
  for (const finding of findings) {
    const advice = adviceFor(context, finding);
    const isSame = advice === before;
    const [head, ...further] = findingLines(context, finding);
    table.row(() => firstRow(finding, head, isSame && !table.isAtTop ? context.words.summary.findings.same : advice));
    for (const line of further) table.row([text(line, STYLE.left), blank(STYLE.left), blank(STYLE.link)]);
    before = advice;
  }
}

function adviceFor(
  { words, checkTexts, ruleValues }: SummaryContext,
  { rule, basis, setAside }: SettledFinding,
): string {
  const texts = words.summary.findings;
  if (setAside) return format(texts.setAside, { reason: setAside.reason });
  return format(texts.advice, { remedy: ruleTexts(rule, checkTexts, ruleValues).remedy, basis });
}

/** So many entries of an enumeration are read in a sentence: paper is dear. */
const MOST_INLINE = 6;
/** In characters. */
const HALF_A_ROW = 40;

/** The sentence, and what it enumerates where that is much: short entries two by two, since a page is wide. */
function inRows(message: Message, checkTexts: CheckTexts): [string, ...string[]] {
  const [head = '', ...entries] = wholeSentence(message, checkTexts).split(ENTRY);
  if (entries.length <= MOST_INLINE) return [head + entries.join(checkTexts.separators.clauses)];
  const perRow = entries.every(({ length }) => length <= HALF_A_ROW) ? 2 : 1;
  const told: string[] = [];
  for (let index = 0; index < entries.length; index += perRow) {
    const ofRow = entries.slice(index, index + perRow).map((entry) => `· ${entry}`);
    told.push(ofRow.join('\u3000\u3000'));
  }
  return [head, ...told];
}

/** What is found with what to do about it; what it enumerates has rows of its own, so that pages may turn between them. */
function findingLines({ checkTexts, words }: SummaryContext, finding: SettledFinding): [string, ...string[]] {
  const { message, cells, consequences } = finding;
  const texts = words.summary.findings;
  const [head, ...enumerated] = inRows(message, checkTexts);
  const clauses = consequences.map((entry) => sentence(entry, checkTexts).replace(/[。.]$/, ''));
  const told = clauses.join(texts.consequenceSeparator);
  const because = told === '' ? [] : [format(texts.consequences, { consequences: told })];
  if (enumerated.length > 0) return [head, ...enumerated, ...because];
  const more = cells.length > 1 ? format(texts.moreCells, { count: cells.length - 1 }) : '';
  return [[`${head}${more}`, ...because].join('\n')];
}
