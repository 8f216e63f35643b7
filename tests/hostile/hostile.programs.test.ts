import type { FailureReport, StationReport } from '../../src/report/report';
import { HOSTILE_FILES } from './files';
import { measure, measureWithCopy } from './measure';

jest.setTimeout(180_000);

/** A machine that does other things besides may take twice as long as the table of docs/reliability.md says. */
const MOST_SECONDS = 20;
const MOST_MEGABYTES = 700;

/** The others are measured by `npm run bench -- hostile`. */
const TRIED = [
  'stray',
  'wrong-60',
  'sheets-600',
  'numbers-adjacent',
  'items-hours',
  'months-wide',
  'shared',
  'spaces',
  'breaks',
  'texts-unused',
  'sheets-1000',
];

describe.each(HOSTILE_FILES.filter(({ name }) => TRIED.includes(name)))('$what', (file) => {
  test('is read in bounded time and memory', () => {
    const { status, seconds, megabytes, stdout } = measure(file, '--json');
    const [report] = JSON.parse(stdout) as (StationReport & Partial<FailureReport>)[];
    expect(report?.failure).toBeUndefined();
    expect(report?.indicators.length).toBeGreaterThan(0);
    expect(status).toBe(1);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

/** Those whose copies took longest. */
const COPIED = ['sheets-600', 'zones', 'rows-filled'];
/** What a file is given, and some for starting. */
const MOST_SECONDS_WITH_COPY = 32;
/** Of a million rows all that was read is held while the copy is made. */
const MOST_MEGABYTES_WITH_COPY = 1200;

describe.each(HOSTILE_FILES.filter(({ name }) => COPIED.includes(name)))('$what', (file) => {
  test('has its copy written in bounded time and memory', () => {
    const { status, seconds, megabytes, stdout } = measureWithCopy(file);
    const [report] = JSON.parse(stdout) as (StationReport & Partial<FailureReport>)[];
    expect(report?.failure).toBeUndefined();
    expect(status).toBe(1);
    expect(seconds).toBeLessThan(MOST_SECONDS_WITH_COPY);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES_WITH_COPY);
  });
});

describe.each(HOSTILE_FILES.filter(({ isRefused }) => isRefused))('$what', (file) => {
  test('is refused with a sentence', () => {
    const { status, seconds, stdout } = measure(file);
    expect(status).toBe(2);
    expect(stdout).toMatch(/超过 (?:500,000 个填了内容的单元格|1,000 张工作表)，没有读取。请删去/);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });
});
