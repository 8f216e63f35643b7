import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildPackage, sheetXml } from '../xlsx/support/package-builder';
import { check, checkByNpm, reportsOf, scratch, TAIPING, TAIPING_PARAMETERS, WORKBOOKS, writeJson } from './command';

jest.setTimeout(120_000);

const folder = scratch();
afterAll(folder.remove);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The first bytes of an old compound file with a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  const name = Array.from(stream, (character) => [character.charCodeAt(0), 0]).flat();
  return Uint8Array.from([...OLE, ...Array.from({ length: 600 }, () => 0), ...name, 0, 0]);
}

function file(name: string, content: Uint8Array | string): string {
  writeFileSync(folder.path(name), content);
  return folder.path(name);
}

const faultless = join(WORKBOOKS, 'attendance-only.xlsx');

test('help is no failure, and says what the options and statuses mean', async () => {
  const ran = await check('--help');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toMatch(/(?=[^]*--json)(?=[^]*--params)(?=[^]*--out)(?=[^]*退出码)/);
});

describe('a command that cannot be carried out says why on standard error, prints nothing, and ends with 2', () => {
  const strange = () =>
    writeJson(folder.path('strange.json'), { scores: { thirdParty: { quality: { 片区1: 14, 南片区: 15 } } } });
  const bad = () => writeJson(folder.path('bad.json'), { scores: { purchaser: 20.5 } });

  test.each<[string, () => string[], RegExp]>([
    ['no FILE', () => [], /没有指定文件/],
    ['an unknown option', () => ['--jason', TAIPING], /不认识的选项：--jason/],
    ['parameters that are refused', () => ['--params', bad(), TAIPING], /scores\.purchaser：超出范围，不得大于 20/],
    [
      'marks for a zone that the workbook does not have (A4)',
      () => ['--params', strange(), TAIPING],
      /quality\.南片区：附件1-1没有这个片区（有：/,
    ],
    ['a file where the directory should be', () => ['--out', TAIPING, TAIPING], /不能建立目录/],
  ])('%s', async (_case, args, message) => {
    const ran = await check('--json', ...args());
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });
});

describe('--json', () => {
  test('prints one report per file in the order given, beside files that cannot be used, and nothing else', async () => {
    const unrelated = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>菜单</t></is></c></row>');
    const broken = [
      [file('文字.xlsx', '片区,完成量'), 'not-a-zip'],
      [file('空的.xlsx', ''), 'empty'],
      [folder.path('没有.xlsx'), 'unreadable'],
      [file('旧.xls', compoundFile('Workbook')), 'old-xls'],
      [file('加密.xlsx', compoundFile('EncryptedPackage')), 'encrypted'],
      [file('别的.xlsx', buildPackage({ sheets: [{ name: '菜谱', xml: unrelated }] })), 'no-official-sheet'],
    ] as const;
    const files = [TAIPING, ...broken.map(([path]) => path), faultless];
    const ran = await check('--json', ...files);
    const reports = reportsOf(ran);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe('');
    expect(reports.map(({ failure }) => failure?.code)).toEqual([
      undefined,
      ...broken.map(([, code]) => code),
      undefined,
    ]);
    expect(reports.map((report) => report.file)).toEqual(files.map((path) => path.split('/').at(-1)));
    for (const report of reports.slice(1, -1)) {
      expect(Object.keys(report)).toEqual(['file', 'failure']);
      expect(Object.keys(report.failure ?? {})).toEqual(['code', 'message']);
      expect(report.failure?.message).toMatch(/。$/);
    }
    expect(reports.at(-2)?.failure?.message).toMatch(/附件1-1、附件1-2、附件2.*菜谱/);
    expect(reports[0]).toMatchObject({ reportVersion: 1, station: '广州市太平镇社工站' });
    expect(reports.at(-1)).toMatchObject({ reportVersion: 1, station: '广州市南埔镇社工站' });
  });

  test('a long output through a pipe arrives whole', async () => {
    const ran = await check('--json', ...Array.from({ length: 20 }, () => TAIPING));
    expect(ran.stdout.length).toBeGreaterThan(1_000_000);
    expect(reportsOf(ran)).toHaveLength(20);
  });

  test('Chinese file names with spaces', async () => {
    const path = folder.path('太平镇 社工站（中期）.xlsx');
    copyFileSync(TAIPING, path);
    expect(reportsOf(await check('--json', path))[0]).toMatchObject({ file: '太平镇 社工站（中期）.xlsx' });
  });

  test('works as the npm script of the contract', async () => {
    const params = writeJson(folder.path('taiping.json'), TAIPING_PARAMETERS);
    const ran = await checkByNpm('--json', '--params', params, TAIPING);
    expect(ran.status).toBe(1);
    expect(reportsOf(ran)).toMatchObject([
      { score: { total: 86.88, grade: '良好' }, staffing: { surplus: { total: -4, certified: 20.5 } } },
    ]);
  });
});

