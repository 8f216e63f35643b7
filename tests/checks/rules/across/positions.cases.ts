import { positionMissing } from '../../../../src/checks/rules/across/position-missing';
import { positionZoneUnknown } from '../../../../src/checks/rules/across/position-zone-unknown';
import type { CellValue } from '../../../../src/workbook/snapshot';
import { testRules, type Given } from '../rule-tester';
import { block, station, times } from '../positions-text';

const cells = (changed: Readonly<Record<string, CellValue>>): Given => ({ seed: { cells: changed } });

/** Zones by another name in 附件1-1 and in the positions that name them. */
function renamed(first: string, second: string): Record<string, CellValue> {
  const zones = { '附件1-1!A5': first, '附件1-1!A6': second, '附件1-1!A10': first, '附件1-1!A11': second };
  const positions = [8, 9, 10, 11, 12, 13, 14].map((row): [string, CellValue] => [
    `附件2!D${row}`,
    `${row < 11 ? first : second}社工`,
  ]);
  return { ...zones, ...Object.fromEntries(positions) };
}

testRules([positionZoneUnknown, positionMissing], {
  'position-zone-unknown': {
    fires: [
      {
        when: 'a position that names a zone which does not exist (C4)',
        given: cells({ '附件2!D9': '5片区社工' }),
        tells: ['warning 附件2!D9'],
        says: '职位写的是“5片区”，附件1-1没有这个片区（有片区1、片区2）',
        details: { wrong: '附件2!D9', restsOn: '' },
      },
      {
        when: 'one with 片区 although no zone lacks anybody',
        given: cells({ '附件2!D7': '5片区督导' }),
        tells: ['warning 附件2!D7'],
      },
      {
        when: 'one among zones that are not called 片区, where a zone lacks somebody (C5)',
        given: cells({ ...renamed('北片', '南片'), '附件2!D9': '东片社工' }),
        tells: ['warning 附件2!D9'],
        says: '职位写的是“东片”，附件1-1没有这个片区（有北片、南片）',
      },
      {
        when: 'two of them, each by itself',
        given: cells({ '附件2!D9': '5片区社工', '附件2!D12': '东片区社工' }),
        tells: ['warning 附件2!D9', 'warning 附件2!D12'],
      },
      {
        when: 'a zone that nobody serves under its name, and positions that name another',
        given: cells({ ...renamed('北片', '南片'), '附件1-1!A6': '东片', '附件1-1!A11': '东片' }),
        tells: ['warning 附件1-1!A6 附件1-1!A11 附件2!D11:D14'],
        says: '附件2的职位写的是“南片”，附件1-1没有这个片区；附件1-1的“东片”没有社工',
        details: {
          zone: '东片',
          wrong: '附件2!D11 附件2!D12 附件2!D13 附件2!D14',
          restsOn: '附件1-1!A6 附件1-1!A11',
        },
      },
      {
        when: 'two zones that nobody serves, and two spellings of another',
        given: station(
          [block('电访', { 片区1: 3, 片区2: 3, 片区3: 3 })],
          [...times(3, '1片区社工'), '五片区社工', '第5片区社工', '6片区社工'],
        ),
        tells: ['warning 附件1-1!A4 附件1-1!A5 附件2!B8:B10'],
        says: '附件2的职位写的是“第5片区”、“6片区”，附件1-1没有这个片区；附件1-1的“片区2”、“片区3”没有社工',
        details: { zone: null },
      },
    ],
    silent: [
      { when: 'zones that the positions name in another spelling', given: cells({ '附件2!D9': '第一片区社工' }) },
      ...['机动片区社工', '各片区督导', '副片长'].map((position) => ({
        when: `a position for several zones or none: ${position}`,
        given: cells({ '附件2!D7': position }),
      })),
      {
        when: 'a name that may be a zone, where no zone lacks anybody',
        given: cells({ ...renamed('北片', '南片'), '附件2!D7': '东片社工' }),
      },
      {
        when: 'a worker who left before the last month',
        given: cells({ '附件2!D14': '5片区社工' }),
      },
      {
        when: 'a zone that nobody serves under its name, and positions that name none',
        given: station([block('电访', { 东片区: 3, 西片区: 3 })], [...times(3, '东片区社工'), ...times(3, '社工')]),
      },
      {
        when: 'positions that name no zone of the form at all',
        given: station([block('电访', { 东片区: 3, 西片区: 3 })], times(6, '5片区社工')),
      },
      { when: 'no 附件2', given: { seed: { without: ['附件2'] } } },
    ],
  },

  'position-missing': {
    fires: [
      {
        when: 'an empty position that explains what a zone lacks (C5)',
        given: cells({ '附件2!D9': null }),
        tells: ['warning 附件2!D9'],
        says: '职位未填：社工3号（第9行）；片区投入社工人数正好多出这些人',
        details: { wrong: '附件2!D9' },
      },
      {
        when: 'two of them that explain what two zones lack',
        given: cells({ '附件2!D9': null, '附件2!D11': null }),
        tells: ['warning 附件2!D9 附件2!D11'],
        says: '职位未填：社工3号（第9行）、社工5号（第11行）；',
      },
      {
        when: 'one that explains it together with a zone that does not exist',
        given: cells({ '附件2!D9': null, '附件2!D10': '5片区社工' }),
        tells: ['warning 附件2!D9'],
      },
    ],
    silent: [
      { when: 'an empty position of station staff', given: cells({ '附件2!D7': null }) },
      {
        when: 'more empty positions than zones lack workers',
        given: cells({ '附件2!D7': null, '附件2!D9': null }),
      },
      {
        when: 'fewer of them than zones lack workers',
        given: cells({ '附件2!D9': null, '附件2!D10': '社工站主任助理' }),
      },
      {
        when: 'a zone with one worker too few beside one with one too many',
        given: cells({ '附件2!D9': null, '附件2!D10': '2片区社工' }),
      },
      { when: 'a worker who left before the last month', given: cells({ '附件2!D14': null }) },
    ],
  },
});
