import { countOf } from '../assessment/count-of';
import { plainText } from '../assessment/number-text';
import type { People } from '../assessment/people';
import { dateText, format, type Strings } from '../strings';
import type { EducationLine, PeopleReport } from './report';

/** The kinds that those of the final month are told by: certificates, and what makes up for one; null for what is not told. */
const GRADES = ['senior', 'full', 'assistant', null] as const;
const GROUNDS = ['degree', 'related', 'trained', null] as const;

/** One kind by its name, and how many are of it. */
export interface KindCount {
  readonly name: string;
  readonly count: number;
}

/** Those certified in the final month by their grades (rule B12). */
export function gradeCounts({ certified }: People, { people: { certificates } }: Strings): KindCount[] {
  return GRADES.map((grade) => ({ name: certificates[grade ?? 'untold'], count: countOf(certified, grade) }));
}

/** The others by what makes up for a certificate (rule B12). */
export function groundCounts({ uncertified }: People, { people: { grounds } }: Strings): KindCount[] {
  return GROUNDS.map((ground) => ({ name: grounds[ground ?? 'none'], count: countOf(uncertified, ground) }));
}

/** Kinds that there are, in one line. */
export function kindsText(kinds: readonly KindCount[], { people: texts, listSeparator }: Strings): string {
  const told = kinds.filter(({ count }) => count > 0).map((kind) => format(texts.count, { ...kind }));
  return told.length > 0 ? told.join(listSeparator) : texts.nobody;
}

/** A lead with post, certificate, years of practice and months (rule B15). */
export function leadText(
  { name, from, to, position, certificate, years }: PeopleReport['leads'][number],
  { people: texts, dates, listSeparator }: Strings,
): string {
  const told = [position, certificate, years === undefined ? null : format(texts.years, { years: plainText(years) })];
  const details = told.filter(Boolean).join(listSeparator);
  return format(texts.leadLine, { name, details, from: dateText(from, dates), to: dateText(to, dates) });
}

/** How often the lead changed (rule B15). */
export function changesText(changes: number, { people: texts }: Strings): string {
  return changes === 0 ? texts.unchanged : format(texts.changes, { count: changes });
}

/** Hours in all and on average, and which item of 附件1-2 they are from (rule B16). */
export function educationText(
  { hours, perMonth, item }: Pick<EducationLine, 'hours' | 'perMonth' | 'item'>,
  { people: { education: texts }, listSeparator }: Strings,
): string {
  return [
    format(texts.hours, { hours: plainText(hours) }),
    perMonth === null ? null : format(texts.average, { average: plainText(perMonth) }),
    item === undefined ? null : format(texts.source, { source: item }),
  ]
    .filter((part) => part !== null)
    .join(listSeparator);
}
