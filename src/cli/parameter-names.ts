import { RULE_NUMBERS } from '../assessment/limits';
import { MANUAL_VETOES } from '../assessment/manual-vetoes';
import { vetoText } from '../report/veto-text';
import { format } from '../strings';
import { WORDS } from './words';

const NAMES = WORDS.commandLine.parameters.names;

function wordOf(words: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}

function headcountName(index: string, key: string): string {
  const row = Number(index) + 1;
  if (key === 'from') return format(NAMES.headcountFrom, { row });
  return key === 'count' ? format(NAMES.headcountCount, { row }) : format(NAMES.headcountRow, { row });
}

function scoreName([party = '', item = '', ...zone]: readonly string[]): string | null {
  const words = [
    wordOf(WORDS.schemes.parties, party),
    wordOf(WORDS.schemes.items, item),
    zone.length > 0 ? zone.join('.') : null,
  ];
  return words[0] === null ? null : words.filter((word) => word !== null).join(' ');
}

function ruleName(path: string): string | null {
  const number = RULE_NUMBERS.find((one) => one.path === path || `vetoLimits.${one.rule}` === path);
  return number ? wordOf(WORDS.score.rules, number.id) : null;
}

/** What the parameter of a path is called; null for a key that is none. */
export function parameterName(path: string): string | null {
  const [first = '', ...rest] = path.split('.');
  const [second, third = ''] = rest;
  if (second === undefined) return wordOf(NAMES.single, first);
  if (first === 'headcount') return headcountName(second, third);
  if (first === 'scores') return scoreName(rest);
  if (first === 'rules') return ruleName(rest.join('.'));
  const veto = MANUAL_VETOES.find((one) => one === second);
  return first === 'vetoes' && veto ? vetoText(veto, WORDS) : null;
}
