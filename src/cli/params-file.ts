import { parseParameters, type ParameterProblem, type Parameters } from '../assessment/parameters';
import { repeatedZones } from '../assessment/zone-marks';
import { format } from '../strings';
import { decodeText } from './decode-text';
import { parameterName } from './parameter-names';
import { readFileOnDisk } from './read-file';
import { repeatedKeys } from './repeated-keys';
import { WORDS } from './words';

const TEXTS = WORDS.commandLine.parameters;

export type ParamsFileResult =
  { readonly ok: true; readonly value: Parameters } | { readonly ok: false; readonly message: string };

const MONTH = /^headcount\.\d+\.from$/;

/** The parameter in words, with its path behind. */
function keyOf(path: string): string {
  const name = parameterName(path);
  return name === null ? path : format(TEXTS.named, { name, path });
}

/** One problem as a sentence that names the key and what is allowed there. */
export function problemSentence({ path, reason, minimum, maximum, choices, isQuoted }: ParameterProblem): string {
  const key = path === '' ? TEXTS.wholeFile : keyOf(path);
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
    case 'no-result':
      return format(TEXTS.noResult, { key });
    case 'zone-twice':
      return format(TEXTS.zoneTwice, { key });
    case 'twice':
      return format(TEXTS.twice, { key });
    case 'length':
      return format(TEXTS.tooLong, { key, maximum: maximum ?? '' });
    case 'type':
      if (MONTH.test(path)) return format(TEXTS.month, { key });
      if (isQuoted) return format(TEXTS.quoted, { key });
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
  const text = decodeText(found.bytes);
  if (text === null) return { ok: false, message: format(TEXTS.notText, { file: path }) };
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { ok: false, message: format(TEXTS.notJson, { file: path }) };
  }
  const twice = repeatedKeys(text).map((key): ParameterProblem => ({ path: key, reason: 'twice' }));
  if (twice.length > 0) return { ok: false, message: wrongParams(path, twice) };
  const parsed = parseParameters(input);
  const problems = parsed.ok ? repeatedZones(parsed.value) : parsed.problems;
  if (parsed.ok && problems.length === 0) return parsed;
  return { ok: false, message: wrongParams(path, problems) };
}
