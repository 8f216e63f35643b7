import { assessParts } from '../../src/assessment/score';
import { withZoneNames, type StationZone } from '../../src/assessment/zone-marks';
import { zoneKey } from '../../src/forms/vocabulary/zone-names';
import { squash } from '../../src/forms/values/text';

const zones = (...names: string[]): StationZone[] => names.map((name) => ({ key: zoneKey(squash(name)), name }));
const quality = (marks: Record<string, number>) => ({
  scores: { thirdParty: { monitoring: 9, effectiveness: 11, operation: 9, quality: marks } },
});

/** The names under which marks are kept, and those that mean no zone. */
function named(own: readonly StationZone[], given: readonly string[]): string {
  const marks = Object.fromEntries(given.map((name, index) => [name, index + 10]));
  const { parameters, problems } = withZoneNames(quality(marks), own);
  const { thirdParty } = parameters.scores ?? {};
  const kept = typeof thirdParty === 'object' ? thirdParty['quality'] : undefined;
  const lines = Object.entries(typeof kept === 'object' ? kept : {}).map(([zone, mark]) => `${zone} ${mark}`);
  return [...lines, ...problems.map(({ path }) => `? ${path}`)].join(', ');
}

describe('A4: marks of zones', () => {
  test.each([
    ['other spellings of a number', ['片区1', '片区2'], ['第二片区', '一片区'], '片区2 10, 片区1 11'],
    [
      'numbers in the order of the sheet, where zones are named otherwise',
      ['东片区', '西片区'],
      ['第二片区', '第一片区'],
      '西片区 10, 东片区 11',
    ],
    [
      'numbers, but not as many as zones',
      ['东片区', '西片区'],
      ['第一片区'],
      '第一片区 10, ? scores.thirdParty.quality.第一片区',
    ],
    [
      'numbers that leave one out',
      ['东片区', '西片区'],
      ['第一片区', '第三片区'],
      '第一片区 10, 第三片区 11, ? scores.thirdParty.quality.第一片区, ? scores.thirdParty.quality.第三片区',
    ],
    [
      'a name of no zone',
      ['东片区', '西片区'],
      ['东片区', '南片区'],
      '东片区 10, 南片区 11, ? scores.thirdParty.quality.南片区',
    ],
    ['any names where no zones were read', [], ['甲片区'], '甲片区 10'],
  ])('%s', (_, own, given, expected) => expect(named(zones(...own), given)).toBe(expected));

  test('that are given twice for one zone are a problem, and the first counts', () => {
    expect(named(zones('片区1', '片区2'), ['第一片区', '片区2', '一片区'])).toBe(
      '片区1 10, 片区2 11, ? scores.thirdParty.quality.一片区',
    );
  });

  const markOf = (marks: Record<string, number>, ...names: string[]) =>
    assessParts(quality(marks), zones(...names)).find(({ party }) => party === 'thirdParty');

  test('make a part known once every zone has one', () => {
    expect(markOf({ 东片区: 14, 西片区: 15 }, '东片区', '西片区')?.score).toBe(43.5);
    expect(markOf({ 东片区: 14 }, '东片区', '西片区')?.score).toBeNull();
    expect(markOf({ 甲片区: 14 })?.score).toBe(43);
    expect(markOf({})?.score).toBeNull();
  });

  test('of a zone that the forms do not have count for nothing', () => {
    expect(markOf({ 东片区: 14, 西片区: 15, 南片区: 20 }, '东片区', '西片区')?.score).toBe(43.5);
  });

  test('that are missing are named', () => {
    const items = markOf({ 东片区: 14 }, '东片区', '西片区')?.items ?? [];
    expect(items.find(({ item }) => item === 'quality')?.openZones).toEqual(['西片区']);
  });
});
