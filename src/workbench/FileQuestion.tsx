import { useEffect, useSyncExternalStore } from 'react';
import { format, type WorkbenchStrings } from '../strings';
import { FileMessage } from './FileMessages';
import { useUnsaved, type FilledInWorkbook } from './unsaved';

/** What would lose something that was filled in or written. */
export type Loss = 'download' | 'close';

interface FileQuestionProps extends FilledInWorkbook {
  readonly loss: Loss;
  readonly strings: WorkbenchStrings;
  /** Somebody wants it all the same. */
  readonly onConfirm: () => void;
  /** Somebody wants it in a file first. */
  readonly onDownload: () => void;
  readonly onDismiss: () => void;
}

/** Asks before something is lost; gone when there is nothing to lose any more, as after the summary was written. */
export function FileQuestion(props: FileQuestionProps) {
  const { workbook, inputs, loss, strings, onConfirm, onDownload, onDismiss } = props;
  const { changed } = useSyncExternalStore(workbook.subscribe, workbook.getView);
  const isUnsaved = useUnsaved({ workbook, inputs });
  const isLost = loss === 'close' ? isUnsaved : !inputs.areWritten();
  // What is asked no longer is not asked again when there is something to lose some day.
  useEffect(() => {
    if (!isLost) onDismiss();
  }, [isLost, onDismiss]);
  if (!isLost) return null;
  const closing = changed ? strings.closeChanged : strings.closeFilledIn;
  const refused = inputs.getRefused();
  const missing = refused > 0 ? strings.refused : strings.notGenerated;
  const text = format(loss === 'close' ? closing : missing, { name: workbook.name, count: refused });
  // A download keeps what was written into the workbook, not what is filled in beside it.
  const rescue = loss === 'close' && changed ? [{ label: strings.download, run: onDownload }] : [];
  const label = loss === 'close' ? strings.closeAnyway : strings.downloadAnyway;
  return (
    <FileMessage
      message={{ intent: 'warning', text, actions: [...rescue, { label, run: onConfirm }] }}
      strings={strings}
      onDismiss={onDismiss}
    />
  );
}
