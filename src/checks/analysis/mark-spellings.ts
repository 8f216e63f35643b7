import type { MarkReading } from '../../forms/station';
import { mostFrequent } from '../../forms/values/frequency';
import type { CellValue } from '../../workbook/snapshot';
import { groupedBy } from './grouped';
import type { NamedMark } from './named-cells';

/** How marks are written on one sheet, in one font of signs; null for a blank, and for halves where there are none. */
export interface Spelling {
  readonly full: CellValue;
  readonly half: CellValue;
  readonly absent: CellValue;
}

/** A number typed as text is typed as a number the next time. */
const typedAnew = (raw: CellValue): CellValue =>
  typeof raw === 'string' && /^\d*\.?\d+$/.test(raw) ? Number(raw) : raw;

const placeOf = ({ mark, role }: NamedMark): string => `${mark.cell.sheet}!${role}`;
const fontOf = ({ mark }: NamedMark): string => mark.symbolFont ?? '';

/** How these marks, alike in what they mark and in their font of signs, are written most. */
function spellingOf(marks: readonly NamedMark[]): Spelling {
  const most = (isSuch: (named: NamedMark) => boolean): CellValue =>
    mostFrequent(marks.filter(isSuch).map(({ mark }) => typedAnew(mark.raw)));
  return {
    full: most(isFull) ?? '√',
    // Insurance and wages have no halves.
    half: most(({ mark, role }) => mark.kind === 'half' && role === 'inPost'),
    absent: most(({ mark }) => mark.kind === 'absent' || mark.kind === 'blank'),
  };
}

const isFull = ({ mark }: NamedMark): boolean => mark.kind === 'full';

/**
 * How each kind of mark is written most, by sheet, by what is marked, and by font of signs; each with its marks. Halves
 * in plain letters among signs of a font are left out: a full mark in their place would bring its font with it.
 */
export function spelledAlike(
  marks: readonly NamedMark[],
): (readonly [spelling: Spelling, marks: readonly MarkReading[]])[] {
  return groupedBy(marks, placeOf).flatMap((beside) => {
    const fonts = groupedBy(beside, fontOf);
    const spelt = fonts.length > 1 ? fonts.filter((alike) => alike.some(isFull)) : fonts;
    return spelt.map((alike) => [spellingOf(alike), alike.map(({ mark }) => mark)] as const);
  });
}
