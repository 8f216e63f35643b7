import { parseArgs } from 'node:util';
import { formList } from '../report/recognition';
import { format, stringsFor, type Strings } from '../strings';
import { errorCode } from './error-code';
import { SECONDS_FOR_A_FILE } from './limits';
import { WORDS } from './words';

/** What standard output holds: a report for each file, a row for each, all of each, or what suits their number. */
export type Output = 'json' | 'csv' | 'details' | 'readable';

export interface CheckArguments {
  /** How to use the command is all that is asked. */
  readonly help: boolean;
  readonly output: Output;
  /** The files are the mid-term and the final one of a station, to be held against each other. */
  readonly compare: boolean;
  readonly paramsFile: string | null;
  /** Where an empty table of parameters is to be written; nothing is checked then. */
  readonly paramsTemplate: string | null;
  readonly outDirectory: string | null;
  /** Files, folders and patterns. */
  readonly files: readonly string[];
}

export type ArgumentsResult =
  { readonly ok: true; readonly value: CheckArguments } | { readonly ok: false; readonly message: string };

const { usage, refused } = WORDS.commandLine;

function helpIn(words: Strings): string {
  const { help, usage: howTo } = words.commandLine;
  return format(help, { usage: howTo, forms: formList(words), seconds: SECONDS_FOR_A_FILE });
}

/** In Chinese, then in English: who reads it may know one of them. */
export const HELP = [WORDS, stringsFor('en-US')].map(helpIn).join('\n\n');

function refuse(reason: string): ArgumentsResult {
  return { ok: false, message: `${reason}\n${usage}` };
}

/** Node's own message names the option in quotes; the rest of it is not for users. */
function parseProblem(error: unknown): string {
  const option = /'(-[^'\s=,]*)/.exec(String(error))?.[1] ?? '';
  const isUnknown = errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return format(isUnknown ? refused.unknownOption : refused.badOption, { option });
}

const OUTPUTS = ['json', 'csv', 'details'] as const satisfies readonly Output[];

/** Reads the command line; unknown options and a missing FILE are refused. */
export function readArguments(argv: readonly string[]): ArgumentsResult {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        details: { type: 'boolean' },
        compare: { type: 'boolean' },
        params: { type: 'string' },
        'params-template': { type: 'string' },
        out: { type: 'string' },
      },
    });
    const { help = false, 'params-template': paramsTemplate = null } = values;
    if (positionals.length === 0 && !help && paramsTemplate === null) return refuse(refused.noFile);
    const { compare = false, csv = false, details = false } = values;
    if (compare && !help && positionals.length !== 2) return refuse(refused.notTwoFiles);
    if (compare && (csv || details || (values.out ?? values.params ?? paramsTemplate ?? null) !== null))
      return refuse(refused.besideCompare);
    if ([values.out, values.params, paramsTemplate].includes('')) return refuse(refused.emptyOption);
    const [output = 'readable', ...others] = OUTPUTS.filter((name) => values[name]);
    if (others.length > 0) return refuse(refused.oneOutput);
    return {
      ok: true,
      value: {
        help,
        output,
        compare,
        paramsFile: values.params ?? null,
        paramsTemplate,
        outDirectory: values.out ?? null,
        files: positionals,
      },
    };
  } catch (error) {
    return refuse(parseProblem(error));
  }
}
