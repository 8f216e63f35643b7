import { Badge, mergeClasses, tokens } from '@fluentui/react-components';
import type { StationReport } from '../../report/report';
import { format, spanTexts } from '../../strings';
import { useLostFocus } from '../shared/focus';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { plain } from '../shared/number-text';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  station: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // It can have the focus, but there is nothing to do there.
    outlineStyle: 'none',
  },
  top: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXXS },
  badge: { flexShrink: 0 },
});

/** Station, stage and period. */
export function StationHeader({ report }: { readonly report: StationReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const heading = useLostFocus();
  const { station, stage, period } = report;
  const stageInferred = report.recognition.inferred.some(({ what }) => what === 'stage');
  return (
    <header className={styles.header}>
      <div className={mergeClasses(layout.spread, styles.top)}>
        <h1 ref={heading} tabIndex={-1} className={styles.station}>
          {station ?? strings.header.unknownStation}
        </h1>
        <Badge className={styles.badge} appearance="tint" color={stage ? 'brand' : 'informative'}>
          {stage ? strings.stages[stage] : strings.stages.unknown}
          {stage && stageInferred && ` · ${strings.header.inferred}`}
        </Badge>
      </div>
      <p className={layout.muted}>
        {period
          ? `${format(strings.header.period, spanTexts(period, strings.dates))} · ${format(strings.header.months, { months: plain(period.assessmentMonths) })}`
          : strings.header.unknownPeriod}
      </p>
    </header>
  );
}
