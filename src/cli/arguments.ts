import { parseArgs } from 'node:util';
import { errorCode } from './error-code';

export interface CheckArguments {
  readonly json: boolean;
  readonly paramsFile: string | null;
  readonly outDirectory: string | null;
  readonly files: readonly string[];
}

export type ArgumentsResult =
  { readonly ok: true; readonly value: CheckArguments } | { readonly ok: false; readonly message: string };

export const USAGE = '用法：npm run -s check -- [--json] [--params 参数.json] [--out 目录] 文件.xlsx …';

function refuse(reason: string): ArgumentsResult {
  return { ok: false, message: `${reason}\n${USAGE}` };
}

/** Node's own message names the option in quotes; the rest of it is not for users. */
function parseProblem(error: unknown): string {
  const option = /'(-[^'\s=,]*)/.exec(String(error))?.[1] ?? '';
  const isUnknown = errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return isUnknown ? `不认识的选项：${option}` : `选项的值缺少或多余：${option}`;
}

/** Reads the command line; unknown options and a missing FILE are refused. */
export function readArguments(argv: readonly string[]): ArgumentsResult {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, params: { type: 'string' }, out: { type: 'string' } },
    });
    if (positionals.length === 0) return refuse('没有指定文件。');
    if (values.out === '' || values.params === '') return refuse('选项的值不能为空。');
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
    return refuse(parseProblem(error));
  }
}
