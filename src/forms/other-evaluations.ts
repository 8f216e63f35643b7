import type { Area } from '../workbook/address';
import { indicatorKey } from './indicators/table-key';
import type { SheetForms } from './sheet-forms';
import type { CopiedTable, FormKind, PeriodRecord, TitleRecord } from './station';
import { adjoins, isPartOf, isSameSpan, isWithin, overlap, usualSpan, type DateSpan } from './values/date-spans';
import { numberOf } from './values/numbers';
import { squash } from './values/text';
import { stageNamed, type StageName } from './vocabulary/stages';

/** The tables of a sheet with the titles and periods above them. */
export interface DatedForms extends SheetForms {
  readonly titles: readonly TitleRecord[];
  readonly periods: readonly PeriodRecord[];
}

/** A sheet with forms, and what it says of the evaluation that it belongs to. */
interface Edition<Sheet extends DatedForms> {
  readonly forms: Sheet;
  readonly isHidden: boolean;
  readonly stage: StageName | null;
  readonly assessment: DateSpan | null;
  readonly agreement: DateSpan | null;
  /** Who is in 附件2 in which calendar month, and which indicators there are in which zone. */
  readonly entries: ReadonlySet<string>;
  /** How many of them are filled in. */
  readonly filled: number;
  /** It holds 附件2 down to its 稳岗率: no part of another sheet's. */
  readonly isWhole: boolean;
}

/** Why a sheet is left out: it is of an earlier year, of the other evaluation of the same year, or part of another sheet. */
type Reason = Exclude<CopiedTable['reason'], 'copy'>;

function stageOf({ sheet, titles }: DatedForms): StageName | null {
  const named = new Set(
    [sheet.name, ...titles.map(({ text }) => text)].flatMap((text) => stageNamed(squash(text)) ?? []),
  );
  const [stage, another] = named;
  return another === undefined ? (stage ?? null) : null;
}

/** What stands in the tables of a sheet, by what it is about; true where it is filled in. */
function entriesOf({ readings }: SheetForms): Map<string, boolean> {
  const entries = new Map<string, boolean>();
  for (const { zoneTables = [], itemTables = [], pages = [] } of readings) {
    for (const { zones, columns } of zoneTables) {
      for (const { key, indicators } of zones) {
        columns.forEach((column, index) => {
          entries.set(`${key} ${indicatorKey(column)}`, numberOf(indicators[index]?.completed) !== null);
        });
      }
    }
    for (const { form, items } of itemTables) {
      for (const item of items) entries.set(`${form} ${indicatorKey(item)}`, numberOf(item.completed) !== null);
    }
    for (const { header, end } of pages) {
      const { sheet, columns, months, bottom } = header;
      for (let row = bottom + 1; row < end; row++) {
        const name = sheet.textAt(row, columns.name).normal;
        if (name === '') continue;
        for (const { header: month, inPost } of months) {
          entries.set(`${name} ${month.month}`, inPost !== null && sheet.at(row, inPost) !== undefined);
        }
      }
    }
  }
  return entries;
}

function hasRetention({ sheet, readings }: SheetForms): boolean {
  if (readings.every(({ pages = [] }) => pages.length === 0)) return false;
  return sheet.sheet.cells.some((cell) => typeof cell.value === 'string' && sheet.textOf(cell).summing === 'retention');
}

function editionOf<Sheet extends DatedForms>(forms: Sheet): Edition<Sheet> {
  const entries = entriesOf(forms);
  return {
    forms,
    isHidden: forms.sheet.sheet.visibility !== 'visible',
    stage: stageOf(forms),
    assessment: usualSpan(forms.periods, 'assessment'),
    agreement: usualSpan(forms.periods, 'agreement'),
    entries: new Set(entries.keys()),
    filled: [...entries.values()].filter(Boolean).length,
    isWhole: hasRetention(forms),
  };
}

/** So much of the smaller of two sheets stands in the other one as well. */
const SHARED = 0.5;
const FEWEST_SHARED = 2;

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const entry of fewer) if (more.has(entry)) count++;
  return count;
}

