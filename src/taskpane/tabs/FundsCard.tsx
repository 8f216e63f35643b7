import { mergeClasses } from '@fluentui/react-components';
import { moneyText } from '../../assessment/number-text';
import { fundsTablesText } from '../../report/funds-text';
import type { FundsReport } from '../../report/report';
import { format } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';
import { ColumnHeads } from './ColumnHeads';
import { useFigureTable } from './figure-table';
import { Verdict } from './Verdict';

const amount = (value: number | null): string => (value === null ? '–' : moneyText(value));

/** What the money was planned and spent for, and what of it is within the rules (rules E2, E3). */
export function FundsCard({ funds }: { readonly funds: FundsReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useFigureTable();
  const { unit, rows, total, limits, personnelSpending } = funds;
  const tables = fundsTablesText(funds, strings);
  const texts = strings.summary.funds;
  const { columns } = texts;
  const title = format(texts.title, { unit });
  const rate = total.budget !== null && total.budget > 0 && total.spent !== null ? total.spent / total.budget : null;
  return (
    <section className={layout.card} aria-label={title}>
      <h2 className={layout.heading}>{title}</h2>
      {tables !== null && <p className={layout.muted}>{tables}</p>}
      <table className={styles.table}>
        <ColumnHeads labels={[columns.item, columns.budget, columns.spent, columns.rate]} />
        <tbody>
          {rows.map(({ item, budget, spent, rate, cells }) => (
            <tr key={cells.spent}>
              <th scope="row">{item}</th>
              <td>
                <CellLink cell={cells.budget} label={`${item} ${columns.budget} ${amount(budget)}`}>
                  {amount(budget)}
                </CellLink>
              </td>
              <td>
                <CellLink cell={cells.spent} label={`${item} ${columns.spent} ${amount(spent)}`}>
                  {amount(spent)}
                </CellLink>
              </td>
              <td>{rate === null ? '–' : percent(rate)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            <td>{amount(total.budget)}</td>
            <td>{amount(total.spent)}</td>
            <td>{rate === null ? '–' : percent(rate)}</td>
          </tr>
        </tfoot>
      </table>
      <ul className={mergeClasses(layout.plainList, styles.verdicts)}>
        {limits.map(({ rule, of, value, met }) =>
          rule === 'personnel-spending' && personnelSpending ? (
            <PersonnelVerdicts key={rule} spending={personnelSpending} />
          ) : (
            <Verdict
              key={`${rule} ${of}`}
              name={format(texts.rules[rule], { column: columns[of] })}
              value={percent(value)}
              isMet={met}
            />
          ),
        )}
      </ul>
    </section>
  );
}

/** The shares of personnel by both bases; they are judged together, by the veto that hangs on them (rule E7). */
function PersonnelVerdicts({ spending }: { readonly spending: NonNullable<FundsReport['personnelSpending']> }) {
  const { strings } = usePane();
  const { rules, columns, ofContract } = strings.summary.funds;
  const isMet = spending.isLow === null ? null : !spending.isLow;
  const shares = [
    { name: format(rules['personnel-spending'], { column: columns.spent }), share: spending.ofSpent },
    { name: ofContract, share: spending.ofContract },
  ];
  return shares.map(({ name, share }) =>
    share === null ? null : <Verdict key={name} name={name} value={percent(share)} isMet={isMet} />,
  );
}
