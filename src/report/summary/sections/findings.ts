import type { SettledFinding } from '../../../checks/engine/finding';
import { LOOKS } from '../../../workbook/highlight-looks';
import { format } from '../../../strings';
import { sentence } from '../../../strings/message';
import { ruleTexts } from '../../rule-texts';
import type { SummaryContext } from '../context';
import { link, quote } from '../formulas';
import { areaBetween, at, blank, text } from '../sheet-builder';
import { STYLE } from '../styles';

/** Cells that a line has room for. */
const LINKS = 2;
/** Room for the heading with a long first finding, in points. */
const WITH_FIRST = 110;
const SPANS = [1, 6, 3, 1, 1];

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
  page.table([1, 6, 3, 2]).header([texts.severity, texts.message, texts.remedy, texts.cells], STYLE.header);
  const table = page.table(SPANS);
  const places = [...standing, ...aside].map((row) => table.row(findingRow(context, row))[0]);
  const [first, last] = [places[0], places.at(-1)];
  if (first && last) {
    for (const severity of ['error', 'warning', 'note'] as const) {
      page.emphasise(severity, areaBetween(first, last), `LEFT(${at(first)},1)=${quote(LOOKS[severity].mark)}`);
    }
  }
  page.gap();
}

function findingRow({ words, checkTexts, review }: SummaryContext, finding: SettledFinding) {
  const { rule, severity, basis, message, cells, consequences, setAside } = finding;
  const texts = words.summary.findings;
  const shown = cells.slice(0, LINKS);
  const more = cells.length > LINKS ? format(texts.moreCells, { count: cells.length - LINKS }) : '';
  const told = consequences.map((entry) => sentence(entry, checkTexts)).join(texts.consequenceSeparator);
  const because = told === '' ? '' : `\n${format(texts.consequences, { consequences: told })}`;
  const mark = setAside === null ? LOOKS[severity].mark : ASIDE_MARK;
  const remedy = ruleTexts(rule, checkTexts, review.assessment.limits).remedy;
  const advice =
    setAside === null ? format(texts.advice, { remedy, basis }) : format(texts.setAside, { reason: setAside.reason });
  return [
    text(`${mark} ${words.severities[severity]}`, STYLE.cell),
    text(`${sentence(message, checkTexts)}${more}${because}`, STYLE.left),
    text(advice, STYLE.left),
    ...Array.from({ length: LINKS }, (_, index) => {
      const cell = shown[index];
      return cell ? link(cell) : blank(STYLE.link);
    }),
  ];
}
