import { acrossStations, leftOutText, withAcross } from '../../src/overview/across-stations';
import { rowNames } from '../../src/overview/row-names';
import { type CheckedRow, stationRow } from '../../src/overview/station-row';
import { overviewSheets } from '../../src/overview/workbook/overview-sheets';
import { extractOf, type SubmissionExtract } from '../../src/comparison/submissions/extract';
import { LANGUAGES, stringsFor } from '../../src/strings';
import type { NewSheet } from '../../src/workbook/new-workbook';
import { reviewOf } from '../comparison/evaluations';
import { buildStation, PLAIN_CHOICES, PLAIN_SHAPE, type StationModel } from '../generator';

const WORDS = stringsFor('zh-CN');

const one = buildStation({ ...PLAIN_SHAPE, clean: true, zones: 3, groups: 8, seed: 11 });
const other = { ...buildStation({ ...PLAIN_SHAPE, clean: true, zones: 3, groups: 8, seed: 12 }), name: '石楼镇社工站' };
const [first] = one.workers;
if (!first) throw new Error('a station has workers');

function submitted(
  file: string,
  station: StationModel,
): { readonly row: CheckedRow; readonly extract: SubmissionExtract } {
  const review = reviewOf(station, PLAIN_CHOICES, file);
  const row = stationRow(review.report);
  if (row.kind !== 'checked') throw new Error(`${file} is checked`);
  return { row, extract: extractOf(file, review) };
}

/** Two stations with the same sheet of indicators, and one beside them. */
const SUBMITTED = [
  submitted('东.xlsx', one),
  submitted('西.xlsx', { ...other, groups: one.groups, zones: one.zones, overall: one.overall }),
  submitted('北.xlsx', {
    ...other,
    name: '沙头街社工站',
    workers: other.workers.map((worker) => ({ ...worker, name: `${worker.name}北` })),
  }),
];
const across = acrossStations(
  SUBMITTED.map(({ extract }) => extract),
  'zh-CN',
);
const rows = withAcross(
  SUBMITTED.map(({ row }) => row),
  across,
);

test('findings are told in words with the places of both', () => {
  expect(across?.findings).toEqual([
    {
      rule: 'sheet-identical',
      severity: 'warning',
      title: '整张表与另一个社工站相同',
      message: `附件1-1的数字完全相同：${one.name}、石楼镇社工站`,
      why: '两个社工站的实际完成数不会全部相同。',
      places: [
        { file: '东.xlsx', station: one.name, cells: ["'附件1-1'!A2"] },
        { file: '西.xlsx', station: '石楼镇社工站', cells: ["'附件1-1'!A2"] },
      ],
    },
  ]);
});

test('rows count them, and a warning is a reason to look', () => {
  const told = rows.map((row) => (row.kind === 'checked' ? [row.file, row.across, row.looks.includes('across')] : []));
  expect(told).toEqual([
    ['东.xlsx', 1, true],
    ['西.xlsx', 1, true],
    ['北.xlsx', 0, false],
  ]);
});

test('forms that were not understood are said to be held against nothing', () => {
  const extracts = SUBMITTED.map(({ extract }, index): SubmissionExtract => ({
    ...extract,
    doubted: index === 0 ? ['indicatorSheet', 'attendanceSheet'] : [],
  }));
  const partly = acrossStations(extracts, 'zh-CN');
  if (!across || !partly) throw new Error('three files are compared');
  expect(LANGUAGES.map((language) => leftOutText(partly, stringsFor(language)))).toEqual([
    '1 份里有没读懂的表，这些表没有拿来比对：东.xlsx（附件1-1、附件2）',
    'not understood and compared with nothing are forms in 1 of the files: 东.xlsx (附件1-1, 附件2)',
  ]);
  expect(leftOutText(across, WORDS)).toBeNull();
  const listed = SUBMITTED.map(({ row }) => ({ row, copy: null }));
  const sheet = overviewSheets(listed, [], WORDS, partly).find(({ plan }) => plan.name === '跨站比对');
  expect(sheet?.plan.cells.find(({ row }) => row === 1)?.value).toMatch(/^1 份里有没读懂的表，.*；各份之间/);
});

