import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Severity, StationReport } from '../../report/report';
import type { Review } from '../../report/review';
import { format, type Strings } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { usePane, type TabId } from '../state/context';
import { countBySeverity, SEVERITIES, type ListedFinding } from '../state/finding-list';
import { countBehind } from '../state/indicator-tree';
import { useLayout } from '../shared/layout';
import { MissingScores } from '../score/MissingScores';
import { percent, plain } from '../shared/number-text';
import { MINIMUM_RETENTION } from '../state/retention';
import { ScoreFigure } from '../score/ScoreFigure';
import { SeverityMark } from '../shared/SeverityMark';
import { staffingCells } from '../state/staffing-cells';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  view: { minWidth: 'auto', padding: '0 4px', marginRight: '-4px', flexShrink: 0 },
  severities: { display: 'flex', columnGap: tokens.spacingHorizontalXS, marginLeft: '-6px' },
  severity: { minWidth: 'auto', padding: '2px 6px', columnGap: '4px' },
  count: { fontSize: tokens.fontSizeBase400, fontVariantNumeric: 'tabular-nums' },
  clear: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    alignItems: 'baseline',
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
});

interface OverviewProps {
  readonly review: Review;
  readonly findings: readonly ListedFinding[];
  readonly onOpen: (tab: TabId) => void;
  readonly onSeverity: (severity: Severity) => void;
}

/** The three questions: can the sheets be trusted, where do we fall short, what is the score. */
export function Overview({ review, findings, onOpen, onSeverity }: OverviewProps) {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.cards}>
      <Card title={strings.overview.trust} onView={() => onOpen('findings')}>
        <Trust report={review.report} findings={findings} onSeverity={onSeverity} />
      </Card>
      <Card title={strings.overview.shortfall} onView={() => onOpen('indicators')}>
        <Shortfall review={review} onOpen={onOpen} />
      </Card>
      <Card title={strings.overview.score} onView={() => onOpen('score')}>
        <Score review={review} onOpen={onOpen} />
      </Card>
    </div>
  );
}

function Card({
  title,
  onView,
  children,
}: {
  readonly title: string;
  readonly onView: () => void;
  readonly children: ReactNode;
}) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={layout.card} aria-label={title}>
      <div className={layout.spread}>
        <h2 className={layout.heading}>{title}</h2>
        <Button
          className={styles.view}
          size="small"
          appearance="transparent"
          aria-label={`${strings.overview.view}：${title}`}
          onClick={onView}
        >
          {strings.overview.view}
        </Button>
      </div>
      {children}
    </section>
  );
}

function Trust({
  report,
  findings,
  onSeverity,
}: {
  readonly report: StationReport;
  readonly findings: readonly ListedFinding[];
  readonly onSeverity: (severity: Severity) => void;
}) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const counts = countBySeverity(findings);
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  const aside = findings.filter(({ setAsideReason }) => setAsideReason !== null).length;
  return (
    <>
      {present.length > 0 ? (
        <div className={styles.severities}>
          {present.map((severity) => (
            <Button
              key={severity}
              className={styles.severity}
              appearance="subtle"
              size="small"
              icon={<SeverityMark severity={severity} />}
              onClick={() => onSeverity(severity)}
            >
              <strong className={styles.count}>{counts[severity]}</strong>
              {strings.severityCounts[severity]}
            </Button>
          ))}
        </div>
      ) : (
        <span className={mergeClasses(styles.clear, layout.success)}>
          <CheckmarkCircle16Filled />
          {strings.overview.noFindings}
        </span>
      )}
      {aside > 0 && <p className={layout.muted}>{format(strings.overview.aside, { count: aside })}</p>}
      <p className={layout.muted}>{format(strings.overview.checked, report.checked)}</p>
    </>
  );
}

function Shortfall({ review, onOpen }: { readonly review: Review; readonly onOpen: (tab: TabId) => void }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { report } = review;
  const texts = strings.overview;
  const { behind, all } = countBehind(report.indicators);
  const cells = staffingCells(review.station);
  return (
    <>
      <dl className={styles.figures}>
        <dt className={styles.label}>{texts.indicatorsBehind}</dt>
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
            <dt className={styles.label}>{texts.personMonths}</dt>
            <dd className={styles.value}>
              <CellLink cell={cells.total} className={layout.strong}>
                {personMonths(report.staffing, strings)}
              </CellLink>
              <StaffGap report={report} />
            </dd>
            <dt className={styles.label}>{texts.retention}</dt>
            <dd className={styles.value}>
              <Retention staffing={report.staffing} cell={cells.retention} />
            </dd>
          </>
        ) : (
          <>
            <dt className={styles.label}>{texts.personMonths}</dt>
            <dd className={mergeClasses(styles.value, layout.muted)}>{texts.noAttendance}</dd>
          </>
        )}
      </dl>
      {report.staffing?.requiredPersonMonths.total === null && (
        <div>
          <Button size="small" onClick={() => onOpen('score')}>
            {strings.staffing.fillHeadcount}
          </Button>
        </div>
      )}
    </>
  );
}

type Staffing = NonNullable<StationReport['staffing']>;

function personMonths({ personMonths: actual, requiredPersonMonths }: Staffing, strings: Strings): string {
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

function Retention({ staffing, cell }: { readonly staffing: Staffing; readonly cell: string | null }) {
  const { strings } = usePane();
  const layout = useLayout();
  const { rate, steady, required } = staffing.retention;
  if (rate === null || required === null) {
    return <span className={layout.muted}>{format(strings.overview.retentionSteady, { steady })}</span>;
  }
  const low = rate < MINIMUM_RETENTION;
  return (
    <>
      <CellLink cell={cell} className={mergeClasses(layout.strong, low && layout.danger)}>
        {low && <span aria-hidden>▼ </span>}
        {percent(rate)}
      </CellLink>
      <span className={layout.muted}>
        {format(strings.overview.retentionOf, { steady, required: plain(required) })}
      </span>
    </>
  );
}

function Score({ review, onOpen }: { readonly review: Review; readonly onOpen: (tab: TabId) => void }) {
  const { strings } = usePane();
  return (
    <>
      {review.report.score ? (
        <ScoreFigure report={review.report} />
      ) : (
        <>
          <MissingScores review={review} />
          <div>
            <Button size="small" onClick={() => onOpen('score')}>
              {strings.overview.fillIn}
            </Button>
          </div>
        </>
      )}
      <Vetoes report={review.report} />
    </>
  );
}

function Vetoes({ report }: { readonly report: StationReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const triggered = report.vetoes.filter((veto) => veto.triggered);
  if (triggered.length === 0) return null;
  const names: Readonly<Record<string, string>> = strings.vetoes;
  return (
    <p className={mergeClasses(layout.muted, layout.danger)}>
      ✖ {format(strings.overview.vetoed, { rules: triggered.map(({ rule }) => names[rule] ?? rule).join('；') })}
    </p>
  );
}
