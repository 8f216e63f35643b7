import { spawnSync } from 'node:child_process';
import { assess } from '../../src/assessment/assess';
import { runChecks } from '../../src/checks/engine/run-checks';
import { formSheets } from '../../src/forms/own-sheet';
import { recognise } from '../../src/forms/recognise';
import { review } from '../../src/report/review';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { sampleBytes } from './sample';
import { cellsOf, scaledSample, SIZES } from './scaled';
import type { Section } from './section';

const ROUNDS = 121;
/**
 * Each rule is called once a round, what reads the file thousands of times: V8 compiles the one much later than the other, and
 * fewer rounds would compare what is compiled with what is still interpreted.
 */
const WARM_UP = 240;
/** For workbooks that take long by themselves. */
const WARM_UP_OF_SIZES = 5;

interface StepTimes {
  readonly step: string;
  readonly median: number;
  /** Against the first step of the same round, the median of all rounds: a machine that changes its pace changes both. */
  readonly ratio: number;
  readonly first: number;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Collects the times of each step over many rounds. */
class Steps {
  private readonly times = new Map<string, number[]>();

  time<T>(step: string, work: () => T): T {
    const start = performance.now();
    const result = work();
    const times = this.times.get(step) ?? [];
    this.times.set(step, [...times, performance.now() - start]);
    return result;
  }

  /** Each step in milliseconds: the median, the rounds that only warm up left out, and the very first time. */
  results(warmUp: number): readonly StepTimes[] {
    const [reference = []] = this.times.values();
    return [...this.times].map(([step, times]) => {
      const [first = 0] = times;
      const ratios = times.map((time, round) => time / (reference[round] ?? 1));
      return { step, median: medianOf(times.slice(warmUp)), ratio: medianOf(ratios.slice(warmUp)), first };
    });
  }
}

/** One round from the file on: the snapshot is fresh, so nothing of an earlier round is remembered. */
function round(steps: Steps, bytes: Uint8Array): void {
  const read = steps.time('read the file', () => readWorkbook(bytes));
  if (!read.ok) throw new Error(`the sample cannot be read: ${read.problem.detail}`);
  const snapshot = read.value;
  const sheets = formSheets(snapshot);
  const station = steps.time('recognise', () => recognise(snapshot));
  const assessment = steps.time('assess', () => assess(station, {}));
  const index = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  steps.time('check', () => runChecks({ station, assessment, parameters: {}, sheets: index }, []));
  // A review is remembered by its snapshot: this one has not had any.
  steps.time('review as a whole', () => reviewOf({ ...snapshot }));
}

function reviewOf(snapshot: WorkbookSnapshot): unknown {
  return review(snapshot, { file: 'sample', language: 'zh-CN' });
}

/** The argument with which a process of the bench measures the steps once, and prints them for the one that began it. */
export const STEPS_ONCE = '--steps-once';

/** How long thinking takes compared with reading: a ratio holds on any machine. */
export function stepsOnce(): readonly StepTimes[] {
  const steps = new Steps();
  const bytes = sampleBytes();
  for (let count = -WARM_UP; count < ROUNDS; count++) round(steps, bytes);
  return steps.results(WARM_UP);
}

/**
 * What V8 compiles when differs from process to process, and a ratio with it by a tenth: as JMH does, several processes
 * measure the same, and their median counts.
 */
const PROCESSES = 5;

function stepsOfProcess(): readonly StepTimes[] {
  const { stdout, status } = spawnSync(process.execPath, [process.argv[1] ?? '', STEPS_ONCE], { encoding: 'utf8' });
  if (status !== 0) throw new Error('a process that measures the steps failed');
  return JSON.parse(stdout) as readonly StepTimes[];
}

/** Steps that think about what was read: together at most 1.5 times the reading. */
const THINKING = ['recognise', 'assess', 'check'];

function thinkingOf(steps: readonly StepTimes[]): number {
  return steps.filter(({ step }) => THINKING.includes(step)).reduce((sum, { ratio }) => sum + ratio, 0);
}

function stepRows(): string[][] {
  const processes = Array.from({ length: PROCESSES }, stepsOfProcess);
  const medianOfStep = (index: number, part: 'ratio' | 'median' | 'first'): number =>
    medianOf(processes.map((steps) => steps[index]?.[part] ?? 0));
  const firstRead = medianOfStep(0, 'first');
  const rows = (processes[0] ?? []).map(({ step }, index) => [
    step,
    medianOfStep(index, 'ratio').toFixed(2),
    medianOfStep(index, 'median').toFixed(1),
    (medianOfStep(index, 'first') / firstRead).toFixed(2),
    medianOfStep(index, 'first').toFixed(1),
  ]);
  const thinking = processes.map(thinkingOf).sort((a, b) => a - b);
  const each = thinking.map((ratio) => ratio.toFixed(2)).join(' ');
  return [...rows, [`recognise, assess and check (in each process: ${each})`, medianOf(thinking).toFixed(2)]];
}

/** The time for a cell stays what it is, however many workers and zones a workbook has. */
function sizeRows(): string[][] {
  let smallest: number | null = null;
  return SIZES.map(({ times, rounds }) => {
    const steps = new Steps();
    const workbook = scaledSample(times);
    // A copy each round: a review is remembered by its snapshot.
    for (let count = 0; count < rounds; count++) steps.time('review', () => reviewOf({ ...workbook }));
    const { median: time = 0 } = steps.results(times === 1 ? WARM_UP_OF_SIZES : 0)[0] ?? {};
    const perCell = time / cellsOf(workbook);
    smallest ??= perCell;
    const ratio = (perCell / smallest).toFixed(2);
    return [`review per cell, ${times} times the workers and zones`, ratio, time.toFixed(1)];
  });
}

export const reading: Section = {
  name: 'reading',
  title: 'Time on the sample workbook, reading the file = 1; time per cell, the smallest workbook = 1',
  rows: () => [['step', 'ratio', 'ms here', 'ratio at first', 'ms at first'], ...stepRows(), ...sizeRows()],
};
