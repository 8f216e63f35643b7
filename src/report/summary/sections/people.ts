import type { People } from '../../../assessment/people';
import { format } from '../../../strings';
import { changesText, gradeCounts, groundCounts, leadText, type KindCount } from '../../people-lines';
import type { SummaryContext } from '../context';
import { link, quote } from '../formulas';
import type { StaffLedger } from '../ledger/workers';
import { at, blank, formula, range, text, type Content } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

const KIND_SPANS = [4, 2, 2, 2, 2];
/** Qualifications and experience in the final month, and who leads (rules B6, B12, B15). */
export function writePeople(context: SummaryContext, ledger: StaffLedger): void {
  const { people } = context.review.assessment;
  if (!people) return;
  writeKinds(context, people, ledger);
  writeExperienced(context, people, ledger);
  writeLeads(context, people);
}

/** Those of each kind, the number of all before them: counted over the ledger, so that they follow the marks. */
function writeKinds({ page, words }: SummaryContext, people: People, ledger: StaffLedger): void {
  const table = page.table(KIND_SPANS);
  const write = (label: string, isAmong: string, kinds: readonly KindCount[]): void => {
    table.header([label, ...kinds.map(({ name }) => name)], STYLE.header);
    const all = kinds.reduce((sum, { count }) => sum + count, 0);
    table.row([
      formula(`SUM(${range(table.ahead(1), table.ahead(kinds.length))})`, all, STYLE.strong),
      ...kinds.map(({ name, count }) =>
        formula(`SUMPRODUCT(${isAmong}*(${ledger.kinds}=${quote(name)}))`, count, STYLE.cell),
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
