import { parseArgs } from 'node:util';
import { errorCode } from './error-code';

export interface CheckArguments {
  /** How to use the command is all that is asked. */
  readonly help: boolean;
  readonly json: boolean;
  readonly paramsFile: string | null;
  readonly outDirectory: string | null;
  readonly files: readonly string[];
}

export type ArgumentsResult =
  { readonly ok: true; readonly value: CheckArguments } | { readonly ok: false; readonly message: string };

export const USAGE = '用法：npm run -s check -- [--json] [--params 参数.json] [--out 目录] 文件.xlsx …';
export const HELP = `${USAGE}

核对社工站评估工作簿（附件1-1、附件1-2、附件2），逐个文件打印结果。原文件不会被改动。
文件名里可以用 * 和 ?。

  --json           打印 JSON 数组，每个文件一份报告
  --params 文件    表上没有的内容：评估阶段、协议人数、各方评分（JSON）
  --out 目录       另存带“评分汇总”和高亮的副本
  --help           打印这段说明

退出码：0 没有错误级问题；1 至少有一个；2 至少有一个文件无法使用，或参数不对。`;

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
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        params: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const help = values.help ?? false;
    if (positionals.length === 0 && !help) return refuse('没有指定文件。');
    if (values.out === '' || values.params === '') return refuse('选项的值不能为空。');
    return {
      ok: true,
      value: {
        help,
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
