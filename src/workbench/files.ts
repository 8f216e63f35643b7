import { copyName, FORMATS, READABLE } from '../file/formats';
import { downloadBlob } from '../taskpane/shared/download';
import type { WorkbookFormat } from '../workbook/workbook-file';

/** Where a file came from, and whether it can be read again without asking. */
export interface FileSource {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
  /** Browsers without file handles only give the content at the moment of choosing. */
  readonly canReread: boolean;
}

interface PickerOptions {
  readonly multiple: boolean;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

/** The File System Access API, where the browser has it (Chromium). */
interface FilePickerWindow {
  showOpenFilePicker(options: PickerOptions): Promise<FileSystemFileHandle[]>;
}

interface HandleItem {
  getAsFileSystemHandle(): Promise<FileSystemHandle | null>;
}

function hasFilePicker(target: object): target is FilePickerWindow {
  return 'showOpenFilePicker' in target;
}

function givesHandle(item: object): item is HandleItem {
  return 'getAsFileSystemHandle' in item;
}

function isFileHandle(handle: FileSystemHandle | null): handle is FileSystemFileHandle {
  return handle?.kind === 'file';
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

function fromHandle(handle: FileSystemFileHandle): FileSource {
  return { name: handle.name, read: async () => bytesOf(await handle.getFile()), canReread: true };
}

function fromFile(file: File): FileSource {
  return { name: file.name, read: () => bytesOf(file), canReread: false };
}

/** A file of our own static folder. */
export function fromUrl(url: string): FileSource {
  const read = async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return bytesOf(await response.blob());
  };
  return { name: decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)), read, canReread: true };
}

/** What a dialog offers: extensions by media type. */
type Accepted = Readonly<Record<string, readonly string[]>>;

function extensionsOf(formats: readonly Pick<WorkbookFormat, 'extensions' | 'mimeType'>[]): Accepted {
  return Object.fromEntries(formats.map(({ mimeType, extensions }) => [mimeType, extensions]));
}

const WORKBOOKS = extensionsOf(READABLE);

/** Files that hold a table of parameters. */
export const TABLES: Accepted = { ...extensionsOf(FORMATS), 'text/csv': ['.csv'] };

/** Lets the user choose files; none when the dialog is cancelled. */
export async function pickFiles(multiple: boolean, accepted = WORKBOOKS): Promise<FileSource[]> {
  if (!hasFilePicker(window)) return pickByInput(multiple, accepted);
  try {
    const handles = await window.showOpenFilePicker({ multiple, types: [{ accept: accepted }] });
    return handles.map(fromHandle);
  } catch (error) {
    // Cancelled, or a dialog is open already.
    if (error instanceof DOMException && ['AbortError', 'NotAllowedError'].includes(error.name)) return [];
    throw error;
  }
}

function pickByInput(multiple: boolean, accepted: Accepted): Promise<FileSource[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = Object.values(accepted).flat().join(',');
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(fromFile)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** The files of a drop. Must be called while the drop event is handled: the browser empties it afterwards. */
export function droppedFiles(transfer: DataTransfer): Promise<FileSource[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  return Promise.all(items.map(droppedFile)).then((sources) => sources.flat());
}

async function droppedFile(item: DataTransferItem): Promise<FileSource[]> {
  const file = item.getAsFile();
  if (givesHandle(item)) {
    const handle = await item.getAsFileSystemHandle().catch(() => null);
    if (isFileHandle(handle)) return [fromHandle(handle)];
  }
  return file ? [fromFile(file)] : [];
}

/**
 * `太平.xlsx` → `太平-评分汇总.xlsx` for a workbook with a summary; the extension stays, for macros live in .xlsm, unless
 * the file came in another format.
 */
export function downloadName(file: string, format: WorkbookFormat, hasSummary: boolean): string {
  const name = copyName(file, format);
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, format.extensions[0]];
  return !hasSummary || base.endsWith(SUFFIX) ? `${base}${extension}` : `${base}${SUFFIX}${extension}`;
}

const SUFFIX = '-评分汇总';

export function downloadFile(name: string, bytes: Uint8Array, { mimeType }: WorkbookFormat): void {
  downloadBlob(name, new Blob([new Uint8Array(bytes)], { type: mimeType }));
}
