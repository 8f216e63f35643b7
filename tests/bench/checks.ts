import { cleanWorkbooks, measure, measurePairs, SEEDS, tallies, type Tally } from '../checks/seeding';
import type { Section } from './section';

const LAYOUTS = 3;
const PAIRS = 60;

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`);

function row({ family, kinds, seeded, found, first, further, falseReports }: Tally): string[] {
  const counts = [kinds, seeded, found].map(String);
  return [family, ...counts, share(found, seeded), share(first, seeded), String(further), String(falseReports)];
}

/** What the checks find of errors planted one at a time, family by family; and of pairs. */
export const checks: Section = {
  name: 'checks',
  title: 'Errors planted into clean workbooks: found at the right cell, and what else was said',
  rows: () => {
    const workbooks = cleanWorkbooks(LAYOUTS);
    const pairs = workbooks.flatMap((workbook) => measurePairs(workbook, SEEDS, PAIRS));
    const both = pairs.filter(({ isFound }) => isFound).length;
    return [
      ['family', 'kinds', 'seeded', 'found', 'share', 'first cell', 'further findings', 'false'],
      ...tallies(measure(workbooks, SEEDS)).map(row),
      ['pairs', '', String(pairs.length), String(both), share(both, pairs.length), '', '', ''],
    ];
  },
};
