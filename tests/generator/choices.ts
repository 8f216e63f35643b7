import fc from 'fast-check';

export type Column = 'target' | 'completed' | 'rate';
export type MarkColumn = 'inPost' | 'insured' | 'paid';
export type NumberSpelling = 'number' | 'text' | 'full-width' | 'thousands' | 'spaces' | 'unit' | 'full-width-unit';
export type RateSpelling =
  | 'formula'
  | 'typed'
  | 'typed-one-decimal'
  | 'typed-general'
  | 'percent-text'
  | 'full-width-percent-text'
  | 'hundredfold'
  | 'uncalculated';
export type PeriodSpelling = 'chinese' | 'chinese-padded' | 'dots' | 'hyphens' | 'slashes';
export type MonthSpelling =
  | 'month'
  | 'month-year-once'
  | 'month-word'
  | 'year-month'
  | 'dots'
  | 'hyphens'
  | 'slashes'
  | 'serial'
  | 'break'
  | 'date-text'
  | 'date-and-time';
/** A checkbox in a cell is a truth value. */
export type Mark = string | number | boolean;
export const EXTRA_SHEETS = [
  'cover',
  'budget',
  'survey',
  'targets',
  'targets-in-sentences',
  'satisfaction-bands',
  'satisfaction-groups',
  'hidden-notes',
  'very-hidden',
  'blank',
] as const;
export type ExtraSheet = (typeof EXTRA_SHEETS)[number];

/** How a workbook is laid out and spelled. Every field shrinks towards the plainest way. */
export interface LayoutChoices {
  readonly seed: number;
  /** `beside`: 附件1-2 stands to the right of 附件1-1. */
  readonly sheets: 'three' | 'one' | 'split' | 'two' | 'beside';
  /** A form that the workbook does not hold. */
  readonly missing: 'none' | 'indicators';
  /** Dates count from 1904. */
  readonly date1904: boolean;
  /** Which form comes first. */
  readonly order: 'official' | 'attendance-first';
  readonly sheetNames: 'official' | 'plain' | 'default' | 'odd';
  readonly extras: readonly ExtraSheet[];
  readonly hiddenForm: boolean;
  /** A form stands a second time on a hidden sheet. */
  readonly hiddenCopy: boolean;
  /** Chance of a sign that nobody sees in a text. */
  readonly invisible: number;
  readonly top: number;
  readonly left: number;
  readonly gap: number;
  /** Chance of a blank row or column where one may stand. */
  readonly blankRows: number;
  readonly blankColumns: number;
  readonly hideRows: boolean;
  readonly hideColumns: boolean;
  readonly notes: boolean;

  readonly annexLabel: boolean;
  readonly titleMerged: boolean;
  readonly titleBreak: 'none' | 'line' | 'row';
  /** Where the assessment period stands. */
  readonly periodIn: 'titles' | 'first-title' | 'attendance' | 'nowhere';
  readonly periodSpelling: PeriodSpelling;
  readonly periodJoiner: string;
  readonly brackets: 'full' | 'half';
  readonly otherPeriods: 'rows' | 'reversed' | 'one-row' | 'line-break';

  readonly headersMerged: boolean;
  readonly headerSpaces: 'none' | 'spaces' | 'full-width-spaces' | 'breaks';
  readonly headerLevels: 'two' | 'banner' | 'measure-level';
  readonly columnOrder: readonly Column[];
  readonly percentColumn: boolean;
  readonly blocks: number;
  /**
   * Zones as rows under groups of columns, or a list with a row for each indicator of a zone, or side by side with a row
   * for each indicator, or on a sheet each with the 合计 on one of its own.
   */
  readonly zones: 'rows' | 'list' | 'across' | 'sheets';
  /** 北部小计 and 南部小计 among the zones. */
  readonly zoneSubtotals: boolean;
  readonly workersColumn: 'every' | 'first' | 'none';
  readonly zoneSpellings: 'same' | 'per-block';
  readonly totalRow: 'below' | 'above' | 'none';
  readonly totalLabel: string;

  readonly headerWords: 'official' | 'plan' | 'goal' | 'due';

  readonly overall: 'row' | 'side' | 'side-by-side';
  readonly hours: 'stacked' | 'side-by-side' | 'list' | 'number-list';

  readonly formulas: boolean;
  readonly numbers: readonly NumberSpelling[];
  readonly rates: readonly RateSpelling[];
  readonly notApplicable: readonly string[];

