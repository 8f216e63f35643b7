import { retentionAtLimit } from '../../../../src/checks/rules/rules/retention-at-limit';
import { retentionLow } from '../../../../src/checks/rules/rules/retention-low';
import { month, type Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

/** Seven workers are steady, of so many that are agreed. */
const of = (count: number, seed: Omit<Seed, 'parameters'> = {}, rules: { retentionMinimum?: number } = {}): Given => ({
  seed: { ...seed, parameters: { headcount: [{ from: month('2024-09'), count }], rules } },
});

const STATED = { headcount: [] };
const LEFT = { presence: '√√√---' };
const NAMES = '社工1号、社工2号、社工3号、社工4号、社工5号、社工6号、社工7号';
const FROM_MID_SEPTEMBER = '广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月16日至2025年2月28日）';

testRules([retentionLow, retentionAtLimit], {
  'retention-low': {
    fires: [
      {
        when: 'fewer steady workers than four fifths of the headcount (B13)',
        given: of(9),
        tells: ['error 附件2!G15'],
        says: '稳岗率7/9 = 77.78%，低于80%；至少应有8名社工每月在岗，少1名',
        details: { restsOn: 'months' },
      },
      {
        when: 'four fifths that are no whole number, of which the next one is due',
        given: of(11),
        tells: ['error 附件2!G15'],
        says: '至少应有9名社工每月在岗，少2名',
      },
      {
        when: 'a minimum that is set higher',
        given: of(8, {}, { retentionMinimum: 0.925 }),
        tells: ['error 附件2!G15'],
        says: '稳岗率7/8 = 87.50%，低于92.5%；至少应有8名社工每月在岗，少1名',
      },
      {
        when: 'the stated figure, without a headcount',
        given: { seed: { cells: { '附件2!G15': 0.75 }, parameters: STATED } },
        tells: ['error 附件2!G15'],
        says: '表中稳岗率为75.00%，低于80%',
      },
      {
        when: 'the stated figure, with a headcount of zero',
        given: of(0, { cells: { '附件2!G15': 0.75 } }),
        tells: ['error 附件2!G15'],
        says: '表中稳岗率为75.00%，低于80%',
      },
      {
        when: 'the stated figure, with a minimum that is set higher',
        given: { seed: { cells: { '附件2!G15': 0.85 }, parameters: { ...STATED, rules: { retentionMinimum: 0.9 } } } },
        tells: ['error 附件2!G15'],
        says: '表中稳岗率为85.00%，低于90%',
      },
      {
        when: 'a mark left blank without which it were met',
        given: of(8, { cells: { '附件2!J9': null } }),
        tells: ['error 附件2!G15'],
        says: '稳岗率6/8 = 75.00%',
        details: { restsOn: 'months 附件2!J9' },
      },
      {
        when: 'a mark left blank without which it were not met either',
        given: of(9, { cells: { '附件2!J9': null } }),
        tells: ['error 附件2!G15'],
        details: { restsOn: 'months' },
      },
      {
        when: 'a sheet without a row of retention, at its last month',
        given: of(9, { cells: { '附件2!B15': null, '附件2!G15': null } }),
        tells: ['error 附件2!V5'],
      },
    ],
    silent: [
      { when: 'a rate that is met with a reserve', given: of(7) },
      { when: 'a rate that is met without one', given: of(8) },
      { when: 'exactly four fifths', given: of(5, { workers: { 4: LEFT, 6: LEFT, 7: LEFT } }) },
      { when: 'a minimum that is set lower', given: of(9, {}, { retentionMinimum: 0.75 }) },
      {
        when: 'a stated figure of exactly four fifths, without a headcount',
        given: { seed: { cells: { '附件2!G15': 0.8 }, parameters: STATED } },
      },
      {
        when: 'a stated figure that is too low beside one that is met',
        given: of(7, { cells: { '附件2!G15': 0.75 } }),
      },
      { when: 'a stated figure of all, without a headcount', given: { seed: { parameters: STATED } } },
      { when: 'neither', given: { seed: { cells: { '附件2!G15': null }, parameters: STATED } } },
      { when: 'no 附件2', given: { seed: { without: ['附件2'] } } },
    ],
  },

  'retention-at-limit': {
    fires: [
      {
        when: 'a rate that one worker fewer would miss (B13)',
        given: of(8),
        tells: ['note 附件2!G15'],
        says: `稳岗率7/8 = 87.50%，略高于80%的下限，少1名即为75.00%；计入的7名：${NAMES}`,
        details: { evidence: '', restsOn: 'months' },
      },
      {
        when: 'exactly the minimum',
        given: of(5, { workers: { 4: LEFT, 6: LEFT, 7: LEFT } }),
        tells: ['warning 附件2!G15'],
        says: '稳岗率4/5 = 80.00%，正好等于80%的下限，少1名即为60.00%；计入的4名：社工1号、社工2号、社工3号、社工5号',
      },
      {
        when: 'a minimum that is set to what it is',
        given: of(8, {}, { retentionMinimum: 0.875 }),
        tells: ['warning 附件2!G15'],
        says: '正好等于87.5%的下限，少1名即为75.00%',
      },
      {
        when: 'a minimum that is set higher, of a rate that had a reserve',
        given: of(7, {}, { retentionMinimum: 0.9 }),
        tells: ['note 附件2!G15'],
        says: '稳岗率7/7 = 100.00%，略高于90%的下限，少1名即为85.71%',
      },
      {
        when: 'a half mark among them',
        given: of(8, { workers: { 2: { presence: '√½√√√√' } } }),
        tells: ['warning 附件2!G15'],
        says: `计入的7名：${NAMES}；其中标记可能被质疑：社工2号`,
        details: { evidence: '附件2!J8' },
      },
      {
        when: 'a half mark that a date of joining explains',
        given: of(8, { workers: { 2: { presence: '½√√√√√', contract: '2024.9.20-2026.9.19' } } }),
        tells: ['note 附件2!G15'],
        details: { evidence: '' },
      },
      {
        when: 'a half mark in a month that counts half, which is a whole one',
        given: of(8, {
          workers: { 2: { presence: '½√√√√√' } },
          cells: { '附件1-1!A2': FROM_MID_SEPTEMBER, '附件1-2!A2': FROM_MID_SEPTEMBER },
        }),
        tells: ['note 附件2!G15'],
        details: { evidence: '' },
      },
      {
        when: 'somebody who left in the last month',
        given: of(8, { workers: { 7: { remark: '2025年2月27日离职' } } }),
        tells: ['warning 附件2!G15'],
        says: '其中标记可能被质疑：社工7号',
        details: { evidence: '附件2!V13 附件2!AA13' },
      },
      {
        when: 'contracts that ended before the period',
        given: of(8, {
          workers: { 3: { contract: '2024.9.1-2025.1.31' }, 5: { contract: '2024.9.1-2025.2.27' } },
        }),
        tells: ['warning 附件2!G15'],
        says: '其中标记可能被质疑：社工3号、社工5号',
        details: { evidence: '附件2!F9 附件2!F11' },
      },
      {
        when: 'a contract to the last day of the period, which is none of those',
        given: of(8, { workers: { 3: { contract: '2024.9.1-2025.2.28' } } }),
        tells: ['note 附件2!G15'],
        details: { evidence: '' },
      },
      {
        when: 'somebody without a name',
        given: of(8, { cells: { '附件2!C8': null } }),
        tells: ['note 附件2!G15'],
        says: '计入的7名：社工1号、第8行、社工3号',
      },
      {
        when: 'a mark left blank without which there were a reserve',
        given: of(8, {
          workers: { 8: { presence: '√√√√√√', remark: '年度先进' } },
          cells: { '附件2!J9': null },
        }),
        tells: ['note 附件2!G15'],
        details: { restsOn: 'months 附件2!J9' },
      },
    ],
    silent: [
      { when: 'a reserve of one', given: of(7) },
      { when: 'a rate that is not met', given: of(9) },
      { when: 'a minimum that is set lower', given: of(8, {}, { retentionMinimum: 0.75 }) },
      { when: 'no 附件2', given: of(8, { without: ['附件2'] }) },
      { when: 'a stated figure alone', given: { seed: { cells: { '附件2!G15': 0.8 }, parameters: STATED } } },
    ],
  },
});
