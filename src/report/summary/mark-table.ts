import { ABSENT_MARKS, FULL_MARKS, HALF_MARKS } from '../../forms/vocabulary/marks';
import { markValue } from '../../forms/values/marks';
import type { MarkReading } from '../../forms/station';
import { formatCell } from '../../workbook/address';
import { NAME } from './names';
import { formula, text, type Content } from './sheet-builder';
import { asRead, STYLE } from './styles';

export interface MarkSpelling {
  readonly spelling: string;
  readonly value: number;
}

/** Fraction slash and vulgar fraction are one character and three: folding makes them the same, a formula does not fold. */
const UNFOLDED = [
  { spelling: '½', folded: '1⁄2' },
  { spelling: '——', folded: '-' },
  { spelling: '—', folded: '-' },
];

function toFullWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x7f ? String.fromCodePoint(code + 0xfee0) : character;
}

/** Every way to write a spelling in half-width, full-width, upper and lower case. */
function variantsOf(spelling: string): string[] {
  return Array.from(spelling).reduce<string[]>(
    (heads, character) => {
      const forms = new Set([character, character.toLowerCase()].flatMap((form) => [form, toFullWidth(form)]));
      return heads.flatMap((head) => [...forms].map((form) => head + form));
    },
    [''],
  );
}

function tableOf(spellings: readonly string[], value: number): MarkSpelling[] {
  return spellings.flatMap((spelling) => {
    const unfolded = UNFOLDED.filter(({ folded }) => folded === spelling).map((entry) => entry.spelling);
    const all = [...variantsOf(spelling), ...unfolded];
    // Emoji keyboards put an invisible selector behind a tick.
    const ticks = /^[✓✔☑]$/u.test(spelling) ? [`${spelling}\ufe0e`, `${spelling}\ufe0f`] : [];
    return [...new Set([...all, ...ticks])].map((variant) => ({ spelling: variant, value }));
  });
}

/** The spellings of rule B1 as formulas know them, made from the table that the reader uses. */
export const MARK_TABLE: readonly MarkSpelling[] = [
  ...tableOf(FULL_MARKS, 1),
  ...tableOf(HALF_MARKS, 0.5),
  ...tableOf(ABSENT_MARKS, 0),
];

const VALUES = new Map(MARK_TABLE.map(({ spelling, value }) => [spelling, value]));

/** What `markFormula` calculates to. */
function calculated({ raw }: MarkReading): number {
  if (typeof raw === 'number') return raw === 1 || raw === 0.5 ? raw : 0;
  return typeof raw === 'string' ? (VALUES.get(raw.replace(/[\x00-\x1f \u3000]/g, '')) ?? 0) : 0;
}

/** Turns an official mark cell into a number by looking its text up, without spaces and line breaks, letter for letter. */
function markFormula(address: string): string {
  const bare = `SUBSTITUTE(SUBSTITUTE(CLEAN(${address})," ",""),"\u3000","")`;
  const found = `SUMPRODUCT(MAX(EXACT(${NAME.marks},${bare})*${NAME.markValues}))`;
  return `IFERROR(IF(ISNUMBER(${address}),IF(OR(${address}=1,${address}=0.5),${address},0),${found}),0)`;
}

/** Person-months of one worker in one month: live, or the value read where a formula would see something else. */
export function markContent(marks: readonly MarkReading[]): Content {
  const [mark] = marks;
  const value = marks.reduce((sum, reading) => sum + markValue(reading), 0);
  if (!mark) return text(0, STYLE.ledger);
  if (marks.length > 1 || calculated(mark) !== markValue(mark)) return text(value, asRead(STYLE.ledger));
  return formula(markFormula(formatCell(mark.cell)), value, STYLE.ledger);
}
