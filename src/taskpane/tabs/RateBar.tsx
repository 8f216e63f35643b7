import { mergeClasses, tokens } from '@fluentui/react-components';
import type { IndicatorStatus } from '../../report/report';
import { format } from '../../strings';
import { FORCED_COLORS } from '../shared/forced-colors';
import { makeStyles } from '../shared/make-styles';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '12px', overflow: 'visible' },
  track: {
    fill: tokens.colorNeutralBackground5,
    stroke: tokens.colorNeutralStroke1,
    [FORCED_COLORS]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  // The word beside the bar says how the rate stands, where the colour cannot.
  filled: { [FORCED_COLORS]: { fill: 'Highlight' } },
  met: { fill: tokens.colorStatusSuccessBackground3 },
  'on-track': { fill: tokens.colorBrandBackground },
  behind: { fill: tokens.colorStatusDangerBackground3 },
  none: { fill: tokens.colorNeutralForeground3 },
  mark: { stroke: tokens.colorNeutralForeground1, [FORCED_COLORS]: { stroke: 'CanvasText' } },
});

interface RateBarProps {
  readonly name: string;
  /** Fraction; what is above 1 fills the bar. */
  readonly rate: number;
  /** Fraction, or null where it is not known. */
  readonly progress: number | null;
  readonly status: IndicatorStatus;
}

/** A rate as a bar, with a line where it should be by now. */
export function RateBar({ name, rate, progress, status }: RateBarProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const word = strings.statuses[status];
  const label =
    progress === null
      ? format(strings.indicators.barNoProgress, { name, rate: percent(rate), status: word })
      : format(strings.indicators.bar, { name, rate: percent(rate), progress: percent(progress), status: word });
  const mark = progress === null ? null : `${Math.min(progress, 1) * 100}%`;
  return (
    <svg className={styles.bar} role="img" aria-label={label}>
      <rect className={styles.track} x="0" y="3" width="100%" height="6" rx="3" strokeWidth="0.5" />
      <rect
        className={mergeClasses(styles[status], styles.filled)}
        x="0"
        y="3"
        width={`${Math.min(Math.max(rate, 0), 1) * 100}%`}
        height="6"
        rx="3"
      />
      {mark !== null && <line className={styles.mark} x1={mark} x2={mark} y1="0" y2="12" strokeWidth="2" />}
    </svg>
  );
}
