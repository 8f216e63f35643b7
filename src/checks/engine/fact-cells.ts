import type { CellRef } from '../../workbook/address';
import { monthHeaderCells, sumCells } from '../analysis/attendance-cells';
import type { CheckContext } from '../analysis/context';
import { partsThatExplain } from '../analysis/figure';
import type { Fact } from '../analysis/facts';
import { mayFollow, type JudgedFigure } from '../analysis/verdicts';

/** A statement about a figure rests on what the cell says, and on those of its inputs that can be behind the fault. */
function groundsOf(figure: JudgedFigure): CellRef[] {
  const followsAll = mayFollow(figure) || figure.verdict === 'should-be-slash';
  return [figure.stated.cell, ...(followsAll ? figure.inputs : partsThatExplain(figure))];
}

/** The cells that facts are made of: where another issue says that one is wrong, what rests on the fact is its consequence. */
export class FactCells {
  constructor(private readonly context: CheckContext) {}

  /** Cells that hold something wrong where these facts are. */
  spoiltBy(facts: readonly Fact[]): CellRef[] {
    return this.cellsOf(facts, ({ stated }) => [stated.cell]);
  }

  /** Cells that a statement resting on these facts follows from. */
  under(facts: readonly Fact[]): CellRef[] {
    return this.cellsOf(facts, groundsOf);
  }

  private cellsOf(facts: readonly Fact[], ofFigure: (figure: JudgedFigure) => readonly CellRef[]): CellRef[] {
    return facts.flatMap((fact) => {
      if (!('fact' in fact)) return [fact];
      if (fact.fact === 'figure') return ofFigure(fact.figure);
      const { station } = this.context;
      return fact.fact === 'months' ? monthHeaderCells(station) : station.attendance.flatMap(sumCells);
    });
  }
}
