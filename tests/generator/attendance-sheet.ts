import type { IsoDate } from '../../src/forms/values/calendar';
import { formatCell, type CellRef } from '../../src/workbook/address';
import type { AttendanceBlockCells, MonthCells, PeriodCells, SubtotalCells, WorkerCells } from './cells';
import type { Mark, MarkColumn } from './choices';
import { steadyWorkers } from './expected';
import type { Pen } from './pen';
import { a1, type CellExtras } from './sheet-draft';
import { serialOf, spellContract, spellDate, spellMonth, spellPeriod, spellRemark } from './spelling';
import type { Presence, WorkerModel } from './station';

type Scope = SubtotalCells['scope'];

export interface AttendanceDrawing {
  readonly blocks: AttendanceBlockCells[];
  readonly workers: WorkerCells[];
  readonly retention: { readonly label: CellRef; readonly figure: CellRef } | null;
  readonly statedRetention: number | null;
}

/** Columns of one sheet of 附件2. */
interface Columns {
  readonly first: number;
  readonly type: number | null;
  readonly no: number;
  readonly name: number;
  readonly position: number | null;
  readonly qualification: number;
  readonly contract: number;
  /** Where the end of a contract has a column of its own. */
  readonly contractEnd: number | null;
  readonly months: readonly Readonly<Partial<Record<MarkColumn, number>>>[];
  readonly subtotal: number | null;
  readonly experienced: number | null;
  readonly remark: number | null;
  readonly last: number;
}

const WORDS: Readonly<Record<MarkColumn, readonly string[]>> = {
  inPost: ['人员到位', '人员到位', '到位情况'],
  insured: ['社保购买', '社保购买', '购买社保'],
  paid: ['工资发放', '工资发放', '发放工资'],
};
const TYPES: Readonly<Record<Exclude<Scope, 'all'>, string>> = { certified: '持证社工', uncertified: '非持证社工' };

/** Draws 附件2; `newSheet` is asked for a pen before the block of the uncertified. */
export function drawAttendanceSheet(firstPen: Pen, newSheet: (() => Pen) | null): AttendanceDrawing {
  const { choices, station } = firstPen;
  const uncertified = station.workers.some((worker) => !worker.certified);
  const twoBlocks = uncertified && (choices.attendanceBlocks === 'two' || newSheet !== null);
  const blocks: AttendanceBlockCells[] = [];
  const workers: WorkerCells[] = [];

  let pen = firstPen;
  let columns = placeColumns(pen);
  drawTitles(pen, columns);
  let block = drawBlockHeader(pen, columns);
  blocks.push(block);
  for (const scope of ['certified', 'uncertified'] as const) {
    if (!station.workers.some((worker) => worker.certified === (scope === 'certified'))) continue;
    if (scope === 'uncertified' && twoBlocks) {
      if (newSheet) {
        pen = newSheet();
        columns = placeColumns(pen);
      } else {
        pen.skip(choices.gap);
      }
      if (newSheet || choices.repeatTitles) drawTitles(pen, columns);
      block = drawBlockHeader(pen, columns);
      blocks.push(block);
    }
    workers.push(...drawScope(pen, columns, block, scope));
  }
  const grand = drawGrandTotal(pen, columns, blocks, block);
  if (choices.notes) drawNotes(pen, columns);
  return { blocks, workers, ...grand };
}

function placeColumns(pen: Pen): Columns {
  const { choices, station, random } = pen;
  const perMonth = choices.markColumns.length;
  const optional = [
    choices.typeColumn !== 'none',
    choices.positionColumn,
    choices.subtotalColumn,
    choices.experiencedColumn,
    choices.remarkColumn,
  ];
  const contractColumns = choices.contractCells === 'one' ? 1 : 2;
  const all = pen.columns(3 + contractColumns + optional.filter(Boolean).length + station.months.length * perMonth);
  let index = 0;
  const take = (): number => all[index++] ?? 0;
  const takeIf = (wanted: boolean): number | null => (wanted ? take() : null);
  const type = takeIf(choices.typeColumn !== 'none');
  const no = take();
  const name = take();
  const position = takeIf(choices.positionColumn);
  const qualification = take();
  const takeContract = (): [number, number | null] => [take(), takeIf(contractColumns === 2)];
  const contractBefore = choices.contractColumn === 'before' ? takeContract() : null;
  const months = station.months.map(() => Object.fromEntries(choices.markColumns.map((column) => [column, take()])));
  const [contract, contractEnd] = contractBefore ?? takeContract();
  const subtotal = takeIf(choices.subtotalColumn);
  const experienced = takeIf(choices.experiencedColumn);
  const remark = takeIf(choices.remarkColumn);
  if (choices.hideColumns && random.chance(0.5)) {
    const insured = random.pick(months)['insured'];
    if (insured !== undefined) pen.sheet.hideColumn(insured);
  }
  const last = all.at(-1) ?? 0;
  return {
    first: all[0] ?? 0,
    type,
    no,
    name,
    position,
    qualification,
    contract,
    contractEnd,
    months,
    subtotal,
    experienced,
    remark,
    last,
  };
}

