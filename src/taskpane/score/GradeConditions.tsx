import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StationReport } from '../../report/report';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
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

/** What open findings make of the grade if they hold. */
export function GradeConditions({ report }: { readonly report: StationReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const texts = [...new Set(report.gradeConditions?.map(({ text }) => text))];
  return (
    <>
      {texts.slice(0, MOST).map((text) => (
        <p key={text} className={mergeClasses(layout.muted, styles.condition)}>
          {text}
        </p>
      ))}
      {texts.length > MOST && (
        <p className={layout.muted}>{format(strings.conditions.more, { count: texts.length - MOST })}</p>
      )}
    </>
  );
}
