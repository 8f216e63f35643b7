import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnName } from '../../src/workbook/address';

/** A workbook that is larger, longer or further apart than any station's. */
export interface HostileFile {
  readonly name: string;
  /** What is wrong with it, as the table of docs/reliability.md says. */
  readonly what: string;
  /** Beyond what is read at all. */
  readonly isRefused?: boolean;
  bytes(): Uint8Array;
}

const SAMPLE = join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx');
const FORMS = ['附件1-1', '附件1-2', '附件2'] as const;
type Form = (typeof FORMS)[number];

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LAST_ROW = 1_048_576;
/** The row of 附件1-1 and of 附件2 below all that the forms say. */
const BELOW = 60;

interface Sheet {
  readonly name: string;
  readonly xml: string;
}

const sampleParts = (): Record<string, Uint8Array> => unzipSync(readFileSync(SAMPLE));

/** The part of a form without what other parts belong to. */
function formXml(form: Form): string {
  const part = sampleParts()[`xl/worksheets/sheet${FORMS.indexOf(form) + 1}.xml`];
  return strFromU8(part ?? new Uint8Array()).replace(/<legacyDrawing[^>]*\/>/, '');
}

/** The sample with other sheets in place of its own. */
function workbookOf(sheets: readonly Sheet[]): Uint8Array {
  const kept = Object.entries(sampleParts()).filter(([name]) => !/worksheets|comments|drawings/.test(name));
  const parts: Record<string, Uint8Array> = Object.fromEntries(kept);
  const edit = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  };
  const each = (write: (sheet: Sheet, number: number) => string) =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join('');
  edit('xl/workbook.xml', (xml) =>
    xml
      .replace(/<definedNames>.*<\/definedNames>/, '')
      .replace(
        /<sheets>.*<\/sheets>/,
        `<sheets xmlns:r="${OFFICE}">${each(({ name }, number) => `<sheet name="${name}" sheetId="${number}" r:id="s${number}"/>`)}</sheets>`,
      ),
  );
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml
      .replace(/<Relationship [^>]*worksheets[^>]*\/>/g, '')
      .replace(
        '</Relationships>',
        `${each((_, number) => `<Relationship Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet${number}.xml" Id="s${number}"/>`)}</Relationships>`,
      ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml
      .replace(/<Override [^>]*(?:worksheets|comments)[^>]*\/>/g, '')
      .replace(
        '</Types>',
        `${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${WORKSHEET}"/>`)}</Types>`,
      ),
  );
  sheets.forEach(({ xml }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(xml);
  });
  return zipSync(parts, { level: 1 });
}

/** Where 附件2 of the sample has its months, and its first column without contents. */
const MONTHS_ROW = 4;
const FIRST_FREE = 35;

const below = (xml: string, rows: string): string => xml.replace('</sheetData>', `${rows}</sheetData>`);

/** The sample with rows below one of its forms, or below each. */
function sampleWith(rows: string, only?: Form): Uint8Array {
  return workbookOf(
    FORMS.map((form) => ({ name: form, xml: only && form !== only ? formXml(form) : below(formXml(form), rows) })),
  );
}

function rowsOf(count: number, cells: (row: number) => string, first = BELOW): string {
  return Array.from({ length: count }, (_, index) => {
    const row = first + index;
    return `<row r="${row}">${cells(row)}</row>`;
  }).join('');
}

const text = (address: string, content: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

function numbers(columns: number): (row: number) => string {
  const names = Array.from({ length: columns }, (_, column) => columnName(column));
  return (row) => names.map((name, column) => `<c r="${name}${row}"><v>${(row * 7 + column) % 97}</v></c>`).join('');
}

/** Whole sets of forms; in each the typed figures differ from those of the others, so that none is a copy. */
function manyForms(sets: number): Uint8Array {
  const forms = FORMS.map((form) => ({ form, xml: formXml(form) }));
  return workbookOf(
    Array.from({ length: sets }, (_, set) =>
      forms.map(({ form, xml }) => ({
        name: `${form} (${set + 1})`,
        xml: xml.replace(/<v>(\d+)<\/v>/g, (_whole, digits: string) => `<v>${Number(digits) + set}</v>`),
      })),
    ).flat(),
  );
}

/** Every number of the forms is one too large, and every mark another: each sum is wrong. */
function everythingWrong(sets: number): Uint8Array {
  const wrong = (xml: string): string => {
    let count = 0;
    return xml
      .replace(/<v>(\d+)<\/v>/g, (_whole, digits: string) => `<v>${Number(digits) + (count++ % 5)}</v>`)
      .replace(/<t>(?:√|&#8730;)<\/t>/g, (whole) => (count++ % 3 === 0 ? '<t>0.5</t>' : whole));
  };
  return workbookOf(
    Array.from({ length: sets }, (_, set) =>
      FORMS.map((form) => ({ name: `${form} ${set + 1}`, xml: wrong(formXml(form)) })),
    ).flat(),
  );
}

function sharedFormulas(count: number, length: number): Uint8Array {
  const formula = `G5${'+G6'.repeat((length - 2) / 3)}`;
  const cell = (row: number): string =>
    row === BELOW
      ? `<c r="A${row}"><f t="shared" si="77" ref="A${BELOW}:A${BELOW + count}">${formula}</f><v>1</v></c>`
      : `<c r="A${row}"><f t="shared" si="77"/><v>1</v></c>`;
  return sampleWith(rowsOf(count, cell), '附件1-1');
}

/** The names, remarks and marks of the workers made long: all that a finding may quote. */
function longForms(lengthen: (content: string) => string): Uint8Array {
  return workbookOf(
    FORMS.map((form) => ({
      name: form,
      xml: formXml(form).replace(/<t>([^<]+)<\/t>/g, (whole, content: string, at: number, all: string) =>
        Number(/r="[A-Z]+(\d+)"[^>]*>(?:<is>)?$/.exec(all.slice(Math.max(0, at - 80), at))?.[1] ?? 0) > 6
          ? `<t xml:space="preserve">${lengthen(content)}</t>`
          : whole,
      ),
    })),
  );
}

const EMPTY = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
const withEmptySheets = (count: number): Uint8Array =>
  workbookOf([
    ...FORMS.map((form) => ({ name: form, xml: formXml(form) })),
    ...Array.from({ length: count - FORMS.length }, (_, index) => ({ name: `空${index}`, xml: EMPTY })),
  ]);

/** The sample with further months to the right of those of 附件2. */
function withMonths(count: number): Uint8Array {
  const cells = Array.from({ length: count }, (_, index) =>
    text(`${columnName(FIRST_FREE + index)}${MONTHS_ROW}`, `${(index % 12) + 1}月`),
  ).join('');
  const withCells = (xml: string): string =>
    xml.replace(
      new RegExp(`(<row r="${MONTHS_ROW}".*?)(</row>)`, 's'),
      (_, row: string, end: string) => row + cells + end,
    );
  return workbookOf(
    FORMS.map((form) => ({ name: form, xml: form === '附件2' ? withCells(formXml(form)) : formXml(form) })),
  );
}

/** The sample with the last zone of 附件1-1 over and over, in place of all that stands below it. */
function withZones(count: number): Uint8Array {
  const last = 8;
  const change = (xml: string): string => {
    const [row = ''] = new RegExp(`<row r="${last}".*?</row>`, 's').exec(xml) ?? [];
    const zones = Array.from({ length: count }, (_, index) =>
      row
        .replace(new RegExp(`(?<=[A-Z]|row r=")${last}(?=\\D)`, 'g'), String(last + index))
        .replace(/<t>[^<]*/, `<t>片区${index + 4}`),
    );
    return xml
      .replace(new RegExp(`<row r="${last}".*</sheetData>`, 's'), `${zones.join('')}</sheetData>`)
      .replace(/<mergeCell ref="[A-Z]+(?:1\d|2\d):[^>]*>/g, '');
  };
  return workbookOf(
    FORMS.map((form) => ({ name: form, xml: form === '附件1-1' ? change(formXml(form)) : formXml(form) })),
  );
}