function drawTitles(pen: Pen, columns: Columns): void {
  const { choices, station, ink } = pen;
  const width = columns.last - columns.first + 1;
  pen.title('attendanceSheet', '附件2', '购买服务项目社工到岗情况统计表', false, width);
  const spans: { role: PeriodCells['role']; text: string }[] = [
    { role: 'purchase', text: `项目服务采购周期：${spellPeriod(station.purchase, choices)}` },
    { role: 'agreement', text: `年度服务协议时间：${spellPeriod(station.agreement, choices)}` },
  ];
  if (choices.periodIn === 'attendance') {
    spans.push({ role: 'assessment', text: `评估周期：${spellPeriod(station.period, choices)}` });
  }
  const ordered = choices.otherPeriods === 'reversed' ? [...spans].reverse() : spans;
  const together = { 'one-row': '    ', 'line-break': '\n', rows: null, reversed: null }[choices.otherPeriods];
  const lines =
    together === null ? ordered.map((span) => span.text) : [ordered.map((span) => span.text).join(together)];
  const cells = lines.map((line) => {
    const row = pen.row();
    if (choices.titleMerged) pen.sheet.merge({ top: row, bottom: row, left: columns.first, right: columns.last });
    return pen.put(row, columns.first, line);
  });
  ordered.forEach(({ role }, index) => {
    const cell = cells[index] ?? cells[0];
    if (cell) ink.periods.push({ role, cell });
  });
}

interface OpenBlock extends AttendanceBlockCells {
  readonly subtotals: SubtotalCells[];
}

function drawBlockHeader(pen: Pen, columns: Columns): OpenBlock {
  const { choices, station, random } = pen;
  const top = pen.row(true);
  const twoLevels = choices.markColumns.length > 1 || choices.singleMarkHeader;
  const bottom = twoLevels ? pen.row() : top;
  const fixed: [string, number | null][] = [
    ['类型', columns.type],
    ['序号', columns.no],
    ['姓名', columns.name],
    ['职位', columns.position],
    [random.pick(['岗位资格证/资质', '岗位资格证\n/资质', '资格证书']), columns.qualification],
    [
      random.pick(columns.contractEnd === null ? ['合同期限', '劳动合同期限'] : ['合同开始时间', '合同起始日期']),
      columns.contract,
    ],
    [random.pick(['合同结束时间', '合同终止日期']), columns.contractEnd],
    ['人员到岗小计', columns.subtotal],
    ['符合从业2年以上的社工到岗小计', columns.experienced],
    ['备注', columns.remark],
  ];
  for (const [text, column] of fixed) if (column !== null) pen.header(text, top, column, bottom);
  const words = {
    inPost: random.pick(WORDS.inPost),
    insured: random.pick(WORDS.insured),
    paid: random.pick(WORDS.paid),
  };
  const monthHeaders = columns.months.map((marks, index) => {
    const places = Object.values(marks);
    const left = Math.min(...places);
    if (choices.headersMerged) pen.sheet.merge({ top, bottom: top, left, right: Math.max(...places) });
    for (const column of choices.markColumns) if (twoLevels) pen.header(words[column], bottom, marks[column] ?? 0);
    const month = station.months[index];
    if (!month) throw new Error('a month column too many');
    const { value, numberFormat } = spellMonth(
      month,
      station.months[index - 1] ?? null,
      choices.monthSpelling,
      choices.date1904,
    );
    return pen.put(top, left, value, { numberFormat });
  });
  return { monthHeaders, subtotals: [] };
}

