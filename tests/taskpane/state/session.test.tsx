import type { Finding } from '../../../src/report/report';
import type { Review } from '../../../src/report/review';
import { areHighlightsOld, isSummaryInForce } from '../../../src/taskpane/state/pane-state';
import { draftOf, EMPTY_PARTY, readDraft } from '../../../src/taskpane/score/score-form';
import { Session } from '../../../src/taskpane/state/session';
import { success, type HostResult } from '../../../src/workbook/host';
import { deferred, failing, fakeActions, FakeHost, FakeInputs, type FakeActions } from '../fakes';
import { findings, report, reviewOf } from '../fixture';

function findingOf(rule: string): Finding {
  const found = findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`The fixture has no ${rule}`);
  return found;
}

function start(
  actions: FakeActions = fakeActions(),
  inputs?: FakeInputs,
): { session: Session; host: FakeHost; actions: FakeActions } {
  const host = new FakeHost();
  const session = new Session(host, { file: 'a.xlsx', language: 'zh-CN', actions, ...(inputs && { inputs }) });
  session.watch();
  return { session, host, actions };
}

const names = (actions: FakeActions): string[] => actions.calls.map(([name]) => name);

describe('checking', () => {
  it('keeps the review', async () => {
    const { session } = start();
    await session.check();
    expect(session.getState().review?.report.station).toBe('广州市太平镇社工站');
    expect(session.getState().running).toBeNull();
  });

  it('knows a summary that the workbook has already', async () => {
    for (const isInForce of [false, true]) {
      const { session } = start(fakeActions({ isSummaryInForce: () => isInForce }));
      await session.check();
      expect(isSummaryInForce(session.getState())).toBe(isInForce);
    }
  });

  it('knows that a summary is in force no longer once something else is filled in, until that is taken back', async () => {
    const { session } = start();
    await session.check();
    await session.writeSummary();
    const isInForce = () => isSummaryInForce(session.getState());
    expect(isInForce()).toBe(true);
    session.edit({ scores: { purchaser: 18 } });
    expect(isInForce()).toBe(false);
    await session.commit();
    expect(isInForce()).toBe(false);
    await session.undo();
    expect(isInForce()).toBe(true);
    await session.setAside(findingOf('zone-workers-total'), '已核实');
    expect(isInForce()).toBe(false);
  });

  it('knows that what it read is old where somebody changed the workbook meanwhile', async () => {
    const { promise, resolve } = deferred<HostResult<Review>>();
    const { session, host } = start(fakeActions({ check: () => promise, isSummaryInForce: () => true }));
    const check = session.check();
    await new Promise((idle) => setTimeout(idle, 50));
    host.change();
    resolve(success(reviewOf()));
    await check;
    expect(session.getState()).toMatchObject({ stale: true, summaryOf: null });
  });

  it('checks a file again at once when it was read again, but not one that nobody has checked yet', async () => {
    const { session, host, actions } = start();
    host.writesInPlace = false;
    host.change();
    expect(names(actions)).toEqual([]);
    await session.check();
    host.change();
    await session.check();
    expect(names(actions)).toEqual(['check', 'check']);
    expect(session.getState().stale).toBe(false);
  });

  it('says no longer that a file has yet to be downloaded once it is', async () => {
    const { session } = start();
    await session.check();
    await session.writeSummary();
    expect(session.getState().outcome?.kind).toBe('summaryWritten');
    session.downloaded();
    expect(session.getState().outcome).toBeNull();
    await session.highlight();
    session.downloaded();
    expect(session.getState().outcome?.kind).toBe('highlighted');
  });

  it('shows what was typed while it read', async () => {
    const { promise, resolve } = deferred<HostResult<Review>>();
    const { session, actions } = start(fakeActions({ check: () => promise }));
    const check = session.check();
    await new Promise((idle) => setTimeout(idle, 50));
    session.edit({ scores: { purchaser: 18 } });
    resolve(success(reviewOf()));
    await check;
    expect(actions.calls.at(-1)).toMatchObject(['review', { parameters: { scores: { purchaser: 18 } } }]);
  });

  it('has the summary of a file in memory written anew with what is saved', async () => {
    const { session, host } = start();
    host.writesInPlace = false;
    await session.check();
    await session.writeSummary();
    session.edit({ scores: { purchaser: 18 } });
    await session.commit();
    expect(isSummaryInForce(session.getState())).toBe(true);
  });

  it('knows that highlights are old once a finding that they show stands no longer, until they are gone', async () => {
    const { session, actions } = start();
    await session.check();
    await session.highlight();
    expect(areHighlightsOld(session.getState())).toBe(false);
    actions.check = () => Promise.resolve(success(reviewOf({ ...report, findings: findings.slice(1) })));
    await session.check();
    expect(areHighlightsOld(session.getState())).toBe(true);
    await session.clearHighlights();
    expect(areHighlightsOld(session.getState())).toBe(false);
  });

  it('takes the highlights of a file that was read again for renewed, as they are', async () => {
    const { session, host, actions } = start();
    host.writesInPlace = false;
    await session.check();
    await session.highlight();
    const fewer = reviewOf({ ...report, findings: findings.slice(1) });
    actions.check = () => Promise.resolve(success(fewer));
    host.change();
    // Comes after the check that the change brought about.
    await session.check();
    expect(areHighlightsOld(session.getState())).toBe(false);
  });

  it('keeps what is typed while a summary is being written', async () => {
    const { promise, resolve } = deferred<Awaited<ReturnType<FakeActions['writeSummary']>>>();
    const { session } = start(fakeActions({ writeSummary: () => promise }));
    await session.check();
    const writing = session.writeSummary();
    await new Promise((idle) => setTimeout(idle, 50));
    session.edit({ scores: { purchaser: 18 } });
    resolve(success({ review: reviewOf(), outcome: { protectedSheets: [] } }));
    await writing;
    expect(session.getState().pending).toEqual({ scores: { purchaser: 18 } });
    expect(isSummaryInForce(session.getState())).toBe(false);
  });

  it('goes on after an action whose outcome cannot be shown', async () => {
    const { session, actions } = start();
    actions.writeSummary = () => Promise.resolve(success(undefined as never));
    await session.writeSummary();
    expect(session.getState().problem).toMatchObject({ task: 'summary', problem: { code: 'unknown' } });
    await session.check();
    expect(session.getState().problem).toBeNull();
  });

  it('runs once when the button is pressed twice', async () => {
    const { session, actions } = start();
    await Promise.all([session.check(), session.check(), session.writeSummary()]);
    expect(names(actions)).toEqual(['check']);
  });

  it('shows progress only after 300 ms', async () => {
    jest.useFakeTimers();
    try {
      const { promise, resolve } = deferred<HostResult<Review>>();
      const { session } = start(fakeActions({ check: () => promise }));
      const check = session.check();
      await jest.advanceTimersByTimeAsync(299);
      expect(session.getState()).toMatchObject({ running: 'check', slow: false });
      await jest.advanceTimersByTimeAsync(1);
      expect(session.getState()).toMatchObject({ running: 'check', slow: true });
      resolve(success(reviewOf()));
      await check;
      expect(session.getState()).toMatchObject({ running: null, slow: false });
    } finally {
      jest.useRealTimers();
    }
  });

  it('tells the problem, keeps the review of before, and tries the same again', async () => {
    const actions = fakeActions();
    const { session } = start(actions);
    await session.check();
    const { highlight } = actions;
    actions.highlight = failing('cell-edit-mode');
    await session.highlight();
    expect(session.getState().problem).toEqual({ task: 'highlight', problem: { code: 'cell-edit-mode', detail: '' } });
    expect(session.getState().review).not.toBeNull();
    actions.highlight = highlight;
    await session.retry();
    expect(session.getState()).toMatchObject({ problem: null, outcome: { kind: 'highlighted' } });
  });

  it('turns an exception into a problem that names no contents', async () => {
    const throwing = () => Promise.reject(new TypeError('张三 of cell B7'));
    const { session } = start(fakeActions({ check: throwing }));
    await session.check();
    expect(session.getState().problem?.problem).toEqual({ code: 'unknown', detail: 'TypeError' });
  });

  it('is stale after the workbook changed, until the next check', async () => {
    const { session, host } = start();
    host.change();
    expect(session.getState().stale).toBe(false);
    await session.check();
    host.change();
    expect(session.getState().stale).toBe(true);
    await session.check();
    expect(session.getState().stale).toBe(false);
  });

  it('shows the same snapshot in another language without reading again', async () => {
    const { session, actions } = start();
    await session.check();
    session.setLanguage('en-US');
    expect(actions.calls.at(-1)).toEqual(['review', expect.objectContaining({ language: 'en-US' })]);
  });
});

