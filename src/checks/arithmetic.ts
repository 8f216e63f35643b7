import { isSame, roundHalfUp } from '../assessment/rounding';
import { numberOf } from '../forms/numbers';
import type { NumberReading } from '../forms/station';
import { cellA1, type CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { derivedFigures, type Derived } from './derived';
import { addends, covers, division, referencesOf } from './formulas';
import { at, figure, indicatorName, joinCells, percent } from './wording';

/** How a stated figure stands to what it should be. */
type Verdict =
  | 'right'
  /** Rounded more coarsely than two decimals of a percent, or to whole person-months. */
  | 'rounded'
  /** Follows correctly from inputs that are wrong themselves. */
  | 'following'
  | 'wrong'
  | 'should-be-slash'
  | 'slash'
  | 'blank'
  /** An error or text, told by the form checks. */
  | 'unusable';

/** A tenth of a percent point, rounded: what a percent typed with one decimal may be off. */
const ONE_DECIMAL = 0.0006;
const HALF_OF_LAST_DIGIT = 0.000_05;

function isRoundedRate(stated: number, expected: number): boolean {
  return Math.abs(stated - expected) < ONE_DECIMAL || isSame(stated, roundHalfUp(expected, 2));
}

function verdictOf({ kind, stated, fromInputs, truth }: Derived): Verdict {
  if (stated.kind === 'notApplicable') return fromInputs === null || truth === null ? 'right' : 'slash';
  if (stated.kind === 'blank') return fromInputs === null ? 'right' : 'blank';
  if (stated.kind !== 'number') return 'unusable';
  if (fromInputs === null) return stated.value === 0 ? 'right' : 'should-be-slash';
  const tolerance = kind === 'rate' ? HALF_OF_LAST_DIGIT + 1e-9 : 1e-6;
  const isNear = (value: number | null): boolean => value !== null && Math.abs(stated.value - value) <= tolerance;
  if (isNear(truth)) return 'right';
  if (isNear(fromInputs)) return 'following';
  if (kind === 'rate') return isRoundedRate(stated.value, fromInputs) ? 'rounded' : 'wrong';
  const isWhole = stated.formula === null && isSame(stated.value, roundHalfUp(fromInputs, 0));
  return isWhole && !Number.isInteger(fromInputs) ? 'rounded' : 'wrong';
}

interface Judged {
  readonly derived: Derived;
  readonly verdict: Verdict;
  /** The cell is typed although most of its kind are formulas (rule C3). */
  readonly isOverwritten: boolean;
  /** What the formula takes in that its neighbours do not, or leaves out. */
  readonly deviation: Text | null;
}

const groupKey = ({ kind, stated, form }: Derived): string => `${form}:${kind}:${stated.cell.sheet}`;

/** Kinds of figure that are formulas in most of their cells. */
function formulaGroups(figures: readonly Derived[]): ReadonlySet<string> {
  const counts = new Map<string, { formulas: number; all: number }>();
  for (const derived of figures) {
    if (derived.stated.raw === null) continue;
    const count = counts.get(groupKey(derived)) ?? { formulas: 0, all: 0 };
    count.all += 1;
    if (derived.stated.formula !== null) count.formulas += 1;
    counts.set(groupKey(derived), count);
  }
  return new Set([...counts].filter(([, { formulas, all }]) => formulas * 2 > all).map(([key]) => key));
}

function listed(cells: readonly CellRef[]): string {
  return cells.slice(0, 4).map(at).join('、') + (cells.length > 4 ? '…' : '');
}

/** Compares what a formula names with the cells that it should be made of. Null where it agrees or cannot be told. */
function deviationOf(derived: Derived, rowOfTotals: ReadonlySet<string>): Text | null {
  const { formula, cell } = derived.stated;
  if (formula === null) return null;
  const references = referencesOf(formula, cell.sheet);
  if (references.length === 0) return null;
  return derived.kind === 'rate' ? rateDeviation(derived, formula) : sumDeviation(derived, formula, rowOfTotals);
}

function rateDeviation({ inputs, stated }: Derived, formula: string): Text | null {
  const [completed, target] = inputs;
  const written = division(formula);
  if (!completed || !target || !written) return null;
  const address = (ref: CellRef): string => cellA1(ref.row, ref.column);
  const [part, whole] = [address(completed), address(target)];
  if (written.numerator === part && written.denominator === whole) return null;
  if (written.numerator === whole && written.denominator === part) {
    return { zh: `公式把分子分母颠倒了（${formula}）`, en: `the formula is upside down (${formula})` };
  }
  const row = stated.cell.row + 1;
  return {
    zh: `公式引用的是 ${written.numerator}/${written.denominator}，本行（第 ${row} 行）应为 ${part}/${whole}`,
    en: `the formula divides ${written.numerator}/${written.denominator}; this row (${row}) needs ${part}/${whole}`,
  };
}

function sumDeviation({ inputs, stated, kind }: Derived, formula: string, figures: ReadonlySet<string>): Text | null {
  const added = addends(formula, stated.cell.sheet);
  const named = referencesOf(formula, stated.cell.sheet);
  const missing = inputs.filter((cell) => covers(named, cell) === 0);
  // A grand total may add up the marks themselves instead of the subtotals.
  if (missing.length === inputs.length && kind !== 'total') return null;
  if (missing.length > 0) {
    return {
      zh: `公式（${formula}）漏掉了 ${listed(missing)}`,
      en: `the formula (${formula}) leaves out ${listed(missing)}`,
    };
  }
  const twice = added ? inputs.filter((cell) => covers(added, cell) > 1) : [];
  if (twice.length > 0) {
    return {
      zh: `公式（${formula}）重复计入了 ${listed(twice)}`,
      en: `the formula (${formula}) counts ${listed(twice)} twice`,
    };
  }
  const own = `${stated.cell.sheet}!${stated.cell.row},${stated.cell.column}`;
  const foreign = [...figures].filter((key) => key !== own && (added ?? []).some((area) => coversKey(area, key)));
  const isForeign = foreign.some((key) => !inputs.some((cell) => `${cell.sheet}!${cell.row},${cell.column}` === key));
  return isForeign && kind === 'total'
    ? { zh: `公式（${formula}）把别的合计也加了进去`, en: `the formula (${formula}) adds in another total` }
    : null;
}

function coversKey(
  area: { sheet: string; top: number; left: number; bottom: number; right: number },
  key: string,
): boolean {
  const match = /^(.*)!(\d+),(\d+)$/.exec(key);
  if (!match) return false;
  return covers([area], { sheet: match[1] ?? '', row: Number(match[2]), column: Number(match[3]) }) > 0;
}

function judge(context: CheckContext): Judged[] {
  const figures = derivedFigures(context);
  const groups = formulaGroups(figures);
  const totals = new Set(
    figures
      .filter(({ kind }) => kind === 'total')
      .map(({ stated: { cell } }) => `${cell.sheet}!${cell.row},${cell.column}`),
  );
  return figures.map((derived) => ({
    derived,
    verdict: verdictOf(derived),
    isOverwritten: derived.stated.formula === null && derived.stated.raw !== null && groups.has(groupKey(derived)),
    deviation: deviationOf(derived, totals),
  }));
}

const cache = new WeakMap<CheckContext, Judged[]>();

/** All arithmetic checks look at the same judgement; it is made once per context. */
function judged(context: CheckContext): Judged[] {
  const known = cache.get(context);
  if (known) return known;
  const fresh = judge(context);
  cache.set(context, fresh);
  return fresh;
}

function shown(derived: Derived, value: number | null): string {
  if (value === null) return '/';
  return derived.kind === 'rate' ? percent(value) : figure(value);
}

function subject({ kind, record, name }: Derived): Text {
  if (kind !== 'rate' || !record) return name;
  return { zh: `${indicatorName(record)}的百分比`, en: `rate of ${indicatorName(record)}` };
}

/** Following figures downstream of a fault, for its list of consequences. */
function downstream(all: readonly Judged[], start: readonly CellRef[]): Text[] {
  const reached = new Set(start.map((cell) => `${cell.sheet}!${cell.row},${cell.column}`));
  const texts: Text[] = [];
  for (const { derived, verdict } of all) {
    if (verdict !== 'following') continue;
    if (!derived.inputs.some((cell) => reached.has(`${cell.sheet}!${cell.row},${cell.column}`))) continue;
    const { cell } = derived.stated;
    reached.add(`${cell.sheet}!${cell.row},${cell.column}`);
    const name = subject(derived);
    const [is, should] = [shown(derived, numberOf(derived.stated)), shown(derived, derived.truth)];
    texts.push({
      zh: `${at(cell)} ${name.zh} ${is}，应为 ${should}`,
      en: `${at(cell)} ${name.en} ${is}, should be ${should}`,
    });
  }
  return texts;
}

function basicIssue(all: readonly Judged[], { derived, deviation }: Judged, more: Partial<Issue> = {}): Issue {
  const { stated, fromInputs } = derived;
  const name = subject(derived);
  const [is, should] = [shown(derived, numberOf(stated)), shown(derived, fromInputs)];
  const how: Text = deviation ?? { zh: '', en: '' };
  return {
    form: derived.form,
    zone: derived.zone,
    cells: [stated.cell],
    evidence: joinCells(derived.inputs),
    message: {
      zh: `${name.zh}写的是 ${is}，按数据重算为 ${should}${how.zh && `：${how.zh}`}。`,
      en: `${name.en} says ${is}; recomputed: ${should}${how.en && `: ${how.en}`}.`,
    },
    consequences: downstream(all, [stated.cell]),
    spoils: [stated.cell],
    ...(mayFollow(derived) && { follows: derived.inputs }),
    ...more,
  };
}

/** A live formula, or a typed sum without what no formula would count, takes its fault from its inputs. */
function mayFollow({ stated }: Derived): boolean {
  return stated.formula !== null;
}

type Predicate = (entry: Judged) => boolean;

const isWrong: Predicate = ({ verdict }) => verdict === 'wrong' || verdict === 'should-be-slash';

/** Faults that are told at the input which two of them share, not at each of them. */
interface SharedCause {
  readonly cell: CellRef;
  readonly faults: readonly Judged[];
}

const delta = ({ derived }: Judged): number => (numberOf(derived.stated) ?? 0) - (derived.fromInputs ?? 0);

/**
 * A worker's subtotal and a month's count that are off by the same amount meet in one mark;
 * a zone's rate and its column's total that agree on another figure meet in that figure.
 */
function sharedCauses(all: readonly Judged[]): SharedCause[] {
  const faults = all.filter((entry) => isWrong(entry) && !entry.deviation);
  const causes: SharedCause[] = [];
  for (const row of faults) {
    const { worker, kind, record, inputs } = row.derived;
    if (kind === 'worker-subtotal' && worker) {
      const months = faults.filter(
        (other) =>
          other.derived.month !== undefined &&
          other.derived.role === 'inPost' &&
          isSame(delta(other), delta(row)) &&
          other.derived.inputs.some((cell) => inputs.some((own) => isSameCell(own, cell))),
      );
      const [first] = months;
      const shared = first && inputs.find((own) => first.derived.inputs.some((cell) => isSameCell(own, cell)));
      const isOneMonth = months.every((other) => other.derived.month === first?.derived.month);
      if (shared && isOneMonth) causes.push({ cell: shared, faults: [row, ...months] });
    }
    if (kind === 'rate' && record && !record.isTotal) {
      const shared = faults.find(
        (other) =>
          other.derived.kind === 'total' &&
          other.derived.inputs.some((cell) => inputs.some((own) => isSameCell(own, cell))) &&
          explainsBoth(row, other),
      );
      const cell = shared && inputs.find((own) => shared.derived.inputs.some((input) => isSameCell(own, input)));
      if (shared && cell) causes.push({ cell, faults: [row, shared] });
    }
  }
  return causes;
}

/** Whether changing the shared figure by the total's difference makes the stated rate right as well. */
function explainsBoth(rate: Judged, total: Judged): boolean {
  const { record, stated } = rate.derived;
  const [target, completed, is] = [numberOf(record?.target), numberOf(record?.completed), numberOf(stated)];
  if (!record || target === null || completed === null || is === null) return false;
  const isCompleted = total.derived.inputs.some((cell) => isSameCell(cell, record.completed.cell));
  const repaired = isCompleted ? (completed + delta(total)) / target : completed / (target + delta(total));
  return Math.abs(repaired - is) < ONE_DECIMAL;
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function unshared(all: readonly Judged[]): Judged[] {
  const shared = new Set(sharedCauses(all).flatMap((cause) => cause.faults));
  return all.filter((entry) => !shared.has(entry));
}

function issuesWhere(predicate: Predicate, more?: (entry: Judged) => Partial<Issue>) {
  return (context: CheckContext): Issue[] => {
    const all = judged(context);
    return unshared(all)
      .filter(predicate)
      .map((entry) => basicIssue(all, entry, more?.(entry)));
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
  return unshared(all)
    .filter((entry) => entry.isOverwritten && ['right', 'rounded', 'wrong', 'should-be-slash'].includes(entry.verdict))
    .filter(({ derived }) => derived.stated.kind === 'number')
    .map((entry) => {
      const { derived, verdict } = entry;
      const isRight = verdict === 'right' || verdict === 'rounded';
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

function sharedInputs(context: CheckContext): Issue[] {
  const all = judged(context);
  return sharedCauses(all).map(({ cell, faults }): Issue => {
    const list = faults.map(({ derived }) => `${at(derived.stated.cell)} ${shown(derived, numberOf(derived.stated))}`);
    const should = faults.map(({ derived }) => shown(derived, derived.fromInputs));
    const [first] = faults;
    return {
      form: first?.derived.form ?? null,
      zone: first?.derived.zone ?? null,
      cells: [cell, ...faults.map(({ derived }) => derived.stated.cell)],
      message: {
        zh: `${at(cell)} 与行、列两个方向的合计都对不上：${list.join('、')}，按 ${at(cell)} 现在的内容应为 ${should.join('、')}。`,
        en: `${at(cell)} disagrees with the sums of its row and of its column: ${list.join(', ')}; as it stands they should be ${should.join(', ')}.`,
      },
      spoils: [cell, ...faults.map(({ derived }) => derived.stated.cell)],
      consequences: downstream(
        all,
        faults.map(({ derived }) => derived.stated.cell),
      ),
    };
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

function isUnread(reading: NumberReading | null): boolean {
  return reading === null || reading.kind !== 'number';
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
  return [
    {
      form: first.derived.form,
      cells: joinCells(entries.map(({ derived }) => derived.stated.cell)),
      message: {
        zh: `${entries.length} 个合计带半个月，却按整数显示（如 ${figure(value)} 显示为 ${roundHalfUp(value, 0)}）；打印出来会被看错。`,
        en: `${entries.length} sums hold halves but are shown as whole numbers (${figure(value)} as ${roundHalfUp(value, 0)}); in print they mislead.`,
      },
    },
  ];
}

/** Retention against its parts (rule B13): the workers that are steady, and the agreed headcount where it is known. */
function retentionIssues({ station, assessment }: CheckContext): Issue[] {
  const row = station.attendance.flatMap((block) => block.subtotals).find((subtotal) => subtotal.kind === 'retention');
  const retention = assessment.staffing?.retention;
  const stated = row?.figure;
  if (!row || !retention || !stated || isUnread(stated)) return [];
  const is = numberOf(stated) ?? 0;
  const steady = retention.steady.length;
  const parts = /^=\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)/.exec(stated.formula ?? '');
  const numerator = parts ? Number(parts[1]) : null;
  const isFit =
    retention.rate === null
      ? (numerator === null || numerator === steady) && hasWholeDenominator(steady, is)
      : Math.abs(is - retention.rate) < ONE_DECIMAL;
  if (isFit) return [];
  const should = retention.rate === null ? null : percent(retention.rate);
  const basis = retention.required === null ? '' : ` ÷ ${figure(retention.required)}`;
  return [
    {
      form: 'attendanceSheet',
      cells: [stated.cell],
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
      (entry) => ({
        severity: isWrong(entry) ? 'error' : 'warning',
        follows: [],
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
  {
    ...arithmetic,
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
    run: retentionIssues,
  },
];

function deviationOnly({ derived, deviation }: Judged): Text {
  const name = subject(derived);
  return {
    zh: `${name.zh}的公式与同类单元格不同：${deviation?.zh ?? ''}（目前数值恰好正确）。`,
    en: `${name.en} has a formula unlike its neighbours: ${deviation?.en ?? ''} (the value happens to be right).`,
  };
}
