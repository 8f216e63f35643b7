import { areaA1, absoluteA1, cellA1, quoteSheet } from '../../workbook/address';
import { type HostResult, success } from '../../workbook/host';
import type { NewSheet } from '../../workbook/new-workbook';
import { Package } from '../parts/package';
import { encodeXml } from '../parts/xml-encoding';
import { escapeXml } from '../parts/xml';
import { writeZip, zipEntry } from '../parts/zip';
import { applyPlan } from './apply-plan';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const partOf = (index: number): string => `worksheets/sheet${index + 1}.xml`;

function viewXml({ rows, columns }: NewSheet['frozen']): string {
  if (rows + columns === 0) return '';
  const corner = cellA1(rows, columns);
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** What a plan does not say of a sheet; the plan is written into it. */
function sheetXml({ frozen, filter }: NewSheet): string {
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView showGridLines="0" workbookViewId="0">` +
    `${viewXml(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData>` +
    (filter ? `<autoFilter ref="${areaA1(filter)}"/>` : '') +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/></worksheet>'
  );
}

/** Excel keeps the area of a filter under this name too. */
function filterName({ plan, filter }: NewSheet, index: number): string {
  if (!filter) return '';
  const sheet = quoteSheet(plan.name);
  const area = `${absoluteA1(filter.top, filter.left)}:${absoluteA1(filter.bottom, filter.right)}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(`${sheet}!${area}`)}</definedName>`;
}

function skeleton(sheets: readonly NewSheet[]): Package {
  const listed = sheets.map(
    ({ plan }, index) => `<sheet name="${escapeXml(plan.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const types = sheets.map(
    (_, index) => `<Override PartName="/xl/${partOf(index)}" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const links = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="${partOf(index)}"/>`,
  );
  const parts: readonly (readonly [name: string, xml: string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets>` +
        `<definedNames>${sheets.map(filterName).join('')}</definedNames></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`],
    ...sheets.map((sheet, index) => [`xl/${partOf(index)}`, sheetXml(sheet)] as const),
  ];
  const encoded = parts.map(([name, xml]) => zipEntry(name, encodeXml(DECLARATION + xml, 'utf-8')));
  return Package.open(writeZip(encoded));
}

/** A workbook with these sheets and nothing else. Fails like the carrying out of a plan. */
export function newWorkbook(sheets: readonly NewSheet[]): HostResult<Uint8Array> {
  let made = skeleton(sheets);
  for (const { plan } of sheets) {
    const applied = applyPlan(made, { summary: plan });
    if (!applied.ok) return applied;
    made = applied.value.package;
  }
  return success(made.toBytes());
}
