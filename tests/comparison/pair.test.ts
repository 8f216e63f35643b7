import { addDays, firstDay, type IsoDate, type Month } from '../../src/forms/values/calendar';
import { parseReference } from '../../src/workbook/address';
import {
  buildStation,
  PLAIN_CHOICES,
  PLAIN_SHAPE,
  type LayoutChoices,
  type StationModel,
  type WorkerModel,
} from '../generator';
import { earlier } from '../generator/earlier';
import { differencesOf, reviewOf } from './evaluations';

const STATION = buildStation({
  ...PLAIN_SHAPE,
  clean: true,
  months: 8,
  certified: 5,
  uncertified: 3,
  groups: 4,
  seed: 3,
});
const MIDTERM_MONTHS = 4;

/** Nothing stands where it does in the plain layout, and zones have other names. */
const OTHERWISE: LayoutChoices = {
  ...PLAIN_CHOICES,
  seed: 5,
  sheets: 'one',
  top: 2,
  left: 1,
  order: 'attendance-first',
  columnOrder: ['completed', 'target', 'rate'],
  zoneSpellings: 'per-block',
  blocks: 2,
};

type Change = (station: StationModel) => StationModel;
const same: Change = (station) => station;

const worker =
  (index: number, change: (worker: WorkerModel) => Partial<WorkerModel>): Change =>
  (station) => ({
    ...station,
    workers: station.workers.map((each, nth) => (nth === index ? { ...each, ...change(each) } : each)),
  });

const without =
  (index: number): Change =>
  (station) => ({ ...station, workers: station.workers.filter((_, nth) => nth !== index) });

/** The figures of the first zone in the first group changed. */
const figures =
  (part: 'target' | 'completed', change: (value: number) => number, groups = 1): Change =>
  (station) => ({
    ...station,
    groups: station.groups.map((group, nth) => ({
      ...group,
      measures: group.measures.map((measure) => ({
        ...measure,
        values: measure.values.map((value, zone) => {
          const is = value[part];
          return nth < groups && (groups > 1 || zone === 0) && typeof is === 'number'
            ? { ...value, [part]: change(is) }
            : value;
        }),
      })),
    })),
  });

const later = (date: IsoDate, years: number): IsoDate => addDays(date, 365 * years);

const zero =
  (at: number): ((worker: WorkerModel) => Partial<WorkerModel>) =>
  ({ presence }) => ({ presence: presence.map((mark, month) => (month === at ? 0 : mark)) });

/** Rules told, the gravest first, with how many cells of each file are named. */
function told(midterm: Change, final: Change, choices = OTHERWISE): string[] {
  const reviews = {
    midterm: reviewOf(midterm(earlier(STATION, MIDTERM_MONTHS)), PLAIN_CHOICES),
    final: reviewOf(final(STATION), choices),
  };
  return differencesOf(reviews).map(({ rule, severity, cells }) => {
    for (const address of [...cells.midterm, ...cells.final]) expect(parseReference(address)).not.toBeNull();
    return `${severity} ${rule} ${cells.midterm.length} ${cells.final.length}`;
  });
}

const steady = STATION.workers.findIndex(({ presence }) => presence.every((mark) => mark > 0));
const uncertified = STATION.workers.findIndex(({ certified }) => !certified);

describe('a planted contradiction is told with the cells of both files', () => {
  test.each<[string, Change, Change, string[]]>([
    ['nothing planted', same, same, []],
    ['a mark that was there', same, worker(steady, zero(1)), ['error marks-changed 1 1']],
    ['a mark that was not there', worker(steady, zero(1)), same, ['error marks-changed 1 1']],
    ['somebody left out', same, without(steady), ['warning worker-gone 2 0']],
    ['somebody put in', without(steady), same, ['warning worker-appeared 0 2']],
    [
      'another name',
      same,
      worker(steady, () => ({
        name: '社工丙77',
        contract: { start: '2018-03-05' as IsoDate, end: '2031-03-04' as IsoDate },
      })),
      ['warning worker-gone 2 0', 'warning worker-appeared 0 2'],
    ],
    [
      'certified for months that are past',
      same,
      worker(uncertified, () => ({ certified: true, qualification: '社会工作师' })),
      ['warning certified-changed 1 1'],
    ],
    [
      'a certificate that is gone',
      same,
      worker(1, () => ({ certified: false, qualification: '社会工作辅助人员' })),
      ['warning certified-changed 1 1'],
    ],
    [
      'a contract from another day',
      same,
      worker(steady, ({ contract }) => ({ contract: { ...contract, start: addDays(contract.start, -3) } })),
      ['warning contract-changed 1 1'],
    ],
    [
      'a contract that ends early though nobody left',
      same,
      worker(steady, ({ contract }) => ({ contract: { ...contract, end: addDays(contract.end, -300) } })),
      ['warning contract-changed 1 1'],
    ],
    ['a target', same, figures('target', (value) => value + 1), ['warning target-moved 1 1']],
    ['a cumulative figure', figures('completed', (value) => value * 9), same, ['warning completed-fell 1 1']],
    [
      'another year',
      same,
      (station) => ({
        ...station,
        agreement: { start: later(station.agreement.end, 1), end: later(station.agreement.end, 2) },
      }),
      ['error other-agreement 1 1'],
    ],
    [
      'an agreement with another end',
      same,
      (station) => ({ ...station, agreement: { ...station.agreement, end: addDays(station.agreement.end, 31) } }),
      ['warning agreement-moved 1 1'],
    ],
    [
      'the name of the station',
      same,
      (station) => ({ ...station, name: '石楼镇社工站' }),
      ['note station-renamed 3 3'],
    ],
    [
      'another station',
      same,
      (station) => ({
        ...station,
        name: '石楼镇社工站',
        workers: station.workers.map((each, index) => ({
          ...each,
          name: `社工丁${index}`,
          contract: { start: addDays(each.contract.start, -index - 9), end: each.contract.end },
        })),
      }),
      ['error other-station 3 3'],
    ],
  ])('%s', (_, midterm, final, expected) => {
    expect(told(midterm, final)).toEqual(expected);
  });
});

