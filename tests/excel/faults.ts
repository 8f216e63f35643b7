/** What an action leaves behind when Excel fails in the midst of it. */
import { ExcelHost } from '../../src/excel/excel-host';
import { AREA_NAME } from '../../src/forms/own-sheet';
import { writeSummary } from '../../src/report/actions';
import { readInputs } from '../../src/report/inputs';
import { review } from '../../src/report/review';
import { readSetAside, setAside } from '../../src/report/set-aside';
import type { HostResult } from '../../src/workbook/host';
import { parseReference } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Fault, StandIn } from '../standin/stand-in';
import { startStandIn } from '../standin/node';
import { parametersOf } from '../report/summary/support';
import { readSample, unwrap } from './fixtures';

export const CODES = [
  'GeneralException',
  'RequestAborted',
  'AccessDenied',
  'ItemNotFound',
  'InvalidOperationInCellEditMode',
];

const OPTIONS = { file: '', language: 'zh-CN' } as const;
export const OFFICIAL = readSample('single-zone-two-months.xlsx');
export const PARAMETERS = parametersOf({
  stage: 'midterm',
  headcount: [{ from: '2024-09', count: 3 }],
  scores: { purchaser: 18, supervisor: 8.5, thirdParty: { monitoring: 9.4 } },
  expectedProgress: 0.6,
  vetoes: { cleanersCounted: false },
  filledBy: '甲',
});

/** What was filled in. */
export function entered(snapshot: WorkbookSnapshot) {
  return { parameters: readInputs(snapshot).parameters, setAside: readSetAside(snapshot) };
}

function official(snapshot: WorkbookSnapshot) {
  return snapshot.sheets.slice(0, OFFICIAL.sheets.length);
}

const NOTES = ['紧挨着汇总的备注', '下面的备注'];

/** A workbook with a summary that somebody has filled in, and notes of theirs below it. */
export async function filledIn(): Promise<WorkbookSnapshot> {
  const standIn = startStandIn(OFFICIAL);
  const { report, snapshot } = review(OFFICIAL, OPTIONS);
  const [finding] = report.findings;
  if (!finding) throw new Error('nothing to set aside');
  const entries = [setAside(finding, '已核实', snapshot)];
  unwrap(await writeSummary(new ExcelHost(), { ...OPTIONS, parameters: PARAMETERS, setAside: entries }));
  const written = standIn.snapshot();
  const name = written.sheets.at(-1)?.name ?? '';
  const { bottom = 0 } = parseReference(written.names.find((one) => one.name === AREA_NAME)?.refersTo ?? '') ?? {};
  NOTES.forEach((value, index) => {
    standIn.book.findSheet(name)?.setContent(bottom + 1 + 2 * index, 1, { value, formula: null });
  });
  return standIn.snapshot();
}

/** Whether both notes stand, each once. */
function hasNotes(snapshot: WorkbookSnapshot): boolean {
  const values = snapshot.sheets.at(-1)?.cells.map(({ value }) => value) ?? [];
  return NOTES.every((note) => values.filter((value) => value === note).length === 1);
}

export interface Run {
  readonly standIn: StandIn;
  readonly result: HostResult<unknown>;
}

export interface Scene {
  /** Before the action. */
  readonly before: WorkbookSnapshot;
  /** After it, where nothing fails. */
  readonly after: WorkbookSnapshot;
  /** How many actions each batch of it has. */
  readonly actions: readonly number[];
  /** The action, with a fault. */
  readonly run: (fault: Fault | null) => Promise<Run>;
}

async function scene(before: WorkbookSnapshot, act: () => Promise<HostResult<unknown>>): Promise<Scene> {
  const run = async (fault: Fault | null): Promise<Run> => {
    const standIn = startStandIn(before);
    standIn.fault = fault;
    return { standIn, result: await act() };
  };
  const { standIn } = await run(null);
  return { before, after: standIn.snapshot(), actions: [...standIn.actions], run };
}

/** A first summary, and one that is written over another. */
export async function scenes(): Promise<Readonly<Record<'first' | 'again', Scene>>> {
  const write = (parameters?: typeof PARAMETERS) => () =>
    writeSummary(new ExcelHost(), { ...OPTIONS, ...(parameters && { parameters }) });
  return { first: await scene(OFFICIAL, write(PARAMETERS)), again: await scene(await filledIn(), write()) };
}

/** What is wrong with what a fault left behind; empty where nothing is lost, and a second press heals. */
export async function violations({ before, after, run }: Scene, fault: Fault): Promise<string[]> {
  const found: string[] = [];
  const { standIn, result } = await run(fault);
  standIn.fault = null;
  const left = standIn.snapshot();
  const where = `batch ${fault.batch}, action ${fault.action}, ${fault.code}`;
  const require = (isMet: boolean, what: string) => {
    if (!isMet) found.push(`${where}: ${what}`);
  };
  require(same(official(left), official(before)), 'official sheets changed');
  const isWritten = before.sheets.length > OFFICIAL.sheets.length;
  if (isWritten) require(same(entered(left), entered(before)), 'inputs lost');
  if (isWritten) require(hasNotes(left), 'notes lost');
  if (result.ok) {
    require(same(contents(left), contents(after)), 'told as done, and not whole');
    return found;
  }
  const again = await writeSummary(new ExcelHost(), { ...OPTIONS, ...(!isWritten && { parameters: PARAMETERS }) });
  require(again.ok, 'a second press fails');
  const healed = standIn.snapshot();
  if (isWritten) require(hasNotes(healed), 'notes lost by a second press');
  require(same(entered(healed), entered(after)), 'inputs not whole after a second press');
  require(same(contents(healed), contents(after)), 'sheets differ after a second press');
  return found;
}

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
