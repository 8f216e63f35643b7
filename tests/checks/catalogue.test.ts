import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from './catalogue';

test('docs/checks.md is what the registry gives', () => {
  expect(readFileSync(join(__dirname, '../../docs/checks.md'), 'utf8')).toBe(catalogue());
});