describe('what has a lawful reason is not told as a contradiction', () => {
  const end = earlier(STATION, MIDTERM_MONTHS).period.end;

  test.each<[string, Change, Change, string[]]>([
    [
      'joined since',
      without(steady),
      worker(steady, ({ presence }) => ({
        presence: presence.map((mark, month) => (month < MIDTERM_MONTHS ? 0 : mark)),
        contract: { start: addDays(end, 1), end: later(end, 2) },
      })),
      [],
    ],
    [
      'left since, and the contract ended with it',
      same,
      worker(steady, ({ presence, contract }) => ({
        presence: presence.map((mark, month) => (month > MIDTERM_MONTHS ? 0 : mark)),
        contract: { ...contract, end: addDays(end, 29) },
        events: [{ kind: 'left', date: addDays(end, 29) }],
      })),
      [],
    ],
    [
      'a contract renewed when it ended',
      worker(steady, ({ contract }) => ({ contract: { ...contract, end: addDays(end, 40) } })),
      worker(steady, () => ({ contract: { start: addDays(end, 41), end: later(end, 3) } })),
      [],
    ],
    [
      'a contract written with its renewal',
      worker(steady, ({ contract }) => ({ contract: { ...contract, end: addDays(end, 40) } })),
      worker(steady, ({ contract }) => ({ contract: { ...contract, end: later(end, 3) } })),
      [],
    ],
    [
      'a higher certificate',
      worker(1, () => ({ qualification: '助理社会工作师' })),
      worker(1, () => ({ qualification: '社会工作师' })),
      [],
    ],
    [
      'targets of the stage',
      figures('target', (value) => Math.ceil(value / 2), 9),
      same,
      ['note targets-by-stage 1 1'],
    ],
    [
      'figures since the mid-term only',
      figures('completed', (value) => value * 9, 9),
      same,
      ['warning completed-mostly-fell 1 1'],
    ],
  ])('%s', (_, midterm, final, expected) => {
    expect(
      told(midterm, final).map((line) => line.replace(/(targets-by-stage|mostly-fell) \d+ \d+/, '$1 1 1')),
    ).toEqual(expected);
  });
});

describe('the times of the two files', () => {
  const midterm = earlier(STATION, MIDTERM_MONTHS);
  /** The months after the mid-term alone. */
  const rest = (months: number): StationModel => ({
    ...STATION,
    period: { start: firstDay(STATION.months[months] ?? ('' as Month)), end: STATION.period.end },
    months: STATION.months.slice(months),
    weights: STATION.weights.slice(months),
    workers: STATION.workers.map((each) => ({ ...each, presence: each.presence.slice(months) })),
  });
  const rules = (one: StationModel, other: StationModel): string[] =>
    differencesOf({ midterm: reviewOf(one, PLAIN_CHOICES), final: reviewOf(other, OTHERWISE) }).map(({ rule }) => rule);

  test.each<[string, StationModel, StationModel, string[]]>([
    ['the wrong order', STATION, midterm, ['order-reversed']],
    ['the same period', midterm, midterm, ['same-period']],
    ['only the months since the mid-term', midterm, rest(MIDTERM_MONTHS), []],
    ['a gap', midterm, rest(MIDTERM_MONTHS + 2), ['months-gap']],
    ['a later start', midterm, rest(2), ['period-start-moved']],
  ])('%s', (_, one, other, expected) => {
    expect(rules(one, other)).toEqual(expected);
  });
});
