import { readFileSync } from 'fs';
import { join } from 'path';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { RULES } from '../../src/checks/registry';
import { checkTextsFor } from '../../src/strings/check-texts';
import { sentence } from '../../src/strings/message';
import { lines, month, subjectOf, told } from './small-station';

function taiping() {
  const file = readFileSync(join(__dirname, '../workbooks/taiping-2024-mid.xlsx'));
  const read = readWorkbook(new Uint8Array(file));
  if (!read.ok) throw new Error('the sample cannot be read');
  const headcount = [
    { from: month('2024-09'), count: 20 },
    { from: month('2025-03'), count: 15 },
  ];
  return subjectOf(read.value, { stage: 'midterm', headcount });
}

const subject = taiping();
const zhCN = checkTextsFor('zh-CN');
const found = lines(RULES, subject);

describe('the known inconsistencies of the sample', () => {
  test.each([
    ['T1', 'error zone-workers-above-staff 附件1-1!B5:B9 附件1-1!B12:B16'],
    ['T2', 'warning zone-workers-position 附件1-1!B7:B8 附件1-1!B14:B15'],
    ['T3', 'note zone-understaffed 附件1-1!B8'],
    ['T5', 'error mark-after-contract 附件2!F37 附件2!M37:AA37'],
    ['T6', 'warning contract-before-purchase 附件2!F37'],
    ['T7', 'note contract-length 附件2!F13 附件2!F19:F20 附件2!F34 附件2!F36'],
    ['T8', 'note insured-by-previous 附件2!H7 附件2!H9:H13 附件2!H15:H16 附件2!H20:H21 附件2!H34 附件2!K8 附件2!K33'],
    [
      'T9',
      'warning leaving-months-uneven 附件2!G12 附件2!G15 附件2!J19 附件2!V18 附件2!V22 附件2!V31 附件2!V35 附件2!V38 附件2!Y21',
    ],
    ['T10', 'warning leaving-at-end 附件2!AD17 附件2!AD21'],
    ['T11', 'warning retention-at-limit 附件2!G43'],
    ['T12', 'warning headcount-reduced 附件2!Y5'],
    ['T15', 'note experience-missing 附件2!AC37'],
    ['T16', 'note two-zone-leads 附件2!D11:D12'],
    ['T16', 'note two-zone-leads 附件2!D15:D16'],
    ['T23', 'warning indicator-behind 附件1-1!W5:W6'],
    ['T23', 'warning indicator-behind 附件1-1!E12:E13 附件1-1!E15:E16 附件1-1!H12:H13 附件1-1!H15:H16 附件1-1!K13'],
    ['T23', 'warning indicator-behind 附件1-1!T15'],
    ['T23', 'warning indicator-behind 附件1-1!H22'],
    ['T23, 附件1-2 item 14', 'warning indicator-behind 附件1-2!C44'],
    ['a shortage of 4, the veto limit being 5', 'warning staff-shortage 附件2!AB41 附件2!G42 附件2!J42'],
  ])('%s: %s', (_id, line) => {
    expect(found).toContain(line);
  });

  test('T14, and item 4 exactly on the expected progress (T23), are no findings', () => {
    expect(found.filter((line) => /cover|half-mark|against-dates|附件1-2!C14$/.test(line))).toEqual([]);
  });

  test('T5 and T9 tell the figures that hang on them', () => {
    const texts = told(RULES, subject).flatMap(({ id, issue }) =>
      (issue.consequences ?? []).map((message) => `${id} ${sentence(message, zhCN)}`),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'mark-after-contract 不计这些标记，总人次为126（现为131）；比应到岗135少9人次，达到5人次的不合格界线；稳岗率为11/15 = 73.33%',
        'leaving-months-uneven 以上一律计0.5，总人次为128.5（−2.5，缺6.5）',
        'leaving-months-uneven 月末当天离职的2名也计0.5，总人次为127.5（−3.5，缺7.5）',
        'leaving-months-uneven 以上16日及以后离职的计1、以前的计0.5，总人次为132（+1，缺3）',
      ]),
    );
  });
});
