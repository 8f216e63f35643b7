import { failure, type HostResult } from '../../workbook/host';
import type { PaneEvent, Task } from './pane-state';
import { whenIdle } from './when-idle';

/** Milliseconds after which a task that is still running says so. */
const SLOW_AFTER = 300;

/** Tasks that a user starts by a button: a second press while one runs does nothing. */
const MAIN_TASKS: ReadonlySet<Task> = new Set(['check', 'highlight', 'clear', 'summary']);

export function isMainTask(task: Task | null): boolean {
  return task !== null && MAIN_TASKS.has(task);
}

/** Runs tasks one after the other, and tells of each when it starts, takes long, ends or fails. */
export class TaskQueue {
  private last: Promise<void> = Promise.resolve();
  /** Tasks that are queued, and main tasks that are running. */
  private readonly waiting = new Set<Task>();

  constructor(private readonly tell: (event: PaneEvent) => void) {}

  /**
   * Queues a task unless the same one, or for a main task any main one, is waiting; `done` gets what the work gave.
   * Resolves when the task, or the one in its place, has ended; never rejects.
   */
  add<T>(task: Task, work: () => Promise<HostResult<T>>, done: (value: T) => void): Promise<void> {
    const refused = isMainTask(task) ? [...this.waiting].some(isMainTask) : this.waiting.has(task);
    if (refused) return this.last;
    this.waiting.add(task);
    this.last = this.last.then(() => this.perform(task, work, done));
    return this.last;
  }

  private async perform<T>(task: Task, work: () => Promise<HostResult<T>>, done: (value: T) => void): Promise<void> {
    this.tell({ type: 'started', task });
    const timer = setTimeout(() => this.tell({ type: 'slow' }), SLOW_AFTER);
    const result = await attempt(async () => {
      // The way to a cell is short; all else would hold up the answer to the press that asked for it, or for what comes next.
      if (task !== 'goTo') await whenIdle();
      // Another save or way to a cell may queue up behind one that has begun; another main task may not.
      if (!isMainTask(task)) this.waiting.delete(task);
      return work();
    });
    clearTimeout(timer);
    if (isMainTask(task)) this.waiting.delete(task);
    this.tell({ type: 'ended' });
    const told = await attempt(() => {
      if (result.ok) done(result.value);
      return Promise.resolve(result);
    });
    if (!told.ok) this.tell({ type: 'failed', task, problem: told.problem });
  }
}

/** An exception becomes a problem. Only its name is kept: a message could quote cell contents. */
async function attempt<T>(work: () => Promise<HostResult<T>>): Promise<HostResult<T>> {
  try {
    return await work();
  } catch (error) {
    return failure('unknown', error instanceof Error ? error.name : typeof error);
  }
}
