import { FileHost } from '../file/file-host';
import type { AreaRef } from '../workbook/address';
import {
  failure,
  success,
  type ApplyOutcome,
  type Host,
  type HostCapabilities,
  type HostResult,
} from '../workbook/host';
import type { Plan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readAppearance, type WorkbookAppearance } from '../xlsx/appearance';

/** What the grid shows of an open workbook. */
export interface WorkbookView {
  readonly snapshot: WorkbookSnapshot;
  readonly appearance: WorkbookAppearance;
  /** Written to since it was opened or downloaded. */
  readonly changed: boolean;
}

let nextId = 1;

/** What a file is read into, before anything is shown. */
interface Content {
  readonly file: FileHost;
  readonly view: WorkbookView;
}

/**
 * A workbook that is open in the workbench: the host that its pane works on. The file behind it can be read again,
 * which the pane hears of as a change; whatever the pane writes, the grid hears of.
 */
export class OpenWorkbook implements Host {
  private readonly viewListeners = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();
  private readonly goToListeners = new Set<(area: AreaRef) => void>();

  private constructor(
    /** Tells workbooks of the same name apart. */
    readonly id: number,
    /** Name of the file, with its extension. */
    readonly name: string,
    private content: Content,
  ) {}

  static async open(name: string, bytes: Uint8Array): Promise<HostResult<OpenWorkbook>> {
    const content = await readContent(bytes);
    return content.ok ? success(new OpenWorkbook(nextId++, name, content.value)) : content;
  }

  get capabilities(): HostCapabilities {
    return this.content.file.capabilities;
  }

  readonly getView = (): WorkbookView => this.content.view;

  readonly subscribe = (listener: () => void): (() => void) => listen(this.viewListeners, listener);

  onChange(listener: () => void): () => void {
    return listen(this.changeListeners, listener);
  }

  /** Calls the listener with the cells that the pane wants shown; returns how to stop. */
  onGoTo(listener: (area: AreaRef) => void): () => void {
    return listen(this.goToListeners, listener);
  }

  read(): Promise<HostResult<WorkbookSnapshot>> {
    return this.content.file.read();
  }

  async apply(plan: Plan): Promise<HostResult<ApplyOutcome>> {
    return this.afterWriting(await this.content.file.apply(plan));
  }

  async clearHighlights(): Promise<HostResult<ApplyOutcome>> {
    return this.afterWriting(await this.content.file.clearHighlights());
  }

  async goTo(area: AreaRef): Promise<HostResult<void>> {
    const result = await this.content.file.goTo(area);
    if (result.ok) for (const listener of this.goToListeners) listener(area);
    return result;
  }

  /** Takes the file over as it is now; nothing changes when it cannot be read. */
  async reread(bytes: Uint8Array): Promise<HostResult<void>> {
    const content = await readContent(bytes);
    if (!content.ok) return content;
    this.show(content.value);
    for (const listener of this.changeListeners) listener();
    return success(undefined);
  }

  bytes(): Uint8Array {
    return this.content.file.bytes();
  }

  /** What was written is now in a file of the user's. */
  saved(): void {
    const { file, view } = this.content;
    this.show({ file, view: { ...view, changed: false } });
  }

  private async afterWriting(result: HostResult<ApplyOutcome>): Promise<HostResult<ApplyOutcome>> {
    if (!result.ok) return result;
    const { file } = this.content;
    const view = await readView(file, true);
    if (!view.ok) return view;
    this.show({ file, view: view.value });
    return result;
  }

  private show(content: Content): void {
    this.content = content;
    for (const listener of this.viewListeners) listener();
  }
}

async function readContent(bytes: Uint8Array): Promise<HostResult<Content>> {
  if (bytes.length === 0) return failure('not-a-workbook', 'empty');
  const file = FileHost.open(bytes);
  if (!file.ok) return file;
  const view = await readView(file.value, false);
  return view.ok ? success({ file: file.value, view: view.value }) : view;
}

async function readView(file: FileHost, changed: boolean): Promise<HostResult<WorkbookView>> {
  const snapshot = await file.read();
  if (!snapshot.ok) return snapshot;
  const appearance = readAppearance(file.bytes());
  if (!appearance.ok) return appearance;
  return success({ snapshot: snapshot.value, appearance: appearance.value, changed });
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
