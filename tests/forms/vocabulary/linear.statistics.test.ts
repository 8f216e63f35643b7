import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../../src/forms/vocabulary/table';

const FOLDER = join(__dirname, '..', '..', '..', 'src', 'forms', 'vocabulary');
/** Longer than any cell. */
const LENGTH = 50_000;
/** So fast that it does not matter how it grows: milliseconds. */
const QUICK = 500;
/** Twice the text takes twice the time where it is linear, four times where it is quadratic. */
const MOST_GROWTH = 3;

const isRow = (value: unknown): value is Row<unknown> =>
  typeof value === 'object' && value !== null && 'pattern' in value && value.pattern instanceof RegExp;

const rowsIn = (module: Readonly<Record<string, unknown>>): Row<unknown>[] =>
  Object.values(module).flatMap((value) => (Array.isArray(value) ? (value as unknown[]).filter(isRow) : []));

/** What a pattern begins to match over and over: its own examples, whole and with an end cut off, and what stands in many. */
function pumps({ examples, not = [] }: Row<unknown>): Set<string> {
  const cut = examples.flatMap((example) => [example.slice(0, 1), example.slice(-1), example.slice(0, -1)]);
  return new Set([...examples, ...not, ...cut, '1', '年', ',', '(', '一', '-'].filter((text) => text !== ''));
}

function timeOf(pattern: RegExp, pump: string, length: number): number {
  const text = pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + '!';
  const start = performance.now();
  pattern.test(text);
  return performance.now() - start;
}

function isSlow({ pattern }: Row<unknown>, pump: string): boolean {
  const whole = timeOf(pattern, pump, LENGTH);
  if (whole <= QUICK) return false;
  // A machine with other work may stop in the midst of one: the faster of two counts.
  const halves = [1, 2].map(() => timeOf(pattern, pump, LENGTH / 2));
  return whole > MOST_GROWTH * Math.min(...halves);
}

const FILES = readdirSync(FOLDER).filter((file) => file !== 'table.ts');

/** As many as there were when this was written: none escapes unseen. */
const FEWEST_ROWS = 280;

test('every row of the vocabulary is tried', async () => {
  const modules = await Promise.all(
    FILES.map((file) => import(join(FOLDER, file)) as Promise<Record<string, unknown>>),
  );
  expect(modules.flatMap(rowsIn).length).toBeGreaterThanOrEqual(FEWEST_ROWS);
});

test.each(FILES)('patterns of %s take time in proportion to the text', async (file) => {
  const rows = rowsIn((await import(join(FOLDER, file))) as Record<string, unknown>);
  const slow = rows.flatMap((row) =>
    [...pumps(row)].filter((pump) => isSlow(row, pump)).map((pump) => `${row.pattern.source}: ${pump} …`),
  );
  expect(slow).toEqual([]);
});

test('a pattern that is not linear is seen', () => {
  const row: Row<string> = { pattern: /年.*月/, meaning: '', examples: ['年'] };
  expect(isSlow(row, '年')).toBe(true);
});
