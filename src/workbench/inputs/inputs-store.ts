const KEY = 'station-review.inputs';

/** Files whose inputs are kept; the one that was filled in longest ago goes first. */
export const MOST_FILES = 20;

/** What is kept for a file. */
interface Kept {
  /** Fingerprint of its content. */
  readonly file: string;
  /** As found: to be checked by who reads it. */
  readonly inputs: unknown;
}

/** Inputs by file in the browser's storage. A storage that is missing, full or spoilt keeps nothing, and is no error. */
export class InputsStore {
  /** `storage` may throw: some browsers refuse it. */
  constructor(private readonly storage: () => Storage) {}

  /** Undefined where nothing is kept. */
  get(file: string): unknown {
    return this.read().find((kept) => kept.file === file)?.inputs;
  }

  put(file: string, inputs: object): void {
    this.write([...this.without(file), { file, inputs }]);
  }

  remove(file: string): void {
    this.write(this.without(file));
  }

  clear(): void {
    this.write([]);
  }

  private without(file: string): Kept[] {
    return this.read().filter((kept) => kept.file !== file);
  }

  /** Each time anew: another tab may have written. */
  private read(): Kept[] {
    try {
      const stored: unknown = JSON.parse(this.storage().getItem(KEY) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isKept) : [];
    } catch {
      return [];
    }
  }

  private write(all: readonly Kept[]): void {
    try {
      if (all.length === 0) this.storage().removeItem(KEY);
      else this.storage().setItem(KEY, JSON.stringify(all.slice(-MOST_FILES)));
    } catch {
      // The page works without it.
    }
  }
}

function isKept(entry: unknown): entry is Kept {
  return typeof entry === 'object' && entry !== null && 'file' in entry && 'inputs' in entry;
}
