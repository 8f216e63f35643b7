import { completionRate } from '../../../src/assessment/rates';
import { numberOf } from '../../../src/forms/values/numbers';
import type { NumberReading } from '../../../src/forms/station';
import type { Random } from '../../generator/random';
import type { CleanWorkbook } from './clean-workbooks';
import {
  a1,
  figureOf,
  fullMarks,
  hourItems,
  monthFigures,
  ratedRecords,
  some,
  subtotalRows,
  swapDigits,
  totals,
  workersWith,
  zonePlaces,
} from './places';
import { seedsOf, type Planted, type Seed } from './seed';

type Plant = Seed['plant'];
const RATE_RULES = ['rate-wrong', 'rate-overwritten', 'formula-deviates'];
const SUM_RULES = [
  'total-wrong',
  'rate-overwritten',
  'formula-deviates',
  'worker-subtotal-wrong',
  'month-subtotal-wrong',
  'effective-wrong',
  'grand-total-wrong',
  'sums-disagree',
];

/** A rate cell that is typed over. */
function typedRate(change: (rate: number) => number, rules = RATE_RULES): Plant {
  return (workbook, random) => {
    const record = some(random, ratedRecords(workbook));
    if (!record) return null;
    const rate = completionRate(numberOf(record.target), numberOf(record.completed)) ?? 0;
    const { cell } = record.rate;
    return { edits: [{ cell, value: change(rate), numberFormat: '0.00%' }], at: [cell], rules };
  };
}

/** A rate cell with another formula. */
function rateFormula(write: (completed: string, target: string, row: number) => string): Plant {
  return (workbook, random) => {
    const place = some(
      random,
      zonePlaces(workbook).filter(
        ({ record }) => record.rate && figureOf(record.target) !== figureOf(record.completed),
      ),
    );
    const rate = place?.record.rate;
    if (!place || !rate) return null;
    const { completed, target } = place.record;
    const formula = write(a1(completed.cell), a1(target.cell), rate.cell.row + 1);
    return { edits: [{ cell: rate.cell, formula }], at: [rate.cell], rules: ['formula-deviates'] };
  };
}

function figureTypedOver(
  candidates: (workbook: CleanWorkbook) => readonly (NumberReading | null)[],
  change: (value: number) => number,
  also: readonly string[] = [],
): Plant {
  return (workbook, random) => {
    const reading = some(
      random,
      candidates(workbook).flatMap((entry) => (numberOf(entry) !== null && entry ? [entry] : [])),
    );
    if (!reading) return null;
    return {
      edits: [{ cell: reading.cell, value: change(figureOf(reading)) }],
      at: [reading.cell],
      rules: SUM_RULES,
      also,
    };
  };
}

/** A total's formula written anew from the cells that it should add up. */
function totalFormula(smallest: number, write: (parts: readonly string[], own: string) => string): Plant {
  return (workbook, random) => {
    const place = some(random, totals(workbook, smallest));
    if (!place) return null;
    const parts = [...place.parts].sort((a, b) => a.cell.row - b.cell.row).map((part) => a1(part.cell));
    const { cell } = place.stated;
    return { edits: [{ cell, formula: write(parts, a1(cell)) }], at: [cell], rules: ['formula-deviates'] };
  };
}

const between = (cells: readonly string[]): string => `${cells[0] ?? ''}:${cells.at(-1) ?? ''}`;

/** Formulas of summing rows and columns that leave something out. */
function narrowed(
  candidates: (workbook: CleanWorkbook) => readonly (NumberReading | null)[],
  pattern: RegExp,
  to: string,
): Plant {
  return (workbook, random) => {
    const reading = some(
      random,
      candidates(workbook).flatMap((entry) => (entry?.formula && pattern.test(entry.formula) ? [entry] : [])),
    );
    if (!reading?.formula) return null;
    const formula = reading.formula.replace(pattern, to);
    return { edits: [{ cell: reading.cell, formula }], at: [reading.cell], rules: ['formula-deviates'] };
  };
}

/** A figure that somebody changed while everything computed from it stayed as it was. */
function staleFigure(part: 'target' | 'completed', change: (value: number) => number | null): Plant {
  return (workbook, random) => {
    const places = zonePlaces(workbook).filter(({ record }) => change(figureOf(record[part])) !== null);
    const place = some(random, places);
    if (!place) return null;
    const { record, total } = place;
    const value = change(figureOf(record[part])) ?? 0;
    return {
      edits: [{ cell: record[part].cell, value }],
      at: [record[part].cell, ...(record.rate ? [record.rate.cell] : []), ...(total ? [total[part].cell] : [])],
      rules: [...RATE_RULES, ...SUM_RULES],
      calculations: ['stale'],
      also: ['figures-impossible', 'far-above-target', 'indicator-behind', 'ten-times-neighbours'],
    };
  };
}

