/** What the language has gained since ES2020, as far as pages use it; `tests/repository/built/language.test.ts` says what is missing. */

/** Arrays and typed arrays. */
interface List<T> extends ArrayLike<T> {
  slice(): T[];
}

type Test<T> = (value: T, index: number, list: ArrayLike<T>) => unknown;

/** The place that a whole number names: from the end where it is negative. */
function placeOf(list: ArrayLike<unknown>, index: number): number {
  const whole = Math.trunc(index) || 0;
  return whole < 0 ? list.length + whole : whole;
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[placeOf(this, index)];
}

function findLastIndex<T>(this: ArrayLike<T>, test: Test<T>, own?: unknown): number {
  let index = this.length - 1;
  while (index >= 0 && !test.call(own, this[index] as T, index, this)) index--;
  return index;
}

function findLast<T>(this: ArrayLike<T>, test: Test<T>, own?: unknown): T | undefined {
  return this[findLastIndex.call(this, test as Test<unknown>, own)];
}

function toReversed<T>(this: List<T>): T[] {
  return this.slice().reverse();
}

function toSorted<T>(this: List<T>, compare?: (one: T, other: T) => number): T[] {
  return this.slice().sort(compare);
}

function withValue<T>(this: List<T>, index: number, value: T): T[] {
  const place = placeOf(this, index);
  if (place < 0 || place >= this.length) throw new RangeError(`Invalid index: ${index}`);
  const copy = this.slice();
  copy[place] = value;
  return copy;
}

function toSpliced<T>(this: List<T>, ...change: [start: number, count: number, ...added: T[]]): T[] {
  const copy = this.slice();
  copy.splice(...change);
  return copy;
}

function replaceAll(this: string, what: string | RegExp, by: string): string {
  if (typeof what === 'string') return this.replace(new RegExp(what.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'), by);
  if (!what.flags.includes('g')) throw new TypeError('replaceAll must be called with a global RegExp');
  return this.replace(what, by);
}

function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** Holds what it refers to: such a browser keeps a little more than it needs. */
class StrongRef<T> {
  constructor(private readonly referent: T) {}

  deref(): T {
    return this.referent;
  }
}

const LISTS = { at, findLast, findLastIndex, toReversed, toSorted, with: withValue };

/** By the object that has each: the name, and what does the same. */
export const NEWER: readonly (readonly [owner: object, members: Readonly<Record<string, unknown>>])[] = [
  [Array.prototype, { ...LISTS, toSpliced }],
  [Object.getPrototypeOf(Uint8Array.prototype) as object, LISTS],
  [String.prototype, { at, replaceAll }],
  [Object, { hasOwn }],
  [globalThis, { WeakRef: StrongRef }],
];

/** Gives a browser what it lacks; what it has stays its own. */
export function supplyNewer(): void {
  for (const [owner, members] of NEWER) {
    for (const [name, value] of Object.entries(members)) {
      if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
    }
  }
}