type AnyEdition = Edition<DatedForms>;

/** Whether two sheets are about the same people in the same months of a year, or the same indicators of the same zones. */
function isAlike({ entries: one }: AnyEdition, { entries: other }: AnyEdition): boolean {
  const count = shared(one, other);
  return count >= FEWEST_SHARED && count >= SHARED * Math.min(one.size, other.size);
}

/** Whether each of two sheets states its agreement and holds a whole 附件2: with other people, those of another operator, say. */
function areWhole(one: AnyEdition, other: AnyEdition): boolean {
  return [one, other].every(({ isWhole, agreement }) => isWhole && agreement !== null);
}

/** Whether a sheet is of an earlier year of agreement than another one. `inForce`: the agreement of most sheets. */
function isOfEarlierYear(earlier: AnyEdition, later: AnyEdition, inForce: DateSpan | null): boolean {
  if (earlier.agreement && later.agreement) return earlier.agreement.end < later.agreement.start;
  const [own, other] = [earlier.assessment ?? earlier.agreement, later.assessment ?? later.agreement];
  if (!own || !other || own.end >= other.start) return false;
  // Halves of a year follow one another without a gap.
  return inForce ? !overlap(own, inForce) && overlap(other, inForce) : !adjoins(own, other);
}

/** Whether a sheet is the mid-term's and another one the final's of the same year. */
function isOfEarlierStage(earlier: AnyEdition, later: AnyEdition, all: readonly AnyEdition[]): boolean {
  if (earlier.stage && later.stage) return earlier.stage === 'midterm' && later.stage === 'final';
  const [inner, outer] = [earlier.assessment, later.assessment];
  if (inner && outer && isPartOf(inner, outer)) {
    // Halves of a year beside the whole are parts of it.
    const isRest = (span: DateSpan | null): boolean => span !== null && isWithin(span, outer) && !overlap(span, inner);
    return inner.start === outer.start && !all.some(({ assessment }) => isRest(assessment));
  }
  const months = shared(earlier.entries, later.entries);
  const hasPages = [earlier, later].every(({ forms }) => forms.readings.every(({ pages = [] }) => pages.length > 0));
  return hasPages && months === earlier.entries.size && later.entries.size > months;
}

/**
 * Whether a sheet is a part of another one, and others besides are its rest: 附件2 month by month, with a sheet that adds
 * the months up.
 */
function isPart(one: AnyEdition, whole: AnyEdition, all: readonly AnyEdition[]): boolean {
  const isInside = ({ entries }: AnyEdition): boolean =>
    entries.size > 0 && entries.size < whole.entries.size && shared(entries, whole.entries) === entries.size;
  const isRest = (other: AnyEdition): boolean => isInside(other) && shared(other.entries, one.entries) === 0;
  return isInside(one) && all.some((other) => other !== one && other !== whole && isRest(other));
}

/** The agreement in force: the latest that a sheet in plain sight states, else the latest of all. */
function agreementInForce(editions: readonly AnyEdition[]): DateSpan | null {
  const visible = editions.filter(({ isHidden, agreement }) => !isHidden && agreement);
  const spans = (visible.length > 0 ? visible : editions).flatMap(({ agreement }) => agreement ?? []);
  return spans.reduce<DateSpan | null>((latest, span) => (latest && latest.end >= span.end ? latest : span), null);
}

/** The kinds of table on a sheet, each once. */
function kindsOn({ readings }: DatedForms): string[] {
  const kinds = new Set<string>();
  for (const { zoneTables = [], itemTables = [], pages = [] } of readings) {
    if (zoneTables.length > 0) kinds.add('zones');
    if (pages.length > 0) kinds.add('pages');
    for (const { form } of itemTables) kinds.add(form);
  }
  return [...kinds];
}

/** A sheet that is not counted, the one that is in its place, and why. */
export interface LeftOut<Sheet> {
  readonly forms: Sheet;
  readonly by: Sheet;
  readonly reason: Reason;
}

