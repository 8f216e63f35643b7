import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { link, mkdir, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeDirectory, writeCopy } from '../../src/cli/copies';
import type { StationReport } from '../../src/report/report';
import { check, killedAfter, reportsOf, scratch, TAIPING, TAIPING_PARAMETERS, writeJson } from './command';
import { COPY_SIZE } from './endless-copies';

jest.setTimeout(120_000);

jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual<{ link: typeof link; mkdir: typeof mkdir; open: typeof open }>('node:fs/promises');
  return { ...actual, link: jest.fn(actual.link), mkdir: jest.fn(actual.mkdir), open: jest.fn(actual.open) };
});

const folder = scratch();
afterAll(folder.remove);

const original = readFileSync(TAIPING);
const params = writeJson(folder.path('params.json'), TAIPING_PARAMETERS);

const at = (...names: string[]) => ({ ok: true, path: folder.path(...names) });

describe('--out', () => {
  test('makes the directory, writes each copy under its base name, numbered where that is taken', async () => {
    mkdirSync(folder.path('一'));
    mkdirSync(folder.path('二'));
    const [first, second] = [folder.path('一', '太平 中期.xlsx'), folder.path('二', '太平 中期.xlsx')];
    copyFileSync(TAIPING, first);
    copyFileSync(TAIPING, second);
    const out = folder.path('新', '副本');
    const ran = await check('--json', '--out', out, first, second);
    expect(reportsOf(ran).map(({ file }) => file)).toEqual(['太平 中期.xlsx', '太平 中期.xlsx']);
    await check('--out', out, first);
    const copies = readdirSync(out).filter((name) => !name.startsWith('评估总览'));
    expect(copies.sort()).toEqual(['太平 中期 (2).xlsx', '太平 中期 (3).xlsx', '太平 中期.xlsx']);
    expect(readFileSync(first)).toEqual(original);
    expect(readFileSync(second)).toEqual(original);
    expect(readFileSync(folder.path('新', '副本', '太平 中期.xlsx'))).not.toEqual(original);
  });

  test('into the directory of the file itself, the original stays as it is, byte for byte', async () => {
    mkdirSync(folder.path('同'));
    const path = folder.path('同', 'a.xlsx');
    copyFileSync(TAIPING, path);
    const ran = await check('--out', folder.path('同'), path);
    expect(readFileSync(path)).toEqual(original);
    expect(readdirSync(folder.path('同')).sort()).toEqual(['a (2).xlsx', 'a.xlsx']);
    expect(ran.stdout).toContain(`已写入副本：${folder.path('同', 'a (2).xlsx')}`);
  });

  test('a file that cannot be used leaves no copy; the others get theirs', async () => {
    const ran = await check('--json', '--out', folder.path('部分'), folder.path('params.json'), TAIPING);
    expect(ran.status).toBe(2);
    expect(readdirSync(folder.path('部分')).sort()).toEqual(['taiping-2024-mid.xlsx', '评估总览.xlsx']);
  });

  test('nothing is made when the parameters are refused', async () => {
    const bad = writeJson(folder.path('bad.json'), { stage: 'x' });
    await check('--out', folder.path('不建'), '--params', bad, TAIPING);
    expect(existsSync(folder.path('不建'))).toBe(false);
  });
});

describe('a copy checked again', () => {
  const withoutSummary = ({ recognition, ...report }: StationReport) => ({
    ...report,
    recognition: { ...recognition, unread: recognition.unread.filter(({ reason }) => reason !== 'summary') },
  });

  test('gives the same report from the inputs it holds, however often it is written', async () => {
    const [first] = reportsOf(await check('--json', '--params', params, '--out', folder.path('甲'), TAIPING));
    const copy = folder.path('甲', 'taiping-2024-mid.xlsx');
    const [second] = reportsOf(await check('--json', '--out', folder.path('乙'), copy));
    const [third] = reportsOf(await check('--json', folder.path('乙', 'taiping-2024-mid.xlsx')));
    if (!first || !second || !third) throw new Error('no report');
    expect(second.score).toMatchObject({ total: 86.88, grade: '良好' });
    expect(withoutSummary(second)).toEqual(withoutSummary(first));
    expect(withoutSummary(third)).toEqual(withoutSummary(first));
  });

  test('parameters win over the inputs it holds, key by key', async () => {
    await check('--json', '--params', params, '--out', folder.path('丙'), TAIPING);
    const over = writeJson(folder.path('over.json'), {
      stage: 'final',
      scores: { purchaser: 15 },
      vetoes: { seriousBreach: true },
    });
    const ran = await check('--json', '--params', over, folder.path('丙', 'taiping-2024-mid.xlsx'));
    expect(reportsOf(ran)[0]).toMatchObject({
      stage: 'final',
      staffing: { requiredPersonMonths: { total: 135 }, retention: { required: 15 } },
      score: {
        total: 81.88,
        grade: '不合格',
        parts: [{ score: 15 }, { score: 8.85 }, { score: 12.3 }, { score: 45.73 }],
      },
      vetoes: [{ limit: 10 }, { limit: 6 }, { rule: 'seriousBreach', triggered: true }],
    });
  });

  test('marks of another scheme do not count', async () => {
    const over = writeJson(folder.path('2018.json'), { scheme: '2018', scores: { thirdParty: 62 } });
    const copy = folder.path('丙', 'taiping-2024-mid.xlsx');
    expect(reportsOf(await check('--json', '--params', over, copy))[0]?.score).toBeNull();
  });
});

