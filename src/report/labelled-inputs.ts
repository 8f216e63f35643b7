import { isStaged, numbersOf, SETTABLE_RULES, type RuleNumber } from '../assessment/limits';
import { MANUAL_VETOES } from '../assessment/manual-vetoes';
import { SCHEMES } from '../assessment/schemes';
import { squash, type NormalText } from '../forms/values/text';
import { format } from '../strings';
import type { SheetIndex } from '../workbook/sheet-index';
import type { Cell, CellValue, SheetSnapshot } from '../workbook/snapshot';
import type { InputCell } from './input-cells';
import { INPUT, ruleName, scoreName, SET_ASIDE, vetoName } from './input-names';
import { SHEET_WORDS } from './sheet-words';
import { vetoText } from './veto-text';

/** Columns that a label of the basic data takes, where nothing tells how many it does. */
const LABEL_WIDTH = 2;
/** Rows of a table that are looked through. */
const MOST_ROWS = 500;

const { basics, score, limits, vetoes, setAsideTable } = SHEET_WORDS.summary;

/** The label of a number of the rules on the sheet. */
export function ruleLabel({ rule, stage }: RuleNumber): string {
  return isStaged(rule) && stage ? format(limits[rule], { stage: SHEET_WORDS.stages.short[stage] }) : limits[rule];
}

/** Inputs that stand right of their labels. */
const BESIDE = [
  [INPUT.stage, basics.stage],
  [INPUT.scheme, basics.scheme],
  [INPUT.expectedProgress, basics.progress],
  [INPUT.previousRetention, basics.previousRetention],
  [INPUT.evaluationDate, basics.evaluationDate],
  [INPUT.filledBy, basics.filledBy],
  [INPUT.filledOn, basics.filledOn],
] as const;

/** Where the labels of a table stand, and where its inputs do. */
interface Columns {
  readonly row: number;
  readonly label: number;
  readonly input: number;
}

/**
 * The input cells of a summary sheet by the labels beside them: where the names of the cells are gone, as in a copy of the
 * sheet, or lead elsewhere.
 */
class LabelledInputs {
  private readonly inputs = new Map<string, InputCell[]>();
  private readonly cellsByText = new Map<NormalText, Cell[]>();

  constructor(private readonly sheet: SheetIndex) {
    for (const cell of sheet.sheet.cells) {
      const text = textOfLabel(cell.value);
      if (text === null) continue;
      const known = this.cellsByText.get(text);
      if (known) known.push(cell);
      else this.cellsByText.set(text, [cell]);
    }
    for (const [name, label] of BESIDE) this.add(name, this.besides(label));
    this.readScores();
    this.readVetoes();
    this.readRules();
    this.readHeadcount();
    this.readSetAside();
  }

  /** The cells of a name, row by row; none where there is no such label. */
  of(name: string): readonly InputCell[] {
    return this.inputs.get(name.toLowerCase()) ?? [];
  }

  /** Whether somebody has filled in anything. */
  get hasEntries(): boolean {
    return [...this.inputs].some(([name, cells]) => name !== INPUT.zones.toLowerCase() && cells.some(isFilled));
  }

  private add(name: string, cells: readonly InputCell[]): void {
    const key = name.toLowerCase();
    if (cells.length > 0) this.inputs.set(key, [...(this.inputs.get(key) ?? []), ...cells]);
  }

  private at(row: number, column: number): InputCell {
    return { ref: this.sheet.ref(row, column), cell: this.sheet.at(row, column) };
  }

  private besides(label: string): InputCell[] {
    const [found] = this.cellsByText.get(squash(label)) ?? [];
    if (!found) return [];
    const { row, column } = found;
    const merge = this.sheet.mergeAt(row, column);
    return [this.at(row, merge ? merge.right + 1 : column + LABEL_WIDTH)];
  }

  /** Tables with such headers in a row, from left to right. */
  private tables(label: string, input: string): Columns[] {
    return (this.cellsByText.get(squash(label)) ?? []).flatMap(({ row, column }) => {
      const found = this.sheet
        .cellsOfRow(row)
        .find((cell) => cell.column > column && textOfLabel(cell.value) === squash(input));
      return found ? [{ row, label: column, input: found.column }] : [];
    });
  }

  /** The labels of a table with their rows, down to a label that ends it. */
  private *rowsOf({ row: top, label }: Columns, end: string | null): Generator<readonly [NormalText, number]> {
    for (let row = top + 1; row <= Math.min(top + MOST_ROWS, this.sheet.lastRow); row++) {
      const text = textOfLabel(this.sheet.at(row, label)?.value ?? null);
      if (end !== null && text === squash(end)) return;
      if (text !== null) yield [text, row];
    }
  }

