import { zoneUnderstaffed } from '../../../../src/checks/rules/rules/zone-understaffed';
import type { Seed } from '../../small-station';
import { block, EVERY_ZONE, inZones, station, times, WITHOUT_ZONES, zoneWorkers } from '../positions-text';
import { testRules, type Given } from '../rule-tester';

const cells = (changed: Seed['cells'], more: Seed = {}): Given => ({ seed: { ...more, cells: changed ?? {} } });

testRules([zoneUnderstaffed], {
  'zone-understaffed': {
    fires: [
      {
        when: 'a zone with fewer than three workers by position (C5)',
        given: cells({ ...zoneWorkers(2, 3), '附件2!D10': '社工站主任助理' }),
        tells: ['note 附件1-1!B5'],
        says: '评估末月（2025年2月）按职位不足3名社工的片区：片区1（2名）',
        details: { evidence: '附件2!D8:D9', restsOn: 'months' },
      },
      {
        when: 'one position short of what the zone declares, where the positions may be wrong',
        given: cells({ '附件2!D10': '社工站主任助理' }),
        tells: ['note 附件1-1!B5'],
        details: { restsOn: 'months 附件2!D8 附件2!D9' },
      },
      {
        when: 'two positions short of it, where they are not',
        given: cells({ '附件2!D9': '社工站主任助理', '附件2!D10': '社工站主任助理' }),
        tells: ['note 附件1-1!B5'],
        says: '片区1（1名）',
        details: { restsOn: 'months' },
      },
      {
        when: 'a worker whose mark of the last month is blank, who explains it',
        given: cells({ '附件2!V9': null }),
        tells: ['note 附件1-1!B5'],
        details: { restsOn: 'months 附件2!V9 附件2!D8 附件2!D10' },
      },
      {
        when: 'a zone without 投入社工人数, at its name',
        given: station([block('电访', { 东片区: null, 西片区: null })], inZones({ 东片区: 2, 西片区: 3 })),
        tells: ['note 附件1-1!A3'],
        says: '评估末月（2024年9月）按职位不足3名社工的片区：东片区（2名）',
      },
      {
        when: 'a zone whose workers have all left',
        given: cells({ ...Object.fromEntries(['附件2!V8', '附件2!V9', '附件2!V10'].map((cell) => [cell, '——'])) }),
        tells: ['note 附件1-1!B5'],
        says: '片区1（0名）',
      },
      {
        when: 'somebody of two zones, who counts half in each',
        given: station(
          [block('电访', { 东片区: 2.5, 西片区: 3.5 })],
          [...inZones({ 东片区: 2, 西片区: 3 }), '东片区、西片区社工'],
        ),
        tells: ['note 附件1-1!B3'],
        says: '东片区（2.5名）',
      },
      {
        when: 'more zones than a sentence names',
        given: station(
          [block('电访', { ...Object.fromEntries(EVERY_ZONE.map((zone) => [zone, 1])), 十片区: 3 })],
          [...EVERY_ZONE.map((zone) => `${zone}社工`), ...inZones({ 十片区: 3 })],
        ),
        tells: ['note 附件1-1!B3:B11'],
        says: '八片区（1名）等9个片区',
      },
      {
        when: 'every zone, which has a sentence of its own',
        given: station(
          [block('电访', Object.fromEntries(EVERY_ZONE.map((zone) => [zone, 1])))],
          EVERY_ZONE.map((zone) => `${zone}社工`),
        ),
        tells: ['note 附件1-1!B3:B11'],
        says: '9个片区按职位都不足3名社工，合计9名。',
      },
    ],
    silent: [
      {
        when: 'somebody of two zones, who counts in the one that declares three',
        given: station(
          [block('电访', { 东片区: 3, 西片区: 3 })],
          [...inZones({ 东片区: 2, 西片区: 3 }), '东片区、西片区社工'],
        ),
      },
      { when: 'three workers by position, whatever the zone declares', given: cells(zoneWorkers(2, 3)) },
      { when: 'positions that name no zones', given: cells(WITHOUT_ZONES) },
      {
        when: 'a zone that no position ever names, which is called otherwise there',
        given: station(
          [block('电访', { 东片区: 3, 城西站点: 3 })],
          [...inZones({ 东片区: 3 }), ...times(3, '西站社工')],
        ),
      },
      { when: 'no 附件2', given: cells(zoneWorkers(2, 2), { without: ['附件2'] }) },
    ],
  },
});
