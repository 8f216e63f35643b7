import fc from 'fast-check';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { drawHalves } from './attendance-halves';
import { drawAttendanceSheet, type AttendanceDrawing } from './attendance-sheet';
import type { LayoutCells } from './cells';
import { arbitraryChoices, arbitraryCleanChoices, type LayoutChoices } from './choices';
import { expectedReport, type ExpectedReport } from './expected';
import { drawExtraSheet } from './extra-sheets';
import { drawHoursSheet } from './hours-sheet';
import { drawIndicatorSheet } from './indicator-sheet';
import { Pen, type Ink } from './pen';
import { Random } from './random';
import { SheetDraft } from './sheet-draft';
import { arbitraryCleanStation, arbitraryStation, type HeadcountModel, type StationModel } from './station';

/** A station laid out in one way, with the figures that must be read back from it. */
export interface Layout {
  readonly snapshot: WorkbookSnapshot;
  readonly expected: ExpectedReport;
  /** To be handed to `review`; empty where nobody gives any. */
  readonly parameters: { readonly headcount?: readonly HeadcountModel[] };
  readonly cells: LayoutCells;
  readonly station: StationModel;
  readonly choices: LayoutChoices;
  /** One readable paragraph. */
  readonly description: string;
}

/** Any consistent station in any layout of the list "What must be read". */
export const arbitraryLayout = (): fc.Arbitrary<Layout> =>
  fc.tuple(arbitraryStation(), arbitraryChoices()).map(([station, choices]) => layOut(station, choices));

/** A faultless station in different layouts with the official spellings only: no finding is due. */
export const arbitraryCleanLayout = (): fc.Arbitrary<Layout> =>
  fc.tuple(arbitraryCleanStation(), arbitraryCleanChoices()).map(([station, choices]) => layOut(station, choices));

type Part = 'indicators' | 'hours' | 'attendance';

const SHEET_NAMES: Readonly<Record<LayoutChoices['sheetNames'], Readonly<Record<Part, string>>>> = {
  official: { indicators: '附件1-1', hours: '附件1-2', attendance: '附件2' },
  plain: { indicators: '指标完成情况', hours: '其他指标', attendance: '人员到岗' },
  default: { indicators: 'Sheet1', hours: 'Sheet2', attendance: 'Sheet3' },
  odd: { indicators: "24'中期 指标", hours: '表 二!(终)', attendance: 'A1' },
};

/** Which part may share the sheet of an earlier one. */
function sharesSheet(part: Part, sheets: LayoutChoices['sheets']): boolean {
  return sheets === 'one' || (sheets === 'beside' && part === 'hours') || (sheets === 'two' && part === 'hours');
}

/** Choices that can be decided: the period is left to the months of 附件2 only where those say it exactly. */
function settled(choices: LayoutChoices, station: StationModel): LayoutChoices {
  const wholeMonths = station.period.start.endsWith('-01') && station.weights.every((weight) => weight === 1);
  const isSaid = choices.missing === 'none' && choices.periodIn !== 'nowhere';
  // 总体服务 that is not merged, or stands down the side, does not show how far it reaches.
  const isClear = choices.headersMerged && choices.overall !== 'side' && choices.missing === 'none';
  // With one indicator each zone has one row: then a list is what rows are.
  const isList = station.groups.flatMap(({ measures }) => measures).length > 1;
  // A single zone beside nothing, or alone on a sheet, is no way to lay zones out.
  const isOfZones = station.zones.length > 1 || choices.zones === 'list';
  const zones = isList && isOfZones ? choices.zones : 'rows';
  // A sheet for each zone and for its sums.
  const hasZoneSheets = zones === 'sheets';
  const halves = station.months.length < 4 ? 'none' : choices.halves;
  return {
    ...choices,
    zones: hasZoneSheets && choices.totalRow === 'none' ? 'rows' : zones,
    halves,
    // The rows of halves side by side are the same rows.
    blankRows: halves === 'beside' ? 0 : choices.blankRows,
    periodIn: isSaid || (choices.periodIn === 'nowhere' && wholeMonths) ? choices.periodIn : 'attendance',
    sheets: hasZoneSheets ? 'three' : choices.sheets === 'beside' && !isClear ? 'two' : choices.sheets,
  };
}

