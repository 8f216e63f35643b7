import { HELP, readArguments } from './arguments';
import { checkMany } from './check-many';
import { makeDirectory } from './copies';
import { findFiles } from './find-files';
import { print, tell } from './output';
import { NO_PARAMETERS } from './parameter-source';
import { readParamsFile } from './params-file';
import { writeParamsTemplate } from './params-template';
import { readableComparison } from './readable-comparison';
import { HAS_ERRORS, NO_ERRORS, UNUSABLE } from './status';
import { printable, printableJson } from './terminal';
import { format } from '../strings';
import { WORDS } from './words';

const { refused, remedies } = WORDS.commandLine;

function refuse(message: string): number {
  tell(message);
  return UNUSABLE;
}

/** Holds two files against each other; the exit status is that of a check. */
async function compareTwo(midterm: string, final: string, asJson: boolean): Promise<number> {
  // The checker itself is for the threads: of the commands that run here, this one alone needs it.
  const { compareFiles } = await import('./compare-files');
  const compared = await compareFiles(midterm, final);
  if (!compared.ok) return refuse(compared.problems.join('\n'));
  for (const notice of compared.notices) tell(notice);
  const { report } = compared;
  for (const piece of asJson ? printableJson(report) : [printable(readableComparison(report))]) await print(piece);
  await print('\n');
  return report.differences.some(({ severity }) => severity === 'error') ? HAS_ERRORS : NO_ERRORS;
}

/** The evaluators' checker (docs: report contract). Returns the exit status. */
async function command(argv: readonly string[]): Promise<number> {
  const parsed = readArguments(argv);
  if (!parsed.ok) return refuse(parsed.message);
  const { help, output, compare, paramsFile, paramsTemplate, outDirectory } = parsed.value;
  if (help) {
    await print(`${HELP}\n`);
    return NO_ERRORS;
  }
  if (paramsTemplate !== null) {
    const written = await writeParamsTemplate(paramsTemplate);
    tell(written.said);
    return written.ok ? NO_ERRORS : UNUSABLE;
  }
  const [first, second] = parsed.value.files;
  if (compare && first !== undefined && second !== undefined) return compareTwo(first, second, output === 'json');
  const { files, notices } = await findFiles(parsed.value.files, outDirectory);
  for (const notice of notices) tell(notice);
  if (files.length === 0) return refuse(refused.noWorkbook);
  const parameters = paramsFile === null ? null : await readParamsFile(paramsFile);
  if (parameters && !parameters.ok) return refuse(parameters.message);
  for (const notice of parameters?.notices ?? []) tell(notice);
  const obstacle = outDirectory === null ? null : await makeDirectory(outDirectory);
  if (outDirectory !== null && obstacle !== null)
    return refuse(format(refused.noDirectory, { directory: outDirectory, remedy: remedies[obstacle] }));
  return checkMany({ files, output, source: parameters?.value ?? NO_PARAMETERS, paramsFile, outDirectory });
}

/** Runs the command with its arguments, and leaves its status to the process. */
export async function run(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`… | head`) closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? NO_ERRORS : UNUSABLE);
  });
  process.exitCode = await command(argv);
}
