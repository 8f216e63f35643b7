import { FormulaBook } from '../../src/formulas/formula-book';
import { isSameValue } from '../../src/formulas/values';
import { FileHost } from '../../src/file/file-host';
import { cellA1 } from '../../src/workbook/address';
import { SheetIndex } from '../../src/workbook/sheet-index';
import type { Cell, CellValue } from '../../src/workbook/snapshot';
import { textSheet, workbookOf } from '../forms/support/text-sheet';
import { Random } from '../generator/random';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { itWithLibreOffice, recalculate } from '../support/libreoffice';
import { SEED } from '../support/seed';

const ROWS = 12;
const FORMULAS = 600;
const MARKS = ['√', '√', '√', '0.5', '——', ''] as const;
const ZONES = ['片区1', '片区2', '片区3'] as const;

/** What forms hold: a zone's name in A, marks in B and C, figures in D and E, some of them `/`. */
function dataRow(random: Random): string {
  const figure = (): string => random.pick(['/', String(random.integer(0, 300)), String(random.integer(1, 40) / 2)]);
  return [random.pick(ZONES), random.pick(MARKS), random.pick(MARKS), figure(), figure()].join(' | ');
}

/** Random formulas of the kinds that forms have. */
class Formulas {
  constructor(private readonly random: Random) {}

  formula(): string {
    const text = this.random.pick([false, false, false, true]);
    return `=${text ? this.text() : this.number(2)}`;
  }

  private area(columns: string): string {
    const [from, to] = [this.random.integer(1, ROWS), this.random.integer(1, ROWS)].sort((a, b) => a - b);
    const column = this.random.pick(Array.from(columns));
    return `${column}${from}:${column}${to}`;
  }

  /** Areas of the same rows in several columns. */
  private areas(...columns: readonly string[]): string[] {
    const [from, to] = [this.random.integer(1, ROWS), this.random.integer(1, ROWS)].sort((a, b) => a - b);
    return columns.map((column) => `${column}${from}:${column}${to}`);
  }

  private cell(columns: string): string {
    return `${this.random.pick(Array.from(columns))}${this.random.integer(1, ROWS)}`;
  }

  private condition(): string {
    const { random } = this;
    return random.pick([
      () => `ISNUMBER(${this.cell('BCDE')})`,
      () => `ISTEXT(${this.cell('BCDE')})`,
      () => `ISBLANK(${this.cell('BC')})`,
      () => `${this.cell('BC')}="√"`,
      () => `${this.cell('DE')}<>"/"`,
      () => `COUNT(${this.area('DE')})>${random.integer(0, 4)}`,
      () => `AND(${this.cell('BC')}="√",ISNUMBER(${this.cell('DE')}))`,
      () => `OR(${this.cell('BC')}="√",${this.cell('D')}="/")`,
      () => `NOT(ISERROR(${this.cell('DE')}/${this.cell('DE')}))`,
    ])();
  }

  private leaf(): string {
    const { random } = this;
    return random.pick([
      () => this.cell('DE'),
      () => String(random.integer(0, 50)),
      () => `SUM(${this.area('BCDE')})`,
      () => `SUM(${this.area('DE')},${this.cell('BC')},3)`,
      () => `COUNTIF(${this.area('BC')},"√")+SUM(${this.area('BC')})`,
      () => `COUNTIF(${this.area('BC')},0.5)*0.5`,
      () => `COUNTIF(${this.area('BC')},"<>√")`,
      () => `COUNTIF(${this.area('DE')},">=${random.integer(1, 100)}")`,
      () => `COUNTIF(${this.area('A')},"片区?")`,
      () => `COUNT(${this.area('BCDE')})`,
      () => `COUNTA(${this.area('BCDE')})`,
      () => `COUNTBLANK(${this.area('BC')})`,
      () => `AVERAGE(${this.area('DE')})`,
      () => `MIN(${this.area('DE')})`,
      () => `MAX(${this.area('DE')},1)`,
      () => `SUBTOTAL(9,${this.area('DE')})`,
      () => `N(${this.cell('BCDE')})`,
      () => `SUM(E:E)`,
      () => `LEN(${this.cell('ABC')})`,
      () => {
        const [zones = '', marks = '', figures = ''] = this.areas('A', 'B', 'D');
        return random.pick([
          `SUMIF(${zones},"片区1",${figures})`,
          `SUMIFS(${figures},${zones},"片区2",${marks},"√")`,
          `COUNTIFS(${zones},"片区1",${marks},"√")`,
          `SUMPRODUCT((${zones}="片区1")*(${marks}="√"))`,
          `SUMPRODUCT(--(${marks}="√"),${figures})`,
        ]);
      },
      () => `SUMPRODUCT((${this.area('BC')}="√")*1)`,
      () => `SUMPRODUCT((${this.area('BC')}=0.5)*0.5)`,
      () => `SUM(COUNTIF(${this.area('BC')},{"√",0.5})*{1,0.5})`.replace(/^SUM/, 'SUMPRODUCT'),
    ])();
  }

