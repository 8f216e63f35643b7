import fc from 'fast-check';
import { review, type Review } from '../../../src/report/review';
import type { Parameters } from '../../../src/assessment/parameters';
import { monthOf } from '../../../src/forms/values/calendar';
import type { Station } from '../../../src/forms/station';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { arbitraryCleanLayout, buildStation, layOut, PLAIN_CHOICES, PLAIN_SHAPE, type Layout } from '../../generator';
import { REPAIRED_HEADCOUNT, repairedSample } from './repaired-sample';

/** A workbook in which nothing is worth a finding. */
export interface CleanWorkbook {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  readonly parameters: Parameters;
  readonly station: Station;
}

export function reviewOf(snapshot: WorkbookSnapshot, parameters: Parameters): Review {
  return review(snapshot, { file: '', language: 'zh-CN', parameters });
}

function cleanWorkbook(name: string, snapshot: WorkbookSnapshot, parameters: Parameters): CleanWorkbook {
  return { name, snapshot, parameters, station: reviewOf(snapshot, parameters).station };
}

function fromLayout(name: string, { snapshot, parameters }: Layout): CleanWorkbook {
  return cleanWorkbook(name, snapshot, parameters);
}

/** The official layout of a station with everything in it: three zones, all indicators, leavers. */
function plainLayout(): CleanWorkbook {
  const shape = {
    ...PLAIN_SHAPE,
    clean: true,
    zones: 3,
    groups: 9,
    overall: 6,
    hours: 8,
    months: 6,
    headcountGiven: true,
  };
  return fromLayout('plain', layOut(buildStation(shape), { ...PLAIN_CHOICES, blocks: 2 }));
}

/** Layouts of faultless stations, the same at every run. */
export function cleanLayouts(count: number): CleanWorkbook[] {
  return fc
    .sample(arbitraryCleanLayout(), { numRuns: count, seed: 20 })
    .map((layout, index) => fromLayout(`layout ${index + 1}`, layout));
}

export function repairedWorkbook(): CleanWorkbook {
  const from = monthOf(2024, 9);
  if (!from) throw new Error('no such month');
  const parameters: Parameters = { stage: 'midterm', headcount: [{ from, count: REPAIRED_HEADCOUNT }] };
  return cleanWorkbook('repaired sample', repairedSample(), parameters);
}

/** The same workbook as people send it who copied values only: no cell has a formula. */
export function valuesOnly({ name, snapshot, parameters }: CleanWorkbook): CleanWorkbook {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, formula: null })),
  }));
  return cleanWorkbook(`${name}, values only`, { ...snapshot, sheets }, parameters);
}

/** What errors are seeded into: the repaired sample, the official layout, and others. */
export function cleanWorkbooks(layouts: number): CleanWorkbook[] {
  return [repairedWorkbook(), plainLayout(), ...cleanLayouts(layouts)];
}
