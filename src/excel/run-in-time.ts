/** Milliseconds after which a request that Excel does not answer is given up: a summary on a slow computer takes a few seconds. */
export const PATIENCE = 60_000;

/** Excel did not answer a request in time. It may carry it out all the same, later. */
export class NoAnswer extends Error {
  readonly code = 'NoAnswer';
}

/**
 * `Excel.run`, given up as soon as one of its requests stays without an answer for so many milliseconds. Whatever an answer
 * that comes later would lead to is not done any more: the user was told that it failed. Throws `NoAnswer` then.
 */
export function runInTime<T>(patience: number, action: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const inTime = async <A>(request: Promise<A>): Promise<A> => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<never>((_, giveUp) => {
        timer = setTimeout(() => giveUp(new NoAnswer()), patience);
      });
      // Not after what `Excel.run` has to tidy up, which may wait as long.
      silence.catch(reject);
      return Promise.race([request, silence]).finally(() => clearTimeout(timer));
    };
    Excel.run((context) => {
      const sync = context.sync.bind(context);
      context.sync = <A>(passed?: A) => inTime(sync(passed));
      return action(context);
    }).then(resolve, reject);
  });
}
