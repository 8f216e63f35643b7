import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { format, outcomeSentences, problemText, type Strings } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { makeStyles } from '../shared/make-styles';
import { usePassing } from '../shared/passing';
import { usePane, usePaneState } from '../state/context';
import { areHighlightsOld, type Outcome, type PaneState } from '../state/pane-state';
import { unusable } from '../state/unusable';

const useStyles = makeStyles({
  messages: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    ':not(:empty)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  },
  working: { justifyContent: 'flex-start' },
  outcome: { flexShrink: 0, margin: tokens.spacingHorizontalXS },
  announcement: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** What has just happened, is happening, or stands in the way. Also spoken, by one live region. */
export function Messages({ onCopyDiagnostics }: { readonly onCopyDiagnostics: () => void }) {
  const { session, strings } = usePane();
  const state = usePaneState((all) => all);
  const styles = useStyles();
  const { problem, review, highlightsOf } = state;
  const inputProblems = review?.inputProblems ?? [];
  // Compares all findings, which other changes of the state do not ask for.
  const isOld = useMemo(() => areHighlightsOld({ review, highlightsOf }), [review, highlightsOf]);
  return (
    <>
      <div role="status" aria-live="polite" className={styles.announcement}>
        {announcement(state, strings)}
      </div>
      <div className={styles.messages}>
        {state.running && state.slow && (
          <Spinner className={styles.working} size="tiny" label={strings.working[state.running]} />
        )}
        {problem && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{strings.problemTitles[problem.task]}</MessageBarTitle>
              {problemText(problem.problem, strings)}
              {problem.task === 'summary' && ` ${strings.outcomes.nothingLost}`}
            </MessageBarBody>
            <MessageBarActions containerAction={<DismissButton />}>
              <Button size="small" onClick={() => void session.retry()}>
                {strings.actions.retry}
              </Button>
              {problem.problem.code === 'unknown' && (
                <Button size="small" onClick={onCopyDiagnostics}>
                  {strings.actions.copyDiagnostics}
                </Button>
              )}
            </MessageBarActions>
          </MessageBar>
        )}
        {state.stale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{strings.stale.text}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void session.check()}>
                {strings.actions.recheck}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {isOld && !state.stale && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{strings.oldHighlights.text}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void session.highlight()}>
                {strings.oldHighlights.renew}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {state.hasOffer && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{strings.keptInputs.offer}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void session.restoreInputs()}>
                {strings.keptInputs.restore}
              </Button>
              <Button size="small" onClick={() => session.declineInputs()}>
                {strings.keptInputs.decline}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {state.isAsked && <UnusableValues />}
        {inputProblems.length > 0 && !state.isAsked && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {format(strings.outcomes.inputProblems, {
                count: inputProblems.length,
                cells: inputProblems.map(({ cell }) => readableAddress(cell)).join(', '),
              })}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}

/** Said before a summary is written that would leave values out which somebody filled in. */
function UnusableValues() {
  const { session, strings } = usePane();
  const all = unusable(usePaneState((state) => state));
  const [first] = all;
  if (!first) return null;
  const cells = all.flatMap((one) => ('cell' in one ? [readableAddress(one.cell)] : []));
  const places = [...(cells.length < all.length ? [strings.outcomes.inForm] : []), ...cells];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {format(strings.outcomes.unusable, { count: all.length, places: places.join(strings.listSeparator) })}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton />}>
        <Button
          size="small"
          onClick={() => ('field' in first ? session.open('score', first.field) : void session.goTo(first.cell))}
        >
          {strings.outcomes.correct}
        </Button>
        <Button size="small" onClick={() => void session.writeSummary(true)}>
          {strings.outcomes.writeAnyway}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/**
 * What an action has led to. It stands below the page: a message that pushed the page down would move what somebody is
 * about to press, since leaving a field saves it, and one over the page would hide a field.
 */
export function OutcomeMessage() {
  const { session, strings } = usePane();
  const outcome = usePaneState((state) => state.outcome);
  const styles = useStyles();
  // What needs nothing to be done need not lie over the page for ever.
  const isPassing = outcome !== null && outcomeIntent(outcome, strings) !== 'warning';
  const section = usePassing(outcome, isPassing, () => session.dismiss());
  if (!outcome) return null;
  const at = outcome.kind === 'summaryWritten' ? outcome.at : null;
  return (
    <section ref={section} className={styles.outcome} aria-label={strings.actions.outcome}>
      <MessageBar intent={outcomeIntent(outcome, strings)} layout="multiline">
        <MessageBarBody>{outcomeText(outcome, strings)}</MessageBarBody>
        <MessageBarActions containerAction={<DismissButton />}>
          {at !== null && (
            <Button size="small" onClick={() => void session.goTo(at)}>
              {strings.actions.openSheet}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}

function DismissButton() {
  const { session, strings } = usePane();
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={strings.actions.dismiss}
      onClick={() => session.dismiss()}
    />
  );
}

function outcomeIntent(outcome: Outcome, strings: Strings): 'success' | 'warning' | 'info' {
  if (outcome.kind === 'copyFailed') return 'warning';
  if (outcome.kind === 'kept') return 'info';
  return 'protectedSheets' in outcome && outcomeSentences(outcome, strings).length > 0 ? 'warning' : 'success';
}

function outcomeText(outcome: Outcome, strings: Strings): string {
  const text = strings.outcomes[outcome.kind];
  if (!('protectedSheets' in outcome)) return text;
  return [text, ...outcomeSentences(outcome, strings)].join(' ');
}

function announcement(
  { running, slow, problem, outcome, stale, hasOffer, isAsked }: PaneState,
  strings: Strings,
): string {
  if (problem) return `${strings.problemTitles[problem.task]} ${problemText(problem.problem, strings)}`;
  if (running && slow) return strings.working[running];
  if (outcome) return outcomeText(outcome, strings);
  if (isAsked) return strings.outcomes.askedFirst;
  if (stale) return strings.stale.text;
  return hasOffer ? strings.keptInputs.offer : '';
}
