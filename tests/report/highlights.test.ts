import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseParameters } from '../../src/assessment/parameters';
import { planHighlights } from '../../src/report/highlights';
import { review } from '../../src/report/review';
import { areaA1, parseArea } from '../../src/workbook/address';
import { LOOKS } from '../../src/workbook/highlight-looks';
import type { HighlightLook } from '../../src/workbook/plan';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';

function taiping() {
  const workbook = readWorkbook(
    new Uint8Array(readFileSync(join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx'))),
  );
  const headcount = [
    { from: '2024-09', count: 20 },
    { from: '2025-03', count: 15 },
  ];
  const parameters = parseParameters({ stage: 'midterm', headcount });
  if (!workbook.ok || !parameters.ok) throw new Error('the sample cannot be used');
  return review(workbook.value, { file: '', language: 'zh-CN', parameters: parameters.value });
}

const reviewed = taiping();
const highlights = planHighlights(reviewed);
const at = (look: HighlightLook, sheet: string) =>
  highlights
    .filter((highlight) => highlight.look === look && highlight.area.sheet === sheet)
    .map(({ area }) => areaA1(area));

describe('highlights of the Taiping workbook', () => {
  test('errors, on the cells to blame and not on those that only show why', () => {
    expect(at('error', '附件1-1')).toEqual(
      expect.arrayContaining(['B5', 'B6', 'B7', 'B8', 'B9', 'B12', 'B13', 'B14', 'B15', 'B16']),
    );
    expect(at('error', '附件2')).toEqual(['F37', 'M37:AA37']);
  });

  test('every percentage behind the expected progress, with a look of its own', () => {
    expect(at('behind', '附件1-1').sort()).toEqual(
      ['W5', 'W6', 'E12', 'E13', 'E15', 'E16', 'H12', 'H13', 'H15', 'H16', 'K13', 'T15', 'H22'].sort(),
    );
    // C32, C47, C50 and C53 are noted as coarsely rounded besides: being behind is the graver of the two.
    expect(at('behind', '附件1-2')).toEqual(['C32', 'C44', 'C47', 'C50', 'C53']);
  });

  test('the gravest look wins where findings meet: F37 breaks a rule, starts early and has an odd length', () => {
    expect(highlights.filter(({ area }) => area.sheet === '附件2' && areaA1(area) === 'F37')).toMatchObject([
      { look: 'error' },
    ]);
  });

  test('each cell is highlighted once, in one row, on an official sheet', () => {
    const cells = highlights.flatMap(({ area }) => {
      expect(area.top).toBe(area.bottom);
      return Array.from(
        { length: area.right - area.left + 1 },
        (_, step) => `${area.sheet} ${area.top} ${area.left + step}`,
      );
    });
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(highlights.map(({ area }) => area.sheet))).toEqual(new Set(['附件1-1', '附件1-2', '附件2']));
  });

  test('the mark stands before what the cell shows, unless a number would no longer fit', () => {
    const formatOf = (cell: string) => highlights.find(({ area }) => areaA1(area) === cell)?.numberFormat;
    expect(formatOf('W5')).toBe('"▼"0.00%;"▼"-0.00%;"▼"0.00%;"▼"@');
    expect(formatOf('B5')).toMatch(/^"✖"/);
    expect(formatOf('N19')).toBeNull();
  });

  /** The format of a cell's mark, where its column has that room, and it that format. */
  function formatIn(cell: string, { room, numberFormat }: { room?: number; numberFormat?: string }): string | null {
    const area = parseArea(cell);
    if (!area) throw new Error(`no cell: ${cell}`);
    const { top: row, left: column } = area;
    const sheets = reviewed.snapshot.sheets.map((sheet) => ({
      ...sheet,
      ...(room !== undefined && { columnRooms: [{ column, room }] }),
      cells: sheet.cells.map((each) =>
        numberFormat !== undefined && each.row === row && each.column === column ? { ...each, numberFormat } : each,
      ),
    }));
    const plan = planHighlights({ ...reviewed, snapshot: { ...reviewed.snapshot, sheets } });
    const found = plan.find((highlight) => highlight.area.sheet === '附件1-1' && areaA1(highlight.area) === cell);
    if (!found) throw new Error(`no highlight: ${cell}`);
    return found.numberFormat;
  }

  test('no mark stands before a number that would show as #### beside it', () => {
    expect(formatIn('W5', { room: 8 })).toMatch(/^"▼"/);
    expect(formatIn('W5', { room: 7.5 })).toBeNull();
    expect(formatIn('N19', { room: 30 })).toMatch(/^"⚠"/);
    // A text is cut off, never hidden.
    expect(formatIn('A12', { room: 1 })).toMatch(/^"\*"/);
  });

  test('a hidden column adds no room to a number that is merged over it', () => {
    const [sheet] = reviewed.snapshot.sheets;
    const area = parseArea('T15');
    if (!sheet || !area) throw new Error('no sheet');
    const { left: column } = area;
    const formatWith = (hiddenColumns: readonly number[]) => {
      const merged = { ...area, right: column + 1 };
      const columnRooms = [{ column, room: 5 }];
      const changed = { ...sheet, merges: [...sheet.merges, merged], columnRooms, hiddenColumns };
      const sheets = [changed, ...reviewed.snapshot.sheets.slice(1)];
      const plan = planHighlights({ ...reviewed, snapshot: { ...reviewed.snapshot, sheets } });
      return plan.find((one) => one.area.sheet === sheet.name && one.area.left === column && one.area.top === area.top)
        ?.numberFormat;
    };
    expect(formatWith([])).toMatch(/^"▼"/);
    expect(formatWith([column + 1])).toBeNull();
  });

  test('nor do columns beyond those in use, of which nothing is known', () => {
    const [sheet] = reviewed.snapshot.sheets;
    const area = parseArea('W5');
    if (!sheet || !area) throw new Error('no sheet');
    const merges = [...sheet.merges, { ...area, right: area.left + 5 }];
    const changed = { ...sheet, merges, columnRooms: [{ column: area.left, room: 5 }] };
    const sheets = [changed, ...reviewed.snapshot.sheets.slice(1)];
    const plan = planHighlights({ ...reviewed, snapshot: { ...reviewed.snapshot, sheets } });
    expect(plan.find(({ area: { left, top } }) => left === area.left && top === area.top)?.numberFormat).toBeNull();
  });

  test.each(['m/d/yyyy', 'yyyy"年"m"月"', '[$-804]h:mm', '[h]:mm'])('a date keeps its format: %s', (numberFormat) => {
    expect(formatIn('W5', { room: 30, numberFormat })).toBeNull();
  });

  test.each(['0.0"个 days"', '[Red]0.0', '\\d0', '#,##0.00_);(#,##0.00)'])('%s is no date', (numberFormat) => {
    expect(formatIn('W5', { room: 30, numberFormat })).not.toBeNull();
  });

  test('a workbook without findings and without lagging indicators gets none', () => {
    const indicators = reviewed.assessment.indicators.map((indicator) => ({ ...indicator, status: 'met' as const }));
    expect(planHighlights({ ...reviewed, findings: [], assessment: { ...reviewed.assessment, indicators } })).toEqual(
      [],
    );
  });
});

test('no two looks share a mark, and none rests on colour alone', () => {
  const looks = Object.values(LOOKS);
  expect(new Set(looks.map(({ mark }) => mark)).size).toBe(looks.length);
  expect(looks.every(({ mark, border }) => mark !== '' && ['solid', 'dash', 'dot'].includes(border))).toBe(true);
});
