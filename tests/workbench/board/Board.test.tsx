import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import type { Language } from '../../../src/strings';
import { Board } from '../../../src/workbench/board/Board';
import { BoardStore, type Checker } from '../../../src/workbench/board/board-store';
import { CheckingWorker } from '../../../src/workbench/board/checking-worker';
import { SeenFiles } from '../../../src/workbench/board/seen-files';
import type { FileSource } from '../../../src/workbench/files';
import { workbookBytes } from '../../report/summary/support';
import { find, findAll } from '../../taskpane/query';
import { checkedOf, erroneous, FakeChecker, rowOf, sourceOf, unreadable } from './rows';
import { MemoryStorage } from '../memory-storage';
import '../page';

beforeAll(() => {
  // Nothing is laid out here: without a height no row would be in sight.
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(cleanup);

const ROWS = [
  rowOf('净.xlsx', { station: '甲镇社工站', progress: { all: 10, behind: 0, zonesBehind: 2 } }),
  erroneous('二错.xlsx', 2),
  unreadable('坏.xlsx'),
  rowOf('否决.xlsx', { vetoes: ['staff-shortage'], looks: ['veto'], staff: { short: 6, limit: 5, triggered: true } }),
];

const say = () => new FakeChecker(({ name }) => checkedOf(ROWS.find(({ file }) => file === name) ?? rowOf(name)));

interface Shown {
  readonly store: BoardStore;
  readonly opened: string[];
  readonly removed: string[];
}

async function board(
  sources: readonly FileSource[] = ROWS.map(({ file }) => sourceOf(file)),
  { checker = say(), language = 'zh-CN' }: { checker?: Checker; language?: Language } = {},
): Promise<Shown> {
  const storage = new MemoryStorage();
  const store = new BoardStore([checker], new SeenFiles(() => storage), language);
  const [opened, removed]: [string[], string[]] = [[], []];
  render(
    <Board
      store={store}
      entries={[]}
      language={language}
      isHidden={false}
      onOpen={({ name }) => opened.push(name)}
      onRemove={({ id, name }) => {
        removed.push(name);
        store.remove(id);
      }}
    />,
  );
  act(() => store.add(sources));
  await waitFor(() => expect(find('status').textContent).toMatch(/\d/), { timeout: 20_000 });
  return { store, opened, removed };
}

const listed = (): string[] =>
  [...document.querySelectorAll('tr[data-file]')].map((row) => /[^\s社工站]+\.xlsx/.exec(row.textContent)?.[0] ?? '');
const headerOf = (name: string) => find('button', name, document.querySelector('thead') ?? document);
const sortOf = (name: string) => headerOf(name).closest('th')?.getAttribute('aria-sort');

test('all files have a row, the gravest first; what could not be read says why; the count says what needs a look', async () => {
  await board();
  expect(listed()).toEqual(['坏.xlsx', '否决.xlsx', '二错.xlsx', '净.xlsx']);
  expect(find('status').textContent).toBe('共 4 份，核对 3 份，需要看的 3 份；其中读不了的 1 份');
  const [bad, vetoed] = document.querySelectorAll('tr[data-file]');
  expect(bad?.textContent).toContain('没有读成：这个文件已损坏。');
  expect(vetoed?.textContent).toContain('一票否决');
  expect(vetoed?.textContent).toContain('6/5');
  const table = document.querySelector('table');
  expect(table?.getAttribute('aria-rowcount')).toBe('5');
  expect([...document.querySelectorAll('tr[data-file]')].map((row) => row.getAttribute('aria-rowindex'))).toEqual([
    ...['2', '3', '4', '5'],
  ]);
});

test('zones that are behind are said below the indicators that are as a whole', async () => {
  await board();
  const [, vetoed, , clean] = document.querySelectorAll('tr[data-file]');
  expect(clean?.textContent).toContain('0/10片区落后：2');
  expect(vetoed?.textContent).not.toContain('片区落后');
});

test('a press on a header sorts by its column, another one the other way round, and both are told', async () => {
  await board();
  expect(sortOf('为什么要看')).toBe('descending');
  fireEvent.click(headerOf('错误'));
  expect([sortOf('错误'), sortOf('为什么要看')]).toEqual(['descending', 'none']);
  expect(listed()[0]).toBe('二错.xlsx');
  fireEvent.click(headerOf('错误'));
  expect(sortOf('错误')).toBe('ascending');
  expect(listed().slice(-2)).toEqual(['二错.xlsx', '坏.xlsx']);
  // The worst first: the lowest rate.
  fireEvent.click(headerOf('稳岗率'));
  expect(sortOf('稳岗率')).toBe('ascending');
});

test('filters and words narrow the list, which says so and is whole again by one press', async () => {
  await board();
  fireEvent.click(find('button', '需要看 3'));
  expect(listed()).toEqual(['坏.xlsx', '否决.xlsx', '二错.xlsx']);
  expect(find('button', '需要看 3').getAttribute('aria-pressed')).toBe('true');
  fireEvent.change(find('searchbox'), { target: { value: '二错' } });
  expect(listed()).toEqual(['二错.xlsx']);
  fireEvent.click(find('button', '全部列出'));
  expect(listed()).toHaveLength(4);
});

test('what was looked at is marked by hand, and left out where only the others are wanted', async () => {
  await board();
  fireEvent.click(find('checkbox', '已看“否决.xlsx”'));
  expect(find('button', /^未看/).textContent).toBe('未看 3');
  fireEvent.click(find('button', /^未看/));
  expect(listed()).toEqual(['坏.xlsx', '二错.xlsx', '净.xlsx']);
});

test('a press on a station opens its file; one that could not be read can only be taken off', async () => {
  const { opened, removed } = await board();
  fireEvent.click(find('button', '甲镇社工站：打开“净.xlsx”，看它的问题'));
  expect(opened).toEqual(['净.xlsx']);
  expect(findAll('button', /打开“坏/)).toEqual([]);
  fireEvent.click(find('button', '从总览移除“坏.xlsx”'));
  expect(removed).toEqual(['坏.xlsx']);
  expect(listed()).toHaveLength(3);
});

test('the overview is saved as a workbook and as CSV, and a blank table of parameters', async () => {
  const saved: string[] = [];
  const parts: BlobPart[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const blob = jest.spyOn(globalThis, 'Blob').mockImplementation(function (given) {
    parts.push(...(given ?? []));
    return {} as Blob;
  });
  await board();
  for (const name of ['导出总览（Excel）', '导出 CSV', '参数表空表']) fireEvent.click(find('button', name));
  expect(saved).toEqual(['评估总览.xlsx', '评估总览.csv', '参数.xlsx']);
  const csv = typeof parts[1] === 'string' ? parts[1] : '';
  expect(csv.split('\r\n')[0]).toMatch(/^\ufeff为什么要看,社工站,文件/);
  expect(
    csv
      .split('\r\n')
      .slice(1)
      .map((line) => /[^,]+\.xlsx/.exec(line)?.[0]),
  ).toEqual([...['坏.xlsx', '否决.xlsx', '二错.xlsx', '净.xlsx', undefined]]);
  blob.mockRestore();
  click.mockRestore();
});

describe('a table of parameters', () => {
  const STATIONS = [
    ['太平中期.xlsx', workbookBytes('taiping-2024-mid.xlsx')],
    ['太平再交.xlsx', workbookBytes('taiping-2024-mid.xlsx')],
    ['小站.xlsx', workbookBytes('single-zone-two-months.xlsx')],
  ] as const;

  /** Somebody chooses a file of this content. */
  async function take(text: string): Promise<void> {
    const file = Object.assign(new File([text], '参数.csv'), {
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
    });
    const click = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: [file] });
      this.dispatchEvent(new Event('change'));
    });
    fireEvent.click(find('button', '用参数表……'));
    await waitFor(() => expect(document.body.textContent).toContain('参数.csv'));
    click.mockRestore();
  }

  const checkedAgain = () => waitFor(() => expect(find('status').textContent).toMatch(/^共/), { timeout: 20_000 });
  const rowWith = (name: string) => find('row', new RegExp(name)).textContent;

  test('gives each file its row; rows of no file and of several, and files without one, are said', async () => {
    await board(
      STATIONS.map(([name, bytes]) => sourceOf(name, bytes)),
      {
        checker: new CheckingWorker(() => {
          throw new Error('none');
        }),
      },
    );
    expect(rowWith('太平中期')).toContain('评分不全');
    await take(
      '社工站,协议人数 2024-09,协议人数 2025-03,购买方,监督方,督导中心,第三方\n太平镇,20,15,20,8.85,12.3,45.73\n某某镇,9,9,,,,\n',
    );
    await checkedAgain();
    expect(find('status').textContent).toContain('参数表里有 1 行没有对上文件（某某镇）');
    expect(rowWith('太平中期')).toContain('86.88');
    expect(rowWith('太平中期')).toContain('4/5');
    const [shared, ...notices] = [...document.querySelectorAll('details li')].map((item) => item.textContent);
    expect(shared).toContain('太平中期.xlsx、太平再交.xlsx每一格的值都相同');
    expect(rowWith('太平中期')).toContain('与别的文件有重复');
    expect(notices).toEqual([
      expect.stringMatching(/^小站\.xlsx（.+）在参数表里没有对应的行/),
      '参数表第 2 行“太平镇”用于多个文件：太平中期.xlsx、太平再交.xlsx。',
      '参数表第 3 行“某某镇”没有对应的文件。',
    ]);
    fireEvent.click(find('button', '不用参数表'));
    await checkedAgain();
    expect(rowWith('太平中期')).toContain('评分不全');
    expect(document.body.textContent).not.toContain('参数表有');
  });

  test('with anything wrong in it is refused as a whole, with the row and the column', async () => {
    await board();
    await take('社工站,阶段,购买方\n太平镇,季度,二十\n');
    expect(document.body.textContent).toContain('没有采用“参数.csv”');
    expect(document.body.textContent).toMatch(/第 2 行“阶段”：只能是中期、末期.*第 2 行“购买方”：要写成数字/);
    expect(findAll('button', '不用参数表')).toEqual([]);
  });
});
