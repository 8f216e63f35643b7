import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BUDGET_EXECUTION_WEIGHT,
  DAYS_OF_A_MONTH_MORE,
  DEFAULT_LIMITS,
  PERSONNEL_COST_MINIMUM,
  WORKERS_PER_ZONE,
  YEARS_OF_EXPERIENCE,
} from '../../src/assessment/limits';
import { readRulebook, type RulebookEntry } from '../support/rulebook';

/** docs/rules.zh-CN.md says what docs/rules.md says. */

const english = readRulebook('docs/rules.md');
const chinese = readRulebook('docs/rules.zh-CN.md');
const englishEntries = english.flatMap(({ entries }) => entries);
const chineseEntries = chinese.flatMap(({ entries }) => entries);

/** How well a rule is known: English → Chinese. */
const STANDINGS: ReadonlyMap<string, string> = new Map([
  ['stated', '明文'],
  ['inferred', '推定'],
  ['unsure', '未确认'],
  ['ours', '自定'],
  ['settled here', '自定'],
]);

/** The words of standing of a text, in order and in Chinese (`formula stated; the rest inferred` → 明文, 推定). */
function standings(text: string): string[] {
  const words = new RegExp(
    [...[...STANDINGS.keys()].map((word) => `\\b${word}`), ...STANDINGS.values()].join('|'),
    'g',
  );
  return [...text.matchAll(words)].map(([word]) => STANDINGS.get(word) ?? word);
}

const SCALES: Readonly<Record<string, number>> = { million: 1_000_000, 万: 10_000 };

/** Numbers written in figures and ids of other rules, each once: `2.4 million` and `240 万` are the same. */
function figures({ text }: RulebookEntry): string[] {
  const found = [...text.matchAll(/\b([A-F]\d+)\b|(\d+(?:\.\d+)?)(?: ?(million|万))?/g)].map(
    ([, id, number, scale = '']) => id ?? String(Number(number) * (SCALES[scale] ?? 1)),
  );
  return [...new Set(found)].sort();
}

