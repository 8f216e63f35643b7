import type { ParameterProblem } from '../assessment/parameters';
import { format } from '../strings';
import { parameterName } from './parameter-names';
import { WORDS } from './words';

const TEXTS = WORDS.commandLine.parameters;

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
