import type { CellValue } from '../../workbook/snapshot';
import type { NumberReading, Source } from '../station';
import { findDates } from '../values/dates';
import { readNumber } from '../values/numbers';
import { oneLine, squash, type NormalText } from '../values/text';
import {
  isLabelOf,
  isMonthColumn,
  labelRole,
  markRole,
  type LabelRole,
  type MarkRole,
} from '../vocabulary/attendance-columns';
import {
  isFigureHeader,
  isPartOfTime,
  labelClass,
  measureClass,
  namesOverall,
  type LabelClass,
  type MeasureClass,
} from '../vocabulary/headers';
import { annexOf, isDitto, isExample, isNote, isTitle } from '../vocabulary/lines';
import { markMeaning, type MarkMeaning } from '../vocabulary/marks';
import { countedMonth, monthInHeader, type HeaderMonth } from '../vocabulary/month-headers';
import { summingKind, type SummingKind } from '../vocabulary/subtotal-rows';
import { isTotalName, zoneOfLine } from '../vocabulary/zone-names';

/** What a figure is read as does not depend on where it stands. */
const NO_SOURCE: Source = { cell: { sheet: '', row: 0, column: 0 }, raw: null, formula: null, numberFormat: 'General' };

/** A text of a sheet and what it says as a header, title or name. Each answer is worked out when it is first asked for. */
export class CellText {
  /** Without spaces, full-width forms folded: for comparing. */
  readonly normal: NormalText;
  private title: boolean | undefined;
  private note: boolean | undefined;
  private measureHeader: MeasureClass | null | undefined;
  private labelHeader: LabelClass | undefined;
  private figureHeader: boolean | undefined;
  private partOfTime: boolean | undefined;
  private overall: boolean | undefined;
  private columnHeader: LabelRole | null | undefined;
  private nameHeader: boolean | undefined;
  private headerOfMonths: boolean | undefined;
  private markHeader: MarkRole | null | undefined;
  private marked: MarkMeaning | null | undefined;
  private ditto: boolean | undefined;
  private total: boolean | undefined;
  private dated: boolean | undefined;
  private monthHeader: HeaderMonth | null | undefined;
  private monthCounted: number | null | undefined;
  private annexNamed: 'station' | 'hours' | null | undefined;
  private zoneNamed: string | null | undefined;
  private summed: SummingKind | null | undefined;
  private example: boolean | undefined;
  private figure: NumberReading['kind'] | undefined;
  private shown: string | undefined;

  constructor(private readonly value: CellValue) {
    this.normal = squash(value);
  }

  /** On one line, spaces between Latin words kept: for showing. */
  get line(): string {
    return (this.shown ??= oneLine(this.value));
  }

  /** Whether it belongs to a form's title or signature lines. */
  get isTitle(): boolean {
    return (this.title ??= isTitle(this.normal));
  }

  /** Whether it opens a note under or beside a table. */
  get isNote(): boolean {
    return (this.note ??= isNote(this.normal));
  }

  /** What it announces as a header over figures. */
  get measure(): MeasureClass | null {
    if (this.measureHeader === undefined) this.measureHeader = measureClass(this.normal);
    return this.measureHeader;
  }

  /** What it announces as a header over labels. */
  get label(): LabelClass {
    return (this.labelHeader ??= labelClass(this.normal));
  }

  /** Whether it announces, over figures, a part of the time (上半年). */
  get isPartOfTime(): boolean {
    return (this.partOfTime ??= isPartOfTime(this.normal));
  }

  /** Whether it calls what it heads 总体服务: indicators of the whole station. */
  get namesOverall(): boolean {
    return (this.overall ??= namesOverall(this.normal));
  }

  /** Whether it can only stand over figures. */
  get isFigureHeader(): boolean {
    return (this.figureHeader ??= isFigureHeader(this.normal));
  }

  /** What it announces as a header of 附件2 beside the months. */
  get columnRole(): LabelRole | null {
    if (this.columnHeader === undefined) this.columnHeader = labelRole(this.normal);
    return this.columnHeader;
  }

  /** Whether it heads the names of 附件2, whatever else it says. */
  get isNameHeader(): boolean {
    return (this.nameHeader ??= isLabelOf(this.normal, 'name'));
  }

  /** Whether it heads months that go down the rows of 附件2. */
  get isMonthColumn(): boolean {
    return (this.headerOfMonths ??= isMonthColumn(this.normal, 'month'));
  }

  /** What it announces as a header of 附件2 under a month. */
  get markRole(): MarkRole | null {
    if (this.markHeader === undefined) this.markHeader = markRole(this.normal);
    return this.markHeader;
  }

  /** What it means as a mark of 附件2 (rule B1); null for a spelling on no list. */
  get mark(): MarkMeaning | null {
    if (this.marked === undefined) this.marked = markMeaning(this.normal);
    return this.marked;
  }

  /** Whether it repeats the entry above it (同上). */
  get isDitto(): boolean {
    return (this.ditto ??= isDitto(this.normal));
  }

  /** Whether it names a sum (合计). */
  get isTotalName(): boolean {
    return (this.total ??= isTotalName(this.normal));
  }

  /** What it is read as where a figure is due (rule C2). The name of a zone (1片区) is no number of them. */
  get figureKind(): NumberReading['kind'] {
    return (this.figure ??= this.zone !== null ? 'unreadable' : readNumber({ ...NO_SOURCE, raw: this.value }).kind);
  }

  /** The month that it announces as a header of 附件2; the month may lie beyond 12. */
  get month(): HeaderMonth | null {
    if (this.monthHeader === undefined) this.monthHeader = monthInHeader(this.normal);
    return this.monthHeader;
  }

  /** The place of the month in the period that it counts as a header of 附件2 (第一个月). */
  get countedMonth(): number | null {
    if (this.monthCounted === undefined) this.monthCounted = countedMonth(this.normal);
    return this.monthCounted;
  }

  /** The annex that it names by its number. */
  get annex(): 'station' | 'hours' | null {
    if (this.annexNamed === undefined) this.annexNamed = annexOf(this.normal);
    return this.annexNamed;
  }

  /** The zone that it names as a line over a list (东片区：3人). */
  get zone(): string | null {
    if (this.zoneNamed === undefined) this.zoneNamed = zoneOfLine(this.normal);
    return this.zoneNamed;
  }

  /** What it says that a row of 附件2 sums. */
  get summing(): SummingKind | null {
    if (this.summed === undefined) this.summed = summingKind(this.normal);
    return this.summed;
  }

  /** Whether it opens a row that shows how to fill in the table. */
  get isExample(): boolean {
    return (this.example ??= isExample(this.normal));
  }

  get hasDate(): boolean {
    return (this.dated ??= findDates(this.normal).length > 0);
  }
}

/** The text of an empty cell. */
export const NO_TEXT = new CellText(null);