/** The workers of one kind, then their summing rows. */
function drawScope(pen: Pen, columns: Columns, block: OpenBlock, scope: Exclude<Scope, 'all'>): WorkerCells[] {
  const { choices, station } = pen;
  const indexes = station.workers.flatMap((worker, index) =>
    worker.certified === (scope === 'certified') ? [index] : [],
  );
  const rows = indexes.map(() => pen.figureRow());
  const cells = indexes.map((index, place) => drawWorker(pen, columns, index, rows[place] ?? 0));
  const formulas = overWorkers(pen, cells);
  const first = rows[0] ?? 0;
  let last = rows.at(-1) ?? 0;
  if (choices.subtotalRows) {
    last = pen.row();
    block.subtotals.push(drawCounts(pen, columns, last, scope, '小计', columns.no, formulas));
  }
  if (choices.effectiveRows) {
    last = pen.row();
    block.subtotals.push(drawEffective(pen, columns, last, scope, `${TYPES[scope]}有效人次小计`, columns.no, formulas));
  }
  return drawType(pen, columns, cells, rows, { text: TYPES[scope], first, last });
}

function drawType(
  pen: Pen,
  columns: Columns,
  cells: readonly WorkerCells[],
  rows: readonly number[],
  label: { readonly text: string; readonly first: number; readonly last: number },
): WorkerCells[] {
  const { type } = columns;
  if (type === null) return [...cells];
  if (pen.choices.typeColumn === 'every') {
    return cells.map((worker, index) => ({ ...worker, type: pen.put(rows[index] ?? 0, type, label.text) }));
  }
  const only = pen.put(label.first, type, label.text);
  if (pen.choices.typeColumn === 'merged')
    pen.sheet.merge({ top: label.first, bottom: label.last, left: type, right: type });
  return cells.map((worker) => ({ ...worker, type: only }));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Whether the marks are spelled as the template's formulas count them. */
function countable(pen: Pen): boolean {
  const { choices } = pen;
  return (
    choices.formulas &&
    choices.fullMarks.join() === '√' &&
    choices.halfMarks.length === 1 &&
    choices.halfMarks[0] === 0.5
  );
}

function drawWorker(pen: Pen, columns: Columns, index: number, row: number): WorkerCells {
  const { choices, station } = pen;
  const worker = station.workers[index];
  if (!worker) throw new Error('no such worker');
  const marks = station.months.map((month, place): MonthCells => {
    const presence = worker.presence[place] ?? 0;
    const spots = columns.months[place] ?? {};
    const mark = (column: number | undefined, value: Presence): CellRef | null =>
      column === undefined ? null : pen.put(row, column, spellMark(pen, value));
    const covered = presence > 0 ? 1 : 0;
    return {
      month,
      inPost: mark(spots.inPost, presence),
      insured: mark(spots.insured, covered),
      paid: mark(spots.paid, covered),
    };
  });
  const total = sumOf(worker.presence);
  const inPost = marks.flatMap((mark) => mark.inPost ?? []);
  const counted = countable(pen)
    ? { formula: `=${inPost.map((cell) => `IF(${a1(cell)}="√",1,N(${a1(cell)}))`).join('+')}` }
    : {};
  const subtotal = columns.subtotal === null ? null : pen.put(row, columns.subtotal, total, counted);
  const remark = spellRemark(worker.events, choices.remarkSpelling);
  return {
    worker: index,
    type: null,
    no: pen.put(row, columns.no, index + 1),
    name: pen.put(row, columns.name, worker.name),
    position: columns.position === null ? null : pen.put(row, columns.position, worker.position),
    qualification: pen.put(row, columns.qualification, worker.qualification),
    contract: drawContract(pen, columns, row, worker),
    marks,
    subtotal,
    experienced: columns.experienced === null ? null : drawExperienced(pen, columns.experienced, row, worker, subtotal),
    remark: columns.remark === null ? null : pen.put(row, columns.remark, remark === '' ? null : remark),
  };
}

/** A contract as one text, or as two texts or date serials in columns of their own. */
function drawContract(pen: Pen, columns: Columns, row: number, { contract }: WorkerModel): CellRef {
  const { contractCells, contractSpelling, date1904 } = pen.choices;
  if (columns.contractEnd === null) return pen.put(row, columns.contract, spellContract(contract, contractSpelling));
  const put = (column: number, date: IsoDate): CellRef =>
    contractCells === 'two-serials'
      ? pen.put(row, column, serialOf(date, date1904), { numberFormat: 'yyyy/m/d' })
      : pen.put(row, column, spellDate(date, 'dots'));
  put(columns.contractEnd, contract.end);
  return put(columns.contract, contract.start);
}

function drawExperienced(
  pen: Pen,
  column: number,
  row: number,
  worker: WorkerModel,
  subtotal: CellRef | null,
): CellRef {
  if (!worker.experienced) return pen.put(row, column, 0);
  const extras = pen.choices.formulas && subtotal ? { formula: `=${a1(subtotal)}` } : {};
  return pen.put(row, column, sumOf(worker.presence), extras);
}

function spellMark(pen: Pen, presence: Presence): Mark | null {
  const { fullMarks, halfMarks, absentMarks } = pen.choices;
  const mark = pen.random.pick(presence === 1 ? fullMarks : presence === 0.5 ? halfMarks : absentMarks);
  return mark === '' ? null : mark;
}

/** The label of a summing row, over the columns up to the first month where cells are merged. */
function drawLabel(pen: Pen, columns: Columns, row: number, label: string, labelColumn: number): CellRef {
  const firstMonth = Math.min(...Object.values(columns.months[0] ?? {}));
  if (pen.choices.headersMerged) pen.sheet.merge({ top: row, bottom: row, left: labelColumn, right: firstMonth - 1 });
  return pen.put(row, labelColumn, label);
}

function workersOf(pen: Pen, scope: Scope): WorkerModel[] {
  return pen.station.workers.filter((worker) => scope === 'all' || worker.certified === (scope === 'certified'));
}

function monthSum(pen: Pen, scope: Scope, month: number): number {
  return sumOf(workersOf(pen, scope).map((worker) => worker.presence[month] ?? 0));
}

/** People with any mark in a month: those are insured and paid. */
function heads(pen: Pen, scope: Scope, month: number): number {
  return workersOf(pen, scope).filter((worker) => (worker.presence[month] ?? 0) > 0).length;
}

/** The formulas of a summing row; none where the cells are not spelled as formulas count them. */
interface Formulas {
  mark(month: number, column: MarkColumn): CellExtras;
  sum(column: 'subtotal' | 'experienced'): CellExtras;
}

/** Sums over the rows of workers. */
function overWorkers(pen: Pen, cells: readonly WorkerCells[]): Formulas {
  const range = (pick: (worker: WorkerCells) => CellRef | null | undefined): string | null => {
    const [first, last] = [cells[0], cells.at(-1)].map((worker) => worker && pick(worker));
    return first && last ? `${a1(first)}:${a1(last)}` : null;
  };
  return {
    mark(month, column) {
      const marks = range((worker) => worker.marks[month]?.[column]);
      if (marks === null || !countable(pen)) return {};
      return { formula: `=COUNTIF(${marks},"√")${column === 'inPost' ? `+SUM(${marks})` : ''}` };
    },
    sum(column) {
      const figures = range((worker) => worker[column]);
      return figures === null || !pen.choices.formulas ? {} : { formula: `=SUM(${figures})` };
    },
  };
}

/** Adds up the summing rows of both kinds of workers, wherever they stand. */
function overSubtotals(pen: Pen, rows: readonly SubtotalCells[]): Formulas {
  const added = (pick: (row: SubtotalCells) => CellRef | null | undefined): CellExtras => {
    const cells = rows.flatMap((row) => pick(row) ?? []);
    if (cells.length === 0 || !pen.choices.formulas) return {};
    const address = (cell: CellRef): string => (cell.sheet === pen.sheet.name ? a1(cell) : formatCell(cell));
    return { formula: `=${cells.map(address).join('+')}` };
  };
  return {
    mark: (month, column) => added((row) => row.months[month]?.[column]),
    sum: (column) => added((row) => row[column]),
  };
}

function drawCounts(
  pen: Pen,
  columns: Columns,
  row: number,
  scope: Scope,
  label: string,
  labelColumn: number,
  formulas: Formulas,
): SubtotalCells {
  const labelCell = drawLabel(pen, columns, row, label, labelColumn);
  const months = pen.station.months.map((month, index): MonthCells => {
    const spots = columns.months[index] ?? {};
    const figure = (column: MarkColumn, value: number): CellRef | null => {
      const place = spots[column];
      return place === undefined ? null : pen.put(row, place, value, formulas.mark(index, column));
    };
    const people = heads(pen, scope, index);
    return {
      month,
      inPost: figure('inPost', monthSum(pen, scope, index)),
      insured: figure('insured', people),
      paid: figure('paid', people),
    };
  });
  const everybody = workersOf(pen, scope);
  const total = sumOf(everybody.map((worker) => sumOf(worker.presence)));
  const experienced = sumOf(everybody.filter((worker) => worker.experienced).map((worker) => sumOf(worker.presence)));
  return {
    kind: 'counts',
    scope,
    label: labelCell,
    months,
    subtotal: columns.subtotal === null ? null : pen.put(row, columns.subtotal, total, formulas.sum('subtotal')),
    experienced:
      columns.experienced === null ? null : pen.put(row, columns.experienced, experienced, formulas.sum('experienced')),
  };
}

/** One figure per month: over all of the month's columns where cells are merged, else under 人员到位. */
function drawEffective(
  pen: Pen,
  columns: Columns,
  row: number,
  scope: Scope,
  label: string,
  labelColumn: number,
  formulas: Formulas,
): SubtotalCells {
  const labelCell = drawLabel(pen, columns, row, label, labelColumn);
  const months = pen.station.months.map((month, index): MonthCells => {
    const spots = columns.months[index] ?? {};
    const places = Object.values(spots);
    const merged = pen.choices.headersMerged;
    const left = merged ? Math.min(...places) : (spots.inPost ?? 0);
    if (merged) pen.sheet.merge({ top: row, bottom: row, left, right: Math.max(...places) });
    const inPost = pen.put(row, left, monthSum(pen, scope, index), formulas.mark(index, 'inPost'));
    return { month, inPost, insured: null, paid: null };
  });
  return { kind: 'effective', scope, label: labelCell, months, subtotal: null, experienced: null };
}

function drawGrandTotal(
  pen: Pen,
  columns: Columns,
  blocks: readonly AttendanceBlockCells[],
  block: OpenBlock,
): Pick<AttendanceDrawing, 'retention' | 'statedRetention'> {
  const { choices, station } = pen;
  const labelColumn = columns.no;
  if (choices.grandTotal) {
    const earlier = blocks.flatMap(({ subtotals }) => subtotals);
    const added = (kind: SubtotalCells['kind']): Formulas =>
      overSubtotals(
        pen,
        earlier.filter((row) => row.kind === kind),
      );
    const top = pen.row(true);
    const inOwnColumn = columns.type !== null;
    if (columns.type !== null) pen.put(top, columns.type, '总计');
    const label = inOwnColumn ? '每月社保购买、工资发放、人员到岗等情况总计' : '总计';
    block.subtotals.push(drawCounts(pen, columns, top, 'all', label, labelColumn, added('counts')));
    if (choices.effectiveRows) {
      const text = '社工有效人次小计（即持证社工及非持证社工有效人次总数）';
      block.subtotals.push(drawEffective(pen, columns, pen.row(), 'all', text, labelColumn, added('effective')));
    }
  }
  if (!choices.retentionRow) return { retention: null, statedRetention: null };
  const row = pen.row();
  const label = drawLabel(pen, columns, row, '社工站稳岗率（持续在岗社工数/协议要求在岗社工数*100%）', labelColumn);
  const left = Math.min(...Object.values(columns.months[0] ?? {}));
  const steady = steadyWorkers(station);
  const base = station.retentionBase;
  const figure = pen.fraction(row, left, steady / base, `=${steady}/${base}`);
  if (choices.headersMerged) pen.sheet.merge({ top: row, bottom: row, left, right: columns.last });
  return { retention: { label, figure: figure.cell }, statedRetention: figure.stated };
}

function drawNotes(pen: Pen, columns: Columns): void {
  pen.skip(1);
  pen.put(pen.row(), columns.first, '注：“√”表示到位，“0.5”表示半个月，“——”表示未到位；有特殊情况的请在备注栏说明。');
  pen.put(pen.row(), columns.first, '填表人：　　　　　　审核人：　　　　　　填表日期：');
}