describe('going to cells', () => {
  it('carries out the last of several requests', async () => {
    const { session, host } = start();
    await Promise.all([session.goTo("'附件2'!F37"), session.goTo("'附件2'!G43"), session.goTo("'附件1-1'!B9")]);
    expect(host.visited).toEqual(["'附件1-1'!B9"]);
  });

  it('refuses what is no address', async () => {
    const { session } = start();
    await session.goTo('nowhere');
    expect(session.getState().problem?.problem.code).toBe('not-found');
  });

  it('leaves the message of the action before in place', async () => {
    const { session } = start();
    await session.highlight();
    await session.goTo("'附件2'!F37");
    expect(session.getState().outcome).toMatchObject({ kind: 'highlighted' });
  });
});

describe('parameters', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('show their effect when the typing pauses, and are saved once, when the field is left', async () => {
    const { session, actions } = start();
    await session.check();
    session.edit({ scores: { purchaser: 1 } });
    session.edit({ scores: { purchaser: 19 } });
    await jest.advanceTimersByTimeAsync(200);
    expect(session.getState().review?.parameters).toEqual({ scores: { purchaser: 19 } });
    await session.commit();
    await session.commit();
    expect(names(actions)).toEqual(['check', 'review', 'saveInputs']);
    expect(session.getState()).toMatchObject({ pending: null, outcome: { kind: 'saved' } });
  });

  it('stay in the pane, and go along with the summary, while there is no sheet for them', async () => {
    const { session, actions } = start(fakeActions({ saveInputs: () => Promise.resolve(success(null)) }));
    await session.check();
    session.edit({ stage: 'final' });
    await session.commit();
    expect(session.getState()).toMatchObject({ pending: { stage: 'final' }, outcome: { kind: 'kept' } });
    await session.writeSummary();
    expect(actions.calls.at(-1)).toEqual(['writeSummary', expect.objectContaining({ parameters: { stage: 'final' } })]);
    expect(session.getState().pending).toBeNull();
  });

  it('are saved before the summary when both are asked for at once', async () => {
    const { session, actions } = start();
    await session.check();
    session.edit({ stage: 'final' });
    await Promise.all([session.commit(), session.writeSummary()]);
    expect(names(actions).slice(-2)).toEqual(['saveInputs', 'writeSummary']);
  });

  it('go back by one step', async () => {
    const { session, actions } = start();
    await session.check();
    session.edit({ scores: { purchaser: 20 } });
    await session.commit();
    session.edit({ scores: { purchaser: 2 } });
    await session.commit();
    await session.undo();
    expect(actions.calls.at(-1)).toEqual([
      'saveInputs',
      expect.objectContaining({ parameters: { scores: { purchaser: 20 } } }),
    ]);
    expect(session.getState()).toMatchObject({ undo: null, outcome: { kind: 'undone' } });
  });

  it('go back to the form as it was typed, with what does not count at the moment', async () => {
    const { session } = start();
    await session.check();
    const typed = draftOf({ scores: { thirdParty: { monitoring: 8, operation: 7 } } });
    const whole = {
      ...typed,
      parties: { thirdParty: { ...EMPTY_PARTY, ...typed.parties['thirdParty'], byItems: false } },
    };
    const withMark = { ...whole, parties: { thirdParty: { ...whole.parties.thirdParty, whole: '45' } } };
    for (const form of [typed, whole, withMark]) {
      session.edit(readDraft(form, []).parameters, form);
      await session.commit();
    }
    await session.undo();
    expect(session.getState().typed).toEqual(whole);
    expect(session.getState().typed?.parties['thirdParty']?.items).toEqual({ monitoring: '8', operation: '7' });
  });

  it('that were typed while the browser was busy are saved together, once it is not', async () => {
    const idle: (() => void)[] = [];
    window.requestIdleCallback = (work) => idle.push(() => work({ didTimeout: false, timeRemaining: () => 1 }));
    try {
      const { session, actions } = start();
      const checked = session.check();
      await Promise.resolve();
      idle.pop()?.();
      await checked;
      session.edit({ scores: { purchaser: 1 } });
      const first = session.commit();
      await Promise.resolve();
      session.edit({ scores: { purchaser: 12 } });
      const second = session.commit();
      expect(names(actions)).not.toContain('saveInputs');
      for (const work of idle) work();
      await Promise.all([first, second]);
      expect(names(actions).filter((name) => name === 'saveInputs')).toHaveLength(1);
      expect(actions.calls.at(-1)).toEqual([
        'saveInputs',
        expect.objectContaining({ parameters: { scores: { purchaser: 12 } } }),
      ]);
    } finally {
      Reflect.deleteProperty(window, 'requestIdleCallback');
    }
  });

  it('that were typed during a save win over what comes back', async () => {
    const { promise, resolve } = deferred<HostResult<Review | null>>();
    const begun = deferred<undefined>();
    const saveInputs = (): Promise<HostResult<Review | null>> => {
      begun.resolve(undefined);
      return promise;
    };
    const { session } = start(fakeActions({ saveInputs }));
    await session.check();
    session.edit({ scores: { purchaser: 1 } });
    const saved = session.commit();
    await begun.promise;
    session.edit({ scores: { purchaser: 12 } });
    resolve(success(reviewOf(undefined, { scores: { purchaser: 1 } })));
    await saved;
    await jest.advanceTimersByTimeAsync(200);
    expect(session.getState().review?.parameters).toEqual({ scores: { purchaser: 12 } });
  });
});

