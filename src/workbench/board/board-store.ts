import type { ParameterRow } from '../../overview/parameters/parameter-table';
import { problemText, stringsFor, type Language } from '../../strings';
import type { FileSource } from '../files';
import { contentOf } from '../opening';
import { failedSubmission, type CheckedSubmission, type SubmissionTask } from './check-submission';
import type { SeenFiles } from './seen-files';

/** A file on the board. Of its content only what the row says is kept. */
export interface BoardFile {
  readonly id: number;
  /** Another one for each, whatever the files are called. */
  readonly name: string;
  readonly source: FileSource;
  /** Null until it is checked for the first time. */
  readonly checked: CheckedSubmission | null;
  /** Waits for a check, or is being checked: for the first time, or again in another language or with other parameters. */
  readonly isWaiting: boolean;
  /** Somebody has looked at it. */
  readonly isSeen: boolean;
}

/** The parameters of all stations, from a file of the user's. */
export interface BoardTable {
  readonly file: string;
  readonly rows: readonly ParameterRow[];
}

export interface BoardView {
  readonly files: readonly BoardFile[];
  readonly table: BoardTable | null;
}

/** Checks one file after another, as a worker does. */
export interface Checker {
  check(task: SubmissionTask): Promise<CheckedSubmission>;
  end(): Promise<void>;
}

/** Milliseconds for which results are gathered before they are shown. */
const GATHERED = 100;

/** `太平.xlsx`, and for a second file of that name `太平.xlsx (2)`. */
function unlike(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const unique = count === 1 ? name : `${name} (${count})`;
    if (!taken.has(unique)) return unique;
  }
}

/**
 * The files of the board, which are checked as soon as they are there, by as many checkers as it is given. Knows nothing of
 * React; `subscribe` and `getView` are what `useSyncExternalStore` asks for.
 */
export class BoardStore {
  private view: BoardView = { files: [], table: null };
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<number>();
  private readonly seenHere = new Set<number>();
  /** Those that have nothing to do. */
  private readonly idle: Checker[];
  private nextId = 1;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    checkers: readonly Checker[],
    private readonly seen: SeenFiles,
    private language: Language,
  ) {
    this.idle = [...checkers];
  }

  readonly getView = (): BoardView => this.view;

  /** Calls the listener when there is something else to show; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(sources: readonly FileSource[]): void {
    const taken = new Set(this.view.files.map(({ name }) => name));
    const added = sources.map((source): BoardFile => {
      const name = unlike(source.name, taken);
      taken.add(name);
      return { id: this.nextId++, name, source, checked: null, isWaiting: true, isSeen: false };
    });
    this.show({ files: [...this.view.files, ...added] });
    this.enqueue(added);
  }

  remove(id: number): void {
    this.waiting.delete(id);
    this.show({ files: this.view.files.filter((file) => file.id !== id) });
  }

  /** Takes a file's content from elsewhere from now on, and checks it again. */
  replace(old: FileSource, source: FileSource): void {
    this.change(
      (file) => file.source === old,
      (file) => ({ ...file, source }),
    );
    this.recheck(({ source: current }) => current === source);
  }

  mark(id: number, isSeen: boolean): void {
    const fingerprint = this.view.files.find((file) => file.id === id)?.checked?.fingerprint ?? null;
    if (fingerprint !== null) this.seen.mark(fingerprint, isSeen);
    else if (isSeen) this.seenHere.add(id);
    else this.seenHere.delete(id);
    this.change(() => true, this.withSeen);
  }

  /** Forgets which files somebody has looked at. */
  forgetSeen(): void {
    this.seen.clear();
    this.seenHere.clear();
    this.change(() => true, this.withSeen);
  }

  /** Uses a table of parameters, or none, and checks all files again. */
  setTable(table: BoardTable | null): void {
    this.show({ table });
    this.recheck(() => true);
  }

  /** Sentences are in the rows: all files are checked again. */
  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    this.recheck(() => true);
  }

  private recheck(which: (file: BoardFile) => boolean): void {
    this.change(which, (file) => ({ ...file, isWaiting: true }));
    this.enqueue(this.view.files.filter(which));
  }

  private enqueue(files: readonly BoardFile[]): void {
    for (const { id } of files) this.waiting.add(id);
    for (const checker of this.idle.splice(0, this.waiting.size)) void this.work(checker);
  }

  private async work(checker: Checker): Promise<void> {
    for (const id of this.waiting) {
      this.waiting.delete(id);
      const file = this.view.files.find((each) => each.id === id);
      if (file) await this.checkFile(file, checker);
    }
    this.idle.push(checker);
    await checker.end();
  }

  private async checkFile({ id, name, source }: BoardFile, checker: Checker): Promise<void> {
    const { language } = this;
    const table = this.view.table?.rows ?? null;
    const content = await contentOf(source);
    const checked = content.ok
      ? await checker.check({ name, bytes: content.value, language, table })
      : failedSubmission(name, {
          code: content.problem.detail,
          message: problemText(content.problem, stringsFor(language)),
        });
    // Asked for anew meanwhile: what comes of that counts.
    if (this.waiting.has(id)) return;
    const files = this.view.files.map((file) =>
      file.id === id ? this.withSeen({ ...file, checked, isWaiting: false }) : file,
    );
    this.view = { ...this.view, files };
    this.timer ??= setTimeout(this.tell, GATHERED);
  }

  private readonly withSeen = (file: BoardFile): BoardFile => {
    const fingerprint = file.checked?.fingerprint ?? null;
    const isSeen = fingerprint === null ? this.seenHere.has(file.id) : this.seen.has(fingerprint);
    return isSeen === file.isSeen ? file : { ...file, isSeen };
  };

  private change(which: (file: BoardFile) => boolean, how: (file: BoardFile) => BoardFile): void {
    this.show({ files: this.view.files.map((file) => (which(file) ? how(file) : file)) });
  }

  private show(change: Partial<BoardView>): void {
    this.view = { ...this.view, ...change };
    this.tell();
  }

  private readonly tell = (): void => {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    for (const listener of this.listeners) listener();
  };
}
