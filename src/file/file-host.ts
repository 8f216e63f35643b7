import type { AreaRef } from '../workbook/address';
import type { ApplyOutcome, Host, HostCapabilities, HostResult } from '../workbook/host';
import { success } from '../workbook/host';
import type { Plan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { type Applied, applyPlan, clearHighlights } from '../xlsx/write/apply-plan';
import { Package } from '../xlsx/parts/package';
import { asHostResult } from '../xlsx/parts/package-error';
import { readWorkbook } from '../xlsx/read/read-workbook';

export type GoToListener = (area: AreaRef) => void;

/** A workbook file in memory: serves the command line and the workbench. */
export class FileHost implements Host {
  readonly capabilities: HostCapabilities = {
    read: { supported: true },
    charts: { supported: true },
    pageLayout: { supported: true },
  };

  private readonly changeListeners = new Set<() => void>();

  private constructor(
    private current: Package,
    private readonly onGoTo: GoToListener,
  ) {}

  /**
   * Opens an .xlsx or .xlsm file. `onGoTo` shows cells, where there is something to show them in.
   * Fails with `not-a-workbook` and a `PackageProblem` as detail.
   */
  static open(bytes: Uint8Array, onGoTo: GoToListener = () => undefined): HostResult<FileHost> {
    return asHostResult(() => new FileHost(Package.open(bytes), onGoTo));
  }

  /** The file as it stands now. */
  bytes(): Uint8Array {
    return this.current.toBytes();
  }

  /** The package as it stands now, for readers of its looks. */
  get package(): Package {
    return this.current;
  }

  read(): Promise<HostResult<WorkbookSnapshot>> {
    return Promise.resolve(readWorkbook(this.current));
  }

  apply(plan: Plan): Promise<HostResult<ApplyOutcome>> {
    return Promise.resolve(this.keep(applyPlan(this.current, plan)));
  }

  clearHighlights(): Promise<HostResult<ApplyOutcome>> {
    return Promise.resolve(this.keep(clearHighlights(this.current)));
  }

  goTo(area: AreaRef): Promise<HostResult<void>> {
    this.onGoTo(area);
    return Promise.resolve(success(undefined));
  }

  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /**
   * Takes over the file as somebody else saved it (the workbench's "read again") and tells the listeners.
   * Fails like `open`; then the host keeps what it had.
   */
  replace(bytes: Uint8Array): HostResult<void> {
    const opened = asHostResult(() => Package.open(bytes));
    if (!opened.ok) return opened;
    this.current = opened.value;
    for (const listener of this.changeListeners) listener();
    return success(undefined);
  }

  private keep(applied: HostResult<Applied>): HostResult<ApplyOutcome> {
    if (!applied.ok) return applied;
    this.current = applied.value.package;
    return success(applied.value.outcome);
  }
}