describe('exit status', () => {
  test('0 without a finding of severity error', async () => {
    const ran = await check('--json', faultless);
    expect(ran.status).toBe(0);
    expect(reportsOf(ran)[0]?.findings.map(({ severity }) => severity)).not.toContain('error');
  });

  test('1 with one, also beside a file without', async () => {
    expect((await check('--json', faultless, TAIPING)).status).toBe(1);
  });

  test('the same with --details, where a failure has its sentence', async () => {
    const ran = await check('--details', faultless, folder.path('没有.xlsx'));
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('══ attendance-only.xlsx ══');
    expect(ran.stdout).toMatch(/══ 没有.xlsx ══\n✖ 读不到这个文件/);
  });
});

describe('readable output', () => {
  test('names the figures of the published report', async () => {
    const params = writeJson(folder.path('taiping.json'), TAIPING_PARAMETERS);
    const { stdout } = await check('--params', params, TAIPING);
    for (const line of [
      '社工站：广州市太平镇社工站    中期评估',
      '评估周期：2024年9月5日至2025年3月31日，7 个考核月份',
      '应达进度：58.33%',
      '全部社工：实到岗 131 人次，应到岗 135 人次，缺少 4',
      '持证社工：实到岗 88 人次，应到岗 67.5 人次，超配 20.5',
      '末月在岗：15 名（持证 11，非持证 4）',
      '稳岗率：持续稳定在岗 12 名，÷ 末月协议人数 15 = 80.00%（表中 80.00%）',
      '总分：86.88    等级：良好    距优秀差 3.12 分',
      '  ✓ 人员配备不足，累计缺少人次：4（否决线 5）',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
  });

  test('what cannot be decided is not called passed', async () => {
    const { stdout } = await check(TAIPING);
    expect(stdout).toMatch(/？ 人员配备不足，累计缺少人次：未填协议要求的社工人数，无法判断/);
    expect(stdout).toContain('评分不全，尚未计算');
    expect(stdout).not.toMatch(/null|undefined|NaN/);
  });

  test('a reader that closes the pipe early is no fault', () => {
    const command = `"${process.execPath}" src/cli/launch.js --json ${`"${TAIPING}" `.repeat(10)} | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([stdout.slice(0, 2), stderr]).toEqual(['[\n', '']);
  });
});

test('a batch beside an open workbook does not fail for that', async () => {
  copyFileSync(faultless, folder.path('批.xlsx'));
  writeFileSync(folder.path('~$批.xlsx'), '');
  const ran = await check('--json', folder.path('*批.xlsx'));
  expect(ran.status).toBe(0);
  expect(ran.stderr).toContain('跳过 ~$批.xlsx');
  expect(reportsOf(ran).map(({ file }) => file)).toEqual(['批.xlsx']);
  const nothing = await check('--json', folder.path('~$批.xlsx'));
  expect([nothing.status, nothing.stdout]).toEqual([2, '']);
});
