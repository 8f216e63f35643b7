import { zoneNames } from '../../assessment/zone-marks';
import { InputContents, unusableZones, type InputBefore } from '../input-contents';
import { zonesOfParameters, type InputValue } from '../inputs';
import type { Review } from '../review';
import type { RuleTextValues } from '../rule-texts';
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
  /** What the texts of rules are filled with. */
  readonly ruleValues: RuleTextValues;
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
  private readonly contents: InputContents;

  constructor(review: Review) {
    const zones = zoneNames(review.station);
    this.zones = [...zones, ...strangers(zones, review)];
    // Where no zones were read, those count that were given marks.
    this.counted = zones.length || this.zones.length;
    this.contents = new InputContents(review, review.parameters, this.zones);
  }

  /** How many cells a name's values fill. */
  count(name: string): number {
    return this.contents.count(name);
  }

  /** The last of them that holds anything; -1 where none does. */
  lastFilled(name: string): number {
    for (let index = this.count(name) - 1; index >= 0; index--) if (this.value(name, index) !== null) return index;
    return -1;
  }

  value(name: string, index = 0): InputValue {
    return this.contents.content(name, index).value;
  }

  /** What a row of headcounts says. */
  headcountRow(row: number): ReturnType<InputContents['headcountRow']> {
    return this.contents.headcountRow(row);
  }

  /** How an input stood in the workbook, and whether it is filled in here. */
  carried(name: string, index: number): { readonly before: InputBefore | undefined; readonly isChanged: boolean } {
    return { before: this.contents.before(name, index), isChanged: this.contents.content(name, index).isChanged };
  }

  /** The input cell that carries a name by itself. */
  cell(name: string, rule?: InputRule, style: CellStyle = STYLE.input): Content {
    return { ...this.part(name, 0, rule, style), name };
  }

  /** One cell of a name that covers several. */
  part(name: string, index: number, rule?: InputRule, style: CellStyle = STYLE.input): Content {
    const { value, formula } = this.contents.content(name, index);
    return { ...text(value, style), formula, ...(rule && { rule }) };
  }
}

/** Zones that were given marks although the forms do not have them: they stay in sight, and do not count. */
function strangers(zones: readonly string[], { parameters, snapshot, entered }: Review): string[] {
  const unusable = unusableZones(snapshot, entered.problems);
  return [...new Set([...zonesOfParameters(parameters), ...unusable])].filter((name) => !zones.includes(name));
}
