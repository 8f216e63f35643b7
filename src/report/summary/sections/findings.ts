import type { SettledFinding } from '../../../checks/engine/finding';
import { LOOKS } from '../../../workbook/highlight-looks';
import { LEGACY } from '../../../checks/legacy';
import { checkTextsFor } from '../../../strings/check-texts';
import { sentence } from '../../../strings/message';
import { zhCN } from '../../../strings/zh-CN';
import type { SummaryContext } from '../context';
import { link } from '../formulas';
import { areaBetween, at, blank, text } from '../sheet-builder';
import { STYLE } from '../styles';

/** The sheet is written in Chinese. */
const TEXTS = checkTextsFor('zh-CN');
/** Cells that a line has room for. */
const LINKS = 3;
/** Room for the heading with a long first finding, in points. */
const WITH_FIRST = 190;
const SPANS = [1, 5, 3, 1, 1, 1];

/** Before the name of a finding that was set aside. */
const ASIDE_MARK = '○';

/** What the checks found, gravest first, with ways to the cells; then what was set aside, with the reasons. */
export function writeFindings({ page, review }: SummaryContext): void {
  const standing = review.findings.filter(({ setAside }) => setAside === null);
  const aside = review.findings.filter(({ setAside }) => setAside !== null);
  const also = aside.length > 0 ? `，另有 ${aside.length} 条已搁置` : '';
  page.heading(
    text(`七、检查出的问题（生成时共 ${standing.length} 条${also}，改动后请重新生成）`, STYLE.section),
    WITH_FIRST,
  );
  if (review.findings.length === 0) {
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

function findingRow({ rule, severity, basis, message, cells, consequences, setAside }: SettledFinding) {
  const shown = cells.slice(0, LINKS);
  const more = cells.length > LINKS ? `（另 ${cells.length - LINKS} 处）` : '';
  const followed = consequences.map((text) => sentence(text, TEXTS)).join('；');
  const because = consequences.length > 0 ? `\n由此引起：${followed}` : '';
  const mark = setAside === null ? LOOKS[severity].mark : ASIDE_MARK;
  const remedy = LEGACY.get(rule)?.remedy.zh ?? TEXTS.rules[rule].remedy;
  const advice = setAside === null ? `${remedy}（依据 ${basis}）` : `已搁置，原因：${setAside.reason}`;
  return [
    text(`${mark} ${zhCN.severities[severity]}`, STYLE.cell),
    text(`${sentence(message, TEXTS)}${more}${because}`, STYLE.left),
    text(advice, STYLE.left),
    ...Array.from({ length: LINKS }, (_, index) => {
      const cell = shown[index];
      return cell ? link(cell) : blank(STYLE.link);
    }),
  ];
}
