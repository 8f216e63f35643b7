import { uniqueCells } from '../../checks/analysis/cells';
import type { Severity } from '../../checks/analysis/rule';
import type { ComparisonId, Message } from '../../strings/message';
import type { CellRef } from '../../workbook/address';
import { SEVERITIES } from '../severities';

/** The two evaluations of a year: what is known of each, mid-term first. */
export interface Both<Of> {
  readonly midterm: Of;
  readonly final: Of;
}

/** The same of both. */
export function ofBoth<From, To>({ midterm, final }: Both<From>, of: (each: From) => To): Both<To> {
  return { midterm: of(midterm), final: of(final) };
}

/** What stands under the same key in both, in the order of the mid-term. */
export function byKey<Of>(midterm: ReadonlyMap<string, Of>, final: ReadonlyMap<string, Of>): Both<Of>[] {
  return [...midterm].flatMap(([key, one]) => {
    const other = final.get(key);
    return other === undefined ? [] : [{ midterm: one, final: other }];
  });
}

/** What the two say differently, with the cells of each; one of the lists may be empty. */
export interface Difference {
  readonly rule: ComparisonId;
  readonly severity: Severity;
  readonly message: Message;
  readonly cells: Both<readonly CellRef[]>;
}

export function difference(rule: ComparisonId, message: Message, cells: Both<readonly CellRef[]>): Difference {
  return { rule, severity: SEVERITIES[rule], message, cells: ofBoth(cells, uniqueCells) };
}
