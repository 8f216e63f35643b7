import { roundHalfUp } from '../assessment/rounding';
import { numberOf } from '../forms/values/numbers';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import type { Derived } from './derived';
import {
  basicIssue,
  delta,
  groupKey,
  isWrong,
  judged,
  mayFollow,
  shown,
  subject,
  type Judged,
  type Predicate,
} from './judged';
import { digitsMeant } from './digits';
import { namedMarks } from './readings';
import { sharedInputs, unshared } from './shared-causes';
import { figure, joinCells } from './wording';
import { monthHeaders } from './workers';

function issuesWhere(predicate: Predicate, more?: (entry: Judged, context: CheckContext) => Partial<Issue>) {
  return (context: CheckContext): Issue[] => {
    const all = judged(context);
    return unshared(context, all)
      .filter(predicate)
      .map((entry) => basicIssue(all, entry, more?.(entry, context)));
  };
}

const RATES: readonly Derived['kind'][] = ['rate'];
const isRate: Predicate = ({ derived }) => RATES.includes(derived.kind);
const isPlain: Predicate = (entry) => !entry.deviation && !entry.isOverwritten;

function ofKinds(...kinds: Derived['kind'][]): Predicate {
  return ({ derived }) => kinds.includes(derived.kind);
}

const RECOMPUTE: Text = {
  zh: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
  en: 'Check the cells that it follows from, then put the formula or the right number here.',
};

const FORMULA_COLUMN: Text = {
  zh: '官方表已设置好计算公式，如无特殊情况请勿改动（规则 C3）。',
  en: 'The official form computes this column by formula; it is not to be typed over (rule C3).',
};

const SUM_RULE: Text = {
  zh: '合计、小计、总计必须等于所含各格之和，成绩和到岗人次都以此为准。',
  en: 'Totals must be the sum of their parts; attendance and completion rest on them.',
};

/** Rate typed more coarsely than needed: one note per form, with every cell. */
function roundedRates(context: CheckContext): Issue[] {
  const entries = judged(context).filter((entry) => entry.verdict === 'rounded' && isRate(entry) && isPlain(entry));
  const forms = new Map<string, Judged[]>();
  for (const entry of entries) {
    const { form, stated } = entry.derived;
    const key = `${form}:${stated.cell.sheet}`;
    forms.set(key, [...(forms.get(key) ?? []), entry]);
  }
  return [...forms.values()].map((group): Issue => {
    const [first] = group;
    const worst = group.reduce((max, entry) => Math.max(max, Math.abs(delta(entry))), 0);
    const example = first
      ? `${shown(first.derived, numberOf(first.derived.stated))} / ${shown(first.derived, first.derived.fromInputs)}`
      : '';
    return {
      form: first?.derived.form ?? null,
      cells: joinCells(group.map((entry) => entry.derived.stated.cell)),
      message: {
        zh: `${group.length} 个百分比取整过粗，与两位小数的计算值最多相差 ${figure(worst * 100)} 个百分点（如 ${example}）。`,
        en: `${group.length} rates are rounded too coarsely, off by up to ${figure(worst * 100)} percentage points (for example ${example}).`,
      },
    };
  });
}

function overwritten(context: CheckContext): Issue[] {
  const all = judged(context);
  return unshared(context, all)
    .filter((entry) => entry.isOverwritten && ['right', 'rounded', 'wrong', 'should-be-slash'].includes(entry.verdict))
    .filter(({ derived }) => derived.stated.kind === 'number')
    .map((entry) => {
      const { derived, verdict } = entry;
      // A rate may be rounded more coarsely; a sum may not (rule B3).
      const isRight = verdict === 'right' || (verdict === 'rounded' && isRate(entry));
      const name = subject(derived);
      const [is, should] = [shown(derived, numberOf(derived.stated)), shown(derived, derived.fromInputs)];
      return basicIssue(all, entry, {
        severity: isRight ? 'note' : 'warning',
        impact: isRight ? 'form' : 'figure',
        message: {
          zh: `${name.zh}应为公式，却是手填的 ${is}${isRight ? '（数值正确）' : `，按数据重算为 ${should}`}。`,
          en: `${name.en} should be a formula but is typed: ${is}${isRight ? ' (the value is right)' : `; recomputed: ${should}`}.`,
        },
        ...(isRight && { spoils: [], follows: [], evidence: [] }),
      });
    });
}

