import { CheckingWorker } from '../../../src/workbench/board/checking-worker';
import type { SubmissionTask } from '../../../src/workbench/board/check-submission';
import { workbookBytes } from '../../report/summary/support';
import { oneSheet } from '../../xlsx/support/package-builder';
import { checkedOf, messageOf, rowOf } from './rows';
import '../page';

/** What a worker does with a task; null: nothing. */
type Answer = ((worker: FakeWorker, task: SubmissionTask) => void) | null;

class FakeWorker extends EventTarget {
  isEnded = false;

  constructor(private readonly answers: Answer[]) {
    super();
    setTimeout(() => this.say('ready'));
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  postMessage(task: SubmissionTask): void {
    setTimeout(() => this.answers.shift()?.(this, task));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const taskOf = (name: string, bytes: Uint8Array = new Uint8Array()): SubmissionTask => ({
  ...{ name, bytes, language: 'zh-CN', table: null },
});
const answer = (worker: FakeWorker, { name }: SubmissionTask) => worker.say(checkedOf(rowOf(name)));
const crash = (worker: FakeWorker) => worker.dispatchEvent(new Event('error'));

/** A checker whose workers answer so, one after the other; then there is none to be had. */
function workersOf(...answers: Answer[][]): { checker: CheckingWorker; fakes: FakeWorker[] } {
  const fakes: FakeWorker[] = [];
  const start = () => {
    const next = answers.shift();
    if (!next) throw new Error('no further worker');
    const worker = new FakeWorker(next);
    fakes.push(worker);
    return worker as unknown as Worker;
  };
  return { checker: new CheckingWorker(start), fakes };
}

test('a file that makes a worker end costs that file alone: the next one has a new worker', async () => {
  const { checker, fakes } = workersOf([answer, crash], [answer]);
  const said = [];
  for (const name of ['一.xlsx', '二.xlsx', '三.xlsx']) said.push(messageOf(await checker.check(taskOf(name))));
  expect(said).toEqual(['', 'crashed: 核对这个文件时程序出错，已放弃。请重试；仍不成功时，把文件名告诉维护人员。', '']);
  expect(fakes.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  await checker.end();
  expect(fakes.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('a file that takes too long is given up', async () => {
  const { checker, fakes } = workersOf([null]);
  jest.useFakeTimers();
  const checked = checker.check(taskOf('慢.xlsx'));
  await jest.advanceTimersByTimeAsync(31_000);
  jest.useRealTimers();
  expect(messageOf(await checked)).toMatch(/^too-slow: .*30 秒/);
  expect(fakes[0]?.isEnded).toBe(true);
});

describe('where there can be no worker, the page itself checks', () => {
  const { checker } = workersOf();

  test('a workbook', async () => {
    const { row, findings, extract } = await checker.check(
      taskOf('站.xlsx', workbookBytes('single-zone-two-months.xlsx')),
    );
    expect(row).toMatchObject({ kind: 'checked', file: '站.xlsx' });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ file }) => file === '站.xlsx')).toBe(true);
    expect(extract?.id).toBe('站.xlsx');
  });

  test.each([
    ['a damaged one', workbookBytes('single-zone-two-months.xlsx').slice(0, 2000), /损坏/],
    ['one without official forms', oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>'), /没有找到评估用表/],
    ['an empty file', new Uint8Array(), /空的/],
  ])('%s, which is told with its reason', async (_, bytes, reason) => {
    expect(messageOf(await checker.check(taskOf('坏.xlsx', bytes)))).toMatch(reason);
  });
});
