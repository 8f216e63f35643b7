import type { AcrossStations } from '../../../src/overview/across-stations';
import { stringsFor } from '../../../src/strings';
import { overviewCsv } from '../../../src/workbench/board/exports';
import { checkedOf, rowOf } from './rows';

const ACROSS: AcrossStations = {
  findings: [
    {
      ...{ rule: 'workbook-twice', severity: 'warning', title: '', message: '', why: '' },
      places: ['乙.xlsx', '丙.xlsx'].map((file) => ({ file, station: null, cells: [] })),
    },
  ],
  distributions: [],
  pairs: [],
  leftOut: [],
};

test('rows of the CSV say what their files share, and those come first', () => {
  const all = ['甲.xlsx', '乙.xlsx', '丙.xlsx'].map((file) => checkedOf(rowOf(file)));
  const [header = [], ...rows] = overviewCsv(all, ACROSS, stringsFor('zh-CN'))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.replace('\ufeff', '').split(','));
  const said = ['为什么要看', '文件', '跨站'].map((title) => header.indexOf(title));
  expect(rows.map((row) => said.map((index) => row[index]))).toEqual([
    ['与别的文件有重复', '乙.xlsx', '1'],
    ['与别的文件有重复', '丙.xlsx', '1'],
    ['无', '甲.xlsx', '0'],
  ]);
});
