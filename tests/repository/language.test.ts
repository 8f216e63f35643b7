import { newerIn, newerNames } from '../support/language';

/** The judge of dist/ must be seen to find what it is there to find. */
describe('what a browser of ES2020 lacks', () => {
  const names = newerNames();

  test.each([
    ['a ??= b', '??='],
    ['a ||= b', '||='],
    ['class A { static { a() } }', 'static block'],
    ['class A { #b() {} }', 'private method'],
    ['class A { #b; has(c) { return #b in c } }', '#field in'],
    ['a = 1_000', 'separated number'],
    ['a = /b/d', 'flags d'],
  ])('%s is not parsed', (script, found) => {
    expect(newerIn(script, names).syntax).toEqual([found]);
  });

  test('what such a browser does parse is let through', () => {
    const script = 'class A { b = 1; static c; #d = 2n; e() { return this.#d?.f ?? `${1}` } } a = /(?<=b)c/s';
    expect(newerIn(script, names)).toEqual({ syntax: [], calls: [] });
  });

  test.each([
    '[].at(0)',
    'a.findLast(b)',
    'a.toSorted()',
    'Object.hasOwn(a, b)',
    'Promise.any(a)',
    'a.replaceAll(b, c)',
    'new WeakRef(a)',
    'new AggregateError(a)',
    'Object.groupBy(a, b)',
    'new Set(a).union(b)',
  ])('%s is found', (script) => {
    expect(newerIn(script, names).calls).toHaveLength(1);
  });

  test('what ES2020 has is no newer name', () => {
    expect(['flatMap', 'matchAll', 'allSettled', 'map', 'includes'].filter((name) => names.has(name))).toEqual([]);
  });
});
