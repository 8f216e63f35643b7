import fc from 'fast-check';
import { NEWER, supplyNewer } from '../../src/shells/newer';

type Call = (this: unknown, ...given: unknown[]) => unknown;

/** Runs the test without the engine's own members, then with ours in their place; whatever happens puts the own back. */
function outcomes(work: () => unknown): readonly [own: unknown, ours: unknown] {
  const told = (): unknown => {
    try {
      return work();
    } catch (error) {
      // Of the class of another realm where the engine raised it.
      return typeof error === 'object' && error !== null && 'name' in error ? error.name : error;
    }
  };
  const own = told();
  const kept = NEWER.flatMap(([owner, members]) =>
    Object.keys(members).map((name) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const),
  );
  for (const [owner, name] of kept) Reflect.deleteProperty(owner, name);
  try {
    supplyNewer();
    return [own, told()];
  } finally {
    for (const [owner, name, descriptor] of kept) if (descriptor) Object.defineProperty(owner, name, descriptor);
  }
}

/** That both give the same. */
function alike(work: () => unknown): void {
  const [own, ours] = outcomes(work);
  expect(ours).toEqual(own);
}

const index = fc.integer({ min: -6, max: 6 });
const texts = fc.array(fc.constantFrom<string>('', 'a', 'b', 'ab'), { maxLength: 5 });
const bytes = fc.uint8Array({ maxLength: 5 });

test('lists give what the engine gives, by any index', () => {
  fc.assert(
    fc.property(texts, bytes, index, (words, numbers, place) => {
      alike(() => [words.at(place), numbers.at(place), words.join('').at(place)]);
      alike(() => [words.findLast((word) => word > 'a'), words.findLastIndex((word) => word > 'a')]);
      alike(() => [numbers.findLast((byte) => byte > place), numbers.findLastIndex((byte) => byte > place)]);
      alike(() => [words.toReversed(), words.toSorted(), numbers.toReversed(), numbers.toSorted()]);
      alike(() => words.toSorted((one, other) => other.length - one.length));
      alike(() => words.with(place, 'c'));
      alike(() => numbers.with(place, 7));
      alike(() => [words.toSpliced(place), words.toSpliced(place, 1), words.toSpliced(place, 2, 'x', 'y')]);
    }),
    { numRuns: 50 },
  );
});

test('a list that was copied is left as it was', () => {
  const words = ['b', 'a'];
  outcomes(() => [words.toReversed(), words.toSorted(), words.with(0, 'c'), words.toSpliced(0, 1)]);
  expect(words).toEqual(['b', 'a']);
});

test.each([NaN, 0.9, -0.9, 1.9, Infinity, -Infinity])('the index %p is read as the engine reads it', (place) => {
  alike(() => [[1, 2].at(place), 'ab'.at(place)]);
});

test('texts are replaced as the engine replaces them', () => {
  const text = 'a.b$a.b (c)';
  for (const what of ['a.', '.', '$', '(c)', '', 'z', /a./g, /(b)/g]) {
    for (const by of ['x', '', '$&', '$1', '$$', '[$`]']) alike(() => text.replaceAll(what, by));
  }
  alike(() => text.replaceAll(/a/, 'x'));
});

test('own members, and references that hold', () => {
  alike(() => [Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({ a: 1 }, 'toString'), Object.hasOwn([], 'length')]);
  const kept = {};
  const [, ours] = outcomes(() => new WeakRef(kept).deref() === kept);
  expect(ours).toBe(true);
});

test('nothing of it shows where members are counted, and what is there stays', () => {
  const own = (Array.prototype as unknown as Record<string, Call>)['at'];
  supplyNewer();
  expect((Array.prototype as unknown as Record<string, Call>)['at']).toBe(own);
  expect(outcomes(() => [Array.prototype, String.prototype, Object].flatMap((owner) => Object.keys(owner)))[1]).toEqual(
    [],
  );
});
