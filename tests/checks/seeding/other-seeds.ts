import { personMonthsOf } from '../../../src/assessment/staffing';
import { addDays, addMonths, firstDay, lastDay, type IsoDate, type Month } from '../../../src/forms/values/calendar';
import { isPresent } from '../../../src/forms/values/marks';
import { numberOf } from '../../../src/forms/values/numbers';
import type { WorkerRecord } from '../../../src/forms/station';
import type { CellRef } from '../../../src/workbook/address';
import type { CleanWorkbook } from './clean-workbooks';
import { LESS_STAFF, LESS_WORK } from './form-seeds';
import {
  figureOf,
  fullMarks,
  hourItems,
  inPostThroughout,
  some,
  workersWith,
  zonePlaces,
  type ZonePlace,
} from './places';
import { seedsOf, type Seed } from './seed';

type Plant = Seed['plant'];

function figure(
  part: 'target' | 'completed',
  change: (value: number, place: ZonePlace) => number | null,
  rules: readonly string[],
  condition: (place: ZonePlace) => boolean = () => true,
): Plant {
  return (workbook, random) => {
    const place = some(
      random,
      zonePlaces(workbook).filter((each) => condition(each) && change(figureOf(each.record[part]), each) !== null),
    );
    if (!place) return null;
    const { cell } = place.record[part];
    const others = part === 'target' && place.record.rate ? [place.record.rate.cell] : [];
    return {
      edits: [{ cell, value: change(figureOf(place.record[part]), place) ?? 0 }],
      at: [cell, ...others],
      rules,
      calculations: ['recalculated', 'uncalculated'],
      also: [...LESS_WORK, 'ten-times-neighbours'],
    };
  };
}

/** Two measures of one indicator in one zone. */
function pair(more: RegExp, less: RegExp, change: (less: number) => number): Plant {
  return (workbook, random) => {
    const pairs = zonePlaces(workbook).flatMap((place) => {
      const other = place.zone.indicators.find(
        ({ group, measure }) => group === place.record.group && less.test(measure),
      );
      return more.test(place.record.measure) && other && (numberOf(other.completed) ?? 0) > 0 ? [{ place, other }] : [];
    });
    const found = some(random, pairs);
    if (!found) return null;
    const { cell } = found.place.record.completed;
    return {
      edits: [{ cell, value: change(figureOf(found.other.completed)) }],
      at: [cell, found.other.completed.cell],
      rules: ['figures-impossible'],
      calculations: ['recalculated', 'uncalculated'],
      also: LESS_WORK,
    };
  };
}

/** Impossible and implausible figures of indicators (family 3 of the checks). */
export const INDICATOR_SEEDS: readonly Seed[] = seedsOf('indicators', {
  'completed negative': figure('completed', (value) => -value, ['count-negative']),
  'completed with a fraction': figure('completed', (value) => value + 0.5, ['count-fractional']),
  'completed with a digit too many': figure('completed', (value) => value * 10, [
    'far-above-target',
    'ten-times-neighbours',
    'figures-impossible',
  ]),
  'target with a digit lost': figure(
    'target',
    (value) => Math.floor(value / 10),
    ['far-above-target', 'ten-times-neighbours', 'completed-without-target'],
    ({ record }) => figureOf(record.target) >= 40,
  ),
  'target of 0 with work done': figure('target', () => 0, ['completed-without-target']),
  'target negative': figure('target', (value) => -value, ['count-negative']),
  'more closed than opened': pair(/结案/, /接案/, (opened) => opened + 2),
  'fewer sessions than groups': pair(/节数/, /个数/, (groups) => groups - 1),
  'people without an event': pair(/次数|个数|场次/, /人次/, () => 0),
  'events without people': pair(/人次/, /次数|个数|场次/, () => 0),
  'fewer people than events': pair(/人次/, /次数|个数|场次/, (events) => Math.max(1, events - 1)),
  'requirement of another item': (workbook, random) => {
    const items = hourItems(workbook).filter(({ requirement }) => requirement !== null);
    const item = some(random, items);
    if (!item) return null;
    const value = (item.requirement ?? '').replace(/^.*?(?=[\d,]+[^\d]*$)/s, '长者饭堂配餐');
    return {
      edits: [{ cell: item.target.cell, value }],
      at: [item.titleCell, item.target.cell],
      rules: ['title-requirement-differ'],
      also: ['zone-without-item'],
    };
  },
  'zone workers of 2.3': (workbook, random) => {
    const zone = some(
      random,
      zonePlaces(workbook).filter((place) => place.zone.workers),
    )?.zone;
    return zone?.workers
      ? {
          edits: [{ cell: zone.workers.cell, value: 2.3 }],
          at: [zone.workers.cell],
          rules: ['zone-workers-step'],
          also: ['zone-workers-differ', ...LESS_STAFF],
        }
      : null;
  },
  'indicator behind schedule': figure(
    'completed',
    (value, { record }) => (figureOf(record.target) >= 10 ? Math.floor(value / 20) : null),
    ['indicator-behind', 'ten-times-neighbours', 'figures-impossible'],
    ({ record }) => figureOf(record.target) >= 40,
  ),
});