  readonly fullMarks: readonly Mark[];
  readonly halfMarks: readonly Mark[];
  readonly absentMarks: readonly Mark[];
  readonly markColumns: readonly MarkColumn[];
  readonly singleMarkHeader: boolean;
  readonly monthSpelling: MonthSpelling;
  readonly attendanceBlocks: 'one' | 'two';
  /** 附件2 as a whole, or its two halves on sheets, below one another, or side by side. */
  readonly halves: 'none' | 'sheets' | 'stacked' | 'beside';
  readonly repeatTitles: boolean;
  readonly typeColumn: 'merged' | 'first' | 'every' | 'none';
  readonly positionColumn: boolean;
  readonly contractColumn: 'before' | 'after';
  /** One text, or start and end in columns of their own. */
  readonly contractCells: 'one' | 'two-texts' | 'two-serials';
  readonly contractSpelling: 'dots' | 'chinese' | 'slashes' | 'line-break' | 'padded-dots' | 'since';
  readonly remarkSpelling: 'chinese' | 'dots' | 'slashes';
  readonly subtotalColumn: boolean;
  readonly experiencedColumn: boolean;
  readonly remarkColumn: boolean;
  readonly subtotalRows: boolean;
  readonly effectiveRows: boolean;
  readonly grandTotal: boolean;
  readonly retentionRow: boolean;
}

const FULL: Mark[] = ['√', '✓', '✔', '☑', 'V', 'v', 'Y', 1, '1', '是', '到', true];
const HALF: Mark[] = [0.5, '0.5', '０.５', '½', '半'];
const ABSENT: Mark[] = ['——', '—', '－', '-', '/', '×', 0, '0', '无', '', false];
const NOT_APPLICABLE = ['/', '／', '\\', '-', '—', '无', ''];
const NUMBERS: NumberSpelling[] = ['number', 'text', 'full-width', 'thousands', 'spaces', 'unit', 'full-width-unit'];
const RATES: RateSpelling[] = [
  'formula',
  'typed',
  'typed-one-decimal',
  'typed-general',
  'percent-text',
  'full-width-percent-text',
  'hundredfold',
  'uncalculated',
];
const ORDERS: Column[][] = [
  ['target', 'completed', 'rate'],
  ['completed', 'target', 'rate'],
  ['target', 'rate', 'completed'],
  ['rate', 'target', 'completed'],
];
const MARK_ORDERS: MarkColumn[][] = [
  ['inPost', 'insured', 'paid'],
  ['inPost', 'paid', 'insured'],
  ['insured', 'paid', 'inPost'],
  ['paid', 'inPost', 'insured'],
  ['inPost', 'insured'],
  ['insured', 'inPost'],
  ['inPost'],
];

/** The official layout in the official spellings: what every choice shrinks to. */
export const PLAIN_CHOICES: LayoutChoices = {
  seed: 0,
  sheets: 'three',
  missing: 'none',
  date1904: false,
  order: 'official',
  sheetNames: 'official',
  extras: [],
  hiddenForm: false,
  hiddenCopy: false,
  invisible: 0,
  top: 0,
  left: 0,
  gap: 0,
  blankRows: 0,
  blankColumns: 0,
  hideRows: false,
  hideColumns: false,
  notes: false,
  annexLabel: false,
  titleMerged: false,
  titleBreak: 'none',
  periodIn: 'titles',
  periodSpelling: 'chinese',
  periodJoiner: '至',
  brackets: 'full',
  otherPeriods: 'rows',
  headersMerged: true,
  headerSpaces: 'none',
  headerLevels: 'two',
  columnOrder: ['target', 'completed', 'rate'],
  percentColumn: true,
  blocks: 1,
  zones: 'rows',
  zoneSubtotals: false,
  workersColumn: 'every',
  zoneSpellings: 'same',
  totalRow: 'below',
  totalLabel: '合计',
  headerWords: 'official',
  overall: 'row',
  hours: 'stacked',
  formulas: true,
  numbers: ['number'],
  rates: ['formula'],
  notApplicable: ['/'],
  fullMarks: ['√'],
  halfMarks: [0.5],
  absentMarks: ['——'],
  markColumns: ['inPost', 'insured', 'paid'],
  singleMarkHeader: true,
  monthSpelling: 'month-year-once',
  attendanceBlocks: 'one',
  halves: 'none',
  repeatTitles: true,
  typeColumn: 'merged',
  positionColumn: true,
  contractColumn: 'before',
  contractCells: 'one',
  contractSpelling: 'dots',
  remarkSpelling: 'chinese',
  subtotalColumn: true,
  experiencedColumn: true,
  remarkColumn: true,
  subtotalRows: true,
  effectiveRows: true,
  grandTotal: true,
  retentionRow: true,
};

