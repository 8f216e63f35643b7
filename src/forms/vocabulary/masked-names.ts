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

/** Names that number or letter people instead of naming them. */
export const CODE_NAMES: readonly Row<'code'>[] = [
  { pattern: /[\dA-Za-z]/, meaning: 'code', examples: ['社工1', '社工甲01', '社工B', 'A12'], not: ['李国', '社工甲'] },
];

/** Whether characters of a name are hidden: then it is that of many. */
export function isMaskedName(name: NormalText): boolean {
  return means(MASKED_NAMES, name, 'masked');
}

/** Whether a name is a code, which another list may give to somebody else. */
export function isCodeName(name: NormalText): boolean {
  return means(CODE_NAMES, name, 'code');
}