/** Blank or `/` where a figure is due; a row or column that is blank throughout is one issue. */
function missingFigures(context: CheckContext): Issue[] {
  const all = judged(context);
  const groups = new Map<string, Judged[]>();
  for (const entry of all) {
    if (entry.verdict !== 'blank' && entry.verdict !== 'slash') continue;
    const { cell } = entry.derived.stated;
    const key = `${groupKey(entry.derived)}:${entry.verdict}:${entry.derived.kind === 'rate' ? cell.column : cell.row}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group): Issue[] => {
    const [first] = group;
    if (!first) return [];
    const name = subject(first.derived);
    const what: Text =
      first.verdict === 'blank' ? { zh: '没有填写', en: 'is empty' } : { zh: '写的是“/”', en: 'says “/”' };
    const others =
      group.length > 1 ? { zh: `等 ${group.length} 格`, en: ` and ${group.length - 1} more` } : { zh: '', en: '' };
    return [
      {
        form: first.derived.form,
        zone: group.length === 1 ? first.derived.zone : null,
        cells: joinCells(group.map((entry) => entry.derived.stated.cell)),
        spoils: group.map((entry) => entry.derived.stated.cell),
        evidence: group.length === 1 ? joinCells(first.derived.inputs) : [],
        message: {
          zh: `${name.zh}${others.zh}${what.zh}，按数据应为 ${shown(first.derived, first.derived.fromInputs)}。`,
          en: `${name.en}${others.en} ${what.en}; by the data it is ${shown(first.derived, first.derived.fromInputs)}.`,
        },
        ...(group.every((entry) => mayFollow(entry.derived)) && {
          follows: group.flatMap((entry) => entry.derived.inputs),
        }),
      },
    ];
  });
}

/** A sum with halves whose number format hides them: 12.5 shown as 13 (rule B3). One note for all. */
function hiddenDecimals(context: CheckContext): Issue[] {
  const entries = judged(context).filter(({ derived: { kind, stated } }) => {
    const value = numberOf(stated);
    return kind !== 'rate' && value !== null && !Number.isInteger(value) && /^[#,]*0$/.test(stated.numberFormat);
  });
  const [first] = entries;
  if (!first) return [];
  const value = numberOf(first.derived.stated) ?? 0;
  // The only half mark in them may be a slip: then they have no halves to show.
  const halves = namedMarks(context.station).filter(
    ({ mark, month, worker }) =>
      mark.kind === 'half' && entries.some(({ derived }) => derived.month === month || derived.worker === worker),
  );
  return [
    {
      form: first.derived.form,
      follows: halves.length === 1 ? halves.map(({ mark }) => mark.cell) : [],
      cells: joinCells(entries.map(({ derived }) => derived.stated.cell)),
      message: {
        zh: `${entries.length} 个合计带半个月，却按整数显示（如 ${figure(value)} 显示为 ${roundHalfUp(value, 0)}）；打印出来会被看错。`,
        en: `${entries.length} sums hold halves but are shown as whole numbers (${figure(value)} as ${roundHalfUp(value, 0)}); in print they mislead.`,
      },
    },
  ];
}

const arithmetic = { family: 'arithmetic' } as const;

export const ARITHMETIC_CHECKS: readonly Check[] = [
  {
    ...arithmetic,
    id: 'sums-disagree',
    severity: 'error',
    impact: 'total',
    basis: 'B4',
    title: {
      zh: '某一格与它所在行、列的合计同时对不上',
      en: 'a cell that disagrees with the sums of its row and its column',
    },
    why: SUM_RULE,
    remedy: { zh: '先核对这一格本身是否填错，再核对合计。', en: 'First check the cell itself, then the sums.' },
    run: sharedInputs,
  },
  {
    ...arithmetic,
    id: 'formula-deviates',
    severity: 'warning',
    impact: 'figure',
    basis: 'C3',
    title: {
      zh: '公式与同类单元格不同：引错行、颠倒、漏加或重复',
      en: 'a formula unlike its neighbours: another row, upside down, leaving out or counting twice',
    },
    why: FORMULA_COLUMN,
    remedy: { zh: '从相邻的正确单元格复制公式。', en: 'Copy the formula from a neighbour that is right.' },
    run: issuesWhere(
      (entry) => entry.deviation !== null,
      (entry, { station }) => ({
        severity: isWrong(entry) ? 'error' : 'warning',
        follows: [...(entry.derived.month ? monthHeaders(station) : []), ...behindDeviation(entry)],
        ...(!isWrong(entry) && entry.deviation && { message: deviationOnly(entry) }),
      }),
    ),
  },
  {
    ...arithmetic,
    id: 'rate-overwritten',
    severity: 'warning',
    impact: 'figure',
    basis: 'C3',
    title: { zh: '公式单元格被手填数字覆盖', en: 'a formula overwritten by a typed number' },
    why: FORMULA_COLUMN,
    remedy: { zh: '恢复公式（可从相邻单元格复制）。', en: 'Put the formula back (copy it from a neighbour).' },
    run: overwritten,
  },
  {
    ...arithmetic,
    id: 'rate-wrong',
    severity: 'warning',
    impact: 'figure',
    basis: 'C1',
    title: { zh: '百分比与完成数除以协议数不符', en: 'a rate that is not completed divided by target' },
    why: {
      zh: '百分比 = 完成数 ÷ 协议数，保留两位小数（规则 C1）。',
      en: 'Rate = completed ÷ target, two decimals (rule C1).',
    },
    remedy: RECOMPUTE,
    run: issuesWhere((entry) => isRate(entry) && isWrong(entry) && isPlain(entry)),
  },
  {
    ...arithmetic,
    id: 'rate-rounded',
    severity: 'note',
    impact: 'form',
    basis: 'C7',
    title: { zh: '百分比取整过粗', en: 'rates rounded too coarsely' },
    why: {
      zh: '百分比应保留两位小数；手填一位小数会与复算值相差最多 0.05 个百分点。',
      en: 'Rates carry two decimals; typed with one they differ by up to 0.05 points.',
    },
    remedy: { zh: '改为公式 =完成情况/指标数，格式 0.00%。', en: 'Use a formula completed/target with format 0.00%.' },
    run: roundedRates,
  },
  {
    ...arithmetic,
    id: 'total-wrong',
    severity: 'error',
    impact: 'total',
    basis: 'C9',
    title: { zh: '合计行与各片区之和不符', en: 'a total row that is not the sum of the zones' },
    why: SUM_RULE,
    remedy: RECOMPUTE,
    run: issuesWhere((entry) => ofKinds('total')(entry) && isWrong(entry) && isPlain(entry)),
  },
  {
    ...arithmetic,
    id: 'worker-subtotal-wrong',
    severity: 'error',
    impact: 'total',
    basis: 'B4',
    title: { zh: '社工的人员到岗小计与各月标记不符', en: "a worker's subtotal that is not the sum of the marks" },
    why: SUM_RULE,
    remedy: RECOMPUTE,
    run: issuesWhere((entry) => ofKinds('worker-subtotal')(entry) && isWrong(entry) && isPlain(entry)),
  },
  {
    ...arithmetic,
    id: 'month-subtotal-wrong',
    severity: 'error',
    impact: 'total',
    basis: 'B3',
    title: { zh: '每月小计与标记不符', en: 'a monthly count that is not the sum of the marks' },
    why: SUM_RULE,
    remedy: RECOMPUTE,
    run: issuesWhere((entry) => ofKinds('month-subtotal')(entry) && isWrong(entry) && isPlain(entry)),
  },
  {
    ...arithmetic,
    id: 'effective-wrong',
    severity: 'error',
    impact: 'total',
    basis: 'B2',
    title: { zh: '有效人次小计与标记不符', en: 'effective person-months that are not the sum of the marks' },
    why: SUM_RULE,
    remedy: RECOMPUTE,
    run: issuesWhere((entry) => ofKinds('effective')(entry) && isWrong(entry) && isPlain(entry)),
  },
  {
    ...arithmetic,
    id: 'grand-total-wrong',
    severity: 'error',
    impact: 'total',
    basis: 'B3',
    title: { zh: '总计与各小计之和不符', en: 'a grand total that is not the sum of its subtotals' },
    why: SUM_RULE,
    remedy: RECOMPUTE,
    run: issuesWhere((entry) => ofKinds('grand-total', 'column-total')(entry) && isWrong(entry) && isPlain(entry)),
  },
  {
    ...arithmetic,
    id: 'subtotal-rounded',
    severity: 'note',
    impact: 'form',
    basis: 'B3',
    title: { zh: '到岗小计被取整', en: 'person-months rounded to whole numbers' },
    why: {
      zh: '半个月按 0.5 计，小计不取整（规则 B3）。',
      en: 'Half months count 0.5; sums are not rounded (rule B3).',
    },
    remedy: RECOMPUTE,
    run: issuesWhere((entry) => entry.verdict === 'rounded' && !isRate(entry) && isPlain(entry)),
  },
  {
    ...arithmetic,
    id: 'shown-value-differs',
    severity: 'note',
    impact: 'form',
    basis: 'B3',
    title: {
      zh: '显示值与实际值不同（数字格式没有小数）',
      en: 'a value shown otherwise than it is (format without decimals)',
    },
    why: {
      zh: '小计含半个月，应显示一位小数（规则 B3）。',
      en: 'Sums hold half months and need one decimal (rule B3).',
    },
    remedy: { zh: '把数字格式改为“常规”或 0.0。', en: 'Set the number format to General or 0.0.' },
    run: hiddenDecimals,
  },
  {
    ...arithmetic,
    id: 'figure-missing',
    severity: 'warning',
    impact: 'figure',
    basis: 'C2',
    title: { zh: '应有数字的地方是空白或“/”', en: 'blank or “/” where a figure is due' },
    why: {
      zh: '只有协议没有此项指标时才填“/”，空白不等于“/”（规则 C2）。',
      en: '“/” is only for indicators that the agreement does not have; empty is not “/” (rule C2).',
    },
    remedy: RECOMPUTE,
    run: missingFigures,
  },
];

/** An error value is told as such; a formula that divides by what the target means is right. */
function behindDeviation({ derived: { stated, record } }: Judged): CellRef[] {
  const isMisread = record && digitsMeant(record.target) !== null;
  return [...(stated.kind === 'error' ? [stated.cell] : []), ...(isMisread ? [record.target.cell] : [])];
}

function deviationOnly({ derived, deviation, verdict }: Judged): Text {
  const name = subject(derived);
  const value: Text =
    verdict === 'right' ? { zh: '（目前数值恰好正确）', en: ' (the value happens to be right)' } : { zh: '', en: '' };
  return {
    zh: `${name.zh}的公式与同类单元格不同：${deviation?.zh ?? ''}${value.zh}。`,
    en: `${name.en} has a formula unlike its neighbours: ${deviation?.en ?? ''}${value.en}.`,
  };
}
