import { isSame } from '../assessment/rounding';
import { numberOf } from '../forms/values/numbers';
import type { CellRef } from '../workbook/address';
import type { CheckContext, Issue } from './check';
import { delta, downstream, isWrong, judged, ONE_DECIMAL, shown, type Judged, type Predicate } from './judged';
import { unexplainedHalves } from './half-months';
import { at } from './wording';

/** Faults that are told at the input which two of them share, not at each of them. */
interface SharedCause {
  readonly cell: CellRef;
  readonly faults: readonly Judged[];
}

/**
 * A worker's subtotal and a month's count that are off by the same amount meet in one mark;
 * a zone's rate and its column's total that agree on another figure meet in that figure.
 */
function sharedCauses(context: CheckContext, all: readonly Judged[]): SharedCause[] {
  const faults = all.filter((entry) => !entry.deviation && (isWrong(entry) || isRoundedSum(entry)));
  const halves = unexplainedHalves(context).map(({ mark }) => mark.cell);
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
      // Sums that both count a whole for a half may be rounded; not where the half itself has no reason.
      const isContradicted =
        [row, ...months].some(isWrong) || halves.some((cell) => shared && isSameCell(cell, shared));
      if (shared && isOneMonth && isContradicted) causes.push({ cell: shared, faults: [row, ...months] });
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

const isRoundedSum: Predicate = ({ verdict, derived }) => verdict === 'rounded' && derived.kind !== 'rate';

/** Whether changing the shared figure by the total's difference makes the stated rate right as well. */
function explainsBoth(rate: Judged, total: Judged): boolean {
  const { record, stated } = rate.derived;
  const [target, completed, is] = [numberOf(record?.target), numberOf(record?.completed), numberOf(stated)];
  if (!record || target === null || completed === null || is === null) return false;
  const isCompleted = total.derived.inputs.some((cell) => isSameCell(cell, record.completed.cell));
  const repaired = isCompleted ? (completed + delta(total)) / target : completed / (target + delta(total));
  return Math.abs(repaired - is) < ONE_DECIMAL;
}

/** Insurance and wages of the same worker and month: who is absent by mistake lacks them by the same mistake. */
function marksBeside(cell: CellRef, faults: readonly Judged[]): CellRef[] {
  const marks = faults.flatMap(({ derived }) => derived.worker?.marks ?? []);
  const entry = marks.find(({ inPost }) => inPost && isSameCell(inPost.cell, cell));
  return [entry?.insured, entry?.paid].flatMap((mark) => mark?.cell ?? []);
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** The judged figures without those that are told at a shared input. */
export function unshared(context: CheckContext, all: readonly Judged[]): Judged[] {
  const shared = new Set(sharedCauses(context, all).flatMap((cause) => cause.faults));
  return all.filter((entry) => !shared.has(entry));
}

/** One issue for a cell that two of its sums disagree with. */
export function sharedInputs(context: CheckContext): Issue[] {
  const all = judged(context);
  return sharedCauses(context, all).map(({ cell, faults }): Issue => {
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
      follows: [cell],
      spoils: [cell, ...marksBeside(cell, faults), ...faults.map(({ derived }) => derived.stated.cell)],
      consequences: downstream(
        all,
        faults.map(({ derived }) => derived.stated.cell),
      ),
    };
  });
}
