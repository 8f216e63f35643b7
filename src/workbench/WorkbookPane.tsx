import { useSyncExternalStore } from 'react';
import type { Language } from '../strings';
import { TaskPane, type TaskPaneProps } from '../taskpane/TaskPane';
import type { WorkbookInputs } from './inputs/workbook-inputs';
import type { OpenWorkbook } from './open-workbook';

interface WorkbookPaneProps {
  readonly workbook: OpenWorkbook;
  readonly inputs: WorkbookInputs;
  readonly language: Language;
  readonly begin: TaskPaneProps['begin'];
}

/** The task pane over an open workbook. */
export function WorkbookPane({ workbook, inputs, language, begin }: WorkbookPaneProps) {
  const { changed } = useSyncExternalStore(workbook.subscribe, workbook.getView);
  return (
    <TaskPane
      host={workbook}
      file={workbook.name}
      language={language}
      inputs={inputs}
      downloaded={!changed}
      begin={begin}
    />
  );
}
