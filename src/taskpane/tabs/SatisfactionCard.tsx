import { mergeClasses } from '@fluentui/react-components';
import { TOLERANCE } from '../../assessment/limits';
import { limitText } from '../../assessment/number-text';
import { tellsShare } from '../../assessment/satisfaction';
import type { SatisfactionReport } from '../../report/report';
import { format } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';
import { ColumnHeads } from './ColumnHeads';
import { useFigureTable } from './figure-table';
import { Verdict } from './Verdict';

/** The survey of satisfaction: how many answered, and how satisfied they are (rule D1). */
export function SatisfactionCard({ survey }: { readonly survey: SatisfactionReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useFigureTable();
  const texts = strings.summary.satisfaction;
  const { columns } = texts;
  const { answers, required, target, share, mean, rows } = survey;
  const names = { required, target: limitText(target) };
  const hasMeans = rows.some((row) => row.mean !== null);
  return (
    <section className={layout.card} aria-label={texts.title}>
      <h2 className={layout.heading}>{texts.title}</h2>
      <table className={styles.table}>
        <ColumnHeads labels={[columns.label, columns.answers, ...(hasMeans ? [columns.mean] : [])]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.cell}>
              <th scope="row">{row.label}</th>
              <td>
                <CellLink cell={row.cell} label={`${row.label} ${columns.answers} ${row.answers ?? '–'}`}>
                  {row.answers ?? '–'}
                </CellLink>
              </td>
              {hasMeans && <td>{row.mean === null ? '–' : percent(row.mean)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={mergeClasses(layout.plainList, styles.verdicts)}>
        <Verdict name={format(texts.answers, names)} value={String(answers)} isMet={answers >= required} />
        {tellsShare(survey) && (
          <li className={styles.verdict}>
            <span className={styles.name}>{format(texts.share, names)}</span>
            <span className={styles.value}>{share === null ? strings.unconfirmed : percent(share)}</span>
          </li>
        )}
        {mean !== null && <Verdict name={texts.mean} value={percent(mean)} isMet={mean >= target - TOLERANCE} />}
      </ul>
    </section>
  );
}
