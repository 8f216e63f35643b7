import { parseArgs } from 'node:util';
import { formList } from '../report/recognition';
import { format } from '../strings';
import { errorCode } from './error-code';
import { WORDS } from './words';

export interface CheckArguments {
  /** How to use the command is all that is asked. */
  readonly help: boolean;
  readonly json: boolean;
  /** The files are the mid-term and the final one of a station, to be held against each other. */
  readonly compare: boolean;
  readonly paramsFile: string | null;
  readonly outDirectory: string | null;
  readonly files: readonly string[];
}

export type ArgumentsResult =
  { readonly ok: true; readonly value: CheckArguments } | { readonly ok: false; readonly message: string };

const { usage, help: helpText, refused } = WORDS.commandLine;

export const HELP = format(helpText, { usage, forms: formList(WORDS) });

function refuse(reason: string): ArgumentsResult {
  return { ok: false, message: `${reason}\n${usage}` };
}

/** Node's own message names the option in quotes; the rest of it is not for users. */
function parseProblem(error: unknown): string {
  const option = /'(-[^'\s=,]*)/.exec(String(error))?.[1] ?? '';
  const isUnknown = errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return format(isUnknown ? refused.unknownOption : refused.badOption, { option });
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
        compare: { type: 'boolean' },
        params: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const help = values.help ?? false;
    if (positionals.length === 0 && !help) return refuse(refused.noFile);
    const compare = values.compare ?? false;
    if (compare && !help && positionals.length !== 2) return refuse(refused.notTwoFiles);
    if (compare && (values.out ?? values.params) !== undefined) return refuse(refused.besideCompare);
    if (values.out === '' || values.params === '') return refuse(refused.emptyOption);
    return {
      ok: true,
      value: {
        help,
        json: values.json ?? false,
        compare,
        paramsFile: values.params ?? null,
        outDirectory: values.out ?? null,
        files: positionals,
      },
    };
  } catch (error) {
    return refuse(parseProblem(error));
  }
}
