/** The whole pane over fakes. */
import { render } from '@testing-library/react';
import type { Language } from '../../src/strings';
import { TaskPane } from '../../src/taskpane/TaskPane';
// The pane fetches these when it opens; fetched here, they do not count as the time of the first test.
import '../../src/taskpane/pages/Results';
import '../../src/taskpane/state/core-actions';
import { fakeActions, FakeHost, type FakeActions, type FakeInputs } from './fakes';
import { perform, press } from './user';

interface Setup {
  readonly actions?: FakeActions;
  readonly host?: FakeHost;
  readonly language?: Language;
  readonly inputs?: FakeInputs;
}

interface OpenPane {
  readonly actions: FakeActions;
  readonly host: FakeHost;
}

export async function open({
  actions = fakeActions(),
  host = new FakeHost(),
  language = 'zh-CN',
  inputs,
}: Setup = {}): Promise<OpenPane> {
  const kept = inputs && { inputs };
  await perform(() => render(<TaskPane host={host} language={language} theme="light" actions={actions} {...kept} />));
  return { actions, host };
}

/** The pane after a check. */
export async function checked(setup: Setup = {}): Promise<OpenPane> {
  const opened = await open(setup);
  await press(setup.language === 'en-US' ? 'Start checking' : '开始检查');
  return opened;
}
