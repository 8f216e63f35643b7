import { indicatorTwice } from '../../../../src/checks/rules/form/indicator-twice';
import { markHeaderWrong } from '../../../../src/checks/rules/form/mark-header-wrong';
import { measureHeaderMissing } from '../../../../src/checks/rules/form/measure-header-missing';
import { testRules } from '../rule-tester';

const MEASURES = '协议量 | 完成量 | 百分比';
const THREE = '10 | 5 | 50% | 20 | 10 | 50% | 30 | 15 | 50%';

/** A block of three indicators with these headers and rows of figures. */
const block = (groups: string, measures: string, more = '') => ({
  sheets: {
    Sheet1: `
      服务片区 | ${groups}
      ^ | ${measures}
      东片区 | ${THREE}${more}
      西片区 | ${THREE}${more}
    `,
  },
});

const THREE_MEASURES = [MEASURES, MEASURES, MEASURES].join(' | ');

testRules([indicatorTwice, measureHeaderMissing, markHeaderWrong], {
  'indicator-twice': {
    fires: [
      {
        when: 'a name that stands over another indicator as well',
        given: block('电访 | < | < | 家访 | < | < | 电访 | < | <', THREE_MEASURES),
        tells: ['warning Sheet1!H1'],
        says: '电访（量）在同一表块中出现两次；第二次应是另一项指标',
      },
      {
        when: 'a name that is missing, so that the one before stands for both',
        given: block('电访 | < | < | 家访 | | | | |', THREE_MEASURES),
        tells: ['warning Sheet1!H1 Sheet1!H2'],
        says: 'H1 的指标名称是空白',
      },
      {
        when: 'two measures by one name under one header',
        given: block(
          '电访 | < | < | 小组 | < | < | < | < | <',
          `${MEASURES} | 协议个数 | 完成个数 | 百分比 | 协议个数 | 完成节数 | 百分比`,
        ),
        tells: ['warning Sheet1!H2'],
      },
    ],
    silent: [
      {
        when: 'two measures of one indicator',
        given: block(
          '电访 | < | < | 小组 | < | < | < | < | <',
          `${MEASURES} | 协议个数 | 完成个数 | 百分比 | 协议节数 | 完成节数 | 百分比`,
        ),
      },
      {
        when: 'every indicator twice, once for each half of the year',
        given: {
          sheets: {
            Sheet1: `
              服务片区 | 电访 | < | < | 家访 | < | < | 电访 | < | < | 家访 | < | <
              ^ | ${MEASURES} | ${THREE_MEASURES}
              东片区 | 40 | 20 | 50% | ${THREE}
              西片区 | 40 | 20 | 50% | ${THREE}
            `,
          },
        },
      },
    ],
  },
  'measure-header-missing': {
    fires: [
      {
        when: 'zones side by side, one without its name',
        given: {
          sheets: {
            Sheet1: `
              服务类别 | 指标 | 东片区 | <  |  |  | 合计 | <
              ^ | ^ | 协议量 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量
              走访 | 电访 | 100 | 50 | 200 | 100 | 300 | 150
              走访 | 家访 | 10 | 5 | 20 | 10 | 30 | 15
            `,
          },
        },
        tells: ['warning Sheet1!E1'],
        says: '表头 E1 应写片区名称，却是空白',
      },
      {
        when: 'a column of figures whose header is blank',
        given: block('电访 | < | < | 家访 | < | < | 小组 | < | <', `${MEASURES} | | 完成量 | 百分比 | ${MEASURES}`),
        tells: ['warning Sheet1!E2'],
        says: '表头 E2 是空白，应为“协议量”；已按相邻各列的次序和百分比读作协议量',
      },
      {
        when: 'a column of figures whose header is misspelt',
        given: block(
          '电访 | < | < | 家访 | < | < | 小组 | < | <',
          `${MEASURES} | 协义量 | 完成量 | 百分比 | ${MEASURES}`,
        ),
        tells: ['warning Sheet1!E2'],
        says: '表头 E2 写的是“协义量”，应为“协议量”',
      },
      {
        when: 'two headers side by side that are blank: the percentages come out of the columns as read',
        given: block('电访 | < | < | 家访 | < | < | 小组 | < | <', `${MEASURES} | | | 百分比 | ${MEASURES}`),
        tells: ['warning Sheet1!E2', 'warning Sheet1!F2'],
        says: '表头 E2 是空白，应为“协议量”',
      },
      {
        when: 'a header that says what its neighbour does, against the percentages',
        given: block(
          '电访 | < | < | 家访 | < | < | 小组 | < | <',
          `${MEASURES} | 协议量 | 完成量 | 完成量 | ${MEASURES}`,
        ),
        tells: ['warning Sheet1!G2'],
        says: '表头 G2 写的是“完成量”，应为“百分比”',
      },
      {
        when: 'a blank header that the percentages say nothing of',
        given: {
          sheets: {
            Sheet1: `
              服务片区 | 电访 | < | < | 家访 | < | < | 小组 | < | <
              ^ | ${MEASURES} | | 完成量 | 百分比 | ${MEASURES}
              东片区 | 10 | 5 | 50% | 20 | 10 | 90% | 30 | 15 | 50%
              西片区 | 10 | 5 | 50% | 20 | 10 | 90% | 30 | 15 | 50%
            `,
          },
        },
        tells: ['error Sheet1!E2'],
        says: '表头 E2 是空白，下面却有数字：这一列没有读取',
      },
      {
        when: 'a name of an indicator that is missing: a merged header says nothing',
        given: {
          sheets: {
            Sheet1: `
              服务片区 | 服务指标完成情况 | < | < | < | < | <
              ^ | 电访 | < | < | | < | <
              ^ | ${MEASURES} | ${MEASURES}
              东片区 | 10 | 5 | 50% | 20 | 10 | 50%
              西片区 | 10 | 5 | 50% | 20 | 10 | 50%
            `,
          },
        },
        tells: ['warning Sheet1!E2'],
        says: '表头 E2 应写指标名称，却是空白',
      },
    ],
    silent: [
      {
        when: 'a header that names what was done, in the place of what is completed',
        given: block(
          '电访 | < | < | 建档 | < | < | 小组 | < | <',
          `${MEASURES} | 协议户数 | 建档户数 | 百分比 | ${MEASURES}`,
        ),
      },
      {
        when: 'figures of its own beyond the last indicator',
        given: block('电访 | < | < | 家访 | < | < | 小组 | < | <', THREE_MEASURES, ' | 7'),
      },
      {
        when: 'an empty column between two indicators',
        given: {
          sheets: {
            Sheet1: `
              服务片区 | 电访 | < | < | | 家访 | < | <
              ^ | ${MEASURES} | | ${MEASURES}
              东片区 | 10 | 5 | 50% | | 20 | 10 | 50%
              西片区 | 10 | 5 | 50% | | 20 | 10 | 50%
            `,
          },
        },
      },
    ],
  },
  'mark-header-wrong': {
    fires: [
      {
        when: 'a header over the certificates that is blank: they are known by their names',
        given: { seed: { cells: { '附件2!E5': null } } },
        tells: ['warning 附件2!E5'],
        says: '表头 E5 是空白，按内容读作“岗位资格证/资质”，已计入',
      },
      {
        when: 'a blank header over the marks for being in post',
        given: { seed: { cells: { '附件2!J6': null } } },
        tells: ['warning 附件2!J6'],
        says: '表头 J6 是空白，按内容读作“人员到位”，已计入',
      },
      {
        when: 'a blank header over the marks of insurance',
        given: { seed: { cells: { '附件2!K6': null } } },
        tells: ['warning 附件2!K6'],
        says: '表头 K6 是空白，按内容读作“社保购买”',
      },
      {
        when: 'another header over the marks of wages',
        given: { seed: { cells: { '附件2!L6': '签到' } } },
        tells: ['warning 附件2!L6'],
        says: 'L6 写的是“签到”，按内容读作“工资发放”',
      },
      {
        when: 'a blank header over the names: they are known by what they are',
        given: { seed: { cells: { '附件2!C5': null } } },
        tells: ['warning 附件2!C5'],
        says: '表头 C5 是空白，按内容读作“姓名”',
      },
      {
        when: 'a header over the sum of the experienced that repeats the one beside it',
        given: { seed: { cells: { '附件2!Z5': '人员到岗小计' } } },
        tells: ['warning 附件2!Z5'],
        says: '表头 Z5 写的是“人员到岗小计”，与另一列相同，下面却是数字：这一列没有读取',
      },
      {
        when: 'a misspelt header over the names',
        given: { seed: { cells: { '附件2!C5': '性名' } } },
        tells: ['warning 附件2!C5'],
        says: 'C5 写的是“性名”，按内容读作“姓名”',
      },
      {
        when: 'a blank month between two others',
        given: { seed: { cells: { '附件2!J5': null } } },
        tells: ['warning 附件2!J5'],
        says: '表头 J5 是空白，按内容读作“2024年10月”',
      },
    ],
    silent: [
      { when: 'a header over the certificates in other words', given: { seed: { cells: { '附件2!E5': '专业背景' } } } },
      { when: 'another word for the same marks', given: { seed: { cells: { '附件2!J6': '到岗情况' } } } },
      {
        when: 'months that all have one column of marks',
        given: {
          sheets: {
            附件2: `
              附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2025年1月31日）
              姓名 | 职位 | 11月 | 12月 | 2025年1月
              甲01 | 站长 | √ | √ | √
            `,
          },
        },
      },
    ],
  },
});
