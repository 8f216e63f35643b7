import type { FundsAmount, FundsItem, FundsRow, Station } from '../forms/station';
import { inUnit } from '../forms/values/money';
import { rowsTotal, sumsOf, tableInForce, type FundsSums } from './funds-tables';
import { FUNDS_LIMITS, FUNDS_RULES, PERSONNEL_COST_MINIMUM, TOLERANCE, type FundsRule } from './limits';
import type { Parameters } from './parameters';
import { DEFAULT_SCHEME } from './schemes';
import type { Stage } from './stages';

/** A share of the money, or a deviation from the plan, against what is allowed (rules E2, E3). */
export interface FundsLimit {
  readonly rule: FundsRule;
  /** Of which column: shares are of that column's own total. */
  readonly of: FundsAmount;
  /** A fraction; a deviation below the plan is negative. */
  readonly value: number;
  readonly limit: number;
  readonly met: boolean;
}

/** What the sheet of money comes to. */
export interface Funds extends FundsSums {
  /** Further tables, of parts of the time or of the money: read and added up, and held against no rule. */
  readonly others: readonly FundsSums[];
  /** Whether it is known that the rules are about this table and none of the others. */
  readonly isSure: boolean;
  /** Whether the spending is that of the year, to be held against its plan. */
  readonly isWholeYear: boolean;
  readonly limits: readonly FundsLimit[];
  /** Spending on personnel as a fraction of what it may be taken of (rule A7, its base unsure); null where unknown. */
  readonly personnelSpending: {
    readonly ofSpent: number | null;
    readonly ofContract: number | null;
    /** What may be for personnel too, of all spending: rows whose words do not tell what they pay for. */
    readonly untold: number;
  };
}

/** What was spent on what no words tell; 1 where an amount is missing. */
function untoldShare({ table: { rows }, total }: Shares): number {
  const untold = (some: readonly FundsRow[]): FundsRow[] =>
    some.flatMap((row) => (row.item !== null ? [] : row.parts.length > 0 ? untold(row.parts) : [row]));
  const sum = rowsTotal(untold(rows), 'spent');
  return sum === null || total.spent === null || total.spent <= 0 ? 1 : sum / total.spent;
}

/** The rows that pay for something, each once: a row with the parts that are also for it, or the parts that are. */
export function rowsFor(rows: readonly FundsRow[], item: FundsItem): FundsRow[] {
  return rows.flatMap((row) => (row.item === item ? [row] : rowsFor(row.parts, item)));
}

type Shares = Pick<FundsSums, 'table' | 'total'>;

/** The share of an item in a column; null where nothing is for it, or a figure is missing. */
export function itemShare({ table, total }: Shares, item: FundsItem, amount: FundsAmount): number | null {
  const rows = rowsFor(table.rows, item);
  const [part, whole] = [rowsTotal(rows, amount), total[amount]];
  return rows.length === 0 || part === null || whole === null || whole <= 0 ? null : part / whole;
}

/** By how much the spending is off the plan, as a fraction of it; null where one of them is unknown. */
export function deviation({ budget, spent }: Funds['total']): number | null {
  return budget === null || spent === null || budget <= 0 ? null : spent / budget - 1;
}

function valueOf(rule: FundsRule, amount: FundsAmount, shares: Shares): number | null {
  switch (rule) {
    case 'personnel-and-quality-share': {
      const fee = itemShare(shares, 'operatingFee', amount);
      return fee === null ? null : 1 - fee;
    }
    case 'personnel-share':
    case 'personnel-spending':
      return itemShare(shares, 'personnel', amount);
    case 'management-share':
      return itemShare(shares, 'operatingFee', amount);
    case 'spending-deviation':
      return deviation(shares.total);
  }
}

function limitsOf(shares: Shares, scheme: string, stage: Stage | null): FundsLimit[] {
  return FUNDS_RULES.flatMap((rule) => {
    if (rule === 'spending-deviation' && stage === 'midterm') return [];
    const { kind, limit, schemes, of } = FUNDS_LIMITS[rule];
    if (schemes && !schemes.some((one) => one === scheme)) return [];
    return of.flatMap((amount): FundsLimit[] => {
      const value = valueOf(rule, amount, shares);
      if (value === null) return [];
      const met = kind === 'least' ? value >= limit - TOLERANCE : Math.abs(value) <= limit + TOLERANCE;
      return [{ rule, of: amount, value, limit, met }];
    });
  });
}

/**
 * What the money comes to, where the workbook has a sheet of it; of several, by the one that the rules are about. In the
 * midst of a year spending is held against no plan of the whole.
 */
export function assessFunds(
  { funds }: Pick<Station, 'funds'>,
  { scheme = DEFAULT_SCHEME, contractSum }: Pick<Parameters, 'scheme' | 'contractSum'>,
  stage: Stage | null = null,
): Funds | null {
  const sheets = funds.map(sumsOf);
  const inForce = tableInForce(sheets, contractSum, stage);
  if (!inForce) return null;
  const { sums, isSure } = inForce;
  const { table, unit, total } = sums;
  const contract = contractSum === undefined ? total.budget : inUnit(contractSum, '元', unit);
  const spent = rowsTotal(rowsFor(table.rows, 'personnel'), 'spent');
  const ofSpent = itemShare(sums, 'personnel', 'spent');
  return {
    ...sums,
    others: sheets.filter((sheet) => sheet !== sums),
    isSure,
    isWholeYear: stage !== 'midterm',
    limits: limitsOf(sums, scheme, stage),
    personnelSpending: {
      ofSpent,
      ofContract:
        stage === 'midterm' || ofSpent === null || spent === null || contract === null || contract <= 0
          ? null
          : spent / contract,
      untold: untoldShare(sums),
    },
  };
}

/**
 * Whether too little was spent on personnel (rule A7: below 80%, of what is unsure): where both bases say the same, and no
 * row whose words do not tell what it pays for could change it. Null where they do not, where the sheet does not tell, where
 * several sheets may be meant, and under the older rules, which know no such condition.
 */
export function isPersonnelCostLow(funds: Funds | null): boolean | null {
  if (!funds?.isSure || !limitsPersonnel(funds)) return null;
  const { ofSpent, ofContract, untold } = funds.personnelSpending;
  if (ofSpent === null || ofContract === null) return null;
  // A station is not failed over a row that may be for personnel as well.
  if (isTooLittle(ofSpent) && !isTooLittle(ofSpent + untold)) return null;
  return isTooLittle(ofSpent) === isTooLittle(ofContract) ? isTooLittle(ofSpent) : null;
}

/** Whether the rules in force ask for a share of personnel in the spending, and the sheet tells it (rule A7). */
export function limitsPersonnel({ limits }: Funds): boolean {
  return limits.some(({ rule }) => rule === 'personnel-spending');
}

/** Whether a share of personnel is below what the spending needs. */
export function isTooLittle(share: number): boolean {
  return share < PERSONNEL_COST_MINIMUM - TOLERANCE;
}
