import { mergeClasses, tokens } from '@fluentui/react-components';
import type { IndicatorStatus } from '../../report/report';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '3px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  behind: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const MARKS: Readonly<Record<IndicatorStatus, string>> = { met: '✓', 'on-track': '→', behind: '▼', none: '–' };

/** Word, mark and colour for how an indicator stands. */
export function StatusMark({ status }: { readonly status: IndicatorStatus }) {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.status, status === 'met' && styles.met, status === 'behind' && styles.behind)}>
      <span aria-hidden>{MARKS[status]}</span>
      {strings.statuses[status]}
    </span>
  );
}
