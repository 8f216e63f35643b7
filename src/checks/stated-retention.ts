import { numberOf } from '../forms/values/numbers';
import type { Check, CheckContext, Issue } from './check';
import { staffingGrounds, steadyIn } from './doubts';
import { ONE_DECIMAL } from './judged';
import { figure, percent } from './wording';

/** Retention against its parts (rule B13): the workers that are steady, and the agreed headcount where it is known. */
function statedRetention(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const row = station.attendance.flatMap((block) => block.subtotals).find((subtotal) => subtotal.kind === 'retention');
  const retention = assessment.staffing?.retention;
  const stated = row?.figure;
  const parts = /^=\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)/.exec(stated?.formula ?? '');
  const numerator = parts ? Number(parts[1]) : null;
  const is = parts ? Number(parts[1]) / Number(parts[2]) : numberOf(stated);
  if (!row || !retention || !stated || is === null || !Number.isFinite(is)) return [];
  const steady = retention.steady.length;
  const isFit = (count: number): boolean =>
    retention.rate === null
      ? (numerator === null || numerator === count) && hasWholeDenominator(count, is)
      : Math.abs(is - count / (retention.required ?? 0)) < ONE_DECIMAL;
  if (isFit(steady)) return [];
  const isFitWith = (more: number): boolean =>
    Array.from({ length: more }, (_, index) => steady + index + 1).some(isFit);
  const should = retention.rate === null ? null : percent(retention.rate);
  const basis = retention.required === null ? '' : ` ÷ ${figure(retention.required)}`;
  return [
    {
      form: 'attendanceSheet',
      cells: [stated.cell],
      follows: staffingGrounds(context, (doubts) => isFitWith(steadyIn(doubts))),
      message: {
        zh: `稳岗率写的是 ${percent(is)}，按标记有 ${steady} 名社工每月在岗${should === null ? '，对不上任何整数的协议人数' : `，${steady}${basis} = ${should}`}。`,
        en: `Retention says ${percent(is)}; by the marks ${steady} workers are in post in every month${should === null ? ', which fits no whole headcount' : `: ${steady}${basis} = ${should}`}.`,
      },
    },
  ];
}

function hasWholeDenominator(steady: number, rate: number): boolean {
  if (rate <= 0) return steady === 0;
  const headcount = Math.round(steady / rate);
  return headcount > 0 && Math.abs(steady / headcount - rate) < ONE_DECIMAL;
}

/** The rate of 附件2's last row (rule B13). */
export const STATED_RETENTION_CHECKS: readonly Check[] = [
  {
    family: 'arithmetic',
    id: 'retention-wrong',
    severity: 'error',
    impact: 'total',
    basis: 'B13',
    title: { zh: '稳岗率与持续在岗社工数不符', en: 'a retention rate that does not follow from the marks' },
    why: {
      zh: '稳岗率 = 持续在岗社工数 ÷ 协议要求在岗社工数（规则 B13）。',
      en: 'Retention = workers in post in every month ÷ agreed headcount (rule B13).',
    },
    remedy: {
      zh: '按附件2的标记数出每月都在岗的社工，再除以末月的协议人数。',
      en: 'Count the workers in post in every month and divide by the headcount of the last month.',
    },
    run: statedRetention,
  },
];
