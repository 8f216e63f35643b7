import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../report/report';
import type { Review } from '../../report/review';
import { useLayout } from '../shared/layout';
import { ReadingNotice } from '../shared/ReadingNotice';
import { usePane, type TabId } from '../state/context';
import type { ListedFinding } from '../state/finding-list';
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
        <ReadingNotice report={review.report} />
        <Shortfall review={review} onOpen={onOpen} />
      </Card>
      <Card title={strings.overview.score} onView={() => onOpen('score')}>
        <ScoreSummary review={review} onOpen={onOpen} />
      </Card>
    </div>
  );
}

interface CardProps {
  readonly title: string;
  readonly onView: () => void;
  readonly children: ReactNode;
}

function Card({ title, onView, children }: CardProps) {
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
