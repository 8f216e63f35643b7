import type { Rule } from '../../analysis/rule';
import { blankFigure } from './blank-figure';
import { digitLetter } from './digit-letter';
import { errorValue } from './error-value';
import { hiddenPart } from './hidden-part';
import { numberUnreadable } from './number-unreadable';
import { requirementWithoutNumber } from './requirement-without-number';
import { slashAgainstNumber } from './slash-against-number';
import { textNumber } from './text-number';
import { valueUncalculated } from './value-uncalculated';

export const FORM_RULES: readonly Rule[] = [
  errorValue,
  numberUnreadable,
  requirementWithoutNumber,
  valueUncalculated,
  textNumber,
  blankFigure,
  slashAgainstNumber,
  hiddenPart,
  digitLetter,
];
