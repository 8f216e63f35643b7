import { Button, Field, Input } from '@fluentui/react-components';
import type { Finding } from '../../report/report';
import { canSetAside, findingKey, LONGEST_REASON } from '../../report/set-aside-entries';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { usePane, usePaneState } from '../state/context';

interface SetAsideControlProps {
  readonly finding: Finding;
  /** Why it was set aside, or null. */
  readonly reason: string | null;
}

/** Sets a finding aside with a reason, or takes it back. */
export function SetAsideControl({ finding, reason }: SetAsideControlProps) {
  const { session, strings } = usePane();
  const draft = usePaneState(({ reasons }) => reasons.get(findingKey(finding)) ?? null);
  const layout = useLayout();

  if (!canSetAside(finding)) return <p className={layout.muted}>{strings.findings.vetoStays}</p>;
  if (reason !== null) {
    return (
      <div className={layout.spread}>
        <p className={layout.muted}>{format(strings.findings.setAsideBecause, { reason })}</p>
        <Button size="small" onClick={() => void session.restore(finding)}>
          {strings.findings.restore}
        </Button>
      </div>
    );
  }
  if (draft === null) {
    return (
      <div>
        <Button size="small" onClick={() => session.typeReason(finding, '')}>
          {strings.findings.setAside}
        </Button>
      </div>
    );
  }
  const given = draft.trim();
  return (
    <form
      className={layout.stack}
      aria-label={strings.findings.setAsideTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) void session.setAside(finding, given);
      }}
    >
      <Field label={strings.findings.setAsideReason} hint={strings.findings.setAsideHint} size="small" required>
        <Input
          size="small"
          value={draft}
          maxLength={LONGEST_REASON}
          autoFocus
          onChange={(_, { value }) => session.typeReason(finding, value)}
        />
      </Field>
      <div className={layout.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={!given}>
          {strings.findings.setAsideSave}
        </Button>
        <Button size="small" onClick={() => session.typeReason(finding, null)}>
          {strings.findings.cancel}
        </Button>
      </div>
    </form>
  );
}
