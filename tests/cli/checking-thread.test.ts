import { join } from 'node:path';
import { CheckingThread } from '../../src/cli/checking-thread';

const PROGRAM = join(__dirname, 'failing-thread.js');

test.each([
  ['hangs', 'too-slow', /核对了 1 秒还没有完/],
  ['ends', 'crashed', /程序出错/],
  ['throws', 'crashed', /程序出错/],
  ['hoards', 'out-of-memory', /内存太多/],
])('a file on which the thread %s costs itself alone', async (path, code, message) => {
  const setup = {
    source: { kind: 'same', parameters: {} },
    outDirectory: null,
    prints: 'json',
    withFindings: false,
    withExtract: false,
  } as const;
  const thread = new CheckingThread(setup, PROGRAM, { seconds: 1, megabytes: 48 });
  const check = (name: string) => thread.check({ path: name, listedAs: name });
  expect((await check('good')).row).toEqual({ kind: 'checked', file: 'good' });
  const failed = await check(path);
  expect(failed.row).toMatchObject({
    kind: 'unreadable',
    file: path,
    code,
    message: expect.stringMatching(message) as string,
  });
  expect(Buffer.concat(failed.printed).toString()).toContain(`"code": "${code}"`);
  expect((await check('better')).row).toEqual({ kind: 'checked', file: 'better' });
  await thread.end();
});

test('a program that cannot even start fails each file, and does not hang', async () => {
  const setup = {
    source: { kind: 'same', parameters: {} },
    outDirectory: null,
    prints: null,
    withFindings: false,
    withExtract: false,
  } as const;
  const thread = new CheckingThread(setup, join(__dirname, 'no-such-program.js'));
  expect((await thread.check({ path: 'a', listedAs: 'a' })).row).toMatchObject({ kind: 'unreadable', code: 'crashed' });
});
