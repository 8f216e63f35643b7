import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createWorkbook } from '../file/create-workbook';
import { BYTE_ORDER_MARK, csvLine } from '../overview/csv';
import { parameterTemplate } from '../overview/parameters/template';
import { templateSheet } from '../overview/workbook/template-sheet';
import { format } from '../strings';
import { errorCode } from './error-code';
import { WORDS } from './words';

const { refused, notices } = WORDS.commandLine;

export interface TemplateWritten {
  readonly ok: boolean;
  readonly said: string;
}

/** The table in the format that the name of the file asks for; null for any other. */
function contentFor(path: string): Uint8Array | null {
  const [header, example] = parameterTemplate(WORDS);
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csvLine(header)}${csvLine(example)}`);
    case '.xlsx': {
      const made = createWorkbook([templateSheet(header, example, WORDS)]);
      return made.ok ? made.value : null;
    }
    default:
      return null;
  }
}

/** Writes an empty table of parameters; what is there already is never written over. */
export async function writeParamsTemplate(path: string): Promise<TemplateWritten> {
  const content = contentFor(path);
  if (!content) return { ok: false, said: refused.templateFormat };
  try {
    await writeFile(path, content, { flag: 'wx' });
    return { ok: true, said: format(notices.template, { path }) };
  } catch (error) {
    const isThere = errorCode(error) === 'EEXIST';
    return { ok: false, said: format(isThere ? refused.templateExists : refused.templateUnwritten, { file: path }) };
  }
}
