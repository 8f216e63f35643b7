import { numberOf } from '../../../src/forms/values/numbers';
import type { NumberReading, WorkerRecord } from '../../../src/forms/station';
import type { CellRef } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/snapshot';
import type { CleanWorkbook } from './clean-workbooks';
import { figureOf, fullMarks, hourItems, inPostThroughout, some, workersWith, zonePlaces } from './places';
import { seedsOf, type Seed } from './seed';

type Plant = Seed['plant'];
const TEXT = ['text-number'];
/** What follows when a figure or a mark no longer counts. */
export const LESS_WORK = ['indicator-behind', 'figures-impossible', 'far-above-target'];
export const LESS_STAFF = [
  'staff-shortage',
  'certified-shortage',
  'retention-low',
  'retention-at-limit',
  'zone-workers-above-staff',
  'zone-workers-position',
  'zone-understaffed',
];

/** A figure of a zone's indicator written otherwise. */
function figureWritten(
  part: 'target' | 'completed',
  write: (value: number) => CellValue,
  rules: readonly string[],
  also: readonly string[] = [],
): Plant {
  return (workbook, random) => {
    const place = some(random, zonePlaces(workbook));
    if (!place) return null;
    const { cell } = place.record[part];
    return { edits: [{ cell, value: write(figureOf(place.record[part])) }], at: [cell], rules, also };
  };
}

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function mark(value: CellValue, rules: readonly string[], also: readonly string[] = []): Plant {
  return (workbook, random) => {
    const place = some(random, fullMarks(workbook));
    return place && { edits: [{ cell: place.mark.cell, value }], at: [place.mark.cell], rules, also };
  };
}

/** A text cell of a worker in post throughout. */
function workerCell(
  cellOf: (worker: WorkerRecord) => CellRef | null,
  write: (worker: WorkerRecord) => CellValue,
  rules: readonly string[],
  also: readonly string[] = [],
): Plant {
  return (workbook, random) => {
    const worker = some(random, workersWith(workbook, inPostThroughout));
    const cell = worker && cellOf(worker);
    return cell ? { edits: [{ cell, value: write(worker) }], at: [cell], rules, also } : null;
  };
}

const contractCell = (worker: WorkerRecord): CellRef | null => worker.contract?.cell ?? null;

function textIn(workbook: CleanWorkbook, cell: CellRef): string {
  const sheet = workbook.snapshot.sheets.find(({ name }) => name === cell.sheet);
  const value = sheet?.cells.find(({ row, column }) => row === cell.row && column === cell.column)?.value;
  return typeof value === 'string' ? value : '';
}

/** The title of a form rewritten. */
function title(
  form: 'indicatorSheet' | 'hoursSheet' | 'attendanceSheet',
  rewrite: (text: string) => string,
  rules: readonly string[],
  also: readonly string[] = [],
): Plant {
  return (workbook) => {
    const { titles, periods } = workbook.station;
    const cells = [...titles, ...periods].filter((entry) => entry.form === form).map(({ cell }) => cell);
    const edits = cells.flatMap((cell) => {
      const text = textIn(workbook, cell);
      const value = rewrite(text);
      return value === text ? [] : [{ cell, value }];
    });
    const [first] = edits;
    return first && titles.length > 1 ? { edits: [first], at: [first.cell], rules, also } : null;
  };
}

const DATE = /(\d{4})(\D)(\d{1,2})(\D)(\d{1,2})/g;

/** Rewrites the dates of a period, first the start, then the end. */
function dates(change: (place: number, year: number, month: number, day: number) => [number, number, number]) {
  return (text: string): string => {
    let place = 0;
    return text.replace(DATE, (_, year: string, a: string, month: string, b: string, day: string) => {
      const [y, m, d] = change(place++, Number(year), Number(month), Number(day));
      return `${y}${a}${m}${b}${d}`;
    });
  };
}

