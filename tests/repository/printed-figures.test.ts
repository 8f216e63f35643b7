import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/printed-figures.md'), 'utf8');

/** The rows of the page: report and figures, the file of their test, and its name. */
const rows = page.split('\n').flatMap((line) => {
  const [, report, figures, , file, name] = line.split('|').map((field) => field.trim());
  const path = /^`(.+)`$/.exec(file ?? '')?.[1];
  return path && name ? [{ figure: `${report}: ${figures}`, path: join('tests', path), name }] : [];
});

describe('docs/printed-figures.md', () => {
  test('has figures of the five reports', () => {
    const reports = new Set(rows.map(({ figure }) => figure.split(':')[0]));
    expect([...reports]).toEqual(['Taiping', 'Liuhua', 'Beijing Street', 'Shiqi', 'Yongping']);
  });

  test.each(rows)('$figure', ({ path, name }) => {
    const names = [`test('${name}'`, `describe('${name}'`, `'${name}', (`].map((start) => start.slice(0, -1));
    const source = readFileSync(join(ROOT, path), 'utf8');
    expect(names.some((start) => source.includes(start))).toBe(true);
  });
});
