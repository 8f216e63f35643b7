import { leavingAfterMarks } from '../../../../src/checks/rules/staffing/leaving-after-marks';
import { leavingDatesDiffer } from '../../../../src/checks/rules/staffing/leaving-dates-differ';
import { leavingWithoutDate } from '../../../../src/checks/rules/staffing/leaving-without-date';
import { leavingYearEarly } from '../../../../src/checks/rules/staffing/leaving-year-early';
import { markOnLeave } from '../../../../src/checks/rules/staffing/mark-on-leave';
import { partTimeAsFull } from '../../../../src/checks/rules/staffing/part-time-as-full';
import { predecessorNameUnknown } from '../../../../src/checks/rules/staffing/predecessor-name-unknown';
import { remarkDateImpossible } from '../../../../src/checks/rules/staffing/remark-date-impossible';
import { testRules } from '../rule-tester';

/** The eighth worker is in post to November, the seventh to the end. */
const eighth = (remark: string) => ({ seed: { workers: { 8: { remark } } } });
const seventh = (remark: string, presence = '√√√√√√') => ({ seed: { workers: { 7: { remark, presence } } } });

/** The seventh worker is called so and leaves in October, the eighth begins in November. */
const follows = (name: string, remark: string, presence = '√√----') => ({
  seed: {
    workers: { 7: { presence, remark: '2024年10月31日离职' }, 8: { presence: '--√√√√', remark } },
    cells: { '附件2!C13': name },
  },
});

/** The eighth worker, in post to November, has a date of leaving in a column of its own. */
const leaves = (date: string, remark: string) => ({
  seed: { workers: { 8: { remark } }, cells: { '附件2!AB5': '离职日期', '附件2!AB14': date } },
});

const FROM_THE_20TH = '广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月20日至2025年2月28日）';

