import type { Area, AreaRef, CellRef } from '../workbook/address';
import type { CellValue } from '../workbook/snapshot';
import type { SymbolFont } from '../workbook/symbol-fonts';
import type { IsoDate, Month } from './values/calendar';
import type { Requirement } from './values/requirement';
import type { EducationKind } from './vocabulary/education';
import type { LeavingState } from './vocabulary/leavings';
import type { MarkMeaning } from './vocabulary/marks';

/** Where a reading came from, and what stands there. */
export interface Source {
  readonly cell: CellRef;
  readonly raw: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** The font of signs that the cell is shown in. */
  readonly symbolFont?: SymbolFont;
}

/**
 * What a cell that should hold a number says (rule C2: `/` is not blank, 0 is not `/`).
 * `writtenAs` tells a number typed as text, which no formula of the sheet counts.
 */
export type NumberReading = Source &
  (
    | { readonly kind: 'number'; readonly value: number; readonly writtenAs: 'number' | 'text' }
    | { readonly kind: 'notApplicable' }
    | { readonly kind: 'blank' }
    | { readonly kind: 'error'; readonly error: string }
    /** A formula without a calculated value: open and save in Excel once. */
    | { readonly kind: 'uncalculated' }
    | { readonly kind: 'unreadable'; readonly text: string }
  );

/** What signs count on a sheet, by its legend or by its sums, as `squash` gives them: these win over the usual spellings. */
export type MarkSigns = ReadonlyMap<string, MarkMeaning>;

/** What a mark cell of 附件2 says (rule B1). An unknown mark counts as absent. */
export type MarkReading = Source & {
  /** The signs of its sheet, where it has some of its own. */
  readonly signs?: MarkSigns;
  readonly kind: 'full' | 'half' | 'absent' | 'blank' | 'unknown' | 'error' | 'uncalculated';
};

/** The forms that every evaluation has, in the order in which they are told: 附件1-1, 附件1-2, 附件2. */
export const MAIN_FORMS = ['indicatorSheet', 'hoursSheet', 'attendanceSheet'] as const;
/** Forms that some evaluations have besides: a workbook without them lacks nothing. */
export const FURTHER_FORMS = ['fundsSheet', 'performanceSheet', 'satisfactionSheet', 'educationSheet'] as const;
export const FORM_KINDS = [...MAIN_FORMS, ...FURTHER_FORMS] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export function isMainForm(form: FormKind): boolean {
  return MAIN_FORMS.some((main) => main === form);
}

/** Whether a form holds the indicators of 附件1, which are due within the period of its title. */
export function holdsIndicators(form: FormKind): boolean {
  return form === 'indicatorSheet' || form === 'hoursSheet';
}

export type IndicatorForm = 'zones' | 'station' | 'hours';

/** One indicator in one row: target, completed and stated rate with their cells. */
export interface IndicatorRecord {
  readonly form: IndicatorForm;
  /** Zone name as written, 合计 for the total row, null for `station` and `hours`. */
  readonly zone: string | null;
  readonly isTotal: boolean;
  /** Header text as written without line breaks (电访); the item's own name in `station`; the block title without its prefix in `hours`. */
  readonly group: string;
  /** Target header without 协议 (量, 接案数); 量 in `station`; the unit in `hours`. */
  readonly measure: string;
  readonly target: NumberReading;
  /** The sentence that holds the target; left out or null where the target stands in a cell of its own. */
  readonly requirement?: string | null;
  /** What is due every month or quarter, until the period is known that it adds up over. */
  readonly recurring?: Requirement;
  readonly completed: NumberReading;
  /** Null where the table has no percent column. The value is a fraction. */
  readonly rate: NumberReading | null;
  /** What was completed in parts of the time, where these have columns beside the whole (一季度 | 二季度 | 合计). */
  readonly parts?: readonly NumberReading[];
}

/** One triple of columns in a zone table. */
export interface IndicatorColumn {
  readonly group: string;
  readonly measure: string;
  readonly groupCell: CellRef;
  readonly targetColumn: number;
  readonly completedColumn: number;
  readonly rateColumn: number | null;
  /** Columns of parts of the time. */
  readonly partColumns: readonly number[];
  /** Cells of the header row that are blank or misspelt, with what they were read as by their place. */
  readonly lostHeaders?: readonly LostHeader[];
}

/** A header over figures that is blank, misspelt or another's. */
export interface LostHeader {
  readonly cell: CellRef;
  /** `group`, `zone`: the name of the indicator or the zone, which nothing else tells. */
  readonly readAs: 'target' | 'completed' | 'rate' | 'group' | 'zone';
}