/** One or more of the spellings, the first being the usual one. */
const some = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(fc.constant(list.slice(0, 1)), fc.subarray([...list], { minLength: 1, maxLength: 3 }));

const shape = {
  seed: fc.integer({ min: 0, max: 0x7fffffff }),
  sheets: fc.constantFrom<LayoutChoices['sheets']>('three', 'one', 'split', 'two', 'beside'),
  order: fc.constantFrom<LayoutChoices['order']>('official', 'attendance-first'),
  sheetNames: fc.constantFrom<LayoutChoices['sheetNames']>('official', 'plain', 'default', 'odd'),
  extras: fc.subarray<ExtraSheet>([...EXTRA_SHEETS]),
  top: fc.integer({ min: 0, max: 6 }),
  left: fc.integer({ min: 0, max: 4 }),
  gap: fc.integer({ min: 0, max: 3 }),
  annexLabel: fc.boolean(),
  titleMerged: fc.boolean(),
  titleBreak: fc.constantFrom<LayoutChoices['titleBreak']>('none', 'line', 'row'),
  periodSpelling: fc.constantFrom<PeriodSpelling>('chinese', 'chinese-padded', 'dots', 'hyphens', 'slashes'),
  periodJoiner: fc.constantFrom('至', '到', '—', '——', '–', '~', '～', ' 至 '),
  brackets: fc.constantFrom<LayoutChoices['brackets']>('full', 'half'),
  otherPeriods: fc.constantFrom<LayoutChoices['otherPeriods']>('rows', 'reversed', 'one-row', 'line-break'),
  headersMerged: fc.constantFrom(true, false),
  headerSpaces: fc.constantFrom<LayoutChoices['headerSpaces']>('none', 'spaces', 'full-width-spaces', 'breaks'),
  headerLevels: fc.constantFrom<LayoutChoices['headerLevels']>('two', 'banner', 'measure-level'),
  columnOrder: fc.constantFrom(...ORDERS),
  blocks: fc.integer({ min: 1, max: 3 }),
  zones: fc.constantFrom<LayoutChoices['zones']>('rows', 'rows', 'rows', 'list', 'across', 'sheets'),
  zoneSubtotals: fc.constantFrom(false, false, true),
  workersColumn: fc.constantFrom<LayoutChoices['workersColumn']>('every', 'first', 'none'),
  totalRow: fc.constantFrom<LayoutChoices['totalRow']>('below', 'above', 'none'),
  totalLabel: fc.constantFrom('合计', '合 计', '合　计', '总计'),
  overall: fc.constantFrom<LayoutChoices['overall']>('row', 'side', 'side-by-side'),
  monthSpelling: fc.constantFrom<MonthSpelling>(
    'month-year-once',
    'month',
    'month-word',
    'year-month',
    'dots',
    'hyphens',
    'slashes',
    'serial',
    'break',
    'date-text',
    'date-and-time',
  ),
  attendanceBlocks: fc.constantFrom<LayoutChoices['attendanceBlocks']>('one', 'two'),
  halves: fc.constantFrom<LayoutChoices['halves']>('none', 'none', 'none', 'sheets', 'stacked', 'beside'),
  repeatTitles: fc.constantFrom(true, false),
  typeColumn: fc.constantFrom<LayoutChoices['typeColumn']>('merged', 'first', 'every', 'none'),
  contractColumn: fc.constantFrom<LayoutChoices['contractColumn']>('before', 'after'),
  remarkSpelling: fc.constantFrom<LayoutChoices['remarkSpelling']>('chinese', 'dots', 'slashes'),
};

