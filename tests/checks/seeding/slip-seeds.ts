import { numberOf } from '../../../src/forms/values/numbers';
import type { IndicatorColumn, ZoneTable } from '../../../src/forms/station';
import type { CellRef } from '../../../src/workbook/address';
import type { CleanWorkbook } from './clean-workbooks';
import {
  a1,
  figureOf,
  fullMarks,
  hourItems,
  inPostThroughout,
  ratedRecords,
  some,
  workersWith,
  zonePlaces,
  type ZonePlace,
} from './places';
import { LESS_STAFF, LESS_WORK } from './form-seeds';
import { seedsOf, type Seed } from './seed';

const withLetter = (text: string): string => text.replace(/0(?!.*0)/s, 'O');

/** Indicators under a header of two levels that is not the first of its block. */
function laterColumns({ station }: CleanWorkbook): { table: ZoneTable; column: IndicatorColumn }[] {
  return station.zoneTables
    .filter(({ indicatorsAsRows, columns }) => !indicatorsAsRows && columns.length > 2)
    .flatMap((table) =>
      table.columns
        .slice(1)
        .filter(({ groupCell }) => groupCell.row < table.headerArea.bottom)
        .map((column) => ({ table, column })),
    );
}

/** The header of an indicator, or the one over its target, written anew. */
function header(
  place: 'group' | 'target',
  write: (column: IndicatorColumn, table: ZoneTable) => string | null | undefined,
  rules: readonly string[],
): Seed['plant'] {
  return (workbook, random) => {
    const found = laterColumns(workbook).flatMap(({ table, column }) => {
      const value = write(column, table);
      const own: CellRef = { sheet: table.sheet, row: table.headerArea.bottom, column: column.targetColumn };
      return value === undefined ? [] : [{ cell: place === 'group' ? column.groupCell : own, value }];
    });
    const edit = some(random, found);
    return edit && { edits: [edit], at: [edit.cell], rules, also: LESS_WORK };
  };
}

const isAlone = ({ groupCell }: IndicatorColumn, { columns }: ZoneTable): boolean =>
  columns.filter((other) => other.groupCell.column === groupCell.column).length === 1;

/** The header of one kind of marks in one month. */
function markHeader(value: string | null, role: 'inPost' | 'insured'): Seed['plant'] {
  return (workbook, random) => {
    const blocks = workbook.station.attendance.filter(({ months }) => months.length > 2);
    const cells = blocks.flatMap(({ months, headerArea }) =>
      months.flatMap((month): CellRef[] => {
        const column = month[role];
        const isPaired = month.insured !== null && month.paid !== null;
        return column === null || !isPaired ? [] : [{ ...month.headerCell, row: headerArea.bottom, column }];
      }),
    );
    const cell = some(random, cells);
    return cell && { edits: [{ cell, value }], at: [cell], rules: ['mark-header-wrong'] };
  };
}

