import { RULE_NUMBERS } from '../../assessment/limits';
import { MANUAL_VETOES } from '../../assessment/manual-vetoes';
import { vetoText } from '../../report/veto-text';
import { format, type Strings } from '../../strings';

function wordOf(words: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}

function headcountName(index: string, key: string, { commandLine }: Strings): string {
  const { names } = commandLine.parameters;
  const row = Number(index) + 1;
  if (key === 'from') return format(names.headcountFrom, { row });
  return key === 'count' ? format(names.headcountCount, { row }) : format(names.headcountRow, { row });
}

function scoreName([party = '', item = '', ...zone]: readonly string[], { schemes }: Strings): string | null {
  const words = [wordOf(schemes.parties, party), wordOf(schemes.items, item), zone.length > 0 ? zone.join('.') : null];
  return words[0] === null ? null : words.filter((word) => word !== null).join(' ');
}

function ruleName(path: string, { score }: Strings): string | null {
  const number = RULE_NUMBERS.find((one) => one.path === path || `vetoLimits.${one.rule}` === path);
  return number ? wordOf(score.rules, number.id) : null;
}

/** What the parameter of a path is called; null for a key that is none. */
export function parameterName(path: string, words: Strings): string | null {
  const [first = '', ...rest] = path.split('.');
  const [second, third = ''] = rest;
  if (second === undefined) return wordOf(words.commandLine.parameters.names.single, first);
  if (first === 'headcount') return headcountName(second, third, words);
  if (first === 'scores') return scoreName(rest, words);
  if (first === 'rules') return ruleName(rest.join('.'), words);
  const veto = MANUAL_VETOES.find((one) => one === second);
  return first === 'vetoes' && veto ? vetoText(veto, words) : null;
}
