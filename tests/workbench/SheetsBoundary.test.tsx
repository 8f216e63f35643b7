import { cleanup, fireEvent, render } from '@testing-library/react';
import { SheetsBoundary } from '../../src/workbench/SheetsBoundary';
import { stringsFor } from '../../src/strings';
import { find } from '../taskpane/query';

afterEach(cleanup);

test('sheets that cannot be drawn say so, leave the page standing and can be tried again', () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = true;
  const Sheets = () => {
    if (isBroken) throw new RangeError('a cell');
    return <span>附件1-1</span>;
  };
  render(
    <main>
      <h1>另一个工作簿</h1>
      <SheetsBoundary strings={stringsFor('zh-CN').workbench}>
        <Sheets />
      </SheetsBoundary>
    </main>,
  );
  expect(find('alert').textContent).toContain('表格显示不出来');
  expect(find('heading').textContent).toBe('另一个工作簿');
  isBroken = false;
  fireEvent.click(find('button', '重新显示'));
  expect(document.body.textContent).toContain('附件1-1');
  logged.mockRestore();
});
