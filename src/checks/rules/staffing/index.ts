import type { Rule } from '../../analysis/rule';
import { absenceUnexplained } from './absence-unexplained';
import { certificateMismatch } from './certificate-mismatch';
import { cleanerCounted } from './cleaner-counted';
import { contractBeforePurchase } from './contract-before-purchase';
import { contractEndsInMonth } from './contract-ends-in-month';
import { contractLength } from './contract-length';
import { contractYearEarly } from './contract-year-early';
import { coverWithoutPost } from './cover-without-post';
import { experienceAgainstYears } from './experience-against-years';
import { experienceMissing } from './experience-missing';
import { experiencedAboveTotal } from './experienced-above-total';
import { experiencedInPart } from './experienced-in-part';
import { fullMarkInHalfMonth } from './full-mark-in-half-month';
import { halfMarkUnexplained } from './half-mark-unexplained';
import { identityNumberTwice } from './identity-number-twice';
import { identityNumberWrong } from './identity-number-wrong';
import { insuredByPrevious } from './insured-by-previous';
import { internCounted } from './intern-counted';
import { leavingAfterMarks } from './leaving-after-marks';
import { leavingAtEnd } from './leaving-at-end';
import { leavingDatesDiffer } from './leaving-dates-differ';
import { leavingMonthsUneven } from './leaving-months-uneven';
import { leavingWithoutDate } from './leaving-without-date';
import { leavingYearEarly } from './leaving-year-early';
import { markAfterContract } from './mark-after-contract';
import { markAfterLeaving } from './mark-after-leaving';
import { markAgainstDates } from './mark-against-dates';
import { markBeforeContract } from './mark-before-contract';
import { markBeforeJoining } from './mark-before-joining';
import { markOnLeave } from './mark-on-leave';
import { partTimeAsFull } from './part-time-as-full';
import { postWithoutCover } from './post-without-cover';
import { qualificationUnrelated } from './qualification-unrelated';
import { predecessorNameUnknown } from './predecessor-name-unknown';
import { remarkDateImpossible } from './remark-date-impossible';
import { sameWorkerTwice } from './same-worker-twice';
import { twoStationLeads } from './two-station-leads';
import { twoZoneLeads } from './two-zone-leads';

/** Contracts whose dates are worth a question (rule B18): told before what is told of indicators. */
export const CONTRACT_RULES: readonly Rule[] = [
  contractBeforePurchase,
  contractLength,
  contractYearEarly,
  contractEndsInMonth,
];

/** Who is counted, as what, and in which months. */
export const STAFFING_RULES: readonly Rule[] = [
  cleanerCounted,
  sameWorkerTwice,
  identityNumberTwice,
  certificateMismatch,
  qualificationUnrelated,
  experiencedAboveTotal,
  experiencedInPart,
  experienceAgainstYears,
  insuredByPrevious,
  experienceMissing,
  leavingAtEnd,
  twoStationLeads,
  twoZoneLeads,
  markAfterContract,
  markBeforeContract,
  leavingYearEarly,
  markAfterLeaving,
  markBeforeJoining,
  markOnLeave,
  partTimeAsFull,
  internCounted,
  coverWithoutPost,
  postWithoutCover,
  fullMarkInHalfMonth,
  absenceUnexplained,
  remarkDateImpossible,
  predecessorNameUnknown,
  identityNumberWrong,
  leavingAfterMarks,
  leavingWithoutDate,
  leavingDatesDiffer,
  leavingMonthsUneven,
  markAgainstDates,
  halfMarkUnexplained,
];