  private number(depth: number): string {
    const { random } = this;
    if (depth === 0) return this.leaf();
    const inner = (): string => this.number(depth - 1);
    return random.pick([
      () => this.leaf(),
      () => `${inner()}+${inner()}`,
      () => `${inner()}-(${inner()})`,
      () => `(${inner()})*${random.integer(2, 5)}`,
      () => `(${inner()})/(${inner()})`,
      () => `-(${inner()})`,
      () => `(${inner()})%`,
      () => `ROUND(${inner()},${random.integer(0, 4)})`,
      () => `ROUNDUP(${inner()},${random.integer(0, 2)})`,
      () => `ROUNDDOWN(${inner()},${random.integer(0, 2)})`,
      () => `INT(${inner()})`,
      () => `ABS(${inner()})`,
      () => `DATE(${random.integer(1990, 2040)},${random.integer(-5, 20)},${random.integer(-40, 70)})`,
      () => `IFERROR((${inner()})/(${inner()}),0)`,
      () => `IF(${this.condition()},${inner()},${inner()})`,
      () => `IFS(${this.condition()},${inner()},TRUE,${inner()})`,
    ])();
  }

  private text(): string {
    const { random } = this;
    return random.pick([
      () => `IF(${this.condition()},${this.number(1)},"/")`,
      () => `TEXT(${this.number(1)},"0.00%")`,
      () => `TEXT(${this.number(1)},"0%")`,
      () => `TEXT(${this.number(1)},"0.0")`,
      () => `ROUND(${this.number(1)},2)&"%"`,
      () => `CONCATENATE(ROUND(${this.number(1)},1),"/",${random.integer(1, 20)})`,
      () => `T(${this.cell('BCDE')})`,
    ])();
  }
}

describe('our calculation of formulas', () => {
  itWithLibreOffice(`agrees with LibreOffice over ${FORMULAS} random formulas (seed ${SEED})`, async () => {
    const random = new Random(SEED);
    const formulas = new Formulas(random);
    const data = textSheet('Sheet1', Array.from({ length: ROWS }, () => dataRow(random)).join('\n'));
    const cells: Cell[] = Array.from({ length: FORMULAS }, (_, index) => ({
      row: ROWS + 3 + index,
      column: 6,
      value: null,
      formula: formulas.formula(),
      numberFormat: 'General',
    }));
    const sheet = { ...data, cells: [...data.cells, ...cells] };
    const host = FileHost.open(
      await recalculate(snapshotXlsx(workbookOf({ ...sheet, cells: sheet.cells.map(asFiled) }))),
    );
    const read = host.ok ? await host.value.read() : host;
    if (!read.ok) throw new Error(read.problem.code);
    const [calculated] = read.value.sheets;
    if (!calculated) throw new Error('no sheet');
    const theirs = new SheetIndex(calculated);
    const own = new FormulaBook(new Map([['Sheet1', new SheetIndex(sheet)]])).filled(() => undefined);
    const differences = cells.flatMap(({ row, column, formula }) => {
      const [ours, other] = [own.valueAt({ sheet: 'Sheet1', row, column }), theirs.at(row, column)?.value ?? null];
      return ours !== undefined && isSameValue(ours, emptied(other))
        ? []
        : [`${cellA1(row, column)} ${formula ?? ''}: ${JSON.stringify(ours)}, not ${JSON.stringify(other)}`];
    });
    expect(differences).toEqual([]);
  });
});

/** A function newer than the file format has a prefix in files. */
const asFiled = (cell: Cell): Cell => ({
  ...cell,
  formula: cell.formula?.replace(/(?<![A-Z])IFS\(/g, '_xlfn.IFS(') ?? null,
});

/** A text without characters is read as an empty cell. */
const emptied = (value: CellValue): CellValue => value ?? '';
