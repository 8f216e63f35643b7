import type { Station, WorkerRecord } from '../forms/station';
import { numberOf } from '../forms/values/numbers';
import { squash } from '../forms/values/text';
import { certificateGrade, standInOf, type CertificateGrade, type StandIn } from '../forms/vocabulary/certificates';
import { assessLeads, type Leads } from './leads';
import type { Parameters } from './parameters';
import type { Person } from './persons';
import { certifiedRowIn, isInPost, personMonthsIn, tellsExperience, type Staffing } from './staffing';

/** What somebody certified holds; null where nothing tells the grade. */
export type Grading = CertificateGrade | null;

/** What makes up for a certificate; null where nothing is written that does. */
export type Grounds = StandIn | null;

/** Those with two years of practice (rules B5, B6). */
export interface Experienced {
  readonly personMonths: number;
  /** Of all person-months, as a fraction; null without any. */
  readonly share: number | null;
  /** In post in the final month. */
  readonly heads: number;
  /** Of all in post in the final month, as a fraction; null where there is nobody. */
  readonly shareOfHeads: number | null;
}

/** Who works at the station, beyond their number. Qualifications are those of the final month (rules B12, B14). */
export interface People {
  readonly certified: readonly Grading[];
  readonly uncertified: readonly Grounds[];
  /** Null where 附件2 has no column for it. */
  readonly experienced: Experienced | null;
  /** Null where positions tell nothing. */
  readonly leads: Leads | null;
  /** Null where nobody has said what it was. */
  readonly earlierRetention: EarlierRetention | null;
}

/** The retention of the last evaluation, as a fraction, and how it has changed since. */
export interface EarlierRetention {
  readonly rate: number;
  /** Null where there is none now. */
  readonly change: number | null;
}

/** What the row tells by which somebody counts as certified. */
function gradingOf(row: WorkerRecord): Grading {
  return certificateGrade(squash(row.qualification));
}

/** What makes up for the certificate of somebody without one, by the row with the mark. */
function groundsOf({ qualification, education }: WorkerRecord): Grounds {
  return standInOf(squash(qualification)) ?? standInOf(squash(education));
}

/** What somebody counts as. */
export type Standing =
  { readonly certified: true; readonly kind: Grading } | { readonly certified: false; readonly kind: Grounds };

/** What somebody counts as in the final month, by the row with the mark; by the last row of somebody who has left. */
export function standingOf(person: Person, { months }: Staffing): Standing {
  const month = months.at(-1)?.month;
  const certified = month && certifiedRowIn(person, month);
  if (certified) return { certified: true, kind: gradingOf(certified) };
  const row = person.rows.find((each) => month && personMonthsIn(each, month) > 0) ?? person.rows.at(-1);
  if (row?.certified && !(month && isInPost(person, month))) return { certified: true, kind: gradingOf(row) };
  return { certified: false, kind: row ? groundsOf(row) : null };
}

/** Whether the two-year column counts anything of somebody. */
export function isExperienced({ rows }: Person): boolean {
  return rows.some(({ experienced }) => (numberOf(experienced) ?? 0) > 0);
}

function assessExperienced({ persons, months, personMonths, finalMonth }: Staffing): Experienced {
  const last = months.at(-1)?.month;
  const heads = persons.filter((person) => last && isInPost(person, last) && isExperienced(person)).length;
  const { experienced, total } = personMonths;
  return {
    personMonths: experienced,
    share: total > 0 ? experienced / total : null,
    heads,
    shareOfHeads: finalMonth.total > 0 ? heads / finalMonth.total : null,
  };
}

function earlierRetention(rate: number, { retention }: Staffing): EarlierRetention {
  return { rate, change: retention.rate === null ? null : retention.rate - rate };
}

/** Qualifications, experience and leads of those of 附件2 (rules B5, B6, B12, B15); null without it. */
export function assessPeople(
  station: Station,
  staffing: Staffing | null,
  { previousRetention }: Pick<Parameters, 'previousRetention'>,
): People | null {
  if (!staffing) return null;
  const last = staffing.months.at(-1)?.month;
  const standings = staffing.persons
    .filter((person) => last && isInPost(person, last))
    .map((person) => standingOf(person, staffing));
  return {
    certified: standings.flatMap((standing) => (standing.certified ? [standing.kind] : [])),
    uncertified: standings.flatMap((standing) => (standing.certified ? [] : [standing.kind])),
    experienced: tellsExperience(station) ? assessExperienced(staffing) : null,
    leads: assessLeads(staffing),
    earlierRetention: previousRetention === undefined ? null : earlierRetention(previousRetention, staffing),
  };
}
