import type { FileHost } from '../file/file-host';
import { openAnyFile } from '../file/open-any';
import { inputAt } from '../report/input-at';
import type { AreaRef } from '../workbook/address';
import {
  failure,
  success,
  type ApplyOutcome,
  type Host,
  type HostCapabilities,
  type HostResult,
  type SelectedCells,
} from '../workbook/host';
import type { Plan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WorkbookAppearance } from '../workbook/appearance';
import { fingerprintOf } from './inputs/fingerprint';

/** What the grid shows of an open workbook. */
export interface WorkbookView {
  readonly snapshot: WorkbookSnapshot;
  readonly appearance: WorkbookAppearance;
  /** Written to since it was opened or downloaded. */
  readonly changed: boolean;
}

const TOP_LEFT = { top: 0, left: 0, bottom: 0, right: 0 };

let nextId = 1;

/**
 * A workbook that is open in the workbench: the host that its pane works on. The file behind it can be read again,
 * which the pane hears of as a change; whatever the pane writes, the grid hears of.
 */
export class OpenWorkbook implements Host {
  readonly writesInPlace = false;
  /** Tells workbooks of the same name apart. */
  readonly id = nextId++;
  private readonly viewListeners = new Set<() => void>();
  private readonly goToListeners = new Set<(area: AreaRef) => void>();
  private readonly selectListeners = new Set<(selected: SelectedCells) => void>();

  private constructor(
    /** Name of the file, with its extension. */
    readonly name: string,
    private readonly file: FileHost,
    private view: WorkbookView,
    private readFrom: string | null,
    private readAs = view,
  ) {}

  static async open(name: string, bytes: Uint8Array): Promise<HostResult<OpenWorkbook>> {
    const file = await openAnyFile(bytes);
    if (!file.ok) return file;
    const view = await readView(file.value);
    return view.ok ? success(new OpenWorkbook(name, file.value, view.value, await fingerprintOf(bytes))) : view;
  }

  get capabilities(): HostCapabilities {
    return this.file.capabilities;
  }

  /** What is shown and downloaded is the .xlsx that was made of a file of another format. */
  get isConverted(): boolean {
    return this.file.isConverted;
  }

  readonly getView = (): WorkbookView => this.view;

  /** Calls the listener when there is something else to show; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => listen(this.viewListeners, listener);

  onChange(listener: () => void): () => void {
    return this.file.onChange(listener);
  }

  onSelect(listener: (selected: SelectedCells) => void): () => void {
    return listen(this.selectListeners, listener);
  }

  /** Somebody selected cells in the grid. */
  select(area: AreaRef): void {
    const selected = { area, input: inputAt(this.view.snapshot, area) };
    for (const listener of this.selectListeners) listener(selected);
  }

  /** Calls the listener with the cells that the pane wants shown; returns how to stop. */
  onGoTo(listener: (area: AreaRef) => void): () => void {
    return listen(this.goToListeners, listener);
  }

  read(): Promise<HostResult<WorkbookSnapshot>> {
    return this.file.read();
  }

  /** Carries out a plan; a summary that was written is shown, as Excel does. */
  async apply(plan: Plan): Promise<HostResult<ApplyOutcome>> {
    const written = await this.afterWriting(await this.file.apply(plan));
    if (written.ok && plan.summary && !plan.isAside) await this.goTo({ sheet: plan.summary.name, ...TOP_LEFT });
    return written;
  }

  async clearHighlights(): Promise<HostResult<ApplyOutcome>> {
    return this.afterWriting(await this.file.clearHighlights());
  }

  goTo(area: AreaRef): Promise<HostResult<void>> {
    const isThere = this.view.snapshot.sheets.some(({ name }) => name === area.sheet);
    if (isThere) for (const listener of this.goToListeners) listener(area);
    return Promise.resolve(isThere ? success(undefined) : failure('not-found', area.sheet));
  }

  /** Of the file as it was last read; null where the browser gives none. */
  get fingerprint(): string | null {
    return this.readFrom;
  }

  /** What the file held when it was last read. */
  get asRead(): WorkbookView {
    return this.readAs;
  }

  /**
   * Takes the file over as somebody else saved it, after `complete` has written into it what it lacks and said whether
   * that was anything. Nothing changes when it cannot be read or written.
   */
  async reread(
    bytes: Uint8Array,
    complete: (fresh: FileHost, view: WorkbookView) => Promise<HostResult<boolean>>,
  ): Promise<HostResult<boolean>> {
    const fresh = await openAnyFile(bytes);
    if (!fresh.ok) return fresh;
    const asRead = await readView(fresh.value);
    if (!asRead.ok) return asRead;
    const completed = await complete(fresh.value, asRead.value);
    if (!completed.ok) return completed;
    const view = completed.value ? await readView(fresh.value) : asRead;
    if (!view.ok) return view;
    const fingerprint = await fingerprintOf(bytes);
    const replaced = this.file.replace(fresh.value.bytes());
    if (!replaced.ok) return replaced;
    this.readAs = asRead.value;
    this.readFrom = fingerprint;
    this.show({ ...view.value, changed: completed.value });
    return completed;
  }

  bytes(): Uint8Array {
    return this.file.bytes();
  }

  /** What was written is now in a file of the user's. */
  saved(): void {
    this.show({ ...this.view, changed: false });
  }

  private async afterWriting(written: HostResult<ApplyOutcome>): Promise<HostResult<ApplyOutcome>> {
    if (!written.ok) return written;
    const view = await readView(this.file);
    if (!view.ok) return view;
    this.show({ ...view.value, changed: true });
    return written;
  }

  private show(view: WorkbookView): void {
    this.view = view;
    for (const listener of this.viewListeners) listener();
  }
}

async function readView(file: FileHost): Promise<HostResult<WorkbookView>> {
  const snapshot = await file.read();
  if (!snapshot.ok) return snapshot;
  const appearance = file.appearance();
  return appearance.ok
    ? success({ snapshot: snapshot.value, appearance: appearance.value, changed: false })
    : appearance;
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