  private readScores(): void {
    for (const table of this.tables(score.subject, score.mark)) {
      for (const [text, row] of this.rowsOf(table, score.total)) {
        const name = PARTIES.get(text) ?? ITEMS.get(text);
        if (name !== undefined) this.add(name, [this.at(row, table.input)]);
        const byZone = ITEMS_BY_ZONE.get(text);
        if (byZone !== undefined) this.readZones(byZone, { ...table, row });
      }
    }
  }

  private readZones(name: string, table: Columns): void {
    for (const [, row] of this.rowsOf(table, score.itemSum)) {
      this.add(INPUT.zones, [this.at(row, table.label)]);
      this.add(name, [this.at(row, table.input)]);
    }
  }

  private readVetoes(): void {
    for (const table of this.tables(vetoes.condition, vetoes.value)) {
      for (const [text, row] of this.rowsOf(table, vetoes.triggeredCount)) {
        const name = VETOES.get(text);
        if (name !== undefined) this.add(name, [this.at(row, table.input)]);
      }
    }
  }

  private readRules(): void {
    for (const table of this.tables(limits.item, limits.entered)) {
      for (const [text, row] of this.rowsOf(table, null)) {
        const name = RULES.get(text);
        if (name !== undefined) this.add(name, [this.at(row, table.input)]);
      }
    }
  }

  /** Pairs of month and count, down to the note below the basic data. */
  private readHeadcount(): void {
    for (const table of this.tables(basics.headcountFrom, basics.headcount)) {
      const isNote = (row: number): boolean =>
        this.sheet.cellsOfRow(row).some(({ value }) => squash(value).startsWith(NOTE_BEGINS));
      for (let row = table.row + 1; row <= Math.min(table.row + MOST_ROWS, this.sheet.lastRow) && !isNote(row); row++) {
        this.add(INPUT.headcount, [this.at(row, table.label), this.at(row, table.input)]);
      }
    }
  }

  /** Rows of three cells; a blank one ends them. */
  private readSetAside(): void {
    for (const { row: top, label } of this.tables(setAsideTable.finding, setAsideTable.reason)) {
      if (textOfLabel(this.sheet.at(top, label + 1)?.value ?? null) !== squash(setAsideTable.checksum)) continue;
      for (let row = top + 1; this.sheet.at(row, label); row++) {
        this.add(
          SET_ASIDE,
          [0, 1, 2].map((column) => this.at(row, label + column)),
        );
      }
    }
  }
}

/** A sheet never changes: its labels are looked for once. */
const known = new WeakMap<SheetSnapshot, LabelledInputs>();

/** The inputs of a sheet by their labels. */
export function labelledInputs(sheet: SheetIndex): LabelledInputs {
  const found = known.get(sheet.sheet) ?? new LabelledInputs(sheet);
  known.set(sheet.sheet, found);
  return found;
}

/** What the note below the basic data begins with. */
const [NOTE_BEGINS = ''] = squash(basics.note).split(',');

const PARTIES = new Map(
  SCHEMES.flatMap(({ parties }) =>
    parties.map(({ key }) => [squash(SHEET_WORDS.schemes.parties[key]), scoreName(key)]),
  ),
);

function itemNames(perZone: boolean, label: (item: string) => string): Map<NormalText, string> {
  return new Map(
    SCHEMES.flatMap(({ parties }) => parties).flatMap(({ key, items }) =>
      items
        .filter((item) => item.perZone === perZone)
        .map((item) => [squash(label(SHEET_WORDS.schemes.items[item.key])), scoreName(key, item.key)] as const),
    ),
  );
}

const ITEMS = itemNames(false, (item) => item);
const ITEMS_BY_ZONE = itemNames(true, (item) => format(score.byZone, { item }));

const VETOES = new Map(MANUAL_VETOES.map((veto) => [squash(vetoText(veto, SHEET_WORDS)), vetoName(veto)]));

const RULES = new Map(
  SETTABLE_RULES.flatMap((rule) =>
    numbersOf(rule).map((number) => [squash(ruleLabel(number)), ruleName(rule)] as const),
  ),
);

function textOfLabel(value: CellValue): NormalText | null {
  const text = squash(typeof value === 'string' ? value : null);
  return text === '' ? null : text;
}

function isFilled({ cell }: InputCell): boolean {
  const value = cell?.value ?? null;
  return value !== null && value !== '' && value !== vetoes.choices.open;
}
