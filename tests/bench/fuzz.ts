import { trials } from '../hostile/fuzz';
import type { Section } from './section';

const FIRST_SEED = 1;
const PACKAGES = 100_000;

/** How many packages `npm run bench -- fuzz N SEED` asks for, and from which seed on: long runs go in portions. */
function wanted(): { readonly packages: number; readonly seed: number } {
  const [packages = PACKAGES, seed = FIRST_SEED] = process.argv.filter((word) => /^\d+$/.test(word)).map(Number);
  return { packages, seed };
}

export const fuzz: Section = {
  name: 'fuzz',
  title: 'Spoiled packages from opening to the written copy: what became of them, and what must not be',
  isLong: true,
  rows: () => {
    const counts = new Map<string, number>();
    const faults: string[][] = [];
    const start = performance.now();
    const { packages, seed: first } = wanted();
    let [slowest, slowestSeed] = [0, 0];
    for (const { seed, outcome, milliseconds, faults: found } of trials(first, packages)) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      faults.push(...found.map((fault) => [`seed ${seed}: ${fault}`, '1']));
      if (milliseconds > slowest) [slowest, slowestSeed] = [milliseconds, seed];
    }
    return [
      ['outcome', 'packages'],
      ...[...counts].map(([outcome, count]) => [outcome, String(count)]),
      ['faults', String(faults.length)],
      [`slowest, ms (seed ${slowestSeed})`, slowest.toFixed(0)],
      ['seconds in all', ((performance.now() - start) / 1000).toFixed(0)],
      ...faults,
    ];
  },
};
