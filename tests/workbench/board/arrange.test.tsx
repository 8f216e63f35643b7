import { stringsFor } from '../../../src/strings';
import { arrange, countByFilter, FIRST_ARRANGEMENT, type Arrangement } from '../../../src/workbench/board/arrange';
import { erroneous, fileOf, rowOf, unreadable } from './rows';

const WORDS = stringsFor('zh-CN');

const FILES = [
  fileOf(rowOf('净.xlsx', { score: 90, grade: '优秀' }), { isSeen: true }),
  fileOf(erroneous('二错.xlsx', 2)),
  fileOf(rowOf('否决.xlsx', { vetoes: ['staff-shortage'], looks: ['veto'], score: 88.5, grade: '不合格' })),
  fileOf(erroneous('十错.xlsx', 10)),
  fileOf(rowOf('在查.xlsx'), { checked: null, isWaiting: true }),
  fileOf(unreadable('坏.xlsx')),
  fileOf(
    rowOf('流花.xlsx', {
      station: '广州市流花街社工站',
      looks: ['behind'],
      progress: { all: 4, behind: 3, zonesBehind: 5 },
    }),
  ),
];

const names = (given: Partial<Arrangement> = {}): string[] =>
  arrange(FILES, { ...FIRST_ARRANGEMENT, ...given }, WORDS).map(({ name }) => name.replace('.xlsx', ''));

test('what cannot be read and what fails comes first, what waits for its check last', () => {
  expect(names()).toEqual(['坏', '否决', '十错', '二错', '流花', '净', '在查']);
  expect(names({ isDescending: false })).toEqual(['净', '流花', '二错', '十错', '否决', '坏', '在查']);
});

test('a column is sorted by what it means; what has no value stays at the end, the graver first among equals', () => {
  expect(names({ column: 'errors' }).slice(0, 2)).toEqual(['十错', '二错']);
  expect(names({ column: 'score', isDescending: false })).toEqual(['否决', '净', '坏', '十错', '二错', '流花', '在查']);
  expect(names({ column: 'grade', isDescending: false }).slice(0, 2)).toEqual(['净', '否决']);
  expect(names({ column: 'station', isDescending: false })[0]).toBe('流花');
});

test('filters narrow the list together, and each says how many it would show', () => {
  expect(names({ filters: new Set(['looks']) })).toEqual(['坏', '否决', '十错', '二错', '流花']);
  expect(names({ filters: new Set(['looks', 'error']) })).toEqual(['十错', '二错']);
  expect(names({ filters: new Set(['unseen', 'veto']) })).toEqual(['否决']);
  expect(names({ filters: new Set(['unreadable']) })).toEqual(['坏']);
  expect(countByFilter(FILES)).toEqual({ looks: 5, unseen: 5, veto: 1, error: 2, warning: 0, unreadable: 1 });
});

test.each([
  ['流花街', ['流花']],
  ['否决', ['否决']],
  ['没有读成', ['坏']],
  ['太平镇 十错', ['十错']],
  ['  ', ['坏', '否决', '十错', '二错', '流花', '净', '在查']],
  ['没有这样的', []],
])('“%s” finds what any text of a row says', (text, expected) => {
  expect(names({ text })).toEqual(expected);
});