function reversed(text: string): string {
  const [start, end] = [...text.matchAll(DATE)].map((match) => match[0]);
  return start && end ? text.replace(start, '\u0001').replace(end, start).replace('\u0001', end) : text;
}

/** One of the lines below the title of 附件2. */
function span(role: 'agreement' | 'purchase', rewrite: (text: string) => string, rules: readonly string[]): Plant {
  return (workbook) => {
    const cells = workbook.station.periods.filter((record) => record.role === role).map(({ cell }) => cell);
    const own = cells.filter(
      (cell) => !workbook.station.periods.some((other) => other.role !== role && isSame(other.cell, cell)),
    );
    if (own.length === 0 || own.length < cells.length) return null;
    const edits = own.map((cell) => ({ cell, value: rewrite(textIn(workbook, cell)) }));
    return { edits, at: own, rules, also: ['contract-before-purchase', 'headcount-missing'] };
  };
}

const isSame = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** A month header of 附件2. */
function monthHeader(write: (headers: readonly string[], index: number) => string): Plant {
  return (workbook, random) => {
    const block = workbook.station.attendance[0];
    const cells = block?.months.map(({ headerCell }) => headerCell) ?? [];
    const headers = cells.map((cell) => textIn(workbook, cell));
    if (cells.length < 4 || headers.includes('')) return null;
    const index = random.integer(1, cells.length - 2);
    const cell = cells[index];
    const value = write(headers, index);
    if (!cell || value === headers[index]) return null;
    return {
      edits: [{ cell, value }],
      at: [cell],
      // A blank header is read by its neighbours, and told as such.
      rules: ['months-wrong', 'month-mistyped', 'zones-differ', 'mark-header-wrong'],
      also: LESS_STAFF,
    };
  };
}

const withFigures = (reading: NumberReading | null): boolean => numberOf(reading) !== null;

