import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Rule } from '../../src/checks/analysis/rule';
import { RULES } from '../../src/checks/registry';
import { LANGUAGES } from '../../src/strings';
import { checkTextsFor } from '../../src/strings/check-texts';
import { readRulebook, RULEBOOKS } from '../support/rulebook';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'src/checks/rules');
const CASES = join(__dirname, 'rules');
const INDEX = 'index.ts';
const FAMILIES = readdirSync(FOLDER).sort();

/** What a file of `src/checks/rules/` exports. */
async function exportsOf(family: string, file: string): Promise<unknown[]> {
  return Object.values((await import(join(FOLDER, family, file))) as Record<string, unknown>);
}

const idsIn = (family: string): string[] =>
  readdirSync(join(FOLDER, family))
    .filter((file) => file !== INDEX)
    .map((file) => basename(file, '.ts'))
    .sort();

const idsOf = (rules: readonly Rule[]): string[] => rules.map(({ id }) => id).sort();

describe('the registry', () => {
  test('has each rule once', () => {
    expect(idsOf(RULES)).toEqual([...new Set(idsOf(RULES))]);
  });

  test('has the families that have a folder, and no other', () => {
    expect([...new Set(RULES.map(({ family }) => family))].sort()).toEqual(FAMILIES);
  });

  test.each(RULEBOOKS)('rests on rules of %s', (file) => {
    const known = new Set(readRulebook(file).flatMap(({ entries }) => entries.map(({ id }) => id)));
    expect(RULES.filter(({ basis }) => !known.has(basis)).map(({ id, basis }) => `${id} ${basis}`)).toEqual([]);
  });
});

describe.each(FAMILIES)('rules/%s', (family) => {
  test('has every rule of the family, and nothing else', () => {
    expect(idsIn(family)).toEqual(idsOf(RULES.filter((rule) => rule.family === family)));
  });

  test('lists exactly the files beside it in its index', async () => {
    const imported = [...readFileSync(join(FOLDER, family, INDEX), 'utf8').matchAll(/from '\.\/([^']*)'/g)];
    expect(imported.map(([, file]) => file).sort()).toEqual(idsIn(family));
    const listed = (await exportsOf(family, INDEX)).flat() as Rule[];
    expect(idsOf(listed)).toEqual(idsIn(family));
  });

  test('runs exactly the files of cases beside its tests', () => {
    const folder = join(CASES, family);
    const imported = [...readFileSync(join(folder, 'index.test.ts'), 'utf8').matchAll(/import '\.\/([^']*)'/g)];
    const cases = readdirSync(folder).filter((file) => file.endsWith('.cases.ts'));
    expect(imported.map(([, file]) => `${file}.ts`).sort()).toEqual(cases.sort());
  });

  test.each(idsIn(family))('%s is one rule of that name, with its id written out', async (id) => {
    const [rule, ...others] = await exportsOf(family, `${id}.ts`);
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ id, family });
    expect(readFileSync(join(FOLDER, family, `${id}.ts`), 'utf8')).toContain(`\n  id: '${id}',\n`);
  });
});

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Path of every text → its placeholders. */
function placeholders(tree: Tree, path = ''): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value.match(/\{\w+\}/g) ?? []);
    else for (const [inner, names] of placeholders(value, `${path}${key}.`)) found.set(inner, names);
  }
  return found;
}

describe.each(LANGUAGES)('the texts of the checks in %s', (language) => {
  const texts = checkTextsFor(language);
  const master = placeholders(checkTextsFor('zh-CN'));

  test('are those of each rule, and no others', () => {
    expect(Object.keys(texts.rules).sort()).toEqual(idsOf(RULES));
  });

  test('have the keys of the master language, and none is empty', () => {
    expect([...placeholders(texts).keys()].sort()).toEqual([...master.keys()].sort());
    const empty = Object.values(texts.rules).filter(({ title, why, remedy }) => [title, why, remedy].includes(''));
    expect(empty).toEqual([]);
  });

  test('leave naming the rule to the basis beside them', () => {
    const naming = Object.values(texts.rules).filter(({ why }) => /(规则|rule) [A-F]\d/.test(why));
    expect(naming).toEqual([]);
  });

  test('are titled alike: no small letter to begin with, no full stop', () => {
    const titles = Object.values(texts.rules).map(({ title }) => title);
    expect(titles.filter((title) => /^[a-z]|[.。]$/.test(title))).toEqual([]);
  });

  test('ask for nothing that the master language does not ask for', () => {
    const missing = [...placeholders(texts)].flatMap(([path, names]) =>
      names.filter((name) => !master.get(path)?.includes(name)).map((name) => `${path} ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
