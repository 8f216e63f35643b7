import type { HostProblem, HostProblemCode } from '../workbook/host';

/** What Excel's error codes mean to the person at the screen. */
const CODES: Readonly<Record<string, HostProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'protected',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  NotImplemented: 'too-old',
  UnsupportedOperation: 'too-old',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  InvalidObjectPath: 'not-found',
};

function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : typeof error;
}

/** The problem behind an error of Office.js. Never its message: that may quote what a cell holds. */
export function problemOf(error: unknown): HostProblem {
  const detail = errorCode(error);
  return { code: CODES[detail] ?? 'unknown', detail };
}
