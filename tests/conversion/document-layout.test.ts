import { documentLayout } from '../../src/conversion/document-layout';

const style = (name: string, properties: string) =>
  `<style:style style:name="${name}"><style:${properties}/></style:style>`;
const document = (body: string) =>
  `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t">${style('ta1', 'table-properties table:display="true"')}` +
  `${style('ta2', 'table-properties table:display="false"')}${style('co1', 'table-column-properties style:column-width="0.75in"')}` +
  `${style('co2', 'table-column-properties style:column-width="5.08cm"')}${body}</office:document-content>`;

test('hidden sheets, rows and columns, and widths of an .ods file', () => {
  const layout = documentLayout(
    document(
      '<table:table table:name="一" table:style-name="ta1"><table:table-column table:style-name="co1" table:number-columns-repeated="2"/>' +
        '<table:table-column table:style-name="co2" table:visibility="collapse"/>' +
        '<table:table-column table:style-name="co1" table:number-columns-repeated="16381"/><table:table-row/>' +
        '<table:table-row table:number-rows-repeated="2" table:visibility="filter"/><table:table-row table:visibility="collapse"/>' +
        '<table:table-row table:number-rows-repeated="1048572" table:visibility="collapse"/></table:table>' +
        '<table:table table:name="二" table:style-name="ta2"></table:table>',
    ),
  );
  const [one, two] = [layout.get('一'), layout.get('二')];
  expect([one?.isHidden, two?.isHidden]).toEqual([false, true]);
  expect(one?.columns.map(({ width, hidden }) => [Math.round(width ?? 0), hidden])).toEqual([
    [9, false],
    [9, false],
    [24, true],
  ]);
  expect(Object.keys(one?.rows ?? [])).toEqual(['1', '2', '3']);
});