/** Lays a station out as the choices say: the same arguments give the same workbook. */
export function layOut(station: StationModel, asked: LayoutChoices): Layout {
  const choices = settled(asked, station);
  const random = new Random(choices.seed);
  const ink: Ink = { titles: [], periods: [], expected: [] };
  const sheets: SheetDraft[] = [];
  const pens: Pen[] = [];
  const newPen = (name: string): Pen => {
    const sheet = new SheetDraft(name);
    const pen = new Pen(sheet, station, choices, random, ink);
    sheets.push(sheet);
    pens.push(pen);
    return pen;
  };
  const penBeside = ({ sheet }: Pen): Pen =>
    new Pen(sheet, station, { ...choices, left: sheet.lastColumn + 2 + choices.gap }, random, ink);
  const penFor = (part: Part): Pen => {
    const earlier = pens.at(-1);
    if (!earlier || !sharesSheet(part, choices.sheets)) return newPen(SHEET_NAMES[choices.sheetNames][part]);
    if (choices.sheets === 'beside') return penBeside(earlier);
    earlier.skip(1 + choices.gap);
    return earlier;
  };
  const nextSheet = (part: Part) => (): Pen =>
    newPen(`${SHEET_NAMES[choices.sheetNames][part]}（${sheets.length + 1}）`);
  const continued = (part: Part): (() => Pen) | null => (choices.sheets === 'split' ? nextSheet(part) : null);

  const drawAttendance = (): AttendanceDrawing =>
    choices.halves === 'none'
      ? drawAttendanceSheet(penFor('attendance'), continued('attendance'))
      : drawHalves(penFor('attendance'), () => newPen(`${SHEET_NAMES[choices.sheetNames].attendance}（续）`));
  const early = choices.order === 'attendance-first' ? drawAttendance() : null;
  const indicators =
    choices.missing === 'indicators'
      ? { tables: [], items: [] }
      : drawIndicatorSheet(
          penFor('indicators'),
          choices.zones === 'sheets' ? nextSheet('indicators') : continued('indicators'),
        );
  const hourItems = station.hours.length > 0 ? drawHoursSheet(penFor('hours')) : [];
  const attendance = early ?? drawAttendance();
  if (choices.hideRows) for (const pen of pens) hideSomeRow(pen);
  const official = sheets[random.integer(0, sheets.length - 1)];
  if (choices.hiddenForm && official && sheets.length > 1) official.visibility = 'hidden';

  const copied = choices.hiddenCopy && official?.visibility === 'visible' ? [hiddenCopyOf(official.snapshot())] : [];

  const extras = choices.extras.map(drawExtraSheet);
  const front = extras.filter((sheet) => sheet.name === '封面');
  const behind = extras.filter((sheet) => sheet.name !== '封面');
  const { experiencedColumn } = choices;
  const statements = { experienced: experiencedColumn, statedRetention: attendance.statedRetention };
  return {
    snapshot: {
      sheets: [...front, ...sheets, ...behind].map((sheet) => sheet.snapshot()).concat(copied),
      names: [],
      date1904: choices.date1904,
    },
    expected: expectedReport(station, ink.expected, statements),
    parameters: station.headcount ? { headcount: station.headcount } : {},
    cells: {
      titles: ink.titles,
      periods: ink.periods,
      zoneTables: indicators.tables,
      stationItems: indicators.items,
      hourItems,
      attendance: attendance.blocks,
      workers: [...attendance.workers].sort((a, b) => a.worker - b.worker),
      retention: attendance.retention,
    },
    station,
    choices,
    description: describe(station, choices),
  };
}

function hiddenCopyOf(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, name: `${sheet.name} (2)`, visibility: 'hidden' };
}

function hideSomeRow(pen: Pen): void {
  const row = pen.random.pick([...pen.figureRows, -1]);
  if (row >= 0) pen.sheet.hideRow(row);
}

function describe(station: StationModel, choices: LayoutChoices): string {
  const { period, agreement, zones, groups, overall, hours, workers } = station;
  const facts = [
    `${station.name}, ${period.start} to ${period.end} of ${agreement.start} to ${agreement.end}`,
    `${zones.length} zones (${zones[0]?.names[0] ?? ''} …), groups ${groups.map((group) => group.name).join(' ')}`,
    `${overall.length} + ${hours.length} items, ${workers.length} workers`,
  ];
  const layout = Object.entries(choices).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return `${facts.join('; ')}\n  ${layout.join(' ')}`;
}
