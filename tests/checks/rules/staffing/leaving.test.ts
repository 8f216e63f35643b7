import { leavingAfterMarks } from '../../../../src/checks/rules/staffing/leaving-after-marks';
import { leavingWithoutDate } from '../../../../src/checks/rules/staffing/leaving-without-date';
import { remarkDateImpossible } from '../../../../src/checks/rules/staffing/remark-date-impossible';
import { testRules } from '../rule-tester';

/** The eighth worker is in post to November, the seventh to the end. */
const eighth = (remark: string) => ({ seed: { workers: { 8: { remark } } } });
const seventh = (remark: string, presence = '√√√√√√') => ({ seed: { workers: { 7: { remark, presence } } } });

testRules([remarkDateImpossible, leavingAfterMarks, leavingWithoutDate], {
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
  'leaving-after-marks': {
    fires: [
      {
        when: 'leaving a year after the last mark (B7)',
        given: eighth('2025年11月20日离职'),
        tells: ['warning 附件2!AA14 附件2!P14 附件2!S14 附件2!V14'],
        says: '备注2025-11-20离职，但2024-12至2025-02已没有到岗标记',
      },
      {
        when: 'leaving in a later month, where no day is given',
        given: eighth('2025年2月离职'),
        tells: ['warning 附件2!AA14 附件2!P14 附件2!S14'],
        says: '备注2025-02离职',
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
    ],
    silent: [
      { when: 'gone without a date, and not marked to the end', given: seventh('已离职', '√√√√√-') },
      { when: 'taking the place of somebody who is gone', given: seventh('接替已离职社工') },
    ],
  },
});
