import type { Rule } from '../../analysis/rule';
import { agreementNotAYear } from './agreement-not-a-year';
import { blankFigure } from './blank-figure';
import { certificateMissing } from './certificate-missing';
import { contractDates } from './contract-dates';
import { contractMissing } from './contract-missing';
import { contractTooLong } from './contract-too-long';
import { coverHalf } from './cover-half';
import { datesMissing } from './dates-missing';
import { digitLetter } from './digit-letter';
import { errorValue } from './error-value';
import { hiddenPart } from './hidden-part';
import { indicatorTwice } from './indicator-twice';
import { markBlank } from './mark-blank';
import { markHeaderWrong } from './mark-header-wrong';
import { markUncounted } from './mark-uncounted';
import { markUnknown } from './mark-unknown';
import { measureHeaderMissing } from './measure-header-missing';
import { monthMistyped } from './month-mistyped';
import { monthsWrong } from './months-wrong';
import { nameMissing } from './name-missing';
import { numberUnreadable } from './number-unreadable';
import { periodMissing } from './period-missing';
import { periodOutsideAgreement } from './period-outside-agreement';
import { periodWrong } from './period-wrong';
import { periodsDiffer } from './periods-differ';
import { requirementWithoutNumber } from './requirement-without-number';
import { retentionMissing } from './retention-missing';
import { serialNumbers } from './serial-numbers';
import { slashAgainstNumber } from './slash-against-number';
import { stageDiffers } from './stage-differs';
import { stationsDiffer } from './stations-differ';
import { tableTwice } from './table-twice';
import { textNumber } from './text-number';
import { totalMissing } from './total-missing';
import { valueUncalculated } from './value-uncalculated';
import { zoneTwice } from './zone-twice';
import { zonesDiffer } from './zones-differ';

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
  indicatorTwice,
  measureHeaderMissing,
  markHeaderWrong,
  totalMissing,
  retentionMissing,
  datesMissing,
  markUnknown,
  markUncounted,
  coverHalf,
  markBlank,
  periodWrong,
  periodOutsideAgreement,
  agreementNotAYear,
  periodsDiffer,
  periodMissing,
  stageDiffers,
  stationsDiffer,
  monthsWrong,
  monthMistyped,
  zoneTwice,
  zonesDiffer,
  nameMissing,
  certificateMissing,
  serialNumbers,
  tableTwice,
  contractDates,
  contractMissing,
  contractTooLong,
];
