import { changesSince } from '../../../src/taskpane/state/changes';
import { success } from '../../../src/workbook/host';
import { Session } from '../../../src/taskpane/state/session';
import { fakeActions, FakeHost } from '../fakes';
import { findings, report, reviewOf } from '../fixture';
import { checked } from '../pane';
import { find } from '../query';
import { perform, press, tick } from '../user';

const [first, second, ...others] = findings;
if (!first || !second) throw new Error('the fixture has too few findings');
const added = { ...first, rule: 'rate-wrong', message: '百分比填错', cells: ["'附件1-1'!C99"] };
const withFindings = (list: typeof findings) => reviewOf({ ...report, findings: list });

describe('what has become of the findings since the check before', () => {
  it('is nothing for the first check, nor where the same was found', () => {
    expect(changesSince(null, reviewOf())).toBeNull();
    expect(changesSince(reviewOf(), reviewOf())).toBeNull();
  });

  it('is what is found no longer, and what was not found then', () => {
    expect(changesSince(reviewOf(), withFindings([second, ...others, added]))).toEqual({
      fixed: [first],
      added: [added],
      unsolved: [],
    });
  });

  it('takes one kind that has fewer cells, or tells other figures, for the same', () => {
    const many = { ...added, cells: ["'附件1-1'!C98", "'附件1-1'!C99"], message: '2处百分比填错' };
    expect(changesSince(withFindings([many]), withFindings([added]))).toBeNull();
  });

  it('names what was marked as dealt with and is found all the same', async () => {
    await checked();
    const item = () => find('button', new RegExp(first.message.slice(0, 12)));
    await press(item().textContent);
    await tick('已处理');
    expect(item().textContent).toContain('✓ 已处理');
    await press('检查');
    expect(find('region', '标为已处理，仍在').textContent).toContain(first.message);
    expect(item().textContent).not.toContain('已处理');
  });

  it('stays to be read while inputs are saved', async () => {
    const { actions } = await checked({ actions: fakeActions() });
    actions.check = () => Promise.resolve(success(withFindings([...findings, added])));
    await press('检查');
    await press('高亮');
    expect(find('region', '与上次检查相比')).toBeTruthy();
  });

  it('leaves out what follows from what was filled in between', async () => {
    const short = { ...first, rule: 'staff-shortage', message: '缺9人次', cells: ["'附件2'!AC41"] };
    const actions = fakeActions({ review: () => withFindings([...findings, short]) });
    const session = new Session(new FakeHost(), { file: '', language: 'zh-CN', actions });
    await session.check();
    const parameters = { headcount: [] };
    await perform(() => session.edit(parameters));
    expect(session.getState().review?.report.findings).toContain(short);
    const corrected = reviewOf({ ...report, findings: [second, ...others, short] }, parameters);
    actions.check = () => Promise.resolve(success(corrected));
    await perform(() => void session.check());
    expect(session.getState().changes).toEqual({ fixed: [first], added: [], unsolved: [] });
  });

  it('leaves that out also where the check follows at once, and tells what was put right before a save', async () => {
    const short = { ...first, rule: 'staff-shortage', message: '缺9人次', cells: ["'附件2'!AC41"] };
    const old = reviewOf();
    const parameters = { headcount: [] };
    const corrected = reviewOf({ ...report, findings: [second, ...others, short] }, parameters);
    const actions = fakeActions({
      check: () => Promise.resolve(success(old)),
      review: ({ sheets }) =>
        withFindings(sheets === old.snapshot.sheets ? [...findings, short] : [second, ...others, short]),
      saveInputs: () => Promise.resolve(success(corrected)),
    });
    const session = new Session(new FakeHost(), { file: '', language: 'zh-CN', actions });
    await session.check();
    // Saved, and checked again, before the preview of what was typed.
    session.edit(parameters);
    await session.commit();
    session.setLanguage('en-US');
    actions.check = () => Promise.resolve(success(corrected));
    await session.check();
    expect(session.getState().changes).toEqual({ fixed: [first], added: [], unsolved: [] });
  });

  it('is told above the list, with the sentences to open', async () => {
    const { actions } = await checked({ actions: fakeActions() });
    actions.check = () => Promise.resolve(success(withFindings([second, ...others, added])));
    await press('检查');
    const told = find('region', '与上次检查相比');
    expect(told.querySelector('summary')?.textContent).toBe('与上次检查相比：改好 1 条、新增 1 条');
    expect(find('region', '改好', told).textContent).toContain(first.message);
    expect(find('region', '新增', told).textContent).toContain('百分比填错');
  });
});
