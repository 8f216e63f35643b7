/** The function file behind the ribbon: one function per ExecuteFunction button of the manifest. */
import { ExcelHost } from '../excel/excel-host';
import { languageFor } from '../strings';
import { generateSummary } from './generate-summary';
import { toFragment, type Message } from './message-address';

/** Shows a message in a small window of Excel, until the user closes it. */
function tell(message: Message): Promise<void> {
  const address = new URL(`message.html${toFragment(message)}`, location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { width: 30, height: 25, displayInIframe: true }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      // Completing the command earlier would close the window with it.
      opened.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

async function onGenerateSummary(host: ExcelHost, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const message = await generateSummary(host, languageFor(Office.context.displayLanguage));
    if (message) await tell(message);
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  // One host for all presses of the button, so that a second press finds the first one busy.
  const host = new ExcelHost();
  Office.actions.associate('generateSummary', (event: Office.AddinCommands.Event) => {
    void onGenerateSummary(host, event);
  });
});