test('one file, or the same file twice, is held against nothing', () => {
  const extracts = SUBMITTED.slice(0, 1).map(({ extract }) => extract);
  expect(acrossStations(extracts, 'zh-CN')).toBeNull();
  expect(acrossStations([...extracts, ...extracts], 'zh-CN')).toBeNull();
});

describe('in the workbook', () => {
  const sheets = overviewSheets(
    SUBMITTED.map(({ row }) => ({ row, copy: null })),
    [],
    WORDS,
    across,
  );
  const sheetOf = (name: string): NewSheet['plan'] => {
    const found = sheets.find(({ plan }) => plan.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found.plan;
  };
  const valuesIn = (name: string, row: number) =>
    sheetOf(name)
      .cells.filter((cell) => cell.row === row)
      .map(({ value }) => value);

  test('each place of a finding has a row', () => {
    expect(sheets.map(({ plan }) => plan.name)).toEqual(['总览', '问题', '跨站比对', '全区比较', '图表']);
    expect([3, 4].map((row) => valuesIn('跨站比对', row).slice(0, 6))).toEqual([
      [1, '警告', '整张表与另一个社工站相同', one.name, '东.xlsx', '附件1-1!A2'],
      [1, '警告', '整张表与另一个社工站相同', '石楼镇社工站', '西.xlsx', '附件1-1!A2'],
    ]);
  });

  test('each rate of a submission has its place, and one mark on the strip', () => {
    const all = across?.distributions.flatMap(({ marks }) => marks) ?? [];
    const { cells } = sheetOf('全区比较');
    const bodies = Array.from({ length: all.length }, (_, index) => valuesIn('全区比较', 3 + index));
    expect(bodies.every((values) => values.filter((value) => value === '●').length === 1)).toBe(true);
    expect(bodies.map((values) => values[3]).sort()).toEqual(all.map(({ value }) => value).sort());
    expect(Math.max(...cells.map(({ row }) => row))).toBe(2 + all.length);
  });

  test('names of workers stand where the finding is about them alone', () => {
    expect(JSON.stringify(sheets)).not.toContain(first.name);
  });

  test('without a comparison there is no sheet of it', () => {
    const plain = overviewSheets(
      SUBMITTED.map(({ row }) => ({ row, copy: null })),
      [],
      WORDS,
    );
    expect(plain.map(({ plan }) => plan.name)).toEqual(['总览', '问题', '图表']);
  });
});

test('stations of one name are told apart by the stage, else by the file', () => {
  const [row] = SUBMITTED.map((each) => each.row);
  if (!row) throw new Error('there are rows');
  const named = (file: string, station: string | null, stage: CheckedRow['stage']) => ({
    ...row,
    file,
    station,
    stage,
  });
  const names = rowNames(
    [
      named('1.xlsx', '太平镇社工站', 'midterm'),
      named('2.xlsx', '太平镇社工站', 'final'),
      named('从化/3.xlsx', '沙河街社工站', 'final'),
      named('天河/4.xlsx', '沙河街社工站', 'final'),
      named('5.xlsx', null, 'final'),
    ],
    WORDS,
  );
  expect([...names.values()]).toEqual([
    '太平镇社工站（中期）',
    '太平镇社工站（末期）',
    '沙河街社工站（从化/3.xlsx）',
    '沙河街社工站（天河/4.xlsx）',
    '5.xlsx',
  ]);
});

test.each(LANGUAGES)('the sheets have names that Excel takes in %s', (language) => {
  const { sheets } = stringsFor(language).stationsOverview;
  for (const name of Object.values(sheets)) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});
