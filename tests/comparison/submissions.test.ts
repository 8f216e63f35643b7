import { compareSubmissions } from '../../src/comparison/submissions/compare';
import { distributions, standingOf } from '../../src/comparison/submissions/district';
import { extractOf, type SubmissionExtract, type WorkerExtract } from '../../src/comparison/submissions/extract';
import type { SubmissionFinding } from '../../src/comparison/submissions/finding';
import type { FormKind } from '../../src/forms/station';
import { monthNumber, type IsoDate, type Month } from '../../src/forms/values/calendar';
import { LANGUAGES } from '../../src/strings';
import { checkTextsFor } from '../../src/strings/check-texts';
import { wholeSentence } from '../../src/strings/message';
import { earlier } from '../generator/earlier';
import { buildStation, PLAIN_CHOICES, PLAIN_SHAPE, type Amount, type StationModel } from '../generator';
import { reviewOf } from './evaluations';

const SEPTEMBER = monthNumber('2024-09' as Month);
const span = (start: string, end: string) => ({ start: start as IsoDate, end: end as IsoDate });

function someone(name: string, rest: Partial<WorkerExtract> = {}): WorkerExtract {
  const own = { identity: null, contract: span('2024-09-01', '2026-08-31'), first: SEPTEMBER, presence: [1, 1, 1] };
  return { name, cell: `'附件2'!C7`, ...own, ...rest };
}

function submission(id: string, rest: Partial<SubmissionExtract> = {}): SubmissionExtract {
  const own = { station: `${id}镇社工站`, stage: 'midterm' as const, doubted: [], fingerprint: id };
  return { id, ...own, workers: [], zones: [], sheets: [], rates: [], retention: null, ...rest };
}

const told = (submissions: readonly SubmissionExtract[]): string[] =>
  compareSubmissions(submissions).findings.map(
    ({ rule, severity, places }) => `${severity} ${rule} ${places.map(({ submission: id }) => id).join(' ')}`,
  );

const sentences = ({ message }: SubmissionFinding): string[] =>
  LANGUAGES.map((language) => wholeSentence(message, checkTextsFor(language)));

