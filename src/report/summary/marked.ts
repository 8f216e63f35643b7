import type { Text } from '../../strings';
import { LOOKS, type Look } from '../../workbook/highlight-looks';

/** A word behind the mark of its look; formulas and emphases go by that mark. */
export function marked<Placeholder extends string = never>(
  look: keyof typeof LOOKS,
  word: Text<Placeholder>,
): Text<Placeholder> {
  const { mark }: Look = LOOKS[look];
  return `${mark} ${word}`;
}
