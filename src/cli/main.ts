import type { Severity } from '../report/report';
import { format } from '../strings';
import { HELP, readArguments } from './arguments';
import { checkFile, type CheckedFile } from './check-file';
import { compareFiles } from './compare-files';
import { makeDirectory } from './copies';
import { expandFiles } from './expand-files';
import { readParamsFile, wrongParams } from './params-file';
import { readableReport } from './readable';
import { readableComparison } from './readable-comparison';
import { printable, printableJson } from './terminal';
import { WORDS } from './words';

const { refused, notices: told } = WORDS.commandLine;

const NO_ERRORS = 0;
const HAS_ERRORS = 1;
const UNUSABLE = 2;

function tell(stream: NodeJS.WriteStream, text: string): void {
  stream.write(printable(`${text}\n`));
}

function refuse(message: string): number {
  tell(process.stderr, message);
  return UNUSABLE;
}

function statusOf({ report, copy }: CheckedFile, isCopyWanted: boolean): number {
  if ('failure' in report || (isCopyWanted && copy === null)) return UNUSABLE;
  return hasErrors(report.findings) ? HAS_ERRORS : NO_ERRORS;
}

function printJson(content: unknown): void {
  for (const piece of printableJson(content)) process.stdout.write(piece);
  process.stdout.write('\n');
}

function hasErrors(findings: readonly { readonly severity: Severity }[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Holds two files against each other; the exit status is that of a check. */
async function compare(midterm: string, final: string, json: boolean): Promise<number> {
  const compared = await compareFiles(midterm, final);
  if (!compared.ok) return refuse(compared.problems.join('\n'));
  for (const notice of compared.notices) tell(process.stderr, notice);
  if (json) printJson(compared.report);
  else tell(process.stdout, readableComparison(compared.report));
  return hasErrors(compared.report.differences) ? HAS_ERRORS : NO_ERRORS;
}

/** The evaluators' checker (docs: report contract). Returns the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  const parsed = readArguments(argv);
  if (!parsed.ok) return refuse(parsed.message);
  const { help, json, paramsFile, outDirectory } = parsed.value;
  if (help) {
    tell(process.stdout, HELP);
    return NO_ERRORS;
  }
  const [first, second] = parsed.value.files;
  if (parsed.value.compare && first !== undefined && second !== undefined) return compare(first, second, json);
  const { files, notices } = await expandFiles(parsed.value.files);
  for (const notice of notices) tell(process.stderr, notice);
  if (files.length === 0) return refuse(refused.noWorkbook);
  const parameters = paramsFile === null ? null : await readParamsFile(paramsFile);
  if (parameters && !parameters.ok) return refuse(parameters.message);
  if (outDirectory !== null && !(await makeDirectory(outDirectory)))
    return refuse(format(refused.noDirectory, { directory: outDirectory }));
  const results: CheckedFile[] = [];
  for (const file of files) {
    const result = await checkFile(file, parameters?.value ?? {}, outDirectory);
    const { parameterProblems = [] } = result;
    if (parameterProblems.length > 0) return refuse(wrongParams(paramsFile ?? '', parameterProblems));
    results.push(result);
    for (const notice of result.notices) tell(process.stderr, notice);
    if (json) continue;
    tell(process.stdout, readableReport(result.report, result.lines));
    if (result.copy) tell(process.stdout, `${format(told.written, { path: result.copy })}\n`);
  }
  if (json) {
    printJson(results.map(({ report }) => report));
  }
  return Math.max(...results.map((result) => statusOf(result, outDirectory !== null)));
}

// A reader that has seen enough (`… | head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? NO_ERRORS : UNUSABLE);
});

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
