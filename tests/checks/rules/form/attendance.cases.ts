import { certificateMissing } from '../../../../src/checks/rules/form/certificate-missing';
import { contractDates } from '../../../../src/checks/rules/form/contract-dates';
import { contractMissing } from '../../../../src/checks/rules/form/contract-missing';
import { contractTooLong } from '../../../../src/checks/rules/form/contract-too-long';
import { nameMissing } from '../../../../src/checks/rules/form/name-missing';
import { retentionMissing } from '../../../../src/checks/rules/form/retention-missing';
import { serialNumbers } from '../../../../src/checks/rules/form/serial-numbers';
import type { CellValue } from '../../../../src/workbook/snapshot';
import { testRules } from '../rule-tester';

const cells = (changed: Readonly<Record<string, CellValue>>) => ({ seed: { cells: changed } });
const contract = (text: string | null) => cells({ '附件2!F9': text });
const wrongContract = ['error 附件2!F9'];
const everyRow = (column: string): Record<string, null> =>
  Object.fromEntries([7, 8, 9, 10, 11, 12, 13, 14].map((row) => [`附件2!${column}${row}`, null]));

/** 附件2 with names and marks alone. */
const withoutCertificates = (name: string, section = '') => ({
  sheets: {
    附件2: `
      清河镇社工站购买服务项目社工到岗情况统计表
      ${section === '' ? '评估周期：2024年9月1日至2024年10月31日' : section}
      ${name} | 2024年9月 | 2024年10月
      甲01 | √ | √
      甲02 | √ | √`,
  },
});

/** The fourth worker never was in post. */
const ABSENT = { workers: { 4: { presence: '------' } } };

