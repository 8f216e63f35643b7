import { zoneWorkersAboveStaff } from '../../../../src/checks/rules/across/zone-workers-above-staff';
import { zoneWorkersDiffer } from '../../../../src/checks/rules/across/zone-workers-differ';
import { zoneWorkersPosition } from '../../../../src/checks/rules/across/zone-workers-position';
import type { Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';
import { block, EVERY_ZONE, inZones, station, times, WITHOUT_ZONES, zoneWorkers } from '../positions-text';

const cells = (changed: Seed['cells'], more: Seed = {}): Given => ({ seed: { ...more, cells: changed ?? {} } });

const EAST_AND_WEST = { 东片区: 3, 西片区: 3 };

testRules([zoneWorkersAboveStaff, zoneWorkersPosition, zoneWorkersDiffer], {
  'zone-workers-above-staff': {
    fires: [
      {
        when: 'zones that declare more workers than are in post (C5)',
        given: cells(zoneWorkers(4, 4)),
        tells: ['error 附件1-1!B5:B7 附件1-1!B10:B12'],
        says: '各片区投入社工人数合计8，评估末月（2025年2月）在岗只有7名，其中职位写明片区的6名、站点人员1名',
        details: { evidence: '附件2!V5', restsOn: 'months' },
      },
      {
        when: 'positions that name no zones',
        given: cells({ ...zoneWorkers(4, 4), ...WITHOUT_ZONES }),
        tells: ['error 附件1-1!B5:B7 附件1-1!B10:B12'],
        says: '各片区投入社工人数合计8，评估末月（2025年2月）在岗只有7名',
      },
      {
        when: 'a name twice in the month, who may be two people',
        given: cells({ ...zoneWorkers(4, 4), '附件2!C13': '社工6号' }),
        tells: ['error 附件1-1!B5:B7 附件1-1!B10:B12'],
        says: '各片区投入社工人数合计8，评估末月（2025年2月）在岗只有7名，其中职位写明片区的6名、站点人员1名',
      },
      {
        when: 'half a worker too many',
        given: cells(zoneWorkers(4, 3.5)),
        tells: ['error 附件1-1!B5:B7 附件1-1!B10:B12'],
        says: '合计7.5',
      },
      {
        when: 'blocks that disagree, by the smaller sum',
        given: cells({ ...zoneWorkers(5, 5), '附件1-1!B10': 4 }),
        tells: ['error 附件1-1!B5:B7 附件1-1!B10:B12'],
        says: '合计9，',
      },
      {
        when: 'one block alone that is above them, where the blocks disagree',
        given: cells({ '附件1-1!B10': 5 }),
        tells: ['warning 附件1-1!B10:B12'],
        details: { restsOn: '附件1-1!B10 附件1-1!B11 附件1-1!B12 months 附件1-1!B10' },
      },
      {
        when: 'one zone that explains it by itself',
        given: cells(zoneWorkers(6, 3)),
        tells: ['error 附件1-1!B5:B7 附件1-1!B10:B12'],
        details: { restsOn: 'months 附件1-1!B5 附件1-1!B10' },
      },
      {
        when: 'a worker whose mark of the last month is blank, who explains it',
        given: cells({ ...zoneWorkers(3.5, 3.5), '附件2!V7': null }),
        tells: ['error 附件1-1!B5:B7 附件1-1!B10:B12'],
        says: '在岗只有6名',
        details: { restsOn: 'months 附件2!V7' },
      },
      {
        when: 'sums of the last month, as evidence',
        given: station([block('电访', { 东片区: 3, 西片区: 4 }, '7')], inZones(EAST_AND_WEST), '总计 | | 6'),
        tells: ['error 附件1-1!B3:B5'],
        details: { evidence: '附件2!C11' },
      },
      {
        when: 'a block without a total',
        given: station([block('电访', { 东片区: 3, 西片区: 4 })], inZones(EAST_AND_WEST)),
        tells: ['error 附件1-1!B3:B4'],
      },
      {
        when: 'blocks of other zones, which are added up',
        given: station([block('电访', { 东片区: 4 }, '4'), block('电访', { 西片区: 3 }, '3')], inZones(EAST_AND_WEST)),
        tells: ['error 附件1-1!B3:B4 附件1-1!B7:B8'],
        says: '合计7，评估末月（2024年9月）在岗只有6名',
      },
    ],
    silent: [
      { when: 'as many as are in post', given: cells(zoneWorkers(4, 3)) },
      { when: 'a total alone that is above them, which follows from no zone', given: cells({ '附件1-1!B7': 9 }) },
      {
        when: 'blocks without the column',
        given: station([block('电访', { 东片区: null, 西片区: null })], inZones(EAST_AND_WEST)),
      },
      {
        when: 'a block that leaves it blank',
        given: station([block('电访', EAST_AND_WEST), block('家访', { 东片区: 0, 西片区: 0 })], inZones(EAST_AND_WEST)),
      },
      { when: 'no 附件2', given: cells(zoneWorkers(9, 9), { without: ['附件2'] }) },
    ],
  },

  'zone-workers-position': {
    fires: [
      {
        when: 'zones that declare more than the positions say (C5)',
        given: cells(zoneWorkers(4, 4)),
        tells: ['warning 附件1-1!B5:B6 附件1-1!B10:B11'],
        says: '投入社工人数与附件2评估末月（2025年2月）的职位不一致：片区1填4名（B5、B10）、按职位为3名；片区2填4名（B6、B11）、按职位为3名',
        details: { zone: null, evidence: '附件2!D8:D13', wrong: '', restsOn: 'months' },
      },
      {
        when: 'one zone in one block, with a total that adds it up as it stands',
        given: cells({ '附件1-1!B10': 5, '附件1-1!B12': 8 }),
        tells: ['warning 附件1-1!B10'],
        says: '片区1填5名（B10）、按职位为3名',
        details: { zone: '片区1', wrong: '附件1-1!B10', restsOn: 'months 附件1-1!B10 附件1-1!A10' },
      },
      {
        when: 'one zone in one block, with a total that adds up the right ones',
        given: cells({ '附件1-1!B10': 5 }),
        tells: ['warning 附件1-1!B10'],
        details: { zone: '片区1', wrong: '附件1-1!B10 附件1-1!B12' },
      },
      {
        when: 'a half month of long before, unexplained: it is another matter',
        given: { seed: { cells: { '附件1-1!B10': 4, '附件1-1!B12': 7 }, workers: { 3: { presence: '√½√√√√' } } } },
        tells: ['warning 附件1-1!B10'],
        details: { restsOn: 'months 附件1-1!B10 附件1-1!A10' },
      },
      {
        when: 'one zone in both blocks alike, told once',
        given: cells({ '附件1-1!B5': 5, '附件1-1!B10': 5 }),
        tells: ['warning 附件1-1!B5 附件1-1!B10'],
        says: '的职位不一致：片区1填5名（B5、B10）、按职位为3名',
        details: { zone: '片区1' },
      },
      {
        when: 'one zone with another number in each block',
        given: cells({ '附件1-1!B5': 5, '附件1-1!B10': 1 }),
        tells: ['warning 附件1-1!B5 附件1-1!B10'],
        says: '片区1填5名（B5）、按职位为3名；片区1填1名（B10）、按职位为3名',
        details: { zone: null },
      },
      {
        when: 'a position with the other zone, which is wrong itself where the zone declares enough',
        given: cells({ '附件2!D9': '2片区社工' }),
        tells: ['warning 附件1-1!B5:B6 附件1-1!B10:B11'],
        says: '片区1填3名（B5、B10）、按职位为2名；片区2填3名（B6、B11）、按职位为4名',
        details: { wrong: '附件1-1!B7 附件1-1!B12 附件2!D8 附件2!D10' },
      },
      {
        when: 'a worker whose mark of the last month is blank, who explains it',
        given: cells({ '附件2!V9': null }),
        tells: ['warning 附件1-1!B5 附件1-1!B10'],
        details: { restsOn: 'months 附件2!V9 附件1-1!B5 附件1-1!A5 附件1-1!B10 附件1-1!A10' },
      },
      {
        when: 'a blank mark of a worker of another zone, who does not',
        given: cells({ ...zoneWorkers(4, 2), '附件2!V11': null }),
        tells: ['warning 附件1-1!B5 附件1-1!B10'],
        details: { restsOn: 'months 附件1-1!B5 附件1-1!A5 附件1-1!B10 附件1-1!A10' },
      },
      {
        when: 'a position that names no zone, which explains it',
        given: cells({ '附件2!D9': '5片区社工' }),
        tells: ['warning 附件1-1!B5 附件1-1!B10'],
        details: {
          wrong: '附件1-1!B5 附件1-1!B10 附件2!D8 附件2!D10',
          restsOn: 'months 附件2!D9 附件1-1!B5 附件1-1!A5 附件1-1!B10 附件1-1!A10',
        },
      },
      {
        when: 'a guard, whose position explains it',
        given: cells({ '附件2!D9': '保安' }),
        tells: ['warning 附件1-1!B5 附件1-1!B10'],
        details: { restsOn: 'months 附件2!D9 附件1-1!B5 附件1-1!A5 附件1-1!B10 附件1-1!A10' },
      },
      {
        when: 'a lack that a worker explains whose position names no zone, which blames no number',
        given: cells({ '附件2!D9': '一线社工' }),
        tells: ['note 附件2!D9'],
        says: '有1名社工的职位没有写片区，可能正是投入社工人数比职位多出的人：片区1填3名（B5、B10）、按职位为2名',
        details: { evidence: '附件1-1!B5 附件1-1!B10', wrong: '' },
      },
      {
        when: 'a lack of that kind beside a zone with too many',
        given: cells({ '附件2!D9': '社工', '附件2!D10': '2片区社工', ...zoneWorkers(2, 3) }),
        tells: ['warning 附件1-1!B6 附件1-1!B11', 'note 附件2!D9'],
        says: '片区2填3名（B6、B11）、按职位为4名',
      },
      {
        when: 'a greater lack than workers without a zone explain',
        given: cells({ ...zoneWorkers(5, 3), '附件2!D9': '社工' }),
        tells: ['warning 附件1-1!B5 附件1-1!B10'],
      },
      {
        when: 'more zones than a sentence names',
        given: station(
          [block('电访', Object.fromEntries(EVERY_ZONE.map((zone) => [zone, 3])))],
          EVERY_ZONE.map((zone) => `${zone}社工`),
        ),
        tells: ['warning 附件1-1!B3:B11'],
        says: '八片区填3名（B10）、按职位为1名等9处',
      },
    ],
    silent: [
      {
        when: 'a zone by its short name',
        given: station(
          [block('电访', { 凤岗片区: 3, 凤池片区: 3 })],
          ['凤岗片区片长', '凤岗片区社工', '社工（凤岗）', ...times(3, '凤池片区社工')],
        ),
      },
      { when: 'half a worker more or less', given: cells(zoneWorkers(3.5, 2.5)) },
      { when: 'positions that name no zones', given: cells({ ...zoneWorkers(4, 4), ...WITHOUT_ZONES }) },
      {
        when: 'fewer than half of the positions with a zone',
        given: station(
          [block('电访', { 东片区: 2, 西片区: 2 })],
          [...inZones({ 东片区: 1, 西片区: 1 }), ...times(3, '社工')],
        ),
      },
      {
        when: 'a zone that no position ever names, which is called otherwise there',
        given: station(
          [block('电访', { 东片区: 3, 城西站点: 3 })],
          [...inZones({ 东片区: 3 }), ...times(3, '西站社工')],
        ),
      },
      { when: 'a total alone', given: cells({ '附件1-1!B7': 8 }) },
      { when: 'no 附件2', given: cells(zoneWorkers(4, 4), { without: ['附件2'] }) },
    ],
  },

  'zone-workers-differ': {
    fires: [
      {
        when: 'two blocks that disagree: the one farther from the positions is to blame (C5)',
        given: cells({ '附件1-1!B10': 5, '附件1-1!B12': 8 }),
        tells: ['warning 附件1-1!B10'],
        says: '片区1的投入社工人数在各表块中不同：3（B5）、5（B10）',
        details: {
          zone: '片区1',
          evidence: '附件1-1!B5',
          wrong: '附件1-1!B10 附件1-1!B7',
          restsOn: '附件1-1!B10 附件1-1!A5 附件1-1!A10',
        },
      },
      {
        when: 'the first one, where that is farther',
        given: cells({ '附件1-1!B5': 5 }),
        tells: ['warning 附件1-1!B5'],
        says: '不同：5（B5）、3（B10）',
        details: { evidence: '附件1-1!B10', wrong: '附件1-1!B5 附件1-1!B7 附件1-1!B12' },
      },
      {
        when: 'two blocks without positions: the second is to blame',
        given: cells({ '附件1-1!B5': 5, ...WITHOUT_ZONES }),
        tells: ['warning 附件1-1!B10'],
      },
      {
        when: 'three blocks: the one that differs from both others, whatever the positions',
        given: station(
          [
            block('电访', { 东片区: 4, 西片区: 3 }),
            block('家访', { 东片区: 3, 西片区: 3 }),
            block('建档', { 东片区: 4, 西片区: 3 }),
          ],
          inZones(EAST_AND_WEST),
        ),
        tells: ['warning 附件1-1!B7'],
        says: '东片区的投入社工人数在各表块中不同：4（B3）、3（B7）、4（B11）',
      },
      {
        when: 'two zones, each by itself',
        given: cells({ '附件1-1!B10': 4, '附件1-1!B11': 2 }),
        tells: ['warning 附件1-1!B10', 'warning 附件1-1!B11'],
      },
    ],
    silent: [
      { when: 'the same number in every block, whatever the positions', given: cells(zoneWorkers(5, 4)) },
      { when: 'a block that leaves it blank', given: cells({ '附件1-1!B10': null }) },
      { when: 'totals that differ', given: cells({ '附件1-1!B12': 8 }) },
    ],
  },
});
