import { fromFragment, toFragment } from '../../src/commands/message-address';

describe('message address', () => {
  test('carries a message unharmed in the fragment, which no server sees', () => {
    const message = { language: 'zh-CN', code: 'protected', detail: '附件1-1 & “表” #2 100%' } as const;
    const address = new URL(`https://example.com/message.html${toFragment(message)}`);
    expect(address.search).toBe('');
    expect(fromFragment(address.hash)).toEqual(message);
  });

  test('gives empty fields where the fragment has none', () => {
    expect(fromFragment('')).toEqual({ language: '', code: '', detail: '' });
  });
});