/** How many sheets of other forms are of just the period of one. */
function countOfPeriod({ forms, assessment }: AnyEdition, all: readonly AnyEdition[]): number {
  const kinds = new Set(kindsOn(forms));
  const isOther = (edition: AnyEdition): boolean => kindsOn(edition.forms).every((kind) => !kinds.has(kind));
  const isOfPeriod = ({ assessment: span }: AnyEdition): boolean =>
    span !== null && assessment !== null && isSameSpan(span, assessment);
  return all.filter((edition) => isOther(edition) && isOfPeriod(edition)).length;
}

/** Whether the earlier of two stages is the one at hand: the other forms are of its period, or else it is asked for. */
function isMeant(earlier: AnyEdition, later: AnyEdition, all: readonly AnyEdition[], stage: StageName | null): boolean {
  const [own, other] = [countOfPeriod(earlier, all), countOfPeriod(later, all)];
  return own === other ? stage === 'midterm' : own > other;
}

/**
 * Sheets of another evaluation than the one at hand: of an earlier year, or the mid-term's beside the final's, where the
 * same people and indicators stand on a sheet of this one. `stage`: the evaluation at hand; the final one where it is
 * not given. A sheet without its like is never left out, whatever its titles say: they may be mistyped. Its like is also a
 * whole 附件2 of other people, where both state their agreements.
 */
export function otherEvaluations<Sheet extends DatedForms>(
  sheets: readonly Sheet[],
  stage: StageName | null,
): LeftOut<Sheet>[] {
  const kinds = sheets.flatMap(kindsOn);
  // Where each form stands on one sheet, none is of another evaluation.
  if (new Set(kinds).size === kinds.length) return [];
  const candidates = sheets.filter(({ readings }) => readings.length > 0);
  const editions = candidates.map(editionOf);
  const inForce = agreementInForce(editions);
  const left = new Map<Edition<Sheet>, LeftOut<Sheet>>();
  for (const one of editions) {
    for (const other of editions) {
      if (one === other || left.has(one) || left.has(other)) continue;
      if (isOfEarlierYear(other, one, inForce)) continue;
      const isEarlierYear = isOfEarlierYear(one, other, inForce);
      if (!isEarlierYear && !isOfEarlierStage(one, other, editions)) continue;
      if (!isAlike(one, other) && !(isEarlierYear && areWhole(one, other))) continue;
      if (!isEarlierYear && isPart(one, other, editions)) {
        left.set(one, { forms: one.forms, by: other.forms, reason: 'part' });
        continue;
      }
      const isOneMeant = !isEarlierYear && isMeant(one, other, editions, stage);
      // A form that was made ready for later.
      const isBlank = isEarlierYear ? other.filled === 0 : other.filled * 2 < one.filled;
      const [counted, uncounted] = isOneMeant || isBlank ? [one, other] : [other, one];
      left.set(uncounted, {
        forms: uncounted.forms,
        by: counted.forms,
        reason: isEarlierYear ? 'otherYear' : 'otherStage',
      });
    }
  }
  return [...left.values()];
}

/** The forms of a sheet with where they begin. */
function formsOf({ sheet, readings }: DatedForms): Map<FormKind, CopiedTable['area']> {
  const areas = new Map<FormKind, CopiedTable['area']>();
  const add = (form: FormKind, area: Area): void => {
    if (!areas.has(form)) areas.set(form, { sheet: sheet.name, ...area });
  };
  for (const { tables = [], pages = [] } of readings) {
    for (const { form, area } of tables) add(form, area);
    for (const { header, end } of pages) {
      const { top, left, right } = header;
      add('attendanceSheet', { top, left, right, bottom: end - 1 });
    }
  }
  return areas;
}

/** What is left out of a workbook with the sheets of other evaluations, form by form. */
export function tablesLeftOut({ forms, by, reason }: LeftOut<DatedForms>): CopiedTable[] {
  const counted = formsOf(by);
  const isHidden = forms.sheet.sheet.visibility !== 'visible';
  return [...formsOf(forms)].flatMap(([form, area]) => {
    const original = counted.get(form);
    return original ? [{ form, area, original, isHidden, reason }] : [];
  });
}
