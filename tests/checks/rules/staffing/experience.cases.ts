import { experienceAgainstYears } from '../../../../src/checks/rules/staffing/experience-against-years';
import { experienceMissing } from '../../../../src/checks/rules/staffing/experience-missing';
import { experiencedAboveTotal } from '../../../../src/checks/rules/staffing/experienced-above-total';
import { experiencedInPart } from '../../../../src/checks/rules/staffing/experienced-in-part';
import { testRules } from '../rule-tester';

/** The second worker's contract, and the two-year person-months beside six in post. */
const second = (contract: string, experienced: number) => ({
  seed: { workers: { 2: { contract } }, cells: { '附件2!Z8': experienced } },
});

/** 从业年限 of the second worker, in a column behind 备注, and the two-year person-months beside six in post. */
const years = (text: string | number, experienced: number) => ({
  seed: { cells: { '附件2!AB5': '从业年限', '附件2!AB8': text, '附件2!Z8': experienced } },
});

testRules([experienceAgainstYears, experiencedAboveTotal, experiencedInPart, experienceMissing], {
  'experience-against-years': {
    fires: [
      {
        when: 'one year, and all person-months counted (B5)',
        given: years(1, 6),
        tells: ['warning 附件2!AB8 附件2!Z8'],
        says: '的从业年限是1年，不足2年，却计入从业2年以上6人次',
      },
      {
        when: 'three years, and none counted',
        given: years('3年', 0),
        tells: ['note 附件2!AB8 附件2!Z8'],
        says: '的从业年限是3年，从业2年以上到岗小计却为0',
      },
    ],
    silent: [
      { when: 'two years, all counted', given: years(2, 6) },
      { when: 'one year, none counted', given: years(1, 0) },
      { when: 'less than two years, completed within the period', given: years(1.8, 3) },
      { when: 'no years at all', given: years('/', 6) },
    ],
  },

  'experienced-above-total': {
    fires: [
      {
        when: 'more two-year person-months than marks (B5)',
        given: { seed: { cells: { '附件2!Z7': 7 } } },
        tells: ['error 附件2!Z7'],
        says: '的从业2年以上到岗小计为7，超过其到岗人次6',
      },
    ],
    silent: [
      { when: 'as many as marks', given: { seed: { cells: { '附件2!Z7': 6 } } } },
      {
        when: 'a wrong subtotal that the column repeats',
        given: { seed: { cells: { '附件2!Y7': 7, '附件2!Z7': 7 } } },
      },
    ],
  },
  'experienced-in-part': {
    fires: [
      {
        when: 'two years reached on the first day, which count in full (B5)',
        given: second('2022.9.1-2026.8.31', 4),
        tells: ['warning 附件2!Z8'],
        says: '的从业2年以上到岗小计为4，既不是0，也不是其到岗人次6',
      },
      {
        when: 'a part by a formula over a subtotal that says something else',
        given: { seed: { cells: { '附件2!Z8': 4 }, formulas: { '附件2!Z8': '=Y8-2' } } },
        tells: ['warning 附件2!Z8'],
      },
      {
        when: 'a remark that gives another month than the part begins with',
        given: { seed: { workers: { 2: { remark: '2024年10月起从业满2年' } }, cells: { '附件2!Z8': 4 } } },
        tells: ['warning 附件2!Z8'],
      },
    ],
    silent: [
      { when: 'two years reached within the period', given: second('2022.12.1-2026.11.30', 3) },
      {
        when: 'a part from the month on in which the remark says so',
        given: { seed: { workers: { 2: { remark: '2024年11月起从业满2年' } }, cells: { '附件2!Z8': 4 } } },
      },
      { when: 'all of them', given: second('2022.9.1-2026.8.31', 6) },
      {
        when: 'a wrong subtotal that the column repeats',
        given: { seed: { cells: { '附件2!Y8': 4, '附件2!Z8': 4 } } },
      },
    ],
  },
  'experience-missing': {
    fires: [
      {
        when: 'two years of contract without two-year person-months (B5)',
        given: { seed: { workers: { 3: { contract: '2022.9.1-2026.8.31' } } } },
        tells: ['note 附件2!Z9'],
        says: '的合同自2022年9月1日开始，2024年9月起满2年，但从业2年以上到岗小计为0',
      },
      {
        when: 'two years of contract since a leap day',
        given: { seed: { workers: { 3: { contract: '2020.2.29-2026.8.31' } } } },
        tells: ['note 附件2!Z9'],
        says: '2022年2月起满2年',
      },
      {
        when: 'several workers, in one note',
        given: { seed: { workers: { 2: { contract: '2022.9.1-2026.8.31' }, 3: { contract: '2021.5.1-2026.8.31' } } } },
        tells: ['note 附件2!Z8:Z9'],
        says: '2名社工的合同在评估期内已满2年，但从业2年以上到岗小计为0：社工2号（第8行）合同自2022年9月1日、社工3号（第9行）合同自2021年5月1日',
      },
    ],
    silent: [
      {
        when: 'two years of contract reached only after the last month in post',
        given: {
          seed: {
            workers: { 3: { contract: '2022.12.1-2026.11.30', presence: '√√----', remark: '2024年10月31日离职' } },
          },
        },
      },
      {
        when: 'two years that are reached after the period',
        given: { seed: { workers: { 3: { contract: '2023.3.1-2026.8.31' } } } },
      },
      { when: 'two-year person-months given', given: second('2022.9.1-2026.8.31', 6) },
      {
        when: 'somebody who was never in post',
        given: { seed: { workers: { 3: { contract: '2022.9.1-2026.8.31', presence: '------' } } } },
      },
    ],
  },
});
