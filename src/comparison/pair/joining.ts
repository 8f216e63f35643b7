import { monthOfEvent, remarkOf, type Stay } from '../../checks/analysis/stays';
import { monthList } from '../../checks/text/phrases';
import { say, when } from '../../checks/text/say';
import type { RemarkEvent } from '../../forms/station';
import type { IsoDate, Month } from '../../forms/values/calendar';
import type { CellRef } from '../../workbook/address';
import type { Person } from '../people';
import { difference, type Difference } from './difference';
import type { Match } from './matching';

/** A day of joining or leaving, or a month where no day is written. */
interface Dated {
  readonly date: IsoDate | null;
  readonly month: Month;
  readonly cell: CellRef;
}

function datedIn({ worker, events }: Stay, kinds: readonly RemarkEvent['kind'][]): Dated[] {
  return events.flatMap((event) => {
    const month = monthOfEvent(event);
    if (month === null || event.toCome || !kinds.includes(event.kind)) return [];
    return [{ date: event.date, month, cell: event.cell ?? remarkOf(worker) }];
  });
}

const datesOf = ({ stays }: Person, ...kinds: readonly RemarkEvent['kind'][]): Dated[] =>
  stays.flatMap((stay) => datedIn(stay, kinds));

const isSame = (one: Dated, other: Dated): boolean =>
  one.date && other.date ? one.date === other.date : one.month === other.month;

/** The first date of the mid-term that the final file gives none of, though it gives others. */
function movedDate(own: readonly Dated[], later: readonly Dated[]): { midterm: Dated; final: Dated } | null {
  const midterm = own.find((date) => !later.some((other) => isSame(date, other)));
  const final = later.find((date) => !own.some((other) => isSame(date, other)));
  return midterm && final ? { midterm, final } : null;
}

const on = ({ date, month }: Dated) => (date ? when(date) : when(month));

/** The day of joining moves only for somebody who joins again, after what the mid-term covers. */
function joiningDifference({ midterm, final }: Match, last: Month | undefined): Difference[] {
  const moved = movedDate(datesOf(midterm, 'joined'), datesOf(final, 'joined'));
  if (!moved || (last !== undefined && moved.final.month > last)) return [];
  const message = say('joining-moved.found', {
    worker: final.first.worker.name,
    midterm: on(moved.midterm),
    final: on(moved.final),
  });
  return [difference('joining-moved', message, { midterm: [moved.midterm.cell], final: [moved.final.cell] })];
}

/** Whether somebody is said to be back: by a date, or on a row of its own for the time since. */
function isBack(final: Person, left: Dated): boolean {
  const isSaid = datesOf(final, 'joined', 'returned').some(({ month }) => month >= left.month);
  return isSaid || final.stays.some(({ present: [first] }) => first !== undefined && first > left.month);
}

function leavingDifference({ midterm, final }: Match): Difference[] {
  const [own, later] = [datesOf(midterm, 'left'), datesOf(final, 'left')];
  const left = own.at(-1);
  if (!left) return [];
  if (isBack(final, left)) return [];
  const worker = final.first.worker.name;
  const moved = movedDate(own, later);
  if (moved) {
    const message = say('leaving-moved.found', { worker, midterm: on(moved.midterm), final: on(moved.final) });
    return [difference('leaving-moved', message, { midterm: [moved.midterm.cell], final: [moved.final.cell] })];
  }
  if (later.length > 0) return [];
  const after = final.stays.flatMap(({ present }) => present).filter((month) => month > left.month);
  if (after.length === 0) return [];
  const marks = final.rows.flatMap((row) =>
    row.marks.flatMap(({ month, inPost }) => (inPost && after.includes(month) ? [inPost.cell] : [])),
  );
  const message = say('back-after-leaving.found', { worker, left: on(left), months: monthList(after) });
  return [difference('back-after-leaving', message, { midterm: [left.cell], final: marks })];
}

/** Days of joining and leaving (rule B7). `last`: the last month of the mid-term file. */
export function compareJoining(match: Match, last: Month | undefined): Difference[] {
  return [...joiningDifference(match, last), ...leavingDifference(match)];
}