testRules(
  [retentionMissing, nameMissing, certificateMissing, serialNumbers, contractDates, contractMissing, contractTooLong],
  {
    'retention-missing': {
      fires: [
        {
          when: 'a retention that is not given (B13)',
          given: cells({ '附件2!G15': null }),
          tells: ['note 附件2!G15'],
        },
      ],
      silent: [
        { when: 'a retention of nothing', given: cells({ '附件2!G15': 0 }) },
        { when: 'a sheet that does not ask for it', given: cells({ '附件2!B15': null, '附件2!G15': null }) },
      ],
    },
    'name-missing': {
      fires: [
        {
          when: 'a name missing',
          given: cells({ '附件2!C9': null }),
          tells: ['warning 附件2!C9'],
          says: '姓名未填：第9行',
        },
      ],
      silent: [
        { when: 'a row without a name that nobody used', given: { seed: { ...ABSENT, cells: { '附件2!C10': null } } } },
      ],
    },
    'certificate-missing': {
      fires: [
        {
          when: 'a certificate missing',
          given: cells({ '附件2!E9': null }),
          tells: ['warning 附件2!E9'],
          says: '岗位资格证/资质未填：社工3号（第9行）',
        },
        {
          when: 'neither types nor certificates have a column',
          given: withoutCertificates('姓名'),
          tells: ['warning 附件2!A3'],
          says: 'A3的表没有“类型”列，也没有“岗位资格证/资质”列，看不出谁持证：暂全部列为非持证，持证人次未能确认',
        },
      ],
      silent: [
        {
          when: 'no certificate of somebody who never was in post',
          given: { seed: { ...ABSENT, cells: { '附件2!E10': null } } },
        },
        { when: 'the title says whose table it is', given: withoutCertificates('姓名', '持证社工') },
      ],
    },
    'serial-numbers': {
      fires: [
        { when: 'a wrong first number', given: cells({ '附件2!B7': 2 }), tells: ['note 附件2!B7'] },
        {
          when: 'a number twice',
          given: cells({ '附件2!B9': 2 }),
          tells: ['note 附件2!B9'],
          says: '序号不连续或重复：社工3号（第9行）为2',
        },
        {
          when: 'a number missing',
          given: cells({ '附件2!B9': null }),
          tells: ['note 附件2!B9'],
          says: '社工3号（第9行）为空',
        },
        {
          when: 'a gap in the numbers',
          given: cells({
            '附件2!B9': 4,
            '附件2!B10': 5,
            '附件2!B11': 6,
            '附件2!B12': 7,
            '附件2!B13': 8,
            '附件2!B14': 9,
          }),
          tells: ['note 附件2!B9'],
        },
      ],
      silent: [
        {
          when: 'numbers that go on behind numbered rows without a name',
          given: {
            sheets: {
              附件2: `
                清河镇社工站购买服务项目社工到岗情况统计表（2024年9月1日至2024年10月31日）
                类型 | 序号 | 姓名 | 9月 | 10月 | 小计
                持证社工 | 1 | 甲01 | √ | √ | 2
                ^ | 2 | 甲02 | √ | √ | 2
                ^ | 3 | | | |
                ^ | 4 | | | |
                小计 | < | < | 2 | 2 | 4
                非持证社工 | 5 | 甲03 | √ | √ | 2
                ^ | 6 | 甲04 | √ | √ | 2`,
            },
          },
        },
        {
          when: 'numbers that begin again with the uncertified workers',
          given: cells({
            '附件2!A10': '持证社工',
            '附件2!A13': '非持证社工',
            '附件2!A14': '非持证社工',
            '附件2!B13': 1,
            '附件2!B14': 2,
          }),
        },
        { when: 'a sheet without any numbers', given: cells(everyRow('B')) },
      ],
    },
    'contract-dates': {
      fires: [
        {
          when: 'a day that does not exist',
          given: contract('2024.9.1-2026.2.30'),
          tells: wrongContract,
          says: '社工3号（第9行）的合同期限“2024.9.1-2026.2.30”含不存在的日期',
        },
        {
          when: 'a contract without an end',
          given: contract('2024.9.1起'),
          tells: wrongContract,
          says: '只有一个日期，缺少结束日期',
        },
        { when: 'no dates', given: contract('已签'), tells: wrongContract, says: '读不出起止日期' },
        {
          when: 'reversed dates',
          given: contract('2026.9.1-2024.8.31'),
          tells: wrongContract,
          says: '结束（2024年8月31日）早于开始（2026年9月1日）',
        },
        {
          when: 'a year of another century (B18)',
          given: contract('3024年9月1日至2026年8月31日'),
          tells: wrongContract,
          says: '的年份3024有误',
        },
        {
          when: 'a contract that ran out in the midst and that the remark calls renewed',
          given: { seed: { workers: { 3: { contract: '2022.11.1-2024.10.31', remark: '2024年11月续签' } } } },
          tells: ['warning 附件2!F9'],
          says: '社工3号（第9行）的合同写到2024年10月31日，备注写明已续签，没有写续签到何时',
        },
        {
          when: 'a contract that the remark calls the renewal of another',
          given: { seed: { workers: { 3: { contract: '2024.11.1-2026.10.31', remark: '2024年11月1日续签' } } } },
          tells: ['warning 附件2!F9'],
          says: '社工3号（第9行）的合同自2024年11月1日起，备注写明是续签，没有写之前的合同',
        },
      ],
      silent: [
        {
          when: 'a renewed contract that is written already, with the day of the renewal in the remark',
          given: { seed: { workers: { 3: { contract: '2022.11.1-2026.10.31', remark: '2024年11月续签' } } } },
        },
        { when: 'a contract without a fixed term', given: contract('无固定期限') },
        { when: 'a contract until today', given: contract('2022年12月1日至今') },
        ...[
          '自2024年9月1日至项目结束',
          '2024年9月1日至协议期满',
          '2024.9.1-服务期满',
          '2024年9月1日起以完成一定工作任务为期限',
        ].map((text) => ({ when: `an end in words: ${text}`, given: contract(text) })),
        { when: 'no contract at all', given: contract(null) },
      ],
    },
    'contract-missing': {
      fires: [
        {
          when: 'a blank contract period',
          given: contract(null),
          tells: ['warning 附件2!F9'],
          says: '合同期限未填：社工3号（第9行）',
        },
        {
          when: 'a sheet without dates in any row once',
          given: cells(everyRow('F')),
          tells: ['warning 附件2!F7:F14'],
        },
        {
          when: 'a sheet without a column of contracts, whose months are held against none',
          given: withoutCertificates('姓名'),
          tells: ['note 附件2!A4:A5'],
          says: '没有读到合同期限一列，2名社工的合同与到岗月份没有核对',
        },
      ],
      silent: [{ when: 'words instead of dates', given: contract('已签') }],
    },
    'contract-too-long': {
      fires: [
        {
          when: 'a contract of twenty years (B18)',
          given: contract('2024.9.1-2044.8.31'),
          tells: ['warning 附件2!F9'],
          says: '社工3号（第9行）的合同2024年9月1日至2044年8月31日，长达20年',
        },
      ],
      silent: [{ when: 'a contract of ten years', given: contract('2024.9.1-2034.8.31') }],
    },
  },
);
