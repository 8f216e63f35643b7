import { failure, success, type HostResult } from '../../src/workbook/host';
import type { WorkbookAppearance } from '../../src/workbook/appearance';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { ChangedFile, WorkbookFile, WorkbookFormat } from '../../src/workbook/workbook-file';

/** First byte of every file of the made-up format. */
const MARK = 0x46;

/** A format of one byte after its mark: the number of changes. It draws no charts, and at 3 it is full. */
class FakeFile implements WorkbookFile {
  readonly capabilities = {
    read: { supported: true },
    charts: { supported: false, reason: { code: 'unknown', detail: 'no charts' } },
    pageLayout: { supported: true },
  } as const;

  constructor(private readonly changes: number) {}

  snapshot(): HostResult<WorkbookSnapshot> {
    const name = `changed ${this.changes} times`;
    const sheet = { name, visibility: 'visible', isProtected: false, cells: [], merges: [] } as const;
    return success({ sheets: [{ ...sheet, hiddenRows: [], hiddenColumns: [] }], names: [], date1904: false });
  }

  appearance(): HostResult<WorkbookAppearance> {
    return failure('not-a-workbook', 'no looks');
  }

  bytes(): Uint8Array {
    return fakeBytes(this.changes);
  }

  apply(): HostResult<ChangedFile> {
    if (this.changes === 3) return failure('protected', 'full');
    return success({ file: new FakeFile(this.changes + 1), outcome: { protectedSheets: ['left out'] } });
  }

  clearHighlights(): HostResult<ChangedFile> {
    return success({ file: new FakeFile(0), outcome: { protectedSheets: [] } });
  }
}

export function fakeBytes(changes: number): Uint8Array {
  return Uint8Array.of(MARK, changes);
}

export const FAKE_FORMAT: WorkbookFormat = {
  extensions: ['.fake'],
  mimeType: 'application/x-fake',
  recognises: (bytes) => bytes[0] === MARK,
  open: ([, changes]) =>
    changes === undefined ? failure('not-a-workbook', 'cut off') : success(new FakeFile(changes)),
};
