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

/** Before the name of a finding that was set aside. */
const ASIDE_MARK = '○';

/** What the checks found, gravest first, with ways to the cells; then what was set aside, with the reasons. */
export function writeFindings({ page, review }: SummaryContext): void {
  const rows = review.issues.map((found, index) => ({
    ...found,
    reason: review.report.findings[index]?.setAside?.reason ?? null,
  }));
  const standing = rows.filter(({ reason }) => reason === null);
  const aside = rows.filter(({ reason }) => reason !== null);
  const also = aside.length > 0 ? `，另有 ${aside.length} 条已搁置` : '';
  page.heading(
    text(`七、检查出的问题（生成时共 ${standing.length} 条${also}，改动后请重新生成）`, STYLE.section),
    WITH_FIRST,
  );
  if (rows.length === 0) {
    page.line(text('没有发现问题。', STYLE.left));
    page.gap();
    return;
  }
  page.table([1, 5, 3, 3]).header(['程度', '问题', '怎么办', '相关单元格（点击前往）'], STYLE.header);
  const table = page.table(SPANS);
  const places = [...standing, ...aside].map((row) => table.row(findingRow(row))[0]);
  const [first, last] = [places[0], places.at(-1)];
  if (first && last) {
    for (const severity of ['error', 'warning', 'note'] as const) {
      page.emphasise(severity, areaBetween(first, last), `LEFT(${at(first)},1)="${LOOKS[severity].mark}"`);
    }
  }
  page.gap();
}

function findingRow({ check, issue, reason }: FoundIssue & { readonly reason: string | null }) {
  const severity = issue.severity ?? check.severity;
  const { cells } = issue;
  const shown = cells.slice(0, LINKS);
  const consequences = issue.consequences ?? [];
  const more = cells.length > LINKS ? `（另 ${cells.length - LINKS} 处）` : '';
  const because = consequences.length > 0 ? `\n由此引起：${consequences.map(({ zh }) => zh).join('；')}` : '';
  const mark = reason === null ? LOOKS[severity].mark : ASIDE_MARK;
  const advice =
    reason === null ? `${(issue.remedy ?? check.remedy).zh}（依据 ${check.basis}）` : `已搁置，原因：${reason}`;
  return [
    text(`${mark} ${zhCN.severities[severity]}`, STYLE.cell),
    text(`${issue.message.zh}${more}${because}`, STYLE.left),
    text(advice, STYLE.left),
    ...Array.from({ length: LINKS }, (_, index) => {
      const cell = shown[index];
      return cell ? link(cell) : blank(STYLE.link);
    }),
  ];
}
