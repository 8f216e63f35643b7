import { mergeClasses, tokens } from '@fluentui/react-components';
import { gradeText } from '../../report/grade-text';
import type { StationReport } from '../../report/report';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { points } from '../shared/number-text';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  score: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  total: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  grade: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** Total, grade, and what is missing to the next. */
export function ScoreFigure({ report }: { readonly report: StationReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  if (!report.score) return null;
  const { total, grade } = report.score;
  // No grade is shown as won while an open finding may cost it.
  const isOpen = grade === null || report.gradeConditions !== undefined;
  const look = grade === '不合格' ? layout.danger : isOpen ? layout.muted : layout.success;
  const next = report.outlook.nextGrade;
  return (
    <div className={styles.score}>
      <span className={styles.total}>{points(total)}</span>
      <span className={mergeClasses(styles.grade, look)}>{gradeText(grade, strings)}</span>
      <span className={layout.muted}>
        {next
          ? format(strings.overview.toNext, { grade: strings.grades[next.grade], points: points(next.points) })
          : grade === '优秀' && strings.overview.topGrade}
      </span>
    </div>
  );
}
