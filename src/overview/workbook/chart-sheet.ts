import type { Grade } from '../../assessment/parameters';
import { STYLE } from '../../report/summary/styles';
import type { Strings } from '../../strings';
import type { NewSheet } from '../../workbook/new-workbook';
import type { CellStyle, ChartPlan, PlannedCell } from '../../workbook/plan';
import { gradeStateText } from '../columns';
import { rowNames } from '../row-names';
import type { CheckedRow, GradeState, StationRow } from '../station-row';
import { blankPlan, heightOf, TITLE_HEIGHT } from './list-sheet';

const GRADES: readonly GradeState[] = [
  ...(['优秀', '良好', '合格', '不合格'] as const satisfies readonly Grade[]),
  'unconfirmed',
  'unscored',
];

/** More bars than these cannot be told apart. */
const MOST_BARS = 30;

const FIRST_ROW = 3;
/** Where the tables of the charts stand, and the charts beside them. */
const GRADE_COLUMN = 0;
const SHORTAGE_COLUMN = 3;
const CHART_COLUMN = 7;
const CHART_WIDTH = 8;
const GRADE_CHART_ROWS = 16;
/** In characters. */
const NAME_WIDTH = 28;
const COLORS = { grades: '#1F4E79', short: '#C05621', limit: '#8E1B1B' };

interface Short {
  readonly name: string;
  readonly short: number;
  readonly limit: number | null;
}

/** Stations that are short of workers, the nearest to the line first. */
function shortest(rows: readonly CheckedRow[], words: Strings): Short[] {
  const names = rowNames(rows, words);
  return rows
    .flatMap(({ file, staff }) =>
      staff && (staff.short ?? 0) > 0
        ? [{ name: names.get(file) ?? file, short: staff.short ?? 0, limit: staff.limit }]
        : [],
    )
    .sort((one, other) => other.short - one.short)
    .slice(0, MOST_BARS);
}

/** The sheet with the charts of grades and of shortages, and the figures that they show. */
export function chartSheet(all: readonly StationRow[], words: Strings): NewSheet {
  const { sheets, charts: texts } = words.stationsOverview;
  const rows = all.flatMap((row) => (row.kind === 'checked' ? [row] : []));
  const cells: PlannedCell[] = [];
  const put = (row: number, column: number, value: PlannedCell['value'], style: CellStyle = STYLE.cell): void => {
    cells.push({ row, column, value, formula: null, style });
  };
  const titleStyle: CellStyle = { ...STYLE.section, wrap: false };
  put(0, 0, sheets.charts, { ...STYLE.title, horizontal: 'left', wrap: false });

  put(FIRST_ROW - 2, GRADE_COLUMN, texts.grades, titleStyle);
  for (const [index, title] of [texts.grade, texts.stations].entries()) {
    put(FIRST_ROW - 1, GRADE_COLUMN + index, title, STYLE.header);
  }
  for (const [index, grade] of GRADES.entries()) {
    const ofGrade = rows.filter((row) => row.grade === grade);
    put(FIRST_ROW + index, GRADE_COLUMN, gradeStateText(grade, words));
    put(FIRST_ROW + index, GRADE_COLUMN + 1, ofGrade.length);
  }

  const short = shortest(rows, words);
  put(FIRST_ROW - 2, SHORTAGE_COLUMN, short.length > 0 ? texts.shortages : texts.none, titleStyle);
  if (short.length > 0) {
    for (const [index, title] of [words.stationsOverview.columns.station, texts.short, texts.limit].entries()) {
      put(FIRST_ROW - 1, SHORTAGE_COLUMN + index, title, STYLE.header);
    }
  }
  for (const [index, { name, short: count, limit }] of short.entries()) {
    put(FIRST_ROW + index, SHORTAGE_COLUMN, name, STYLE.left);
    put(FIRST_ROW + index, SHORTAGE_COLUMN + 1, count);
    put(FIRST_ROW + index, SHORTAGE_COLUMN + 2, limit);
  }

  const column = (left: number, count: number): ChartPlan['categories'] => ({
    ...{ top: FIRST_ROW, left, bottom: FIRST_ROW + count - 1, right: left },
  });
  const place = (top: number, height: number): ChartPlan['position'] => ({
    ...{ top, left: CHART_COLUMN, bottom: top + height - 1, right: CHART_COLUMN + CHART_WIDTH - 1 },
  });
  const charts: ChartPlan[] = [
    {
      name: 'grades',
      title: texts.grades,
      categories: column(GRADE_COLUMN, GRADES.length),
      series: [
        {
          name: texts.stations,
          values: column(GRADE_COLUMN + 1, GRADES.length),
          type: 'column',
          color: COLORS.grades,
        },
      ],
      position: place(1, GRADE_CHART_ROWS),
      valueFormat: '0',
    },
  ];
  if (short.length > 0) {
    const { length } = short;
    charts.push({
      name: 'shortages',
      title: texts.shortages,
      categories: column(SHORTAGE_COLUMN, length),
      series: [
        { name: texts.short, values: column(SHORTAGE_COLUMN + 1, length), type: 'bar', color: COLORS.short },
        { name: texts.limit, values: column(SHORTAGE_COLUMN + 2, length), type: 'bar', color: COLORS.limit },
      ],
      position: place(GRADE_CHART_ROWS + 2, Math.max(GRADE_CHART_ROWS, length + 6)),
      valueFormat: '0',
    });
  }
  const lastRow = GRADE_CHART_ROWS + 2 + Math.max(GRADE_CHART_ROWS, short.length + 6);
  const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const plan = {
    ...blankPlan(sheets.charts, lastRow, CHART_COLUMN + CHART_WIDTH),
    cells: ordered,
    charts,
    rowHeights: [
      { row: 0, height: TITLE_HEIGHT },
      ...short.map(({ name }, index) => ({
        row: FIRST_ROW + index,
        height: heightOf([{ value: name, style: STYLE.left }], [{ width: NAME_WIDTH }]),
      })),
    ],
    columnWidths: [12, 10, 3, NAME_WIDTH, 10, 10, 3].map((width, index) => ({ column: index, width })),
  };
  return { plan, frozen: { rows: 0, columns: 0 }, filter: null };
}
