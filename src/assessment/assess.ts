import type { Station } from '../forms/station';
import { assessEducation, type EducationHours } from './education';
import { assessFunds, type Funds } from './funds';
import { assessSatisfaction, type Satisfaction } from './satisfaction';
import { assessDeadlines, type Deadlines } from './deadlines';
import { assessOutlook, type Outlook } from './outlook';
import { limitsOf, type Limits } from './limits';
import type { Parameters } from './parameters';
import { assessPeople, type People } from './people';
import { assessProgress, type IndicatorProgress } from './progress';
import { assessPerformance, type Performance } from './performance';
import { resolveTimeFrame, type TimeFrame } from './periods';
import { assessIndicators, type AssessedIndicator } from './rates';
import { assessParts, assessScore, type AssessedPart, type Score } from './score';
import { assessStaffing, type Staffing } from './staffing';
import { assessVetoes, judgedVetoes, withoutAttendance, type JudgedVetoes, type Veto } from './vetoes';
import { stationZones } from './zone-marks';

/** Every figure that follows from the sheets and the parameters. Nothing judged beyond the rules. */
export interface Assessment {
  /** The numbers of the rules that everything here was computed with. */
  readonly limits: Limits;
  readonly time: TimeFrame;
  /** Every row of every indicator. */
  readonly indicators: readonly AssessedIndicator[];
  /** Every indicator once. */
  readonly progress: readonly IndicatorProgress[];
  readonly staffing: Staffing | null;
  readonly people: People | null;
  /** Each kind that there are hours of. */
  readonly education: readonly EducationHours[];
  readonly funds: Funds | null;
  readonly satisfaction: Satisfaction | null;
  /** A table of performance targets each. */
  readonly performance: readonly Performance[];
  readonly vetoes: readonly Veto[];
  /** The yes/no conditions of the vetoes, as far as they are known. */
  readonly judged: JudgedVetoes;
  /** What each party gives, known or not. */
  readonly parts: readonly AssessedPart[];
  readonly score: Score | null;
  readonly outlook: Outlook;
  /** Null where nobody has said when the visit was. */
  readonly deadlines: Deadlines | null;
}

/** An assessment while the reading of 附件2 is in doubt: no grade hangs on what it says (rule C11); the figures stay. */
export function withoutAttendanceVerdicts(assessment: Assessment, parameters: Parameters): Assessment {
  const { time, staffing, parts } = assessment;
  const vetoes = withoutAttendance(assessment.vetoes);
  const score = assessScore(parameters, parts, vetoes);
  return { ...assessment, vetoes, score, outlook: assessOutlook(time, staffing, vetoes, score) };
}

export function assess(station: Station, parameters: Parameters): Assessment {
  const limits = limitsOf(parameters);
  const time = resolveTimeFrame(station, parameters, limits);
  const staffing = assessStaffing(station, time.period, parameters.headcount, limits);
  const funds = assessFunds(station, parameters, time.stage);
  const judged = judgedVetoes(parameters, funds);
  const vetoes = assessVetoes(staffing, time.stage, judged, limits);
  const parts = assessParts(parameters, stationZones(station));
  const score = assessScore(parameters, parts, vetoes);
  const indicators = assessIndicators(station, time.expectedProgress);
  return {
    limits,
    time,
    indicators,
    progress: assessProgress(station, indicators, time.expectedProgress),
    staffing,
    people: assessPeople(station, staffing, parameters),
    education: assessEducation(station, staffing),
    funds,
    satisfaction: assessSatisfaction(station),
    performance: assessPerformance(station),
    vetoes,
    judged,
    parts,
    score,
    outlook: assessOutlook(time, staffing, vetoes, score),
    deadlines: parameters.evaluationDate === undefined ? null : assessDeadlines(parameters.evaluationDate),
  };
}
