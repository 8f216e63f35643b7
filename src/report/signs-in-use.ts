import type { MarkReading, Station } from '../forms/station';
import { mostFrequent } from '../forms/values/frequency';
import { postMarks } from '../forms/values/marks';
import { oneLine, squash } from '../forms/values/text';
import { absenceInWords } from '../forms/vocabulary/marks';

/** The signs with which whole months in post and months out of post are marked: advice names those that the sheet has. */
export interface MarkSignsInUse {
  readonly full: string;
  readonly absent: string;
}

/** As the official form writes them (rule B1). */
export const OFFICIAL_SIGNS: MarkSignsInUse = { full: '√', absent: '——' };

/** More characters are words about somebody, not a sign. */
const LONGEST_SIGN = 3;

/** The contents of a mark that can be typed as a sign elsewhere; null for boxes, letters of a font of signs, and words. */
function signIn({ raw, symbolFont }: MarkReading): string | null {
  if (symbolFont !== undefined || (typeof raw !== 'string' && typeof raw !== 'number')) return null;
  const sign = oneLine(raw);
  return sign.length <= LONGEST_SIGN && absenceInWords(squash(sign)) === null ? sign : null;
}

function mostUsed(marks: readonly MarkReading[], kind: 'full' | 'absent'): string {
  const signs = marks.filter((mark) => mark.kind === kind).map(signIn);
  return mostFrequent(signs.filter((sign) => sign !== null)) ?? OFFICIAL_SIGNS[kind];
}

/** How a station writes its marks of 附件2; as the official form does where it has none. */
export function signsInUse({ attendance }: Station): MarkSignsInUse {
  const marks = attendance.flatMap(({ workers }) => workers).flatMap(postMarks);
  return { full: mostUsed(marks, 'full'), absent: mostUsed(marks, 'absent') };
}
