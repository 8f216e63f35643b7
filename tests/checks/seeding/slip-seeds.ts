import { numberOf } from '../../../src/forms/numbers';
import { a1, figureOf, fullMarks, hourItems, inPostThroughout, ratedRecords, some, zonePlaces } from './places';
import { LESS_STAFF, LESS_WORK } from './form-seeds';
import { seedsOf, type Seed } from './seed';

const withLetter = (text: string): string => text.replace(/0(?!.*0)/s, 'O');

/** Slips that look right: errors that other figures hide, and letters that look like digits. */
export const SLIP_SEEDS: readonly Seed[] = [
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
