import { Button, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../report/report';
import type { Review } from '../../report/review';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { ReadingNotice } from '../shared/ReadingNotice';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import type { ListedFinding } from '../state/finding-list';
import type { TabId } from '../state/navigation';
import { ScoreSummary } from './ScoreSummary';
import { Shortfall } from './Shortfall';
import { Trust } from './Trust';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  view: { minWidth: 'auto', padding: '0 4px', marginRight: '-4px', flexShrink: 0 },
});

interface OverviewProps {
  readonly review: Review;
  readonly findings: readonly ListedFinding[];
  readonly onSeverity: (severity: Severity) => void;
}

/** The three questions: can the sheets be trusted, where do we fall short, what is the score. */
export function Overview({ review, findings, onSeverity }: OverviewProps) {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.cards}>
      <Card title={strings.overview.trust} tab="findings">
        <Trust report={review.report} findings={findings} onSeverity={onSeverity} />
      </Card>
      <Card title={strings.overview.shortfall} tab="indicators">
        <ReadingNotice report={review.report} />
        <Shortfall review={review} />
      </Card>
      <Card title={strings.overview.score} tab="score">
        <ScoreSummary review={review} />
      </Card>
    </div>
  );
}

interface CardProps {
  readonly title: string;
  /** Where there is more of it. */
  readonly tab: TabId;
  readonly children: ReactNode;
}

function Card({ title, tab, children }: CardProps) {
  const { session, strings } = usePane();
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
          aria-label={format(strings.labelled, { label: strings.overview.view, text: title })}
          onClick={() => session.open(tab)}
        >
          {strings.overview.view}
        </Button>
      </div>
      {children}
    </section>
  );
}
