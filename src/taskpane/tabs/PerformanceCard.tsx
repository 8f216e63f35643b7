import { mergeClasses } from '@fluentui/react-components';
import { limitText } from '../../assessment/number-text';
import type { PerformanceLine, PerformanceScore } from '../../report/report';
import { performanceText } from '../../report/performance-text';
import { format } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';
import { ColumnHeads } from './ColumnHeads';
import { useFigureTable } from './figure-table';

interface PerformanceCardProps {
  readonly lines: readonly PerformanceLine[];
  readonly scores: readonly PerformanceScore[];
}

/** The performance targets with what was done, and what they come to by their weights (rules F1 to F3). */
export function PerformanceCard({ lines, scores }: PerformanceCardProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useFigureTable();
  const texts = strings.summary.performance;
  const { columns } = texts;
  return (
    <section className={layout.card} aria-label={texts.title}>
      <h2 className={layout.heading}>{texts.title}</h2>
      <table className={styles.table}>
        <ColumnHeads labels={[columns.item, columns.target, columns.completed, columns.rate]} />
        <tbody>
          {lines.map((line, index) => (
            <Row key={index} line={line} />
          ))}
        </tbody>
      </table>
      {scores.map(({ sheet, groups, weights, score }) => (
        <ul key={sheet} className={mergeClasses(layout.plainList, styles.verdicts)}>
          {groups.map(({ group, weight, reached }, index) => (
            <li key={index} className={styles.verdict}>
              <span className={styles.name}>{group}</span>
              <span className={styles.value}>
                {weight === null ? '–' : limitText(weight)} × {reached === null ? '–' : percent(reached)}
              </span>
            </li>
          ))}
          <li className={styles.verdict}>
            <strong className={styles.name}>{format(texts.total, { weights: limitText(weights) })}</strong>
            <strong className={styles.value}>{score === null ? strings.unconfirmed : percent(score)}</strong>
          </li>
        </ul>
      ))}
      {scores.length > 0 && <p className={layout.muted}>{texts.scoreNote}</p>}
    </section>
  );
}

function Row({ line }: { readonly line: PerformanceLine }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useFigureTable();
  const { columns, met, notMet, inWords } = strings.summary.performance;
  const { item, rate, cells } = line;
  const [target, completed] = [performanceText(line, 'target'), performanceText(line, 'completed')];
  const verdict = line.met === null ? inWords : line.met ? `✓ ${met}` : `▼ ${notMet}`;
  const look = line.met === null ? layout.muted : mergeClasses(styles.word, line.met ? layout.success : layout.danger);
  return (
    <tr>
      <th scope="row">{item}</th>
      <td>
        <CellLink cell={cells.target} label={`${item} ${columns.target} ${target}`}>
          {target}
        </CellLink>
      </td>
      <td>
        <CellLink cell={cells.completed} label={`${item} ${columns.completed} ${completed}`}>
          {completed}
        </CellLink>
      </td>
      <td>
        {rate !== null && `${percent(rate)} `}
        <span className={look}>{verdict}</span>
      </td>
    </tr>
  );
}
