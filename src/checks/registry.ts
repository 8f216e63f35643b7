import { ARITHMETIC_CHECKS } from './arithmetic';
import type { Check } from './check';
import { FORM_CHECKS } from './form';
import { INDICATOR_CHECKS } from './indicators';

/** Every check, in the order of docs/checks.md. A new check is a new entry here. */
export const CHECKS: readonly Check[] = [...ARITHMETIC_CHECKS, ...FORM_CHECKS, ...INDICATOR_CHECKS];
