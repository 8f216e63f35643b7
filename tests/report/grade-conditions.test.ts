import { review } from '../../src/report/review';
import { whatIf, whatIfCases } from '../../src/report/what-if';
import type { Parameters } from '../../src/assessment/parameters';
import { month, smallWorkbook, type Seed } from '../checks/small-station';

const SCORES = { purchaser: 18, supervisor: 9, guidance: 13, thirdParty: 46 };

/** The small station, seven agreed from September on: 42 person-months due, 45 in post. */
function reviewed({ parameters, ...seed }: Seed) {
  const given: Parameters = { stage: 'midterm', headcount: [{ from: month('2024-09'), count: 7 }], ...parameters };
  return review(smallWorkbook(seed), { file: 'small', language: 'zh-CN', parameters: given });
}

const conditionsOf = (seed: Seed) => reviewed(seed).report.gradeConditions;

/** Nine agreed for six months: 54 person-months due, 45 in post would be a veto; eight: 48, and 3 short. */
const EIGHT = { headcount: [{ from: month('2024-09'), count: 8 }], scores: SCORES };
/** Ended after the fourth month: the last two do not count. */
const ENDED = { 2: { contract: '2022.9.1-2024.12.31' } };

describe('findings that a grade hangs on (rule A7)', () => {
  test('marks after the contract that would make the shortage a veto', () => {
    expect(conditionsOf({ workers: ENDED, parameters: EIGHT })).toEqual([
      {
        rule: 'mark-after-contract',
        cells: ["'附件2'!F8", "'附件2'!S8:X8"],
        grade: '不合格',
        because: 'staff-shortage',
        text: '若社工2号（第8行）2025年1月至2025年2月的到岗不计：缺5人次，不合格',
      },
    ]);
  });

  test('the veto is told before the marks are known too', () => {
    const { report } = reviewed({ workers: ENDED, parameters: { headcount: EIGHT.headcount } });
    expect(report.score).toBeNull();
    expect(report.gradeConditions).toMatchObject([{ grade: '不合格', because: 'staff-shortage' }]);
  });

  test('none where the limit is not reached without the marks', () => {
    expect(conditionsOf({ workers: ENDED, parameters: { scores: SCORES } })).toBeUndefined();
  });

  test('two findings that reach the limit together only are one condition, with the cells of both', () => {
    const workers = { 1: { contract: '2022.9.1-2025.1.31' }, 2: { contract: '2022.9.1-2025.1.31' } };
    const found = conditionsOf({ workers, parameters: EIGHT }) ?? [];
    expect(found.map(({ rule }) => rule)).toEqual(['mark-after-contract', 'mark-after-contract']);
    expect(new Set(found.map(({ text }) => text))).toEqual(
      new Set(['若社工1号（第7行）、社工2号（第8行）共2个月的到岗不计：缺5人次，不合格']),
    );
  });

  test('a note that reaches the limit together with them is told too: it counts less by the half-month rule (B7)', () => {
    const workers = {
      1: { contract: '2022.9.1-2025.1.31' },
      2: { presence: '√√√√√√', remark: '2025年2月10日离职' },
    };
    expect((conditionsOf({ workers, parameters: EIGHT }) ?? []).map(({ rule, grade }) => [rule, grade])).toEqual([
      ['mark-after-contract', '不合格'],
      ['mark-against-dates', '不合格'],
    ]);
  });

  test('a note on what counts all the same, unless somebody does not accept it, is no condition (B17)', () => {
    const workers = { 3: { remark: '2024年9月社保为上一个机构购买' }, 4: { remark: '2024年9月社保为上一个机构购买' } };
    const { report } = reviewed({ workers, parameters: EIGHT });
    expect(report.findings.map(({ rule }) => rule)).toContain('insured-by-previous');
    expect(report.gradeConditions).toBeUndefined();
  });

  test('somebody listed as certified whose certificate says otherwise moves the veto of the certified', () => {
    // 31.5 due of 42, 33 in post by the types, 27 by the certificates.
    const rules = { certifiedShare: 0.75 };
    const cells = { '附件2!E7': '社会工作专业', '附件2!A7': '持证社工' };
    expect(conditionsOf({ cells, parameters: { scores: SCORES, rules } })).toMatchObject([
      { rule: 'certificate-mismatch', grade: '不合格', because: 'certified-shortage' },
    ]);
  });

  test('a cleaner among the social workers, until somebody judges that', () => {
    const workers = { 4: { position: '保洁员' } };
    const of = (vetoes?: Parameters['vetoes']) => conditionsOf({ workers, parameters: { scores: SCORES, vetoes } });
    expect(of()).toMatchObject([{ rule: 'cleaner-counted', grade: '不合格', because: 'cleanersCounted' }]);
    expect(of()?.[0]?.text).toBe('若认定社工4号（第10行）是保洁、保安等人员：属于“保洁、安保占用社工名额”，不合格');
    expect(of({ cleanersCounted: false })).toBeUndefined();
  });

  test('what a veto hangs on cannot be set aside, whatever the rule changes otherwise', () => {
    const rules = { certifiedShare: 0.75 };
    const cells = { '附件2!E7': '社会工作专业', '附件2!A7': '持证社工' };
    const impactOf = (parameters: Parameters) =>
      reviewed({ cells, parameters }).findings.find(({ rule }) => rule === 'certificate-mismatch')?.impact;
    expect(impactOf({ rules })).toBe('veto');
    expect(impactOf({})).toBe('total');
  });

  test('a sound station has none', () => {
    expect(conditionsOf({ parameters: { scores: SCORES } })).toBeUndefined();
  });
});

describe('what if', () => {
  test('the figures follow the cases that are switched on, and nothing else changes', () => {
    const station = reviewed({ workers: ENDED, parameters: EIGHT });
    const [ended] = whatIfCases(station).filter(({ key }) => key.startsWith('mark-after-contract'));
    if (!ended) throw new Error('there is no such case');
    expect(ended).toMatchObject({ cell: "'附件2'!F8", text: '社工2号（第8行）2025年1月至2025年2月的到岗不计' });
    const then = whatIf(station, [ended]);
    expect(then.staffing?.personMonths.total).toBe(43);
    expect(then.staffing?.retention.steady).toHaveLength(6);
    expect(then.score?.grade).toBe('不合格');
    expect(then.indicators).toBe(station.assessment.indicators);
    expect(whatIf(station, [])).toMatchObject({ staffing: { personMonths: { total: 45 } }, score: { grade: '良好' } });
  });

  test('part-time marks count half', () => {
    const station = reviewed({ workers: { 2: { remark: '兼职，每周到岗2天' } } });
    const cases = whatIfCases(station).filter(({ key }) => key.startsWith('part-time-as-full'));
    expect(cases.map(({ text }) => text)).toEqual(['社工2号（第8行）2024年9月至2025年2月的到岗只计一半']);
    expect(whatIf(station, cases).staffing?.personMonths.total).toBe(42);
  });

  test('nothing is offered while the reading of 附件2 is in doubt: no veto hangs on it (rule C11)', () => {
    const station = reviewed({ workers: ENDED, parameters: EIGHT });
    expect(whatIfCases(station)).not.toEqual([]);
    const [first] = station.findings;
    if (!first) throw new Error('there is no finding');
    const doubt = { ...first, family: 'reading', form: 'attendanceSheet' } as const;
    expect(whatIfCases({ ...station, findings: [doubt, ...station.findings] })).toEqual([]);
  });
});
