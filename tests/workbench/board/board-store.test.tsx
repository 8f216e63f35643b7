import { BoardStore, type BoardFile } from '../../../src/workbench/board/board-store';
import type { CheckedSubmission, SubmissionTask } from '../../../src/workbench/board/check-submission';
import { SeenFiles } from '../../../src/workbench/board/seen-files';
import { checkedOf, FakeChecker, messageOf, rowOf, sourceOf } from './rows';
import { MemoryStorage } from '../memory-storage';
import '../page';

const say = ({ name }: SubmissionTask): CheckedSubmission => checkedOf(rowOf(name));

function boardOf(checkers: readonly FakeChecker[], storage: Storage = new MemoryStorage()): BoardStore {
  return new BoardStore(checkers, new SeenFiles(() => storage), 'zh-CN');
}

const settled = async (board: BoardStore): Promise<readonly BoardFile[]> => {
  while (board.getView().files.some(({ isWaiting }) => isWaiting)) await new Promise((go) => setTimeout(go, 5));
  return board.getView().files;
};

test('files are checked as soon as they are there, each once, under names that tell them apart', async () => {
  const checkers = [new FakeChecker(say), new FakeChecker(say)];
  const board = boardOf(checkers);
  board.add(['甲.xlsx', '乙.xlsx', '甲.xlsx'].map((name) => sourceOf(name)));
  const files = await settled(board);
  expect(files.map(({ name }) => name)).toEqual(['甲.xlsx', '乙.xlsx', '甲.xlsx (2)']);
  expect(files.map(({ checked }) => checked?.row.file)).toEqual(['甲.xlsx', '乙.xlsx', '甲.xlsx (2)']);
  expect(checkers.flatMap(({ tasks }) => tasks).map(({ name }) => name)).toHaveLength(3);
  expect(checkers.map(({ ended }) => ended)).toEqual([1, 1]);
});

test('a file that the browser cannot read costs itself alone, and the reason is said', async () => {
  const board = boardOf([new FakeChecker(say)]);
  const gone = { ...sourceOf('走了.xlsx'), read: () => Promise.reject(new Error('gone')) };
  board.add([gone, sourceOf('在.xlsx')]);
  const [lost, found] = await settled(board);
  expect(messageOf(lost?.checked)).toContain('读不到这个文件');
  expect(found?.checked?.row.kind).toBe('checked');
});

test('another language or another table of parameters checks all files anew; the old rows stay until then', async () => {
  const checker = new FakeChecker(say);
  const board = boardOf([checker]);
  board.add([sourceOf('甲.xlsx'), sourceOf('乙.xlsx')]);
  await settled(board);
  board.setLanguage('en-US');
  expect(board.getView().files.map(({ checked, isWaiting }) => [checked !== null, isWaiting])).toEqual([
    [true, true],
    [true, true],
  ]);
  const table = { file: '参数.xlsx', rows: [{ row: 2, station: '太平镇', parameters: {} }] };
  board.setTable(table);
  await settled(board);
  expect(checker.tasks.slice(-2).map((task) => [task.language, task.table])).toEqual([
    ['en-US', table.rows],
    ['en-US', table.rows],
  ]);
});

test('what was asked before counts no longer once it is asked anew', async () => {
  let answer: (checked: CheckedSubmission) => void = () => undefined;
  const answers = [
    new Promise<CheckedSubmission>((resolve) => {
      answer = resolve;
    }),
  ];
  const board = boardOf([new FakeChecker((task) => answers.shift() ?? say(task))]);
  board.add([sourceOf('甲.xlsx')]);
  await new Promise((go) => setTimeout(go, 5));
  board.setLanguage('en-US');
  answer(checkedOf(rowOf('旧')));
  const [file] = await settled(board);
  expect(file?.checked?.row.file).toBe('甲.xlsx');
});

test('a file taken off while it waits is not checked', async () => {
  const checker = new FakeChecker(say);
  const board = boardOf([checker]);
  board.add([sourceOf('甲.xlsx'), sourceOf('乙.xlsx')]);
  const [, second] = board.getView().files;
  board.remove(second?.id ?? 0);
  await settled(board);
  expect(checker.tasks.map(({ name }) => name)).toEqual(['甲.xlsx']);
});

describe('what somebody has looked at', () => {
  const opened = async (storage: Storage) => {
    const board = boardOf([new FakeChecker(say)], storage);
    board.add([sourceOf('甲.xlsx'), sourceOf('乙.xlsx')]);
    const [file] = await settled(board);
    return { board, id: file?.id ?? 0 };
  };
  const seen = (board: BoardStore) => board.getView().files.map(({ isSeen }) => isSeen);

  test('is remembered by the contents of the files, not by their names, for as long as the tab is open', async () => {
    const storage = new MemoryStorage();
    const { board, id } = await opened(storage);
    board.mark(id, true);
    expect(seen(board)).toEqual([true, false]);
    expect(storage.getItem('station-review.seen')).toBe('["of 甲.xlsx"]');
    const again = await opened(storage);
    expect(seen(again.board)).toEqual([true, false]);
    again.board.mark(again.id, false);
    expect(seen(again.board)).toEqual([false, false]);
  });

  test('is forgotten when everything that is kept is cleared', async () => {
    const storage = new MemoryStorage();
    const { board, id } = await opened(storage);
    board.mark(id, true);
    board.forgetSeen();
    expect(seen(board)).toEqual([false, false]);
    expect(storage.length).toBe(0);
  });

  test('can be marked where the browser gives no fingerprint, and keeps nothing then', async () => {
    const storage = new MemoryStorage();
    const board = boardOf([new FakeChecker(({ name }) => checkedOf(rowOf(name), { fingerprint: null }))], storage);
    board.add([sourceOf('甲.xlsx')]);
    const [file] = await settled(board);
    board.mark(file?.id ?? 0, true);
    expect(seen(board)).toEqual([true]);
    expect(storage.length).toBe(0);
  });
});
