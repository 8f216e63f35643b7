import { isSame } from '../../assessment/rounding';
import { numberOf, ONE_DECIMAL } from '../../forms/values/numbers';
import { cellKey, isSameCell, type CellRef } from '../../workbook/address';
import { difference, isRate, isWrong, type JudgedFigure } from './verdicts';

/** A cell with which two of its sums disagree: the fault is told there, not at each of them. */
export interface SharedInput {
  readonly cell: CellRef;
  readonly figures: readonly JudgedFigure[];
}

/** A sum rounded to a whole number. */
const isRoundedSum = (judged: JudgedFigure): boolean => judged.verdict === 'rounded' && !isRate(judged);

/**
 * A worker's subtotal and a month's count that are off by the same amount meet in one mark;
 * a zone's rate and its column's total that agree on another figure meet in that figure.
 * `unexplainedHalves`: half marks that no date explains.
 */
export function sharedInputs(judged: readonly JudgedFigure[], unexplainedHalves: readonly CellRef[]): SharedInput[] {
  const faults = judged.filter((figure) => !figure.deviation && (isWrong(figure) || isRoundedSum(figure)));
  const halves = new Set(unexplainedHalves.map(cellKey));
  const months = new FaultsByInput(faults.filter(({ month, role }) => month !== undefined && role === 'inPost'));
  const totals = new FaultsByInput(faults.filter(({ kind }) => kind === 'total'));
  return faults.flatMap((figure): SharedInput[] => {
    const { kind, record } = figure;
    if (kind === 'worker-subtotal') return inMark(figure, months, halves);
    return kind === 'rate' && record && !record.isTotal ? inZoneFigure(figure, totals) : [];
  });
}

interface Meeting {
  readonly figure: JudgedFigure;
  /** The first input of the other figure that both have. */
  readonly cell: CellRef;
}

/** Faults by the cells they are made of: a workbook may have thousands, each of thousands of cells. */
class FaultsByInput {
  private readonly places = new Map<string, number[]>();

  constructor(private readonly faults: readonly JudgedFigure[]) {
    faults.forEach(({ inputs }, place) => {
      for (const cell of inputs) {
        const key = cellKey(cell);
        const known = this.places.get(key);
        if (known) known.push(place);
        else this.places.set(key, [place]);
      }
    });
  }

  /** Those with an input of this figure, in their own order. */
  meeting({ inputs }: JudgedFigure): Meeting[] {
    const cells = new Map<number, CellRef>();
    for (const cell of inputs) {
      for (const place of this.places.get(cellKey(cell)) ?? []) if (!cells.has(place)) cells.set(place, cell);
    }
    return [...cells]
      .sort(([one], [other]) => one - other)
      .flatMap(([place, cell]) => {
        const figure = this.faults[place];
        return figure ? [{ figure, cell }] : [];
      });
  }
}

function inMark(row: JudgedFigure, faults: FaultsByInput, halves: ReadonlySet<string>): SharedInput[] {
  const met = faults.meeting(row).filter(({ figure }) => isSame(difference(figure), difference(row)));
  const months = met.map(({ figure }) => figure);
  const [first] = months;
  const cell = met[0]?.cell;
  if (!first || !cell || months.some(({ month }) => month !== first.month)) return [];
  // Sums that both count a whole for a half may be rounded; not where the half itself has no reason.
  const isContradicted = [row, ...months].some(isWrong) || halves.has(cellKey(cell));
  return isContradicted ? [{ cell, figures: [row, ...months] }] : [];
}

function inZoneFigure(rate: JudgedFigure, totals: FaultsByInput): SharedInput[] {
  const total = totals.meeting(rate).find(({ figure }) => explainsBoth(rate, figure));
  return total ? [{ cell: total.cell, figures: [rate, total.figure] }] : [];
}

/** Whether changing the shared figure by the total's difference makes the stated rate right as well. */
function explainsBoth({ record, stated }: JudgedFigure, total: JudgedFigure): boolean {
  const [target, completed, is] = [numberOf(record?.target), numberOf(record?.completed), numberOf(stated)];
  if (!record || target === null || completed === null || is === null) return false;
  const isCompleted = total.inputs.some((cell) => isSameCell(cell, record.completed.cell));
  const repaired = isCompleted ? (completed + difference(total)) / target : completed / (target + difference(total));
  return Math.abs(repaired - is) < ONE_DECIMAL;
}
