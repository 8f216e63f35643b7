import { act } from '@testing-library/react';
import { stringsFor } from '../../src/strings';
import { completeOffice } from '../standin/office-context';

jest.mock('../../src/taskpane/TaskPane', () => ({ TaskPane: () => <p>the pane</p> }));
jest.mock('../../src/excel/theme', () => ({ officeLook: () => null, onLookChange: () => () => undefined }));

const { problems } = stringsFor('en-US');
/** What is said in place of the pane, up to the name of the server. */
const NO_OFFICE = problems['no-office'].split('{')[0] ?? '';

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Office');
});

test('says after 15 seconds that Office does not answer, and starts when it is ready late after all', async () => {
  jest.useFakeTimers();
  let settle = (): void => undefined;
  const ready = new Promise<void>((resolve) => (settle = resolve));
  Object.assign(globalThis, { Office: completeOffice({}, { ready, displayLanguage: 'en-US' }) });
  document.body.innerHTML = '<div id="root"></div>';
  await act(() => import('../../src/taskpane/index'));
  const shown = (): string => document.body.textContent;
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

  await pass(14_000);
  expect(shown()).toBe('');
  await pass(2_000);
  expect(shown()).toContain(NO_OFFICE);
  await act(async () => {
    settle();
    await ready;
  });
  await pass(0);
  expect(shown()).toContain('the pane');
  expect(shown()).not.toContain(NO_OFFICE);
});
