import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { findFiles } from '../../src/cli/find-files';
import { readParamsFile } from '../../src/cli/params-file';
import { readFileOnDisk } from '../../src/cli/read-file';
import { scratch } from './command';

const folder = scratch();
afterAll(folder.remove);

describe('a file that the command line is given', () => {
  test('is read whole', async () => {
    writeFileSync(folder.path('甲'), '内容');
    expect(await readFileOnDisk(folder.path('甲'))).toEqual({
      ok: true,
      bytes: new TextEncoder().encode('内容'),
    });
  });

  test('may not be there, or be a folder', async () => {
    expect(await readFileOnDisk(folder.path('没有'))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readFileOnDisk(folder.path())).toEqual({ ok: false, reason: 'unreadable' });
  });

  test('is refused before it is read where it is larger than any workbook', async () => {
    writeFileSync(folder.path('大'), '');
    truncateSync(folder.path('大'), 3 * 2 ** 30);
    expect(await readFileOnDisk(folder.path('大'))).toEqual({ ok: false, reason: 'too-large' });
  });
});

const onLinux = process.platform === 'linux' ? test : test.skip;

describe('what is no file on a disk', () => {
  onLinux('a pipe that nobody writes to is not waited for', async () => {
    execFileSync('mkfifo', [folder.path('管道')]);
    expect(await readFileOnDisk(folder.path('管道'))).toEqual({ ok: false, reason: 'not-a-file' });
    expect(await readParamsFile(folder.path('管道'))).toMatchObject({ ok: false });
  });

  onLinux('a file whose name is no UTF-8 is told as such', async () => {
    const named = Buffer.concat([Buffer.from(folder.path('')), Buffer.from('/\xff.xlsx', 'latin1')]);
    writeFileSync(named, '');
    const [file] = (await findFiles([folder.path('')], null)).files.filter(({ path }) => path.includes('\ufffd'));
    expect(file?.listedAs).toBe('\ufffd.xlsx');
    expect(await readFileOnDisk(file?.path ?? '')).toEqual({ ok: false, reason: 'misnamed' });
  });

  onLinux('a device that never ends is not read', async () => {
    expect(await readFileOnDisk('/dev/zero')).toEqual({ ok: false, reason: 'not-a-file' });
  });

  onLinux('a file without a size that the system makes up has no content', async () => {
    expect(await readFileOnDisk('/proc/kmsg')).toEqual({ ok: true, bytes: new Uint8Array() });
  });
});