const spell = (date: IsoDate): string => date.split('-').map(Number).join('.');
const spellChinese = (date: IsoDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const monthsOf = ({ station }: CleanWorkbook): Month[] =>
  [...new Set(station.attendance.flatMap(({ months }) => months.map(({ month }) => month)))].sort();

/** A worker in post throughout a period long enough to damage, with the months. */
function steady(
  build: (worker: WorkerRecord, months: readonly Month[], workbook: CleanWorkbook) => ReturnType<Plant>,
): Plant {
  return (workbook, random) => {
    const months = monthsOf(workbook);
    const worker = some(
      random,
      workersWith(workbook, (each) => inPostThroughout(each) && each.remark === ''),
    );
    return worker && months.length >= 4 ? build(worker, months, workbook) : null;
  };
}

function contract(
  write: (months: readonly Month[]) => string,
  rules: readonly string[],
  also: readonly string[] = [],
): Plant {
  return steady((worker, months) => {
    if (!worker.contract) return null;
    const marks = worker.marks.flatMap(({ inPost }) => (inPost ? [inPost.cell] : []));
    return {
      edits: [{ cell: worker.contract.cell, value: write(months) }],
      at: [worker.contract.cell, ...marks],
      rules,
      also,
    };
  });
}

function remark(
  write: (months: readonly Month[]) => string,
  rules: readonly string[],
  also: readonly string[] = [],
): Plant {
  return steady((worker, months) => {
    if (!worker.remarkCell) return null;
    const marks = worker.marks.flatMap(({ inPost, insured }) =>
      [inPost, insured].flatMap((mark) => (mark ? [mark.cell] : [])),
    );
    return {
      edits: [{ cell: worker.remarkCell, value: write(months) }],
      at: [worker.remarkCell, ...marks],
      rules,
      also,
    };
  });
}

const monthAt = (months: readonly Month[], index: number): Month => {
  const month = months.at(index);
  if (!month) throw new Error('no such month');
  return month;
};

/** Insurance or wages that do not go with the post. */
function cover(role: 'insured' | 'paid'): Plant {
  return (workbook, random) => {
    const place = some(
      random,
      fullMarks(workbook).filter(({ entry }) => isPresent(entry[role])),
    );
    const mark = place?.entry[role];
    return mark ? { edits: [{ cell: mark.cell, value: '——' }], at: [mark.cell], rules: ['post-without-cover'] } : null;
  };
}

function coverAlone(role: 'insured' | 'paid'): Plant {
  return (workbook, random) => {
    const absent = workersWith(workbook).flatMap((worker) =>
      worker.marks.flatMap((entry) =>
        entry.inPost?.kind === 'absent' && entry[role] ? [{ entry, cell: entry[role].cell }] : [],
      ),
    );
    const place = some(random, absent);
    return (
      place && {
        edits: [{ cell: place.cell, value: '√' }],
        at: [place.cell, ...(place.entry.inPost ? [place.entry.inPost.cell] : [])],
        rules: ['cover-without-post'],
      }
    );
  };
}

function qualification(certified: boolean, value: string): Plant {
  return (workbook, random) => {
    const worker = some(
      random,
      workersWith(workbook, (each) => each.certified === certified && each.certifiedFrom === 'type'),
    );
    const cell = worker?.qualificationCell;
    return cell ? { edits: [{ cell, value }], at: [cell], rules: ['certificate-mismatch'] } : null;
  };
}

function experienced(change: (own: number) => number, rules: readonly string[]): Plant {
  return (workbook, random) => {
    const worker = some(
      random,
      workersWith(workbook, (each) => each.experienced !== null && personMonthsOf(each) > 1),
    );
    const cell = worker?.experienced?.cell;
    return cell ? { edits: [{ cell, value: change(personMonthsOf(worker)) }], at: [cell], rules } : null;
  };
}

function nameOf(worker: WorkerRecord): CellRef {
  return worker.nameCell;
}

/** Marks that contract, remark, certificate or the other marks rule out (family 4 of the checks). */
export const STAFFING_SEEDS: readonly Seed[] = seedsOf('staffing', {
  'in post without insurance': cover('insured'),
  'in post without wages': cover('paid'),
  'insured without being in post': coverAlone('insured'),
  'paid without being in post': coverAlone('paid'),
  'in post although insured and paid nowhere': (workbook, random) => {
    const place = some(random, fullMarks(workbook));
    const covers = [place?.entry.insured, place?.entry.paid].flatMap((mark) => (mark ? [mark.cell] : []));
    return place && covers.length > 0
      ? {
          edits: covers.map((cell) => ({ cell, value: '——' })),
          at: [...covers, place.mark.cell],
          rules: ['post-without-cover'],
        }
      : null;
  },
  'absent in one month, still insured and paid': (workbook, random) => {
    const place = some(
      random,
      fullMarks(workbook).filter(({ entry }) => isPresent(entry.insured)),
    );
    return (
      place && {
        edits: [{ cell: place.mark.cell, value: '——' }],
        at: [place.mark.cell],
        rules: ['cover-without-post'],
        also: [...LESS_STAFF, 'absence-unexplained', 'retention-wrong'],
        calculations: ['recalculated', 'uncalculated'],
      }
    );
  },
  'contract starts after the first marks': contract(
    (months) =>
      `${spell(firstDay(monthAt(months, 2)))}-${spell(addDays(firstDay(addMonths(monthAt(months, 2), 24)), -1))}`,
    ['mark-before-contract'],
  ),
  'contract ended inside the period': contract(
    (months) => `${spell(firstDay(addMonths(monthAt(months, 1), -23)))}-${spell(lastDay(monthAt(months, 1)))}`,
    ['mark-after-contract'],
    ['contract-before-purchase', 'experience-missing', 'retention-at-limit'],
  ),
  'contract before the purchase': contract(
    (months) =>
      `${spell(addDays(firstDay(addMonths(monthAt(months, 0), -2)), 0))}-${spell(lastDay(addMonths(monthAt(months, 0), 21)))}`,
    ['contract-before-purchase'],
  ),
  'left before the last marks': remark(
    (months) => `${spellChinese(addDays(firstDay(monthAt(months, 1)), 19))}离职`,
    ['mark-after-leaving'],
    ['retention-at-limit', 'leaving-months-uneven', 'mark-against-dates'],
  ),
  'joined after the first marks': remark(
    (months) => `${spellChinese(addDays(firstDay(monthAt(months, 2)), 2))}入职`,
    ['mark-before-joining'],
    ['mark-against-dates'],
  ),
  'insurance of the organisation before': remark(
    (months) => `${monthAt(months, 0).replace('-', '年').replace('年0', '年')}月社保为上一个机构购买`,
    ['insured-by-previous'],
  ),
  'half mark that nothing explains': (workbook, random) => {
    const months = monthsOf(workbook);
    const inside = fullMarks(workbook).filter(
      ({ worker, entry }) =>
        inPostThroughout(worker) && worker.remark === '' && entry.month !== months[0] && entry.month !== months.at(-1),
    );
    const place = some(random, inside);
    return (
      place && {
        edits: [{ cell: place.mark.cell, value: 0.5 }],
        at: [place.mark.cell],
        rules: ['half-mark-unexplained'],
        also: [...LESS_STAFF, 'shown-value-differs'],
        calculations: ['recalculated', 'uncalculated'],
      }
    );
  },
  'absence that nothing explains': (workbook, random) => {
    const months = monthsOf(workbook);
    const place = some(
      random,
      fullMarks(workbook).filter(
        ({ worker, entry }) =>
          inPostThroughout(worker) &&
          worker.remark === '' &&
          entry.month !== months[0] &&
          entry.month !== months.at(-1),
      ),
    );
    const marks = place
      ? [place.entry.inPost, place.entry.insured, place.entry.paid].flatMap((mark) => (mark ? [mark.cell] : []))
      : [];
    return (
      place && {
        edits: marks.map((cell) => ({ cell, value: '——' })),
        at: [place.mark.cell],
        rules: ['absence-unexplained'],
        also: [...LESS_STAFF, 'retention-wrong'],
        calculations: ['recalculated', 'uncalculated'],
      }
    );
  },
  'same worker twice': steady((worker, _, workbook) => {
    const other = workersWith(workbook, (each) => each !== worker && inPostThroughout(each))[0];
    return other
      ? {
          edits: [{ cell: nameOf(worker), value: other.name }],
          at: [nameOf(worker), nameOf(other)],
          rules: ['same-worker-twice'],
          also: [...LESS_STAFF, 'retention-wrong'],
        }
      : null;
  }),
  'uncertified worker among the certified': qualification(true, '社会工作专业'),
  'certified worker among the uncertified': qualification(false, '助理社会工作师'),
  'cleaner counted as a social worker': steady((worker) =>
    worker.positionCell
      ? {
          edits: [{ cell: worker.positionCell, value: '保洁员' }],
          at: [worker.positionCell],
          rules: ['cleaner-counted'],
          also: LESS_STAFF,
        }
      : null,
  ),
  'two-year person-months above the total': experienced(
    (own) => own + 1,
    ['experienced-above-total', 'rate-overwritten'],
  ),
  'two-year person-months of some months': experienced((own) => own - 0.5, ['experienced-in-part']),
  'contract of odd length': contract(
    (months) =>
      `${spell(firstDay(monthAt(months, 0)))}-${spell(addDays(lastDay(addMonths(monthAt(months, 0), 23)), 11))}`,
    ['contract-length', 'contract-before-purchase'],
    ['contract-before-purchase'],
  ),
});

/** Shortages, retention and schedule against the rules (family 5 of the checks): the parameters say more than there is. */
export const RULE_SEEDS: readonly Seed[] = seedsOf('rules', {
  'staff short by headcount': (workbook) => {
    const [entry] = workbook.parameters.headcount ?? [];
    const months = workbook.station.attendance.flatMap(({ months: columns }) =>
      columns.map(({ headerCell }) => headerCell),
    );
    const cells = workbook.station.attendance.flatMap(({ subtotals }) =>
      subtotals.flatMap((row) => (row.subtotal ? [row.subtotal.cell] : [])),
    );
    return entry
      ? {
          edits: [],
          parameters: { ...workbook.parameters, headcount: [{ ...entry, count: entry.count + 12 }] },
          at: [...cells, ...months],
          rules: ['staff-shortage'],
          also: [...LESS_STAFF, 'retention-wrong'],
        }
      : null;
  },
  'no headcount given': (workbook) => {
    const parameters = { ...workbook.parameters, headcount: [] };
    const figures = workbook.station.attendance.flatMap(({ subtotals }) =>
      subtotals.flatMap((row) => (row.figure ? [row.figure.cell] : [])),
    );
    return { edits: [], parameters, at: figures, rules: ['headcount-missing'] };
  },
  'retention below the limit': (workbook) => {
    const [entry] = workbook.parameters.headcount ?? [];
    const figures = workbook.station.attendance.flatMap(({ subtotals }) =>
      subtotals.flatMap((row) => (row.figure ? [row.figure.cell] : [])),
    );
    return entry && figures.length > 0
      ? {
          edits: [],
          parameters: { ...workbook.parameters, headcount: [{ ...entry, count: entry.count * 2 }] },
          at: figures,
          rules: ['retention-low'],
          also: [...LESS_STAFF, 'retention-wrong'],
        }
      : null;
  },
});

/** A zone with more 投入社工人数 than it has, in every block. */
function moreZoneWorkers(more: number, rules: readonly string[]): Seed['plant'] {
  return (workbook, random) => {
    const places = zonePlaces(workbook).filter((place) => place.zone.workers);
    const zone = some(random, places)?.zone;
    const cells = workbook.station.zoneTables.flatMap(({ zones }) =>
      zones.flatMap((other) => (other.key === zone?.key && other.workers ? [other.workers] : [])),
    );
    return zone
      ? {
          edits: cells.map((reading) => ({ cell: reading.cell, value: figureOf(reading) + more })),
          at: cells.map(({ cell }) => cell),
          rules,
          also: LESS_STAFF,
          calculations: ['recalculated', 'uncalculated'],
        }
      : null;
  };
}

/** What the forms say of each other (family 6 of the checks). */
export const ACROSS_SEEDS: readonly Seed[] = seedsOf('across', {
  'zone workers against the positions': moreZoneWorkers(2, ['zone-workers-position', 'zone-workers-above-staff']),
  'more zone workers than staff': moreZoneWorkers(30, ['zone-workers-above-staff', 'zone-workers-position']),
  'zone workers that differ between blocks': (workbook, random) => {
    const tables = workbook.station.zoneTables.filter(({ zones }) => zones.some(({ workers }) => workers));
    const zone = tables.length > 1 ? some(random, tables.at(-1)?.zones ?? []) : null;
    return zone?.workers
      ? {
          edits: [{ cell: zone.workers.cell, value: figureOf(zone.workers) + 1 }],
          at: [zone.workers.cell],
          rules: ['zone-workers-differ', 'zone-workers-position', 'zone-workers-above-staff'],
          also: LESS_STAFF,
          calculations: ['recalculated', 'uncalculated'],
        }
      : null;
  },
});
