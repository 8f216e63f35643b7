import { firstSheet } from '../support/contents';
import { oneSheet } from '../support/package-builder';

it('two hundred thousand formatted blank rows are passed over cheaply, and the cells between them found', () => {
  const blank = (row: number) => `<row r="${row}" s="1" ht="15"><c r="A${row}" s="1"/><c r="B${row}" s="1"></c></row>`;
  const rows = Array.from({ length: 200_000 }, (_, index) => blank(index + 1));
  rows.splice(100_000, 1, '<row r="100001"><c r="A100001" s="1"/><c r="B100001"><v>5</v></c></row>');
  const bytes = oneSheet(rows.join(''));
  const start = process.cpuUsage();
  expect(firstSheet(bytes).cells).toMatchObject([{ row: 100_000, column: 1, value: 5 }]);
  // Time of this process, so that others do not matter; a full parse of the same part takes some ten times as long.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
});
