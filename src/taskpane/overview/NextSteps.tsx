import { Button, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { StationReport } from '../../report/report';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane, usePaneState } from '../state/context';
import { isSummaryInForce } from '../state/pane-state';
import { nextField, stepsOf, type StepId } from '../state/steps';

const useStyles = makeStyles({
  steps: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  step: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  hide: { flexShrink: 0 },
});

interface NextStepsProps {
  readonly report: StationReport;
  /** Whether the user has the file as it stands; null where it is written in place. */
  readonly downloaded: boolean | null;
}

/** The way to a workbook that can be handed in: how far one has come, and what comes next. Gone when all is done. */
export function NextSteps({ report, downloaded }: NextStepsProps) {
  const { session, strings } = usePane();
  const stale = usePaneState((state) => state.stale);
  const summaryWritten = usePaneState(isSummaryInForce);
  const isWrittenAgain = usePaneState((state) => state.summaryOf !== null);
  const layout = useLayout();
  const styles = useStyles();
  const [hidden, setHidden] = useState(false);
  const steps = stepsOf(report, { stale, summaryWritten, downloaded });
  const next = steps.find(({ left }) => left > 0);
  if (!next || hidden) return null;
  const texts = strings.steps;
  // The message about changed sheets has a button of its own, and the file is downloaded by the page around the pane.
  const actions: Partial<Record<StepId, string>> = texts.actions;
  const action = actions[next.id];
  return (
    <section className={layout.card} aria-label={texts.title}>
      <div className={layout.spread}>
        <ol className={mergeClasses(layout.plainList, styles.steps)}>
          {steps.map(({ id, left }, index) => (
            <li
              key={id}
              className={mergeClasses(styles.step, id === next.id && styles.current)}
              aria-current={id === next.id ? 'step' : undefined}
            >
              {left === 0 ? '✓' : `${index + 1}.`} {texts.names[id]}
            </li>
          ))}
        </ol>
        <Tooltip content={texts.hide} relationship="label">
          <Button
            className={styles.hide}
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            onClick={() => setHidden(true)}
          />
        </Tooltip>
      </div>
      <div className={layout.spread}>
        <p className={layout.muted}>
          {format(texts.left[next.id === 'summary' && isWrittenAgain ? 'summaryAgain' : next.id], { count: next.left })}
        </p>
        {action && (
          <Button className={styles.hide} size="small" onClick={() => take(next.id)}>
            {action}
          </Button>
        )}
      </div>
    </section>
  );

  function take(step: StepId): void {
    if (step === 'summary') void session.writeSummary();
    else if (step === 'repair') session.open('findings');
    else session.open('score', nextField(report, step));
  }
}