describe('inputs of an earlier time', () => {
  const EARLIER = { scores: { purchaser: 20 } };

  it('are kept with every edit', async () => {
    const inputs = new FakeInputs();
    const { session } = start(fakeActions(), inputs);
    await session.check();
    expect(session.getState().hasOffer).toBe(false);
    session.edit({ scores: { purchaser: 1 } });
    session.edit(EARLIER);
    expect(inputs.kept).toEqual([{ scores: { purchaser: 1 } }, EARLIER]);
  });

  it('are offered, and nothing of them is used unasked', async () => {
    const { session, actions } = start(fakeActions(), new FakeInputs(EARLIER));
    await session.check();
    await session.writeSummary();
    expect(session.getState()).toMatchObject({ hasOffer: true, pending: null });
    expect(actions.calls.map(([, { parameters }]) => parameters)).toEqual([undefined, undefined]);
  });

  it('are taken over like an edit: checked for first, shown, saved, kept on, and taken back by one step', async () => {
    const inputs = new FakeInputs(EARLIER);
    const { session, actions } = start(fakeActions(), inputs);
    await session.restoreInputs();
    expect(names(actions)).toEqual(['check', 'saveInputs']);
    expect(session.getState().review?.parameters).toMatchObject(EARLIER);
    expect(session.getState()).toMatchObject({ hasOffer: false, undo: {}, outcome: { kind: 'restored' } });
    expect(inputs.kept).toMatchObject([EARLIER]);
    await session.undo();
    expect(actions.calls.at(-1)).toEqual(['saveInputs', expect.objectContaining({ parameters: {} })]);
  });

  it('of a table are taken over in the same way, after a check that leads to the findings', async () => {
    const inputs = new FakeInputs();
    const { session, actions } = start(fakeActions(), inputs);
    session.open('score');
    await session.begin(EARLIER);
    expect(names(actions)).toEqual(['check', 'review', 'saveInputs']);
    expect(session.getState()).toMatchObject({ outcome: { kind: 'taken' }, undo: {} });
    expect(session.getState().review?.parameters).toMatchObject(EARLIER);
    expect(session.navigation.getView().tab).toBe('findings');
  });

  it('need not be there: what is asked for at once is the check alone', async () => {
    const { session, actions } = start(fakeActions(), new FakeInputs());
    await session.begin(null);
    expect(names(actions)).toEqual(['check']);
    expect(session.getState()).toMatchObject({ outcome: null, pending: null });
  });

  it('leave alone who filled the sheet in', async () => {
    const check = () => Promise.resolve(success(reviewOf(undefined, { filledBy: '某甲', stage: 'final' })));
    const { session, actions } = start(fakeActions({ check }), new FakeInputs(EARLIER));
    await session.restoreInputs();
    expect(actions.calls.at(-1)?.[1].parameters).toEqual({ ...EARLIER, filledBy: '某甲', filledOn: undefined });
  });

  it('stay on offer where the workbook cannot be checked', async () => {
    const { session } = start(fakeActions({ check: failing('busy') }), new FakeInputs(EARLIER));
    await session.restoreInputs();
    expect(session.getState()).toMatchObject({ hasOffer: true, problem: { task: 'check' } });
  });

  it('are declined for good', () => {
    const inputs = new FakeInputs(EARLIER);
    const { session } = start(fakeActions(), inputs);
    session.declineInputs();
    expect([session.getState().hasOffer, inputs.offer]).toEqual([false, null]);
  });

  it('are no longer offered once they were cleared', () => {
    const inputs = new FakeInputs(EARLIER);
    const { session } = start(fakeActions(), inputs);
    inputs.withdraw();
    expect(session.getState().hasOffer).toBe(false);
  });
});

