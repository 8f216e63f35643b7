/** The function file behind the ribbon: one function per ExecuteFunction button of the manifest. */
import { startInExcel } from '../excel/start';
import { languageFor } from '../strings';
import { generateSummary } from './generate-summary';
import { toFragment, type Message } from './message-address';

/** One session for all presses of a button, so that a second press finds the first one busy. */
const session = startInExcel();

async function summaryMessage(): Promise<Message | null> {
  const excel = await session;
  const language = languageFor(Office.context.displayLanguage);
  return excel.ok ? generateSummary(excel.value.host, language) : { language, ...excel.problem };
}

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

async function onGenerateSummary(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const message = await summaryMessage();
    if (message) await tell(message);
  } finally {
    event.completed();
  }
}

// At once, not when Office is ready: Excel may ask for the function before that (office-js issues 1029, 2744, 3378).
if (typeof Office !== 'undefined') {
  Office.actions.associate('generateSummary', (event: Office.AddinCommands.Event) => void onGenerateSummary(event));
}
