import type { WorkerRecord } from '../../../forms/station';
import { monthOfDate, type IsoDate } from '../../../forms/values/calendar';
import { numberOf } from '../../../forms/values/numbers';
import type { Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import { twoYearsAfter } from '../../analysis/experience';
import type { Rule } from '../../analysis/rule';
import type { Stay } from '../../analysis/stays';
import { who } from '../../text/phrases';
import { list, say, shortened, when } from '../../text/say';

interface Missing {
  readonly worker: WorkerRecord;
  /** The day from which the contract is two years old. */
  readonly since: IsoDate;
  readonly start: IsoDate;
  readonly experienced: CellRef;
  readonly contract: CellRef;
}

function missing({ worker, present }: Stay, end: IsoDate): Missing[] {
  const { contract, experienced } = worker;
  const [start, last] = [contract?.start, present.at(-1)];
  if (!contract || !start || !experienced || numberOf(experienced) !== 0 || last === undefined) return [];
  const since = twoYearsAfter(start);
  // Whoever left before was never in post with two years.
  return since > end || monthOfDate(since) > last
    ? []
    : [{ worker, since, start, experienced: experienced.cell, contract: contract.cell }];
}

function told(found: readonly [Missing, ...Missing[]]): Message {
  const [{ worker, start, since }, another] = found;
  if (!another) {
    const values = { worker: who(worker), start: when(start), since: when(monthOfDate(since)) };
    return say('experience-missing.found', values);
  }
  const workers = found.map((each) =>
    say('experience-missing.worker', { worker: who(each.worker), start: when(each.start) }),
  );
  return say('experience-missing.many', {
    count: found.length,
    workers: list(shortened(workers, 'and-more-people')),
  });
}

/** Contracts of two years without person-months in the two-year column (rule B5): all workers in one note. */
export const experienceMissing: Rule = {
  id: 'experience-missing',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B5',
  run({ stays, assessment }) {
    const { period } = assessment.time;
    const [first, ...others] = period ? [...stays.values()].flatMap((stay) => missing(stay, period.end)) : [];
    if (!first) return [];
    return [
      {
        cells: joinCells([first, ...others].map(({ experienced }) => experienced)),
        evidence: joinCells([first, ...others].map(({ contract }) => contract)),
        form: 'attendanceSheet',
        message: told([first, ...others]),
      },
    ];
  },
};
