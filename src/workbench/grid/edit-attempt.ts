import type { KeyPress } from './movement';

/** The keys without a character that change a cell, or begin to. */
const EDIT_KEYS: ReadonlySet<string> = new Set(['F2', 'Delete', 'Backspace', 'Process']);

/** What a press of a key says of the key and of those held with it. */
export interface PressedKey extends KeyPress {
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key would change the selected cell in Excel: a character, also of an input method, F2, Delete. */
export function isEditKey({ key, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key.length === 1 || EDIT_KEYS.has(key);
}