export interface ZoneRow {
  readonly name: string;
  /** Spelling-independent key: 片区1, 1片区, 一片区 and 第一片区 are all `片区1`. */
  readonly key: string;
  readonly cell: CellRef;
  readonly isTotal: boolean;
  /** 投入社工人数; null where the table has no such column. */
  readonly workers: NumberReading | null;
  /** In the order of the table's columns. */
  readonly indicators: readonly IndicatorRecord[];
  /** The rows of its places (社工点) that it sums, where they have figures of their own; these are no zones. */
  readonly points?: readonly ZoneRow[];
}

/** A sum of some zones of a table: 北部小计. */
export interface ZoneSubtotal {
  readonly row: ZoneRow;
  /** The zones that it adds up. */
  readonly zones: readonly ZoneRow[];
}

/** One stacked block of 附件1-1: its own header, zones as rows. */
export interface ZoneTable {
  readonly sheet: string;
  readonly area: Area;
  readonly headerArea: Area;
  readonly columns: readonly IndicatorColumn[];
  /** Without the sums, in sheet order. */
  readonly zones: readonly ZoneRow[];
  readonly total: ZoneRow | null;
  readonly subtotals: readonly ZoneSubtotal[];
  /** Zones that the total adds up besides: of pages before it, or of tables on sheets of their own. */
  readonly elsewhere?: readonly ZoneRow[];
  /** It covers a part of the period, and another table with the same zones and indicators the whole. */
  readonly isPart?: boolean;
  /** Indicators or their figures are rows, with zones side by side or below each other: a row of figures needs no name of a zone. */
  readonly indicatorsAsRows?: boolean;
}

/** A requirement in words beside a target in a cell of its own. */
export interface ItemSentence {
  readonly text: string;
  readonly cell: CellRef;
  /** What it asks for in all; null where that is not one number (每月2场). */
  readonly amount: number | null;
}

/** One item of 总体服务 or of 附件1-2. */
export interface ItemRecord extends IndicatorRecord {
  /** The full title as written, with its prefix; the same as `group` in `station`. */
  readonly title: string;
  readonly titleCell: CellRef;
  /** The sentence that holds the target (附件1-2), null where the target stands in a cell of its own. */
  readonly requirement: string | null;
  /** The sentence beside a target in a cell of its own, where there is one. */
  readonly sentence?: ItemSentence;
  /** The table it stands in, by number: neighbours share it. */
  readonly table: number;
}

/** A row of a list that sums its items: the 合计 of 附件1-2. */
export interface ItemSum {
  readonly record: ItemRecord;
  readonly items: readonly ItemRecord[];
}

/** What an official cell says about a time span. */
export interface PeriodRecord {
  readonly role: 'assessment' | 'agreement' | 'purchase';
  /** The form under whose title it stands; null on a cover, say. */
  readonly form: FormKind | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** 'impossible': written like a date that does not exist. */
  readonly state: 'complete' | 'open' | 'impossible';
  readonly text: string;
  readonly cell: CellRef;
}

export interface TitleRecord {
  readonly form: FormKind;
  readonly station: string | null;
  readonly text: string;
  readonly cell: CellRef;
}

export interface MonthColumns {
  readonly month: Month;
  /** The calendar month (1 to 12) that the header says; another than `month` where it is mistyped. */
  readonly statedMonth: number;
  readonly headerCell: CellRef;
  /** The year that the header says; another than that of `month` where it is mistyped. Null where it says none. */
  readonly statedYear: number | null;
  readonly inPost: number | null;
  readonly insured: number | null;
  readonly paid: number | null;
}

