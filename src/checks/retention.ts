import type { AssessedPeriod } from '../assessment/periods';
import type { Person } from '../assessment/staffing';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { staffingGrounds, steadyIn } from './doubts';
import { figure, percent } from './wording';
import { clauses, leftIn, list, remarkOf, retentionCell } from './workers';

/** Minimum of the retention (rule B13). */
const RETENTION_MINIMUM = 0.8;
const TOLERANCE = 1e-9;

/** Whether so many steady workers are enough (rule B13). */
export function isRetentionMet(steady: number, required: number): boolean {
  return steady / required >= RETENTION_MINIMUM - TOLERANCE;
}

function retentionLow(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const cell = retentionCell(station);
  const { steady, required, rate, statedRate } = assessment.staffing?.retention ?? { steady: [] };
  if (!cell) return [];
  const follows = staffingGrounds(context, (doubts) => isRetentionMet(steady.length + steadyIn(doubts), required ?? 0));
  const tell = (zh: string, en: string): Issue[] => [
    { cells: [cell], follows, form: 'attendanceSheet', message: { zh, en } },
  ];
  if (rate == null || !required) {
    if (statedRate == null || isRetentionMet(statedRate, 1)) return [];
    return tell(
      `表中稳岗率为${percent(statedRate)}，低于80%`,
      `the stated retention is ${percent(statedRate)}, below 80%`,
    );
  }
  if (isRetentionMet(steady.length, required)) return [];
  const due = Math.ceil(required * RETENTION_MINIMUM - TOLERANCE);
  const shown = `${steady.length}/${figure(required)} = ${percent(rate)}`;
  return tell(
    `稳岗率${shown}，低于80%；至少应有${due}名社工每月在岗，少${due - steady.length}名`,
    `retention ${shown} is below 80%; at least ${due} steady workers are needed, ${due - steady.length} more`,
  );
}

/** What could cost somebody the place among the steady workers: half months, leaving, a contract that ended. */
function marksAtRisk(person: Person, period: AssessedPeriod | null): CellRef[] {
  return person.rows.flatMap((row) => {
    const halves = row.marks.filter(
      ({ month, inPost }) =>
        leftIn(row, month) !== null || (inPost?.kind === 'half' && period?.weights.get(month) === 1),
    );
    const end = row.contract?.end ?? null;
    const isExpired = end !== null && period !== null && end < period.end;
    return [
      ...halves.flatMap((mark) => mark.inPost?.cell ?? []),
      ...(halves.some((mark) => leftIn(row, mark.month)) ? [remarkOf(row)] : []),
      ...(isExpired && row.contract ? [row.contract.cell] : []),
    ];
  });
}

function retentionMargin(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const cell = retentionCell(station);
  const { steady, required, rate } = assessment.staffing?.retention ?? { steady: [] };
  if (!cell || !required || rate == null || !isRetentionMet(steady.length, required)) return [];
  if (isRetentionMet(steady.length - 1, required)) return [];
  const risky = steady.filter((person) => marksAtRisk(person, assessment.time.period).length > 0);
  const numbered = list(
    steady.map(({ name, rows }) => {
      const row = (rows[0]?.row ?? 0) + 1;
      return name === '' ? { zh: `第${row}行`, en: `row ${row}` } : { zh: name, en: name };
    }),
  );
  const isExact = Math.abs(rate - RETENTION_MINIMUM) < TOLERANCE;
  const shown = `${steady.length}/${figure(required)} = ${percent(rate)}`;
  const less = percent((steady.length - 1) / required);
  const doubt = list(risky.map(({ name }) => ({ zh: name, en: name })));
  return [
    {
      cells: [cell],
      follows: staffingGrounds(context, (doubts) => isRetentionMet(steady.length - 1 + steadyIn(doubts), required)),
      evidence: risky.flatMap((person) => marksAtRisk(person, assessment.time.period)),
      form: 'attendanceSheet',
      message: clauses([
        {
          zh: `稳岗率${shown}，${isExact ? '正好等于' : '略高于'}80%的下限，少1名即为${less}`,
          en: `retention ${shown} is ${isExact ? 'exactly at' : 'just above'} the limit of 80%; one worker fewer gives ${less}`,
        },
        { zh: `计入的${steady.length}名：${numbered.zh}`, en: `the ${steady.length} counted: ${numbered.en}` },
        ...(risky.length > 0
          ? [{ zh: `其中标记可能被质疑：${doubt.zh}`, en: `open to question among them: ${doubt.en}` }]
          : []),
      ]),
    },
  ];
}

/** Retention against its minimum (rule B13). */
export const RETENTION_CHECKS: readonly Check[] = [
  {
    id: 'retention-low',
    family: 'rules',
    severity: 'error',
    impact: 'grade',
    basis: 'B13',
    title: { zh: '稳岗率低于80%', en: 'Retention below 80%' },
    why: { zh: '人员稳岗率不低于80%。', en: 'Retention must be 80% or more.' },
    remedy: {
      zh: '核对每月在岗的社工；确实不足的说明原因和稳岗措施。',
      en: 'Check who was in post every month; explain a real shortfall.',
    },
    run: retentionLow,
  },
  {
    id: 'retention-at-limit',
    family: 'rules',
    severity: 'warning',
    impact: 'grade',
    basis: 'B13',
    title: { zh: '稳岗率没有余量', en: 'Retention without a reserve' },
    why: {
      zh: '人员稳岗率不低于80%，少认可1名即不达标。',
      en: 'Retention must be 80% or more; one worker less and it is missed.',
    },
    remedy: { zh: '备好这些社工每月在岗的佐证。', en: 'Keep the proof of every month ready for these workers.' },
    run: retentionMargin,
  },
];
