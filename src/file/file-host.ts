import type { AreaRef } from '../workbook/address';
import type { WorkbookAppearance } from '../workbook/appearance';
import type { ApplyOutcome, Host, HostCapabilities, HostResult } from '../workbook/host';
import { success } from '../workbook/host';
import type { Plan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ChangedFile, WorkbookFile, WorkbookFormat } from '../workbook/workbook-file';
import { FORMATS, openWorkbookFile } from './formats';

export type GoToListener = (area: AreaRef) => void;

/** A workbook file in memory: serves the command line and the workbench. */
export class FileHost implements Host {
  readonly writesInPlace = false;
  private readonly changeListeners = new Set<() => void>();

  /** `onGoTo` shows cells, where there is something to show them in. */
  constructor(
    private current: WorkbookFile,
    private readonly onGoTo: GoToListener = () => undefined,
    private readonly formats: readonly WorkbookFormat[] = FORMATS,
    /** The file came in a format that is only read: the host has it as .xlsx, without looks, and gives it back so. */
    readonly isConverted = false,
  ) {}

  /**
   * Opens a file of one of the formats by its content.
   * Fails with `not-a-workbook` and the reason as detail.
   */
  static open(bytes: Uint8Array, onGoTo?: GoToListener, formats?: readonly WorkbookFormat[]): HostResult<FileHost> {
    const opened = openWorkbookFile(bytes, formats);
    return opened.ok ? success(new FileHost(opened.value, onGoTo, formats)) : opened;
  }

  get capabilities(): HostCapabilities {
    return this.current.capabilities;
  }

  /** The file as it stands now. */
  bytes(): Uint8Array {
    return this.current.bytes();
  }

  /** How the workbook looks as it stands now. */
  appearance(): HostResult<WorkbookAppearance> {
    return this.current.appearance();
  }

  read(): Promise<HostResult<WorkbookSnapshot>> {
    return Promise.resolve(this.current.snapshot());
  }

  apply(plan: Plan): Promise<HostResult<ApplyOutcome>> {
    return Promise.resolve(this.keep(this.current.apply(plan)));
  }

  clearHighlights(): Promise<HostResult<ApplyOutcome>> {
    return Promise.resolve(this.keep(this.current.clearHighlights()));
  }

  goTo(area: AreaRef): Promise<HostResult<void>> {
    this.onGoTo(area);
    return Promise.resolve(success(undefined));
  }

  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** A file that nobody looks at has nothing selected; who shows it tells what is. */
  onSelect(): () => void {
    return () => undefined;
  }

  /**
   * Takes over the file as somebody else saved it (the workbench's "read again") and tells the listeners.
   * Fails like `open`; then the host keeps what it had.
   */
  replace(bytes: Uint8Array): HostResult<void> {
    const opened = openWorkbookFile(bytes, this.formats);
    if (!opened.ok) return opened;
    this.current = opened.value;
    for (const listener of this.changeListeners) listener();
    return success(undefined);
  }

  private keep(changed: HostResult<ChangedFile>): HostResult<ApplyOutcome> {
    if (!changed.ok) return changed;
    this.current = changed.value.file;
    return success(changed.value.outcome);
  }
}