describe('writing a copy', () => {
  test('never overwrites, and says when it could not write', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    mkdirSync(folder.path('写'));
    expect(await writeCopy(folder.path('写'), '甲.2024.xlsx', bytes)).toEqual(at('写', '甲.2024.xlsx'));
    expect(await writeCopy(folder.path('写'), '甲.2024.xlsx', bytes)).toEqual(at('写', '甲.2024 (2).xlsx'));
    expect(await writeCopy(folder.path('没有的目录'), '甲.xlsx', bytes)).toEqual({ ok: false, obstacle: 'other' });
  });
});

describe('what stands in the way of a copy is told apart', () => {
  test.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'other'],
  ])('%s', async (code, obstacle) => {
    const fault = Object.assign(new Error(), { code });
    jest.mocked(open).mockRejectedValueOnce(fault);
    expect(await writeCopy(folder.path(), '甲.xlsx', new Uint8Array(1))).toEqual({ ok: false, obstacle });
    jest.mocked(mkdir).mockRejectedValueOnce(fault);
    expect(await makeDirectory(folder.path('不能建'))).toBe(obstacle);
  });
});

describe('a run that is killed', () => {
  test('leaves whole copies only, and the next one clears up behind it', async () => {
    const directory = folder.path('杀');
    for (let round = 0; round < 8; round++) {
      await killedAfter(5 + round * 13, join('tests', 'cli', 'endless-copies.ts'), directory);
    }
    const names = readdirSync(directory);
    const copies = names.filter((name) => name.endsWith('.xlsx'));
    const others = names.filter((name) => !name.endsWith('.xlsx'));
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.filter((name) => statSync(join(directory, name)).size !== COPY_SIZE)).toEqual([]);
    expect(others.filter((name) => !name.endsWith('.tmp'))).toEqual([]);
    await makeDirectory(directory);
    expect(readdirSync(directory).filter((name) => !name.endsWith('.xlsx'))).toEqual([]);
  });

  test('is told from one that is still running, from one of another computer, and from files of others', async () => {
    const directory = folder.path('残');
    mkdirSync(directory);
    await writeCopy(directory, '甲.xlsx', new Uint8Array(1));
    const ours = basename(String(jest.mocked(link).mock.lastCall?.[0]));
    const [prefix, computer = '', id] = ours.split(/(?<=review-)([0-9a-f]{8})-\d+/);
    const named = (of: string, owner: number) => `${prefix}${of}-${owner}${id}`;
    const kept = [ours, named('00000000', 2 ** 22 + 1), '.别人的.tmp', '~$甲.xlsx'];
    const gone = [named(computer, 2 ** 22 + 1), named('00000001', 2 ** 22 + 1)];
    for (const name of [...kept, ...gone]) writeFileSync(join(directory, name), '');
    utimesSync(join(directory, named('00000001', 2 ** 22 + 1)), 0, 0);
    await makeDirectory(directory);
    const left = readdirSync(directory);
    expect(kept.filter((name) => !left.includes(name))).toEqual([]);
    expect(gone.filter((name) => left.includes(name))).toEqual([]);
  });
});

describe('where a folder has no links', () => {
  const directory = folder.path('无链接');
  beforeAll(() => {
    mkdirSync(directory);
    jest.mocked(link).mockRejectedValue(Object.assign(new Error(), { code: 'EPERM' }));
  });
  afterAll(() => {
    jest.mocked(link).mockReset();
  });

  test('a copy is whole as well, and replaces nothing', async () => {
    writeFileSync(join(directory, '甲.xlsx'), '原件');
    expect(await writeCopy(directory, '甲.xlsx', new Uint8Array([1]))).toEqual(at('无链接', '甲 (2).xlsx'));
    expect(await writeCopy(directory, '甲.xlsx', new Uint8Array([2]))).toEqual(at('无链接', '甲 (3).xlsx'));
    expect(readFileSync(join(directory, '甲.xlsx'), 'utf8')).toBe('原件');
    expect(readdirSync(directory).sort()).toEqual(['甲 (2).xlsx', '甲 (3).xlsx', '甲.xlsx']);
  });
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux.each(['/proc/x', '/proc/x/y', '/dev/null', '/dev/null/x'])('--out %s is refused at once', async (directory) => {
  expect(await check('--out', directory, TAIPING)).toEqual({
    status: 2,
    stdout: '',
    stderr: `不能建立目录 ${directory}。请换一个目录。\n`,
  });
});
