import { compareSubmissions } from '../../src/comparison/submissions/compare';
import type { SubmissionExtract, WorkerExtract } from '../../src/comparison/submissions/extract';
import { addDays, monthNumber, type IsoDate, type Month } from '../../src/forms/values/calendar';
import { Random } from '../generator/random';
import type { Section } from './section';
import { medianTime } from './timing';

const SIZES = [250, 500, 1000, 2000] as const;
const WORKERS = 30;
const ZONES = 6;
const INDICATORS = 30;
const MONTHS = 12;
/** So many names that people of several stations share theirs. */
const NAMES = 5000;

const SEPTEMBER = monthNumber('2024-09' as Month);
const FIRST_DAY = '2022-01-01' as IsoDate;

function worker(random: Random): WorkerExtract {
  const start = addDays(FIRST_DAY, random.integer(0, 900));
  return {
    name: `社工${random.integer(1, NAMES)}`,
    identity: random.chance(0.2) ? String(random.integer(1, 1_000_000_000)) : null,
    contract: { start, end: addDays(start, 729) },
    first: SEPTEMBER,
    presence: Array.from({ length: MONTHS }, () => 1),
    cell: `'附件2'!C${random.integer(7, 60)}`,
  };
}

const some = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

function submission(index: number, random: Random): SubmissionExtract {
  const figures = (count: number): string => some(count, () => random.integer(0, 400)).join(' ');
  const zones = some(ZONES, (zone) => ({
    name: `片区${zone + 1}`,
    figures: figures(INDICATORS),
    cells: [`'附件1-1'!A${zone + 6}`],
  }));
  return {
    id: `${index}.xlsx`,
    station: `第${index}镇社工站`,
    stage: 'final',
    doubted: [],
    fingerprint: String(index),
    workers: some(WORKERS, () => worker(random)),
    zones,
    sheets: [{ form: 'indicatorSheet', figures: figures(INDICATORS * ZONES), cells: [`'附件1-1'!A1`] }],
    rates: some(INDICATORS, (rate) => ({
      form: 'zones' as const,
      group: `指标${rate}`,
      measure: '量',
      rate: random.next() * 1.5,
      cell: `'附件1-1'!C${rate}`,
    })),
    retention: random.next(),
  };
}

/** Submissions of many stations against each other: time by their number, and what is kept of each. */
export const comparison: Section = {
  name: 'comparison',
  title: `Submissions against each other, ${WORKERS} workers each: time for one of them (the fewest are 1)`,
  rows() {
    const random = new Random(16);
    const all = some(Math.max(...SIZES), (index) => submission(index, random));
    const times = SIZES.map((size) => medianTime(() => compareSubmissions(all.slice(0, size)), 5));
    const [fewest] = SIZES;
    const reference = (times[0] ?? 0) / fewest;
    const bytes = JSON.stringify(all).length / all.length;
    return [
      ['submissions', 'for each', 'seconds in all', 'kB kept of each'],
      ...SIZES.map((size, index) => {
        const time = times[index] ?? 0;
        return [
          String(size),
          (time / size / reference).toFixed(2),
          (time / 1000).toFixed(2),
          (bytes / 1000).toFixed(1),
        ];
      }),
    ];
  },
};
