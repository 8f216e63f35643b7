import { assess } from '../../src/assessment/assess';
import type { Parameters } from '../../src/assessment/parameters';
import { createContext, type Subject } from '../../src/checks/analysis/context';
import type { Issue, Rule, Severity } from '../../src/checks/analysis/rule';
import { ownSheets } from '../../src/forms/own-sheet';
import { recognise } from '../../src/forms/recognise';
import { findIssues } from '../../src/checks/engine/find-issues';
import type { Month } from '../../src/forms/values/calendar';
import { areaA1, cellA1, parseReference, quoteSheet } from '../../src/workbook/address';
import { SheetIndex } from '../../src/workbook/sheet-index';
import type { Cell, CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { withCell } from '../generator/sheet-draft';

type Row = readonly (string | number | null)[];

const ZONES = ['片区1', '片区2'];

/** Two blocks with two zones of three workers; everything well above the expected progress of one half. */
function indicatorRows(): Row[] {
  const block = (group: string, target: number, completed: number): Row[] => [
    ['服务片区', '投入社工人数', group],
    [null, null, '协议量', '完成量', '百分比'],
    ...ZONES.map((zone): Row => [zone, 3, target, completed, completed / target]),
    ['合计', 6, target * 2, completed * 2, completed / target],
  ];
  return [
    ['附件1-1'],
    ['广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日）'],
    ...block('电访', 100, 60),
    ...block('入户探访', 50, 40),
  ];
}

function hoursRows(): Row[] {
  return [
    ['附件1-2'],
    ['广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日）'],
    ['专业人员督导'],
    ['指标要求', '完成情况', '完成百分比'],
    ['专业人员督导200小时', 120, 0.6],
  ];
}

const MONTHS = ['9月', '10月', '11月', '12月', '2025年1月', '2月'];
const PRESENT = '√√√√√√';

interface WorkerLine {
  readonly position: string;
  readonly qualification: string;
  readonly contract?: string;
  /** One character per month: √, ½ or -. */
  readonly presence?: string;
  readonly remark?: string;
}

const marksOf = (presence: string): Row =>
  Array.from(presence).flatMap((mark) => (mark === '-' ? ['——', '——', '——'] : [mark === '½' ? 0.5 : '√', '√', '√']));

const presenceOf = (presence: string): number =>
  Array.from(presence).reduce((sum, mark) => sum + (mark === '√' ? 1 : mark === '½' ? 0.5 : 0), 0);

function attendanceRows(lines: readonly WorkerLine[]): Row[] {
  const header: Row = [
    '类型',
    '序号',
    '姓名',
    '职位',
    '岗位资格证/资质',
    '合同期限',
    ...MONTHS.flatMap((month) => [month, null, null]),
  ];
  const workers = lines.map((line, index): Row => {
    const { position, qualification, contract = '2024.9.1-2026.8.31', presence = PRESENT, remark = null } = line;
    const type = qualification.includes('社会工作师') ? '持证社工' : '非持证社工';
    const total = presenceOf(presence);
    return [
      type,
      index + 1,
      `社工${index + 1}号`,
      position,
      qualification,
      contract,
      ...marksOf(presence),
      total,
      0,
      remark,
    ];
  });
  const marks = MONTHS.flatMap(() => ['人员到位', '社保购买', '工资发放']);
  return [
    ['附件2'],
    ['广州市太平镇社工站购买服务项目社工到岗情况统计表'],
    ['项目服务采购周期：2024年9月1日至2025年8月31日'],
    ['年度服务协议时间：2024年9月1日至2025年8月31日'],
    [...header, '人员到岗小计', '符合从业2年以上的社工到岗小计', '备注'],
    [null, null, null, null, null, null, ...marks],
    ...workers,
    [null, '社工站稳岗率（持续在岗社工数/协议要求在岗社工数*100%）', null, null, null, null, 1],
  ];
}

const CLEAN: readonly WorkerLine[] = [
  { position: '社工站站长', qualification: '社会工作师' },
  { position: '1片区片长', qualification: '社会工作师' },
  { position: '1片区社工', qualification: '助理社会工作师' },
  { position: '1片区社工', qualification: '社会工作专业' },
  { position: '2片区片长', qualification: '助理社会工作师' },
  { position: '2片区社工', qualification: '助理社会工作师' },
  { position: '2片区社工', qualification: '社会工作专业' },
  { position: '2片区社工', qualification: '助理社会工作师', presence: '√√√---', remark: '2024年11月20日离职' },
];

function cellsOf(rows: readonly Row[]): Cell[] {
  return rows.flatMap((row, index) =>
    row.flatMap((value, column): Cell[] =>
      value === null ? [] : [{ row: index, column, value, formula: null, numberFormat: 'General' }],
    ),
  );
}

function snapshotOf(sheets: Readonly<Record<string, readonly Row[]>>): WorkbookSnapshot {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      visibility: 'visible',
      isProtected: false,
      cells: cellsOf(rows),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    })),
    names: [],
    date1904: false,
  };
}

