import { writeInputs } from '../../../src/xlsx/write/input-cells';
import type { InputWrite } from '../../../src/workbook/plan';
import { MAIN } from '../support/package-builder';

const input = (row: number, column: number, value: InputWrite['value']): InputWrite => ({
  cell: { sheet: 'S', row, column },
  value,
});
const sheet = (rows: string): string => `<worksheet xmlns="${MAIN}">${rows}</worksheet>`;

const GIVEN = sheet(
  '<sheetData><row r="2" ht="20"><c r="B2" s="3"><v>1</v></c><c r="E2"/></row><row r="4"/></sheetData><pageMargins/>',
);

const INPUTS = [
  ...[input(1, 6, 27), input(1, 0, 21), input(1, 2, 23), input(1, 1, 22), input(1, 3, 24)],
  ...[input(3, 1, 42), input(3, 0, 41), input(2, 1, 32), input(2, 0, 31), input(5, 0, 61), input(4, 0, 51)],
];

test('several inputs at once keep rows and columns in order, and everything else its bytes', () => {
  const number = (reference: string, value: number, style = '') => `<c r="${reference}"${style}><v>${value}</v></c>`;
  expect(writeInputs(GIVEN, INPUTS)).toBe(
    sheet(
      '<sheetData><row r="2" ht="20">' +
        [number('A2', 21), number('B2', 22, ' s="3"'), number('C2', 23), number('D2', 24)].join('') +
        `<c r="E2"/>${number('G2', 27)}</row>` +
        `<row r="3">${number('A3', 31)}${number('B3', 32)}</row>` +
        `<row r="4">${number('A4', 41)}${number('B4', 42)}</row>` +
        `<row r="5">${number('A5', 51)}</row><row r="6">${number('A6', 61)}</row></sheetData><pageMargins/>`,
    ),
  );
});

test('several inputs at once give the bytes that they give one after another', () => {
  const empty = sheet('<sheetData/>');
  const again = [...INPUTS, input(3, 1, 43), input(1, 1, null)];
  for (const xml of [GIVEN, empty])
    expect(writeInputs(xml, again)).toBe(again.reduce((before, one) => writeInputs(before, [one]), xml));
});
