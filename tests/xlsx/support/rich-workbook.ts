import { chartPart } from '../../../src/xlsx/write/chart-part';
import { buildPackage, MAIN, OFFICE, sheetXml } from './package-builder';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const anchor = (row: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 5}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}` +
  '<xdr:clientData/></xdr:twoCellAnchor>';

const DRAWING_XML =
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
  anchor(
    1,
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/>' +
      '<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>' +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  ) +
  anchor(
    8,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="用户的图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  ) +
  '</xdr:wsDr>';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';

const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\r\n' +
  '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><f>A2*2</f><v>2</v></c></row>\r\n' +
  '<row r="3"><c r="A3"><v>2</v></c><c r="B3" s="1"><f>A3*2</f><v>4</v></c></row>\r\n';

const EXTENSION =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:cfRule type="expression" priority="2" id="{00000000-0000-0000-0000-000000000001}"><xm:f>A2>1</xm:f><x14:dxf><font><i/></font></x14:dxf></x14:cfRule>' +
  '<xm:sqref>A2:A3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const COMMENT_SHAPE =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202">' +
  '<x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

/**
 * A workbook with one of everything that careless programs lose: picture, chart, table, data validation, conditional
 * formats (one in an extension list), comment, rich text, order of calculation, names, a hidden sheet.
 */
export function richWorkbook(): Uint8Array {
  const chart = chartPart(
    {
      name: '用户的图表',
      title: '用户的图表',
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
      series: [{ name: '倍数', values: { top: 1, left: 1, bottom: 2, right: 1 }, type: 'column', color: '#112233' }],
      position: { top: 8, left: 5, bottom: 13, right: 8 },
      valueFormat: '0',
    },
    '数据',
    () => 1,
  );
  const after =
    '<conditionalFormatting sqref="B2:B3"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;3</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="A2:A3"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
    EXTENSION;
  return buildPackage({
    sheets: [
      {
        name: '数据',
        xml: sheetXml(ROWS, { after }),
        relationships: {
          rId1: ['drawing', '../drawings/drawing1.xml'],
          rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          rId3: ['comments', '../comments1.xml'],
          rId4: ['table', '../tables/table1.xml'],
        },
      },
      { name: '隐藏', xml: sheetXml('<row r="1"><c r="A1"><v>9</v></c></row>'), state: 'hidden' },
    ],
    styles: STYLES,
    sharedStrings: `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><r><t>项</t></r><r><rPr><b/></rPr><t>目</t></r></si><si><t>倍数</t></si></sst>`,
    afterSheets:
      '<definedNames><definedName name="用户的名称">数据!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
    relationships: { rIdChain: ['calcChain', 'calcChain.xml'] },
    parts: {
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B2" i="1"/><c r="B3" i="1"/></calcChain>`,
      'xl/drawings/drawing1.xml': DRAWING_XML,
      'xl/drawings/_rels/drawing1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${OFFICE}/image" Target="../media/image1.png"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/></Relationships>`,
      'xl/charts/chart1.xml': chart,
      'xl/media/image1.png': PIXEL,
      'xl/drawings/vmlDrawing1.vml': COMMENT_SHAPE,
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author/></authors><commentList><comment ref="A1" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`,
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="倍数"/></tableColumns></table>`,
    },
    types: {
      'xl/calcChain.xml': `${TYPE}.spreadsheetml.calcChain+xml`,
      'xl/drawings/drawing1.xml': `${TYPE}.drawing+xml`,
      'xl/charts/chart1.xml': `${TYPE}.drawingml.chart+xml`,
      'xl/comments1.xml': `${TYPE}.spreadsheetml.comments+xml`,
      'xl/tables/table1.xml': `${TYPE}.spreadsheetml.table+xml`,
    },
  });
}
