/** Whether no further task is to be begun. */
export interface Stop {
  isAsked: boolean;
}

interface Slot<R> {
  readonly result: Promise<R | null>;
  readonly settle: (result: R | null) => void;
}

function slot<R>(): Slot<R> {
  let settle: (result: R | null) => void = () => undefined;
  const result = new Promise<R | null>((resolve) => {
    settle = resolve;
  });
  return { result, settle };
}

/**
 * Works tasks off by several workers at once and gives the results in the order of the tasks. At most `ahead` of them are begun
 * before the one whose turn it is: what waits for its turn is all that is in memory. When a stop is asked for, what has been
 * begun is finished, and the results end there.
 */
export async function* inOrder<T, R>(
  tasks: readonly T[],
  workers: readonly ((task: T) => Promise<R>)[],
  ahead: number,
  stop: Stop,
): AsyncGenerator<R> {
  const slots = new Map<number, Slot<R>>();
  const slotOf = (index: number): Slot<R> => {
    const found = slots.get(index) ?? slot<R>();
    slots.set(index, found);
    return found;
  };
  let next = 0;
  let given = 0;
  let wake: (() => void)[] = [];
  const room = async (index: number): Promise<void> => {
    while (index >= given + ahead) {
      await new Promise<void>((resolve) => {
        wake.push(resolve);
      });
    }
  };
  const work = async (check: (task: T) => Promise<R>): Promise<void> => {
    for (;;) {
      await room(next);
      const index = next;
      const task = tasks[index];
      if (stop.isAsked || task === undefined) return;
      next++;
      slotOf(index).settle(await check(task));
    }
  };
  const ended = Promise.all(workers.map(work)).then(() => {
    for (let index = next; index <= tasks.length; index++) slotOf(index).settle(null);
  });
  for (; given < tasks.length; given++) {
    const result = await slotOf(given).result;
    slots.delete(given);
    if (result === null) break;
    yield result;
    const waiting = wake;
    wake = [];
    // The count goes up as soon as the next result is asked for, before any of these goes on.
    queueMicrotask(() => {
      for (const go of waiting) go();
    });
  }
  await ended;
}
