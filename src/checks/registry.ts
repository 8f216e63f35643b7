import type { Check } from './check';

/** Every check, in the order of docs/checks.md. A new check is a new entry here. */
export const CHECKS: readonly Check[] = [];
