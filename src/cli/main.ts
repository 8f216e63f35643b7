import { readArguments } from './arguments';
import { checkFile, type CheckedFile } from './check-file';
import { readParamsFile } from './params-file';
import { readableReport } from './readable';

const NO_ERRORS = 0;
const HAS_ERRORS = 1;
const UNUSABLE = 2;

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return UNUSABLE;
}

function exitStatus(results: readonly CheckedFile[]): number {
  if (results.some(({ report }) => 'failure' in report)) return UNUSABLE;
  const hasErrors = results.some(
    ({ report }) => !('failure' in report) && report.findings.some(({ severity }) => severity === 'error'),
  );
  return hasErrors ? HAS_ERRORS : NO_ERRORS;
}

/** The evaluators' checker (docs: report contract). Returns the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  const parsed = readArguments(argv);
  if (!parsed.ok) return refuse(parsed.message);
  const { json, paramsFile, outDirectory, files } = parsed.value;
  const parameters = paramsFile === null ? null : await readParamsFile(paramsFile);
  if (parameters && !parameters.ok) return refuse(parameters.message);
  const results: CheckedFile[] = [];
  for (const file of files) {
    const result = await checkFile(file, parameters?.value ?? {}, outDirectory);
    results.push(result);
    if (json) continue;
    process.stdout.write(`${readableReport(result.report)}\n`);
    if (result.copy) process.stdout.write(`已写入副本：${result.copy}\n\n`);
  }
  if (json)
    process.stdout.write(
      `${JSON.stringify(
        results.map(({ report }) => report),
        null,
        2,
      )}\n`,
    );
  return exitStatus(results);
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
