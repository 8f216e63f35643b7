import type { CheckedRow, Look, StationRow } from '../../../src/overview/station-row';
import type { CheckedSubmission, SubmissionTask } from '../../../src/workbench/board/check-submission';
import type { BoardFile, Checker } from '../../../src/workbench/board/board-store';
import type { FileSource } from '../../../src/workbench/files';

/** The row of a submission in which nothing is found but what is given. */
export function rowOf(file: string, given: Partial<CheckedRow> = {}): CheckedRow {
  return {
    kind: 'checked',
    file,
    station: '广州市太平镇社工站',
    stage: 'midterm',
    period: null,
    agreement: null,
    counts: { error: 0, warning: 0, note: 0 },
    across: 0,
    staff: null,
    certified: null,
    vetoes: [],
    retention: null,
    progress: { all: 10, behind: 0, zonesBehind: 0 },
    score: null,
    grade: 'unscored',
    conditions: [],
    open: {},
    looks: [],
    ...given,
  };
}

export const erroneous = (file: string, error: number, looks: readonly Look[] = ['errors']): CheckedRow =>
  rowOf(file, { counts: { error, warning: 0, note: 0 }, looks });

export const unreadable = (file: string): StationRow => ({
  ...{ kind: 'unreadable', file, code: 'corrupt', message: '这个文件已损坏。', looks: ['unreadable'] },
});

export function checkedOf(row: StationRow, given: Partial<CheckedSubmission> = {}): CheckedSubmission {
  return { row, findings: [], found: null, fingerprint: `of ${row.file}`, extract: null, ...given };
}

/** Why a file could not be checked; nothing for one that was. */
export function messageOf(checked: CheckedSubmission | null | undefined): string {
  return checked?.row.kind === 'unreadable' ? `${checked.row.code}: ${checked.row.message}` : '';
}

export const sourceOf = (name: string, bytes: Uint8Array = new Uint8Array()): FileSource => ({
  name,
  read: () => Promise.resolve(bytes),
  canReread: true,
});

let nextId = 1;

export function fileOf(row: StationRow, given: Partial<BoardFile> = {}): BoardFile {
  const name = row.file;
  return {
    ...{ id: nextId++, name, source: sourceOf(name), checked: checkedOf(row), isWaiting: false, isSeen: false },
    ...given,
  };
}

/** Gives the rows that it is told, and notes what it was asked for. */
export class FakeChecker implements Checker {
  readonly tasks: SubmissionTask[] = [];
  ended = 0;

  constructor(private readonly say: (task: SubmissionTask) => CheckedSubmission | Promise<CheckedSubmission>) {}

  check(task: SubmissionTask): Promise<CheckedSubmission> {
    this.tasks.push(task);
    return Promise.resolve(this.say(task));
  }

  end(): Promise<void> {
    this.ended++;
    return Promise.resolve();
  }
}
