/** What an action leaves behind when Excel fails in the midst of it. */
import { ExcelHost } from '../../src/excel/excel-host';
import { AREA_NAME } from '../../src/forms/own-sheet';
import { highlightFindings, writeSummary } from '../../src/report/actions';
import { readInputs } from '../../src/report/inputs';
import { planInputs } from '../../src/report/plan-inputs';
import { review } from '../../src/report/review';
import { readSetAside, setAside } from '../../src/report/set-aside';
import { failure, type HostResult } from '../../src/workbook/host';
import { parseReference } from '../../src/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Fault, StandIn } from '../standin/stand-in';
import { startStandIn } from '../standin/node';
import {
  ALL,
  AT_RIGHT,
  cut,
  inOrder,
  PAGE,
  SUMMARY,
  sheetOf,
  without,
  withSheets,
} from '../report/summary/moved-summaries';
import { parametersOf } from '../report/summary/support';
import { highlightFormula } from '../../src/workbook/highlight-looks';
import type { ConditionalFormatState } from '../standin/book';
import { cell, readSample, unwrap } from './fixtures';

export const CODES = [
  'GeneralException',
  'RequestAborted',
  'AccessDenied',
  'ItemNotFound',
  'InvalidOperationInCellEditMode',
  'InvalidSelection',
];

const OPTIONS = { file: '', language: 'zh-CN' } as const;
export const OFFICIAL = readSample('single-zone-two-months.xlsx');
const parametersWith = (purchaser: number, count: number) =>
  parametersOf({
    stage: 'midterm',
    headcount: [{ from: '2024-09', count }],
    scores: { purchaser, supervisor: 8.5, thirdParty: { monitoring: 9.4 } },
    expectedProgress: 0.6,
    vetoes: { cleanersCounted: false },
    filledBy: '甲',
  });
export const PARAMETERS = parametersWith(18, 3);
const CHANGED = parametersWith(15, 4);

/** What was filled in. */
export function entered(snapshot: WorkbookSnapshot) {
  return { parameters: readInputs(snapshot).parameters, setAside: readSetAside(snapshot) };
}

/** The summary of such a workbook cut out and put beside a form; its own sheet is gone. */
function movedBesideAForm(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const [form = ''] = OFFICIAL.sheets.map(({ name }) => name);
  return without(cut(snapshot, ALL, form, AT_RIGHT), SUMMARY);
}

/** Two earlier summaries that nothing tells apart. */
function withTwins(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...withSheets(snapshot, { ...sheetOf(snapshot, SUMMARY), name: '副本' }), names: [] };
}

const NOTES_BELOW = ['紧挨着汇总的备注', '下面的备注'];
const NOTES_INSIDE = ['夹缝里的备注', '空行里的备注'];

/** Notes between the page of a summary and the tables beside it, and in a blank row of the page. */
function withNotesInside(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const own = sheetOf(snapshot, SUMMARY);
  const rows = new Set(own.cells.flatMap(({ row, column }) => (column <= PAGE.right ? [row] : [])));
  const blank = own.cells.map(({ row }) => row + 1).find((row) => !rows.has(row));
  if (blank === undefined) throw new Error('no blank row');
  const places = [
    { row: 20, column: PAGE.right + 1 },
    { row: blank, column: 2 },
  ];
  const notes = places.map((place, index) => cell(place.row, place.column, NOTES_INSIDE[index] ?? null));
  return withSheets(snapshot, { ...own, cells: inOrder([...own.cells, ...notes]) });
}

/** A workbook with a summary that somebody has filled in, and notes of theirs below it. */
export async function filledIn(): Promise<WorkbookSnapshot> {
  const standIn = startStandIn(OFFICIAL);
  const reviewed = review(OFFICIAL, OPTIONS);
  const [finding] = reviewed.report.findings;
  if (!finding) throw new Error('nothing to set aside');
  const entries = [setAside(finding, '已核实', reviewed)];
  unwrap(await writeSummary(new ExcelHost(), { ...OPTIONS, parameters: PARAMETERS, setAside: entries }));
  const written = standIn.snapshot();
  const { bottom = 0 } = parseReference(written.names.find((one) => one.name === AREA_NAME)?.refersTo ?? '') ?? {};
  NOTES_BELOW.forEach((value, index) => {
    standIn.book.findSheet(SUMMARY)?.setContent(bottom + 1 + 2 * index, 1, { value, formula: null });
  });
  return standIn.snapshot();
}

