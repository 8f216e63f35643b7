import { absenceUnexplained } from '../../../../src/checks/rules/staffing/absence-unexplained';
import { coverWithoutPost } from '../../../../src/checks/rules/staffing/cover-without-post';
import { fullMarkInHalfMonth } from '../../../../src/checks/rules/staffing/full-mark-in-half-month';
import { insuredByPrevious } from '../../../../src/checks/rules/staffing/insured-by-previous';
import { postWithoutCover } from '../../../../src/checks/rules/staffing/post-without-cover';
import { testRules } from '../rule-tester';

const WORKERS = [1, 2, 3, 4, 5, 6, 7, 8];
const LATE_START = '广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月20日至2025年2月28日）';
const lateStart = { '附件1-1!A2': LATE_START, '附件1-2!A2': LATE_START };

/** Sheets of three workers each in two months; `paid` are the wages of the second sheet in October. */
const twoSheets = (paid: readonly string[]) => {
  const sheet = (workers: readonly string[]): string =>
    [
      '附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年9月1日至2024年10月31日）',
      HEADERS,
      ...workers,
    ].join('\n');
  const worker = (name: string, wages: string): string => `持证社工 | ${name} | √ | √ | √ | √ | √ | ${wages} |`;
  return {
    sheets: {
      '附件2（东）': sheet(['甲01', '甲02', '甲03'].map((name) => worker(name, '√'))),
      '附件2（西）': sheet(paid.map((wages, index) => worker(`乙0${index + 1}`, wages))),
    },
  };
};
const HEADERS = `类型 | 姓名 | 9月 | < | < | 10月 | < | < | 备注
^ | ^ | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | ^`;