/** Slips that look right: errors that other figures hide, and letters that look like digits. */
export const SLIP_SEEDS: readonly Seed[] = [
  ...seedsOf('indicators', {
    'target of a zone ten times too large': (workbook, random) => {
      const usual = (place: ZonePlace): number[] =>
        place.column.filter((other) => other !== place.record).map(({ target }) => figureOf(target));
      const place = some(
        random,
        zonePlaces(workbook).filter((each) => {
          const others = usual(each);
          const isAlike = others.every((value) => value > 0 && figureOf(each.record.target) > value / 2);
          return others.length > 1 && isAlike && each.column.every(({ completed }) => figureOf(completed) > 0);
        }),
      );
      return (
        place && {
          edits: [{ cell: place.record.target.cell, value: figureOf(place.record.target) * 10 }],
          at: [place.record.target.cell],
          rules: ['ten-times-neighbours'],
          calculations: ['recalculated', 'uncalculated'],
        }
      );
    },
  }),
  ...seedsOf('arithmetic', {
    'mark changed to a half, sums left as they were': (workbook, random) => {
      const months = workbook.station.attendance[0]?.months.map(({ month }) => month) ?? [];
      const place = some(
        random,
        fullMarks(workbook).filter(
          ({ worker, entry }) =>
            inPostThroughout(worker) &&
            worker.remark === '' &&
            worker.subtotal !== null &&
            months.slice(1, -1).includes(entry.month),
        ),
      );
      return (
        place && {
          edits: [{ cell: place.mark.cell, value: 0.5 }],
          at: [place.mark.cell],
          rules: ['sums-disagree'],
          also: LESS_STAFF,
          calculations: ['stale'],
        }
      );
    },
    'rate divided by a typed 0': (workbook, random) => {
      const record = some(
        random,
        ratedRecords(workbook).filter(({ rate }) => rate.formula !== null),
      );
      return (
        record && {
          edits: [{ cell: record.rate.cell, formula: `=${a1(record.completed.cell)}/0`, value: { error: '#DIV/0!' } }],
          at: [record.rate.cell],
          rules: ['error-value'],
          calculations: ['stale'],
        }
      );
    },
  }),
  ...seedsOf('form', {
    'name of an indicator twice': header(
      'group',
      (column, table) => {
        const other = table.columns.find((each) => each !== column && each.measure === column.measure);
        return isAlone(column, table) && other && isAlone(other, table) ? other.group : undefined;
      },
      ['indicator-twice'],
    ),
    'name of an indicator blank': header(
      'group',
      (column, table) => {
        const before = table.columns[table.columns.indexOf(column) - 1];
        return isAlone(column, table) && before?.measure === column.measure ? null : undefined;
      },
      ['indicator-twice', 'measure-header-missing'],
    ),
    'header of a target twice': header(
      'target',
      (column, table) => {
        const before = table.columns[table.columns.indexOf(column) - 1];
        return before?.groupCell.column === column.groupCell.column ? `协议${before.measure}` : undefined;
      },
      ['indicator-twice'],
    ),
    'header of a target blank': header('target', () => null, ['measure-header-missing']),
    'insurance with another tick than the formulas count': (workbook, random) => {
      const counted = workbook.station.attendance.some(({ subtotals }) =>
        subtotals.some(({ months }) => months.some(({ insured }) => insured?.formula?.includes('"√"'))),
      );
      const cells = fullMarks(workbook).flatMap(({ entry }) =>
        entry.insured?.raw === '√' && !entry.insured.formula ? [entry.insured.cell] : [],
      );
      const cell = counted ? some(random, cells) : null;
      return (
        cell && {
          edits: [{ cell, value: random.pick(['✓', '是', 1]) }],
          at: [cell],
          rules: ['mark-uncounted'],
          calculations: ['recalculated', 'uncalculated'],
        }
      );
    },
    'half a month of insurance': (workbook, random) => {
      const cells = fullMarks(workbook).flatMap(({ entry }) => entry.insured?.cell ?? []);
      const cell = some(random, cells);
      return (
        cell && {
          edits: [{ cell, value: 0.5 }],
          at: [cell],
          rules: ['cover-half'],
          calculations: ['recalculated', 'uncalculated'],
        }
      );
    },
    'total row of one block emptied': (workbook) => {
      const table = workbook.station.zoneTables.find(
        (each) =>
          each.total &&
          each.zones.length > 1 &&
          workbook.station.zoneTables.some((other) => other !== each && other.sheet === each.sheet && other.total),
      );
      const total = table?.total;
      const cells = total?.indicators.flatMap((record) =>
        [record.target, record.completed, record.rate, total.workers].flatMap((reading) => reading?.cell ?? []),
      );
      return total && cells
        ? {
            edits: [total.cell, ...cells].map((cell) => ({ cell, value: null })),
            at: [total.cell],
            rules: ['total-missing'],
            calculations: ['stale'],
          }
        : null;
    },
    'two-year column of another row': (workbook, random) => {
      const worker = some(
        random,
        workersWith(workbook, ({ experienced }) => /^=[A-Z]+\d+$/.test(experienced?.formula ?? '')),
      );
      const formula = worker?.experienced?.formula?.replace(/\d+$/, (row) => String(Number(row) + 1));
      return worker?.experienced && formula
        ? {
            edits: [{ cell: worker.experienced.cell, formula }],
            at: [worker.experienced.cell],
            rules: ['experienced-formula'],
          }
        : null;
    },
    'marks in post under another header': markHeader('社保购买', 'inPost'),
    'header of insurance blank': markHeader(null, 'insured'),
    'target with a letter O': (workbook, random) => {
      const place = some(
        random,
        zonePlaces(workbook).filter(({ record }) => /\d0$/.test(String(figureOf(record.target)))),
      );
      return (
        place && {
          edits: [{ cell: place.record.target.cell, value: withLetter(String(figureOf(place.record.target))) }],
          at: [place.record.target.cell],
          rules: ['digit-letter'],
          also: LESS_WORK,
        }
      );
    },
    'hours: requirement with a letter O': (workbook, random) => {
      const item = some(
        random,
        hourItems(workbook).filter(({ requirement, target }) => /\d0/.test(`${requirement && numberOf(target)}`)),
      );
      return (
        item && {
          edits: [{ cell: item.target.cell, value: withLetter(item.requirement ?? '') }],
          at: [item.target.cell],
          rules: ['digit-letter'],
          also: LESS_WORK,
        }
      );
    },
  }),
];
