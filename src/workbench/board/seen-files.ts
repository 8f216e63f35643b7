const KEY = 'station-review.seen';

/**
 * Which files somebody has looked at, by the fingerprints of their contents, for as long as the tab is open: a file that was
 * corrected since is another one. A storage that is missing, full or spoilt keeps nothing beyond the page, and is no error.
 */
export class SeenFiles {
  private seen: ReadonlySet<string>;

  /** `storage` may throw: some browsers refuse it. */
  constructor(private readonly storage: () => Storage) {
    this.seen = this.read();
  }

  has(fingerprint: string): boolean {
    return this.seen.has(fingerprint);
  }

  mark(fingerprint: string, isSeen: boolean): void {
    const others = [...this.seen].filter((each) => each !== fingerprint);
    this.seen = new Set(isSeen ? [...others, fingerprint] : others);
    try {
      this.storage().setItem(KEY, JSON.stringify([...this.seen]));
    } catch {
      // The page itself remembers.
    }
  }

  clear(): void {
    this.seen = new Set();
    try {
      this.storage().removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  }

  private read(): ReadonlySet<string> {
    try {
      const stored: unknown = JSON.parse(this.storage().getItem(KEY) ?? '[]');
      return new Set(Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []);
    } catch {
      return new Set();
    }
  }
}
