import { numbersOf, rangeOf, SETTABLE_RULES, SINGLE_RULES, STAGED_RULES, type StagedRule } from '../assessment/limits';
import { MANUAL_VETOES } from '../assessment/manual-vetoes';
import {
  LARGEST_RETENTION,
  MAXIMUM_CONTRACT_SUM,
  parseParameters,
  type HeadcountEntry,
  type ParameterProblem,
  type Parameters,
  type PartyScore,
} from '../assessment/parameters';
import { DEFAULT_SCHEME, findScheme, SCHEMES, type Scheme } from '../assessment/schemes';
import { dateFromSerial, daysBetween, monthOf, monthOfDate, type IsoDate, type Month } from '../forms/values/calendar';
import { squash, textOf } from '../forms/values/text';
import { monthInHeader } from '../forms/vocabulary/month-headers';
import { zoneKey } from '../forms/vocabulary/zone-names';
import { formatCell } from '../workbook/address';
import type { CellValue, WorkbookSnapshot } from '../workbook/snapshot';
import { InputCells, valueOf, type InputCell } from './input-cells';
import { INPUT, ruleName, scoreName, vetoName } from './input-names';
import { ruleValues } from './rule-inputs';
import { SHEET_WORDS } from './sheet-words';
import { typedDay } from './typed-day';
import { typedNumber } from './typed-number';

export type InputProblem = ParameterProblem & { readonly cell: string };
export type InputValue = CellValue;

/** A row of the headcounts as it stands on the sheet. */
export interface HeadcountRow {
  /** The month that it says, whether or not the row can be used. */
  readonly month: Month | null;
  /** What it counts as; null for a blank row, and for one of which either half cannot be used. */
  readonly entry: HeadcountEntry | null;
  /** An earlier row has its month. */
  readonly isSecond: boolean;
}

export interface InputsRead {
  readonly parameters: Parameters;
  /** Input cells whose value cannot be used; that input counts as not given. */
  readonly problems: readonly InputProblem[];
  /** Row by row; the parameters have the entries in the order of their months. */
  readonly headcountRows?: readonly HeadcountRow[];
}

/** The scheme in force. */
export function schemeOf(parameters: Parameters): Scheme | undefined {
  return findScheme(parameters.scheme ?? DEFAULT_SCHEME);
}

/** Day → date serial of the workbook. */
export function serialOf(date: IsoDate, date1904: boolean): number {
  return daysBetween('1899-12-30' as IsoDate, date) - (date1904 ? 1462 : 0);
}

/** One value on its way into the parameters. */
interface Entry {
  readonly keys: readonly string[];
  readonly value: unknown;
  readonly input: InputCell;
}

function nest(keys: readonly string[], value: unknown): unknown {
  return keys.reduceRight((inner, key) => ({ [key]: inner }), value);
}

/** Puts an entry into a tree of plain objects. */
function place(target: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const [key, ...rest] = keys;
  if (key === undefined) return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = target[key];
  const branch: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  place(branch, rest, value);
  target[key] = branch;
}

/** Reads the input cells of the summary sheet, by their defined names or labels; a workbook without any has none. */
export function readInputs(snapshot: WorkbookSnapshot): InputsRead {
  return new InputReader(snapshot).read();
}

/** The zones beside whose names marks stand. */
export function zonesListed(cells: InputCells): string[] {
  return cells.of(INPUT.zones).map((input) => textOf(valueOf(input)).trim());
}

/** Problems of marks for zones that the forms do not have, each with the input cell that holds the mark. */
export function zoneProblems(snapshot: WorkbookSnapshot, problems: readonly ParameterProblem[]): InputProblem[] {
  if (problems.length === 0) return [];
  const cells = new InputCells(snapshot);
  const zones = zonesListed(cells);
  return problems.flatMap((problem) => {
    const [, party = '', item = '', ...zone] = problem.path.split('.');
    const input = cells.of(scoreName(party, item))[zones.indexOf(zone.join('.'))];
    return input ? [{ ...problem, cell: formatCell(input.ref) }] : [];
  });
}

class InputReader {
  private readonly cells: InputCells;
  private readonly problems: InputProblem[] = [];
  private scheme: Scheme | undefined = findScheme(DEFAULT_SCHEME);

  constructor(private readonly snapshot: WorkbookSnapshot) {
    this.cells = new InputCells(snapshot);
  }

