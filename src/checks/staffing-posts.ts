import { headcountOf, isInPost, personMonthsIn, workersOf } from '../assessment/staffing';
import type { Month } from '../forms/values/calendar';
import type { WorkerRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import { zoneOfPosition } from '../forms/vocabulary/zone-names';
import type { Check, CheckContext, Issue } from './check';
import { figure, joinCells } from './wording';
import {
  joinedIn,
  lastMonthOf,
  leftIn,
  list,
  monthHeaders,
  monthList,
  monthOfEvent,
  remarkOf,
  staysOf,
  who,
} from './workers';
import { zoneKeys, zoneNameOf } from './zones';

const ZONE_LEAD = /(?<!副)(片长|片区长|片区负责人)/;

/** Somebody who left before another joined in the same month has handed over. */
function overlaps(a: WorkerRecord, b: WorkerRecord, month: Month): boolean {
  const handsOver = (first: WorkerRecord, second: WorkerRecord): boolean => {
    const [left, joined] = [leftIn(first, month), joinedIn(second, month)];
    return left !== null && joined !== null && left <= joined;
  };
  return !handsOver(a, b) && !handsOver(b, a);
}

function twoLeads({ station, assessment }: CheckContext): Issue[] {
  const keys = zoneKeys(station);
  const leads = workersOf(station).flatMap((worker) => {
    const zone = ZONE_LEAD.test(squash(worker.position)) ? zoneOfPosition(squash(worker.position), keys) : null;
    return zone ? [{ worker, zone }] : [];
  });
  const months = (assessment.staffing?.months ?? []).map((entry) => entry.month);
  return keys.flatMap((key): Issue[] => {
    const own = leads.filter(({ zone }) => zone === key).map(({ worker }) => worker);
    const double = months.flatMap((month) => {
      const present = own.filter((worker) => personMonthsIn(worker, month) > 0);
      const clashing = present.filter((a) => present.some((b) => a.name !== b.name && overlaps(a, b, month)));
      return clashing.length > 1 ? [{ month, clashing }] : [];
    });
    if (double.length === 0) return [];
    const people = own.filter((worker) => double.some(({ clashing }) => clashing.includes(worker)));
    const span = monthList(double.map(({ month }) => month));
    const names = list(people.map(who));
    const zone = zoneNameOf(station, key);
    return [
      {
        cells: joinCells(people.flatMap((worker) => worker.positionCell ?? [])),
        follows: monthHeaders(station),
        form: 'attendanceSheet',
        zone,
        message: {
          zh: `${zone}在${span.zh}同时有${people.length}名片长：${names.zh}`,
          en: `${zone} has ${people.length} zone leads at the same time in ${span.en}: ${names.en}`,
        },
      },
    ];
  });
}

function leavingAtEnd({ station, assessment, parameters }: CheckContext): Issue[] {
  const { staffing } = assessment;
  const last = staffing && lastMonthOf(staffing);
  if (!staffing || !last) return [];
  const leavers = staffing.persons
    .filter((person) => isInPost(person, last))
    .flatMap((person) =>
      person.rows.filter(
        (row) =>
          personMonthsIn(row, last) > 0 &&
          staysOf(row).some((event) => event.kind === 'left' && monthOfEvent(event) === last),
      ),
    );
  const required = headcountOf(parameters.headcount, last);
  const inPost = staffing.finalMonth.total;
  const remaining = inPost - leavers.length;
  if (leavers.length === 0 || required === null || remaining >= required) return [];
  const names = list(leavers.map(who));
  return [
    {
      cells: leavers.map(remarkOf).sort((a, b) => a.row - b.row),
      follows: monthHeaders(station),
      form: 'attendanceSheet',
      message: {
        zh: `${last}有${leavers.length}名社工离职（${names.zh}），次月起在岗${remaining}名，比协议的${figure(required)}名少${figure(required - remaining)}名`,
        en: `${leavers.length} workers leave in ${last} (${names.en}): ${remaining} remain from the next month, ${figure(required - remaining)} fewer than the ${figure(required)} agreed`,
      },
    },
  ];
}

/** Posts that stand empty or twice (rules B14, C4). */
export const STAFFING_POST_CHECKS: readonly Check[] = [
  {
    id: 'leaving-at-end',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B14',
    title: { zh: '评估末月有人离职，次月人数不足', en: 'Workers leave at the end of the period' },
    why: {
      zh: '末月计入的社工已离职，次月起低于协议人数。',
      en: 'Workers counted in the last month have left; from the next month the headcount is not met.',
    },
    remedy: { zh: '说明补员安排，并在下一期补足人数。', en: 'State how the posts will be filled, and fill them.' },
    run: leavingAtEnd,
  },
  {
    id: 'two-zone-leads',
    family: 'staffing',
    severity: 'note',
    impact: 'figure',
    basis: 'C4',
    title: { zh: '同一片区同时有两名片长', en: 'Two leads of one zone at the same time' },
    why: { zh: '每个片区设一名片长。', en: 'A zone has one lead.' },
    remedy: {
      zh: '核对职位，交接的在备注写明日期。',
      en: 'Check the positions; give the date of a hand-over in 备注.',
    },
    run: twoLeads,
  },
];
