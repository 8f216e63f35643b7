import { Button, mergeClasses, tokens } from '@fluentui/react-components';
import type { StaffingReport, StationReport } from '../../report/report';
import type { Review } from '../../report/review';
import { format, type Strings } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { percent, plain, shortPercent } from '../shared/number-text';
import { usePane } from '../state/context';
import { FIRST_HEADCOUNT } from '../state/fields';
import { staffingCells } from '../state/staffing-cells';

const useStyles = makeStyles({
  value: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
});

interface ShortfallProps {
  readonly review: Review;
}

/** Where do we fall short: indicators behind, person-months, retention. */
export function Shortfall({ review }: ShortfallProps) {
  const { session, strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { report } = review;
  const texts = strings.overview;
  const { behind, all } = report.progress;
  const cells = staffingCells(review.station);
  return (
    <>
      <dl className={layout.figures}>
        <dt className={layout.figureLabel}>{texts.indicatorsBehind}</dt>
        <dd className={styles.value}>
          {all > 0 ? (
            <span className={mergeClasses(layout.strong, behind > 0 && layout.danger)}>
              {behind > 0 && <span aria-hidden>▼ </span>}
              {format(texts.indicatorsBehindValue, { behind, all })}
            </span>
          ) : (
            <span className={layout.muted}>{texts.noIndicators}</span>
          )}
        </dd>
        {report.staffing ? (
          <>
            <dt className={layout.figureLabel}>{texts.personMonths}</dt>
            <dd className={styles.value}>
              <CellLink cell={cells.total} className={layout.strong}>
                {personMonths(report.staffing, strings)}
              </CellLink>
              <StaffGap report={report} />
            </dd>
            <dt className={layout.figureLabel}>{texts.retention}</dt>
            <dd className={styles.value}>
              <Retention report={report} retention={report.staffing.retention} cell={cells.retention} />
            </dd>
          </>
        ) : (
          <>
            <dt className={layout.figureLabel}>{texts.personMonths}</dt>
            <dd className={mergeClasses(styles.value, layout.muted)}>{texts.noAttendance}</dd>
          </>
        )}
      </dl>
      {report.staffing?.requiredPersonMonths.total === null && (
        <div>
          <Button size="small" onClick={() => session.open('score', FIRST_HEADCOUNT)}>
            {strings.staffing.fillHeadcount}
          </Button>
        </div>
      )}
    </>
  );
}

function personMonths({ personMonths: actual, requiredPersonMonths }: StaffingReport, strings: Strings): string {
  return requiredPersonMonths.total === null
    ? format(strings.overview.personMonthsAlone, { actual: plain(actual.total) })
    : format(strings.overview.personMonthsValue, {
        actual: plain(actual.total),
        required: plain(requiredPersonMonths.total),
      });
}

/** How far the person-months are from what is required and from the veto. */
function StaffGap({ report }: { readonly report: StationReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const surplus = report.staffing?.surplus.total ?? null;
  const veto = report.vetoes.find(({ rule }) => rule === 'staff-shortage');
  const margin = report.outlook.staffMargin;
  const texts = strings.overview;
  if (surplus === null) return <span className={layout.muted}>{texts.headcountUnknown}</span>;
  if (surplus === 0) return <span className={layout.muted}>{texts.exact}</span>;
  if (surplus > 0) return <span className={layout.muted}>{format(texts.surplus, { count: plain(surplus) })}</span>;
  const count = plain(-surplus);
  if (veto?.triggered) return <span className={layout.danger}>{format(texts.shortLimit, { count })}</span>;
  return (
    <span className={layout.muted}>
      {margin === null ? format(texts.shortOnly, { count }) : format(texts.short, { count, margin: plain(margin) })}
    </span>
  );
}

interface RetentionProps {
  readonly report: StationReport;
  readonly retention: StaffingReport['retention'];
  readonly cell: string | null;
}

function Retention({ report, retention, cell }: RetentionProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const { rate, steady, required, isMet } = retention;
  if (rate === null || required === null) {
    return <span className={layout.muted}>{format(strings.overview.retentionSteady, { steady })}</span>;
  }
  const low = isMet === false;
  const limit = shortPercent(report.limits.retentionMinimum);
  return (
    <>
      <CellLink cell={cell} className={mergeClasses(layout.strong, low && layout.danger)}>
        {low && <span aria-hidden>▼ </span>}
        {percent(rate)}
      </CellLink>
      <span className={layout.muted}>
        {format(strings.overview.retentionOf, { steady, required: plain(required), limit })}
      </span>
    </>
  );
}