/** What is written so that it cannot be counted, is missing, or contradicts the other forms (family 2 of the checks). */
export const FORM_SEEDS: readonly Seed[] = seedsOf('form', {
  'completed as text': figureWritten('completed', String, TEXT, LESS_WORK),
  'completed with a unit': figureWritten('completed', (value) => `${value}人次`, TEXT, LESS_WORK),
  'completed in full-width digits': figureWritten('completed', (value) => fullWidth(String(value)), TEXT, LESS_WORK),
  'completed with spaces': figureWritten('completed', (value) => ` ${value} `, TEXT, LESS_WORK),
  'completed with a thousands comma as text': figureWritten(
    'completed',
    (value) => (value + 1000).toLocaleString('en-US'),
    [...TEXT, 'far-above-target', 'ten-times-neighbours'],
    LESS_WORK,
  ),
  'target as text': figureWritten('target', String, TEXT, LESS_WORK),
  'target with a unit': figureWritten('target', (value) => `${value}个`, TEXT, LESS_WORK),
  'completed in words': figureWritten('completed', (value) => `约${value}左右`, ['number-unreadable'], LESS_WORK),
  'target in words': figureWritten('target', () => '按实际需要', ['number-unreadable'], LESS_WORK),
  'two numbers in one cell': figureWritten(
    'completed',
    (value) => `${value}/${value + 2}`,
    ['number-unreadable'],
    LESS_WORK,
  ),
  'completed “/” against a target': figureWritten('completed', () => '/', ['slash-against-number'], LESS_WORK),
  'target “/” against work done': figureWritten('target', () => '/', ['completed-without-target'], LESS_WORK),
  'completed blank': figureWritten('completed', () => null, ['blank-figure'], LESS_WORK),
  'target blank': figureWritten('target', () => null, ['blank-figure'], LESS_WORK),
  'rate blank': (workbook, random) => {
    const rate = some(
      random,
      zonePlaces(workbook).filter(({ record }) => withFigures(record.rate)),
    )?.record.rate;
    return rate ? { edits: [{ cell: rate.cell, value: null }], at: [rate.cell], rules: ['figure-missing'] } : null;
  },
  'rate “/” although both figures are there': (workbook, random) => {
    const rate = some(
      random,
      zonePlaces(workbook).filter(({ record }) => withFigures(record.rate)),
    )?.record.rate;
    return rate
      ? { edits: [{ cell: rate.cell, value: '/' }], at: [rate.cell], rules: ['figure-missing', 'rate-overwritten'] }
      : null;
  },
  'total blank': (workbook, random) => {
    const total = some(
      random,
      zonePlaces(workbook).flatMap((place) => (place.total ? [place.total] : [])),
    );
    return (
      total && {
        edits: [{ cell: total.completed.cell, value: null }],
        at: [total.completed.cell],
        rules: ['figure-missing'],
        also: LESS_WORK,
      }
    );
  },
  'row of a zone blank': (workbook, random) => {
    const place = some(
      random,
      zonePlaces(workbook).filter(({ table }) => table.zones.length > 1),
    );
    const cells = place?.zone.indicators.flatMap((record) => [record.target.cell, record.completed.cell]);
    return cells
      ? { edits: cells.map((cell) => ({ cell, value: null })), at: cells, rules: ['blank-figure'], also: LESS_WORK }
      : null;
  },
  'zone workers as text': (workbook, random) => {
    const workers = some(
      random,
      zonePlaces(workbook).flatMap(({ zone }) => (withFigures(zone.workers) ? zone : [])),
    )?.workers;
    return workers
      ? { edits: [{ cell: workers.cell, value: `${figureOf(workers)}名` }], at: [workers.cell], rules: TEXT }
      : null;
  },
  'zone workers blank': (workbook, random) => {
    const workers = some(
      random,
      zonePlaces(workbook).flatMap(({ zone }) => (withFigures(zone.workers) ? zone : [])),
    )?.workers;
    return workers
      ? { edits: [{ cell: workers.cell, value: null }], at: [workers.cell], rules: ['blank-figure'] }
      : null;
  },
  'hours: completed as text': (workbook, random) => {
    const item = some(random, hourItems(workbook));
    return (
      item && {
        edits: [{ cell: item.completed.cell, value: `${figureOf(item.completed)}小时` }],
        at: [item.completed.cell],
        rules: TEXT,
        also: LESS_WORK,
      }
    );
  },
  'hours: completed blank': (workbook, random) => {
    const item = some(random, hourItems(workbook));
    return (
      item && {
        edits: [{ cell: item.completed.cell, value: null }],
        at: [item.completed.cell],
        rules: ['blank-figure'],
      }
    );
  },
  'hours: requirement without its number': (workbook, random) => {
    const item = some(
      random,
      hourItems(workbook).filter(({ requirement }) => /\d+[^\d]+$/.test(requirement ?? '')),
    );
    const value = (item?.requirement ?? '').replace(/[\d,]+([^\d]+)$/, '$1');
    return item && !/\d/.test(value.replace(/片区\d/g, ''))
      ? { edits: [{ cell: item.target.cell, value }], at: [item.target.cell], rules: ['requirement-without-number'] }
      : null;
  },
  'hours: requirement blank': (workbook, random) => {
    const item = some(
      random,
      hourItems(workbook).filter(({ requirement }) => requirement !== null),
    );
    return (
      item && {
        edits: [{ cell: item.target.cell, value: null }],
        at: [item.target.cell],
        rules: ['blank-figure', 'requirement-without-number'],
      }
    );
  },
  'mark unknown': mark('请假', ['mark-unknown'], LESS_STAFF),
  'mark with a question mark': mark('√?', ['mark-unknown'], LESS_STAFF),
  'mark of two': mark(2, ['mark-unknown', 'worker-subtotal-wrong', 'sums-disagree'], LESS_STAFF),
  'mark blank': mark(null, ['mark-blank', 'cover-without-post', 'sums-disagree'], LESS_STAFF),
  'mark with another tick than the formulas count': (workbook, random) => {
    const counting = fullMarks(workbook).filter(({ worker }) => worker.subtotal?.formula?.includes('"√"'));
    const place = some(random, counting);
    return (
      place && { edits: [{ cell: place.mark.cell, value: '✓' }], at: [place.mark.cell], rules: ['mark-uncounted'] }
    );
  },
  'half mark as text': (workbook, random) => {
    const place = some(
      random,
      fullMarks(workbook).filter(({ worker }) => worker.subtotal?.formula?.includes('"√"')),
    );
    return (
      place && {
        edits: [{ cell: place.mark.cell, value: '0.5' }],
        at: [place.mark.cell],
        rules: ['mark-uncounted', 'half-mark-unexplained'],
        also: LESS_STAFF,
      }
    );
  },
  'worker without a name': workerCell(
    ({ nameCell }) => nameCell,
    () => null,
    ['name-missing'],
    ['serial-numbers', ...LESS_STAFF],
  ),
  'worker without a certificate': workerCell(
    ({ qualificationCell }) => qualificationCell,
    () => null,
    ['certificate-missing'],
    LESS_STAFF,
  ),
  'contract blank': workerCell(contractCell, () => null, ['contract-missing']),
  'contract with an impossible date': workerCell(contractCell, () => '2024.9.31-2026.9.30', ['contract-dates']),
  'contract with a thirteenth month': workerCell(contractCell, () => '2024.13.5-2026.9.4', ['contract-dates']),
  'contract reversed': workerCell(contractCell, ({ contract }) => reversed(contract?.text ?? ''), ['contract-dates']),
  'contract without an end': workerCell(
    contractCell,
    ({ contract }) => /\d{4}\D\d{1,2}\D\d{1,2}/.exec(contract?.text ?? '')?.[0] ?? '2024.9.5',
    ['contract-dates'],
  ),
  'contract unreadable': workerCell(contractCell, () => '待定', ['contract-dates', 'contract-missing']),
  'another station in one title': title(
    'hoursSheet',
    (text) => text.replace(/^(广州市)?[^社]{2,6}(?=.*社)/, '石楼镇'),
    ['stations-differ'],
  ),
  'another station in the title of annex 2': title(
    'attendanceSheet',
    (text) => text.replace(/^(广州市)?[^社]{2,6}(?=.*社)/, '石楼镇'),
    ['stations-differ'],
  ),
  'another period in one title': title(
    'hoursSheet',
    dates((place, y, m, d) => (place === 1 ? [y, m, d - 3] : [y, m, d])),
    ['periods-differ'],
  ),
  'another year in one title': title(
    'hoursSheet',
    dates((_, y, m, d) => [y - 1, m, d]),
    ['periods-differ', 'period-outside-agreement'],
  ),
  'period backwards': title('hoursSheet', reversed, ['period-wrong', 'periods-differ']),
  'impossible date in a title': title(
    'indicatorSheet',
    dates((place, y, m, d) => (place === 1 ? [y, m, 32] : [y, m, d])),
    ['period-wrong'],
  ),
  'period without its end': title(
    'hoursSheet',
    (text) => text.replace(/(\d{4}\D\d{1,2}\D\d{1,2}日?).*(?=[)）])/, '$1'),
    ['period-wrong', 'periods-differ'],
  ),
  'agreement that starts after the period': span(
    'agreement',
    dates((place, y, m, d) => (place === 0 ? [y + 1, m, d] : [y + 1, m, d])),
    ['period-outside-agreement'],
  ),
  'purchase that ends before the agreement': span(
    'purchase',
    dates((place, y, m, d) => (place === 0 ? [y - 4, m, d] : [y - 3, m, d])),
    ['period-outside-agreement'],
  ),
  'agreement of two years': span(
    'agreement',
    dates((place, y, m, d) => (place === 1 ? [y + 1, m, d] : [y, m, d])),
    ['agreement-not-a-year', 'period-outside-agreement'],
  ),
  'agreement backwards': span('agreement', reversed, ['period-wrong']),
  'zone named twice': (workbook, random) => {
    const table = some(
      random,
      workbook.station.zoneTables.filter(({ zones }) => zones.length > 1),
    );
    const [first, second] = table?.zones ?? [];
    return first && second
      ? {
          edits: [{ cell: second.cell, value: first.name }],
          at: [second.cell],
          rules: ['zone-twice', 'zones-differ'],
          also: ['zone-workers-differ', ...LESS_STAFF],
        }
      : null;
  },
  'zone of another name in one block': (workbook, random) => {
    const [first, ...others] = workbook.station.zoneTables;
    const zone = some(random, some(random, others)?.zones ?? []);
    return first && zone
      ? { edits: [{ cell: zone.cell, value: '新城片区' }], at: [zone.cell], rules: ['zones-differ'], also: LESS_STAFF }
      : null;
  },
  'zone name missing in one block': (workbook, random) => {
    const zone = some(random, some(random, workbook.station.zoneTables.slice(1))?.zones ?? []);
    return (
      zone && { edits: [{ cell: zone.cell, value: null }], at: [zone.cell], rules: ['zones-differ'], also: LESS_STAFF }
    );
  },
  'row number repeated': (workbook, random) => {
    const worker = some(
      random,
      workersWith(workbook, ({ no }) => figureOf(no) > 1),
    );
    return worker?.no
      ? {
          edits: [{ cell: worker.no.cell, value: figureOf(worker.no) - 1 }],
          at: [worker.no.cell],
          rules: ['serial-numbers'],
        }
      : null;
  },
  'row number skipped': (workbook, random) => {
    const worker = some(
      random,
      workersWith(workbook, ({ no }) => figureOf(no) > 2),
    );
    const later = worker ? workersWith(workbook, ({ no }) => figureOf(no) >= figureOf(worker.no)) : [];
    const edits = later.flatMap(({ no }) => (no ? [{ cell: no.cell, value: figureOf(no) + 1 }] : []));
    return worker?.no ? { edits, at: [worker.no.cell], rules: ['serial-numbers'] } : null;
  },
  'month header wrong': monthHeader((headers, index) =>
    (headers[index] ?? '').replace(/\d{1,2}(?=月|$)/, (month) => String(((Number(month) + 5) % 12) + 1)),
  ),
  'month header twice': monthHeader((headers, index) => headers[index - 1] ?? ''),
  'month header blank': monthHeader(() => ''),
  'year in a month header wrong': (workbook) => {
    const column = workbook.station.attendance[0]?.months.find(({ statedYear }) => statedYear !== null);
    const text = column ? textIn(workbook, column.headerCell) : '';
    if (!column || !/\d{4}/.test(text)) return null;
    const value = text.replace(/\d{4}/, (year) => String(Number(year) + 1));
    return {
      edits: [{ cell: column.headerCell, value }],
      at: [column.headerCell],
      rules: ['months-wrong', 'month-mistyped'],
      also: LESS_STAFF,
    };
  },
  'hidden row': (workbook, random) => {
    const zone = some(
      random,
      workbook.station.zoneTables.flatMap(({ zones }) => zones),
    );
    if (!zone) return null;
    const { sheet, row } = zone.cell;
    return {
      edits: [],
      alter: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((each) => (each.name === sheet ? { ...each, hiddenRows: [row] } : each)),
      }),
      at: [zone.cell],
      rules: ['hidden-part'],
    };
  },
  'hidden column': (workbook, random) => {
    const place = some(random, fullMarks(workbook));
    if (!place) return null;
    const { sheet, column } = place.mark.cell;
    return {
      edits: [],
      alter: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((each) => (each.name === sheet ? { ...each, hiddenColumns: [column] } : each)),
      }),
      at: [{ sheet, top: 0, bottom: place.mark.cell.row, left: column, right: column }],
      rules: ['hidden-part'],
    };
  },
});