describe('setting aside', () => {
  const aside = (session: Session) =>
    session
      .getState()
      .review?.report.findings.flatMap(({ rule, setAside }) => (setAside ? [[rule, setAside.reason]] : []));

  it('shows at once, and is saved to the workbook', async () => {
    const { session, actions } = start();
    await session.check();
    const saving = session.setAside(findingOf('zone-workers-total'), ' 已核实 ');
    expect(aside(session)).toEqual([['zone-workers-total', '已核实']]);
    await saving;
    const [name, options] = actions.calls.at(-1) ?? [];
    expect(name).toBe('saveInputs');
    expect(options?.setAside).toEqual([expect.objectContaining({ reason: '已核实' })]);
    expect(session.getState()).toMatchObject({ setAside: null, outcome: { kind: 'saved' } });
  });

  it('is kept for the summary where the workbook has no place for it yet', async () => {
    const { session, actions } = start(fakeActions({ saveInputs: () => Promise.resolve(success(null)) }));
    await session.check();
    await session.setAside(findingOf('zone-workers-total'), '已核实');
    expect(session.getState().outcome).toEqual({ kind: 'kept' });
    await session.check();
    expect(aside(session)).toEqual([['zone-workers-total', '已核实']]);
    await session.writeSummary();
    expect(actions.calls.at(-1)?.[1].setAside).toHaveLength(1);
    expect(session.getState().setAside).toBeNull();
  });

  it('never hides a veto', async () => {
    const { session } = start();
    await session.check();
    await session.setAside(findingOf('contract-ended'), '没事');
    expect(aside(session)).toEqual([]);
  });

  it('is taken back', async () => {
    const { session, actions } = start();
    await session.check();
    await session.setAside(findingOf('rate-rounded'), '一位小数');
    await session.restore(findingOf('rate-rounded'));
    expect(actions.calls.at(-1)?.[1].setAside).toEqual([]);
    expect(aside(session)).toEqual([]);
  });
});
