import { cleanup, render } from '@testing-library/react';
import { review } from '../../src/report/review';
import type { Language } from '../../src/strings';
import { InputsStore } from '../../src/workbench/inputs/inputs-store';
import { WorkbookInputs } from '../../src/workbench/inputs/workbook-inputs';
import { OpenWorkbook } from '../../src/workbench/open-workbook';
import { WorkbookList } from '../../src/workbench/WorkbookList';
import { parametersOf, unwrap, workbookBytes } from '../report/summary/support';
import { find } from '../taskpane/query';
import { oneSheet } from '../xlsx/support/package-builder';
import './page';

afterEach(cleanup);

const STATION = workbookBytes('single-zone-two-months.xlsx');
const OTHER = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');

interface Given {
  /** Filled in in the pane. */
  readonly scores?: object;
  /** Those of the table of parameters. */
  readonly tabled?: object;
}

async function list(
  name: string,
  bytes: Uint8Array,
  language: Language,
  { scores, tabled }: Given = {},
): Promise<HTMLElement> {
  const workbook = unwrap(await OpenWorkbook.open(name, bytes));
  const inputs = new WorkbookInputs(new InputsStore(() => window.localStorage), workbook);
  if (tabled) inputs.useTable(parametersOf({ scores: tabled }));
  if (scores) inputs.keep(parametersOf({ scores }), review(workbook.getView().snapshot, { file: name, language }));
  const ignore = () => undefined;
  render(
    <WorkbookList
      workbooks={[{ workbook, inputs }]}
      current={workbook}
      language={language}
      onSelect={ignore}
      onClose={ignore}
    />,
  );
  return find('button', new RegExp(`^${name}`));
}

test.each([
  ['zh-CN', '没有官方表格'],
  ['en-US', 'No official forms'],
] as const)(
  'a file without official forms is listed as such, not as one without faults (%s)',
  async (language, text) => {
    expect((await list('名单.xlsx', OTHER, language)).textContent).toBe(`名单.xlsx${text}`);
  },
);

test('a station is listed with its score and the number of findings', async () => {
  expect((await list('太平.xlsx', STATION, 'zh-CN')).textContent).toMatch(/未评分 · \d+ 条问题$/);
});

test('what is filled in and stands in no file yet counts, and is said', async () => {
  const scores = { purchaser: 20, supervisor: 9, guidance: 14, thirdParty: 50 };
  expect((await list('太平.xlsx', STATION, 'zh-CN', { scores })).textContent).toMatch(/优秀 93 · \d+ 条问题● 未下载$/);
});

test('what the table of parameters says counts, and is nothing that would be lost', async () => {
  const tabled = { purchaser: 20, supervisor: 9, guidance: 14, thirdParty: 50 };
  expect((await list('太平.xlsx', STATION, 'zh-CN', { tabled })).textContent).toMatch(/优秀 93 · \d+ 条问题$/);
  cleanup();
  const scores = { ...tabled, purchaser: 10 };
  expect((await list('太平.xlsx', STATION, 'zh-CN', { scores, tabled })).textContent).toMatch(
    /良好 83 · \d+ 条问题● 未下载$/,
  );
});
