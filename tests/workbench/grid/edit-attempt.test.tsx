import { isEditKey } from '../../../src/workbench/grid/edit-attempt';

const HELD = { ctrlKey: false, metaKey: false, altKey: false };

test.each(['a', '9', '-', '社', ' ', 'F2', 'Delete', 'Backspace', 'Process'])('%p would change a cell', (key) => {
  expect(isEditKey({ ...HELD, key })).toBe(true);
});

test.each(['ArrowDown', 'Tab', 'Enter', 'Escape', 'Shift', 'PageDown', 'F5'])('%p would not', (key) => {
  expect(isEditKey({ ...HELD, key })).toBe(false);
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('a character with %s is a command', (held) => {
  expect(isEditKey({ ...HELD, [held]: true, key: 'c' })).toBe(false);
});
