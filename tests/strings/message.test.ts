import { rows, say } from '../../src/checks/text/say';
import { checkTextsFor } from '../../src/strings/check-texts';
import { sentence } from '../../src/strings/message';

const texts = checkTextsFor('zh-CN');
const told = (entries: readonly string[]): string =>
  sentence(say('contract-length.found', { contracts: rows(entries) }), texts);

describe('what a sentence enumerates at its end', () => {
  test('up to three entries stay in the sentence', () => {
    expect(told(['甲', '乙', '丙'])).toBe('合同期限不是整年或整月：甲；乙；丙');
  });

  test('more of them stand below one another', () => {
    expect(told(['甲', '乙', '丙', '丁'])).toBe('合同期限不是整年或整月：\n· 甲\n· 乙\n· 丙\n· 丁');
  });
});
