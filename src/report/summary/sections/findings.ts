import type { FoundIssue } from '../../../checks/run-checks';
import { LOOKS } from '../../../workbook/highlight-looks';
import { format, type Strings } from '../../../strings';
import type { SummaryContext } from '../context';
import { link, quote } from '../formulas';
import { areaBetween, at, blank, text } from '../sheet-builder';
import { STYLE } from '../styles';

/** Cells that a line has room for. */
const LINKS = 3;
/** Room for the heading with a long first finding, in points. */
const WITH_FIRST = 190;
const SPANS = [1, 5, 3, 1, 1, 1];

/** Before the name of a finding that was set aside. */
const ASIDE_MARK = '○';

/** What the checks found, gravest first, with ways to the cells; then what was set aside, with the reasons. */
export function writeFindings({ page, review, words }: SummaryContext): void {
  const texts = words.summary.findings;
  const rows = review.issues.map((found, index) => ({
    ...found,
    reason: review.report.findings[index]?.setAside?.reason ?? null,
  }));
  const standing = rows.filter(({ reason }) => reason === null);
  const aside = rows.filter(({ reason }) => reason !== null);
  const count = standing.length;
  const title =
    aside.length > 0 ? format(texts.titleWithAside, { count, aside: aside.length }) : format(texts.title, { count });
  page.section(title, WITH_FIRST);
  if (rows.length === 0) {
    page.line(text(words.findings.none, STYLE.left));
    page.gap();
    return;
  }
  page.table([1, 5, 3, 3]).header([texts.severity, texts.message, texts.remedy, texts.cells], STYLE.header);
  const table = page.table(SPANS);
  const places = [...standing, ...aside].map((row) => table.row(findingRow(row, words))[0]);
  const [first, last] = [places[0], places.at(-1)];
  if (first && last) {
    for (const severity of ['error', 'warning', 'note'] as const) {
      page.emphasise(severity, areaBetween(first, last), `LEFT(${at(first)},1)=${quote(LOOKS[severity].mark)}`);
    }
  }
  page.gap();
}

function findingRow({ check, issue, reason }: FoundIssue & { readonly reason: string | null }, words: Strings) {
  const texts = words.summary.findings;
  const severity = issue.severity ?? check.severity;
  const { cells } = issue;
  const shown = cells.slice(0, LINKS);
  const consequences = issue.consequences ?? [];
  const more = cells.length > LINKS ? format(texts.moreCells, { count: cells.length - LINKS }) : '';
  const told = consequences.map(({ zh }) => zh).join(texts.consequenceSeparator);
  const because = told === '' ? '' : `\n${format(texts.consequences, { consequences: told })}`;
  const mark = reason === null ? LOOKS[severity].mark : ASIDE_MARK;
  const advice =
    reason === null
      ? format(texts.advice, { remedy: (issue.remedy ?? check.remedy).zh, basis: check.basis })
      : format(texts.setAside, { reason });
  return [
    text(`${mark} ${words.severities[severity]}`, STYLE.cell),
    text(`${issue.message.zh}${more}${because}`, STYLE.left),
    text(advice, STYLE.left),
    ...Array.from({ length: LINKS }, (_, index) => {
      const cell = shown[index];
      return cell ? link(cell) : blank(STYLE.link);
    }),
  ];
}
