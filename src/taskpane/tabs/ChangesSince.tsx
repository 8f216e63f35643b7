import { tokens } from '@fluentui/react-components';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane, usePaneState } from '../state/context';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What was put right since the check before, and what has come up, each by its sentence. */
export function ChangesSince() {
  const { strings } = usePane();
  const changes = usePaneState((state) => state.changes);
  const layout = useLayout();
  const styles = useStyles();
  if (!changes) return null;
  const texts = strings.changes;
  const { fixed, added, unsolved } = changes;
  const parts = [
    { title: texts.fixed, findings: fixed },
    { title: texts.added, findings: added },
    { title: texts.unsolved, findings: unsolved },
  ].filter(({ findings }) => findings.length > 0);
  const counts = parts.map(({ title, findings }) => format(texts.part, { title, count: findings.length }));
  return (
    <section className={layout.card} aria-label={texts.title}>
      <details>
        <summary className={styles.summary}>
          {format(texts.heading, { parts: counts.join(strings.listSeparator) })}
        </summary>
        {parts.map(({ title, findings }) => (
          <section key={title} aria-label={title}>
            <h3 className={layout.heading}>{title}</h3>
            <ul className={styles.list}>
              {findings.map(({ rule, cells, message }) => (
                <li key={`${rule} ${cells.join(' ')}`}>{message}</li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </section>
  );
}
