import type { MarkReading, Station } from '../forms/station';
import { oneLine } from '../forms/values/text';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { covers, referencesOf } from './analysis/formulas';
import { namedMarks, type NamedMark } from './readings';
import { joinCells } from './wording';

function unknownMarks({ station }: CheckContext): Issue[] {
  return namedMarks(station)
    .filter(({ mark }) => mark.kind === 'unknown')
    .map(({ mark, worker, month }): Issue => ({
      form: 'attendanceSheet',
      cells: [mark.cell],
      spoils: [mark.cell],
      message: {
        zh: `${worker.name} ${month} 的标记“${oneLine(mark.raw).slice(0, 20)}”不是 √、0.5 或 ——，按不在岗计算。`,
        en: `The mark “${oneLine(mark.raw).slice(0, 20)}” of ${worker.name} in ${month} is none of √, 0.5 and ——; it counts as absent.`,
      },
    }));
}

/** Blank marks: one issue per worker, and only where the sheet otherwise marks absence. */
function blankMarks({ station }: CheckContext): Issue[] {
  const marks = namedMarks(station);
  const isAbsenceWritten = marks.some(({ mark }) => mark.kind === 'absent');
  const isPrevailing = marks.filter(({ mark }) => mark.kind === 'blank').length * 2 > marks.length;
  if (!isAbsenceWritten || isPrevailing) return [];
  const byWorker = new Map<string, NamedMark[]>();
  for (const entry of marks) {
    if (entry.mark.kind !== 'blank') continue;
    const key = `${entry.worker.sheet}:${entry.worker.row}`;
    byWorker.set(key, [...(byWorker.get(key) ?? []), entry]);
  }
  return [...byWorker.values()].flatMap((entries): Issue[] => {
    const [first] = entries;
    if (!first) return [];
    const cells = entries.map(({ mark }) => mark.cell);
    return [
      {
        form: 'attendanceSheet',
        cells: joinCells(cells),
        spoils: cells,
        message: {
          zh: `${first.worker.name}有 ${cells.length} 个标记没有填写，按不在岗计算。`,
          en: `${cells.length} marks of ${first.worker.name} are empty; they count as absent.`,
        },
      },
    ];
  });
}

/** The mark that a subtotal formula counts ("√"), where it counts one. */
function countedMark(formula: string | null): string | null {
  return /"([^"0-9])"/.exec(formula ?? '')?.[1] ?? null;
}

/** Marks that we read but the sheet's own formulas do not: another tick, 0.5 typed as text. */
function uncountedMarks({ station }: CheckContext): Issue[] {
  const countOf = countsOfColumns(station);
  return namedMarks(station).flatMap(({ mark, worker, month, role }): Issue[] => {
    const formula = role === 'inPost' ? (worker.subtotal?.formula ?? null) : countOf(mark.cell);
    const counted = countedMark(formula);
    if (counted === null || isCounted(mark, counted, role === 'inPost')) return [];
    return [
      {
        form: 'attendanceSheet',
        cells: [mark.cell],
        spoils: [mark.cell],
        message: {
          zh: `${worker.name} ${month} 的标记“${oneLine(mark.raw)}”与表中公式统计的“${counted}”写法不同，小计会少算。`,
          en: `The mark “${oneLine(mark.raw)}” of ${worker.name} in ${month} is not the “${counted}” that the sheet's formulas count; the subtotal falls short.`,
        },
      },
    ];
  });
}

/** The formula of 小计 that counts a mark of insurance or wages. */
function countsOfColumns({ attendance }: Station): (cell: CellRef) => string | null {
  const readings = attendance.flatMap((block) =>
    block.subtotals.flatMap((row) => row.months.flatMap(({ insured, paid }) => [insured, paid])),
  );
  const counts = readings.flatMap((reading) => {
    const formula = reading?.formula ?? null;
    const isCount = reading && formula !== null && /^=COUNTIFS?\([^()]*\)$/i.test(formula);
    return isCount ? [{ formula, areas: referencesOf(formula, reading.cell.sheet) }] : [];
  });
  return (cell) => counts.find(({ areas }) => covers(areas, cell) > 0)?.formula ?? null;
}

/** Marks for being in post are added up as well, those for insurance and wages only counted. */
function isCounted(mark: MarkReading, counted: string, areNumbersAdded: boolean): boolean {
  if (mark.kind === 'full') return mark.raw === counted || (areNumbersAdded && mark.raw === 1);
  return mark.kind === 'half' && areNumbersAdded ? typeof mark.raw === 'number' : true;
}

/** So many halves are the station's way of counting, not a slip. */
const MOST_HALVES = 2;

/** Half a month of insurance or wages: only whether they were paid is asked. */
function halfCovers({ station }: CheckContext): Issue[] {
  const halves = namedMarks(station).filter(({ mark, role }) => role !== 'inPost' && mark.kind === 'half');
  if (halves.length > MOST_HALVES) return [];
  return halves.map(({ mark, worker, month }): Issue => ({
    form: 'attendanceSheet',
    cells: [mark.cell],
    message: {
      zh: `${worker.name} ${month} 的社保或工资标记是“${oneLine(mark.raw)}”，只应填 √ 或 ——。`,
      en: `The mark for insurance or wages of ${worker.name} in ${month} is “${oneLine(mark.raw)}”; only √ and —— are due.`,
    },
  }));
}

const MARKS: Text = {
  zh: '到岗标记只有 √（整月）、0.5（半月）、——（不在岗）（规则 B1）。',
  en: 'Marks are √ (full month), 0.5 (half) and —— (absent) (rule B1).',
};

const spelling = { family: 'form' } as const;

/** How marks of 附件2 are written (rule B1). */
export const MARK_SPELLING_CHECKS: readonly Check[] = [
  {
    ...spelling,
    id: 'mark-unknown',
    severity: 'warning',
    impact: 'total',
    basis: 'B1',
    title: { zh: '认不出的到岗标记', en: 'an unknown mark' },
    why: MARKS,
    remedy: { zh: '改为 √、0.5 或 ——。', en: 'Use √, 0.5 or ——.' },
    run: unknownMarks,
  },
  {
    ...spelling,
    id: 'mark-uncounted',
    severity: 'warning',
    impact: 'total',
    basis: 'B1',
    title: { zh: '表中公式不统计的标记写法', en: "a spelling of a mark that the sheet's formulas do not count" },
    why: MARKS,
    remedy: {
      zh: '换成与表中公式一致的写法（从相邻单元格复制）。',
      en: "Use the spelling that the sheet's formulas count (copy a neighbour).",
    },
    run: uncountedMarks,
  },
  {
    ...spelling,
    id: 'cover-half',
    severity: 'note',
    impact: 'form',
    basis: 'B1',
    title: { zh: '社保、工资标记为半个月', en: 'half a month of insurance or wages' },
    why: MARKS,
    remedy: { zh: '已购买、已发放填 √，否则填 ——。', en: 'Enter √ when paid, —— when not.' },
    run: halfCovers,
  },
  {
    ...spelling,
    id: 'mark-blank',
    severity: 'warning',
    impact: 'total',
    basis: 'B1',
    title: { zh: '没有填写的到岗标记', en: 'blank marks' },
    why: MARKS,
    remedy: { zh: '在岗填 √ 或 0.5，不在岗填 ——。', en: 'Enter √ or 0.5 when in post, —— when not.' },
    run: blankMarks,
  },
];