  read(): InputsRead {
    const tree: Record<string, unknown> = {};
    const accept = (entries: readonly Entry[]): boolean => {
      const good = entries.filter((entry) => this.isUsable(entry));
      for (const { keys, value } of good) place(tree, keys, value);
      return good.length > 0;
    };
    const scheme = this.readScheme();
    if (scheme) tree['scheme'] = scheme.id;
    accept([
      ...this.stage(),
      ...this.single(INPUT.expectedProgress, ['expectedProgress'], shareIn),
      ...this.single(INPUT.contractSum, ['contractSum'], numberIn),
      ...this.single(INPUT.previousRetention, ['previousRetention'], shareIn),
      ...this.single(INPUT.evaluationDate, ['evaluationDate'], (value) => this.visitDay(value)),
      ...this.single(INPUT.filledBy, ['filledBy'], (value) => (isText(value) ? textOf(value) : value)),
      ...this.single(INPUT.filledOn, ['filledOn'], (value) => this.dayText(value)),
      ...MANUAL_VETOES.flatMap((veto) => this.single(vetoName(veto), ['vetoes', veto], verdictOf)),
    ]);
    accept([
      ...SINGLE_RULES.flatMap((rule) =>
        this.single(ruleName(rule), ['rules', rule], SHARES.has(rule) ? shareIn : numberIn),
      ),
      ...STAGED_RULES.flatMap((rule) => this.stagedLimits(rule)),
    ]);
    for (const party of this.scheme?.parties ?? []) {
      const isWhole = accept(this.single(scoreName(party.key), ['scores', party.key], numberIn));
      // A party's own mark wins over its items.
      if (!isWhole) accept(this.items(party));
    }
    const headcountRows = this.headcount();
    const headcount = headcountRows.flatMap(({ entry }) => entry ?? []).sort((a, b) => (a.from < b.from ? -1 : 1));
    if (headcount.length > 0) tree['headcount'] = headcount;
    const parsed = parseParameters(tree);
    return { parameters: parsed.ok ? parsed.value : {}, problems: this.problems, headcountRows };
  }

  /** Each input is checked by itself, so that a bad one loses no other. */
  private isUsable({ keys, value, input }: Entry): boolean {
    if (isUncalculated(input)) {
      this.problems.push({ path: keys.join('.'), reason: 'no-result', cell: formatCell(input.ref) });
      return false;
    }
    const inScheme = { scheme: this.scheme?.id };
    const parsed = parseParameters({ ...inScheme, ...(nest(keys, value) as object) });
    if (parsed.ok) return true;
    const [problem] = parsed.problems;
    if (problem) this.problems.push({ ...problem, ...this.range(keys), cell: formatCell(input.ref) });
    return false;
  }

  /** Both ends of what is allowed, also where the value is no number at all. */
  private range([first, party, item]: readonly string[]): { minimum: number; maximum: number } | object {
    if (first === 'expectedProgress') return { minimum: 0, maximum: 1 };
    if (first === 'contractSum') return { minimum: 0, maximum: MAXIMUM_CONTRACT_SUM };
    if (first === 'previousRetention') return { minimum: 0, maximum: LARGEST_RETENTION };
    const rule = first === 'rules' ? SETTABLE_RULES.find((key) => key === (item ?? party)) : undefined;
    if (rule) return rangeOf(rule);
    const found = first === 'scores' ? this.scheme?.parties.find(({ key }) => key === party) : undefined;
    const full = item === undefined ? found?.full : found?.items.find(({ key }) => key === item)?.full;
    return full === undefined ? {} : { minimum: 0, maximum: full };
  }

  private single(
    name: string,
    keys: readonly string[],
    convert: (value: CellValue, input: InputCell) => unknown,
  ): Entry[] {
    return this.cells.of(name).flatMap((input) => {
      const given = valueOf(input);
      const value = given === null ? null : convert(given, input);
      return value === null && !isUncalculated(input) ? [] : [{ keys, value, input }];
    });
  }

  private stage(): Entry[] {
    const stages = Object.entries(SHEET_WORDS.stages.short);
    return this.single(INPUT.stage, ['stage'], (value) => {
      const text = textOf(value).trim();
      return stages.find(([key, word]) => text === key || text.startsWith(word))?.[0] ?? text;
    });
  }

  private readScheme(): Scheme | null {
    const [input] = this.cells.of(INPUT.scheme);
    if (!input || isBlank(input)) return null;
    const text = textOf(valueOf(input)).trim();
    const scheme = SCHEMES.find(({ id }) => text === id || text === SHEET_WORDS.schemes.names[id]);
    if (scheme) this.scheme = scheme;
    else {
      const choices = SCHEMES.map(({ id }) => SHEET_WORDS.schemes.names[id]);
      this.problems.push({ path: 'scheme', reason: 'choice', choices, cell: formatCell(input.ref) });
    }
    return scheme ?? null;
  }

  private items(party: Scheme['parties'][number]): Entry[] {
    const zones = zonesListed(this.cells);
    return party.items.flatMap((item) => {
      const keys = ['scores', party.key, item.key];
      const inputs = this.cells.of(scoreName(party.key, item.key));
      return inputs.flatMap((input, index): Entry[] => {
        if (isBlank(input)) return [];
        const value = numberIn(valueOf(input), input);
        return [{ keys: item.perZone ? [...keys, zones[index] ?? String(index + 1)] : keys, value, input }];
      });
    });
  }

