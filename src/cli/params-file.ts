import { parseParameters, type ParameterProblem } from '../assessment/parameters';
import { repeatedZones } from '../assessment/zone-marks';
import { decodeText } from '../file/decode-text';
import type { ParameterSource } from './parameter-source';
import { isTableFile, readParamsTable } from './params-table';
import { readFileOnDisk } from './read-file';
import { repeatedKeys } from './repeated-keys';
import { WORDS } from './words';
import { wrongParams } from './wrong-params';
import { format } from '../strings';

const TEXTS = WORDS.commandLine.parameters;

export type ParamsFileResult =
  | { readonly ok: true; readonly value: ParameterSource; readonly notices: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * Reads and checks the file of `--params`: JSON, or a table with a row for each station. Any problem refuses the whole file:
 * figures must not rest on half of it.
 */
export async function readParamsFile(path: string): Promise<ParamsFileResult> {
  const found = await readFileOnDisk(path);
  if (!found.ok) return { ok: false, message: format(TEXTS.unreadable, { file: path }) };
  return isTableFile(path, found.bytes) ? readParamsTable(path, found.bytes) : readJson(path, found.bytes);
}

function readJson(path: string, bytes: Uint8Array): ParamsFileResult {
  const text = decodeText(bytes);
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
  if (!parsed.ok || problems.length > 0) return { ok: false, message: wrongParams(path, problems) };
  return { ok: true, value: { kind: 'same', parameters: parsed.value }, notices: [] };
}
