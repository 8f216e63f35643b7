import { htmlTable, tabSeparated } from './pasted-table';

/** Copies text; false where neither way is allowed. Some Office web views block the clipboard API but not the command. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Copies a table: as one for word processors, as tab-separated text for all else. False where nothing is allowed. */
export async function copyTable(rows: readonly (readonly string[])[]): Promise<boolean> {
  const text = tabSeparated(rows);
  try {
    const [plain, html] = [
      new Blob([text], { type: 'text/plain' }),
      new Blob([htmlTable(rows)], { type: 'text/html' }),
    ];
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': html })]);
    return true;
  } catch {
    return copyText(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that needs no permission
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