describe('the same person at two stations', () => {
  const rare = span('2023-03-17', '2025-03-16');
  const other = someone('社工乙02');

  test.each<[string, WorkerExtract, WorkerExtract, string[]]>([
    [
      'by identity number',
      someone('社工甲01', { identity: '1' }),
      someone('社工甲01', { identity: '1' }),
      ['warning worker-at-two-stations 东 西'],
    ],
    [
      'by name and a contract of their own',
      someone('社工甲01', { contract: rare }),
      someone('社工甲01', { contract: rare }),
      ['warning worker-at-two-stations 东 西'],
    ],
    [
      'by name and a contract that others have',
      someone('社工甲01'),
      someone('社工甲01'),
      ['note same-name-elsewhere 东 西'],
    ],
    [
      'by name alone',
      someone('社工甲01', { contract: null }),
      someone('社工甲01', { contract: null }),
      ['note same-name-elsewhere 东 西'],
    ],
    [
      'by name, with another contract at each',
      someone('社工甲01', { contract: rare }),
      someone('社工甲01'),
      ['note same-name-elsewhere 东 西'],
    ],
    [
      'by name, with a contract at one station only',
      someone('社工甲01', { contract: null }),
      someone('社工甲01'),
      ['note same-name-elsewhere 东 西'],
    ],
    [
      'by name, with an identity number at one station only',
      someone('社工甲01', { contract: rare, identity: '1' }),
      someone('社工甲01'),
      ['note same-name-elsewhere 东 西'],
    ],
    [
      'other identity numbers',
      someone('社工甲01', { contract: rare, identity: '1' }),
      someone('社工甲01', { contract: rare, identity: '2' }),
      [],
    ],
    ['a masked name', someone('社工*', { contract: rare }), someone('社工*', { contract: rare }), []],
    [
      'one after the other',
      someone('社工甲01', { contract: rare }),
      someone('社工甲01', { contract: rare, first: SEPTEMBER + 3 }),
      [],
    ],
    [
      'a move within a month',
      someone('社工甲01', { contract: rare }),
      someone('社工甲01', { contract: rare, first: SEPTEMBER + 2, presence: [0.5, 1] }),
      [],
    ],
    [
      'half at each',
      someone('社工甲01', { contract: rare, presence: [0.5, 0.5] }),
      someone('社工甲01', { contract: rare, presence: [0.5, 0.5] }),
      [],
    ],
  ])('%s', (_, one, two, expected) => {
    expect(
      told(
        [submission('东', { workers: [one, other] }), submission('西', { workers: [two, other] })].map(
          (each, index) => ({
            ...each,
            workers: each.workers.map((worker) => (worker === other ? { ...other, name: `社工乙${index}` } : worker)),
          }),
        ),
      ),
    ).toEqual(expected);
  });

  const named = (...names: readonly string[]): Partial<SubmissionExtract> => ({
    workers: names.map((name) => someone(name, { contract: null })),
  });

  test('by name is one note for the stations, whoever is of one name there', () => {
    const [found, ...others] = compareSubmissions([
      submission('东', named('李国', '王丽', '陈东')),
      submission('西', named('陈东', '李国', '何西')),
    ]).findings;
    expect(others).toEqual([]);
    expect(found && sentences(found)).toEqual([
      '东镇社工站、西镇社工站有同名的人同月在岗，可能只是同名：李国（2024年9月至2024年11月）、陈东（2024年9月至2024年11月）',
      '东镇社工站, 西镇社工站 have people of the same name in post in the same months, who may only share it: 李国 (September 2024 to November 2024), 陈东 (September 2024 to November 2024)',
    ]);
    expect(found?.places.map(({ cells }) => cells.length)).toEqual([2, 2]);
  });

  test('by name is told of people at three stations once, and of a name that is common never', () => {
    const stations = ['东', '西', '南', '北'].map((id) => submission(id, named('李国', `何${id}`)));
    expect(told(stations.slice(0, 3))).toEqual(['note same-name-elsewhere 东 西 南']);
    expect(told(stations)).toEqual([]);
  });

  test('by name is told of no lists that number their people alike, but of those with the same names', () => {
    const numbers = ['社工1', '社工2', '社工3', '社工4'];
    expect(told([submission('东', named(...numbers)), submission('西', named(...numbers, '社工5'))])).toEqual([]);
    const people = ['李国', '王丽', '陈东', '何西'];
    expect(told([submission('东', named(...people)), submission('西', named(...people, '社工5'))])).toEqual([
      'note same-name-elsewhere 东 西',
    ]);
  });

  test('by name says nothing more of people whom number or contract has told', () => {
    const workers = [someone('社工甲01', { contract: rare })];
    expect(told([submission('东', { workers }), submission('西', { workers })])).toEqual([
      'warning worker-at-two-stations 东 西',
    ]);
    expect(
      told(['东', '西'].map((id) => submission(id, { workers })).concat(submission('南', named('社工甲01')))),
    ).toEqual(['warning worker-at-two-stations 东 西', 'note same-name-elsewhere 东 西 南']);
  });

  test('is no news for two submissions of one station, whose name one of them writes with its district', () => {
    const workers = [someone('社工甲01', { identity: '1' })];
    expect(told([submission('东', { workers }), submission('西', { workers, station: '白云区东镇社工站' })])).toEqual(
      [],
    );
  });

  test('is not told of a submission without a name, which may be of the same station', () => {
    const workers = [someone('社工甲01', { identity: '1' })];
    const nameless = submission('西', { workers, station: null });
    expect(told([nameless, submission('东', { workers })])).toEqual([]);
    expect(told([nameless, submission('北', { workers, station: null })])).toEqual([]);
    expect(told([nameless, submission('东', { workers }), submission('北', { workers })])).toEqual([
      'warning worker-at-two-stations 东 西 北',
    ]);
  });

  test('says who, when and where in both languages', () => {
    const workers = [someone('社工甲01', { contract: rare })];
    const [found] = compareSubmissions([submission('东', { workers }), submission('西', { workers })]).findings;
    expect(found && sentences(found)).toEqual([
      '社工甲01于2024年9月至2024年11月同时在东镇社工站、西镇社工站在岗，合同期限也相同（2023年3月17日至2025年3月16日）',
      '社工甲01 is in post in September 2024 to November 2024 at 东镇社工站, 西镇社工站, with the same contract (17 March 2023 to 16 March 2025)',
    ]);
  });
});

type Value = StationModel['groups'][number]['measures'][number]['values'][number];

function withCompleted(station: StationModel, of: (value: Value, zone: number) => Amount): StationModel['groups'] {
  return station.groups.map((group) => ({
    ...group,
    measures: group.measures.map((measure) => ({
      ...measure,
      values: measure.values.map((value, zone) => ({ ...value, completed: of(value, zone) })),
    })),
  }));
}

