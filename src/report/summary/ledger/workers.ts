import { isExperienced, standingOf } from '../../../assessment/people';
import type { Person } from '../../../assessment/persons';
import {
  experiencedMonthsOf,
  headcountOf,
  isInPost,
  personMonthsIn,
  personMonthsOf,
  workersOf,
  type Staffing,
} from '../../../assessment/staffing';
import { groupedBy } from '../../../checks/analysis/grouped';
import { firstDay, type Month } from '../../../forms/values/calendar';
import { numberOf } from '../../../forms/values/numbers';
import { textOf } from '../../../forms/values/text';
import type { NumberReading, WorkerRecord } from '../../../forms/station';
import { formatCell } from '../../../workbook/address';
import { SheetIndex } from '../../../workbook/sheet-index';
import { format, type Strings } from '../../../strings';
import { serialOf } from '../../inputs';
import type { SummaryContext } from '../context';
import type { Review } from '../../review';
import { isLive, link } from '../formulas';
import { markContent } from '../mark-table';
import type { LimitFormulas } from '../limit-formulas';
import { NAME } from '../names';
import {
  at,
  blank,
  columnOf,
  formula,
  pick,
  range,
  text,
  type Content,
  type Position,
  type SheetBuilder,
} from '../sheet-builder';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

/** One month's column of the calculation: where its figures stand. */
export interface MonthLedger {
  readonly month: Month;
  readonly date: Position;
  readonly weight: Position;
  readonly headcount: Position;
  readonly required: Position;
  readonly agreed: number | null;
  readonly requiredValue: number | null;
  /** The workers' person-months, from the first to the last. */
  readonly marks: string;
}

/** Where the calculation of 附件2 stands. */
export interface StaffLedger {
  readonly months: readonly MonthLedger[];
  /** Months that 附件2 has columns for. */
  readonly stated: readonly Month[];
  readonly experienced: string;
  readonly steady: string;
  readonly final: string;
  readonly finalCertified: string;
  /** What each person counts as in the final month, by name, in the person's first row (rule B12). */
  readonly kinds: string;
  /** 1 in the first row of each person in the final month with two years of practice (rule B6). */
  readonly experiencedHeads: string;
  readonly weights: string;
  readonly required: string;
}

/** Columns before the months: link, name, certified. */
const LEAD = 3;

/** Every worker's marks as numbers, month by month, with what the months ask for above them. Null without 附件2. */
export function writeStaffLedger({ ledger, review, limits, words }: SummaryContext): StaffLedger | null {
  const { staffing } = review.assessment;
  if (!staffing) return null;
  return new StaffLedgerWriter(ledger, review, limits, words, staffing).write();
}

/** Columns that the ledger of a review needs. */
export function ledgerColumns(review: Review): number {
  const months = monthsOf(review).length;
  return LEAD + months + 2 + months + 6;
}

function statedMonths({ station }: Review): Month[] {
  return [...new Set(station.attendance.flatMap((block) => block.months.map(({ month }) => month)))].sort();
}

/** Months of 附件2 and of the period. */
function monthsOf(review: Review): Month[] {
  const period = review.assessment.time.period?.weights.keys() ?? [];
  return [...new Set([...statedMonths(review), ...period])].sort();
}

/** A person, and the how-manieth of the name. */
interface NumberedPerson {
  readonly person: Person;
  readonly number: number;
}

function numbered(persons: readonly Person[]): ReadonlyMap<WorkerRecord, NumberedPerson> {
  return new Map(
    groupedBy(persons, ({ name }) => name).flatMap((namesakes) =>
      namesakes.flatMap((person, index) => person.rows.map((row) => [row, { person, number: index + 1 }] as const)),
    ),
  );
}

