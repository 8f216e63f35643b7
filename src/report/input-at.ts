import { MANUAL_VETOES } from '../assessment/manual-vetoes';
import { ownSheetName } from '../forms/own-sheet';
import { textOf } from '../forms/values/text';
import type { AreaRef } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { INPUT, scoreName, vetoName } from './input-names';
import { InputCells, valueOf } from './input-cells';
import { readInputs, schemeOf } from './inputs';

/** The parameters of single input cells, by defined name. */
const SINGLE: readonly (readonly [name: string, path: string])[] = [
  [INPUT.stage, 'stage'],
  [INPUT.scheme, 'scheme'],
  [INPUT.expectedProgress, 'expectedProgress'],
  [INPUT.previousRetention, 'previousRetention'],
  [INPUT.evaluationDate, 'evaluationDate'],
  ...MANUAL_VETOES.map((veto) => [vetoName(veto), `vetoes.${veto}`] as const),
];

/** Which headcount of the parameters, in the order of their months, a row of the sheet holds. */
function headcountAt(snapshot: WorkbookSnapshot, row: number): number {
  const { parameters, headcountRows = [] } = readInputs(snapshot);
  const from = headcountRows[row]?.entry?.from;
  return from === undefined ? row : (parameters.headcount ?? []).findIndex((entry) => entry.from === from);
}

/**
 * The path of the parameter that an input cell of the summary sheet holds (`scores.purchaser`, `headcount.1.count`);
 * null for any other cell.
 */
export function inputAt(snapshot: WorkbookSnapshot, { sheet, top, left }: AreaRef): string | null {
  if (ownSheetName(snapshot) !== sheet) return null;
  const cells = new InputCells(snapshot);
  const place = (name: string): number => cells.of(name).findIndex(({ ref }) => ref.row === top && ref.column === left);
  const single = SINGLE.find(([name]) => place(name) >= 0);
  if (single) return single[1];
  const entry = place(INPUT.headcount);
  if (entry >= 0)
    return `headcount.${headcountAt(snapshot, Math.floor(entry / 2))}.${entry % 2 === 0 ? 'from' : 'count'}`;
  for (const { key, items } of schemeOf(readInputs(snapshot).parameters)?.parties ?? []) {
    if (place(scoreName(key)) >= 0) return `scores.${key}`;
    for (const item of items) {
      const index = place(scoreName(key, item.key));
      if (index < 0) continue;
      const zone = cells.of(INPUT.zones)[index];
      return ['scores', key, item.key, ...(item.perZone && zone ? [textOf(valueOf(zone)).trim()] : [])].join('.');
    }
  }
  return null;
}
