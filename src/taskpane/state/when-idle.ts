/** Milliseconds after which what waits is done in any case: before anybody asks what takes so long. */
const LONGEST_WAIT = 200;

/** Resolves once the browser has answered what is more urgent, presses above all; at once in those that do not tell (Safari). */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    else resolve();
  });
}
