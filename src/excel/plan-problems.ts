import type { HostProblem } from '../workbook/host';
import type { Plan, SheetPlan } from '../workbook/plan';
import { cellInput } from './cell-input';
import { findSheet, type Listing } from './listing';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_LIST = 255;
/** Under the 5 MB that Excel on the web takes, with room for what is not estimated. */
const MOST_BYTES = 4_500_000;
/** Measured over the requests of office.js: one conditional format with fill, font, four borders and number format. */
const BYTES_PER_CONDITIONAL_FORMAT = 4_000;
/** Names, styles, borders, validations and charts, of which every summary has about as many. */
const BYTES_OF_SUMMARY = 200_000;
const BYTES_PER_MERGE = 300;
const BYTES_PER_ROW = 400;

/**
 * Why a plan cannot be carried out, found before anything is written: Excel does not take back what came before an
 * error in a batch. Null where nothing stands in the way.
 */
export function planProblem(plan: Plan, listing: Listing): HostProblem | null {
  const { summary, highlights = [], inputs = [] } = plan;
  if (summary) {
    const standing = findSheet(listing, summary.name);
    if (standing?.isProtected) return { code: 'protected', detail: summary.name };
    // Excel says of a locked structure no more than that access is denied.
    if (listing.isStructureLocked && standing?.visibility !== 'visible')
      return { code: 'structure-protected', detail: '' };
    if (isTooLong(summary)) return { code: 'too-large', detail: summary.name };
  }
  // Highlights go in portions.
  if (summary && estimatedBytes({ summary }) > MOST_BYTES) return { code: 'too-large', detail: summary.name };
  for (const sheet of [...highlights.map(({ area }) => area.sheet), ...inputs.map(({ cell }) => cell.sheet)]) {
    if (!findSheet(listing, sheet)) return { code: 'not-found', detail: sheet };
  }
  return null;
}

function isTooLong({ cells, validations }: SheetPlan): boolean {
  return (
    cells.some(
      ({ value, formula }) =>
        (formula?.length ?? 0) > LONGEST_FORMULA || (typeof value === 'string' && value.length > LONGEST_TEXT),
    ) || validations.some((rule) => rule.kind === 'list' && rule.options.join(',').length > LONGEST_LIST)
  );
}

/** At least what the request for a plan takes, and not much more. */
export function estimatedBytes({ summary, highlights = [] }: Plan): number {
  const ofHighlights = highlights.length * BYTES_PER_CONDITIONAL_FORMAT;
  if (!summary) return ofHighlights;
  const { cells, emphases, merges, rowHeights, journal } = summary;
  const contents = [
    cells.map((cell) => [cellInput(cell), cell.style.numberFormat]),
    journal?.inputs.map(({ name, value }) => [name, value]),
  ];
  return (
    ofHighlights +
    BYTES_OF_SUMMARY +
    new TextEncoder().encode(JSON.stringify(contents)).length +
    emphases.length * BYTES_PER_CONDITIONAL_FORMAT +
    merges.length * BYTES_PER_MERGE +
    rowHeights.length * BYTES_PER_ROW
  );
}
