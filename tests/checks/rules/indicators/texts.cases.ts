import { freeTextDiffers } from '../../../../src/checks/rules/indicators/free-text-differs';
import { quotesUnbalanced } from '../../../../src/checks/rules/indicators/quotes-unbalanced';
import { titleRequirementDiffer } from '../../../../src/checks/rules/indicators/title-requirement-differ';
import { zoneWithoutItem } from '../../../../src/checks/rules/indicators/zone-without-item';
import type { Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

const cells = (changed: Seed['cells']): Given => ({ seed: { cells: changed ?? {} } });

/** A block of 附件1-2: its title, what it asks for, how much of it is done. */
const item = (title: string, requirement: string, done: string): string => `
  ${title} | < | <
  指标要求 | 完成情况 | 完成百分比
  ${requirement} | ${done} | 50%`;

const hours = (title: string, requirement: string): Given => ({
  sheets: { Sheet1: `附件1-2${item(title, requirement, '1')}` },
});

/** A list of 附件1-2: each item's title with what is asked of it beside it. */
const listed = (...items: readonly (readonly [title: string, requirement: string])[]): Given => ({
  sheets: {
    Sheet1: `附件1-2
      协议内容 | 指标要求 | 完成情况 | 完成百分比
      ${items.map(([title, requirement]) => `${title} | ${requirement} | 1 | 50%`).join('\n')}`,
  },
});

/** Two blocks of 附件1-2 with a sentence beside each target; the second (A7, B7) as given. */
const beside = (sentence: string, target: string): Given => ({
  sheets: {
    Sheet1: `附件1-2
      专业人员督导 | < | < | <
      指标要求 | 指标数 | 完成情况 | 完成百分比
      专业人员督导1080小时 | 1080 | 540 | 50%
      项目内会议 | < | < | <
      指标要求 | 指标数 | 完成情况 | 完成百分比
      ${sentence} | ${target} | 190 | 50%`,
  },
});

const ZONES = `
  片区 | 电访 | < | <
  ^ | 协议量 | 完成量 | 百分比
  片区1 | 10 | 5 | 50%
  片区2 | 10 | 5 | 50%
  片区3 | 10 | 5 | 50%
  片区4 | 10 | 5 | 50%`;

/** Four zones, and items of 附件1-2 by their titles, in rows 2, 5, 8 … */
const itemsOf = (...titles: readonly string[]): Given => ({
  sheets: { '附件1-1': ZONES, '附件1-2': `附件1-2${titles.map((title) => item(title, '活动4场', '2')).join('')}` },
});

/** 附件1-1 with one indicator, and a text below it. */
const noted = (group: string, note: string, total = '120'): Given => ({
  sheets: {
    Sheet1: `
      片区 | ${group} | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 100 | 60 | 60%
      片区2 | 100 | 60 | 60%
      合计 | 200 | ${total} | 60%

      ${note}`,
  },
});

testRules([titleRequirementDiffer, quotesUnbalanced, freeTextDiffers, zoneWithoutItem], {
  'title-requirement-differ': {
    fires: [
      {
        when: 'hardly a word in common (C7)',
        given: hours('专业人员督导', '应急公共服务360小时'),
        tells: ['warning Sheet1!A2 Sheet1!A4'],
        says: '标题“专业人员督导”与指标要求“应急公共服务360小时”说的不是同一件事。',
      },
      {
        when: 'another number in the sentence than beside it',
        given: beside('项目内会议384小时', '380'),
        tells: ['warning Sheet1!A7 Sheet1!B7'],
        says: '项目内会议的指标要求写的是 384，旁边的指标数是 380。',
      },
      {
        when: 'another thing in a sentence beside its target',
        given: beside('应急公共服务380小时', '380'),
        tells: ['warning Sheet1!A5 Sheet1!A7'],
      },
      {
        when: 'another project in quotes',
        given: hours('特色服务——“银龄乐”长者服务项目', '“童心圆”长者服务项目24场'),
        tells: ['warning Sheet1!A2 Sheet1!A4'],
      },
      {
        when: 'another word in a list, which is a slip',
        given: hours('志愿者培训、继续教育', '志愿者督导、继续教育90小时'),
        tells: ['note Sheet1!A2 Sheet1!A4'],
      },
      {
        when: 'a character that the requirement lacks',
        given: hours('协助社区基金成立和运营管理', '协助社区基成立和运营管理96小时'),
        tells: ['note Sheet1!A2 Sheet1!A4'],
      },
      {
        when: 'a character that the title lacks',
        given: hours('协助社区基成立和运营管理', '协助社区基金成立1个'),
        tells: ['note Sheet1!A2 Sheet1!A4'],
      },
      {
        when: 'the requirements of two items of a list, exchanged',
        given: listed(['专业人员督导', '应急公共服务360小时'], ['应急公共服务', '专业人员督导240小时']),
        tells: ['warning Sheet1!A3 Sheet1!B3', 'warning Sheet1!A4 Sheet1!B4'],
      },
      {
        when: 'the same kind of work, but what another item is called',
        given: listed(['走访联络', '村居沟通协调960小时'], ['村居沟通协调', '村居沟通协调240小时']),
        tells: ['warning Sheet1!A3 Sheet1!B3'],
      },
      {
        when: 'a slip under another project, which is no slip',
        given: hours('“银龄乐”志愿者培训、继续教育', '“童心圆”志愿者督导、继续教育90小时'),
        tells: ['warning Sheet1!A2 Sheet1!A4'],
      },
    ],
    silent: [
      { when: 'the number of the sentence beside it', given: beside('项目内会议380小时', '380') },
      { when: 'the number of half of the year that the sentence tells of', given: beside('项目内会议760小时', '380') },
      { when: 'one of the numbers of the sentence', given: beside('项目内会议19次、380小时', '380') },
      { when: 'an amount that recurs', given: beside('项目内会议每月40小时', '380') },
      { when: 'the same words', given: hours('服务保障工作——专业人员督导', '专业人员督导1960小时') },
      {
        when: 'how the work of an item of a list is done',
        given: listed(['社区关怀活动', '节日慰问840小时'], ['专业人员督导', '不少于120小时']),
      },
      { when: 'the same thing in other words', given: hours('项目内会议', '召开项目例会不少于24次') },
      { when: 'the same kind of work in other words', given: hours('走访联络', '村居沟通协调960小时') },
      { when: 'a kind of work for what is asked', given: hours('员工培训教育', '外出学习90小时') },
      { when: 'an amount alone', given: hours('村居委沟通协调', '每月2次，共24次') },
      { when: 'an amount in words', given: hours('困境儿童防溺水宣传', '全年不少于十二次') },
      { when: 'amounts by place', given: hours('社区需求调研报告', '站点1份、片区6份') },
      { when: 'amounts by place with a comma', given: hours('三图一表', '站点1套，片区5套') },
      { when: 'how often', given: hours('员工团建', '每半年1次') },
      { when: 'that something is made', given: hours('宣传品', '制作不少于三种') },
      { when: 'that something is at hand', given: hours('应急公共服务', '按需提供') },
      { when: 'who calls for it', given: hours('社区公共问题', '按街道需要介入') },
      {
        when: 'a requirement with the words of the title in another order',
        given: hours('社区走访', '走访社区3000小时'),
      },
      {
        when: 'the same project in quotes under a longer name',
        given: hours('“银龄乐”长者服务', '“银龄乐享”长者服务24场'),
      },
      { when: 'quotes in the title alone', given: hours('“银龄乐”长者服务', '长者服务24场') },
      { when: 'a longer word in a list', given: hours('培训、继续教育', '志愿者培训、继续教育90小时') },
      { when: 'a shorter list', given: hours('志愿者培训、继续教育', '志愿者督导90小时') },
      {
        when: 'an item of 总体服务',
        given: {
          sheets: {
            Sheet1: `${ZONES}\n总体服务 | 协议内容 | 指标要求 | 完成量 | 百分比\n^ | 社区调研 | 报告2份 | 1 | 50%`,
          },
        },
      },
    ],
  },

  'quotes-unbalanced': {
    fires: [
      {
        when: 'a title without the closing quote',
        given: hours('“银龄乐长者服务', '长者服务24场'),
        tells: ['note Sheet1!A2'],
        says: '“银龄乐长者服务”的引号不成对。',
      },
      {
        when: 'a requirement without the opening quote',
        given: hours('“银龄乐”长者服务', '银龄乐”长者服务24场'),
        tells: ['note Sheet1!A4'],
      },
      {
        when: 'an item of 总体服务',
        given: {
          sheets: {
            Sheet1: `${ZONES}\n总体服务 | 协议内容 | 指标要求 | 完成量 | 百分比\n^ | “银龄乐调研 | 2 | 1 | 50%`,
          },
        },
        tells: ['note Sheet1!B8'],
      },
    ],
    silent: [
      { when: 'quotes in pairs', given: hours('“银龄乐”长者服务', '“银龄乐”、“童心圆”长者服务24场') },
      { when: 'no quotes', given: hours('长者服务', '长者服务24场') },
    ],
  },

  'free-text-differs': {
    fires: [
      {
        when: 'another number in a note below the table (C9)',
        given: noted('电访', '备注：本期电访共150次，入户探访40次'),
        tells: ['note Sheet1!A7 Sheet1!C5'],
        says: '文字说明里电访是 150，合计行是 120；请核对口径是否相同。',
        details: { restsOn: 'Sheet1!C5 Sheet1!C3 Sheet1!C4' },
      },
      {
        when: 'two other numbers',
        given: noted('电访', '备注：上半期电访50次，下半期电访90次'),
        tells: ['note Sheet1!A7 Sheet1!C5'],
        says: '电访是 50、90，合计行是 120',
      },
      {
        when: 'an indicator with brackets in its name',
        given: noted('电访(长者)', '备注：电访(长者)150次'),
        tells: ['note Sheet1!A7 Sheet1!C5'],
      },
    ],
    silent: [
      { when: 'the number of the total', given: noted('电访', '备注：本期电访共120次') },
      { when: 'a month', given: noted('电访', '备注：片区1电访含2月补录12次，电访自2024年3月起统计') },
      {
        when: 'the number of the total among others',
        given: noted('电访', '备注：电访60次的有两个片区，合计电访120次'),
      },
      {
        when: 'the number of another measure of the indicator',
        given: {
          sheets: {
            Sheet1: `
              片区 | 小组 | < | < | < | < | <
              ^ | 协议个数 | 完成个数 | 百分比 | 协议节数 | 完成节数 | 百分比
              片区1 | 10 | 6 | 60% | 60 | 36 | 60%
              片区2 | 10 | 6 | 60% | 60 | 36 | 60%
              合计 | 20 | 12 | 60% | 120 | 72 | 60%

              备注：本期小组共72节`,
          },
        },
      },
      { when: 'an indicator without a number', given: noted('电访', '备注：电访见附表，另有150次') },
      { when: 'another indicator', given: noted('电访', '备注：入户探访150次') },
      { when: 'a total that is no number', given: noted('电访', '备注：本期电访共150次', '/') },
      {
        when: 'a note on another sheet',
        given: { seed: { cells: { '附件1-2!A8': '备注：本期电访共150次' } } },
      },
      { when: 'no note at all', given: cells({}) },
    ],
  },

  'zone-without-item': {
    fires: [
      {
        when: 'items of all zones but one (C7)',
        given: itemsOf('片区1特色项目', '片区2特色项目', '三片区特色项目'),
        tells: ['note 附件1-2!A2 附件1-2!A5 附件1-2!A8 附件1-1!A6'],
        says: '附件1-2 有 3 个项目写明片区，片区4没有自己的项目。',
        details: { zone: '片区4', restsOn: '附件1-1!A6' },
      },
      {
        when: 'items of two zones of four',
        given: itemsOf('片区1特色项目', '片区2特色项目', '专业人员督导'),
        tells: ['note 附件1-2!A2 附件1-2!A5 附件1-1!A5 附件1-1!A6'],
        says: '附件1-2 有 2 个项目写明片区，片区3、片区4没有自己的项目。',
        details: { zone: null },
      },
      {
        when: 'an item of a zone that does not exist, which is named first',
        given: itemsOf('片区1特色项目', '片区2特色项目', '片区3特色项目', '片区5特色项目'),
        tells: ['note 附件1-2!A11 附件1-2!A2 附件1-2!A5 附件1-2!A8 附件1-1!A6'],
        says: '附件1-2 有 3 个项目写明片区，片区4没有自己的项目。',
      },
    ],
    silent: [
      {
        when: 'items of all zones',
        given: itemsOf('片区1特色项目', '片区2特色项目', '片区3特色项目', '片区4特色项目'),
      },
      { when: 'two items of one zone alone', given: itemsOf('片区1特色项目', '片区1义诊') },
      { when: 'items that name no zone', given: itemsOf('专业人员督导', '继续教育') },
    ],
  },
});