class StaffLedgerWriter {
  private readonly words: Strings['summary'];
  /** Whose the rows are. */
  private readonly persons: ReadonlyMap<WorkerRecord, NumberedPerson>;
  private readonly months: readonly Month[];
  private readonly stated: readonly Month[];
  private readonly workers: readonly WorkerRecord[];
  /** The sheets that hold the workers' names. */
  private readonly names: ReadonlyMap<string, SheetIndex>;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly review: Review,
    private readonly limits: LimitFormulas,
    private readonly allWords: Strings,
    private readonly staffing: Staffing,
  ) {
    this.words = allWords.summary;
    this.persons = numbered(staffing.persons);
    this.months = monthsOf(review);
    this.stated = statedMonths(review);
    this.workers = workersOf(review.station);
    const sheets = new Set(this.workers.map(({ sheet }) => sheet));
    this.names = new Map(
      review.snapshot.sheets.flatMap((sheet) => (sheets.has(sheet.name) ? [[sheet.name, new SheetIndex(sheet)]] : [])),
    );
  }

  write(): StaffLedger {
    const { sheet } = this;
    const { staffLedger: texts, formats } = this.words;
    sheet.line(text(texts.title, STYLE.ledgerTitle));
    const dates = this.monthRow(texts.month, (month) =>
      text(serialOf(firstDay(month), this.review.snapshot.date1904), formatted(STYLE.ledgerHead, formats.month)),
    );
    const weights = this.monthRow(texts.weight, (month, index) => this.weight(month, dates[index]));
    const starts = this.monthRow(texts.headcountFrom, (month, index) => this.start(month, dates[index]));
    const headcounts = this.monthRow(texts.headcount, (month, index) => this.headcount(month, starts[index]));
    const required = this.monthRow(texts.required, (month, index) =>
      this.required(month, headcounts[index], weights[index]),
    );
    this.header();
    const rows = this.writeWorkers();
    const column = (index: number): string => columnOf(rows, index);
    const afterMonths = LEAD + this.months.length;
    const tail = afterMonths + 2 + this.months.length;
    const name = (defined: string, index: number): void =>
      sheet.name(defined, pick(rows[0], index), pick(rows.at(-1), index));
    name(NAME.persons, 1);
    name(NAME.certified, 2);
    name(NAME.firstRows, tail);
    return {
      months: this.months.map((month, index) => ({
        month,
        date: pick(dates, index),
        weight: pick(weights, index),
        headcount: pick(headcounts, index),
        required: pick(required, index),
        ...this.demand(month),
        marks: column(LEAD + index),
      })),
      stated: this.stated,
      experienced: column(afterMonths + 1),
      steady: column(tail + 1),
      final: column(tail + 2),
      finalCertified: column(tail + 3),
      kinds: column(tail + 4),
      experiencedHeads: column(tail + 5),
      weights: range(pick(weights, 0), pick(weights, this.months.length - 1)),
      required: range(pick(required, 0), pick(required, this.months.length - 1)),
    };
  }

  /** A row over the month columns. */
  private monthRow(label: string, content: (month: Month, index: number) => Content): Position[] {
    const spans = [LEAD, ...this.months.map(() => 1)];
    const [, ...positions] = this.sheet
      .table(spans)
      .row([text(label, STYLE.ledgerHead), ...this.months.map((month, index) => content(month, index))]);
    return positions;
  }

  /** Rule B8: 1, or 0.5 for a first month that starts after the 15th and a last month that ends by it; 0 outside the period. */
  private weight(month: Month, date: Position | undefined): Content {
    const { period } = this.review.assessment.time;
    if (!period || !date) return text(0, STYLE.ledger);
    const day = at(date);
    const isOutside = `OR(EDATE(${day},1)<=${NAME.periodStart},${day}>${NAME.periodEnd})`;
    const { limits } = this;
    const isHalf = `OR(${NAME.periodStart}>${day}+${limits.halfMonthOffset()},${NAME.periodEnd}<${day}+${limits.single('halfMonthDay')})`;
    return formula(`IF(${isOutside},0,IF(${isHalf},0.5,1))`, period.weights.get(month) ?? 0, STYLE.ledger);
  }

  /** First month of the headcount that holds; 0 where none does. */
  private start(month: Month, date: Position | undefined): Content {
    const entry = this.review.parameters.headcount?.findLast(({ from }) => from <= month);
    const value = entry ? serialOf(firstDay(entry.from), this.review.snapshot.date1904) : 0;
    const earlier = `(${NAME.headcountFrom}<=${date ? at(date) : 0})`;
    return formula(
      `SUMPRODUCT(MAX(${earlier}*${NAME.headcountFrom}))`,
      value,
      formatted(STYLE.ledger, `${this.words.formats.month};;"—"`),
    );
  }

  private headcount(month: Month, start: Position | undefined): Content {
    const from = start ? at(start) : '0';
    const value = this.demand(month).agreed;
    const found = `INDEX(${NAME.headcountCount},MATCH(${from},${NAME.headcountFrom},0))`;
    return formula(`IF(${from}=0,"",${found})`, value, STYLE.ledger);
  }

  private required(month: Month, headcount: Position | undefined, weight: Position | undefined): Content {
    if (!headcount || !weight) return text(null, STYLE.ledger);
    const [count, share] = [at(headcount), at(weight)];
    return formula(`IF(${count}="","",${count}*${share})`, this.demand(month).requiredValue, STYLE.ledger);
  }

  /** Rule B9: agreed headcount times the weight of the month. */
  private demand(month: Month): { agreed: number | null; requiredValue: number | null } {
    const agreed = headcountOf(this.review.parameters.headcount, month);
    const weight = this.review.assessment.time.period?.weights.get(month) ?? 0;
    return { agreed, requiredValue: agreed === null ? null : agreed * weight };
  }

  private header(): void {
    const texts = this.words.staffLedger;
    const numbers = this.months.map((month) => Number(month.slice(5)));
    this.sheet
      .table(Array.from({ length: ledgerColumns(this.review) }, () => 1))
      .header(
        [
          texts.row,
          texts.name,
          texts.certified,
          ...numbers.map((month) => format(texts.monthColumn, { month })),
          texts.sum,
          texts.experienced,
          ...numbers.map((month) => format(texts.presentColumn, { month })),
          texts.firstRow,
          texts.steady,
          texts.final,
          texts.finalCertified,
          texts.kind,
          texts.experiencedHead,
        ],
        STYLE.ledgerHead,
      );
  }

  private writeWorkers(): Position[][] {
    const { sheet, months } = this;
    const columns = ledgerColumns(this.review);
    const first = sheet.next;
    const last = first + Math.max(1, this.workers.length) - 1;
    const table = sheet.table(Array.from({ length: columns }, () => 1));
    const cell = (row: number, index: number): Position => ({ row, column: sheet.left + index });
    const column = (index: number): string => range(cell(first, index), cell(last, index));
    if (this.workers.length === 0) {
      return [table.row(Array.from({ length: columns }, () => text(0, STYLE.ledger)))];
    }
    const afterMonths = LEAD + months.length;
    const presence = afterMonths + 2;
    const tail = presence + months.length;
    return this.workers.map((worker, index) => {
      const row = first + index;
      const { person, number } = this.persons.get(worker) ?? {};
      const isFirst = person?.rows[0] === worker;
      const name = at(cell(row, 1));
      const lastMonth = pick(this.stated, this.stated.length - 1);
      const finalMonth = this.months.indexOf(lastMonth);
      const isIn = (month: Month): boolean => person !== undefined && isInPost(person, month);
      const isSteady = isFirst && this.stated.every(isIn);
      const isFinal = isFirst && isIn(lastMonth);
      const certifiedFinal = (person?.rows ?? []).some((each) => each.certified && personMonthsIn(each, lastMonth) > 0);
      const own = range(cell(row, LEAD), cell(row, afterMonths - 1));
      const present = range(cell(row, presence), cell(row, tail - 1));
      const isFirstRow = at(cell(row, tail));
      // Letter for letter: criteria of COUNTIF and SUMIF would take * ? ~ = < > in a name for more than they are.
      const isSame = `EXACT(${NAME.persons},${name})`;
      return table.row([
        link(worker.nameCell, { ...STYLE.ledger, fontColor: STYLE.link.fontColor }),
        this.personKey(worker, number),
        text(worker.certified ? 1 : 0, asRead(STYLE.ledger)),
        ...months.map((month) =>
          markContent(worker.marks.flatMap((mark) => (mark.month === month && mark.inPost ? [mark.inPost] : []))),
        ),
        formula(`SUM(${own})`, personMonthsOf(worker), STYLE.ledger),
        this.experienced(worker, at(cell(row, afterMonths))),
        ...months.map((month, number) =>
          formula(`IF(SUMPRODUCT(${isSame}*${column(LEAD + number)})>0,1,0)`, isIn(month) ? 1 : 0, STYLE.ledger),
        ),
        formula(
          `IF(SUMPRODUCT(EXACT(${range(cell(first, 1), cell(row, 1))},${name})*1)=1,1,0)`,
          isFirst ? 1 : 0,
          STYLE.ledger,
        ),
        formula(`IF(SUM(${present})=${this.stated.length},${isFirstRow},0)`, isSteady ? 1 : 0, STYLE.ledger),
        formula(`${isFirstRow}*${at(cell(row, presence + finalMonth))}`, isFinal ? 1 : 0, STYLE.ledger),
        formula(
          `IF(SUMPRODUCT(${isSame}*(${NAME.certified}=1)*${column(LEAD + finalMonth)})>0,${isFirstRow},0)`,
          isFirst && certifiedFinal ? 1 : 0,
          STYLE.ledger,
        ),
        isFirst ? text(this.kindOf(person), asRead(formatted(STYLE.ledger, FORMAT.text))) : blank(STYLE.ledger),
        formula(
          `IF(SUMPRODUCT(${isSame}*(${column(afterMonths + 1)}>0))>0,${at(cell(row, tail + 2))},0)`,
          isFinal && isExperienced(person) ? 1 : 0,
          STYLE.ledger,
        ),
      ]);
    });
  }

  private kindOf(person: Person): string {
    const { certificates, grounds } = this.allWords.people;
    const standing = standingOf(person, this.staffing);
    return standing.certified ? certificates[standing.kind ?? 'untold'] : grounds[standing.kind ?? 'none'];
  }

  /** Rows of the same name are one person; one more person of that name is numbered, a row without a name stands for itself. */
  private personKey(worker: WorkerRecord, number = 1): Content {
    const { row, column } = worker.nameCell;
    const raw = this.names.get(worker.sheet)?.at(row, column)?.value ?? null;
    if (worker.name === '') return text(`${worker.sheet}!${row + 1}`, asRead(formatted(STYLE.ledger, FORMAT.text)));
    const ending = number > 1 ? `(${number})` : '';
    const key = `${worker.name}${ending}`;
    if (textOf(raw) !== worker.name) return text(key, asRead(formatted(STYLE.ledger, FORMAT.text)));
    return formula(`${formatCell(worker.nameCell)}&"${ending}"`, key, STYLE.ledger);
  }

  /** `months`: where the person-months of the row stand, which count where the column repeats 人员到岗小计 (rule B5). */
  private experienced(worker: WorkerRecord, months: string): Content {
    const { experienced, subtotal } = worker;
    if (!experienced) return text(0, STYLE.ledger);
    const value = experiencedMonthsOf(worker);
    const liveOf = (reading: NumberReading): string =>
      isLive(reading) ? `IFERROR(N(${formatCell(reading.cell)}),0)` : String(numberOf(reading) ?? 0);
    const own = liveOf(experienced);
    if (subtotal) return formula(`IF(AND(${own}<>0,${own}=${liveOf(subtotal)}),${months},${own})`, value, STYLE.ledger);
    return isLive(experienced) ? formula(own, value, STYLE.ledger) : text(value, asRead(STYLE.ledger));
  }
}
