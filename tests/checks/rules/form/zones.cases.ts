import { totalMissing } from '../../../../src/checks/rules/form/total-missing';
import { zoneTwice } from '../../../../src/checks/rules/form/zone-twice';
import { zonesDiffer } from '../../../../src/checks/rules/form/zones-differ';
import type { CellValue } from '../../../../src/workbook/snapshot';
import { testRules } from '../rule-tester';

const cells = (changed: Readonly<Record<string, CellValue>>) => ({ seed: { cells: changed } });
const row = (number: number) =>
  Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((column) => [`附件1-1!${column}${number}`, null]));

const zones = (...lines: readonly string[]): string => lines.map((line) => `${line} | 10 | 5 | 50%`).join('\n');
const block = (group: string, ...lines: readonly string[]): string =>
  [`服务片区 | ${group} | < | <`, '^ | 协议量 | 完成量 | 百分比', zones(...lines)].join('\n');
const sheet = (...blocks: readonly string[]) => ({ sheets: { Sheet1: blocks.join('\n') } });

testRules([totalMissing, zoneTwice, zonesDiffer], {
  'total-missing': {
    fires: [
      {
        when: 'a block without its total (C9)',
        given: cells(row(7)),
        tells: ['note 附件1-1!A7'],
        says: '从第3行开始的表块没有合计行',
      },
      {
        when: 'a block without a total above its zones, as the other has',
        given: sheet(block('电访', '东片区', '西片区'), block('家访', '合计', '东片区', '西片区')),
        tells: ['note Sheet1!A2'],
      },
    ],
    silent: [
      {
        when: 'blocks that all have none',
        given: sheet(block('电访', '东片区', '西片区'), block('家访', '东片区', '西片区')),
      },
      {
        when: 'a page whose zones the total at the end of the next adds up',
        given: sheet(block('电访', '东片区', '西片区'), `${block('电访', '南片区', '北片区')}\n合计 | 40 | 20 | 50%`),
      },
    ],
  },
  'zone-twice': {
    fires: [
      {
        when: 'a zone twice',
        given: cells({ '附件1-1!A6': '片区1' }),
        tells: ['warning 附件1-1!A6 附件1-1!A5'],
        says: '片区“片区1”在同一表块中出现两次（第5行、第6行）',
      },
      {
        when: 'a zone twice, side by side',
        given: {
          sheets: {
            Sheet1: `
              服务类别 | 指标 | 东片区 | < | 东片区 | < | 合计 | <
              ^ | ^ | 协议量 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量
              走访 | 电访 | 100 | 50 | 200 | 100 | 300 | 150
              走访 | 家访 | 10 | 5 | 20 | 10 | 30 | 15
            `,
          },
        },
        tells: ['warning Sheet1!E1 Sheet1!C1'],
        says: '片区“东片区”在同一表块中出现两次（C1、E1）',
      },
      {
        when: 'a zone twice in two spellings',
        given: cells({ '附件1-1!A6': '第一片区' }),
        tells: ['warning 附件1-1!A6 附件1-1!A5'],
      },
    ],
    silent: [
      { when: 'a zone in every block', given: sheet(block('电访', '东片区'), block('家访', '东片区')) },
      {
        when: 'zones with as many places each',
        given: sheet(block('电访', '凤岗片区（3个社工点）', '凤池片区（3个社工点）')),
      },
      { when: 'zones that share a number only', given: sheet(block('电访', '东1片区', '西1片区')) },
    ],
  },
  'zones-differ': {
    fires: [
      {
        when: 'another zone in one block',
        given: cells({ '附件1-1!A11': '片区3' }),
        tells: ['warning 附件1-1!A11'],
        says: '本表块缺少其他表块有的片区2；本表块多出其他表块没有的片区3',
      },
      {
        when: 'a zone without a name',
        given: cells({ '附件1-1!A11': null }),
        tells: ['warning 附件1-1!A11'],
        says: '第11行有数据却没有片区名称，按没有这一行计算；本表块缺少其他表块有的片区2',
      },
      {
        when: 'a zone that one block lacks',
        given: sheet(block('电访', '东片区', '西片区'), block('家访', '东片区'), block('小组', '东片区', '西片区')),
        tells: ['warning Sheet1!A7 Sheet1!B5'],
        says: '本表块缺少其他表块有的西片区',
      },
    ],
    silent: [
      {
        when: 'zones that are written otherwise in the other block',
        given: sheet(block('电访', '莲塘片区', '莲溪片区'), block('家访', '1.莲塘片', '2.莲溪片（片长：某甲）')),
      },
      { when: 'the same zone in another spelling', given: cells({ '附件1-1!A10': '第一片区' }) },
      { when: 'a zone that took the place of another by its name', given: cells({ '附件1-1!A11': '片区1' }) },
      {
        when: 'a column of the user beside the second block',
        given: sheet(
          block('电访', '东片区', '西片区'),
          `服务片区 | 家访 | < | < |\n ^ | 协议量 | 完成量 | 百分比 | 剩余量
          东片区 | 10 | 5 | 50% | 5\n 西片区 | 10 | 5 | 50% | 5`,
        ),
      },
      {
        when: 'a sheet for each zone',
        given: { sheets: { 东: block('电访', '东片区'), 西: block('电访', '西片区') } },
      },
    ],
  },
});