async function annotated(): Promise<WorkbookSnapshot> {
  return withNotesInside(await filledIn());
}

/** Whether the notes stand on the summary's sheet, each once. */
function hasNotes(snapshot: WorkbookSnapshot): boolean {
  const values = snapshot.sheets[OFFICIAL.sheets.length]?.cells.map(({ value }) => value) ?? [];
  return [...NOTES_BELOW, ...NOTES_INSIDE].every((note) => values.filter((value) => value === note).length === 1);
}

/** Conditional formats of somebody else, and those that an earlier run of ours left. */
const FORMATS: readonly Omit<ConditionalFormatState, 'id'>[] = [
  { ...plainFormat('CellValue', ''), fillColor: '#00FF00' },
  plainFormat('Custom', highlightFormula('error')),
  { ...plainFormat('Custom', '=$A1>0'), fillColor: '#00FF00' },
  plainFormat('Custom', highlightFormula('behind')),
];

function plainFormat(type: string, formula: string): Omit<ConditionalFormatState, 'id'> {
  const area = { top: 1, left: 1, bottom: 4, right: 4 };
  return { type, area, formula, fillColor: null, fontColor: null, numberFormat: null, borders: {} };
}

/** What Excel holds: the workbook, and its conditional formats. */
export interface State {
  readonly workbook: WorkbookSnapshot;
  /** Of each sheet, in order; without their ids. */
  readonly formats: readonly (readonly ConditionalFormatState[])[];
}

function stateOf(standIn: StandIn): State {
  const formats = standIn.book.sheets.map((sheet) => sheet.conditionalFormats.map((one) => ({ ...one, id: '' })));
  return { workbook: standIn.snapshot(), formats };
}

export interface Run {
  readonly standIn: StandIn;
  readonly result: HostResult<unknown>;
}

export interface Scene {
  readonly before: State;
  /** After it, where nothing fails. */
  readonly after: State;
  /** How many actions each batch of it has. */
  readonly actions: readonly number[];
  /** The action, with a fault. */
  readonly run: (fault: Fault | null) => Promise<Run>;
  /** The same button once more, in the workbook that is open now. */
  readonly again: () => Promise<HostResult<unknown>>;
  readonly writes: 'cells' | 'highlights';
  /** How many sheets, from the first on, must stay as they are: the official ones, and summaries that are not written to. */
  readonly standing: number;
}

type Act = () => Promise<HostResult<unknown>>;

async function scene(
  workbook: WorkbookSnapshot,
  act: Act,
  { writes = 'cells', standing = OFFICIAL.sheets.length }: Partial<Pick<Scene, 'writes' | 'standing'>> = {},
): Promise<Scene> {
  const start = (): StandIn => {
    const standIn = startStandIn(workbook);
    standIn.book.sheets[0]?.conditionalFormats.push(...FORMATS.map((format, id) => ({ ...format, id: `f${id}` })));
    return standIn;
  };
  const run = async (fault: Fault | null): Promise<Run> => {
    const standIn = start();
    standIn.fault = fault;
    return { standIn, result: await act() };
  };
  const before = stateOf(start());
  const { standIn } = await run(null);
  return { before, after: stateOf(standIn), actions: [...standIn.actions], run, again: act, writes, standing };
}

/** Each action of a user that writes. */
export const ACTIONS = [
  'first summary',
  'summary over another',
  'summary that takes moved inputs',
  'summary beside earlier ones',
  'inputs',
  'highlighting',
  'clearing',
] as const;
export type Action = (typeof ACTIONS)[number];

export async function sceneOf(action: Action): Promise<Scene> {
  const write = (parameters?: typeof PARAMETERS) => () =>
    writeSummary(new ExcelHost(), { ...OPTIONS, ...(parameters && { parameters }) });
  switch (action) {
    case 'first summary':
      return scene(OFFICIAL, write(PARAMETERS));
    case 'summary over another':
      return scene(await annotated(), write());
    case 'summary that takes moved inputs':
      return scene(movedBesideAForm(await annotated()), write());
    case 'summary beside earlier ones': {
      const workbook = withTwins(await annotated());
      return scene(workbook, write(PARAMETERS), { standing: workbook.sheets.length });
    }
    case 'inputs':
      return scene(await annotated(), save);
    case 'highlighting':
      return scene(await annotated(), () => highlightFindings(new ExcelHost(), OPTIONS), { writes: 'highlights' });
    case 'clearing':
      return scene(await annotated(), () => new ExcelHost().clearHighlights(), { writes: 'highlights' });
  }
}

