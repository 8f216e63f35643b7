import type { Parameters } from '../assessment/parameters';
import { squash } from '../forms/values/text';
import { zoneKey } from '../forms/vocabulary/zone-names';
import { isCellError, type CellValue } from '../workbook/snapshot';
import type { InputWrite, Plan } from '../workbook/plan';
import { InputCells } from './input-cells';
import { InputContents, type InputContent } from './input-contents';
import { zonesListed, zonesOfParameters } from './inputs';
import type { Review } from './review';
import { showsRules } from './rule-inputs';

/**
 * Writes parameters, and the findings that the review has set aside, into the input cells of the summary sheet, as far as
 * they do not hold them already. Null where there is no such sheet, or where it has no room for all of them (more
 * headcounts, other zones): then the sheet is to be written anew.
 */
export function planInputs(review: Review, parameters: Parameters): Plan | null {
  const cells = new InputCells(review.snapshot);
  // Where something stands on another sheet, all of it is to stand on ours first.
  if (cells.sheetsElsewhere.length > 0) return null;
  const zones = zonesListed(cells);
  const keys = new Set(zones.map((zone) => zoneKey(squash(zone))));
  if (zonesOfParameters(parameters).some((zone) => !keys.has(zoneKey(squash(zone))))) return null;
  // Numbers of the rules that are the usual ones need no cells.
  const written = showsRules(parameters, cells) ? parameters : { ...parameters, rules: undefined };
  const contents = new InputContents(review, written, zones);
  const inputs: InputWrite[] = [];
  let isThere = false;
  for (const name of contents.names) {
    const targets = cells.of(name);
    if (targets.length > 0) isThere = true;
    for (let index = targets.length; index < contents.count(name); index++) {
      if (contents.content(name, index).value !== null) return null;
    }
    targets.forEach(({ ref, cell }, index) => {
      const write = valueToWrite(contents.content(name, index), cell?.value ?? null, cell?.formula ?? null);
      if (write) inputs.push({ cell: ref, value: write.value });
    });
  }
  return isThere ? { inputs } : null;
}

/** Null where the cell holds it already: what stays in sight is not written again. */
function valueToWrite(
  { value, formula }: InputContent,
  standing: CellValue,
  standingFormula: string | null,
): Pick<InputWrite, 'value'> | null {
  if (formula !== null || isCellError(value) || typeof value === 'boolean') return null;
  return value === standing && standingFormula === null ? null : { value };
}