  /** Both limits of a veto. One that is blank or cannot be used is the usual one. */
  private stagedLimits(rule: StagedRule): Entry[] {
    const keys = ['rules', 'vetoLimits', rule];
    const usual = numbersOf(rule).map((number) => number.usual);
    const given = usual.map((_, index) => {
      const input = this.cells.of(ruleName(rule))[index];
      if (!input || isBlank(input)) return null;
      const value = numberIn(valueOf(input), input);
      const pair = usual.map((other, stage) => (stage === index ? value : other));
      return this.isUsable({ keys, value: pair, input }) ? { input, value } : null;
    });
    const first = given.find((entry) => entry !== null);
    if (!first) return [];
    return [{ keys, value: usual.map((other, stage) => given[stage]?.value ?? other), input: first.input }];
  }

  /** A date, or a day that was typed as text: 2025-04-10, 2025年4月10日, 2025.4.10. */
  private visitDay(value: CellValue): unknown {
    if (typeof value === 'number') {
      return value > FIRST_PLAUSIBLE_DATE ? dateFromSerial(value, this.snapshot.date1904) : value;
    }
    return typedDay(textOf(value));
  }

  private dayText(value: CellValue): unknown {
    const date = typeof value === 'number' ? dateFromSerial(value, this.snapshot.date1904) : null;
    return date ?? (isText(value) ? textOf(value) : value);
  }

  /** Rows of month and count, in whatever order they were typed. */
  private headcount(): HeadcountRow[] {
    const months = new Set<Month>();
    return pairs(this.cells.of(INPUT.headcount)).map(([from, count], index) => {
      const path = `headcount.${index}`;
      const read = this.headcountRow(from, count, path);
      const { entry } = read;
      if (!entry || !months.has(entry.from)) {
        if (entry) months.add(entry.from);
        return { ...read, isSecond: false };
      }
      this.problems.push({ path: `${path}.from`, reason: 'order', cell: formatCell(from.ref) });
      return { ...read, entry: null, isSecond: true };
    });
  }

  private headcountRow(from: InputCell, count: InputCell, path: string): Pick<HeadcountRow, 'month' | 'entry'> {
    const given = this.month(from);
    const month = asMonth(given);
    if (isBlank(from) && isBlank(count)) return { month, entry: null };
    const open = [from, count].filter(isUncalculated);
    for (const cell of open) {
      const key = cell === from ? 'from' : 'count';
      this.problems.push({ path: `${path}.${key}`, reason: 'no-result', cell: formatCell(cell.ref) });
    }
    if (open.length > 0) return { month, entry: null };
    const parsed = parseParameters({ headcount: [{ from: given, count: numberIn(valueOf(count), count) }] });
    if (parsed.ok) return { month, entry: parsed.value.headcount?.[0] ?? null };
    for (const problem of parsed.problems) {
      const own = problem.path.replace('headcount.0', path);
      this.problems.push({ ...problem, path: own, cell: formatCell((own.endsWith('.count') ? count : from).ref) });
    }
    return { month, entry: null };
  }

  /** A date, or a month typed as text: 2024-09, 2024年9月, 2024.9. */
  private month({ cell }: InputCell): unknown {
    if (!cell) return null;
    if (typeof cell.value === 'number') {
      const date = cell.value > FIRST_PLAUSIBLE_DATE ? dateFromSerial(cell.value, this.snapshot.date1904) : null;
      return date ? monthOfDate(date) : cell.value;
    }
    const { year = null, month = 0 } = monthInHeader(squash(cell.value)) ?? {};
    return (year === null ? null : monthOf(year, month)) ?? textOf(cell.value);
  }
}

/** The month of a headcount, where it is one. */
function asMonth(from: unknown): Month | null {
  const parsed = parseParameters({ headcount: [{ from, count: 0 }] });
  return parsed.ok ? (parsed.value.headcount?.[0]?.from ?? null) : null;
}

const SHARES: ReadonlySet<string> = new Set(['certifiedShare', 'retentionMinimum']);

function isText(value: CellValue): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** Nothing was typed, not even a formula. */
export function isBlank(input: InputCell): boolean {
  return valueOf(input) === null && !isUncalculated(input);
}

/** A formula whose result is not known: nobody has calculated the workbook, and we cannot. */
function isUncalculated({ cell }: InputCell): boolean {
  return cell?.value === null && cell.formula !== null;
}

/** A number that was typed as text (20人, ２０), as the pane reads it; what formulas give stays: other cells count with it. */
function numberIn(value: CellValue, { cell }: InputCell): CellValue {
  if (typeof value !== 'string' || cell?.formula != null || isPercent(value)) return value;
  return typedNumber(value);
}