function staleMark(workbook: CleanWorkbook, random: Random): Planted | null {
  const place = some(random, fullMarks(workbook));
  if (!place) return null;
  const { worker, entry, mark } = place;
  const edits = [entry.inPost, entry.insured, entry.paid].flatMap((each) =>
    each ? [{ cell: each.cell, value: '——' }] : [],
  );
  const subtotals = worker.subtotal ? [worker.subtotal.cell] : [];
  return {
    edits,
    at: [mark.cell, ...subtotals],
    rules: SUM_RULES,
    calculations: ['stale'],
    also: [
      'absence-unexplained',
      'retention-wrong',
      'retention-low',
      'retention-at-limit',
      'staff-shortage',
      'certified-shortage',
      'zone-workers-above-staff',
      'zone-workers-position',
      'zone-understaffed',
    ],
  };
}

function errorIn(candidates: (workbook: CleanWorkbook) => readonly (NumberReading | null)[], error: string): Plant {
  return (workbook, random) => {
    const reading = some(
      random,
      candidates(workbook).flatMap((entry) => (numberOf(entry) !== null && entry ? [entry] : [])),
    );
    if (!reading) return null;
    const edit = error === '#DIV/0!' ? { formula: '=1/0' } : { formula: `=${error}` };
    return {
      edits: [{ cell: reading.cell, value: { error }, ...edit }],
      at: [reading.cell],
      rules: ['error-value'],
      calculations: ['recalculated', 'stale'],
      // Beside an error that was never calculated on, the old figures stand.
      also: ['formula-deviates'],
    };
  };
}

const workerSubtotals = (workbook: CleanWorkbook) => workersWith(workbook).map((worker) => worker.subtotal);
const zoneWorkerTotals = ({ station }: CleanWorkbook) =>
  station.zoneTables.map((table) => table.total?.workers ?? null);
const counts = (role: 'inPost' | 'insured' | 'paid') => (workbook: CleanWorkbook) =>
  monthFigures(subtotalRows(workbook, 'counts', 'certified', 'uncertified'), role);
const effective = (workbook: CleanWorkbook) =>
  monthFigures(subtotalRows(workbook, 'effective', 'certified', 'uncertified'), 'inPost');
const grandTotals = (workbook: CleanWorkbook) =>
  monthFigures([...subtotalRows(workbook, 'counts', 'all'), ...subtotalRows(workbook, 'effective', 'all')], 'inPost');
const columnSums =
  (column: 'subtotal' | 'experienced', ...scopes: readonly ('certified' | 'uncertified' | 'all')[]) =>
  (workbook: CleanWorkbook) =>
    subtotalRows(workbook, 'counts', ...scopes).map((row) => row[column]);
const completedFigures = (workbook: CleanWorkbook) => zonePlaces(workbook).map(({ record }) => record.completed);
const rates = (workbook: CleanWorkbook) => ratedRecords(workbook).map(({ rate }) => rate);

function retention(write: (steady: number, required: number) => { value?: number; formula?: string }): Plant {
  return ({ station }) => {
    const figure = station.attendance
      .flatMap((block) => block.subtotals)
      .find((row) => row.kind === 'retention')?.figure;
    const parts = /(\d+)\s*\/\s*(\d+)/.exec(figure?.formula ?? '');
    if (!figure || !parts) return null;
    const edit = write(Number(parts[1]), Number(parts[2]));
    return {
      edits: [{ cell: figure.cell, ...edit }],
      at: [figure.cell],
      rules: ['retention-wrong', 'rate-overwritten'],
      ...(edit.formula && { calculations: ['recalculated', 'uncalculated'] as const }),
    };
  };
}

/** Hours items, whose rates are often typed. */
function hours(part: 'completed' | 'target'): Plant {
  return (workbook, random) => {
    const items = hourItems(workbook).filter((item) => item.rate && swapDigits(figureOf(item[part])) !== null);
    const item = some(random, items);
    const swapped = item && swapDigits(figureOf(item[part]));
    if (!item?.rate || !swapped) return null;
    const isTyped = item.rate.formula === null;
    const value =
      part === 'completed' ? swapped : (item.requirement ?? '').replace(String(figureOf(item.target)), String(swapped));
    if (value === item.requirement) return null;
    return {
      edits: [{ cell: item[part].cell, value }],
      at: [item.rate.cell, item[part].cell],
      rules: RATE_RULES,
      calculations: isTyped
        ? ['recalculated', 'stale', 'uncalculated']
        : part === 'target'
          ? ['recalculated', 'stale']
          : ['stale'],
      also: ['far-above-target', 'indicator-behind'],
    };
  };
}

