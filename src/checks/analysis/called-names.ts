import type { WorkerRecord } from '../../forms/station';
import { squash, type NormalText } from '../../forms/values/text';

/** In characters; whoever has a code for a name may be called by the end of it: 甲07 for 社工甲07. */
const [SHORTEST, LONGEST, TAIL] = [2, 8, 3];

/** Who of a sheet is called what in remarks. */
export class CalledNames {
  private readonly byText = new Map<string, WorkerRecord[]>();

  constructor(workers: Iterable<WorkerRecord>) {
    for (const worker of workers) {
      const name = squash(worker.name);
      const tail = name.slice(-TAIL);
      for (const text of new Set(/\d/.test(tail) ? [name, tail] : [name])) {
        if (text.length < SHORTEST || text.length > LONGEST) continue;
        const own = this.byText.get(text);
        if (own) own.push(worker);
        else this.byText.set(text, [worker]);
      }
    }
  }

  /** Others than `own` that a text names, with where the name stands. */
  othersIn(
    text: NormalText,
    { name }: WorkerRecord,
  ): { readonly at: number; readonly length: number; readonly worker: WorkerRecord }[] {
    const ownName = squash(name);
    const found: { at: number; length: number; worker: WorkerRecord }[] = [];
    for (let at = 0; at < text.length; at++) {
      for (let length = SHORTEST; length <= LONGEST; length++) {
        const called = text.slice(at, at + length);
        const workers = ownName.includes(called) ? undefined : this.byText.get(called);
        for (const worker of workers?.slice(0, 1) ?? []) found.push({ at, length, worker });
      }
    }
    return found;
  }
}
