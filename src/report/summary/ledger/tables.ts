import { MAXIMUM_HEADCOUNT } from '../../../assessment/parameters';
import { SCHEMES, type SchemeItem, type SchemeParty } from '../../../assessment/schemes';
import { firstDay } from '../../../forms/values/calendar';
import { INPUT, FIRST_PLAUSIBLE_DATE, schemeOf, serialOf } from '../../inputs';
import type { Review } from '../../review';
import { SET_ASIDE, setAsideValues } from '../../set-aside';
import { quote } from '../formulas';
import { MARK_TABLE } from '../mark-table';
import { NAME } from '../names';
import { at, formula, pick, text, type Position, type SheetBuilder } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

/** The marks that formulas know, with what each counts. */
export function writeMarkTable(sheet: SheetBuilder): void {
  sheet.line(text('到岗标记对照（不在此列的标记按未到岗计）', STYLE.ledgerTitle));
  const table = sheet.table([1, 1]);
  table.header(['标记', '计'], STYLE.ledgerHead);
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
export function writeSetAsideTable(sheet: SheetBuilder, { setAside }: Review): void {
  sheet.line(text('已搁置的问题（记录，由任务窗格填写）', STYLE.ledgerTitle));
  const table = sheet.table([1, 1, 1]);
  table.header(['问题', '校验', '原因'], STYLE.ledgerHead);
  const style = { ...formatted(STYLE.ledger, FORMAT.text), unlocked: true };
  const values: readonly (string | null)[] = setAsideValues(setAside);
  const rows = Array.from({ length: setAside.length + SPARE_ROWS }, (_, row) =>
    table.row([0, 1, 2].map((column) => text(values[3 * row + column] ?? null, style))),
  );
  sheet.name(SET_ASIDE, pick(rows[0], 0), pick(rows.at(-1), 2));
  sheet.gap();
}

/** Full mark of a party or item under the scheme in force, as a formula; 0 where the scheme has none. */
export type FullMark = (party: string, item?: string) => { readonly formula: string; readonly value: number };

/** Parties of every scheme, those of the first ones first. */
export function allParties(): SchemeParty[] {
  const parties = new Map<string, SchemeParty>();
  for (const scheme of SCHEMES)
    for (const party of scheme.parties) if (!parties.has(party.key)) parties.set(party.key, party);
  return [...parties.values()];
}

/** Every scheme with its full marks side by side: choosing another one changes the score table at once. */
export function writeSchemeTable(sheet: SheetBuilder, review: Review): FullMark {
  sheet.line(text('评估办法与标准分', STYLE.ledgerTitle));
  const table = sheet.table([3, ...SCHEMES.map(() => 3)]);
  const [, ...labels] = table.header(['项目', ...SCHEMES.map(({ label }) => label.zh)], STYLE.ledgerHead);
  const ids = table.row([
    text('编号', STYLE.ledgerHead),
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
    write(party.key, party.label.zh, (own) => own?.full ?? 0, party.key);
    for (const item of party.items) {
      const fullOf = (items: readonly SchemeItem[] = []): number =>
        items.find(({ key }) => key === item.key)?.full ?? 0;
      write(`${party.key}.${item.key}`, `\u3000${item.label.zh}`, (own) => fullOf(own?.items), party.key);
    }
  }
  const chosen = (cells: readonly Position[]): string =>
    cells.reduceRight((otherwise, cell, index) => `IF(${INPUT.scheme}&""=${at(cell)},${index + 1},${otherwise})`, '1');
  const byLabel = labels.reduceRight(
    (otherwise, cell, index) => `IF(${INPUT.scheme}=${at(cell)},${index + 1},${otherwise})`,
    chosen(ids.slice(1)),
  );
  table.row([
    text('采用第几种', STYLE.ledgerHead),
    formula(byLabel, column + 1, STYLE.ledger, NAME.schemeColumn),
    ...SCHEMES.slice(1).map(() => text(null, STYLE.ledger)),
  ]);
  sheet.gap();
  return (party, item) => entries.get(item === undefined ? party : `${party}.${item}`) ?? { formula: '0', value: 0 };
}

/** The headcount inputs as dates and numbers, whatever way the months were typed; 0 where a row cannot be used. */
export function writeHeadcountTable(
  sheet: SheetBuilder,
  review: Review,
  inputs: readonly (readonly [from: Position, count: Position])[],
): void {
  sheet.line(text('协议人数（整理后）', STYLE.ledgerTitle));
  const table = sheet.table([2, 1]);
  table.header(['起始月份', '人数'], STYLE.ledgerHead);
  const { headcount = [] } = review.parameters;
  const rows = inputs.map(([from, count], index) => {
    const [month, number] = [at(from), at(count)];
    const entry = headcount[index];
    const isUsable = `AND(ISNUMBER(${number}),${number}>=0,${number}<=${MAXIMUM_HEADCOUNT})`;
    const fromDate = `IF(${month}>${FIRST_PLAUSIBLE_DATE},DATE(YEAR(${month}),MONTH(${month}),1),0)`;
    const spelt = ['年', '.', '/'].reduce(
      (inner, mark) => `SUBSTITUTE(${inner},${quote(mark)},"-")`,
      `SUBSTITUTE(${month},"月","")`,
    );
    return table.row([
      formula(
        `IF(${isUsable},IF(ISNUMBER(${month}),${fromDate},IFERROR(DATEVALUE(TRIM(${spelt})&"-1"),0)),0)`,
        entry ? serialOf(firstDay(entry.from), review.snapshot.date1904) : 0,
        formatted(STYLE.ledger, `${FORMAT.month};;"—"`),
      ),
      formula(`IF(ISNUMBER(${number}),${number},0)`, entry?.count ?? 0, STYLE.ledger),
    ]);
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first?.[0] && first[1] && last?.[0] && last[1]) {
    sheet.name(NAME.headcountFrom, first[0], last[0]);
    sheet.name(NAME.headcountCount, first[1], last[1]);
  }
  sheet.gap();
}
