import { parseArgs } from 'node:util';

export interface CheckArguments {
  readonly json: boolean;
  readonly paramsFile: string | null;
  readonly outDirectory: string | null;
  readonly files: readonly string[];
}

export type ArgumentsResult =
  { readonly ok: true; readonly value: CheckArguments } | { readonly ok: false; readonly message: string };

export const USAGE = '用法：npm run -s check -- [--json] [--params 参数.json] [--out 目录] 文件.xlsx …';

/** Reads the command line; unknown options and a missing FILE are refused. */
export function readArguments(argv: readonly string[]): ArgumentsResult {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, params: { type: 'string' }, out: { type: 'string' } },
    });
    if (positionals.length === 0) return { ok: false, message: `没有指定文件。\n${USAGE}` };
    if (values.out === '' || values.params === '') return { ok: false, message: `选项缺少值。\n${USAGE}` };
    return {
      ok: true,
      value: {
        json: values.json ?? false,
        paramsFile: values.params ?? null,
        outDirectory: values.out ?? null,
        files: positionals,
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : '';
    return { ok: false, message: `命令行参数有误：${reason ?? ''}\n${USAGE}` };
  }
}