/** One of several contracts of a worker. */
export interface ContractTerm {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface ContractPeriod {
  readonly cell: CellRef;
  /** Where its end stands, in a cell of its own. */
  readonly endCell?: CellRef;
  readonly text: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** Each of several contracts, by their start: `start` and `end` are those of all of them. Left out for one alone. */
  readonly terms?: readonly ContractTerm[];
  /** The end that is written, where 备注 says that the contract was renewed then, and not until when. */
  readonly renewedAfter?: IsoDate;
  /** The start that is written, where 备注 says that a contract before it was renewed then. */
  readonly renewedFrom?: IsoDate;
  /** 'open': only a start (长期, 至今); 'unreadable': text that is no period; 'impossible': a date that does not exist. */
  readonly state: 'complete' | 'open' | 'blank' | 'unreadable' | 'impossible';
}

export interface RemarkEvent {
  /** `returned`: back from leave, or after leaving. */
  readonly kind: 'left' | 'joined' | 'returned' | 'insuredByPrevious';
  /** A whole day, or a month only where no day is given. */
  readonly date: IsoDate | null;
  readonly month: Month | null;
  /** Of leaving that a remark tells as planned (拟) or announced (提出), and nothing more of. */
  readonly toCome?: LeavingState;
  /** The column of its own that says so (入职时间, 离职时间); left out where 备注 does. */
  readonly cell?: CellRef;
}

/** What a cell that should hold a date says: a whole day, or a month only; neither where it is blank or no date. */
export interface DateReading extends Source {
  readonly date: IsoDate | null;
  readonly month: Month | null;
}

export interface WorkerMark {
  readonly month: Month;
  readonly inPost: MarkReading | null;
  readonly insured: MarkReading | null;
  readonly paid: MarkReading | null;
}

export interface WorkerRecord {
  readonly row: number;
  readonly sheet: string;
  readonly certified: boolean;
  /** How `certified` is known: the type column or block title, or else the certificate. */
  readonly certifiedFrom: 'type' | 'qualification' | 'unknown';
  readonly no: NumberReading | null;
  readonly name: string;
  readonly nameCell: CellRef;
  readonly position: string;
  readonly positionCell: CellRef | null;
  readonly qualification: string;
  readonly qualificationCell: CellRef | null;
  /** 身份证号 as written, without spaces. */
  readonly identityNumber: string;
  readonly identityNumberCell: CellRef | null;
  /** 学历 and 专业 as written. */
  readonly education: string;
  /** 入职时间 and 离职时间 in columns of their own. */
  readonly joinedOn: DateReading | null;
  readonly leftOn: DateReading | null;
  /** 从业年限, in years: 2年6个月 is 2.5. */
  readonly practiceYears: NumberReading | null;
  readonly contract: ContractPeriod | null;
  /** In month order. */
  readonly marks: readonly WorkerMark[];
  /** 人员到岗小计. */
  readonly subtotal: NumberReading | null;
  /** Sums over some of the months, from left to right. */
  readonly partSums: readonly PartSumReading[];
  /** 符合从业2年以上的社工到岗小计. */
  readonly experienced: NumberReading | null;
  readonly remark: string;
  readonly remarkCell: CellRef | null;
  readonly events: readonly RemarkEvent[];
  /** What a list of people beside 附件2 says of the worker. */
  readonly listed?: ListedPerson;
}

/** A row of a list of people without marks (人员汇总): certificates and dates of joining. */
export interface ListedPerson {
  readonly name: string;
  readonly qualification: string;
  readonly qualificationCell: CellRef | null;
  /** Null where the list has no such column, or no date in it. */
  readonly joinedOn: DateReading | null;
}

/** A sum over some of the months of a row of 附件2 (第一季度小计). */
export interface PartSumReading {
  /** The header over it, as written. */
  readonly header: string;
  /** In month order; never empty. */
  readonly months: readonly Month[];
  readonly figure: NumberReading;
}

/** What a summing row of 附件2 states. */
export interface SubtotalRow {
  readonly kind: 'counts' | 'effective' | 'retention';
  readonly scope: 'certified' | 'uncertified' | 'all';
  readonly row: number;
  readonly sheet: string;
  readonly label: string;
  readonly labelCell: CellRef;
  readonly months: readonly {
    readonly month: Month;
    readonly inPost: NumberReading | null;
    readonly insured: NumberReading | null;
    readonly paid: NumberReading | null;
  }[];
  readonly subtotal: NumberReading | null;
  readonly partSums: readonly PartSumReading[];
  readonly experienced: NumberReading | null;
  /** The single figure of a retention row, as a fraction. */
  readonly figure: NumberReading | null;
}

/**
 * A header of 附件2 that is blank, misspelt or another's: what its column holds was known by what stands under and beside
 * it. `unread`: figures that nothing tells the meaning of.
 */
export interface HeaderDoubt {
  readonly cell: CellRef;
  readonly readAs:
    'name' | 'type' | 'qualification' | 'month' | 'inPost' | 'insured' | 'paid' | 'subtotal' | 'experienced' | 'unread';
  /** The month that it stands over; null over the names and the sums. */
  readonly month: Month | null;
}

/** One page block of 附件2 under its own header. */
export interface AttendanceBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly headerArea: Area;
  readonly months: readonly MonthColumns[];
  readonly doubts: readonly HeaderDoubt[];
  readonly workers: readonly WorkerRecord[];
  readonly subtotals: readonly SubtotalRow[];
  /** Each worker has a row for every month: the columns of all months are the same. */
  readonly monthsAsRows?: boolean;
}

