import type { HostProblemCode } from '../../src/workbook/host';
import { format, languageFor, problemText, stringsFor } from '../../src/strings';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every text with its path. */
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`),
  );
}

/** Path of every text → its placeholders, sorted. */
function placeholders(tree: Tree): Record<string, (string | undefined)[]> {
  return Object.fromEntries(
    texts(tree).map(([path, text]) => [path, [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()]),
  );
}

describe('strings', () => {
  const zh = stringsFor('zh-CN');
  const en = stringsFor('en-US');

  it('have the same keys and placeholders in both languages', () => {
    expect(placeholders(en)).toEqual(placeholders(zh));
  });

  it('leave no text empty', () => {
    expect([...texts(zh), ...texts(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
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
      'structure-protected',
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

describe('format', () => {
  it('fills every placeholder, also one used twice', () => {
    expect(format('{a} of {b}, {a}', { a: 1, b: 'two' })).toBe('1 of two, 1');
  });
});
