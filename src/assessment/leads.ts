import type { Month } from '../forms/values/calendar';
import { numberOf } from '../forms/values/numbers';
import { squash, type NormalText } from '../forms/values/text';
import { certificateGrade } from '../forms/vocabulary/certificates';
import { stationDeputyIn, stationLeadIn } from '../forms/vocabulary/posts';
import type { Person } from './persons';
import { isInPost, type Staffing } from './staffing';

/** Somebody who led the station, from a month to another. */
export interface Lead {
  readonly person: Person;
  readonly from: Month;
  readonly to: Month;
  /** As written. */
  readonly position: string;
  /** The certificate by its text; null where none is written. */
  readonly certificate: string | null;
  /** Years of practice, where 附件2 has a column of them. */
  readonly years: number | null;
}

/** Who leads the station (rule B15), one after another. */
export interface Leads {
  /** In the order in which they led; never empty. */
  readonly leads: readonly Lead[];
  /** How often one came after another. */
  readonly changes: number;
  /** No position names a lead: these are deputies, who may be none. */
  readonly isOfDeputies: boolean;
}

/** Whether a position is one of those who lead. */
type Post = (position: NormalText) => boolean;

function leadOf(person: Person, rows: Person['rows'], from: Month, to: Month): Lead {
  const certified = rows.findLast(({ qualification }) => certificateGrade(squash(qualification)));
  return {
    person,
    from,
    to,
    position: rows.at(-1)?.position ?? '',
    certificate: certified?.qualification ?? null,
    years: rows.map(({ practiceYears }) => numberOf(practiceYears)).findLast((years) => years !== null) ?? null,
  };
}

/** The runs of months in which somebody holds such a post. */
function runsOf(person: Person, months: readonly Month[], isPost: Post): Lead[] {
  const rows = person.rows.filter(({ position }) => isPost(squash(position)));
  const runs: { from: Month; to: Month }[] = [];
  let isRunning = false;
  for (const month of months) {
    const isLeading = isInPost({ ...person, rows }, month);
    const last = runs.at(-1);
    if (isLeading && isRunning && last) last.to = month;
    else if (isLeading) runs.push({ from: month, to: month });
    isRunning = isLeading;
  }
  return runs.map(({ from, to }) => leadOf(person, rows, from, to));
}

/** Those who hold such a post one after another; null where nobody does, or two at a time but for a month of handing over. */
function inTurn({ persons, months }: Staffing, isPost: Post): readonly Lead[] | null {
  const known = months.map(({ month }) => month);
  const runs = persons.flatMap((person) => runsOf(person, known, isPost));
  const ordered = runs.sort((a, b) => (a.from === b.from ? compare(a.to, b.to) : compare(a.from, b.from)));
  const turns: Lead[] = [];
  for (const run of ordered) {
    const last = turns.at(-1);
    if (last?.person === run.person) turns[turns.length - 1] = { ...run, from: last.from };
    else if (last && !follows(last, run)) return null;
    else turns.push(run);
  }
  return turns.length > 0 ? turns : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function follows(one: Lead, next: Lead): boolean {
  return next.from > one.to || (next.from === one.to && (one.from < next.from || one.to < next.to));
}

/** The leads by 职位 and months in post; the deputies where no position names a lead; null where nothing can be told. */
export function assessLeads(staffing: Staffing): Leads | null {
  const isLead: Post = (position) => stationLeadIn(position) !== null;
  const isNamed = staffing.persons.some(({ rows }) => rows.some(({ position }) => isLead(squash(position))));
  const posts: readonly Post[] = isNamed
    ? [isLead]
    : ['deputyHead' as const, 'deputyDirector' as const].map(
        (deputy): Post =>
          (position) =>
            stationDeputyIn(position) === deputy,
      );
  for (const post of posts) {
    const leads = inTurn(staffing, post);
    if (leads) return { leads, changes: leads.length - 1, isOfDeputies: !isNamed };
  }
  return null;
}
