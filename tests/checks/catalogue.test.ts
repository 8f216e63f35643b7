import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/checks/registry';
import { catalogue } from './catalogue';

const DOCS = join(__dirname, '../../docs');

test('docs/checks.md is what the registry gives', () => {
  expect(readFileSync(join(DOCS, 'checks.md'), 'utf8')).toBe(catalogue());
});

test('every check has an id of its own', () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every check rests on a rule', () => {
  expect(CHECKS.filter(({ basis }) => !/^[A-E]\d{1,2}$/.test(basis))).toEqual([]);
});
