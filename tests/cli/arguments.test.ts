import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from '../../src/cli/arguments';
import { readParamsFile } from '../../src/cli/params-file';
import { scratch, TAIPING } from './command';

const folder = scratch();
afterAll(folder.remove);

describe('arguments', () => {
  test('options may stand anywhere, files keep their order', () => {
    expect(readArguments(['b.xlsx', '--out', '目录', '--json', 'a b.xlsx', '--params', 'p.json'])).toEqual({
      ok: true,
      value: {
        ...{
          help: false,
          output: 'json',
          compare: false,
          paramsFile: 'p.json',
          paramsTemplate: null,
          outDirectory: '目录',
        },
        files: ['b.xlsx', 'a b.xlsx'],
      },
    });
    expect(readArguments(['--', '--json'])).toMatchObject({
      ok: true,
      value: { output: 'readable', files: ['--json'] },
    });
  });

  test.each([['--help'], ['-h'], ['--json', '-h', 'a.xlsx']])(
    '%s … asks for help, with or without files',
    (...args) => {
      expect(readArguments(args)).toMatchObject({ ok: true, value: { help: true } });
    },
  );

  test.each([
    [[], '没有指定文件'],
    [['--json'], '没有指定文件'],
    [['--jsn', 'a.xlsx'], '不认识的选项：--jsn'],
    [['-j', 'a.xlsx'], '不认识的选项：-j'],
    [['a.xlsx', '--params'], '选项的值缺少或多余：--params'],
    [['--json=yes', 'a.xlsx'], '选项的值缺少或多余：--json'],
    [['--out=', 'a.xlsx'], '选项的值不能为空'],
    [['--json', '--csv', 'a.xlsx'], '只能用一个'],
  ])('%j is refused, with how to use the command', (args, message) => {
    const parsed = readArguments(args);
    expect(parsed.ok ? '' : parsed.message).toMatch(message);
    expect(parsed.ok ? '' : parsed.message).toMatch(/用法：npm run -s check -- \[--json \| /);
  });
});

describe('a parameters file that is refused', () => {
  const BACKWARDS = '{"headcount":[{"from":"2025-03","count":15},{"from":"2024-09","count":20}]}';

  const quality = (marks: string) => `{"scores":{"thirdParty":{"quality":${marks}}}}`;

  const written = (content: string | Uint8Array) => {
    writeFileSync(folder.path('params.json'), content);
    return folder.path('params.json');
  };

  const damagedWorkbook = () => {
    writeFileSync(folder.path('params.xlsx'), readFileSync(TAIPING).subarray(0, 1000));
    return folder.path('params.xlsx');
  };

  test.each<[string, () => string, RegExp]>([
    ['is missing', () => folder.path('none.json'), /none\.json 读不到/],
    ['is a directory', () => folder.path(), /读不到/],
    ['is no JSON', () => written('{"stage":'), /不是有效的 JSON/],
    ['is a damaged workbook', () => damagedWorkbook(), /参数表 .*params\.xlsx 读不了：这个文件已损坏/],
    ['is no object', () => written('[]'), /（整个文件）：类型或写法不对/],
    ['has a negative headcount', () => written('{"headcount":[{"from":"2024-09","count":-1}]}'), /count.*不得小于 0/],
    ['has months that go backwards', () => written(BACKWARDS), /headcount\.1\.from：月份必须从早到晚/],
    ['has an unknown key', () => written('{"stages":"final"}'), /stages：不认识的参数/],
    ['has an unknown stage', () => written('{"stage":"summer"}'), /stage：只能是 midterm、final/],
    ['has a percent as progress', () => written('{"expectedProgress":58}'), /expectedProgress.*不得大于 1/],
    [
      'has a mark of another scheme',
      () => written('{"scheme":"2018","scores":{"guidance":9}}'),
      /scores\.guidance：不认识/,
    ],
    ['has a key twice', () => written('{"stage":"final","stage":"midterm"}'), /评估阶段 stage：写了两次/],
    [
      'has a key twice, written otherwise, further inside',
      () => written('{"headcount":[{"from":"2024-09","count":1},{"from":"2025-01","count":2,"c\\u006funt":3}]}'),
      /协议人数第 2 行的人数 headcount\.1\.count：写了两次/,
    ],
    [
      'has one zone twice',
      () => written(quality('{"第一片区":15,"一片区":14}')),
      /第三方专业评估 服务质量 一片区 scores\.thirdParty\.quality\.一片区：与前面是同一个片区/,
    ],
    ['has a key that objects hide', () => written(quality('{"__proto__":14}')), /quality\.__proto__：不认识的参数/],
    ['has such a key anywhere', () => written('{"__proto__":{"stage":"final"}}'), /__proto__：不认识的参数/],
    [
      'has no month',
      () => written('{"headcount":[{"from":"九月","count":1}]}'),
      /协议人数第 1 行的起始月份 headcount\.0\.from：要写成年月，如 2024-09/,
    ],
    ['has a long name', () => written(`{"filledBy":"${'长'.repeat(101)}"}`), /填写人 filledBy：太长，最多 100 个字/],
    [
      'has a number in quotation marks',
      () => written('{"scores":{"purchaser":"20"}}'),
      /购买方评估 scores\.purchaser：写成了文字，要写成数字/,
    ],
    [
      'has a limit out of range',
      () => written('{"rules":{"vetoLimits":{"staff":[5,-1]}}}'),
      /末期否决：累计缺少人次 rules\.vetoLimits\.staff\.1：超出范围，不得小于 0/,
    ],
    [
      'has a veto that is a word',
      () => written('{"vetoes":{"seriousBreach":"有"}}'),
      /违反法律法规，情节严重 vetoes\./,
    ],
    ['is in no encoding', () => written(new Uint8Array([0x7b, 0xff, 0xff, 0x7d])), /文字编码不认识：请另存为 UTF-8/],
    [
      'has several problems',
      () => written('{"stage":"x","scores":{"purchaser":21},"later":1}'),
      /(?=[^]*stage)(?=[^]*purchaser)(?=[^]*later)/,
    ],
  ])('%s', async (_case, path, message) => {
    const read = await readParamsFile(path());
    expect(read.ok ? '' : read.message).toMatch(message);
  });
});

test.each<[string, readonly number[]]>([
  ['GBK, as Notepad calls ANSI', [0xbc, 0xd7, 0xd2, 0xd2]],
  ['UTF-8', [0xe7, 0x94, 0xb2, 0xe4, 0xb9, 0x99]],
])('a parameters file in %s is read as it was written', async (_case, name) => {
  const around = ['{"filledBy":"', '"}'].map((text) => [...Buffer.from(text)]);
  writeFileSync(folder.path('encoded.json'), new Uint8Array([...(around[0] ?? []), ...name, ...(around[1] ?? [])]));
  expect(await readParamsFile(folder.path('encoded.json'))).toMatchObject({
    ok: true,
    value: { parameters: { filledBy: '甲乙' } },
  });
});

test.each([
  ['UTF-16', false],
  ['UTF-16, the other way round', true],
])('a parameters file in %s is read', async (_case, isSwapped) => {
  const bytes = Buffer.from('\ufeff{"filledBy":"甲乙"}', 'utf16le');
  writeFileSync(folder.path('wide.json'), isSwapped ? bytes.swap16() : bytes);
  expect(await readParamsFile(folder.path('wide.json'))).toMatchObject({
    ok: true,
    value: { parameters: { filledBy: '甲乙' } },
  });
});

test('a parameters file saved by Windows, with a byte order mark, is read', async () => {
  writeFileSync(folder.path('bom.json'), '\ufeff{"stage":"final"}');
  expect(await readParamsFile(folder.path('bom.json'))).toMatchObject({
    ok: true,
    value: { parameters: { stage: 'final' } },
  });
});