testRules(
  [
    remarkDateImpossible,
    predecessorNameUnknown,
    leavingDatesDiffer,
    leavingAfterMarks,
    leavingWithoutDate,
    leavingYearEarly,
    markOnLeave,
    partTimeAsFull,
  ],
  {
    'leaving-year-early': {
      fires: [
        {
          when: 'the year before that of the last mark (B7)',
          given: eighth('2023年11月20日离职'),
          tells: ['error 附件2!AA14'],
          says: '写的是2023年11月20日离职，标记却到2024年11月为止，年份多半应为2024',
          details: { wrong: '附件2!AA14' },
        },
        {
          when: 'the month after the last mark, a year early',
          given: eighth('2023年12月10日离职'),
          tells: ['error 附件2!AA14'],
          says: '年份多半应为2024',
        },
      ],
      silent: [
        { when: 'the right year', given: eighth('2024年11月20日离职') },
        { when: 'another month of the year before', given: eighth('2023年6月20日离职') },
        { when: 'another post of before this one', given: eighth('入职前在其他社工站工作，2023年11月离职') },
      ],
    },
    'mark-on-leave': {
      fires: [
        {
          when: 'leave to the day on which somebody is expected back, however long (B1)',
          given: seventh('2024年9月20日起休产假，预计2025年2月16日返岗'),
          tells: ['warning 附件2!AA13 附件2!J13 附件2!M13 附件2!P13 附件2!S13'],
          says: '但2024年10月至2025年1月仍标记整月到岗',
        },
        {
          when: 'the own leave, behind the name of whoever takes over',
          given: seventh('工作交接给社工3号后，2024年11月1日至12月31日休产假'),
          tells: ['warning 附件2!AA13 附件2!M13 附件2!P13'],
        },
        {
          when: 'leave to the day on which somebody came back, in other words',
          given: seventh('2024年11月1日起休产假，2025年2月中旬回来上班'),
          tells: ['warning 附件2!AA13 附件2!M13 附件2!P13 附件2!S13'],
        },

        {
          when: 'whole months of maternity leave (B1)',
          given: seventh('2024年11月1日至12月31日休产假'),
          tells: ['warning 附件2!AA13 附件2!M13 附件2!P13'],
          says: '但2024年11月至2024年12月仍标记整月到岗',
        },
        {
          when: 'leave from a day on, for as long as maternity leave lasts at least',
          given: seventh('2024年10月1日起休产假'),
          tells: ['warning 附件2!AA13 附件2!J13 附件2!M13 附件2!P13'],
          says: '未写到何时，但2024年10月起仍标记整月到岗（这里列98天内的整月：2024年10月至2024年12月）',
        },
        {
          when: 'leave that its remark says counts, which is a note',
          given: seventh('2024年11月1日至12月31日休产假，计在岗'),
          tells: ['note 附件2!AA13 附件2!M13 附件2!P13'],
          says: 'AA13写明休假计在岗，人次取决于此',
        },
        {
          when: 'leave that a note below the table says counts',
          given: {
            seed: {
              workers: { 7: { remark: '2024年11月1日至12月31日休产假' } },
              cells: { '附件2!B18': '注：休产假人员劳动关系保留，按在岗统计' },
            },
          },
          tells: ['note 附件2!AA13 附件2!M13 附件2!P13'],
          says: 'B18写明休假计在岗',
          details: { evidence: '附件2!B18' },
        },
        {
          when: 'leave of another kind than that which a note says counts',
          given: {
            seed: {
              workers: { 7: { remark: '11月病假' } },
              cells: { '附件2!B18': '注：产假期间计在岗' },
            },
          },
          tells: ['warning 附件2!AA13 附件2!M13'],
        },
        {
          when: 'leave that a note says does not count',
          given: {
            seed: {
              workers: { 7: { remark: '2024年11月1日至12月31日休产假' } },
              cells: { '附件2!B18': '注：产假期间不计在岗' },
            },
          },
          tells: ['warning 附件2!AA13 附件2!M13 附件2!P13'],
        },
        {
          when: 'one month by its name',
          given: seventh('11月病假'),
          tells: ['warning 附件2!AA13 附件2!M13'],
        },
        {
          when: 'half a month and more of a month',
          given: seventh('11月病假20天'),
          tells: ['warning 附件2!AA13 附件2!M13'],
        },
        {
          when: 'some months of a day on',
          given: seventh('2024年10月1日起病假两个月'),
          tells: ['warning 附件2!AA13 附件2!J13'],
        },
        {
          when: 'a month whose working days are counted',
          given: seventh('2024年11月1日至11月30日病假21个工作日'),
          tells: ['warning 附件2!AA13 附件2!M13'],
        },
        {
          when: 'months that the days fill',
          given: seventh('2024年11月1日至2025年2月6日休产假98天'),
          tells: ['warning 附件2!AA13 附件2!M13 附件2!P13 附件2!S13'],
        },
        {
          when: 'the month before that of coming back',
          given: seventh('11月产假，12月返岗'),
          tells: ['warning 附件2!AA13 附件2!M13'],
        },
        {
          when: 'a month of its own beside some days in another',
          given: seventh('10月病假3天，11月产假'),
          tells: ['warning 附件2!AA13 附件2!M13'],
        },
      ],
      silent: [
        {
          when: 'the leave of somebody whose post is taken over',
          given: seventh('2024.11.1-12.31代社工3号（产假）任片长'),
        },
        { when: 'the leave of a wife', given: seventh('妻子2024年11月1日至12月31日产假，本人正常上班') },
        { when: 'leave that ended before', given: seventh('产假已于2024年8月20日结束，9月1日起正常出勤') },
        {
          when: 'the leave of somebody who is named by a part',
          given: seventh('2024年11月起负责片区2（社工3号休产假期间）'),
        },

        { when: 'part of a month', given: seventh('2024年11月5日至11月29日病假') },
        { when: 'months that are marked as absent', given: seventh('2024年11月1日至12月31日休产假', '√√--√√') },
        ...[
          '12月病假一周',
          '2024年12月事假5天',
          '10月病假3天（有病历）',
          '10月事假1天',
          '11月病假半天',
          '病假10月8日至10日',
          '自10月8日至10日事假',
          '10月8日起病假3天',
          '10月事假几天，11月病假两个工作日',
          '2024年10月至12月事假共6天',
          '2024年10月至12月事假累计3天',
          '2024年10月至12月病假合计五天',
          '2024年10月-12月每月事假1天',
          '2024年10月至12月病假共计4天，已提供证明',
          '2024年10月至12月每周五下午事假',
          '2024年10月、11月、12月事假共3天',
          '2024年10月至12月陆续病假共20天',
        ].map((text) => ({ when: `days that change no mark: ${text}`, given: seventh(text) })),
        ...['产假后于2024年11月返岗，期间工资社保照发', '产假结束，2024年11月复工', '病休后11月恢复上班'].map(
          (text) => ({
            when: `the month of coming back: ${text}`,
            given: seventh(text),
          }),
        ),
        { when: 'leave of a father', given: seventh('2024年11月休陪产假') },
        { when: 'leave until coming back', given: seventh('2024年10月15日起病假，；2024年11月25日返岗', '√√√√√√') },
        { when: 'leave without a date', given: seventh('曾休产假') },
        {
          when: 'leave from a later day on than the first that is named',
          given: seventh('2024年10月生育险已办理，产假自2025年3月起'),
        },
        { when: 'leave that was applied for', given: seventh('2024年10月提交产假申请') },
      ],
    },
    'part-time-as-full': {
      fires: [
        {
          when: 'two days a week, every month in full (B1)',
          given: seventh('兼职社工，每周到岗2天'),
          tells: ['warning 附件2!AA13 附件2!G13 附件2!J13 附件2!M13 附件2!P13 附件2!S13 附件2!V13'],
          says: '写明“兼职社工，每周到岗2天”，但2024年9月至2025年2月都按整月标记',
        },
        {
          when: 'a period that begins with half a month, in which nobody has more',
          given: {
            seed: {
              cells: { '附件1-1!A2': FROM_THE_20TH, '附件1-2!A2': FROM_THE_20TH },
              workers: { 7: { remark: '兼职社工', presence: '½√√√√√' } },
            },
          },
          tells: ['warning 附件2!AA13 附件2!J13 附件2!M13 附件2!P13 附件2!S13 附件2!V13'],
        },
        {
          when: 'a position that says so',
          given: { seed: { workers: { 7: { position: '2片区兼职社工' } } } },
          tells: ['warning 附件2!D13 附件2!G13 附件2!J13 附件2!M13 附件2!P13 附件2!S13 附件2!V13'],
        },
      ],
      silent: [
        { when: 'half marks', given: seventh('兼职社工，每周到岗2天', '½½½½½½') },
        { when: 'another post besides', given: seventh('兼任片长') },
        { when: 'some months only, which dates say', given: seventh('2024年9月至10月兼职社工', '½½√√√√') },
        { when: 'whole weeks', given: seventh('每周到岗5天') },
        { when: 'months without their year', given: seventh('10月至11月借调镇综治办，每周回站2天') },
      ],
    },

    'remark-date-impossible': {
      fires: [
        {
          when: 'leaving on a day that does not exist (B7)',
          given: eighth('2024年11月35日离职'),
          tells: ['warning 附件2!AA14'],
          says: '的备注写的是“2024年11月35日”，没有这一天',
        },
        {
          when: 'two days that do not exist',
          given: eighth('2024年9月31日返岗，2024年11月31日离职'),
          tells: ['warning 附件2!AA14'],
          says: '“2024年9月31日”、“2024年11月31日”',
        },
      ],
      silent: [
        { when: 'the last day of a month', given: eighth('2024年11月30日离职') },
        { when: 'a fraction that looks like a date', given: eighth('2024年11月20日离职，到岗13/32') },
      ],
    },
    'predecessor-name-unknown': {
      fires: [
        {
          when: 'a character of the name left out (B7)',
          given: follows('黄业伟', '2024年11月1日到岗，接替黄业'),
          tells: ['note 附件2!AA14 附件2!C13'],
          says: '社工8号（第14行）的备注写的是“2024年11月1日到岗，接替黄业”，表中没有此人，同期离岗的黄业伟（第13行）姓名相近',
        },
        {
          when: 'one for another, with more behind it',
          given: follows('黄业伟', '接替黄业炜的工作，2024年11月1日到岗'),
          tells: ['note 附件2!AA14 附件2!C13'],
        },
        {
          when: 'two changed over',
          given: follows('黄业伟', '接替黄伟业岗位，2024年11月1日到岗'),
          tells: ['note 附件2!AA14 附件2!C13'],
        },
      ],
      silent: [
        { when: 'the name as it stands', given: follows('黄业伟', '接替黄业伟，2024年11月1日到岗') },
        { when: 'somebody of before the period', given: follows('黄业伟', '接替李娟，2024年11月1日到岗') },
        { when: 'a number for another', given: follows('社工甲3', '接替社工甲2，2024年11月1日到岗') },
        { when: 'one who is still there', given: follows('黄业伟', '接替黄业，2024年11月1日到岗', '√√√√√√') },
        { when: 'a name of two', given: follows('黄伟', '接替黄业，2024年11月1日到岗') },
        { when: 'a masked name', given: follows('黄业伟', '接替黄某伟，2024年11月1日到岗') },
        { when: 'a longer name', given: follows('黄业伟', '接替黄业成功，2024年11月1日到岗') },
      ],
    },
    'leaving-dates-differ': {
      fires: [
        {
          when: 'a year early in the column, which the marks do not bear out (B7)',
          given: leaves('2023年11月20日', '2024年11月20日离职'),
          tells: ['warning 附件2!AB14 附件2!AA14'],
          says: '社工8号（第14行）的离职日期一栏是2023年11月20日，备注却是2024年11月20日',
        },
        {
          when: 'a remark that the marks do not bear out',
          given: leaves('2024-11-20', '2025年1月20日离职'),
          tells: ['warning 附件2!AA14 附件2!AB14'],
        },
      ],
      silent: [
        { when: 'the same day', given: leaves('2024-11-20', '2024年11月20日离职') },
        { when: 'the month of the day', given: leaves('2024-11-20', '2024年11月离职') },
        { when: 'the column alone', given: leaves('2024-11-20', '') },
        { when: 'a notice that was given before', given: leaves('2024-11-20', '2024年10月18日提出离职') },
        { when: 'a plan', given: leaves('2024-11-20', '拟2024年12月31日离职') },
        { when: 'a stay before this one', given: leaves('2024-11-20', '2024年7月31日离职，2024年9月1日重新入职') },
      ],
    },
    'leaving-after-marks': {
      fires: [
        {
          when: 'leaving a year after the last mark (B7)',
          given: eighth('2025年11月20日离职'),
          tells: ['warning 附件2!AA14 附件2!P14 附件2!S14 附件2!V14'],
          says: '备注“2025年11月20日离职”，但2024年12月至2025年2月已没有到岗标记',
        },
        {
          when: 'leaving in a later month, where no day is given',
          given: eighth('2025年2月离职'),
          tells: ['warning 附件2!AA14 附件2!P14 附件2!S14'],
          says: '备注“2025年2月离职”，但',
        },
      ],
      silent: [
        { when: 'leaving in the month after the last mark', given: eighth('2024年12月1日离职') },
        { when: 'leave before leaving', given: eighth('2024年12月起休产假，2025年2月10日离职') },
        {
          when: 'going on on another row before leaving',
          given: {
            seed: {
              workers: { 8: { remark: '2025年2月10日离职' }, 7: { presence: '---√√√' } },
              cells: { '附件2!C13': '社工8号' },
            },
          },
        },
      ],
    },
    'leaving-without-date': {
      fires: [
        {
          when: 'gone without a date, and marked to the end (B7)',
          given: seventh('已离职'),
          tells: ['warning 附件2!AA13'],
          says: '社工7号（第13行）备注“已离职”，没有日期，而评估末月仍标记在岗',
        },
        {
          when: 'gone without a date before the end, of whom nobody knows what the last month counts',
          given: seventh('已离职', '√√√√√-'),
          tells: ['note 附件2!AA13'],
          says: '没有日期，标记到2025年1月为止',
        },
      ],
      silent: [{ when: 'taking the place of somebody who is gone', given: seventh('接替已离职社工') }],
    },
  },
);
