import { INPUT, SET_ASIDE } from '../../input-names';
import { MAXIMUM_HEADCOUNT } from '../../../assessment/parameters';
import { SCHEMES, type SchemeItem, type SchemeParty } from '../../../assessment/schemes';
import { firstDay } from '../../../forms/values/calendar';
import { FIRST_PLAUSIBLE_DATE, schemeOf, serialOf } from '../../inputs';
import { SET_ASIDE_WIDTH } from '../../set-aside';
import type { SummaryContext } from '../context';
import { quote } from '../formulas';
import { MARK_TABLE } from '../mark-table';
import { NAME } from '../names';
import { at, formula, pick, text, type Position } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

/** The marks that formulas know, with what each counts. */
export function writeMarkTable({ ledger: sheet, words }: SummaryContext): void {
  const texts = words.summary.markTable;
  sheet.line(text(texts.title, STYLE.ledgerTitle));
  const table = sheet.table([1, 1]);
  table.header([texts.mark, texts.value], STYLE.ledgerHead);
  const rows = MARK_TABLE.map(({ spelling, value }) =>
    table.row([text(spelling, formatted(STYLE.ledger, FORMAT.text)), text(value, STYLE.ledger)]),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (first?.[0] && first[1] && last?.[0] && last[1]) {
    sheet.name(NAME.marks, first[0], last[0]);
    sheet.name(NAME.markValues, first[1], last[1]);
  }
  sheet.gap();
}

/** Rows for findings that are set aside before the sheet is written anew. */
const SPARE_ROWS = 10;

/** What the workbook remembers of findings set aside: the printed list says it in words. */
export function writeSetAsideTable({ ledger: sheet, inputs, words }: SummaryContext): void {
  const texts = words.summary.setAsideTable;
  sheet.line(text(texts.title, STYLE.ledgerTitle));
  const table = sheet.table([1, 1, 1]);
  table.header([texts.finding, texts.checksum, texts.reason], STYLE.ledgerHead);
  const style = { ...formatted(STYLE.ledger, FORMAT.text), unlocked: true };
  const used = inputs.lastFilled(SET_ASIDE) + 1;
  const rows = Array.from({ length: Math.ceil(used / SET_ASIDE_WIDTH) + SPARE_ROWS }, (_, row) =>
    table.row([0, 1, 2].map((column) => inputs.part(SET_ASIDE, SET_ASIDE_WIDTH * row + column, undefined, style))),
  );
  sheet.name(SET_ASIDE, pick(rows[0], 0), pick(rows.at(-1), 2));
  sheet.gap();
}

/** Full mark of a party or item under the scheme in force, as a formula; 0 where the scheme has none. */
export type FullMark = (party: string, item?: string) => { readonly formula: string; readonly value: number };

/** A party with the items that it has under any scheme. */
export type PartyOfAll = Pick<SchemeParty, 'key' | 'items'>;

/** Parties of every scheme, each with the items of all of them; those of the first ones first. */
export function allParties(): PartyOfAll[] {
  const items = new Map<SchemeParty['key'], Map<SchemeItem['key'], SchemeItem>>();
  for (const party of SCHEMES.flatMap(({ parties }) => parties)) {
    const known = items.get(party.key) ?? new Map<SchemeItem['key'], SchemeItem>();
    for (const item of party.items) if (!known.has(item.key)) known.set(item.key, item);
    items.set(party.key, known);
  }
  return [...items].map(([key, own]) => ({ key, items: [...own.values()] }));
}

/** Every scheme with its full marks side by side: choosing another one changes the score table at once. */
export function writeSchemeTable({ ledger: sheet, review, words }: SummaryContext): FullMark {
  const texts = words.summary.schemeTable;
  const { names, parties: partyNames, items: itemNames } = words.schemes;
  sheet.line(text(texts.title, STYLE.ledgerTitle));
  const table = sheet.table([3, ...SCHEMES.map(() => 3)]);
  const [, ...labels] = table.header([texts.item, ...SCHEMES.map(({ id }) => names[id])], STYLE.ledgerHead);
  const ids = table.row([
    text(texts.id, STYLE.ledgerHead),
    ...SCHEMES.map(({ id }) => text(id, formatted(STYLE.ledger, FORMAT.text))),
  ]);
  const scheme = schemeOf(review.parameters);
  const column = scheme ? SCHEMES.indexOf(scheme) : 0;
  const entries = new Map<string, { formula: string; value: number }>();
  const write = (key: string, label: string, full: (party: SchemeParty | undefined) => number, party: string): void => {
    const marks = SCHEMES.map(({ parties }) => full(parties.find((each) => each.key === party)));
    const [, ...cells] = table.row([text(label, STYLE.ledger), ...marks.map((mark) => text(mark, STYLE.ledger))]);
    entries.set(key, { formula: `CHOOSE(${NAME.schemeColumn},${cells.map(at).join(',')})`, value: marks[column] ?? 0 });
  };
  for (const party of allParties()) {
    write(party.key, partyNames[party.key], (own) => own?.full ?? 0, party.key);
    for (const item of party.items) {
      const fullOf = (items: readonly SchemeItem[] = []): number =>
        items.find(({ key }) => key === item.key)?.full ?? 0;
      write(`${party.key}.${item.key}`, `\u3000${itemNames[item.key]}`, (own) => fullOf(own?.items), party.key);
    }
  }
  const chosen = (cells: readonly Position[]): string =>
    cells.reduceRight((otherwise, cell, index) => `IF(${INPUT.scheme}&""=${at(cell)},${index + 1},${otherwise})`, '1');
  const byLabel = labels.reduceRight(
    (otherwise, cell, index) => `IF(${INPUT.scheme}=${at(cell)},${index + 1},${otherwise})`,
    chosen(ids.slice(1)),
  );
  table.row([
    text(texts.chosen, STYLE.ledgerHead),
    formula(`IFERROR(${byLabel},1)`, column + 1, STYLE.ledger, NAME.schemeColumn),
    ...SCHEMES.slice(1).map(() => text(null, STYLE.ledger)),
  ]);
  sheet.gap();
  return (party, item) => entries.get(item === undefined ? party : `${party}.${item}`) ?? { formula: '0', value: 0 };
}

/** The headcount inputs as dates and numbers, whatever way the months were typed; 0 where a row cannot be used. */
export function writeHeadcountTable(
  { ledger: sheet, review, words, inputs: known }: SummaryContext,
  inputs: readonly (readonly [from: Position, count: Position])[],
): void {
  const { headcountTable: texts, formats } = words.summary;
  sheet.line(text(texts.title, STYLE.ledgerTitle));
  const table = sheet.table([2, 1]);
  table.header([texts.from, texts.count], STYLE.ledgerHead);
  const rows = inputs.map(([from, count], index) => {
    const [month, number] = [at(from), at(count)];
    const read = known.headcountRow(index);
    const isUsable = `IF(ISNUMBER(${number}),AND(${number}>=0,${number}<=${MAXIMUM_HEADCOUNT}))`;
    const fromDate = `IF(${month}>${FIRST_PLAUSIBLE_DATE},DATE(YEAR(${month}),MONTH(${month}),1),0)`;
    const spelt = ['年', '.', '/'].reduce(
      (inner, mark) => `SUBSTITUTE(${inner},${quote(mark)},"-")`,
      `SUBSTITUTE(${month},"月","")`,
    );
    // Without a year Excel takes this one: 9月 is no month of any agreement.
    const typedDate = `IFERROR(IF(LEFT(${month},5)=${month},0,DATEVALUE(TRIM(${spelt})&"-1")),0)`;
    return table.row([
      formula(
        `IF(${isUsable},IF(ISNUMBER(${month}),${fromDate},${typedDate}),0)`,
        read.month ? serialOf(firstDay(read.month), review.snapshot.date1904) : 0,
        formatted(STYLE.ledger, `${formats.month};;"—"`),
      ),
      formula(`IF(ISNUMBER(${number}),${number},0)`, read.count, STYLE.ledger),
    ]);
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first?.[0] && first[1] && last?.[0] && last[1]) {
    sheet.name(NAME.headcountFrom, first[0], last[0]);
    sheet.name(NAME.headcountCount, first[1], last[1]);
  }
  sheet.gap();
}
