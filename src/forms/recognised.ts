import type { Area, AreaRef } from '../workbook/address';
import type { FormItemTable } from './indicators/item-table';
import type {
  AttendanceBlock,
  EducationTable,
  FundsRow,
  FundsTable,
  PerformanceTable,
  RecognisedForm,
  ZoneTable,
  SatisfactionTable,
} from './station';
import { squash } from './values/text';

/** The tables of a workbook that hold entries. */
export interface FoundTables {
  readonly zoneTables: readonly ZoneTable[];
  readonly itemTables: readonly FormItemTable[];
  readonly attendance: readonly AttendanceBlock[];
  readonly funds: readonly FundsTable[];
  readonly satisfaction: readonly SatisfactionTable[];
  readonly performance: readonly PerformanceTable[];
  readonly education: readonly EducationTable[];
}

const NONE = { zones: 0, groups: 0, items: 0, workers: 0, months: 0 };

function areaRef({ sheet, area }: { readonly sheet: string; readonly area: Area }): AreaRef {
  return { sheet, ...area };
}

function countItems(tables: readonly FormItemTable[]): number {
  return tables.reduce((sum, { items }) => sum + items.length, 0);
}

function indicatorSheet({ zoneTables, itemTables }: FoundTables): RecognisedForm {
  const items = itemTables.filter(({ form }) => form === 'station');
  return {
    ...NONE,
    form: 'indicatorSheet',
    areas: [...zoneTables, ...items].map(areaRef),
    zones: new Set(zoneTables.flatMap(({ zones }) => zones.map(({ key }) => key))).size,
    groups: new Set(zoneTables.flatMap(({ columns }) => columns.map(({ group }) => group))).size,
    items: countItems(items),
  };
}

function hoursSheet({ itemTables }: FoundTables): RecognisedForm {
  const items = itemTables.filter(({ form }) => form === 'hours');
  return { ...NONE, form: 'hoursSheet', areas: items.map(areaRef), items: countItems(items) };
}

function attendanceSheet({ attendance }: FoundTables): RecognisedForm {
  return {
    ...NONE,
    form: 'attendanceSheet',
    areas: attendance.map(areaRef),
    workers: new Set(attendance.flatMap(({ workers }) => workers.map(({ name }) => squash(name)))).size,
    months: new Set(attendance.flatMap(({ months }) => months.map(({ month }) => month))).size,
  };
}

function countRows(rows: readonly FundsRow[]): number {
  return rows.reduce((sum, { parts }) => sum + 1 + countRows(parts), 0);
}

function fundsSheet({ funds }: FoundTables): RecognisedForm {
  const items = funds.reduce((sum, { rows }) => sum + countRows(rows), 0);
  return { ...NONE, form: 'fundsSheet', areas: funds.map(areaRef), items };
}

function performanceSheet({ performance }: FoundTables): RecognisedForm {
  const items = performance.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  return { ...NONE, form: 'performanceSheet', areas: performance.map(areaRef), items: items.length };
}

function satisfactionSheet({ satisfaction }: FoundTables): RecognisedForm {
  const items = satisfaction.reduce((sum, { bands }) => sum + bands.length, 0);
  return { ...NONE, form: 'satisfactionSheet', areas: satisfaction.map(areaRef), items };
}

function educationSheet({ education }: FoundTables): RecognisedForm {
  const names = education.flatMap(({ entries }) => entries.map(({ name }) => name));
  return { ...NONE, form: 'educationSheet', areas: education.map(areaRef), workers: new Set(names).size };
}

/** What the user is told of each form, in this order. */
const FORMS = [
  indicatorSheet,
  hoursSheet,
  attendanceSheet,
  fundsSheet,
  performanceSheet,
  satisfactionSheet,
  educationSheet,
];

/** The forms that were found, with the counts of what they hold. */
export function recognisedForms(found: FoundTables): RecognisedForm[] {
  return FORMS.map((form) => form(found)).filter(({ areas }) => areas.length > 0);
}