/** Likewise, with percents as the fractions that they are. */
function shareIn(value: CellValue, input: InputCell): CellValue {
  if (typeof value !== 'string' || !isPercent(value) || input.cell?.formula != null) return numberIn(value, input);
  const percent = typedNumber(value);
  return typeof percent === 'number' ? percent / 100 : value;
}

function isPercent(text: string): boolean {
  return /%\s*$/.test(text.normalize('NFKC'));
}

/** Smaller numbers in a cell of a date are a slip (2024.09), not a date of the 1980s or before. */
export const FIRST_PLAUSIBLE_DATE = 30_000;
/** Date serials that may be typed: to the end of the year 2199. */
export const PLAUSIBLE_DATES = { minimum: FIRST_PLAUSIBLE_DATE, maximum: 109_574 } as const;

/** What is chosen for a veto: there, not there, or judged by nobody, which is null. A full stop behind it says no more. */
function verdictOf(value: CellValue): unknown {
  const text = squash(value).replace(/[.,;!。、]+$/, '');
  const { choices, earlierChoices } = SHEET_WORDS.summary.vetoes;
  if (text === choices.there || text === earlierChoices.there || value === true) return true;
  if (text === choices.notThere || text === earlierChoices.notThere || value === false) return false;
  return text === choices.open ? null : text;
}

function pairs(cells: readonly InputCell[]): (readonly [InputCell, InputCell])[] {
  return Array.from({ length: Math.floor(cells.length / 2) }, (_, index) =>
    cells.slice(2 * index, 2 * index + 2),
  ).flatMap(([first, second]): (readonly [InputCell, InputCell])[] => (first && second ? [[first, second]] : []));
}

function markOf(score: PartyScore | undefined, item: string): number | { readonly [zone: string]: number } | undefined {
  return typeof score === 'object' ? score[item] : undefined;
}

/**
 * What stands in the input cells of these parameters, by defined name: all but the headcounts, which have rows of their own. Names that the parameters say nothing about,
 * because the scheme has no such party or the party's own mark is given, are left out.
 */
export function inputValues(
  parameters: Parameters,
  zones: readonly string[],
  date1904: boolean,
): ReadonlyMap<string, readonly InputValue[]> {
  const { stage, expectedProgress, scores, vetoes, rules, evaluationDate, filledBy, filledOn } = parameters;
  const scheme = schemeOf(parameters);
  const values = new Map<string, readonly InputValue[]>([
    [INPUT.stage, [stage ? SHEET_WORDS.stages.short[stage] : null]],
    [INPUT.scheme, [scheme ? SHEET_WORDS.schemes.names[scheme.id] : null]],
    [INPUT.expectedProgress, [expectedProgress ?? null]],
    [INPUT.contractSum, [parameters.contractSum ?? null]],
    [INPUT.previousRetention, [parameters.previousRetention ?? null]],
    [INPUT.evaluationDate, [evaluationDate === undefined ? null : serialOf(evaluationDate, date1904)]],
    [INPUT.filledBy, [filledBy ?? null]],
    [INPUT.filledOn, [filledOn ?? null]],
  ]);
  for (const party of scheme?.parties ?? []) {
    const score = scores?.[party.key];
    values.set(scoreName(party.key), [typeof score === 'number' ? score : null]);
    if (typeof score === 'number') continue;
    for (const item of party.items) {
      const mark = markOf(score, item.key);
      const marks = item.perZone ? zones.map((zone) => zoneMark(mark, zone)) : [typeof mark === 'number' ? mark : null];
      values.set(scoreName(party.key, item.key), marks);
    }
  }
  for (const [name, numbers] of ruleValues(rules)) values.set(name, numbers);
  const { choices } = SHEET_WORDS.summary.vetoes;
  for (const veto of MANUAL_VETOES) {
    const given = vetoes?.[veto];
    values.set(vetoName(veto), [given === undefined ? choices.open : given ? choices.there : choices.notThere]);
  }
  return values;
}

function zoneMark(mark: ReturnType<typeof markOf>, zone: string): number | null {
  if (typeof mark !== 'object') return null;
  const key = zoneKey(squash(zone));
  return mark[zone] ?? Object.entries(mark).find(([name]) => zoneKey(squash(name)) === key)?.[1] ?? null;
}

/** Zones as somebody named them in the parameters, for marks that are given zone by zone. */
export function zonesOfParameters({ scores }: Parameters): string[] {
  const marks = Object.values(scores ?? {}).flatMap((score) => (typeof score === 'object' ? Object.values(score) : []));
  return [...new Set(marks.flatMap((mark) => (typeof mark === 'object' ? Object.keys(mark) : [])))];
}
