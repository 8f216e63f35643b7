/** Fields of the score form, by the paths of their parameters: what buttons, findings and cells lead to. */

export const FIRST_HEADCOUNT = 'headcount.0.count';

/** Findings that a field of the pane puts right, not a cell of the sheets, with that field. */
const FIELDS: Readonly<Record<string, string>> = { 'headcount-missing': FIRST_HEADCOUNT };

/** The field that puts a finding of this rule right; null where it is a matter of the sheets. */
export function fieldOfRule(rule: string): string | null {
  return FIELDS[rule] ?? null;
}