/** What is quoted from forms and code, each once. */
const quotes = (text: string): string[] => [...new Set([...text.matchAll(/`[^`]+`/g)].map(([quote]) => quote))].sort();

/** A property of every entry, led by what names the entry when it differs. */
const each = (entries: readonly RulebookEntry[], property: (entry: RulebookEntry) => readonly string[]): string[] =>
  entries.map((entry, index) => `${entry.id ?? `point ${index + 1}`}: ${property(entry).join(' ')}`);

describe('the rulebook in Chinese', () => {
  test('has the sections of the English one, with the same rules and points in the same order', () => {
    const outline = (book: typeof english) => book.map(({ letter, entries }) => [letter, entries.map(({ id }) => id)]);
    expect(outline(chinese)).toEqual(outline(english));
  });

  test('has each rule once, under the letter of its section', () => {
    const ids = chineseEntries.flatMap(({ id }) => id ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const strays = chinese.flatMap(({ letter, entries }) =>
      entries.filter(({ id }) => id !== null && !id.startsWith(letter ?? ' ')),
    );
    expect(strays).toEqual([]);
  });

  test('explains the same words of standing', () => {
    const explained = (book: typeof english) => book[0]?.entries.flatMap(({ text }) => standings(text).slice(0, 1));
    expect(explained(english)).toEqual(['明文', '推定', '未确认']);
    expect(explained(chinese)).toEqual(explained(english));
  });

  test('knows each rule as well as the English one does', () => {
    const standing = (entries: readonly RulebookEntry[]) => each(entries, (entry) => standings(entry.standing));
    expect(standing(chineseEntries)).toEqual(standing(englishEntries));
    expect(chineseEntries.filter(({ id, standing }) => id && standings(standing).length === 0)).toEqual([]);
  });

  test('names the same numbers and other rules in each rule', () => {
    expect(each(chineseEntries, figures)).toEqual(each(englishEntries, figures));
  });

  test('quotes the same signs and requirements, and the same places of the code', () => {
    const quoted = ({ text, where }: RulebookEntry) => quotes(`${text} ${where}`);
    expect(each(chineseEntries, quoted)).toEqual(each(englishEntries, quoted));
  });

  test('names places of the code that are there', () => {
    const places = chineseEntries.flatMap(({ where }) => quotes(where).map((quote) => quote.slice(1, -1)));
    expect(places).not.toEqual([]);
    expect(places.filter((place) => !existsSync(join(__dirname, '../../src', place)))).toEqual([]);
  });
});

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const { halfMonthDay, certifiedShare, retentionMinimum, vetoLimits } = DEFAULT_LIMITS;
const { staff, certified } = vetoLimits;

/** Shares and counts that the rulebooks say in words. */
const IN_WORDS: ReadonlyMap<number, readonly [english: string, chinese: string]> = new Map([
  [0.5, ['half', '一半']],
  [3, ['three', '三']],
]);
const [halfInEnglish, halfInChinese] = IN_WORDS.get(certifiedShare) ?? [
  percent(certifiedShare),
  percent(certifiedShare),
];
const [zoneInEnglish, zoneInChinese] = IN_WORDS.get(WORKERS_PER_ZONE) ?? [WORKERS_PER_ZONE, WORKERS_PER_ZONE];

/** Where the rulebooks name the numbers of `src/assessment/limits.ts`; id null is a point of a list. */
const NAMED: readonly (readonly [id: string | null, english: string, chinese: string])[] = [
  [
    'A7',
    `${staff.midterm} (mid-term) or ${staff.final} (final)`,
    `${staff.midterm} 人次（中期）或 ${staff.final} 人次（末期）`,
  ],
  [
    'A7',
    `${certified.midterm} or ${certified.final} certified`,
    `缺少 ${certified.midterm} 或 ${certified.final} 人次`,
  ],
  ['A7', `less than ${percent(PERSONNEL_COST_MINIMUM)} of`, `人员费用支出低于 ${percent(PERSONNEL_COST_MINIMUM)}`],
  ['A7', `retention below ${percent(retentionMinimum)}`, `稳岗率低于 ${percent(retentionMinimum)}`],
  ['B5', `从业${YEARS_OF_EXPERIENCE}年以上`, `从业${YEARS_OF_EXPERIENCE}年以上`],
  ['B7', `by the ${halfMonthDay}th`, `${halfMonthDay} 日及以前`],
  ['B8', `after the ${halfMonthDay}th`, `${halfMonthDay} 日以后`],
  [null, `The ${halfMonthDay}th belongs`, `${halfMonthDay} 日属于上半月`],
  ['B11', `At least ${halfInEnglish} must be certified`, `至少占${halfInChinese}`],
  ['B13', `at least ${percent(retentionMinimum)}`, `不低于 ${percent(retentionMinimum)}`],
  ['C5', `${zoneInEnglish} workers to a zone`, `${zoneInChinese}名社工`],
  ['E2', `personnel below ${percent(PERSONNEL_COST_MINIMUM)}`, `人员费用低于 ${percent(PERSONNEL_COST_MINIMUM)}`],
  ['F3', `${percent(BUDGET_EXECUTION_WEIGHT)} for the use of`, `预算执行率另占 ${percent(BUDGET_EXECUTION_WEIGHT)}`],
  [null, `A rest of ${DAYS_OF_A_MONTH_MORE} days or more`, `有 ${DAYS_OF_A_MONTH_MORE} 天及以上`],
];

describe('the numbers of src/assessment/limits.ts', () => {
  const says = (entries: readonly RulebookEntry[], id: string | null, words: string): boolean =>
    entries.some((entry) => entry.id === id && entry.text.includes(words));

  test.each(NAMED)('%s: both rulebooks name “%s”, “%s”', (id, inEnglish, inChinese) => {
    expect({ english: says(englishEntries, id, inEnglish), chinese: says(chineseEntries, id, inChinese) }).toEqual({
      english: true,
      chinese: true,
    });
  });
});