/** Everything of the list "What must be read". */
export const arbitraryChoices = (): fc.Arbitrary<LayoutChoices> =>
  fc.record({
    ...shape,
    missing: fc.constantFrom<LayoutChoices['missing']>('none', 'none', 'none', 'none', 'indicators'),
    date1904: fc.constantFrom(false, false, false, true),
    headerWords: fc.constantFrom<LayoutChoices['headerWords']>('official', 'official', 'plan', 'goal', 'due'),
    contractCells: fc.constantFrom<LayoutChoices['contractCells']>('one', 'one', 'two-texts', 'two-serials'),
    hiddenForm: fc.constantFrom(false, false, false, true),
    hiddenCopy: fc.constantFrom(false, false, false, true),
    invisible: fc.constantFrom(0, 0, 0, 0.1),
    blankRows: fc.constantFrom(0, 0, 0.1, 0.3),
    blankColumns: fc.constantFrom(0, 0, 0.05, 0.15),
    hideRows: fc.boolean(),
    hideColumns: fc.boolean(),
    notes: fc.boolean(),
    periodIn: fc.constantFrom<LayoutChoices['periodIn']>('titles', 'titles', 'first-title', 'attendance', 'nowhere'),
    percentColumn: fc.constantFrom(true, true, false),
    zoneSpellings: fc.constantFrom<LayoutChoices['zoneSpellings']>('same', 'per-block'),
    hours: fc.constantFrom<LayoutChoices['hours']>('stacked', 'side-by-side', 'list', 'number-list'),
    formulas: fc.constantFrom(true, false),
    numbers: some(NUMBERS),
    rates: some(RATES),
    notApplicable: some(NOT_APPLICABLE),
    fullMarks: some(FULL),
    halfMarks: some(HALF),
    absentMarks: some(ABSENT),
    markColumns: fc.constantFrom(...MARK_ORDERS),
    singleMarkHeader: fc.constantFrom(true, false),
    positionColumn: fc.constantFrom(true, true, false),
    contractSpelling: fc.constantFrom<LayoutChoices['contractSpelling']>(
      'dots',
      'chinese',
      'slashes',
      'line-break',
      'padded-dots',
      'since',
    ),
    subtotalColumn: fc.constantFrom(true, true, false),
    experiencedColumn: fc.constantFrom(true, true, false),
    remarkColumn: fc.constantFrom(true, true, false),
    subtotalRows: fc.constantFrom(true, false),
    effectiveRows: fc.constantFrom(true, false),
    grandTotal: fc.constantFrom(true, false),
    retentionRow: fc.constantFrom(true, false),
  });

/** Different layouts in the official spellings alone: nothing in them is worth a finding. */
export const arbitraryCleanChoices = (): fc.Arbitrary<LayoutChoices> =>
  fc.record({
    ...shape,
    missing: fc.constant<LayoutChoices['missing']>('none'),
    date1904: fc.constantFrom(false, true),
    headerWords: fc.constantFrom<LayoutChoices['headerWords']>('official', 'plan', 'goal', 'due'),
    contractCells: fc.constant<LayoutChoices['contractCells']>('one'),
    hiddenForm: fc.constant(false),
    hiddenCopy: fc.constant(false),
    invisible: fc.constant(0),
    blankRows: fc.constantFrom(0, 0.1),
    blankColumns: fc.constant(0),
    hideRows: fc.constant(false),
    hideColumns: fc.constant(false),
    notes: fc.boolean(),
    periodIn: fc.constant<LayoutChoices['periodIn']>('titles'),
    percentColumn: fc.constant(true),
    zoneSpellings: fc.constant<LayoutChoices['zoneSpellings']>('same'),
    hours: fc.constantFrom<LayoutChoices['hours']>('stacked', 'side-by-side', 'list'),
    formulas: fc.constant(true),
    numbers: fc.constant<NumberSpelling[]>(['number']),
    rates: fc.constant<RateSpelling[]>(['formula']),
    notApplicable: fc.constant(['/']),
    fullMarks: fc.constant(['√']),
    halfMarks: fc.constant([0.5]),
    absentMarks: fc.constant(['——']),
    markColumns: fc.constantFrom(...MARK_ORDERS.slice(0, 4)),
    singleMarkHeader: fc.constant(true),
    positionColumn: fc.constant(true),
    contractSpelling: fc.constantFrom<LayoutChoices['contractSpelling']>('dots', 'chinese', 'slashes'),
    subtotalColumn: fc.constant(true),
    experiencedColumn: fc.constant(true),
    remarkColumn: fc.constant(true),
    subtotalRows: fc.constant(true),
    effectiveRows: fc.constant(true),
    grandTotal: fc.constant(true),
    retentionRow: fc.constant(true),
  });
