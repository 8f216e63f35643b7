import type { FoundIssue } from '../../../checks/run-checks';
import { LOOKS } from '../../../workbook/highlight-looks';
import { zhCN } from '../../../strings/zh-CN';
import type { SummaryContext } from '../context';
import { link } from '../formulas';
import { areaBetween, at, blank, text } from '../sheet-builder';
import { STYLE } from '../styles';

/** Cells that a line has room for. */
const LINKS = 3;
/** Room for the heading with a long first finding, in points. */
const WITH_FIRST = 190;
const SPANS = [1, 5, 3, 1, 1, 1];

/** What the checks found, gravest first, with ways to the cells. */
export function writeFindings({ page, review }: SummaryContext): void {
  page.heading(
    text(`七、检查出的问题（生成时共 ${review.issues.length} 条，改动后请重新生成）`, STYLE.section),
    WITH_FIRST,
  );
  if (review.issues.length === 0) {
    page.line(text('没有发现问题。', STYLE.left));
    page.gap();
    return;
  }
  page.table([1, 5, 3, 3]).header(['程度', '问题', '怎么办', '相关单元格（点击前往）'], STYLE.header);
  const table = page.table(SPANS);
  const places = review.issues.map((found) => table.row(findingRow(found))[0]);
  const [first, last] = [places[0], places.at(-1)];
  if (first && last) {
    for (const severity of ['error', 'warning', 'note'] as const) {
      page.emphasise(severity, areaBetween(first, last), `LEFT(${at(first)},1)="${LOOKS[severity].mark}"`);
    }
  }
  page.gap();
}

function findingRow({ check, issue }: FoundIssue) {
  const severity = issue.severity ?? check.severity;
  const { cells } = issue;
  const shown = cells.slice(0, LINKS);
  const consequences = issue.consequences ?? [];
  const more = cells.length > LINKS ? `（另 ${cells.length - LINKS} 处）` : '';
  const because = consequences.length > 0 ? `\n由此引起：${consequences.map(({ zh }) => zh).join('；')}` : '';
  return [
    text(`${LOOKS[severity].mark} ${zhCN.severities[severity]}`, STYLE.cell),
    text(`${issue.message.zh}${more}${because}`, STYLE.left),
    text(`${(issue.remedy ?? check.remedy).zh}（依据 ${check.basis}）`, STYLE.left),
    ...Array.from({ length: LINKS }, (_, index) => {
      const cell = shown[index];
      return cell ? link(cell) : blank(STYLE.link);
    }),
  ];
}
