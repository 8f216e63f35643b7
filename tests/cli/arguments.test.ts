import { writeFileSync } from 'node:fs';
import { readArguments } from '../../src/cli/arguments';
import { readParamsFile } from '../../src/cli/params-file';
import { scratch } from './command';

const folder = scratch();
afterAll(folder.remove);

describe('arguments', () => {
  test('options may stand anywhere, files keep their order', () => {
    expect(readArguments(['b.xlsx', '--out', '目录', '--json', 'a b.xlsx', '--params', 'p.json'])).toEqual({
      ok: true,
      value: { help: false, json: true, paramsFile: 'p.json', outDirectory: '目录', files: ['b.xlsx', 'a b.xlsx'] },
    });
    expect(readArguments(['--', '--json'])).toMatchObject({ ok: true, value: { json: false, files: ['--json'] } });
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
  ])('%j is refused, with how to use the command', (args, message) => {
    const parsed = readArguments(args);
    expect(parsed.ok ? '' : parsed.message).toMatch(message);
    expect(parsed.ok ? '' : parsed.message).toMatch(/用法：npm run -s check -- \[--json\]/);
  });
});

describe('a parameters file that is refused', () => {
  const BACKWARDS = '{"headcount":[{"from":"2025-03","count":15},{"from":"2024-09","count":20}]}';

  const written = (content: string) => {
    writeFileSync(folder.path('params.json'), content);
    return folder.path('params.json');
  };

  test.each<[string, () => string, RegExp]>([
    ['is missing', () => folder.path('none.json'), /none\.json 读不到/],
    ['is a directory', () => folder.path(), /读不到/],
    ['is no JSON', () => written('{"stage":'), /不是有效的 JSON/],
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

test('a parameters file saved by Windows, with a byte order mark, is read', async () => {
  writeFileSync(folder.path('bom.json'), '\ufeff{"stage":"final"}');
  expect(await readParamsFile(folder.path('bom.json'))).toEqual({ ok: true, value: { stage: 'final' } });
});
