import type { SummaryContext } from '../context';
import { signatureName } from '../names';
import { text, type Content } from '../sheet-builder';
import { STYLE } from '../styles';

/** A row that is much taller leaves the rest of a page blank when it does not fit. */
const LONGEST_PIECE = 420;

/** What is praised, what needs attention and the result stand on the sheet already, in tables. */
const PRINTED = ['indicators', 'staffing'] as const;

/** The paragraphs of an evaluation report that say in sentences what the tables say. */
export function writeParagraphs({ page, review, words }: SummaryContext): void {
  const paragraphs = PRINTED.map((name) => ({
    title: words.paragraphs[name],
    content: review.report.paragraphs[name],
  })).filter(({ content }) => content !== '');
  if (paragraphs.length === 0) return;
  page.section(words.summary.paragraphs.title);
  for (const { title, content } of paragraphs) {
    page.line(text(title, { ...STYLE.label, horizontal: 'left' }));
    for (const piece of piecesOf(content)) page.line(text(piece, STYLE.paragraph));
  }
  page.gap();
}

/** Cuts a long text behind its sentences, never within brackets. */
function piecesOf(content: string): string[] {
  const pieces: string[] = [];
  for (const sentence of content.split(/(?<=[。；\n])(?![^（(]*[）)])/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST_PIECE)
      pieces[pieces.length - 1] = last + sentence;
    else pieces.push(sentence);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

const SIGNATURE_LINE = 24;
/** Both lines, in points. */
export const SIGNATURE_HEIGHT = 2 * SIGNATURE_LINE;

/** Lines to sign on; what somebody typed there stays. */
export function writeSignatures({ page, inputs, words }: SummaryContext): void {
  const { filledBy, head, assessor, seal, date } = words.summary.signatures;
  const table = page.table([3, 3, 3, 3]);
  const lines = [
    [filledBy, head],
    [assessor, seal],
  ];
  lines.forEach((labels, line) => {
    const prompts = labels.flatMap((label) => [label, date]);
    const cells = prompts.map((prompt, index): Content => {
      const name = signatureName(line * prompts.length + index);
      const { value, formula } = inputs.part(name, 0);
      return { ...text(value ?? (formula === null ? prompt : null), STYLE.sign), formula, name };
    });
    table.row(cells, SIGNATURE_LINE);
  });
}
