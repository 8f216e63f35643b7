import type { NormalText } from '../values/text';
import { means, type Row } from './table';

/** Names of which characters are hidden. */
export const MASKED_NAMES: readonly Row<'masked'>[] = [
  {
    pattern: /[*×○某]/,
    meaning: 'masked',
    examples: ['社工*', '社工＊', '李×', '王○○', '张某', '某甲'],
    not: ['社工甲01', '李国'],
  },
];

/** Whether characters of a name are hidden: then it is that of many. */
export function isMaskedName(name: NormalText): boolean {
  return means(MASKED_NAMES, name, 'masked');
}
