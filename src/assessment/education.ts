import type { EducationEntry, EducationTable, ItemRecord, NumberReading, Station } from '../forms/station';
import { numberOf, totalOf } from '../forms/values/numbers';
import { squash } from '../forms/values/text';
import { educationItem, type EducationKind } from '../forms/vocabulary/education';
import type { CellRef } from '../workbook/address';
import type { Person } from './persons';
import { personMonthsOf, type Staffing } from './staffing';

export const EDUCATION_KINDS: readonly EducationKind[] = ['continuing', 'supervision'];

/** What a list says of one person. */
export interface PersonHours {
  readonly name: string;
  readonly hours: number;
  /** The figures that add up to it. */
  readonly readings: readonly NumberReading[];
  readonly nameCells: readonly CellRef[];
  /** Whoever has the name in 附件2. */
  readonly namesakes: readonly Person[];
  /** Their months in post; null where nobody has the name, or more than one. */
  readonly personMonths: number | null;
}

/** Hours of one kind (rule B16). */
export interface EducationHours {
  readonly kind: EducationKind;
  readonly hours: number;
  /** For each worker and month in post; null without 附件2. */
  readonly perMonth: number | null;
  /** By the lists; empty where 附件1-2 alone tells the hours. */
  readonly people: readonly PersonHours[];
  /** The item of 附件1-2 that asks for such hours, maybe among others. */
  readonly item: ItemRecord | null;
}

/** The hours of an entry: as they are written, or those of its months. */
export function hoursOf({ hours, months }: EducationEntry): number | null {
  return numberOf(hours) ?? totalOf(months);
}

function sameEntries(one: EducationTable, other: EducationTable): boolean {
  const told = ({ entries }: EducationTable): string =>
    entries.map((entry) => `${entry.name} ${entry.kind} ${hoursOf(entry) ?? ''}`).join('\n');
  return told(one) === told(other);
}

function peopleOf(kind: EducationKind, tables: readonly EducationTable[], staffing: Staffing | null): PersonHours[] {
  const entries = tables.flatMap((table) => table.entries).filter((entry) => entry.kind === kind);
  const byName = new Map<string, EducationEntry[]>();
  for (const entry of entries) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
  return [...byName].flatMap(([name, own]): PersonHours[] => {
    const known = own.flatMap((entry) => hoursOf(entry) ?? []);
    if (known.length === 0) return [];
    const namesakes = staffing?.persons.filter((one) => squash(one.name) === name) ?? [];
    const person = namesakes.length === 1 ? namesakes[0] : null;
    return [
      {
        name,
        hours: known.reduce((sum, hours) => sum + hours, 0),
        readings: own.flatMap(({ hours, months }) => (hours ? [hours] : months)),
        nameCells: own.map(({ cell }) => cell),
        namesakes,
        personMonths: person?.rows.reduce((sum, row) => sum + personMonthsOf(row), 0) ?? null,
      },
    ];
  });
}

/** Hours of continuing education and supervision, from lists of them, else from 附件1-2 (rule B16). */
export function assessEducation(station: Station, staffing: Staffing | null): EducationHours[] {
  const tables = station.education.filter(
    (table, index, all) => all.findIndex((other) => sameEntries(other, table)) === index,
  );
  const inPost = staffing?.personMonths.total ?? 0;
  return EDUCATION_KINDS.flatMap((kind): EducationHours[] => {
    const people = peopleOf(kind, tables, staffing);
    const item =
      station.items.find(
        ({ form, group, measure, completed }) =>
          form === 'hours' &&
          measure === HOURS &&
          educationItem(squash(group)) === kind &&
          numberOf(completed) !== null,
      ) ?? null;
    const hours = people.length > 0 ? people.reduce((sum, one) => sum + one.hours, 0) : numberOf(item?.completed);
    return hours === null ? [] : [{ kind, hours, perMonth: inPost > 0 ? hours / inPost : null, people, item }];
  });
}

/** The measure of items in hours, as the report contract has it. */
const HOURS = '小时';
