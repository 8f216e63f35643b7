import { readFile } from 'node:fs/promises';
import { parseParameters, type ParameterProblem, type Parameters } from '../assessment/parameters';
import { errorCode } from './error-code';

export type ParamsFileResult =
  { readonly ok: true; readonly value: Parameters } | { readonly ok: false; readonly message: string };

/** One problem as a sentence that names the key and what is allowed there. */
export function problemSentence({ path, reason, minimum, maximum, choices }: ParameterProblem): string {
  const key = path === '' ? '（整个文件）' : path;
  switch (reason) {
    case 'range':
      return `${key}：超出范围，${minimum !== undefined ? `不得小于 ${minimum}` : `不得大于 ${maximum ?? ''}`}`;
    case 'choice':
      return `${key}：只能是 ${(choices ?? []).join('、')}`;
    case 'unknown-key':
      return `${key}：不认识的参数`;
    case 'order':
      return `${key}：月份必须从早到晚，且不重复`;
    case 'type':
      return `${key}：类型或写法不对`;
  }
}

/** Reads and checks the file of `--params`. Any problem refuses the whole file: figures must not rest on half of it. */
export async function readParamsFile(path: string): Promise<ParamsFileResult> {
  let input: unknown;
  try {
    input = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    const isUnreadable = errorCode(error) !== null;
    return { ok: false, message: `参数文件 ${path} ${isUnreadable ? '读不到' : '不是有效的 JSON'}。` };
  }
  const parsed = parseParameters(input);
  if (parsed.ok) return parsed;
  return { ok: false, message: [`参数文件 ${path} 有误：`, ...parsed.problems.map(problemSentence)].join('\n  ') };
}
