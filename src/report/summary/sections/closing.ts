import type { SummaryContext } from '../context';
import { signatureName } from '../names';
import { text, type Content } from '../sheet-builder';
import { STYLE } from '../styles';

/** A row that is much taller leaves the rest of a page blank when it does not fit. */
const LONGEST_PIECE = 420;

/** The two paragraphs of an evaluation report. */
export function writeParagraphs({ page, review }: SummaryContext): void {
  const { indicators, staffing } = review.report.paragraphs;
  const paragraphs = [
    { title: '服务指标完成情况', content: indicators },
    { title: '人员配备情况', content: staffing },
  ].filter(({ content }) => content !== '');
  if (paragraphs.length === 0) return;
  page.heading(text('八、报告段落（由生成时的数字写成，改动后请重新生成）', STYLE.section));
  for (const { title, content } of paragraphs) {
    page.line(text(title, { ...STYLE.label, horizontal: 'left' }));
    for (const piece of piecesOf(content)) page.line(text(piece, STYLE.paragraph));
  }
  page.gap();
}

/** Cuts a long text behind its sentences. */
function piecesOf(content: string): string[] {
  const pieces: string[] = [];
  for (const sentence of content.split(/(?<=[。；\n])/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST_PIECE)
      pieces[pieces.length - 1] = last + sentence;
    else pieces.push(sentence);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

const SIGN_HERE = [
  ['填表人（签名）：', '社工站负责人（签名）：'],
  ['评估人员（签名）：', '单位（盖章）：'],
];
const DATE = '日期：　　　年　　月　　日';

/** Lines to sign on; what somebody typed there stays. */
export function writeSignatures({ page, inputs }: SummaryContext): void {
  const table = page.table([3, 3, 3, 3]);
  SIGN_HERE.forEach((labels, line) => {
    const prompts = labels.flatMap((label) => [label, DATE]);
    const cells = prompts.map((prompt, index): Content => {
      const name = signatureName(line * prompts.length + index);
      return { ...text(inputs.value(name) ?? prompt, STYLE.sign), name };
    });
    table.row(cells, 34);
  });
}
