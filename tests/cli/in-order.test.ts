import { inOrder, type Stop } from '../../src/cli/in-order';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function collected<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

test('results come in the order of the tasks, whichever is finished first', async () => {
  const tasks = Array.from({ length: 40 }, (_, index) => index);
  const work = async (task: number): Promise<number> => {
    await wait((task * 7) % 5);
    return task;
  };
  const stop: Stop = { isAsked: false };
  expect(await collected(inOrder(tasks, [work, work, work], 8, stop))).toEqual(tasks);
});

test('no more are begun than may wait for one that takes long', async () => {
  let begun = 0;
  let free = (): void => undefined;
  const long = new Promise<void>((resolve) => {
    free = resolve;
  });
  const work = async (task: number): Promise<number> => {
    begun++;
    if (task === 0) await long;
    return task;
  };
  const tasks = Array.from({ length: 100 }, (_, index) => index);
  const results = collected(inOrder(tasks, [work, work], 10, { isAsked: false }));
  await wait(20);
  expect(begun).toBeLessThanOrEqual(11);
  free();
  expect(await results).toEqual(tasks);
});

test('a stop finishes what has been begun, and nothing else', async () => {
  const stop: Stop = { isAsked: false };
  const begun: number[] = [];
  const work = async (task: number): Promise<number> => {
    begun.push(task);
    if (task === 5) stop.isAsked = true;
    await wait(1);
    return task;
  };
  const tasks = Array.from({ length: 100 }, (_, index) => index);
  const results = await collected(inOrder(tasks, [work, work], 10, stop));
  expect(results).toEqual([...begun].sort((one, other) => one - other));
  expect(results.length).toBeLessThan(10);
});

test('there may be nothing to do', async () => {
  expect(await collected(inOrder([], [], 4, { isAsked: false }))).toEqual([]);
});