export interface Seed {
  /** Cell (`附件2!F7`) → new value; null empties it. */
  readonly cells?: Readonly<Record<string, CellValue>>;
  /** Cell → formula with the value given above, or the one that stands there. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Worker by place → what differs from the clean sheet. */
  readonly workers?: Readonly<Record<number, Partial<WorkerLine>>>;
  readonly parameters?: Parameters | undefined;
  readonly without?: readonly string[];
}

/** Months as parameters give them. */
export const month = (text: string): Month => text as Month;

const PARAMETERS: Parameters = { stage: 'midterm', headcount: [{ from: month('2024-09'), count: 7 }] };

/** The workbook of the small station, with some things changed. */
export function smallWorkbook({ cells = {}, formulas = {}, workers = {}, without = [] }: Seed = {}): WorkbookSnapshot {
  const lines = CLEAN.map((line, index) => ({ ...line, ...workers[index + 1] }));
  const sheets = { '附件1-1': indicatorRows(), '附件1-2': hoursRows(), 附件2: attendanceRows(lines) };
  const kept = Object.fromEntries(Object.entries(sheets).filter(([name]) => !without.includes(name)));
  const snapshot = Object.entries(cells).reduce((changed, [address, value]) => {
    const area = parseReference(address);
    if (!area) throw new Error(`no such cell: ${address}`);
    return withCell(
      changed,
      { sheet: area.sheet, row: area.top, column: area.left },
      value === null ? null : { value },
    );
  }, snapshotOf(kept));
  return Object.keys(formulas).length > 0 ? withFormulas(snapshot, formulas) : snapshot;
}

/** A faultless station of eight workers in six months, with some things changed. */
export function smallStation(seed: Seed = {}): Subject {
  return subjectOf(smallWorkbook(seed), { ...PARAMETERS, ...seed.parameters });
}

function withFormulas(snapshot: WorkbookSnapshot, formulas: Readonly<Record<string, string>>): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      formula: formulas[`${sheet.name}!${cellA1(cell.row, cell.column)}`] ?? cell.formula,
    })),
  }));
  return { ...snapshot, sheets };
}

/** What the rules are run on. */
export function subjectOf(snapshot: WorkbookSnapshot, parameters: Parameters): Subject {
  const station = recognise(snapshot);
  const own = ownSheets(snapshot);
  const sheets = snapshot.sheets.filter((sheet) => !own.includes(sheet));
  return {
    station,
    parameters,
    assessment: assess(station, parameters),
    sheets: new Map(sheets.map((sheet) => [sheet.name, new SheetIndex(sheet)])),
  };
}

export interface Told {
  readonly id: string;
  readonly severity: Severity;
  readonly cells: string;
  readonly issue: Issue;
}

/** In A1 notation, without quotes. */
export const cellText = (ref: Issue['cells'][number]): string =>
  `${quoteSheet(ref.sheet).slice(1, -1)}!${'top' in ref ? areaA1(ref) : cellA1(ref.row, ref.column)}`;

/** What rules tell, each by itself, with cells in A1 notation, without quotes. */
export function told(rules: readonly Rule[], subject: Subject): Told[] {
  return findIssues(createContext(subject), rules).map(({ rule, issue }) => ({
    id: rule.id,
    severity: issue.severity ?? rule.severity,
    cells: issue.cells.map(cellText).join(' '),
    issue,
  }));
}

/** One line per issue: `severity id cells`. */
export function lines(rules: readonly Rule[], subject: Subject): string[] {
  return told(rules, subject).map(({ id, severity, cells }) => `${severity} ${id} ${cells}`);
}
