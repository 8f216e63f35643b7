import { CERTIFIED_SHARE, headcountOf } from '../assessment/staffing';
import type { Month } from '../forms/values/calendar';
import type { Station, SubtotalRow } from '../forms/station';
import type { AreaRef, CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { staffingGrounds, type Doubt } from './doubts';
import { figure, joinCells, percent } from './wording';
import { clauses, lastMonthHeader, lastMonthOf, monthList, retentionCell } from './workers';
import { isRetentionMet } from './retention';

const TOLERANCE = 1e-9;

function sumRows(station: Station, scope: SubtotalRow['scope']): SubtotalRow[] {
  const rows = station.attendance.flatMap((block) => block.subtotals).filter((row) => row.kind !== 'retention');
  const own = rows.filter((row) => row.scope === scope);
  return own.length > 0 || scope !== 'all' ? own : rows;
}

/** Where the person-months of a scope stand: its 小计, then its months; the headers where the sheet has no sum rows. */
function sumCells(station: Station, scope: SubtotalRow['scope'], months: readonly Month[]): (CellRef | AreaRef)[] {
  const rows = sumRows(station, scope);
  const totals = rows.flatMap((row) => row.subtotal?.cell ?? []);
  const rowsByMonth = rows.filter((row) => row.kind === 'effective');
  const inMonths = (rowsByMonth.length > 0 ? rowsByMonth : rows).flatMap((row) =>
    row.months.flatMap(({ month, inPost }) => (inPost && months.includes(month) ? [inPost.cell] : [])),
  );
  const cells = [...joinCells(totals), ...joinCells(inMonths)];
  if (cells.length > 0) return cells;
  return station.attendance.slice(0, 1).flatMap((block) => block.months.map(({ headerCell }) => headerCell));
}

/** Short of people or of certified people (rules A7, B9 to B11): an error from the veto limit on. */
function shortage(context: CheckContext, rule: 'staff-shortage' | 'certified-shortage'): Issue[] {
  const { station, assessment } = context;
  const { staffing, vetoes, time } = assessment;
  const veto = vetoes.find((entry) => entry.rule === rule);
  const isCertified = rule === 'certified-shortage';
  const required = staffing?.requiredPersonMonths[isCertified ? 'certified' : 'total'] ?? null;
  if (!staffing || !veto || required === null || (veto.value ?? 0) <= TOLERANCE) return [];
  const { limit, triggered } = veto;
  const value = veto.value ?? 0;
  const actual = staffing.personMonths[isCertified ? 'certified' : 'total'];
  const share = isCertified ? CERTIFIED_SHARE : 1;
  const lostIn = (doubts: readonly Doubt[]): number =>
    doubts
      .filter(({ worker }) => !isCertified || worker.certified)
      .reduce((sum, { personMonths }) => sum + personMonths, 0);
  const shortMonths = staffing.months.filter((month) => {
    return (isCertified ? month.certified : month.total) < (month.required ?? 0) * share - TOLERANCE;
  });
  const months = shortMonths.map(({ month }) => month);
  const span = monthList(months);
  const kind = isCertified ? { zh: '持证社工', en: 'certified' } : { zh: '社工', en: 'social workers' };
  const stage = time.stage === 'final' ? { zh: '末期', en: 'final' } : { zh: '中期', en: 'mid-term' };
  const basis = {
    zh: `${kind.zh}应到岗${figure(required)}人次，实到岗${figure(actual)}人次，累计缺${figure(value)}人次`,
    en: `${kind.en}: ${figure(required)} person-months due, ${figure(actual)} in post, ${figure(value)} short`,
  };
  const distance =
    limit === null
      ? []
      : triggered
        ? [
            {
              zh: `达到${stage.zh}评估${figure(limit)}人次的界线，结果为不合格`,
              en: `this reaches the ${stage.en} limit of ${figure(limit)}: the result is 不合格`,
            },
          ]
        : [
            {
              zh: `再缺${figure(limit - value)}人次即达到${stage.zh}评估${figure(limit)}人次的不合格界线`,
              en: `${figure(limit - value)} more would reach the ${stage.en} limit of ${figure(limit)} (不合格)`,
            },
          ];
  const where = months.length > 0 ? [{ zh: `不足的月份：${span.zh}`, en: `short in ${span.en}` }] : [];
  return [
    {
      cells: sumCells(station, isCertified ? 'certified' : 'all', months),
      follows: staffingGrounds(context, (doubts) => lostIn(doubts) >= value - TOLERANCE),
      form: 'attendanceSheet',
      message: clauses([basis, ...distance, ...where]),
      ...(triggered && { severity: 'error' as const, impact: 'veto' as const }),
    },
  ];
}

function headcountMissing({ station, assessment, parameters }: CheckContext): Issue[] {
  const { staffing, time } = assessment;
  const cell = retentionCell(station);
  if (!staffing || !cell) return [];
  const months = [...(time.period?.weights.keys() ?? staffing.months.map(({ month }) => month))];
  const without = months.filter((month) => headcountOf(parameters.headcount, month) === null);
  if (without.length === 0) return [];
  if (without.length === months.length) {
    return [
      {
        cells: [cell],
        form: 'attendanceSheet',
        message: {
          zh: '未填协议要求的社工人数，应到岗人次、缺员和稳岗率无法核算',
          en: 'the agreed headcount is not given: required person-months, shortage and retention cannot be computed',
        },
      },
    ];
  }
  const span = monthList(without);
  return [
    {
      cells: [cell],
      form: 'attendanceSheet',
      severity: 'warning',
      message: {
        zh: `协议人数未覆盖${span.zh}，应到岗人次和缺员无法核算`,
        en: `the agreed headcount does not cover ${span.en}: required person-months and shortage cannot be computed`,
      },
    },
  ];
}

/** A reduction of the headcount within the period decides the result: it needs a signed agreement (T12 of the samples). */
function headcountReduced({ station, assessment, parameters }: CheckContext): Issue[] {
  const { staffing, time, vetoes } = assessment;
  const cell = lastMonthHeader(station);
  const last = staffing && lastMonthOf(staffing);
  const weights = time.period?.weights;
  if (!staffing || !last || !weights || !cell) return [];
  const required = staffing.requiredPersonMonths.total;
  const agreed = [...weights.keys()].map((month) => headcountOf(parameters.headcount, month));
  const before = agreed[0] ?? null;
  const now = headcountOf(parameters.headcount, last);
  if (required === null || before === null || now === null || now >= before) return [];
  const highest = [...weights.values()].reduce((sum, weight) => sum + weight * before, 0);
  const short = highest - staffing.personMonths.total;
  const veto = vetoes.find(({ rule }) => rule === 'staff-shortage');
  const isVeto = veto?.limit != null && !veto.triggered && short >= veto.limit;
  const steady = staffing.retention.steady.length;
  const failsRetention = isRetentionMet(steady, now) && !isRetentionMet(steady, before);
  if (!isVeto && !failsRetention) return [];
  const retention = `${steady}/${figure(before)} = ${percent(steady / before)}`;
  return [
    {
      cells: [cell],
      form: 'attendanceSheet',
      impact: isVeto ? 'veto' : 'grade',
      message: {
        zh: `协议人数由${figure(before)}名减为${figure(now)}名，结果取决于此；若各月仍按${figure(before)}名，应到岗${figure(highest)}人次，缺${figure(short)}人次${isVeto ? '（达到不合格界线）' : ''}，稳岗率${retention}`,
        en: `the headcount falls from ${figure(before)} to ${figure(now)}, and the result depends on it; with ${figure(before)} throughout, ${figure(highest)} person-months are due, ${figure(short)} short${isVeto ? ' (the veto limit is reached)' : ''}, retention ${retention}`,
      },
    },
  ];
}

/** Person-months against the limits of the evaluation (rules A7, B9 to B11). */
export const RULE_CHECKS: readonly Check[] = [
  {
    id: 'staff-shortage',
    family: 'rules',
    severity: 'warning',
    impact: 'total',
    basis: 'A7',
    title: { zh: '社工人次不足', en: 'Short of social workers' },
    why: {
      zh: '累计缺少达到中期5人次、末期10人次的，评估直接为不合格。',
      en: 'A shortage of 5 (mid-term) or 10 (final) person-months fails the evaluation.',
    },
    remedy: {
      zh: '补足社工；已到岗未标记的补充标记和佐证。',
      en: 'Fill the posts; add marks that were forgotten, with proof.',
    },
    run: (context) => shortage(context, 'staff-shortage'),
  },
  {
    id: 'certified-shortage',
    family: 'rules',
    severity: 'warning',
    impact: 'total',
    basis: 'B11',
    title: { zh: '持证社工人次不足', en: 'Short of certified social workers' },
    why: {
      zh: '持证社工不少于应到岗人次的1/2；累计缺少达到中期3人次、末期6人次的，评估直接为不合格。',
      en: 'Half of the required person-months must be certified; 3 (mid-term) or 6 (final) short fail the evaluation.',
    },
    remedy: {
      zh: '增配持证社工；已取得证书的更新类型。',
      en: 'Employ certified workers; update whoever has the certificate by now.',
    },
    run: (context) => shortage(context, 'certified-shortage'),
  },
  {
    id: 'headcount-reduced',
    family: 'rules',
    severity: 'warning',
    impact: 'grade',
    basis: 'B9',
    title: { zh: '结果取决于协议人数的调减', en: 'The result depends on a reduced headcount' },
    why: {
      zh: '调减人数应以已签订的补充协议为准。',
      en: 'A reduction holds only with a signed supplementary agreement.',
    },
    remedy: {
      zh: '确认补充协议已签订，并备好原件。',
      en: 'Make sure that the supplementary agreement is signed, and keep it ready.',
    },
    run: headcountReduced,
  },
  {
    id: 'headcount-missing',
    family: 'rules',
    severity: 'note',
    impact: 'figure',
    basis: 'B9',
    title: { zh: '协议人数未填或不全', en: 'Agreed headcount not given' },
    why: {
      zh: '应到岗人次=协议人数×考核月份。',
      en: 'Required person-months are the agreed headcount times the assessment months.',
    },
    remedy: {
      zh: '填写协议要求的社工人数及开始月份（自评估首月起）。',
      en: 'Enter the agreed headcount and its first month, from the first month of the period.',
    },
    run: headcountMissing,
  },
];
