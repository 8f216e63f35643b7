import type { ParameterProblem } from '../../assessment/parameters';
import { format, type Strings } from '../../strings';
import { parameterName } from './parameter-names';

const MONTH = /^headcount\.\d+\.from$/;

/** The parameter in words, with its path behind. */
function keyOf(path: string, words: Strings): string {
  const { wholeFile, named } = words.commandLine.parameters;
  if (path === '') return wholeFile;
  const name = parameterName(path, words);
  return name === null ? path : format(named, { name, path });
}

/** One problem as a sentence that names the key and what is allowed there. */
export function problemSentence(
  { path, reason, minimum, maximum, choices, isQuoted }: ParameterProblem,
  words: Strings,
): string {
  const texts = words.commandLine.parameters;
  const key = keyOf(path, words);
  switch (reason) {
    case 'range':
      if (minimum !== undefined && maximum !== undefined) return format(texts.outside, { key, minimum, maximum });
      return minimum !== undefined
        ? format(texts.tooSmall, { key, minimum })
        : format(texts.tooLarge, { key, maximum: maximum ?? '' });
    case 'choice':
      return format(texts.choice, { key, choices: (choices ?? []).join(words.listSeparator) });
    case 'unknown-key':
      return format(texts.unknownKey, { key });
    case 'order':
      return format(texts.order, { key });
    case 'zone':
      return format(texts.zone, { key, zones: (choices ?? []).join(words.listSeparator) });
    case 'no-result':
      return format(texts.noResult, { key });
    case 'zone-twice':
      return format(texts.zoneTwice, { key });
    case 'twice':
      return format(texts.twice, { key });
    case 'length':
      return format(texts.tooLong, { key, maximum: maximum ?? '' });
    case 'type':
      if (MONTH.test(path)) return format(texts.month, { key });
      if (isQuoted) return format(texts.quoted, { key });
      return format(texts.type, { key });
  }
}
