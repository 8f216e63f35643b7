/** A format that is only read: what is saved is an .xlsx file. */
export type ForeignFormat = 'old-xls' | 'xlsb' | 'ods';

interface Foreign {
  /** How names of such files end, with the dot. */
  readonly extensions: readonly [string, ...string[]];
  /** Media type, for dialogs. */
  readonly mimeType: string;
}

/** By what the reader of .xlsx says when it refuses such content. Files of WPS (.et) are those of Excel under another name. */
export const FOREIGN_FORMATS: Readonly<Record<ForeignFormat, Foreign>> = {
  'old-xls': { extensions: ['.xls', '.et'], mimeType: 'application/vnd.ms-excel' },
  xlsb: { extensions: ['.xlsb'], mimeType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12' },
  ods: { extensions: ['.ods'], mimeType: 'application/vnd.oasis.opendocument.spreadsheet' },
};

export function isForeignFormat(problem: string): problem is ForeignFormat {
  return problem in FOREIGN_FORMATS;
}
