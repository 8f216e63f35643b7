/** @jest-environment jsdom */
import { toFragment, type Message } from '../../src/commands/message-address';
import { problemText, stringsFor } from '../../src/strings';

/** Opens the page as Excel would, with a message in its address. */
async function open(fragment: string): Promise<string> {
  document.body.innerHTML = '<main id="message"></main>';
  location.hash = fragment;
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/message');
  });
  return document.body.textContent;
}

const show = (message: Message) => open(toFragment(message));

describe('message page', () => {
  const chinese = stringsFor('zh-CN');

  test('says what went wrong and what to do', async () => {
    const text = await show({ language: 'zh-CN', code: 'cell-edit-mode', detail: '' });
    expect(text).toBe(chinese.problemTitles.summary + chinese.problems['cell-edit-mode']);
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test('names the sheet that stands in the way', async () => {
    expect(await show({ language: 'en-US', code: 'protected', detail: '附件2' })).toContain('附件2');
    expect(document.documentElement.lang).toBe('en-US');
  });

  test('says what to look after where all was written', async () => {
    const outcome = {
      protectedSheets: [],
      inputsFrom: ['附件2'],
      inputsLeft: ['副本'],
      notes: ['notes-moved'] as const,
    };
    const text = await show({ language: 'zh-CN', outcome });
    expect(text).toContain(chinese.outcomes.summaryWritten);
    for (const part of ['附件2', '副本', chinese.outcomes.notes['notes-moved']]) expect(text).toContain(part);
    expect(text).not.toContain(chinese.problemTitles.summary);
  });

  test('shows any detail as text, never as markup', async () => {
    await show({ language: 'en-US', code: 'unknown', detail: '<img src=x>' });
    expect(document.querySelector('img')).toBeNull();
  });

  test('calls a code that it does not know an unknown problem', async () => {
    expect(await open('#code=nonsense&language=zh-CN')).toContain(chinese.problems.noDetail);
  });

  test.each(['__proto__', 'constructor', 'toString'])('knows nothing that every object has (%s)', async (code) => {
    const text = await open(`#code=${code}&detail=${code}&language=${code}`);
    const english = stringsFor('en-US');
    expect(text).toBe(english.problemTitles.summary + problemText({ code: 'unknown', detail: code }, english));
  });
});
