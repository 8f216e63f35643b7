import { fromFragment, toFragment } from '../../src/commands/message-address';

describe('message address', () => {
  test('carries a message unharmed in the fragment, which no server sees', () => {
    const message = { language: 'zh-CN', code: 'protected', detail: '附件1-1 & “表” #2 100%' } as const;
    const address = new URL(`https://example.com/message.html${toFragment(message)}`);
    expect(address.search).toBe('');
    expect(fromFragment(address.hash)).toMatchObject(message);
  });

  test('carries sheets and notes, one by one', () => {
    const outcome = {
      protectedSheets: [],
      inputsFrom: ['附件2, 下', 'A&B'],
      inputsLeft: ['副本'],
      notes: ['not-shown'],
    } as const;
    const { inputsFrom, inputsLeft, notes } = outcome;
    expect(fromFragment(toFragment({ language: 'zh-CN', outcome }))).toMatchObject({ inputsFrom, inputsLeft, notes });
  });

  test('gives empty fields where the fragment has none', () => {
    expect(fromFragment('')).toEqual({
      ...{ language: '', code: '', detail: '' },
      ...{ inputsFrom: [], inputsLeft: [], notes: [] },
    });
  });
});
