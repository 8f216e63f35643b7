import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import { writeSummary } from '../../src/report/actions';
import { review } from '../../src/report/review';
import { stringsFor } from '../../src/strings';
import { FileMessages } from '../../src/workbench/FileMessages';
import { FileQuestion, type Loss } from '../../src/workbench/FileQuestion';
import { InputsStore } from '../../src/workbench/inputs/inputs-store';
import { WorkbookInputs } from '../../src/workbench/inputs/workbook-inputs';
import { OpenWorkbook } from '../../src/workbench/open-workbook';
import { parametersOf, unwrap, workbookBytes } from '../report/summary/support';
import { findAll, find } from '../taskpane/query';
import { perform, press } from '../taskpane/user';
import './page';

const OPTIONS = { file: '太平.xlsx', language: 'zh-CN' } as const;
const SCORES = parametersOf({ scores: { purchaser: 20 } });
const { workbench: strings } = stringsFor('zh-CN');

async function asked(loss: Loss) {
  const workbook = unwrap(await OpenWorkbook.open('太平.xlsx', workbookBytes('single-zone-two-months.xlsx')));
  const inputs = new WorkbookInputs(new InputsStore(() => window.localStorage), workbook);
  inputs.keep(SCORES, review(workbook.getView().snapshot, OPTIONS));
  const [confirmed, downloaded] = [jest.fn(), jest.fn()];
  await perform(() =>
    render(
      <FluentProvider theme={webLightTheme}>
        <FileQuestion
          {...{ workbook, inputs, loss, strings }}
          onConfirm={confirmed}
          onDownload={downloaded}
          onDismiss={() => undefined}
        />
      </FluentProvider>,
    ),
  );
  return { workbook, inputs, confirmed, downloaded };
}

test('a download without what was filled in is asked about, until a summary holds it', async () => {
  const { workbook, confirmed } = await asked('download');
  await press('仍然下载');
  expect(confirmed).toHaveBeenCalledTimes(1);
  await perform(() => void writeSummary(workbook, { ...OPTIONS, parameters: SCORES }));
  expect(findAll('button')).toEqual([]);
});

test('closing is asked about where inputs are in no file, and where the workbook was changed', async () => {
  const { workbook, inputs, downloaded } = await asked('close');
  expect(document.body.textContent).toContain('里填写或搁置的内容还没有存进文件');
  expect(findAll('button', '下载')).toEqual([]);
  await perform(() => void writeSummary(workbook, { ...OPTIONS, parameters: SCORES }));
  expect(document.body.textContent).toContain('有改动，未下载');
  await press('下载');
  expect(downloaded).toHaveBeenCalledTimes(1);
  await perform(() => {
    inputs.downloaded();
    workbook.saved();
  });
  expect(findAll('button')).toEqual([]);
});

test('what went well goes by itself, but not from under the focus', async () => {
  const dismissed = jest.fn();
  await perform(() =>
    render(
      <FluentProvider theme={webLightTheme}>
        <FileMessages messages={[{ intent: 'success', text: '已下载' }]} strings={strings} onDismiss={dismissed} />
      </FluentProvider>,
    ),
  );
  const close = find('button', strings.dismiss);
  close.focus();
  await perform(() => {
    jest.advanceTimersByTime(60_000);
  });
  expect(dismissed).not.toHaveBeenCalled();
  close.blur();
  await perform(() => {
    jest.advanceTimersByTime(12_000);
  });
  expect(dismissed).toHaveBeenCalled();
});
