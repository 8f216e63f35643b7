import { monthList } from '../../checks/text/phrases';
import { say } from '../../checks/text/say';
import { markCells } from '../../checks/analysis/stays';
import type { IsoDate, Month } from '../../forms/values/calendar';
import type { CellRef } from '../../workbook/address';
import { peopleOf, type Person } from '../people';
import { isMaskedName } from '../../forms/vocabulary/masked-names';
import { compareCertificates } from './certificates';
import { compareContracts } from './contracts';
import type { Evaluation } from '../evaluation';
import { difference, ofBoth, type Both, type Difference } from './difference';
import { compareJoining } from './joining';
import { compareMarks } from './marks';
import { matchPeople, type Match, type Matches } from './matching';
import { monthsOf } from './time';

/** What 附件2 of the two says of the same people. */
export interface Staff {
  readonly differences: readonly Difference[];
  /** Months that both files have, for people who are in both. */
  readonly compared: number;
}

/** Fewer people of the same name than this share of the shorter list: names are written otherwise, or it is another station. */
const FEWEST_MATCHED = 0.5;
/** Among so few people anything may be. */
const FEWEST_PEOPLE = 3;

/** Whether so many of the smaller number of people are matched; null where too few are known to tell. */
function areMost(matched: number, { matches, alone }: Matches): boolean | null {
  const smaller = matches.length + Math.min(alone.midterm.length, alone.final.length);
  return smaller < FEWEST_PEOPLE ? null : matched >= smaller * FEWEST_MATCHED;
}

/** Whether most people of one file are in the other with the same contracts, as far as both tell them: names alone may be those of anybody. */
export function shareStaff(found: Matches): boolean | null {
  const isSame = ({ midterm, final }: Match): boolean =>
    !midterm.contract || !final.contract || midterm.contract.start === final.contract.start;
  return areMost(found.matches.filter(isSame).length, found);
}

export function staffMatches(evaluations: Both<Evaluation>): Matches {
  return matchPeople(
    ofBoth(evaluations, ({ station }) => peopleOf(station)),
    commonMonths(evaluations),
  );
}

function commonMonths(evaluations: Both<Evaluation>): Month[] {
  const final = new Set(monthsOf(evaluations.final));
  return monthsOf(evaluations.midterm).filter((month) => final.has(month));
}

/** Somebody in post in months that both files have, and in one of the files only. */
function aloneDifference(person: Person, side: keyof Both<Person>, common: readonly Month[]): Difference[] {
  const present = new Set(person.stays.flatMap((stay) => stay.present));
  const months = common.filter((month) => present.has(month));
  if (months.length === 0) return [];
  const marks = person.rows.flatMap((row) => markCells(row, months));
  const cells: CellRef[] = [person.first.worker.nameCell, ...marks];
  const values = { worker: person.first.worker.name, months: monthList(months) };
  return side === 'midterm'
    ? [difference('worker-gone', say('worker-gone.found', values), { midterm: cells, final: [] })]
    : [difference('worker-appeared', say('worker-appeared.found', values), { midterm: [], final: cells })];
}

const nameCells = ({ rows }: Person): CellRef[] => rows.map(({ nameCell }) => nameCell);

function nameDifference({ midterm, final, by }: Match): Difference[] {
  // One of the files may be without names.
  if (by === 'name' || isMaskedName(midterm.name) || isMaskedName(final.name)) return [];
  const names = { midterm: midterm.first.worker.name, final: final.first.worker.name };
  const cells = { midterm: nameCells(midterm), final: nameCells(final) };
  return [difference('name-changed', say(`name-changed.${by}`, names), cells)];
}

function unmatchedDifference({ matches, alone }: Matches): Difference {
  const people = ofBoth(alone, (own) => own.length + matches.length);
  const cells = ofBoth(alone, (own) => own.flatMap(nameCells));
  return difference('workers-unmatched', say('workers-unmatched.found', { ...people, matched: matches.length }), cells);
}

/** Everything that 附件2 of the two says differently of the same months and people. `ends`: of the periods. */
export function compareStaff(evaluations: Both<Evaluation>, found: Matches, ends: Both<IsoDate | null>): Staff {
  const common = commonMonths(evaluations);
  const { matches, alone } = found;
  const last = monthsOf(evaluations.midterm).at(-1);
  const ofMatches = matches.flatMap((match) => [
    ...nameDifference(match),
    ...compareMarks(match, common),
    ...compareCertificates(match, common),
    ...compareContracts(match, ends),
    ...compareJoining(match, last),
  ]);
  const areOthers = areMost(matches.length, found) === false;
  const ofOthers = areOthers
    ? [unmatchedDifference(found)]
    : [
        ...alone.midterm.flatMap((person) => aloneDifference(person, 'midterm', common)),
        ...alone.final.flatMap((person) => aloneDifference(person, 'final', common)),
      ];
  return { differences: [...ofMatches, ...ofOthers], compared: matches.length * common.length };
}
