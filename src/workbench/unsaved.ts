import { useSyncExternalStore } from 'react';
import type { WorkbookInputs } from './inputs/workbook-inputs';
import type { OpenWorkbook } from './open-workbook';

/** A workbook that is open, and what is filled in for it. */
export interface FilledInWorkbook {
  readonly workbook: OpenWorkbook;
  readonly inputs: WorkbookInputs;
}

/** Whether something was written, filled in or set aside that no file of the user's holds. */
export function isUnsaved({ workbook, inputs }: FilledInWorkbook): boolean {
  return workbook.getView().changed || inputs.areOnlyHere();
}

/** `isUnsaved` as it is now, and when it changes. */
export function useUnsaved({ workbook, inputs }: FilledInWorkbook): boolean {
  const { changed } = useSyncExternalStore(workbook.subscribe, workbook.getView);
  const areOnlyHere = useSyncExternalStore(inputs.subscribe, inputs.areOnlyHere);
  return changed || areOnlyHere;
}
