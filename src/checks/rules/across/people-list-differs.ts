import { squash } from '../../../forms/values/text';
import { certifiedByQualification } from '../../../forms/vocabulary/certificates';
import type { WorkerRecord } from '../../../forms/station';
import type { Issue, Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

/** Certified by 附件2 and not by the list, or the other way round. */
function certificateIssue(worker: WorkerRecord): Issue[] {
  const { listed, certified, certifiedFrom, qualificationCell, nameCell } = worker;
  const cell = listed?.qualificationCell;
  // A certificate that was taken from the list is held against the type by a rule of its own.
  if (!cell || certifiedFrom === 'unknown' || qualificationCell === cell) return [];
  if (certifiedByQualification(squash(listed.qualification)) === certified) return [];
  const values = { worker: who(worker), listed: listed.qualification };
  return [
    {
      cells: [qualificationCell ?? nameCell, cell],
      form: 'attendanceSheet',
      message: certified
        ? say('people-list-differs.certified', values)
        : say('people-list-differs.uncertified', values),
    },
  ];
}

/** Another day of joining than the list has. */
function joiningIssue(worker: WorkerRecord): Issue[] {
  const [own, other] = [worker.joinedOn, worker.listed?.joinedOn];
  if (!own?.date || !other?.date || own.date === other.date) return [];
  const values = { worker: who(worker), date: when(own.date), listed: when(other.date) };
  return [
    {
      cells: [own.cell, other.cell],
      impact: 'form',
      form: 'attendanceSheet',
      message: say('people-list-differs.joined', values),
    },
  ];
}

/** A list of the same people beside 附件2 that says something else of them. */
export const peopleListDiffers: Rule = {
  id: 'people-list-differs',
  family: 'across',
  severity: 'warning',
  impact: 'figure',
  basis: 'B12',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker }) => [...certificateIssue(worker), ...joiningIssue(worker)]),
};
