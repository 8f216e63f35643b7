import type { EducationHours } from '../../../assessment/education';
import type { People } from '../../../assessment/people';
import { format } from '../../../strings';
import { changesText, gradeCounts, groundCounts, leadText, type KindCount } from '../../people-lines';
import type { SummaryContext } from '../context';
import { isLive, link, listOf, official, quote } from '../formulas';
import type { StaffLedger } from '../ledger/workers';
import { NAME } from '../names';
import { at, blank, formula, range, text, type Content } from '../sheet-builder';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

const KIND_SPANS = [4, 2, 2, 2, 2];

/** Qualifications and experience in the final month, and who leads (rules B6, B12, B15). */
export function writePeople(context: SummaryContext, ledger: StaffLedger): void {
  const { people } = context.review.assessment;
  if (!people) return;
  writeKinds(context, people, ledger);
  writeExperienced(context, people, ledger);
  writeLeads(context, people);
  writeEducation(context);
}

/**
 * Those of each kind, the number of all before them: counted over the ledger, so that they follow the marks. The kinds
 * were read from words, and do not.
 */
function writeKinds({ page, words }: SummaryContext, people: People, ledger: StaffLedger): void {
  const table = page.table(KIND_SPANS);
  const write = (label: string, isAmong: string, kinds: readonly KindCount[]): void => {
    table.header([label, ...kinds.map(({ name }) => name)], STYLE.header);
    const all = kinds.reduce((sum, { count }) => sum + count, 0);
    table.row([
      formula(`SUM(${range(table.ahead(1), table.ahead(kinds.length))})`, all, asRead(STYLE.strong)),
      ...kinds.map(({ name, count }) =>
        formula(`SUMPRODUCT(${isAmong}*(${ledger.kinds}=${quote(name)}))`, count, asRead(STYLE.cell)),
      ),
    ]);
  };
  write(words.people.certified, `(${ledger.finalCertified}=1)`, gradeCounts(people, words));
  const others = `(${ledger.final}=1)*(${ledger.finalCertified}=0)`;
  write(words.people.uncertified, others, groundCounts(people, words));
}

function writeExperienced({ page, words }: SummaryContext, { experienced }: People, ledger: StaffLedger): void {
  if (!experienced) return;
  const table = page.table(KIND_SPANS);
  const heads = at(table.ahead(1));
  table.row([
    text(words.people.experienced, STYLE.left),
    formula(`SUM(${ledger.experiencedHeads})`, experienced.heads, STYLE.cell),
    formula(
      `IF(SUM(${ledger.final})=0,"",${heads}/SUM(${ledger.final}))`,
      experienced.shareOfHeads,
      formatted(STYLE.cell, FORMAT.percent),
    ),
    blank(STYLE.cell),
    blank(STYLE.cell),
  ]);
}

function writeLeads({ page, review, words }: SummaryContext, { leads }: People): void {
  const { people: texts } = words;
  const table = page.table([4, 6, 2]);
  if (!leads) {
    table.row([text(texts.lead, STYLE.left), text(texts.noLead, STYLE.left), blank(STYLE.cell)]);
    return;
  }
  const changes = changesText(leads.changes, words);
  const label = leads.isOfDeputies ? texts.deputies : format(words.labelled, { label: texts.lead, text: changes });
  (review.report.people?.leads ?? []).forEach((lead, index) => {
    const [row] = leads.leads[index]?.person.rows ?? [];
    const place: Content = row ? link(row.nameCell) : blank(STYLE.cell);
    table.row([text(index === 0 ? label : '', STYLE.left), text(leadText(lead, words), STYLE.left), place]);
  });
}

/** Hours of continuing education and supervision, live where formulas can use what stands there (rule B16). */
function writeEducation({ page, review, words }: SummaryContext): void {
  const { education } = review.assessment;
  if (education.length === 0) return;
  const { education: texts } = words.people;
  const table = page.table([4, 2, 2, 4]);
  for (const each of education) {
    const { kind, perMonth, people, item } = each;
    const own = at(table.ahead(1));
    const place = people[0]?.readings[0]?.cell ?? item?.completed.cell;
    table.row([
      text(format(texts.row, { kind: texts[kind] }), STYLE.left),
      hoursOfKind(each, words.summary.cellError),
      formula(
        `IF(AND(ISNUMBER(${own}),N(${NAME.actual})>0),${own}/${NAME.actual},"")`,
        perMonth,
        formatted(STYLE.cell, FORMAT.score),
      ),
      place ? link(place, STYLE.link, people.length === 0 && item ? item.group : undefined) : blank(STYLE.cell),
    ]);
  }
}

/** A sum over the list where its figures stand under one another, once each; else as it was read. */
function hoursOfKind({ hours, people, item }: EducationHours, errorWord: string): Content {
  if (people.length === 0 && item) return official(item.completed, STYLE.cell, errorWord);
  const readings = people.flatMap((person) => person.readings);
  const area = readings.every(isLive) ? listOf(readings.map(({ cell }) => cell)) : ',';
  return area.includes(',') ? text(hours, asRead(STYLE.cell)) : formula(`SUM(${area})`, hours, STYLE.cell);
}