/** Blocks of the same months have the same key. */
export function monthsKey({ months }: AttendanceBlock): string {
  return months.map(({ month }) => month).join(' ');
}

/** What was found where: one line per form for the user. */
export interface RecognisedForm {
  readonly form: FormKind;
  readonly areas: readonly AreaRef[];
  readonly zones: number;
  readonly groups: number;
  readonly items: number;
  readonly workers: number;
  readonly months: number;
}

export interface UnreadRegion {
  readonly area: AreaRef;
  readonly reason:
    | 'summary'
    | 'summary-copy'
    | 'unrelated'
    | 'notes'
    | 'headers-only'
    | 'titles-only'
    | 'outside-table'
    | 'ambiguous'
    | 'subtotals';
}

export interface HiddenPart {
  readonly sheet: string;
  readonly kind: 'sheet' | 'row' | 'column';
  /** Rows or columns inside a form, zero-based; empty for a hidden sheet. */
  readonly indexes: readonly number[];
}

/**
 * A table that is not counted, since another sheet has it as well: a copy, a blank form, one of another evaluation, or a
 * summary of what other tables state.
 */
export interface CopiedTable {
  readonly reason: 'copy' | 'blank' | 'summary' | 'part' | 'cover' | 'otherYear' | 'otherStage';
  readonly form: FormKind;
  readonly area: AreaRef;
  /** The one that counts. */
  readonly original: AreaRef;
  readonly isHidden: boolean;
}

/** Words that were concluded. */
export interface InferredWords {
  readonly what: 'stage' | 'certified' | 'station' | 'mark' | 'survey';
  readonly value: string;
  readonly cells: readonly CellRef[];
}

/** From which day or month to which other: of a period, or the months of a table without years. */
export interface InferredSpan {
  readonly what: 'year' | 'period' | 'agreement';
  readonly first: IsoDate | Month;
  readonly last: IsoDate | Month;
  readonly cells: readonly CellRef[];
}

/** Something concluded rather than read, with what it was concluded from. */
export type Inference = InferredWords | InferredSpan;

/** Rows that look like entries of a form (ticks in a row, figures under their headers), though no table took them. */
export interface UnreadEntries {
  readonly form: FormKind;
  readonly area: AreaRef;
  /** How many rows of the area. */
  readonly count: number;
}

/** What money is counted in, as written. */
export type MoneyUnit = '元' | '千元' | '万元';

/** What a line of the budget pays for (rule E2); `operatingFee` is 承接机构运营管理费用. */
export type FundsItem = 'personnel' | 'professionalSupport' | 'services' | 'office' | 'operatingFee';

/** What was planned, and what was spent of it. */
export const FUNDS_AMOUNTS = ['budget', 'spent'] as const;
export type FundsAmount = (typeof FUNDS_AMOUNTS)[number];

/** A row of 项目预算及使用情况. Amounts are in the unit of their table; null where it has no such column. */
export interface FundsRow {
  /** As written, on one line. */
  readonly name: string;
  readonly cell: CellRef;
  /** By its own words, or else by those of the group that it stands in; null where neither tells. */
  readonly item: FundsItem | null;
  readonly budget: NumberReading | null;
  readonly spent: NumberReading | null;
  /** 执行率, as a fraction of the budget. */
  readonly rate: NumberReading | null;
  /** The rows below it that it sums. */
  readonly parts: readonly FundsRow[];
}

/** A 小计 among the rows. */
export interface FundsSubtotal {
  readonly row: FundsRow;
  readonly of: readonly FundsRow[];
}

/** A table of the project's money: what was planned and what was spent on what. */
export interface FundsTable {
  readonly sheet: string;
  readonly area: Area;
  /** Null where nothing says it. */
  readonly unit: MoneyUnit | null;
  /** What adds up to the total: rows that are parts of another one stand below that. */
  readonly rows: readonly FundsRow[];
  readonly subtotals: readonly FundsSubtotal[];
  readonly total: FundsRow | null;
}

/** What a table of performance targets says of one of them, in a cell of its own or in a sentence of a cell. */
export interface PerformanceFigure {
  /** In the unit of its item, a percent as a fraction; blank where the cell does not speak of it, unreadable for words alone. */
  readonly reading: NumberReading;
  /** As written, on one line. */
  readonly words: string;
}