testRules([insuredByPrevious, coverWithoutPost, postWithoutCover, fullMarkInHalfMonth, absenceUnexplained], {
  'insured-by-previous': {
    fires: [
      {
        when: 'insurance of the previous organisation (B17)',
        given: {
          seed: {
            workers: { 3: { remark: '2024年9月社保为上一个机构购买' }, 4: { remark: '2024年9月社保为上一个机构购买' } },
          },
        },
        tells: ['note 附件2!H9:H10'],
        says: '社保由上一个机构购买：2024年9月 2名。人次照计；若不认可，总人次为43',
      },
      {
        when: 'insurance in two months, the first of them where none is named',
        given: {
          seed: {
            workers: { 3: { remark: '2024年10月社保为上一个机构购买' }, 4: { remark: '社保为上一个机构购买' } },
          },
        },
        tells: ['note 附件2!H10 附件2!K9'],
        says: '社保由上一个机构购买：2024年9月 1名、2024年10月 1名',
      },
    ],
    silent: [
      {
        when: 'a month that has no mark for insurance',
        given: { seed: { workers: { 3: { remark: '2024年9月社保为上一个机构购买' } }, cells: { '附件2!H9': '——' } } },
      },
    ],
  },
  'cover-without-post': {
    fires: [
      {
        when: 'insured and paid without being in post',
        given: { seed: { cells: { '附件2!P14': '——', '附件2!Q14': '√', '附件2!R14': '√' } } },
        tells: ['warning 附件2!P14 附件2!Q14 附件2!R14'],
        says: '2024年12月未到位，却有社保或工资标记',
      },
      {
        when: 'paid in the month of leaving only',
        given: {
          seed: { workers: { 8: { presence: '√√----', remark: '2024年11月5日离职' } }, cells: { '附件2!O14': '√' } },
        },
        tells: ['note 附件2!M14 附件2!O14'],
      },
    ],
    silent: [
      {
        when: 'insured while lent out, as the remark says',
        given: {
          seed: {
            workers: { 8: { presence: '√√√-√√', remark: '2024年12月1日至31日借调至街道办，不计入到岗' } },
            cells: { '附件2!Q14': '√' },
          },
        },
      },
      {
        when: 'insured on leave, as the remark says',
        given: {
          seed: {
            workers: { 8: { presence: '√√√-√√', remark: '2024年12月休产假，社保照缴，未计到岗' } },
            cells: { '附件2!Q14': '√' },
          },
        },
      },
      { when: 'a mark that cannot be read', given: { seed: { cells: { '附件2!M9': '在' } } } },
      {
        when: 'insured and paid for half a month in post',
        given: { seed: { workers: { 3: { presence: '√√½√√√' } } } },
      },
    ],
  },
  'post-without-cover': {
    fires: [
      {
        when: 'in post without insurance',
        given: { seed: { cells: { '附件2!K9': '——' } } },
        tells: ['warning 附件2!K9'],
        says: '社工3号（第9行）在岗，但2024年10月无社保购买',
      },
      {
        when: 'in post without insurance, for a reason',
        given: { seed: { workers: { 3: { remark: '社保自行购买' } }, cells: { '附件2!K9': '——' } } },
        tells: ['note 附件2!K9'],
      },
      {
        when: 'in post without wages, whatever the reason for no insurance',
        given: { seed: { workers: { 3: { remark: '返聘' } }, cells: { '附件2!K9': '——', '附件2!L9': '——' } } },
        tells: ['warning 附件2!L9'],
      },
      {
        when: 'a mark without insurance and wages, which is in doubt itself',
        given: {
          seed: {
            cells: { '附件2!S14': '√' },
            workers: { 8: { remark: '2025年1月20日离职', presence: '√√√√--' } },
          },
        },
        tells: ['warning 附件2!S14 附件2!T14 附件2!U14'],
        says: '在岗，但2025年1月无社保购买、2025年1月无工资发放',
      },
      {
        when: 'wages of a whole month not filled in, which is one cause',
        given: {
          seed: { cells: Object.fromEntries([7, 8, 9, 10, 11, 12, 13].map((row) => [`附件2!X${row}`, '——'])) },
        },
        tells: ['warning 附件2!X7:X13'],
        says: '2025年2月全站没有任何“工资发放”标记',
      },
      {
        when: 'wages of a month not filled in on one of two sheets',
        given: twoSheets(['——', '——', '——']),
        tells: ['warning 附件2（西）!H4:H6'],
        says: '2024年10月“附件2（西）”没有任何“工资发放”标记',
      },
      {
        when: 'so few on a sheet of their own that each is told by itself',
        given: twoSheets(['——', '——']),
        tells: ['warning 附件2（西）!H4', 'warning 附件2（西）!H5'],
      },
    ],
    silent: [
      {
        when: 'insurance of the previous organisation',
        given: { seed: { workers: { 3: { remark: '2024年9月社保为上一个机构购买' } }, cells: { '附件2!H9': '——' } } },
      },
      ...['退休返聘，无需购买社保', '已退休', '超龄', '在校生', '实习', '个人灵活就业参保'].map((reason) => ({
        when: `no insurance for a reason by which none is due: ${reason}`,
        given: { seed: { workers: { 3: { remark: reason } }, cells: { '附件2!K9': '/' } } },
      })),
      { when: 'the reason in the mark itself', given: { seed: { cells: { '附件2!K9': '/（退休返聘）' } } } },
      { when: 'a mark that cannot be read', given: { seed: { cells: { '附件2!K9': '交' } } } },
    ],
  },
  'full-mark-in-half-month': {
    fires: [
      {
        when: 'full marks in a month that counts half (B8)',
        given: { seed: { cells: lateStart } },
        tells: ['warning 附件2!G7:G14'],
        says: '2024年9月只计半个考核月，有8名社工按整月标记（1人次），最多应为0.5',
      },
    ],
    silent: [
      {
        when: 'half marks in it',
        given: {
          seed: {
            cells: lateStart,
            workers: Object.fromEntries(
              WORKERS.map((worker) => [worker, { presence: worker === 8 ? '½√√---' : '½√√√√√' }]),
            ),
          },
        },
      },
      {
        when: 'a month that counts in full by the parameters',
        given: { seed: { cells: lateStart, parameters: { rules: { halfMonthDay: 20 } } } },
      },
    ],
  },
  'absence-unexplained': {
    fires: [
      {
        when: 'an absence without any remark',
        given: { seed: { workers: { 3: { presence: '√√-√√√' } } } },
        tells: ['note 附件2!M9 附件2!C9'],
        says: '社工3号（第9行）2024年11月未到位，备注没有离职或其他说明',
      },
      {
        when: 'an absence that the remark does not speak of',
        given: { seed: { workers: { 3: { presence: '√√--√√', remark: '党员' } } } },
        tells: ['note 附件2!M9 附件2!P9 附件2!AA9'],
      },
    ],
    silent: [
      { when: 'leave', given: { seed: { workers: { 3: { presence: '√√-√√√', remark: '2024年11月休产假' } } } } },
      {
        when: 'unpaid leave from a day on',
        given: { seed: { workers: { 3: { presence: '√√√√--', remark: '因身体原因，2024年12月17日起停薪留职' } } } },
      },
      {
        when: 'months that say 离职 themselves',
        given: {
          seed: {
            workers: { 3: { presence: '√√√---' } },
            cells: { '附件2!P9': '离职', '附件2!S9': null, '附件2!V9': null },
          },
        },
      },
      { when: 'joining later', given: { seed: { workers: { 3: { presence: '--√√√√' } } } } },
      {
        when: 'the months after the contract',
        given: { seed: { workers: { 3: { presence: '√√----', contract: '2023.11.1-2024.10.31' } } } },
      },
      {
        when: 'somebody who goes on on another row',
        given: {
          seed: {
            workers: { 3: { presence: '√√√---' }, 7: { presence: '---√√√' } },
            cells: { '附件2!C13': '社工3号' },
          },
        },
      },
    ],
  },
});