/** Saves another mark and another headcount. */
async function save(): Promise<HostResult<unknown>> {
  const host = new ExcelHost();
  const read = await host.read();
  if (!read.ok) return read;
  const plan = planInputs(review(read.value, OPTIONS), CHANGED);
  return plan ? host.apply(plan) : failure('unknown', 'no plan');
}

/** Whether each value that was filled in is one of before or of after: Excel may have taken some of them. */
function isBetween(left: unknown, before: unknown, after: unknown): boolean {
  if (same(left, before) || same(left, after)) return true;
  const [own, one, other] = [left, before, after].map(entries);
  if (!own || !one || !other) return false;
  const keys = new Set([...own.keys(), ...one.keys(), ...other.keys()]);
  return [...keys].every((key) => isBetween(own.get(key), one.get(key), other.get(key)));
}

function entries(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : null;
}

/** What is wrong with what a fault left behind; empty where nothing is lost, and a second press heals. */
export async function violations(
  { before, after, run, again, writes, standing }: Scene,
  fault: Fault,
): Promise<string[]> {
  const found: string[] = [];
  const { standIn, result } = await run(fault);
  standIn.fault = null;
  const left = stateOf(standIn);
  const where = `batch ${fault.batch}, action ${fault.action}, ${fault.code}`;
  const require = (isMet: boolean, what: string) => {
    if (!isMet) found.push(`${where}: ${what}`);
  };
  const stood = ({ sheets }: WorkbookSnapshot): unknown => sheets.slice(0, standing);
  require(same(stood(left.workbook), stood(before.workbook)), 'sheets changed that are not ours to write to');
  require(same(foreign(left), foreign(before)), 'formats of others changed');
  const hadInputs = Object.keys(entered(before.workbook).parameters).length > 0;
  const hadNotes = hasNotes(before.workbook);
  const isKept = isBetween(entered(left.workbook), entered(before.workbook), entered(after.workbook));
  if (hadInputs) require(isKept, 'inputs lost');
  if (hadNotes) require(hasNotes(left.workbook), 'notes lost');
  if (writes === 'highlights') require(same(contents(left.workbook), contents(before.workbook)), 'contents changed');
  if (result.ok) {
    require(same(whole(left), whole(after)), 'told as done, and not whole');
    return found;
  }
  require((await again()).ok, 'a second press fails');
  const healed = stateOf(standIn);
  if (hadNotes) require(hasNotes(healed.workbook), 'notes lost by a second press');
  require(same(entered(healed.workbook), entered(after.workbook)), 'inputs not whole after a second press');
  require(same(whole(healed), whole(after)), 'workbooks differ after a second press');
  return found;
}

/** Conditional formats that are none of ours. */
function foreign({ formats }: State) {
  return formats.slice(0, OFFICIAL.sheets.length).map((own) => own.filter(({ fillColor }) => fillColor === '#00FF00'));
}

/**
 * All of it but where moved notes stand: where Excel fails between two columns of them, the second press finds less room
 * below. That each stands once is looked at by itself (`hasNotes`).
 */
function whole({ workbook, formats }: State) {
  const { names, sheets } = contents(workbook);
  const withoutNotes = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ value }) => !isMovedNote(value)),
  }));
  return { names, sheets: withoutNotes, formats };
}

const isMovedNote = (value: CellValue): boolean => NOTES_INSIDE.some((note) => note === value);

/** Sheets and names without the time at which the summary was made. */
function contents({ sheets, names }: WorkbookSnapshot) {
  const ordered = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    names: ordered,
    sheets: sheets.map(({ cells, merges, ...sheet }) => ({
      ...sheet,
      merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
      cells: cells.map((cell) => ({
        ...cell,
        value: typeof cell.value === 'string' ? cell.value.replace(/\d+:\d\d/, '') : cell.value,
      })),
    })),
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
