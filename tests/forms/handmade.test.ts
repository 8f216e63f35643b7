import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/report/review';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { differences, indicatorsByTarget } from '../generator/compare';
import type { ExpectedReport, HeadcountModel } from '../generator';
import { HANDMADE } from '../generator/handmade/workbooks';
import { writeXlsx } from '../generator/handmade/write-xlsx';

const FOLDER = join(__dirname, '../workbooks');

/** Figures worked out by hand from the sheets; `report.indicators` may be a selection of `indicatorCount` lines. */
interface Golden {
  readonly parameters: { readonly headcount?: readonly HeadcountModel[] };
  readonly indicatorCount: number;
  readonly report: ExpectedReport;
}

function golden(file: string): Golden {
  return JSON.parse(readFileSync(join(FOLDER, file.replace('.xlsx', '.golden.json')), 'utf8')) as Golden;
}

describe.each(Object.keys(HANDMADE))('%s', (file) => {
  const expected = golden(file);
  const workbook = readWorkbook(readFileSync(join(FOLDER, file)));
  if (!workbook.ok) throw new Error(`${file}: ${workbook.problem.code} ${workbook.problem.detail}`);
  const { report } = review(workbook.value, { file, language: 'zh-CN', parameters: expected.parameters });
  const { indicators, ...figures } = expected.report;

  test('gives the periods, staffing and vetoes worked out by hand', () => {
    expect(differences('report', report, figures)).toEqual([]);
  });

  test('gives the indicators worked out by hand, at their cells', () => {
    const read = indicatorsByTarget(report.indicators);
    const wrong = indicators.flatMap((line) => differences(line.cells.target, read.get(line.cells.target), line));
    expect(wrong).toEqual([]);
  });

  test('gives no other indicators', () => {
    const withFigures = report.indicators.filter((line) => line.target !== null || line.completed !== null);
    expect(withFigures).toHaveLength(expected.indicatorCount);
  });

  test('is what its builder writes', () => {
    expect(Buffer.from(writeXlsx(HANDMADE[file]?.() ?? { sheets: [], application: '', sharedStrings: false }))).toEqual(
      readFileSync(join(FOLDER, file)),
    );
  });
});
