import { findRule } from '../../../src/taskpane/state/find-rule';
import { ruleIn } from '../../../src/taskpane/state/rulebook';
import { LANGUAGES } from '../../../src/strings';
import { readRulebook, RULEBOOKS } from '../../support/rulebook';

const ids = readRulebook(RULEBOOKS[0]).flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? []));

describe('a rule of the rulebook', () => {
  it.each([
    ['zh-CN', '至少占一半，指应到岗人次的一半', '明文；基数推定'],
    ['en-US', 'half of the required person-months is meant', 'stated; base inferred'],
  ] as const)('is read in %s', async (language, words, standing) => {
    const rule = await findRule(language, 'B11');
    expect(rule?.text).toContain(words);
    expect(rule?.standing).toBe(standing);
  });

  it.each(LANGUAGES)('is plain text with its standing, whichever it is (%s)', async (language) => {
    expect(ids).not.toEqual([]);
    const rules = await Promise.all(ids.map(async (id) => ({ id, ...(await findRule(language, id)) })));
    const faults = rules.filter(({ text, standing }) => !text || !standing || /[`*|]|\]\(/.test(text + standing));
    expect(faults).toEqual([]);
  });

  it('has neither the marks of Markdown nor the place in the code', () => {
    const book = '| B9 | `√` is *a whole* month. | **stated** | `assessment/staffing.ts` |';
    expect(ruleIn(book, 'B9')).toEqual({ text: '√ is a whole month.', standing: 'stated' });
  });

  it('is none where the rulebook has none', async () => {
    expect(await findRule('zh-CN', 'B99')).toBeNull();
  });
});
