import type { VetoRule } from '../../../src/assessment/vetoes';
import type { StationReport } from '../../../src/report/report';
import { conditionsOf, linkedConditions, placeOfVeto } from '../../../src/taskpane/state/condition-links';
import { findings, report } from '../fixture';
import { checked } from '../pane';
import { reporting } from '../fakes';
import { find } from '../query';
import { fill, openTab, press } from '../user';

const [first, second, third] = findings;
if (!first || !second || !third) throw new Error('the fixture has findings');

const line = ({ rule, cells }: typeof first, because: VetoRule, text: string) => ({
  rule,
  cells,
  because,
  text,
  grade: '不合格' as const,
});

const decided: StationReport = {
  ...report,
  gradeConditions: [
    line(first, 'staff-shortage', '若甲不计：缺9人次，不合格'),
    line(second, 'cleanersCounted', '若乙、丙是保洁：不合格'),
    line(third, 'cleanersCounted', '若乙、丙是保洁：不合格'),
  ],
};

describe('findings that decide a veto', () => {
  it('are linked with what follows, together where only all of them decide it', () => {
    expect(linkedConditions(decided).map((each) => each.findings)).toEqual([[first], [second, third]]);
    expect(conditionsOf(decided, third).map(({ text }) => text)).toEqual(['若乙、丙是保洁：不合格']);
    expect(conditionsOf({ ...decided, gradeConditions: [] }, third)).toEqual([]);
  });

  it('lead to their veto: with its figures, or where it is judged', () => {
    expect(placeOfVeto('staff-shortage')).toEqual({ tab: 'staffing', field: null });
    expect(placeOfVeto('cleanersCounted')).toEqual({ tab: 'score', field: 'vetoes.cleanersCounted' });
  });

  it('are reached from the veto, and the veto from them', async () => {
    await checked({ actions: reporting(decided) });
    // Whatever the list is filtered by.
    await fill(find('searchbox'), '没有这个词');
    await openTab(/人员/);
    await press('若甲不计：缺9人次，不合格', find('region', '一票否决'));
    expect(find('tab', /问题/).getAttribute('aria-selected')).toBe('true');
    const card = document.querySelector('[aria-current="true"]');
    if (!card) throw new Error('no finding is open');
    expect(card.textContent).toContain(first.message);
    await press('若甲不计：缺9人次，不合格', card);
    expect(find('tab', /人员/).getAttribute('aria-selected')).toBe('true');
  });
});
