import { cellA1 } from '../workbook/address';
import type { InputWrite } from '../workbook/plan';
import { typedInput } from './cell-input';
import { findSheet, type Listing } from './listing';

function rangeOf(context: Excel.RequestContext, { cell }: InputWrite): Excel.Range {
  return context.workbook.worksheets.getItem(cell.sheet).getRange(cellA1(cell.row, cell.column));
}

/**
 * The first protected sheet on which an input cell is locked, or null: input cells are unlocked, so that they can be
 * filled in on a protected sheet too. A round trip only where a sheet is protected.
 */
export async function lockedInputSheet(
  context: Excel.RequestContext,
  inputs: readonly InputWrite[],
  listing: Listing,
): Promise<string | null> {
  const guarded = inputs.filter(({ cell }) => findSheet(listing, cell.sheet)?.isProtected);
  if (guarded.length === 0) return null;
  const locks = guarded.map((input) => {
    const { protection } = rangeOf(context, input).format;
    protection.load('locked');
    return { sheet: input.cell.sheet, protection };
  });
  await context.sync();
  return locks.find(({ protection }) => protection.locked)?.sheet ?? null;
}

/** Queues inputs, and what the sheets that they stand on make of them: where calculation is manual Excel leaves it. */
export function queueInputs(context: Excel.RequestContext, inputs: readonly InputWrite[]): void {
  for (const input of inputs) rangeOf(context, input).values = [[typedInput(input.value)]];
  const sheets = new Set(inputs.map(({ cell }) => cell.sheet));
  for (const sheet of sheets) context.workbook.worksheets.getItem(sheet).calculate(false);
}
