import { assess } from '../../src/assessment/assess';
import type { Leads } from '../../src/assessment/leads';
import { stationOf, type StationLines } from './station';

/** Months 2023-05 to 2023-10; a position for each worker. */
function leadsOf(lines: readonly (readonly [position: string, marks: string])[]): Leads | null {
  const workers = lines.map(([, marks], index) => ({ name: `社工甲0${index + 1}`, marks }));
  const given: StationLines = { attendance: ['2023-05-01', '2023-10-31'], workers };
  const station = stationOf(given);
  const attendance = station.attendance.map((block) => ({
    ...block,
    workers: block.workers.map((worker, index) => ({ ...worker, position: lines[index]?.[0] ?? '' })),
  }));
  return assess({ ...station, attendance }, {}).people?.leads ?? null;
}

const told = (leads: Leads | null): readonly string[] =>
  leads?.leads.map(({ person, from, to }) => `${person.name} ${from} ${to}`) ?? [];

test('Liuhua: four leads one after another are three changes (rule B15)', () => {
  const leads = leadsOf([
    ['社工站站长', '√-----'],
    ['社工站站长', '-√----'],
    ['社工', '√√√√√√'],
    ['项目负责人', '---√--'],
    ['社工站主任', '----√√'],
  ]);
  expect(leads?.changes).toBe(3);
  expect(told(leads)).toEqual([
    '社工甲01 2023-05 2023-05',
    '社工甲02 2023-06 2023-06',
    '社工甲04 2023-08 2023-08',
    '社工甲05 2023-09 2023-10',
  ]);
});

test('one month of handing over is a change; more months of two leads tell nothing (rule B15)', () => {
  const handedOver = leadsOf([
    ['站长', '√√√---'],
    ['站长', '--√√√√'],
  ]);
  expect(told(handedOver)).toEqual(['社工甲01 2023-05 2023-07', '社工甲02 2023-07 2023-10']);
  expect(
    leadsOf([
      ['站长', '√√√---'],
      ['站长', '-√√√√√'],
    ]),
  ).toBeNull();
});

test('somebody who is away for a month and comes back has not changed (rule B15)', () => {
  expect(leadsOf([['站长', '√√-√√√']])).toMatchObject({ changes: 0, isOfDeputies: false });
});

test('without a lead by position the deputies are told as such, a 副站长 before a 副主任 (rule B15)', () => {
  const deputies = leadsOf([
    ['社工站副主任', '√√√√√√'],
    ['社工站副站长', '√√√√√√'],
    ['社工', '√√√√√√'],
  ]);
  expect(deputies?.isOfDeputies).toBe(true);
  expect(told(deputies)).toEqual(['社工甲02 2023-05 2023-10']);
  expect(leadsOf([['社工', '√√√√√√']])).toBeNull();
});
