import { mergeClasses, tokens } from '@fluentui/react-components';
import type { VetoRule } from '../../assessment/vetoes';
import type { StationReport } from '../../report/report';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { TextLink } from '../shared/TextLink';
import { makeStyles } from '../shared/make-styles';
import { linkedConditions } from '../state/condition-links';
import { usePane } from '../state/context';

/** More than these nobody takes in beside a grade. */
const MOST = 2;

const useStyles = makeStyles({
  condition: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorder2}`,
    color: tokens.colorNeutralForeground1,
  },
});

interface GradeConditionsProps {
  readonly report: StationReport;
  /** Only those that decide this veto. */
  readonly of?: VetoRule;
}

/** What open findings make of the grade if they hold; each leads to its finding. */
export function GradeConditions({ report, of }: GradeConditionsProps) {
  const { session, strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const conditions = linkedConditions(report).filter(({ because }) => of === undefined || because === of);
  return (
    <>
      {conditions.slice(0, MOST).map(({ text, findings: [finding] }) => (
        <p key={text} className={mergeClasses(layout.muted, styles.condition)}>
          {finding ? <TextLink onFollow={() => session.openFinding(finding)}>{text}</TextLink> : text}
        </p>
      ))}
      {conditions.length > MOST && (
        <p className={layout.muted}>{format(strings.conditions.more, { count: conditions.length - MOST })}</p>
      )}
    </>
  );
}
