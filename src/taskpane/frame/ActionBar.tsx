import { Button, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowSync20Regular, Eraser20Regular, Highlight20Regular } from '@fluentui/react-icons';
import { makeStyles } from '../shared/make-styles';
import { usePane, usePaneState } from '../state/context';
import { isMainTask } from '../state/task-queue';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { flexShrink: 0, minWidth: 'auto', paddingLeft: '5px', paddingRight: '7px', whiteSpace: 'nowrap' },
  primary: { minWidth: 'auto', paddingLeft: '6px', paddingRight: '6px', flex: '1 0 auto', whiteSpace: 'nowrap' },
});

export function ActionBar() {
  const { session, strings } = usePane();
  const busy = usePaneState(({ running }) => isMainTask(running));
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label={strings.actions.group}>
      <Button
        className={styles.button}
        icon={<ArrowSync20Regular />}
        disabledFocusable={busy}
        onClick={() => void session.check()}
      >
        {strings.actions.check}
      </Button>
      <Button
        className={styles.button}
        icon={<Highlight20Regular />}
        disabledFocusable={busy}
        onClick={() => void session.highlight()}
      >
        {strings.actions.highlight}
      </Button>
      <Tooltip content={strings.actions.clearHighlights} relationship="label">
        <Button icon={<Eraser20Regular />} disabledFocusable={busy} onClick={() => void session.clearHighlights()} />
      </Tooltip>
      <Button
        className={styles.primary}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void session.writeSummary()}
      >
        {strings.actions.writeSummary}
      </Button>
    </div>
  );
}
