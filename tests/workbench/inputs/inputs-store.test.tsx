import { InputsStore, MOST_FILES } from '../../../src/workbench/inputs/inputs-store';

const KEY = 'station-review.inputs';
const store = new InputsStore(() => localStorage);

const EMPTY = {
  length: 0,
  key: () => null,
  getItem: (): string | null => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};

/** An empty storage in which some things do not work. */
function broken(faults: Partial<typeof EMPTY>): InputsStore {
  return new InputsStore(() => ({ ...EMPTY, ...faults }));
}

const refuse = (): never => {
  throw new DOMException('full', 'QuotaExceededError');
};

beforeEach(() => localStorage.clear());

test('gives back what was put, by file, the last of it', () => {
  store.put('a', { stage: 'midterm' });
  store.put('b', { stage: 'final' });
  store.put('a', { stage: 'final' });
  expect([store.get('a'), store.get('b'), store.get('c')]).toEqual([{ stage: 'final' }, { stage: 'final' }, undefined]);
});

test('forgets one file, or all, and then leaves nothing behind', () => {
  store.put('a', {});
  store.put('b', {});
  store.remove('a');
  expect([store.get('a'), store.get('b')]).toEqual([undefined, {}]);
  store.clear();
  expect(localStorage).toHaveLength(0);
});

test('keeps the files that were filled in last', () => {
  for (let file = 0; file < MOST_FILES; file++) store.put(String(file), { file });
  store.put('0', { file: 'again' });
  store.put('new', {});
  expect([store.get('0'), store.get('1'), store.get('2')]).toEqual([{ file: 'again' }, undefined, { file: 2 }]);
});

test.each(['{', 'null', '7', '{"file":"a"}', '[null, 3, {"file":"b"}]'])('%s in the storage is no inputs', (text) => {
  localStorage.setItem(KEY, text);
  expect(store.get('a')).toBeUndefined();
  store.put('a', { stage: 'final' });
  expect(store.get('a')).toEqual({ stage: 'final' });
});

test.each([
  ['full', broken({ setItem: refuse })],
  ['unreadable', broken({ getItem: refuse, setItem: refuse, removeItem: refuse })],
  ['refused', new InputsStore(refuse)],
])('a storage that is %s keeps nothing and is no error', (_, spoilt) => {
  spoilt.put('a', {});
  spoilt.remove('a');
  spoilt.clear();
  expect(spoilt.get('a')).toBeUndefined();
});
