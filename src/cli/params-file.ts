import { parseParameters, type ParameterProblem, type Parameters } from '../assessment/parameters';
import { format } from '../strings';
import { readFileOnDisk } from './read-file';
import { WORDS } from './words';

const TEXTS = WORDS.commandLine.parameters;

export type ParamsFileResult =
  { readonly ok: true; readonly value: Parameters } | { readonly ok: false; readonly message: string };

/** One problem as a sentence that names the key and what is allowed there. */
export function problemSentence({ path, reason, minimum, maximum, choices }: ParameterProblem): string {
  const key = path === '' ? TEXTS.wholeFile : path;
  switch (reason) {
    case 'range':
      return minimum !== undefined
        ? format(TEXTS.tooSmall, { key, minimum })
        : format(TEXTS.tooLarge, { key, maximum: maximum ?? '' });
    case 'choice':
      return format(TEXTS.choice, { key, choices: (choices ?? []).join(WORDS.listSeparator) });
    case 'unknown-key':
      return format(TEXTS.unknownKey, { key });
    case 'order':
      return format(TEXTS.order, { key });
    case 'zone':
      return format(TEXTS.zone, { key, zones: (choices ?? []).join(WORDS.listSeparator) });
    case 'type':
      return format(TEXTS.type, { key });
  }
}

/** What is wrong with the file of `--params`, a line for each problem. */
export function wrongParams(path: string, problems: readonly ParameterProblem[]): string {
  return [format(TEXTS.wrong, { file: path }), ...problems.map(problemSentence)].join('\n  ');
}

/** Reads and checks the file of `--params`. Any problem refuses the whole file: figures must not rest on half of it. */
export async function readParamsFile(path: string): Promise<ParamsFileResult> {
  const found = await readFileOnDisk(path);
  if (!found.ok) return { ok: false, message: format(TEXTS.unreadable, { file: path }) };
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder().decode(found.bytes));
  } catch {
    return { ok: false, message: format(TEXTS.notJson, { file: path }) };
  }
  const parsed = parseParameters(input);
  if (parsed.ok) return parsed;
  return { ok: false, message: wrongParams(path, parsed.problems) };
}