/** One target of 绩效目标表 with what was done (rule F1). */
export interface PerformanceItem {
  /** As written with the bracket of its unit; what its sentence is about where it stands in one. */
  readonly name: string;
  readonly cell: CellRef;
  readonly target: PerformanceFigure;
  readonly completed: PerformanceFigure;
  /** As written (个, 万元, 小时/人/年); '' where nothing says it. */
  readonly unit: string;
  /** Whether so much is due at least, or allowed at most (5%以内). */
  readonly direction: 'atLeast' | 'atMost';
  /** 完成率, as a fraction; null where the row has none of its own. */
  readonly rate: NumberReading | null;
  /** One of several in its cells. */
  readonly isInSentence: boolean;
}

/** What stands under one 一级指标. */
export interface PerformanceGroup {
  /** Without its weight; null where the table names none. */
  readonly name: string | null;
  /** What it counts for, as a fraction of the table; null where nothing says it. */
  readonly weight: number | null;
  /** What its rows have in the column of weights, where the weight is that. */
  readonly weights: readonly NumberReading[];
  /** Where the weight stands, else the name. */
  readonly cells: readonly CellRef[];
  readonly items: readonly PerformanceItem[];
}

/** 绩效目标表: targets of a year by their kinds. */
export interface PerformanceTable {
  readonly sheet: string;
  readonly area: Area;
  readonly groups: readonly PerformanceGroup[];
  /** What another table states too, with the same figures: these stand in no group here. */
  readonly repeated: readonly PerformanceItem[];
}

/** A row of a survey of satisfaction: how many answered within a band, or of a group of people. */
export interface SatisfactionBand {
  /** As written, on one line. */
  readonly label: string;
  readonly cell: CellRef;
  /** As fractions; null where it is told in words, or the row is a group of people. */
  readonly band: { readonly from: number; readonly to: number } | null;
  readonly answers: NumberReading;
  /** How many of them are satisfied, by grade (非常满意, 满意); empty where no column says who is for sure. */
  readonly satisfied: readonly NumberReading[];
  /** As a fraction; null where the table has no such column. */
  readonly mean: NumberReading | null;
}

/** A survey of satisfaction (满意度调查). */
export interface SatisfactionTable {
  readonly sheet: string;
  readonly area: Area;
  readonly bands: readonly SatisfactionBand[];
  readonly total: SatisfactionBand | null;
  /** The means are shares of the satisfied (满意率), not of marks (平均分). */
  readonly isShare: boolean;
}

/** Hours that a row of a list says of somebody. */
export interface EducationEntry {
  /** As `squash` gives it. */
  readonly name: string;
  readonly cell: CellRef;
  readonly kind: EducationKind;
  /** Null where the list has months alone. */
  readonly hours: NumberReading | null;
  /** Those of each month, where it has columns of them. */
  readonly months: readonly NumberReading[];
}

/** A 合计 in a list of hours. */
export interface EducationTotal {
  readonly kind: EducationKind;
  readonly hours: NumberReading;
  /** How many entries stand above it. */
  readonly above: number;
}

/** A list of hours of continuing education or supervision: a row for each worker, each record or each event. */
export interface EducationTable {
  readonly sheet: string;
  readonly area: Area;
  /** Each of several people in a cell has the hours of its row. */
  readonly isOfSeveral: boolean;
  readonly entries: readonly EducationEntry[];
  readonly totals: readonly EducationTotal[];
}

/** Everything that the official sheets say, as typed records with their cells. Nothing computed, nothing judged. */
export interface Station {
  readonly name: string | null;
  readonly titles: readonly TitleRecord[];
  readonly periods: readonly PeriodRecord[];
  readonly zoneTables: readonly ZoneTable[];
  readonly items: readonly ItemRecord[];
  readonly itemSums: readonly ItemSum[];
  readonly attendance: readonly AttendanceBlock[];
  readonly funds: readonly FundsTable[];
  readonly satisfaction: readonly SatisfactionTable[];
  readonly performance: readonly PerformanceTable[];
  readonly education: readonly EducationTable[];
  readonly copies: readonly CopiedTable[];
  readonly recognised: readonly RecognisedForm[];
  readonly unread: readonly UnreadRegion[];
  readonly unreadEntries: readonly UnreadEntries[];
  readonly hidden: readonly HiddenPart[];
  readonly inferences: readonly Inference[];
  readonly sheets: readonly string[];
  /** Date serials count from 1904. */
  readonly date1904: boolean;
}
