import { mergeClasses } from '@fluentui/react-components';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';
import { useFigureTable } from './figure-table';

interface VerdictProps {
  readonly name: string;
  readonly value: string;
  /** Null while it is open. */
  readonly isMet: boolean | null;
}

/** A figure with whether it is as the rules ask for. */
export function Verdict({ name, value, isMet }: VerdictProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useFigureTable();
  const { met, notMet } = strings.summary.funds;
  const word = isMet === null ? `？ ${strings.unconfirmed}` : isMet ? `✓ ${met}` : `✖ ${notMet}`;
  const look = isMet === null ? layout.muted : isMet ? layout.success : layout.danger;
  return (
    <li className={styles.verdict}>
      <span className={styles.name}>{name}</span>
      <span className={mergeClasses(styles.value, look)}>
        {value} {word}
      </span>
    </li>
  );
}
