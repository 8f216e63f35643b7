import { textSheet } from '../../forms/support/text-sheet';
import { seedsOf, type Planted, type Seed } from './seed';

/** A list of hours beside the forms, of people whom no other sheet has, with an error in one of its rows. */
function planted(rows: readonly string[], at: readonly [row: number, column: number]): Planted {
  const name = '继续教育';
  const sheet = textSheet(name, ['继续教育学时统计表', '姓名 | 9月 | 10月 | 合计', ...rows].join('\n'));
  const [row, column] = at;
  return {
    edits: [],
    alter: (snapshot) => ({ ...snapshot, sheets: [...snapshot.sheets, sheet] }),
    at: [{ sheet: name, row, column }],
    rules: ['education-sum-wrong'],
    also: ['education-low'],
  };
}

/** Errors in lists of hours, which no clean workbook has: they come with them. */
export const EDUCATION_SEEDS: readonly Seed[] = seedsOf('arithmetic', {
  'education total mistyped': () =>
    planted(['学员01 | 800 | 700 | 1500', '学员02 | 800 | 800 | 1600', '合计 | 1600 | 1500 | 3010'], [4, 3]),
  'education months added up wrongly': () =>
    planted(['学员01 | 800 | 700 | 1510', '学员02 | 800 | 800 | 1600', '合计 | 1600 | 1500 | 3110'], [2, 3]),
});
