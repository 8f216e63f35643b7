import { cleanup, fireEvent, render } from '@testing-library/react';
import { useState } from 'react';
import { ComparePanel, likelyPair } from '../../src/workbench/ComparePanel';
import { OpenWorkbook } from '../../src/workbench/open-workbook';
import { buildStation, layOut, PLAIN_CHOICES, PLAIN_SHAPE, type StationModel } from '../generator';
import { earlier } from '../generator/earlier';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { unwrap } from '../report/summary/support';
import { find } from '../taskpane/query';
import './page';

afterEach(cleanup);

const STATION = buildStation({ ...PLAIN_SHAPE, clean: true, months: 6, certified: 4, uncertified: 2, seed: 3 });
const CHANGED: StationModel = {
  ...STATION,
  workers: STATION.workers.map((worker, index) =>
    index === 0 ? { ...worker, presence: worker.presence.map((mark, month) => (month === 0 ? 0 : mark)) } : worker,
  ),
};

const opened = async (name: string, station: StationModel) =>
  unwrap(await OpenWorkbook.open(name, snapshotXlsx(layOut(station, PLAIN_CHOICES).snapshot)));

test('the two workbooks of a station are put in order, and a cell that is pressed is shown in its workbook', async () => {
  const [final, midterm] = [await opened('末期.xlsx', CHANGED), await opened('中期.xlsx', earlier(STATION, 3))];
  const gone: string[] = [];
  const pair = likelyPair([final, midterm], 'zh-CN');
  if (!pair) throw new Error('two workbooks are a pair');
  const Page = () => {
    const [chosen, choose] = useState(pair);
    return (
      <ComparePanel
        workbooks={[final, midterm]}
        pair={chosen}
        onPair={choose}
        language="zh-CN"
        onGo={(workbook, { sheet }) => gone.push(`${workbook.name} ${sheet}`)}
        onClose={() => undefined}
      />
    );
  };
  const view = render(<Page />);
  const [first, second] = view.getAllByRole('combobox');
  expect([first, second].map((select) => select?.textContent)).toHaveLength(2);
  expect(view.getByRole('status').textContent).toMatch(/^1 处出入/);
  expect(view.getByRole('listitem').textContent).toMatch(
    /的人员到位前后不同：\S+中期为√、末期为——中期 附件2!\S+末期 附件2!/,
  );
  const links = view.getAllByRole('button', { name: /附件2!/ });
  for (const link of links) fireEvent.click(link);
  expect(gone).toEqual(['中期.xlsx 附件2', '末期.xlsx 附件2']);
  if (second) fireEvent.change(second, { target: { value: String(midterm.id) } });
  expect(view.container.textContent).toContain('请选两个不同的文件');
  expect(find('button', '关闭')).toBeTruthy();
});
