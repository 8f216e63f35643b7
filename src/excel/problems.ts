import type { HostProblem, HostProblemCode } from '../workbook/host';

/** What Excel's error codes mean to the person at the screen. */
const CODES: Readonly<Record<string, HostProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  InvalidSelection: 'selection',
  AccessDenied: 'protected',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  NotImplemented: 'too-old',
  UnsupportedOperation: 'too-old',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'changed',
  ItemAlreadyExists: 'changed',
  InvalidReference: 'changed',
  InvalidObjectPath: 'changed',
  RequestAborted: 'interrupted',
  ActivityLimitReached: 'interrupted',
  NoAnswer: 'no-answer',
};

/** What a protected structure does not let be done. */
const STRUCTURE = /^(WorksheetCollection\.add|Worksheet\.visibility)$/i;

function textAt(value: unknown, key: string): string {
  const found =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key) : null;
  return typeof found?.[1] === 'string' ? found[1] : '';
}

/** Which member of Office.js failed (`Range.formulas`), as far as Excel says so. */
function errorLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  return textAt(error.debugInfo, 'errorLocation');
}

/** The problem behind an error of Office.js. Never its message: that may quote what a cell holds. */
export function problemOf(error: unknown): HostProblem {
  const name = textAt(error, 'code') || (error instanceof Error ? error.name : typeof error);
  // Excel denies both alike; where it happened tells that it is the structure of the workbook that is protected.
  if (name === 'AccessDenied' && STRUCTURE.test(errorLocation(error)))
    return { code: 'structure-protected', detail: '' };
  const code = CODES[name] ?? 'unknown';
  return { code, detail: code === 'unknown' ? [name, errorLocation(error)].filter(Boolean).join(' ') : name };
}
