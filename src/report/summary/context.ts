import { formatCell } from '../../workbook/address';
import { zoneNames } from '../../assessment/zone-marks';
import { InputCells } from '../input-cells';
import { inputValues, zonesOfParameters, type InputValue } from '../inputs';
import type { Review } from '../review';
import type { Strings } from '../../strings';
import type { CheckTexts } from '../../strings/check-texts';
import type { LimitFormulas } from './limit-formulas';
import { text, type Content, type InputRule, type SheetBuilder } from './sheet-builder';
import { STYLE } from './styles';
import type { CellStyle } from '../../workbook/plan';

/** What every section works with. */
export interface SummaryContext {
  readonly review: Review;
  /** Everything that the sheet says, in its language. */
  readonly words: Strings;
  /** What the checks say, in the same language. */
  readonly checkTexts: CheckTexts;
  /** The strip that is printed. */
  readonly page: SheetBuilder;
  /** The strip beside it, where formulas have their intermediate figures. */
  readonly ledger: SheetBuilder;
  readonly inputs: SummaryInputs;
  readonly limits: LimitFormulas;
  readonly madeOn: string;
}

/** What is to stand in the input cells: the parameters in force, and what somebody typed that they cannot hold. */
export class SummaryInputs {
  /** Zones whose quality is scored, those of the forms first. */
  readonly zones: readonly string[];
  /** How many of them count. */
  readonly counted: number;
  private readonly values: ReadonlyMap<string, readonly InputValue[]>;
  private readonly old: InputCells;
  private readonly unusable: ReadonlySet<string>;

  constructor(review: Review) {
    const zones = zoneNames(review.station);
    this.zones = [...zones, ...strangers(zones, review)];
    // Where no zones were read, those count that were given marks.
    this.counted = zones.length || this.zones.length;
    this.values = inputValues(review.parameters, this.zones, review.snapshot.date1904);
    this.old = new InputCells(review.snapshot);
    this.unusable = new Set(review.inputProblems.map(({ cell }) => cell));
  }

  /** How many cells a name's values fill. */
  count(name: string): number {
    return this.values.get(name)?.length ?? 0;
  }

  value(name: string, index = 0): InputValue {
    return this.values.get(name)?.[index] ?? this.kept(name, index);
  }

  /** The input cell that carries a name by itself. */
  cell(name: string, rule?: InputRule, style: CellStyle = STYLE.input): Content {
    return { ...this.part(name, 0, rule, style), name };
  }

  /** One cell of a name that covers several. */
  part(name: string, index: number, rule?: InputRule, style: CellStyle = STYLE.input): Content {
    return { ...text(this.value(name, index), style), ...(rule && { rule }) };
  }

  /** A value that could not be used stays in sight; so does one that the scheme in force has no place for. */
  private kept(name: string, index: number): InputValue {
    const before = this.old.of(name)[index];
    const value = before?.cell?.value ?? null;
    if (!before || (typeof value !== 'number' && typeof value !== 'string')) return null;
    return !this.values.has(name) || this.unusable.has(formatCell(before.ref)) ? value : null;
  }
}

/** Zones that were given marks although the forms do not have them: they stay in sight, and do not count. */
function strangers(zones: readonly string[], { parameters }: Review): string[] {
  return zonesOfParameters(parameters).filter((name) => !zones.includes(name));
}
