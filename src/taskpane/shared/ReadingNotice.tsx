import { tokens } from '@fluentui/react-components';
import type { FormKind } from '../../forms/station';
import type { StationReport } from '../../report/report';
import { format } from '../../strings';
import { usePane } from '../state/context';
import { useLayout } from './layout';
import { SeverityMark } from './SeverityMark';
import { makeStyles } from './make-styles';

const useStyles = makeStyles({
  notice: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
});

interface ReadingNoticeProps {
  readonly report: StationReport;
  /** The forms whose figures are shown beside it; all of them where none are named. */
  readonly forms?: readonly FormKind[];
}

/** Says beside figures that the form they come from was not read for sure (rule C11); nothing where it was. */
export function ReadingNotice({ report, forms }: ReadingNoticeProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const doubtful = report.findings.flatMap(({ family, form }) => (family === 'reading' && form ? [form] : []));
  const shown = doubtful.filter((form) => forms?.includes(form) ?? true);
  if (shown.length === 0) return null;
  const names = shown.map((form) => strings.forms.short[form]).join(strings.listSeparator);
  return (
    <div className={styles.notice} role="note">
      <SeverityMark severity="error" />
      <p className={layout.muted}>{format(strings.readingOpen, { forms: names })}</p>
    </div>
  );
}
