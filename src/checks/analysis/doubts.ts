import type { FormKind, Station, UnreadEntries } from '../../forms/station';
import type { FormulaBook } from '../../formulas/formula-book';
import { isStated, isReproduced, type Agreement } from './agreement';
import { groupedBy } from './grouped';
import { isMisread } from './misread';
import type { JudgedFigure } from './verdicts';

/** A row or column of figures most of which do not come out of the cells as they were read. */
export interface DoubtfulFigures {
  readonly figures: readonly [JudgedFigure, ...JudgedFigure[]];
  readonly reproduced: number;
  readonly stated: number;
}

/** What speaks against the reading of a form. */
export interface Doubt {
  readonly form: FormKind;
  readonly unread: readonly UnreadEntries[];
  readonly groups: readonly DoubtfulFigures[];
  /** Most figures of the form do not come out. */
  readonly isOfAll: boolean;
}

type Agreements = ReadonlyMap<FormKind, Agreement>;

/** Fewer figures that disagree are faults of their own. */
const FEWEST_MISSES = 4;
/** Of fewer figures a single fault may spoil most. */
const MANY_FIGURES = 20;

/** Sums of one row of 附件2, figures of one column otherwise: what one misread row or header would spoil together. */
function lineOf({ kind, form, stated: { cell } }: JudgedFigure): string {
  const isRow = kind === 'month-subtotal' || kind === 'effective' || kind === 'grand-total' || kind === 'total';
  return `${form} ${kind} ${cell.sheet} ${isRow ? `row ${cell.row}` : `column ${cell.column}`}`;
}

/**
 * A formula over the very cells that were read says itself what is wrong with it; one that takes in others, or a
 * typed figure, may as well be right and the reading wrong. So may one over cells some of which are sums of others.
 */
function speaksAgainstReading(figure: JudgedFigure, book: FormulaBook): boolean {
  const { stated, inputs } = figure;
  // A number that is blank or unreadable is told as that.
  if (figure.parts().some(({ value }) => value === null)) return false;
  if (stated.formula === null || isMisread(figure, book)) return true;
  return book.areasNamedAt(stated.cell).some((area) => {
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const read = inputs.filter(
      ({ sheet, row, column }) =>
        sheet === area.sheet && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    return read.length < count;
  });
}

/** Forms most of whose figures do not come out: so many formulas are not wrong at once. */
function mostlyMissed(agreements: Agreements): ReadonlySet<FormKind> {
  const isMostly = ({ stated, reproduced }: Agreement): boolean => stated >= MANY_FIGURES && reproduced * 2 < stated;
  return new Set([...agreements].flatMap(([form, agreement]) => (isMostly(agreement) ? [form] : [])));
}

function doubtfulFigures(
  figures: readonly JudgedFigure[],
  misread: ReadonlySet<FormKind>,
  book: FormulaBook,
): DoubtfulFigures[] {
  const stated = figures.filter(isStated);
  if (stated.filter((figure) => !isReproduced(figure)).length < FEWEST_MISSES) return [];
  return groupedBy(stated, lineOf).flatMap((line) => {
    const missed = line.filter((figure) => !isReproduced(figure));
    const [first, ...others] = missed.filter(
      (figure) => misread.has(figure.form) || speaksAgainstReading(figure, book),
    );
    if (!first || others.length + 1 < FEWEST_MISSES || missed.length * 2 < line.length) return [];
    return [{ figures: [first, ...others], reproduced: line.length - missed.length, stated: line.length }];
  });
}

/** The forms whose reading is in doubt: entries that no table took, or lines of figures that do not come out. */
export function doubts(
  station: Station,
  figures: readonly JudgedFigure[],
  agreements: Agreements,
  book: FormulaBook,
): Doubt[] {
  const misread = mostlyMissed(agreements);
  const groups = doubtfulFigures(figures, misread, book);
  const forms = new Set([
    ...station.unreadEntries.map(({ form }) => form),
    ...groups.map(({ figures: [first] }) => first.form),
  ]);
  return [...forms].map((form) => ({
    form,
    unread: station.unreadEntries.filter((entries) => entries.form === form),
    groups: groups.filter(({ figures: [first] }) => first.form === form),
    isOfAll: misread.has(form),
  }));
}
