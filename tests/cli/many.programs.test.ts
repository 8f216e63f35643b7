import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { Random } from '../generator/random';
import { itWithLibreOffice, toPdf } from '../support/libreoffice';
import { validate } from '../support/validator';
import { check, LAUNCH, reportsOf, scratch, TAIPING, WORKBOOKS } from './command';

jest.setTimeout(300_000);

const folder = scratch();
afterAll(folder.remove);

const GOOD = ['attendance-only.xlsx', 'plain-list-dirty.xlsx', 'single-zone-two-months.xlsx', 'all-on-one-sheet.xlsx'];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compoundFile(stream: string): Uint8Array {
  const name = Array.from(stream, (character) => [character.charCodeAt(0), 0]).flat();
  return Uint8Array.from([...OLE, ...Array.from({ length: 600 }, () => 0), ...name, 0, 0]);
}

/** What is wrong with files among good ones, and what is said of each. */
const BAD: readonly (readonly [name: string, content: () => Uint8Array, code: string])[] = [
  ['截断.xlsx', () => readFileSync(TAIPING).subarray(0, 9000), 'corrupt'],
  ['空的.xlsx', () => new Uint8Array(), 'empty'],
  ['改名.xlsx', () => Buffer.from('%PDF-1.7 其实是别的文件'), 'not-a-zip'],
  ['加密.xlsx', () => compoundFile('EncryptedPackage'), 'encrypted'],
  ['旧的.xls', () => compoundFile('Workbook'), 'old-xls'],
  ['炸弹.xlsx', () => zipSync({ 'xl/workbook.xml': new Uint8Array(2 ** 27) }, { level: 9 }), 'too-large'],
];

const digests = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      createHash('sha256')
        .update(readFileSync(`${parentPath}/${name}`))
        .digest('hex'),
    )
    .sort();

beforeAll(() => {
  mkdirSync(folder.path('收', '一区'), { recursive: true });
  for (const name of GOOD) copyFileSync(`${WORKBOOKS}/${name}`, folder.path('收', '一区', name));
  for (const [name, content] of BAD) writeFileSync(folder.path('收', name), content());
});

test('among bad files all good ones are reported, and each bad one is named with its reason', async () => {
  const ran = await check('--json', folder.path('收'));
  expect(ran.status).toBe(2);
  const reports = reportsOf(ran);
  const failures = reports.filter(({ failure }) => failure).map(({ file, failure }) => [file, failure?.code]);
  expect(failures.sort()).toEqual(BAD.map(([name, , code]) => [name, code]).sort());
  expect(reports.filter(({ failure }) => !failure).map(({ file }) => file)).toEqual([...GOOD].sort());
});

