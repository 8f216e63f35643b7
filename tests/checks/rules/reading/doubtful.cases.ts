import { readingDoubtful } from '../../../../src/checks/rules/reading/reading-doubtful';
import { testRules, type Given } from '../rule-tester';

const sheet = (rows: string): Given => ({ sheets: { Sheet1: rows } });

const TITLES = `
  清河镇社工站购买服务项目社工到岗情况统计表
  评估周期：2024年9月1日至2024年12月31日`;

/** 附件2 of four months, workers from row 4 on: name, four marks, 人员到岗小计; and another sheet. */
const attendance = (rows: string, other = '填表说明'): Given => ({
  sheets: { Sheet1: `${TITLES}\n姓名 | 9月 | 10月 | 11月 | 12月 | 人员到岗小计\n${rows.trim()}`, Sheet2: other },
});

/** Five workers in post throughout, with the subtotals that the sheet states. */
const stating = (...subtotals: readonly (number | string)[]): Given =>
  attendance(subtotals.map((stated, index) => `社工${'甲乙丙丁戊'[index]} | √ | √ | √ | √ | ${stated}`).join('\n'));

/** A page without any header that is known. */
const PAGE = `
  人员 | 月一 | 月二 | 月三 | 月四
  己 | √ | √ | √ | √
  庚 | √ | 0.5 | √ | √
  辛 | —— | √ | √ | √`;

/** Figures under names of services, without a word of what they are. */
const matrices = (title: string): Given =>
  sheet(`
    ${title}
    （一）协议数
    片区 | 电访 | 个案 | 小组
    东片 | 100 | 10 | 4
    西片 | 120 | 12 | 6
    （二）完成数
    片区 | 电访 | 个案 | 小组
    东片 | 60 | 6 | 2
    西片 | 70 | 6 | 3`);

/** Four zones, with the stated rates. */
const rates = (...stated: readonly string[]): Given =>
  sheet(`
    片区 | 电访 | < | <
    ^ | 协议量 | 完成量 | 百分比
    片区1 | 10 | 5 | ${stated[0]}
    片区2 | 20 | 5 | ${stated[1]}
    片区3 | 10 | 4 | ${stated[2]}
    片区4 | 40 | 5 | ${stated[3]}`);

testRules([readingDoubtful], {
  'reading-doubtful': {
    fires: [
      {
        when: 'rows of ticks that no table took (C11)',
        given: attendance('甲 | √ | √ | √ | √ | 4\n乙 | √ | √ | √ | √ | 4', PAGE),
        tells: ['error Sheet2!A2:A4'],
        says: '附件2有一部分没有读懂，相关数字未能确认：Sheet2!A2:E4 有3行像是到岗标记，没有读入（其上的表头没有认出：A1“人员”、B1“月一”、C1“月二”、D1“月三”）。',
      },
      {
        when: 'a layout that is not read: a column for each worker, a row for each month',
        given: sheet(`${TITLES}
          月份 | 甲 | 乙 | 丙 | 丁
          2024年9月 | √ | √ | √ | √
          2024年10月 | √ | √ | √ | √
          2024年11月 | √ | √ | √ | √
          2024年12月 | √ | √ | √ | √`),
        tells: ['error Sheet1!A4:A7'],
        says: '有4行像是到岗标记，没有读入',
      },
      {
        when: 'what is agreed and what is done in tables of their own, where no other table of indicators was read',
        given: matrices('服务指标完成情况统计表'),
        tells: ['error Sheet1!A4:A9'],
        says: '有4行像是指标数字，没有读入（其上的表头没有认出：B3“电访”、C3“个案”、D3“小组”）',
      },
      {
        when: 'a column of typed subtotals that the marks do not give',
        given: stating(8, 8, 8, 8, 4),
        tells: ['error Sheet1!F4:F7'],
        says: 'Sheet1!F4 起的5个人员到岗小计只有1个与读入的数字相符',
      },
      {
        when: 'a column of rates that the figures read do not give',
        given: rates('30%', '15%', '70%', '90%'),
        tells: ['error Sheet1!D3:D6'],
        says: '附件1-1有一部分没有读懂，相关数字未能确认：Sheet1!D3 起的4个百分比只有0个与读入的数字相符',
      },
    ],
    silent: [
      { when: 'figures of services under a title that says nothing of indicators', given: matrices('各片区概况') },
      { when: 'a sheet that agrees with itself', given: stating(4, 4, 4, 4, 4) },
      { when: 'three subtotals that are wrong', given: stating(3, 3, 3, 4, 4) },
      { when: 'rates that agree', given: rates('50%', '25%', '40%', '12.5%') },
      {
        when: 'a list of who was there day by day',
        given: attendance(
          '甲 | √ | √ | √ | √ | 4',
          `序号 | 姓名 | ${Array.from({ length: 30 }, (_, day) => day + 1).join(' | ')}
          1 | 甲 | ${Array.from({ length: 30 }, () => '√').join(' | ')}`,
        ),
      },
      {
        when: 'a legend of the marks',
        given: attendance('甲 | √ | √ | √ | √ | 4', '√ | 全月在岗 | 0.5 | 半月 | —— | 不在岗'),
      },
    ],
  },
});
