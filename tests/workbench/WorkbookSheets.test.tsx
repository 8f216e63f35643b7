import { fireEvent, render } from '@testing-library/react';
import { stringsFor } from '../../src/strings';
import { OpenWorkbook } from '../../src/workbench/open-workbook';
import { WorkbookSheets } from '../../src/workbench/WorkbookSheets';
import { unwrap } from '../report/summary/support';
import { find } from '../taskpane/query';
import { perform } from '../taskpane/user';
import { oneSheet } from '../xlsx/support/package-builder';
import type { SelectedCells } from '../../src/workbook/host';
import './page';

const HINT = /只供查看.*Excel 或 WPS.*重新读取.*“评分”里填写/;

interface OpenSheet {
  readonly grid: Element;
  readonly cell: Element;
  readonly workbook: OpenWorkbook;
}

async function openSheet(): Promise<OpenSheet> {
  const bytes = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const workbook = unwrap(await OpenWorkbook.open('太平.xlsx', bytes));
  await perform(() => render(<WorkbookSheets workbook={workbook} strings={stringsFor('zh-CN').workbench} />));
  const grid = document.querySelector('[role=grid]');
  const cell = grid?.querySelector('td[data-row]');
  if (!grid || !cell) throw new Error('no grid');
  return { grid, cell, workbook };
}

const hint = (): string => find('status').textContent;

test.each<[what: string, act: (sheet: OpenSheet) => void]>([
  ['typing', ({ grid }) => fireEvent.keyDown(grid, { key: '5' })],
  ['F2', ({ grid }) => fireEvent.keyDown(grid, { key: 'F2' })],
  ['Delete', ({ grid }) => fireEvent.keyDown(grid, { key: 'Delete' })],
  ['pasting', ({ grid }) => fireEvent.paste(grid)],
  ['a double click', ({ cell }) => fireEvent.doubleClick(cell)],
])('%s says where to change the sheet and where to fill in scores', async (_, act) => {
  const sheet = await openSheet();
  expect(hint()).toBe('');
  act(sheet);
  expect(hint()).toMatch(HINT);
});

test('what no spreadsheet has calculated shows its figure, and says whose it is', async () => {
  const bytes = oneSheet('<row r="1"><c r="A1"><f>3+4</f></c><c r="B1"><v>1</v></c></row>');
  const workbook = unwrap(await OpenWorkbook.open('太平.xlsx', bytes));
  const { workbench } = stringsFor('zh-CN');
  await perform(() => render(<WorkbookSheets workbook={workbook} strings={workbench} />));
  const first = document.querySelector('td[data-row]');
  expect(first?.textContent).toBe('7');
  expect(document.querySelector(`[data-part="${workbench.valueCalculatedHere}"]`)?.textContent).toBe('7');
});

test('looking around says nothing', async () => {
  const { grid, cell } = await openSheet();
  fireEvent.mouseDown(cell);
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'c', ctrlKey: true });
  expect(hint()).toBe('');
});

test('tells the pane which cell is selected', async () => {
  const { cell, workbook } = await openSheet();
  const told: SelectedCells[] = [];
  workbook.onSelect((selected) => told.push(selected));
  fireEvent.mouseDown(cell);
  expect(told).toEqual([{ area: { sheet: 'Sheet1', top: 0, left: 0, bottom: 0, right: 0 }, input: null }]);
});

test('it is said once, however much is typed', async () => {
  const { grid } = await openSheet();
  let said = 0;
  const observer = new MutationObserver((changes) => (said += changes.length));
  observer.observe(find('status'), { childList: true, characterData: true, subtree: true });
  for (const key of '18.5') fireEvent.keyDown(grid, { key });
  await Promise.resolve();
  observer.disconnect();
  expect(said).toBe(1);
});
