import { MessageBar, MessageBarBody, MessageBarTitle, Tab, TabList, tokens } from '@fluentui/react-components';
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Severity } from '../../report/report';
import type { Review } from '../../report/review';
import { format } from '../../strings';
import { NextSteps } from '../overview/NextSteps';
import { Overview } from '../overview/Overview';
import { Recognition } from '../overview/Recognition';
import { StationHeader } from '../overview/StationHeader';
import { ScoreTab } from '../score/ScoreTab';
import { makeStyles } from '../shared/make-styles';
import { usePane, useView } from '../state/context';
import { listFindings, NO_FILTER, standingIn } from '../state/finding-list';
import type { TabId } from '../state/navigation';
import { FindingsTab } from '../tabs/FindingsTab';
import { IndicatorsTab } from '../tabs/IndicatorsTab';
import { ParagraphsTab } from '../tabs/ParagraphsTab';
import { StaffingTab } from '../tabs/StaffingTab';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '44px',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalL})`,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // High enough that even a short panel can be scrolled to the top.
  panel: { scrollMarginTop: '56px', minHeight: 'calc(100vh - 56px)' },
  tab: { paddingLeft: '4px', paddingRight: '4px' },
  count: { fontVariantNumeric: 'tabular-nums' },
});

const TABS: readonly TabId[] = ['findings', 'indicators', 'staffing', 'score', 'paragraphs'];

interface ResultsProps {
  readonly review: Review;
  /** Whether the user has the file as it stands; null where it is written in place. */
  readonly downloaded: boolean | null;
}

// A press on a tab answers at once: what was under the one before is not drawn anew for it.
const [Findings, Indicators, Staffing, Score, Paragraphs] = [
  memo(FindingsTab),
  memo(IndicatorsTab),
  memo(StaffingTab),
  memo(ScoreTab),
  memo(ParagraphsTab),
];

/** Everything about a workbook in which at least one official form was recognised. */
export function Results({ review, downloaded }: ResultsProps) {
  const { session, strings } = usePane();
  const styles = useStyles();
  const view = useView();
  const { tab } = view;
  // A press shows at once on the tab itself; what is under it may take a moment.
  const shown = useDeferredValue(tab);
  const [filter, setFilter] = useState(NO_FILTER);
  const panel = useRef<HTMLDivElement>(null);
  const { report } = review;
  const findings = useMemo(() => listFindings(review), [review]);
  const standing = standingIn(findings).length;
  const missing = report.recognition.forms.filter(({ found }) => !found);

  // Somebody may have been led to a tab before there was one.
  const seen = useRef(session.navigation.first);
  useEffect(() => {
    if (seen.current === view) return;
    seen.current = view;
    // The tab list sticks to the top, so its own place does not tell how far to scroll: the panel's does. A field
    // that somebody was led to scrolls to itself.
    if (view.field === null) panel.current?.scrollIntoView({ block: 'start' });
  }, [view]);
  const openSeverity = (severity: Severity): void => {
    setFilter({ ...NO_FILTER, severities: new Set([severity]) });
    // Whatever cell was selected before, the list keeps this filter.
    session.endSearch();
    session.open('findings');
  };

  return (
    <div className={styles.page}>
      <StationHeader report={report} />
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {format(strings.partial.title, {
                forms: missing.map(({ form }) => strings.forms.short[form]).join(strings.listSeparator),
              })}
            </MessageBarTitle>
            {strings.partial.text}
          </MessageBarBody>
        </MessageBar>
      )}
      <NextSteps report={report} downloaded={downloaded} />
      <Overview review={review} findings={findings} onSeverity={openSeverity} />
      <Recognition recognition={report.recognition} />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={strings.tabs.label}
        selectedValue={tab}
        onTabSelect={(_, { value }) => session.open(TABS.find((id) => id === value) ?? 'findings')}
      >
        {TABS.map((id) => (
          <Tab key={id} id={`tab-${id}`} value={id} className={styles.tab} aria-controls={`panel-${id}`}>
            {strings.tabs[id]}
            {id === 'findings' && <span className={styles.count}> {standing}</span>}
          </Tab>
        ))}
      </TabList>
      <div ref={panel} className={styles.panel} role="tabpanel" id={`panel-${shown}`} aria-labelledby={`tab-${shown}`}>
        {shown === 'findings' && <Findings findings={findings} filter={filter} onFilter={setFilter} />}
        {shown === 'indicators' && <Indicators review={review} />}
        {shown === 'staffing' && <Staffing review={review} />}
        {shown === 'score' && <Score review={review} />}
        {shown === 'paragraphs' && <Paragraphs review={review} />}
      </div>
    </div>
  );
}
