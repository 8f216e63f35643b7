import { certificateMismatch } from '../../../../src/checks/rules/staffing/certificate-mismatch';
import { cleanerCounted } from '../../../../src/checks/rules/staffing/cleaner-counted';
import { internCounted } from '../../../../src/checks/rules/staffing/intern-counted';
import { leavingAtEnd } from '../../../../src/checks/rules/staffing/leaving-at-end';
import { sameWorkerTwice } from '../../../../src/checks/rules/staffing/same-worker-twice';
import { qualificationUnrelated } from '../../../../src/checks/rules/staffing/qualification-unrelated';
import { twoStationLeads } from '../../../../src/checks/rules/staffing/two-station-leads';
import { twoZoneLeads } from '../../../../src/checks/rules/staffing/two-zone-leads';
import { month } from '../../small-station';
import { testRules } from '../rule-tester';

/** Two leads of the second zone in December: the first leaves, the other joins on the 16th. */
const handOver = (left: string) => ({
  seed: {
    workers: {
      7: { position: '2片区片长', presence: '---½√√', contract: '2024.12.16-2026.12.15' },
      5: { presence: '√√√√--', remark: `${left}离职` },
    },
    parameters: { headcount: [] },
  },
});

testRules(
  [
    cleanerCounted,
    internCounted,
    sameWorkerTwice,
    certificateMismatch,
    qualificationUnrelated,
    leavingAtEnd,
    twoStationLeads,
    twoZoneLeads,
  ],
  {
    'qualification-unrelated': {
      fires: [
        {
          when: 'an unrelated subject without training (B12)',
          given: { seed: { cells: { '附件2!E10': '会计专业' } } },
          tells: ['warning 附件2!E10'],
          says: '社工4号（第10行）没有社工证，资质写的是“会计专业”',
        },
        {
          when: 'an unrelated subject where no column tells the type',
          given: {
            sheets: {
              Sheet1: `
                清河镇社工站购买服务项目社工到岗情况统计表（2024年9月1日至2024年10月31日）
                姓名 | 9月 | 10月 | 人员到岗小计 | 资格证书
                社工甲01 | √ | √ | 2 | 社会工作师
                社工乙02 | √ | √ | 2 | 会计专业`,
            },
          },
          tells: ['warning Sheet1!E4'],
        },
        {
          when: 'schooling alone',
          given: { seed: { cells: { '附件2!E10': '高中' } } },
          tells: ['warning 附件2!E10'],
        },
        {
          when: 'nothing at all',
          given: { seed: { cells: { '附件2!E10': '无' } } },
          tells: ['note 附件2!E10'],
          says: '看不出相关专业或培训',
        },
      ],
      silent: [
        {
          when: 'training beside an unrelated subject',
          given: { seed: { cells: { '附件2!E10': '会计专业，已参加社工培训' } } },
        },
        { when: 'a related subject', given: { seed: { cells: { '附件2!E10': '心理学本科' } } } },
        { when: 'a degree without its subject', given: { seed: { cells: { '附件2!E10': '大专' } } } },
        {
          when: 'a related subject in 学历',
          given: { seed: { cells: { '附件2!E10': '无', '附件2!AB5': '学历专业', '附件2!AB10': '本科（社会工作）' } } },
        },
        { when: 'somebody with a certificate', given: { seed: {} } },
      ],
    },
    'two-station-leads': {
      fires: [
        {
          when: 'two heads of the station (B15)',
          given: { seed: { cells: { '附件2!D8': '社工站站长' } } },
          tells: ['note 附件2!D7:D8'],
          says: '2024年9月至2025年2月同时有2名站长：社工1号（第7行）、社工2号（第8行）',
        },
      ],
      silent: [
        { when: 'a deputy', given: { seed: { cells: { '附件2!D8': '副站长' } } } },
        { when: 'a lead of another title', given: { seed: { cells: { '附件2!D8': '项目主任' } } } },
        {
          when: 'a hand-over',
          given: {
            seed: {
              workers: {
                1: { presence: '√√√---', remark: '2024年11月30日离职' },
                7: { position: '社工站站长', presence: '---√√√', contract: '2024.12.2-2026.12.1' },
              },
            },
          },
        },
      ],
    },
    'intern-counted': {
      fires: [
        {
          when: 'an agreement of internship in place of a contract (B18)',
          given: { seed: { workers: { 7: { contract: '实习协议2024.9.1-2025.8.31' } } } },
          tells: ['warning 附件2!F13 附件2!G13:X13'],
          says: '社工7号（第13行）写明“实习协议2024.9.1-2025.8.31”，却按社工计入6人次',
        },
        {
          when: 'an intern by position',
          given: { seed: { cells: { '附件2!D13': '实习生' } } },
          tells: ['warning 附件2!D13 附件2!G13:X13'],
        },
        {
          when: 'a student by remark',
          given: { seed: { workers: { 7: { remark: '在校学生' } } } },
          tells: ['warning 附件2!AA13 附件2!G13:X13'],
        },
      ],
      silent: [
        { when: 'somebody who guides interns', given: { seed: { cells: { '附件2!D13': '实习督导' } } } },
        { when: 'an internship that is over', given: { seed: { workers: { 7: { remark: '实习期满，已转正' } } } } },
      ],
    },
    'cleaner-counted': {
      fires: [
        {
          when: 'a guard among the social workers (A7)',
          given: { seed: { cells: { '附件2!D13': '保安' } } },
          tells: ['error 附件2!D13 附件2!G13:X13'],
          says: '社工7号（第13行）的职位是“保安”，却按社工计入6人次',
        },
        {
          when: 'office work among the social workers, which is for the evaluator to judge',
          given: { seed: { cells: { '附件2!D13': '财务' } } },
          tells: ['warning 附件2!D13 附件2!G13:X13'],
          says: '若认定占用社工名额，按“保洁、安保占用社工名额”一票否决',
          details: { impact: 'grade' },
        },
        {
          when: 'office work of somebody with a degree in social work, who may be a social worker by another title',
          given: { seed: { cells: { '附件2!D13': '行政专员', '附件2!E13': '社会工作专业本科' } } },
          tells: ['note 附件2!D13 附件2!G13:X13'],
        },
        {
          when: 'office work of somebody with the certificate, who may be a social worker by another title',
          given: { seed: { cells: { '附件2!D9': '行政主管' } } },
          tells: ['note 附件2!D9 附件2!G9:X9'],
        },
      ],
      silent: [
        { when: 'a social worker for office work', given: { seed: { cells: { '附件2!D13': '行政社工' } } } },
        { when: 'a social worker for clean homes', given: { seed: { cells: { '附件2!D13': '清洁家园项目社工' } } } },
        {
          when: 'a guard who is not counted',
          given: { seed: { workers: { 7: { position: '保安', presence: '------' } } } },
        },
      ],
    },
    'same-worker-twice': {
      fires: [
        {
          when: 'one name on two rows in the same months (B2)',
          given: { seed: { cells: { '附件2!C13': '社工6号' } } },
          tells: ['error 附件2!C13 附件2!C12 附件2!G12:X12 附件2!G13:X13'],
          says: '“社工6号”在第12、13行重复出现，2024年9月至2025年2月被同时计入',
        },
        {
          when: 'one name on two rows with contracts and certificates of their own: it may be mistyped (B2)',
          given: {
            seed: {
              workers: { 7: { contract: '2024.3.1-2027.2.28', qualification: '助理社会工作师' } },
              cells: { '附件2!C13': '社工6号' },
            },
          },
          tells: ['error 附件2!C13 附件2!C12 附件2!G12:X12 附件2!G13:X13'],
          says: '“社工6号”在第12、13行重复出现',
        },
      ],
      silent: [
        {
          when: 'namesakes by their identity numbers (B13)',
          given: {
            seed: {
              cells: {
                '附件2!C13': '社工6号',
                '附件2!AB5': '身份证号',
                '附件2!AB12': '44011219880110001X',
                '附件2!AB13': '440112199002280012',
              },
            },
          },
        },
        {
          when: 'a half and a half of one person on two rows, who is one person (B2)',
          given: {
            seed: {
              workers: {
                7: { presence: '√√½---', remark: '2024年11月10日调岗' },
                8: { presence: '--½√√√', remark: '2024年11月16日调岗' },
              },
              cells: { '附件2!C14': '社工7号' },
            },
          },
        },
      ],
    },
    'certificate-mismatch': {
      fires: [
        {
          when: 'a worker without certificate in the certified block (B12)',
          given: { seed: { cells: { '附件2!E12': '社会工作专业' } } },
          tells: ['error 附件2!E12'],
          says: '列在持证社工中，但资格写的是“社会工作专业”；影响持证人次6',
        },
        {
          when: 'a certificate in the other block (B12)',
          given: { seed: { cells: { '附件2!E10': '助理社会工作师' } } },
          tells: ['warning 附件2!E10'],
          says: '列在非持证社工中，但资格写的是“助理社会工作师”；持证人次可能少计6',
        },
        {
          when: 'a certificate that is still to be earned',
          given: { seed: { cells: { '附件2!A7': '持证社工', '附件2!E7': '社会工作师（待考）' } } },
          tells: ['error 附件2!E7'],
        },
      ],
      silent: [
        {
          when: 'a certificate with more words',
          given: { seed: { cells: { '附件2!E12': '助理社会工作师（初级）' } } },
        },
        { when: 'no certificate given', given: { seed: { cells: { '附件2!E12': null } } } },
      ],
    },
    'leaving-at-end': {
      fires: [
        {
          when: 'leaving in the last month below the headcount (B14)',
          given: { seed: { workers: { 7: { remark: '2025年2月27日离职' } } } },
          tells: ['warning 附件2!AA13'],
          says: '2025年2月有1名社工离职（社工7号（第13行）），次月起在岗6名，比协议的7名少1名',
        },
      ],
      silent: [
        {
          when: 'leaving in the last month, where enough remain',
          given: {
            seed: {
              workers: { 7: { remark: '2025年2月27日离职' } },
              parameters: { headcount: [{ from: month('2024-09'), count: 6 }] },
            },
          },
        },
        {
          when: 'leaving in the last month of the agreement, behind which nothing is agreed',
          given: {
            seed: {
              workers: { 7: { remark: '2025年2月27日离职' } },
              cells: { '附件2!A4': '年度服务协议时间：2024年3月1日至2025年2月28日' },
            },
          },
        },
        {
          when: 'leaving in the month before the last',
          given: { seed: { workers: { 7: { presence: '√√√√√-', remark: '2025年1月27日离职' } } } },
        },
        {
          when: 'leaving in the last month without a mark in it',
          given: { seed: { workers: { 7: { presence: '√√√√√-', remark: '2025年2月3日离职' } } } },
        },
      ],
    },
    'two-zone-leads': {
      fires: [
        {
          when: 'two leads of one zone (T16)',
          given: { seed: { cells: { '附件2!D9': '1片区片长' } } },
          tells: ['note 附件2!D8:D9'],
          says: '片区1在2024年9月至2025年2月同时有2名片长：社工2号（第8行）、社工3号（第9行）',
        },
        {
          when: 'two leads in the month of a hand-over, of whom one joined before the other left',
          given: handOver('2024年12月20日'),
          tells: ['note 附件2!D11 附件2!D13'],
        },
      ],
      silent: [
        { when: 'a hand-over between two leads in one month', given: handOver('2024年12月15日') },
        { when: 'who led the zone before', given: { seed: { cells: { '附件2!D9': '1片区社工（原片长）' } } } },
        { when: "a lead's deputy", given: { seed: { cells: { '附件2!D9': '1片区副片长' } } } },
      ],
    },
  },
);