describe('what is copied', () => {
  const one = buildStation({ ...PLAIN_SHAPE, zones: 3, groups: 8, seed: 11 });
  /** Another station with the same indicators, which did more of everything. */
  const two: StationModel = {
    ...buildStation({ ...PLAIN_SHAPE, zones: 3, groups: 8, seed: 12 }),
    name: '石楼镇社工站',
    groups: withCompleted(one, ({ completed }) => (typeof completed === 'number' ? completed + 13 : completed)),
  };
  const extract = (id: string, station: StationModel) => extractOf(id, reviewOf(station, PLAIN_CHOICES));
  /** The figures of some zones taken from the other. */
  const withZones = (zones: readonly number[]): StationModel => ({
    ...two,
    groups: withCompleted(one, ({ completed }, zone) =>
      typeof completed === 'number' && !zones.includes(zone) ? completed + 13 : completed,
    ),
  });

  test.each<[string, StationModel, string[]]>([
    ['nothing', two, []],
    ['a workbook of the same station', one, ['warning workbook-twice 1 2']],
    [
      'a workbook of the same station that was put right since',
      { ...one, workers: one.workers.map((worker) => ({ ...worker, position: `${worker.position}、站长` })) },
      [],
    ],
    ['a workbook under another name', { ...one, name: two.name }, ['warning workbook-twice 1 2']],
    ['a zone', withZones([1]), ['warning zone-identical 1 2']],
    ['the figures of all zones', { ...withZones([0, 1, 2]), overall: one.overall }, ['warning sheet-identical 1 2']],
    [
      'the workers',
      {
        ...two,
        workers: one.workers,
        period: one.period,
        months: one.months,
        weights: one.weights,
        agreement: one.agreement,
        purchase: one.purchase,
      },
      ['warning sheet-identical 1 2'],
    ],
  ])('%s', (_, copy, expected) => {
    expect(told([extract('1', one), extract('2', copy)])).toEqual(expected);
  });

  test('blank and small figures are those of many', () => {
    const blank = { ...two, groups: withCompleted(one, ({ target }) => target) };
    expect(told([extract('1', blank), extract('2', { ...blank, name: '南村镇社工站', workers: [] })])).toEqual([]);
  });

  test('the mid-term and the final workbook of one station belong together, and are told of nothing', () => {
    const final = buildStation({ ...PLAIN_SHAPE, clean: true, zones: 3, groups: 8, months: 6, seed: 13 });
    const midterm = { ...extract('中期', earlier(final, 3)), stage: 'midterm' as const };
    const ofYear = { ...extract('末期', final), stage: 'final' as const };
    const other = extract('别站', two);
    expect(compareSubmissions([ofYear, other, midterm])).toMatchObject({
      findings: [],
      pairs: [{ midterm: '中期', final: '末期' }],
    });
    const nameless = [midterm, ofYear].map((each) => ({ ...each, station: null }));
    expect(compareSubmissions(nameless)).toMatchObject({ findings: [], pairs: [] });
  });

  test('what was not understood accuses nobody', () => {
    const review = reviewOf(one, PLAIN_CHOICES);
    const doubted = (id: string, form: FormKind) =>
      extractOf(id, { ...review, findings: [{ rule: 'reading-doubtful', form, cells: [] }] });
    expect(doubted('1', 'attendanceSheet')).toMatchObject({
      workers: [],
      retention: null,
      doubted: ['attendanceSheet'],
    });
    expect(doubted('1', 'indicatorSheet')).toMatchObject({ zones: [] });
    expect(told([doubted('1', 'attendanceSheet'), extract('2', { ...one, name: two.name })])).toEqual([
      'warning sheet-identical 1 2',
    ]);
  });

  test('an extract is plain data of a few kilobytes', () => {
    const own = extract('1', one);
    expect(structuredClone(own)).toEqual(own);
    expect(JSON.stringify(own).length).toBeLessThan(12_000);
  });
});

describe('a place among the stations of the district', () => {
  const rates = [0.5, 0.52, 0.55, 0.56, 0.58, 0.6, 0.61, 0.63, 2.4];
  const submissions = rates.map((rate, index) =>
    submission(String(index), {
      rates: [{ form: 'zones', group: '电访', measure: '量', rate, cell: `'附件1-1'!C9` }],
      retention: index === 0 ? 0.1 : 0.9,
    }),
  );

  test('has median, quartiles and rank, by linear interpolation', () => {
    const [ofRate] = distributions(submissions);
    expect(ofRate).toMatchObject({ low: 0.55, median: 0.58, high: 0.61, indicator: { group: '电访' } });
    const places = ofRate?.marks.map((mark) => standingOf(ofRate, mark)) ?? [];
    expect(places[2]).toEqual({ value: 0.55, rank: 3, count: 9, isOutlier: false });
  });

  test('is told as a note where it is far from the others', () => {
    const { findings } = compareSubmissions(submissions);
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'note rate-outlier',
      'note rate-outlier',
    ]);
    expect(findings.map((finding) => sentences(finding)[0])).toEqual([
      '电访（量）的完成率240.00%，同批9个社工站的中位数是58.00%，一半在55.00%至61.00%之间',
      '稳岗率10.00%，同批9个社工站的中位数是90.00%，一半在90.00%至90.00%之间',
    ]);
  });

  test('means nothing among few, and each stage stands by itself', () => {
    expect(told(submissions.slice(2))).toEqual([]);
    expect(told(submissions.map((each, index) => (index === 8 ? { ...each, stage: 'final' } : each)))).toEqual([
      'note rate-outlier 0',
    ]);
  });
});
