import type { HostProblemCode } from '../../src/workbook/host';
import { format, languageFor, problemText, stringsFor } from '../../src/strings';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Path of every text → its placeholders, sorted. */
function placeholders(tree: Tree, path = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string'
        ? { [path + key]: [...value.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort() }
        : placeholders(value, `${path}${key}.`),
    ),
  );
}

describe('strings', () => {
  const zh = stringsFor('zh-CN');
  const en = stringsFor('en-US');

  it('have the same keys and placeholders in both languages', () => {
    expect(placeholders(en)).toEqual(placeholders(zh));
  });

  it('leave no text empty', () => {
    const empty = Object.entries(flatten(zh)).concat(Object.entries(flatten(en)));
    expect(empty.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('follow the locale of Office, Chinese of any kind being Chinese', () => {
    expect(['zh-CN', 'zh-Hans', 'ZH-TW', 'en-GB', 'fr-FR'].map(languageFor)).toEqual([
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'en-US',
      'en-US',
    ]);
  });

  it('say what to do about every host problem, with and without a detail', () => {
    const codes: HostProblemCode[] = [
      'cell-edit-mode',
      'protected',
      'too-old',
      'busy',
      'too-large',
      'not-found',
      'not-a-workbook',
      'unknown',
    ];
    for (const strings of [zh, en]) {
      for (const code of codes) {
        expect(problemText({ code, detail: 'X1' }, strings)).not.toMatch(/[{}]/);
        expect(problemText({ code, detail: '' }, strings)).not.toMatch(/[{}]|（）|\(\)/);
      }
    }
  });
});

function flatten(tree: Tree, path = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string' ? { [path + key]: value } : flatten(value, `${path}${key}.`),
    ),
  );
}

describe('format', () => {
  it('fills every placeholder, also one used twice', () => {
    expect(format('{a} of {b}, {a}', { a: 1, b: 'two' })).toBe('1 of two, 1');
  });
});
