import type { WorkerRecord } from '../../forms/station';
import { squash, type NormalText } from '../../forms/values/text';

/** In characters; whoever has a code for a name may be called by the end of it: 甲07 for 社工甲07. */
const [SHORTEST, LONGEST, TAIL] = [2, 8, 3];

/** Where a text names somebody. */
interface Mention {
  readonly at: number;
  readonly length: number;
  readonly worker: WorkerRecord;
}

/** Who of a sheet is called what in remarks; of namesakes the first. */
export class CalledNames {
  private readonly byText = new Map<string, WorkerRecord>();

  constructor(workers: readonly WorkerRecord[]) {
    for (const worker of workers) {
      const name = squash(worker.name);
      const tail = name.slice(-TAIL);
      for (const text of /\d/.test(tail) ? [name, tail] : [name]) {
        const isName = text.length >= SHORTEST && text.length <= LONGEST;
        if (isName && !this.byText.has(text)) this.byText.set(text, worker);
      }
    }
  }

  /** Where a text names others than the one whose row it stands in. */
  othersIn(text: NormalText, { name }: WorkerRecord): Mention[] {
    const ownName = squash(name);
    const found: Mention[] = [];
    for (let at = 0; at < text.length; at++) {
      for (let length = SHORTEST; length <= LONGEST; length++) {
        const called = text.slice(at, at + length);
        const worker = ownName.includes(called) ? undefined : this.byText.get(called);
        if (worker) found.push({ at, length, worker });
      }
    }
    return found;
  }
}
