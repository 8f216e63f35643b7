/**
 * Finds elements by role and name as a user tells them apart. Testing Library's own `getByRole` computes the style of
 * every element, which takes seconds per query over Fluent UI's style sheets in jsdom.
 */
const SELECTORS = {
  alert: '[role=alert]',
  button: 'button:not([role])',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  definition: 'dd',
  heading: 'h1',
  img: '[role=img]',
  note: '[role=note]',
  radio: 'input[type=radio]',
  region: 'section[aria-label]',
  row: 'tr',
  searchbox: 'input[type=search], [role=searchbox]',
  status: '[role=status]',
  tab: '[role=tab]',
  textbox: 'input:not([type=radio]):not([type=checkbox]):not([type=search])',
} as const;

type Role = keyof typeof SELECTORS;

/** All elements of a role whose name is, or matches, the one given. */
export function findAll(role: Role, name?: string | RegExp, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(SELECTORS[role])].filter((element) => {
    const own = nameOf(element);
    return name === undefined || (typeof name === 'string' ? own === name : name.test(own));
  });
}

/** The one element of a role with a name. */
export function find(role: Role, name?: string | RegExp, root: ParentNode = document): HTMLElement {
  const [first, ...others] = findAll(role, name, root);
  if (!first || others.length > 0) {
    const names = findAll(role, undefined, root).map(nameOf);
    throw new Error(`${others.length + (first ? 1 : 0)} elements ${role} ${String(name)} among: ${names.join(' | ')}`);
  }
  return first;
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  const cells =
    element instanceof HTMLTableRowElement ? [...element.cells].map((cell) => cell.textContent).join(' ') : null;
  return (element.getAttribute('aria-label') ?? label ?? cells ?? shownText(element)).trim();
}

/** Fluent UI keeps the width of a selected tab by a hidden copy of its text. */
function shownText(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const hidden of copy.querySelectorAll('.fui-Tab__content--reserved-space')) hidden.remove();
  return copy.textContent;
}