/** Rates, totals and subtotals that do not follow from their cells (family 1 of the checks). */
export const ARITHMETIC_SEEDS: readonly Seed[] = seedsOf('arithmetic', {
  'rate typed slightly wrong': typedRate((rate) => Math.round((rate + 0.003) * 10_000) / 10_000),
  'rate typed far off': typedRate((rate) => Math.round((rate + 0.25) * 10_000) / 10_000),
  'rate typed in the wrong unit': typedRate((rate) => Math.round(rate * 10_000) / 100),
  'rate formula replaced by its value': (workbook, random) => {
    const record = some(
      random,
      ratedRecords(workbook).filter(({ rate }) => rate.formula !== null),
    );
    return (
      record && {
        edits: [{ cell: record.rate.cell, value: figureOf(record.completed) / figureOf(record.target) }],
        at: [record.rate.cell],
        rules: RATE_RULES,
      }
    );
  },
  'rate upside down': rateFormula((completed, target) => `=${target}/${completed}`),
  'rate of another row': rateFormula((completed, target, row) => {
    const other = (address: string): string => address.replace(/\d+$/, String(row - 1));
    return `=IF(ISNUMBER(${target}),${other(completed)}/${target},"/")`;
  }),
  'rate over the completed of another row': rateFormula((completed, target, row) => {
    const other = (address: string): string => address.replace(/\d+$/, String(row + 1));
    return `=IF(ISNUMBER(${target}),${completed}/${other(target)},"/")`;
  }),
  'rate with a typed target': rateFormula((completed) => `=${completed}/7`),
  'total rate as the mean of the rates': (workbook, random) => {
    const place = some(
      random,
      zonePlaces(workbook).filter(({ total, column }) => total?.rate && column.length > 1),
    );
    const cells = place?.column.flatMap((record) => (record.rate ? [a1(record.rate.cell)] : []));
    const cell = place?.total?.rate?.cell;
    if (!cell || !cells) return null;
    return {
      edits: [{ cell, formula: `=AVERAGE(${between(cells)})` }],
      at: [cell],
      rules: ['formula-deviates', 'rate-wrong'],
    };
  },
  'total typed over': figureTypedOver(
    (workbook) => totals(workbook).map(({ stated }) => stated),
    (value) => value + 10,
    ['far-above-target', 'indicator-behind'],
  ),
  'total typed over by a digit swap': (workbook, random) => {
    const place = some(
      random,
      totals(workbook).filter(({ stated }) => swapDigits(figureOf(stated)) !== null),
    );
    return (
      place && {
        edits: [{ cell: place.stated.cell, value: swapDigits(figureOf(place.stated)) ?? 0 }],
        at: [place.stated.cell],
        rules: SUM_RULES,
      }
    );
  },
  'total formula replaced by its value': figureTypedOver(
    (workbook) =>
      totals(workbook)
        .map(({ stated }) => stated)
        .filter(({ formula }) => formula),
    (value) => value,
  ),
  'total of zone workers typed over': figureTypedOver(zoneWorkerTotals, (value) => value + 1),
  'total leaves out the first zone': totalFormula(2, (parts) => `=SUM(${between(parts.slice(1))})`),
  'total leaves out the last zone': totalFormula(2, (parts) => `=SUM(${between(parts.slice(0, -1))})`),
  'total leaves out a zone in the middle': totalFormula(
    3,
    (parts) => `=${parts.filter((_, index) => index !== 1).join('+')}`,
  ),
  'total counts a zone twice': totalFormula(2, (parts) => `=SUM(${between(parts)})+${parts[0] ?? ''}`),
  'total counts a zone twice in SUM': totalFormula(2, (parts) => `=SUM(${between(parts)},${parts.at(-1) ?? ''})`),
  'total of another column': totalFormula(
    2,
    (parts) =>
      `=SUM(${between(parts.map((part) => part.replace(/^[A-Z]+/, (letters) => letters.replace(/.$/, (last) => String.fromCharCode(last === 'Z' ? 89 : last.charCodeAt(0) + 1)))))})`,
  ),
  'total with a number added': totalFormula(2, (parts) => `=SUM(${between(parts)})+5`),
  'completed changed, sums left as they were': staleFigure('completed', swapDigits),
  'target changed, sums left as they were': staleFigure('target', (value) => value + 20),
  'mark changed, sums left as they were': staleMark,
  'hours: completed with digits swapped': hours('completed'),
  'hours: requirement changed, rate left': hours('target'),
  "worker's subtotal typed over": figureTypedOver(workerSubtotals, (value) => value + 1),
  "worker's subtotal formula replaced by its value": figureTypedOver(
    (workbook) => workerSubtotals(workbook).filter((entry) => entry?.formula),
    (value) => value,
  ),
  "worker's subtotal of another row": (workbook, random) => {
    const reading = some(
      random,
      workerSubtotals(workbook).flatMap((entry) => (entry?.formula ? [entry] : [])),
    );
    const formula = reading?.formula?.replace(/(?<=[A-Z])\d+/g, (row) => String(Number(row) + 1));
    return reading && formula
      ? { edits: [{ cell: reading.cell, formula }], at: [reading.cell], rules: ['formula-deviates'] }
      : null;
  },
  'monthly count in post typed over': figureTypedOver(counts('inPost'), (value) => value + 1),
  'monthly count of insured typed over': figureTypedOver(counts('insured'), (value) => value - 1),
  'monthly count of paid typed over': figureTypedOver(counts('paid'), (value) => value + 2),
  'monthly count leaves out the last worker': (workbook, random) => {
    const reading = some(
      random,
      counts('inPost')(workbook).filter(({ formula }) => /:[A-Z]+\d+/.test(formula ?? '')),
    );
    const formula = reading?.formula?.replace(
      /:([A-Z]+)(\d+)/g,
      (_, letters: string, row: string) => `:${letters}${Number(row) - 1}`,
    );
    if (!reading || !formula || !/([A-Z]+)(\d+):\1(\d+)/.test(formula)) return null;
    const [, , from, to] = /([A-Z]+)(\d+):\1(\d+)/.exec(formula) ?? [];
    if (Number(from) > Number(to)) return null;
    return { edits: [{ cell: reading.cell, formula }], at: [reading.cell], rules: ['formula-deviates'] };
  },
  'effective person-months typed over': figureTypedOver(effective, (value) => value + 0.5),
  'effective person-months of another month': (workbook, random) => {
    const rows = subtotalRows(workbook, 'effective', 'certified', 'uncertified');
    const row = some(random, rows);
    const [first, second] = row?.months ?? [];
    if (!first?.inPost || !second?.inPost?.formula) return null;
    return {
      edits: [{ cell: first.inPost.cell, formula: second.inPost.formula }],
      at: [first.inPost.cell],
      rules: ['formula-deviates', 'effective-wrong'],
    };
  },
  'grand total typed over': figureTypedOver(grandTotals, (value) => value - 1),
  'grand total leaves out a block': narrowed(grandTotals, /^=([^+]+)\+[^+]+$/, '=$1'),
  'grand total counts a block twice': narrowed(grandTotals, /^=([^+]+)\+[^+]+$/, '=$1+$1'),
  'sum of subtotals typed over': figureTypedOver(
    columnSums('subtotal', 'certified', 'uncertified'),
    (value) => value + 2,
  ),
  'grand total of subtotals typed over': figureTypedOver(columnSums('subtotal', 'all'), (value) => value + 3),
  'sum of two-year person-months typed over': figureTypedOver(
    columnSums('experienced', 'certified', 'uncertified'),
    (value) => value + 4,
  ),
  'grand total of two-year person-months typed over': figureTypedOver(
    columnSums('experienced', 'all'),
    (value) => value + 5,
  ),
  'retention typed wrong': retention((steady, required) => ({ value: (steady + 0.4) / required })),
  'retention with another count of workers': retention((steady, required) => ({
    formula: `=${steady + 1}/${required}`,
  })),
  'retention with another headcount': retention((steady, required) => ({ formula: `=${steady}/${required - 2}` })),
  '#REF! in a rate': errorIn(rates, '#REF!'),
  '#DIV/0! in a total': errorIn((workbook) => totals(workbook).map(({ stated }) => stated), '#DIV/0!'),
  '#N/A among the completed': errorIn(completedFigures, '#N/A'),
  "#REF! in a worker's subtotal": errorIn(workerSubtotals, '#REF!'),
  '#REF! in a monthly count': errorIn(counts('inPost'), '#REF!'),
});
