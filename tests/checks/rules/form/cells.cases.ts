import { blankFigure } from '../../../../src/checks/rules/form/blank-figure';
import { digitLetter } from '../../../../src/checks/rules/form/digit-letter';
import { errorValue } from '../../../../src/checks/rules/form/error-value';
import { hiddenPart } from '../../../../src/checks/rules/form/hidden-part';
import { numberUnreadable } from '../../../../src/checks/rules/form/number-unreadable';
import { requirementWithoutNumber } from '../../../../src/checks/rules/form/requirement-without-number';
import { slashAgainstNumber } from '../../../../src/checks/rules/form/slash-against-number';
import { textNumber } from '../../../../src/checks/rules/form/text-number';
import { valueUncalculated } from '../../../../src/checks/rules/form/value-uncalculated';
import type { SheetSnapshot } from '../../../../src/workbook/snapshot';
import { textSheet } from '../../../forms/support/text-sheet';
import type { Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

const cells = (changed: Seed['cells']): Given => ({ seed: { cells: changed ?? {} } });
const DIVISION = { error: '#DIV/0!' };

/** Amounts typed as text in 附件1-1!D5, D6 and D10, over sums by formula. */
const textAmounts = (...[first, second = 60, third = 40]: readonly [string, ...(string | number)[]]): Given => ({
  seed: {
    cells: { '附件1-1!D5': first, '附件1-1!D6': second, '附件1-1!D10': third },
    formulas: { '附件1-1!D7': '=SUM(D5:D6)', '附件1-1!D12': '=SUM(D10:D11)' },
  },
});

/** 附件2 of two months: name, two marks, 人员到岗小计. */
const attendance = (rows: string): string => `
  清河镇社工站购买服务项目社工到岗情况统计表
  评估周期：2024年9月1日至2024年10月31日
  姓名 | 9月 | 10月 | 人员到岗小计
  ${rows.trim()}`;

/** An item of 附件1-2: what is asked for, what is done, and the percentage. */
const item = (requirement: string, done: string, rate: string): Given => ({
  sheets: { Sheet1: `附件1-2\n协议内容 | 指标要求 | 完成情况 | 百分比\n热线服务 | ${requirement} | ${done} | ${rate}` },
});

/** 附件1-1 with one target in words. */
const agreed = (target: string): Given => ({
  sheets: {
    Sheet1: `
      片区 | 电访 | < | <
      ^ | 指标要求 | 完成量 | 百分比
      东片区 | ${target} | 230 | /
      西片区 | 100 | 50 | 50%`,
  },
});

const hidden = (parts: Partial<SheetSnapshot>): Given => ({
  snapshots: [{ ...textSheet('附件2', `${attendance('甲 | √ | √ | 2')}\n\n\n填表人：甲`), ...parts }],
});

testRules(
  [
    errorValue,
    numberUnreadable,
    requirementWithoutNumber,
    valueUncalculated,
    textNumber,
    blankFigure,
    slashAgainstNumber,
    hiddenPart,
    digitLetter,
  ],
  {
    'error-value': {
      fires: [
        {
          when: 'an error typed or pasted as a value',
          given: cells({ '附件1-1!D5': { error: '#N/A' } }),
          tells: ['error 附件1-1!D5'],
          says: '片区1 电访（量）的完成数（D5）是错误值 #N/A。',
        },
        {
          when: 'an error among performance targets',
          given: { sheets: { 绩效: '一级指标 | 三级指标 | 指标值 | 完成值\n产出 | 个案 | 68 | #REF!' } },
          tells: ['error 绩效!D2'],
          says: '个案的实际完成值（D2）是错误值 #REF!。',
        },
        {
          when: 'an error of a formula',
          given: { seed: { cells: { '附件1-1!E5': DIVISION }, formulas: { '附件1-1!E5': '=D5/Z5' } } },
          tells: ['error 附件1-1!E5'],
          says: '片区1 电访（量）的百分比（E5）是错误值 #DIV/0!，公式 =D5/Z5。',
        },
        {
          when: 'an error among the marks',
          given: cells({ '附件2!G7': { error: '#REF!' } }),
          tells: ['error 附件2!G7'],
          says: '社工1号 2024年9月的标记（G7）是错误值 #REF!',
        },
        {
          when: 'a picture in place of a mark',
          given: cells({ '附件2!G7': { error: '#VALUE!' } }),
          tells: ['error 附件2!G7'],
          says: '社工1号 2024年9月的标记（G7）是图片或错误值 #VALUE!',
        },
      ],
      silent: [
        { when: 'an error outside what is counted', given: cells({ '附件2!AA7': { error: '#N/A' } }) },
        {
          when: 'a formula that gives words',
          given: { seed: { cells: { '附件1-1!E5': '/' }, formulas: { '附件1-1!E5': '=IFERROR(D5/Z5,"/")' } } },
        },
      ],
    },

    'number-unreadable': {
      fires: [
        {
          when: 'words where an amount is due',
          given: cells({ '附件1-1!D5': '待补' }),
          tells: ['error 附件1-1!D5'],
          says: '片区1 电访（量）的完成数写的是“待补”，读不出数字，按没有填写处理',
        },
        {
          when: 'long words, of which it quotes the beginning',
          given: cells({ '附件1-2!B5': '督导老师的签到表还没有交齐，等督导老师交齐以后社工站再统一补填完整' }),
          tells: ['error 附件1-2!B5'],
          says: '写的是“督导老师的签到表还没有交齐，等督导老师交齐以后社工站再统一补”，',
        },
        {
          when: 'words under an amount that is asked for',
          given: item('全年不少于12次', '正在筹备', '/'),
          tells: ['error Sheet1!C3'],
        },
        {
          when: 'an open target of a zone beside a percentage, which needs an amount',
          given: {
            sheets: { Sheet1: '片区 | 电访 | < | <\n^ | 指标要求 | 完成量 | 百分比\n东片区 | 按实际需要 | 50 | 62.5%' },
          },
          tells: ['error Sheet1!B3'],
        },
        {
          when: 'a target in a zone that announces no amount',
          given: agreed('待定'),
          tells: ['error Sheet1!B3'],
        },
      ],
      silent: [
        { when: 'a `/`', given: cells({ '附件1-1!D5': '/' }) },
        { when: 'a number with its unit', given: cells({ '附件1-1!D5': '60人次' }) },
        { when: 'a letter among digits, which is told as such', given: cells({ '附件1-1!D5': 'l2' }) },
        { when: 'a requirement in words, which is told as such', given: cells({ '附件1-2!A5': '专业人员督导' }) },
        { when: 'what is done in words under an open requirement', given: item('24小时开通', '已开通', '/') },
        { when: 'a zone without a target, in words', given: agreed('应建尽建') },
        { when: 'a target of a zone in words', given: agreed('不少于460次') },
      ],
    },

    'requirement-without-number': {
      fires: [
        {
          when: 'a requirement in words alone',
          given: cells({ '附件1-2!A5': '开展专业人员督导若干小时' }),
          tells: ['error 附件1-2!A5'],
          says: '“专业人员督导”的指标要求“开展专业人员督导若干小时”里没有数量',
        },
      ],
      silent: [
        { when: 'an amount with its unit', given: cells({ '附件1-2!A5': '专业人员督导200小时' }) },
        { when: 'an amount in Chinese numerals', given: item('制作不少于三种', '3', '100%') },
        { when: 'what is asked for when it is needed', given: item('按街道需要介入', '已介入', '/') },
        { when: 'words alone with `/` as percentage', given: item('配合做好应急保障', '已完成', '/') },
        {
          when: 'a letter among the digits, which is told as such',
          given: cells({ '附件1-2!A5': '专业人员督导2OO小时' }),
        },
      ],
    },

    'value-uncalculated': {
      fires: [
        {
          when: 'sums that were never calculated: they are computed here as well',
          given: { sheets: { 附件2: attendance('甲 | √ | √ | =COUNTIF(B4:C4,"√")\n合计 | =COUNTA(B4) | 1 | 2') } },
          tells: ['warning 附件2!B5 附件2!D4'],
          says: '2 个公式还没有计算结果；合计和百分比已按所填数据另行计算',
        },
        {
          when: 'a mark that was never calculated: what it says is lost',
          given: { sheets: { 附件2: attendance('甲 | =B9 | √ | =COUNTIF(B4:C4,"√")') } },
          tells: ['error 附件2!B4 附件2!D4'],
          says: '2 个公式还没有计算结果，相关数字读不到',
        },
        {
          when: 'an amount that was never calculated',
          given: {
            sheets: {
              '附件1-1': `
                清河镇社工站购买服务项目指标完成情况统计表
                服务片区 | 电访 | < | <
                ^ | 协议量 | 完成量 | 百分比
                东片区 | 100 | =B9 | 60%
                西片区 | 100 | 60 | 60%
                合计 | 200 | 120 | 60%`,
            },
          },
          tells: ['error 附件1-1!C4'],
        },
      ],
      silent: [
        { when: 'formulas with their values', given: { seed: { formulas: { '附件1-1!E5': '=D5/C5' } } } },
        {
          when: 'a formula outside what is counted',
          given: { sheets: { 附件2: `${attendance('甲 | √ | √ | 2')}\n\n\n填表人：甲 | =TODAY()` } },
        },
      ],
    },

    'text-number': {
      fires: [
        {
          when: 'an amount typed as text that a formula should count',
          given: textAmounts('60'),
          tells: ['warning 附件1-1!D5'],
          says: '片区1 电访（量）的完成数“60”是文本，不是数字（读作 60）。引用它的公式会少算或出错。',
        },
        {
          when: 'an amount typed as text, which its total misses: as grave as a wrong total (C9)',
          given: {
            seed: { cells: { '附件1-1!D5': '60', '附件1-1!D7': 60 }, formulas: { '附件1-1!D7': '=SUM(D5:D6)' } },
          },
          tells: ['error 附件1-1!D5'],
        },
        {
          when: 'a rate typed as text, which nothing sums',
          given: cells({ '附件1-1!E5': '60%' }),
          tells: ['note 附件1-1!E5'],
          says: '片区1 电访（量）的百分比“60%”是文本，不是数字（读作 60.00%）。',
        },
        {
          when: 'a column pasted as text, as one',
          given: textAmounts('60', '60', '40人次'),
          tells: ['warning 附件1-1!D5:D6 附件1-1!D10'],
          says: 'D 列有 3 个数字是文本，不是数字（如 D5 “60”，读作 60）。引用它的公式会少算或出错。',
        },
        {
          when: 'a total typed as text that the formula of its rate divides',
          given: { seed: { cells: { '附件1-1!D7': '１２０' }, formulas: { '附件1-1!E7': '=D7/C7' } } },
          tells: ['warning 附件1-1!D7'],
          says: '合计 电访（量）的完成数“１２０”是文本，不是数字（读作 120）。引用它的公式会少算或出错。',
        },
        {
          when: 'an amount typed as text beside a formula of numbers alone',
          given: {
            seed: { cells: { '附件1-1!D5': '60次', '附件1-1!E5': 0.6 }, formulas: { '附件1-1!E5': '=60/100' } },
          },
          tells: ['note 附件1-1!D5'],
        },
        {
          when: 'a column of amounts with their units, which no formula names',
          given: cells({ '附件1-1!D5': '60次', '附件1-1!D6': '60次', '附件1-1!D10': '40次' }),
          tells: ['note 附件1-1!D5:D6 附件1-1!D10'],
          says: '3 个数字是文本，不是数字（如 D5 “60次”，读作 60）；合计和百分比的公式没有引用它们。',
        },
        {
          when: 'a column of rates pasted as text, as one',
          given: cells({ '附件1-1!E5': '60%', '附件1-1!E6': '60%', '附件1-1!E7': '60%' }),
          tells: ['note 附件1-1!E5:E7'],
          says: '3 个数字是文本，不是数字（如 E5 “60%”，读作 60.00%）；合计和百分比的公式没有引用它们。',
        },
        {
          when: 'rates of two columns that formulas give as text, all of them once',
          given: {
            seed: {
              cells: { '附件1-1!E5': '60.00%', '附件1-1!E6': '60.00%', '附件1-1!E10': '80.00%' },
              formulas: Object.fromEntries(
                [5, 6, 10].map((row) => [`附件1-1!E${row}`, `=TEXT(D${row}/C${row},"0.00%")`]),
              ),
            },
          },
          tells: ['note 附件1-1!E5:E6 附件1-1!E10'],
          says: '3 个公式的结果是文本，不是数字（如 E5 “60.00%”，读作 60.00%）；公式里去掉 TEXT 或 &"%" 之类把数字变成文本的部分，改用单元格的百分比格式即可。',
        },
        {
          when: 'a single rate that a formula gives as text',
          given: {
            seed: { cells: { '附件1-1!E5': '60.00%' }, formulas: { '附件1-1!E5': '=TEXT(D5/C5,"0.00%")' } },
          },
          tells: ['note 附件1-1!E5'],
          says: '1 个公式的结果是文本，不是数字（如 E5 “60.00%”，读作 60.00%）；公式里去掉 TEXT',
        },
        {
          when: 'two of one column, each by itself',
          given: textAmounts('60', '60'),
          tells: ['warning 附件1-1!D5', 'warning 附件1-1!D6'],
        },
      ],
      silent: [
        { when: 'a requirement, which is words by design', given: cells({ '附件1-2!A5': '200小时' }) },
        { when: 'what is done in words under an open requirement', given: item('按需提供', '协助防汛转移3次', '/') },
        { when: 'targets of zones in words', given: agreed('不少于460次') },
        { when: 'a `/`', given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/' }) },
        { when: 'a letter among digits, which is told as such', given: cells({ '附件1-1!D5': '6O' }) },
      ],
    },

    'blank-figure': {
      fires: [
        {
          when: 'a zone that is blank throughout, as one',
          given: cells({ '附件1-1!C5': null, '附件1-1!D5': null, '附件1-1!E5': null }),
          tells: ['warning 附件1-1!C5:D5'],
          says: '片区1整行没有填写',
        },
        {
          when: 'the workers of a zone',
          given: cells({ '附件1-1!B5': null }),
          tells: ['warning 附件1-1!B5'],
          says: '片区1的投入社工人数没有填写',
        },
        {
          when: 'a blank target',
          given: cells({ '附件1-1!C5': null }),
          tells: ['warning 附件1-1!C5'],
          says: '片区1 电访（量）的协议数是空白：没有此项指标请填“/”，没有开展请填 0',
        },
        {
          when: 'what was completed left blank',
          given: cells({ '附件1-1!D10': null }),
          tells: ['warning 附件1-1!D10'],
          says: '片区1 入户探访（量）的完成数是空白',
        },
        {
          when: 'a blank pair of one indicator of several',
          given: {
            sheets: {
              '附件1-1': `
                清河镇社工站购买服务项目指标完成情况统计表
                服务片区 | 电访 | < | < | 入户探访 | < | <
                ^ | 协议量 | 完成量 | 百分比 | 协议量 | 完成量 | 百分比
                东片区 | | | / | 50 | 40 | 80%
                西片区 | 100 | 60 | 60% | 50 | 40 | 80%
                合计 | 100 | 60 | 60% | 100 | 80 | 80%`,
            },
          },
          tells: ['warning 附件1-1!B4:C4'],
          says: '东片区 电访（量）的协议数和完成数是空白',
        },
        {
          when: 'an item of 附件1-2',
          given: cells({ '附件1-2!B5': null }),
          tells: ['warning 附件1-2!B5'],
        },
      ],
      silent: [
        { when: 'a 0', given: cells({ '附件1-1!D5': 0 }) },
        { when: 'a pair of `/`', given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/' }) },
        { when: 'a blank total, which is computed', given: cells({ '附件1-1!C7': null, '附件1-1!D7': null }) },
      ],
    },

    'slash-against-number': {
      fires: [
        {
          when: 'a target that nobody reports on',
          given: cells({ '附件1-1!D5': '/' }),
          tells: ['warning 附件1-1!D5 附件1-1!C5'],
          says: '片区1 电访（量）有协议数 100，完成数却写“/”；没有开展应填 0',
        },
        {
          when: 'an item of 附件1-2',
          given: cells({ '附件1-2!B5': '/' }),
          tells: ['warning 附件1-2!B5 附件1-2!A5'],
        },
      ],
      silent: [
        { when: 'a pair of `/`', given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/' }) },
        { when: 'a target of nothing', given: cells({ '附件1-1!C5': 0, '附件1-1!D5': '/' }) },
        { when: 'a 0', given: cells({ '附件1-1!D5': 0 }) },
      ],
    },

    'hidden-part': {
      fires: [
        {
          when: 'a hidden row of a form',
          given: hidden({ hiddenRows: [3] }),
          tells: ['note 附件2!A4'],
          says: '“附件2”第 4 行是隐藏的',
        },
        {
          when: 'a hidden column of a form',
          given: hidden({ hiddenColumns: [1] }),
          tells: ['note 附件2!B3'],
          says: '“附件2”第 B 列是隐藏的',
        },
        {
          when: 'rows that a filter has hidden, once',
          given: hidden({ hiddenRows: [2, 3] }),
          tells: ['note 附件2!A3:A4'],
          says: '“附件2”第 3至4 行是隐藏的',
        },
        {
          when: 'hidden rows and columns of one form, on two sheets, once: each by its first cell',
          given: {
            snapshots: [
              { ...textSheet('附件2', attendance('甲 | √ | √ | 2')), hiddenRows: [3], hiddenColumns: [1, 2] },
              { ...textSheet('附件2（2）', attendance('乙 | √ | √ | 2')), hiddenColumns: [2] },
            ],
          },
          tells: ['note 附件2!A4 附件2!B3:C3 附件2（2）!C3'],
          says: '“附件2”第 4 行、“附件2”第 B至C 列、“附件2（2）”第 C 列是隐藏的，其中的数据照常读取。',
        },
      ],
      silent: [
        {
          when: 'a spare row without an entry',
          given: {
            snapshots: [{ ...textSheet('附件2', attendance('甲 | √ | √ | 2\n\n  乙 | √ | √ | 2')), hiddenRows: [4] }],
          },
        },
        { when: 'a hidden row below the form', given: hidden({ hiddenRows: [6] }) },
        { when: 'a hidden column beside the form', given: hidden({ hiddenColumns: [9] }) },
      ],
    },

    'digit-letter': {
      fires: [
        {
          when: 'a letter that leaves no number to be read',
          given: cells({ '附件1-1!D5': 'l2' }),
          tells: ['error 附件1-1!D5'],
          says: '片区1 电访（量）的完成数“l2”的数字里混有字母或符号，应为 12。',
        },
        {
          when: 'a letter behind a digit',
          given: cells({ '附件1-1!D5': '6O' }),
          tells: ['error 附件1-1!D5'],
          says: '的数字里混有字母或符号，应为 60。',
        },
        {
          when: 'a letter in the amount of a requirement',
          given: cells({ '附件1-2!A5': '专业人员督导2O40小时' }),
          tells: ['error 附件1-2!A5'],
          says: '应为 2040（现读作 40）',
        },
      ],
      silent: [
        { when: 'digits alone', given: cells({ '附件1-1!D5': '60' }) },
        { when: 'a word with a digit among its letters', given: cells({ '附件1-2!A5': 'O2O宣传20场' }) },
      ],
    },
  },
);
