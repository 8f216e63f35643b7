import type { WorkbookAppearance } from '../workbook/appearance';
import { type HostCapabilities, type HostResult, success } from '../workbook/host';
import type { Plan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ChangedFile, WorkbookFile, WorkbookFormat } from '../workbook/workbook-file';
import { Package } from './parts/package';
import { asHostResult } from './parts/package-error';
import { isZip } from './parts/zip';
import { readAppearance } from './read/read-appearance';
import { readWorkbook } from './read/read-workbook';
import { type Applied, applyPlan, clearHighlights } from './write/apply-plan';

/** An .xlsx or .xlsm file. Failures carry a `PackageProblem` as detail. */
class XlsxFile implements WorkbookFile {
  readonly capabilities: HostCapabilities = {
    read: { supported: true },
    charts: { supported: true },
    pageLayout: { supported: true },
  };

  /** What the content holds. It never changes, so that it is read once, however often it is asked for. */
  private held: HostResult<WorkbookSnapshot> | undefined;

  constructor(private readonly content: Package) {}

  snapshot(): HostResult<WorkbookSnapshot> {
    this.held ??= readWorkbook(this.content);
    return this.held;
  }

  appearance(): HostResult<WorkbookAppearance> {
    return readAppearance(this.content);
  }

  bytes(): Uint8Array {
    return this.content.toBytes();
  }

  apply(plan: Plan): HostResult<ChangedFile> {
    return asChangedFile(applyPlan(this.content, plan));
  }

  clearHighlights(): HostResult<ChangedFile> {
    return asChangedFile(clearHighlights(this.content));
  }
}

function asChangedFile(applied: HostResult<Applied>): HostResult<ChangedFile> {
  if (!applied.ok) return applied;
  return success({ file: new XlsxFile(applied.value.package), outcome: applied.value.outcome });
}

/** The package format of .xlsx and .xlsm. Opening anything else says what it is instead. */
export const XLSX_FORMAT: WorkbookFormat = {
  extensions: ['.xlsx', '.xlsm'],
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  recognises: isZip,
  open: (bytes) => asHostResult(() => new XlsxFile(Package.open(bytes))),
};
