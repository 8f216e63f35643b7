import { mergeClasses, tokens } from '@fluentui/react-components';
import { moneyText } from '../../assessment/number-text';
import type { FundsReport } from '../../report/report';
import { format } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '3px 2px',
      textAlign: 'right',
      verticalAlign: 'bottom',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& th': { fontWeight: tokens.fontWeightRegular },
    '& th:first-child': { textAlign: 'left', overflowWrap: 'anywhere' },
    '& thead th': { color: tokens.colorNeutralForeground2 },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold },
  },
  limits: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  limit: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flex: '1 1 0', minWidth: 0 },
  value: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
});

const amount = (value: number | null): string => (value === null ? '–' : moneyText(value));

/** What the money was planned and spent for, and what of it is within the rules (rules E2, E3). */
export function FundsCard({ funds: { unit, rows, total, limits } }: { readonly funds: FundsReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const texts = strings.summary.funds;
  const { columns } = texts;
  const title = format(texts.title, { unit });
  const rate = total.budget !== null && total.budget > 0 && total.spent !== null ? total.spent / total.budget : null;
  return (
    <section className={layout.card} aria-label={title}>
      <h2 className={layout.heading}>{title}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            {[columns.item, columns.budget, columns.spent, columns.rate].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
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
      <ul className={mergeClasses(layout.plainList, styles.limits)}>
        {limits.map(({ rule, of, value, met }) => (
          <li key={`${rule} ${of}`} className={styles.limit}>
            <span className={styles.name}>{format(texts.rules[rule], { column: columns[of] })}</span>
            <span className={mergeClasses(styles.value, met ? layout.success : layout.danger)}>
              {percent(value)} {met ? `✓ ${texts.met}` : `✖ ${texts.notMet}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
