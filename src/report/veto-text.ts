import { PERSONNEL_COST_MINIMUM } from '../assessment/limits';
import { limitText } from '../assessment/number-text';
import type { VetoRule } from '../assessment/vetoes';
import { format, type Strings, type Text } from '../strings';

const VALUES = { personnelCostMinimum: limitText(PERSONNEL_COST_MINIMUM) };

/** A veto as users read it (rule A7). */
export function vetoText(rule: VetoRule, { vetoes }: Pick<Strings, 'vetoes'>): string {
  const text: Text<keyof typeof VALUES> = vetoes[rule];
  return format(text, VALUES);
}