const SHARED_STRINGS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** The sample with a part of shared strings, which none of its own cells use. */
function withSharedStrings(
  items: string,
  file = workbookOf(FORMS.map((form) => ({ name: form, xml: formXml(form) }))),
): Uint8Array {
  const parts = unzipSync(file);
  const append = (name: string, end: string, entry: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(end, `${entry}${end}`));
  };
  const relationship = `<Relationship Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml" Id="strings"/>`;
  append('xl/_rels/workbook.xml.rels', '</Relationships>', relationship);
  const override = `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHARED_STRINGS}"/>`;
  append('[Content_Types].xml', '</Types>', override);
  parts['xl/sharedStrings.xml'] = strToU8(
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`,
  );
  return zipSync(parts, { level: 1 });
}

const sharedTexts = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<si><t>服务内容 ${index}：走访困难群众并登记</t></si>`).join('');

/** In the sample itself there are some two thousand. */
const MOST_FILLED = 500_000;

export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    name: 'stray',
    what: 'a stray cell in row 1,048,576 of each form',
    bytes: () =>
      sampleWith(`<row r="${LAST_ROW}">${text(`A${LAST_ROW}`, 'x')}<c r="XFD${LAST_ROW}"><v>1</v></c></row>`),
  },
  { name: 'sheets-60', what: '60 sheets of forms', bytes: () => manyForms(20) },
  { name: 'sheets-600', what: '600 sheets of forms', bytes: () => manyForms(200) },
  { name: 'wrong-60', what: '60 sheets of forms in which every sum is wrong', bytes: () => everythingWrong(20) },
  { name: 'wrong-600', what: '600 sheets of forms in which every sum is wrong', bytes: () => everythingWrong(200) },
  {
    name: 'numbers-indicators',
    what: '300,000 numbers below 附件1-1',
    bytes: () => sampleWith(rowsOf(15_000, numbers(20)), '附件1-1'),
  },
  {
    name: 'numbers-adjacent',
    what: '300,000 numbers in the rows right below 附件1-1',
    bytes: () => sampleWith(rowsOf(15_000, numbers(20), 23), '附件1-1'),
  },
  {
    name: 'numbers-hours',
    what: '300,000 numbers right below 附件1-2',
    bytes: () => sampleWith(rowsOf(100_000, numbers(3), 54), '附件1-2'),
  },
  {
    name: 'items-hours',
    what: '160,000 items with requirements right below 附件1-2',
    bytes: () =>
      sampleWith(
        rowsOf(
          160_000,
          (row) => `${text(`A${row}`, `项目${row}`)}${text(`B${row}`, `${row}小时`)}<c r="C${row}"><v>${row}</v></c>`,
          54,
        ),
        '附件1-2',
      ),
  },
  { name: 'zones', what: '5,000 zones in 附件1-1', bytes: () => withZones(5000) },
  { name: 'months-wide', what: '16,000 months in the header of 附件2', bytes: () => withMonths(16_000) },
  {
    name: 'numbers-attendance',
    what: '300,000 numbers right below 附件2',
    bytes: () => sampleWith(rowsOf(10_000, numbers(30), 44), '附件2'),
  },
  {
    name: 'numbers-wide',
    what: '300,000 numbers in rows of 15,000',
    bytes: () => sampleWith(rowsOf(20, numbers(15_000)), '附件2'),
  },
  { name: 'shared', what: '20,000 shared formulas of 8,000 characters', bytes: () => sharedFormulas(20_000, 8000) },
  {
    name: 'spaces',
    what: 'runs of 16,000 spaces in every text of the forms',
    bytes: () => longForms((content) => `${content} ${' '.repeat(16_000)}a`),
  },
  {
    name: 'breaks',
    what: 'runs of 16,000 line breaks and spaces in every text of the forms',
    bytes: () => longForms((content) => `${content}${'&#10; '.repeat(8000)}x`),
  },
  {
    name: 'long-texts',
    what: 'texts of 32,000 characters in every text of the forms',
    bytes: () => longForms((content) => `${content}${'社工服务'.repeat(8000)}`),
  },
  {
    name: 'rows',
    what: '1,000,000 rows with nothing in them but formats',
    bytes: () =>
      sampleWith(
        rowsOf(1_000_000, (row) => `<c r="A${row}" s="1"/>`),
        '附件1-1',
      ),
  },
  {
    name: 'rows-filled',
    what: '1,000,000 rows, half of them filled to the limit',
    bytes: () =>
      sampleWith(
        rowsOf(1_000_000, (row) =>
          row % 2 === 0 && row < 990_000 ? `<c r="A${row}"><v>${row}</v></c>` : `<c r="A${row}" s="1"/>`,
        ),
        '附件1-1',
      ),
  },
  {
    name: 'texts-filled',
    what: '490,000 texts beside the forms',
    bytes: () =>
      sampleWith(
        rowsOf(49_000, (row) =>
          'ABCDEFGHIJ'
            .split('')
            .map((name) => text(`${name}${row}`, `服务${row}`))
            .join(''),
        ),
        '附件1-2',
      ),
  },
  {
    name: 'texts-unused',
    what: '1,500,000 shared strings that no cell uses',
    bytes: () => withSharedStrings(sharedTexts(1_500_000)),
  },
  {
    name: 'texts-shared',
    what: '490,000 cells with texts of 1,500,000 shared strings',
    bytes: () =>
      withSharedStrings(
        sharedTexts(1_500_000),
        sampleWith(
          rowsOf(49_000, (row) =>
            'ABCDEFGHIJ'
              .split('')
              .map((name, column) => `<c r="${name}${row}" t="s"><v>${(row * 10 + column) * 3}</v></c>`)
              .join(''),
          ),
          '附件1-2',
        ),
      ),
  },
  { name: 'sheets-1000', what: '1,000 sheets', bytes: () => withEmptySheets(1000) },
  {
    name: 'cells-too-many',
    what: 'more than 500,000 filled cells',
    isRefused: true,
    bytes: () => sampleWith(rowsOf(MOST_FILLED / 10 + 1, numbers(10)), '附件1-1'),
  },
  { name: 'sheets-too-many', what: '1,001 sheets', isRefused: true, bytes: () => withEmptySheets(1001) },
];
