import type { HostProblemCode } from '../../src/workbook/host';
import { checkTextsFor } from '../../src/strings/check-texts';
import { fileProblemText, format, languageFor, LANGUAGES, problemText, stringsFor } from '../../src/strings';

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

  it.each(LANGUAGES)('have the same keys and placeholders as the master language (%s)', (language) => {
    expect(placeholders(stringsFor(language))).toEqual(placeholders(zh));
  });

  it.each(LANGUAGES)('leave no text empty (%s)', (language) => {
    expect(texts(stringsFor(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are English in English, but for what the forms and our sheet are called', () => {
    const names = /附件\d(-\d)?|评分汇总/g;
    expect(texts(en).filter(([, text]) => /\p{Script=Han}/u.test(text.replace(names, '')))).toEqual([]);
  });

  it('have no Chinese punctuation in English, neither in the pane nor in the findings', () => {
    const english = [...texts(en), ...texts(checkTextsFor('en-US'))];
    expect(english.filter(([, text]) => /[，。；：、！？（）【】《》]/.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('begin every verdict that is open as the summary counts them (%s)', (language) => {
    const { vetoes, noHeadcount } = stringsFor(language).summary;
    for (const verdict of [noHeadcount, vetoes.noStage, vetoes.noAttendance]) {
      expect(verdict.startsWith(vetoes.undecided)).toBe(true);
    }
  });

  it('say why a file cannot be used, and nothing about a detail that is not known', () => {
    expect(fileProblemText('ods', en)).toBe(en.fileProblems.ods);
    expect(['', 'sheet', 'constructor'].map((detail) => fileProblemText(detail, en))).toEqual([null, null, null]);
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
      'selection',
      'protected',
      'structure-protected',
      'too-old',
      'no-office',
      'not-in-excel',
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