describe('--out of several files', () => {
  const out = folder.path('出');

  test('writes a copy of each and the overview; originals stay as they are', async () => {
    const before = digests(folder.path('收'));
    const ran = await check('--out', out, folder.path('收'));
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('已写出总览');
    expect(digests(folder.path('收'))).toEqual(before);
    expect(readdirSync(out).sort()).toEqual([...GOOD, '评估总览.xlsx'].sort());
    // A table, not a report after another.
    expect(ran.stdout.split('\n').length).toBeLessThan(30);
    for (const [name] of BAD) expect(ran.stdout).toContain(`✖ ${name}`);
  });

  test('the overview is valid', async () => {
    expect(await validate(readFileSync(folder.path('出', '评估总览.xlsx')))).toEqual([]);
  });

  itWithLibreOffice('LibreOffice shows the overview', async () => {
    const pages = await toPdf(readFileSync(folder.path('出', '评估总览.xlsx')));
    expect(Buffer.from(pages.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  test('a second run writes beside the first', async () => {
    await check('--out', out, folder.path('收', '一区'));
    expect(readdirSync(out)).toContain('评估总览 (2).xlsx');
  });
});

test('--csv prints a row for each file under its header, and nothing else', async () => {
  const { stdout } = await check('--csv', folder.path('收'));
  const lines = stdout.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + GOOD.length + BAD.length);
  expect(lines[0]).toMatch(/^为什么要看,社工站,文件,/);
});

describe('files are held against each other', () => {
  const SAME = [TAIPING, `${WORKBOOKS}/attendance-only.xlsx`, `${WORKBOOKS}/taiping-2024-mid.resaved.xlsx`];
  const SAID = 'taiping-2024-mid.xlsx、taiping-2024-mid.resaved.xlsx每一格的值都相同';

  test('in the list, below it', async () => {
    const { stdout } = await check(...SAME);
    expect(stdout.slice(stdout.indexOf('跨站比对'))).toContain(SAID);
    expect(stdout.match(/与别的文件有重复/g)).toHaveLength(2);
  });

  test('--json has it in the last report of a file that was checked, and is a list of the reports otherwise', async () => {
    const files = [...SAME, folder.path('收', '空的.xlsx')];
    const reports = reportsOf(await check('--json', ...files)) as { readonly acrossStations?: unknown }[];
    expect(reports.map(({ acrossStations }) => acrossStations !== undefined)).toEqual([false, false, true, false]);
    expect(reports[2]?.acrossStations).toMatchObject({
      findings: [{ rule: 'workbook-twice', message: SAID, places: [{ file: 'taiping-2024-mid.xlsx' }, {}] }],
      pairs: [],
    });
  });

  test('--csv says of each row that it shares something, and leaves what it is to standard error', async () => {
    const { stdout, stderr } = await check('--csv', ...SAME);
    expect(stderr).toContain(SAID);
    expect(stdout).not.toContain('每一格的值');
    const [header = [], ...rows] = stdout.split('\r\n').map((line) => line.split(','));
    expect(rows.map((row) => row[header.indexOf('跨站')])).toEqual(['1', '0', '1', undefined]);
    expect(stdout.match(/与别的文件有重复/g)).toHaveLength(2);
  });

  test('one file, or one that is given twice, is held against nothing', async () => {
    for (const files of [[TAIPING], [TAIPING, TAIPING]]) {
      const [first, second] = await Promise.all([check(...files), check('--json', ...files)]);
      expect(first.stdout).not.toContain('跨站比对');
      expect(second.stdout).not.toContain('acrossStations');
    }
  });
});

test('a table of parameters is used for whom it names; what fits nobody is said', async () => {
  const table = folder.path('参数.csv');
  writeFileSync(table, '社工站,协议人数 2024-01\n南埔镇,3\n没有这个街,5\n');
  const ran = await check('--json', '--params', table, folder.path('收', '一区'));
  expect(ran.stderr).toContain('参数表第 3 行“没有这个街”没有对应的文件');
  expect(ran.stderr).toContain('plain-list-dirty.xlsx（广州市青云街社工站）在参数表里没有对应的行');
  const required = reportsOf(ran).map(({ file, staffing }) => [file, staffing?.requiredPersonMonths.total ?? null]);
  expect(new Map(required as [string, number | null][]).get('attendance-only.xlsx')).toBe(12);
  expect(required.filter(([, months]) => months !== null)).toHaveLength(1);
});

test.each(['参数.csv', '参数.xlsx'])('the template %s is written once, and refused by no reader', async (name) => {
  const path = folder.path(`模板${name}`);
  expect(await check('--params-template', path)).toMatchObject({ status: 0, stdout: '' });
  expect(await check('--params-template', path)).toMatchObject({ status: 2, stdout: '' });
  const ran = await check('--json', '--params', path, folder.path('收', '一区', 'attendance-only.xlsx'));
  expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('没有对应的文件')]);
});

describe('stopped at any moment', () => {
  const MANY = Array.from({ length: 60 }, (_, index) => GOOD[index % GOOD.length] ?? '').map((name) =>
    folder.path('收', '一区', name),
  );

  function started(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<string> } {
    const child = spawn(process.execPath, [LAUNCH, ...args]);
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    const ended = new Promise<string>((resolve) => {
      child.on('close', () => {
        resolve(Buffer.concat(pieces).toString());
      });
    });
    return { child, ended };
  }

  test('Ctrl-C leaves an array of whole reports, and says how many were checked', async () => {
    const { child, ended } = started(['--json', ...MANY]);
    child.stdout?.once('data', () => setTimeout(() => child.kill('SIGINT'), 300));
    const reports = JSON.parse(await ended) as unknown[];
    expect(child.exitCode).toBe(130);
    expect(reports.length).toBeLessThan(MANY.length);
  });

  test.each([1, 2, 3, 4])('killed, it leaves whole copies alone (seed %d)', async (seed) => {
    const out = folder.path(`杀 ${seed}`);
    const { child, ended } = started(['--json', '--out', out, ...MANY]);
    setTimeout(() => child.kill('SIGKILL'), new Random(seed).integer(800, 5000));
    await ended;
    // A command that was done in time has written the overview as well, which is no submission.
    const names = readdirSync(out).filter((name) => name.endsWith('.xlsx') && !name.startsWith('评估总览'));
    const copies = names.map((name) => `${out}/${name}`);
    if (copies.length === 0) return;
    const ran = await check('--json', ...copies);
    expect(reportsOf(ran).filter(({ failure }) => failure)).toEqual([]);
  });
});
