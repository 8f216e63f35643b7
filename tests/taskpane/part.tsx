/** One part of the pane over fakes: the whole pane takes most of the time to render. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Review } from '../../src/report/review';
import { stringsFor } from '../../src/strings';
import { PaneContext } from '../../src/taskpane/state/context';
import { Session } from '../../src/taskpane/state/session';
import { fakeActions, FakeHost, type FakeActions } from './fakes';
import { perform } from './user';

const LANGUAGE = 'zh-CN';

interface PartProps {
  readonly session: Session;
  readonly show: (review: Review) => ReactNode;
}

/** What the pane puts around its parts. */
function Part({ session, show }: PartProps) {
  const review = useSyncExternalStore(session.subscribe, () => session.getState().review);
  return (
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ session, strings: stringsFor(LANGUAGE), language: LANGUAGE }}>
        {review && show(review)}
      </PaneContext>
    </FluentProvider>
  );
}

/** A part of the pane after a check, shown anew whenever the session changes. */
export async function shown(
  show: PartProps['show'],
  actions: FakeActions = fakeActions(),
): Promise<{ readonly actions: FakeActions; readonly host: FakeHost }> {
  const host = new FakeHost();
  const session = new Session(host, { file: '', language: LANGUAGE, actions });
  await session.check();
  await perform(() => render(<Part session={session} show={show} />));
  return { actions, host };
}
