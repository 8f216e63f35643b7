import type { Finding } from '../../../src/report/report';
import { findings, report } from '../fixture';
import { reporting } from '../fakes';
import { checked } from '../pane';
import { find, findAll } from '../query';
import { openTab } from '../user';

/** A part of 附件2 that was not understood. */
const doubtful = findings.slice(0, 1).map((model): Finding => {
  return { ...model, rule: 'reading-doubtful', family: 'reading', form: 'attendanceSheet' };
});

describe('a form that was not read for sure (rule C11)', () => {
  it('is said on the overview and beside the figures that come from it', async () => {
    await checked({ actions: reporting({ ...report, findings: [...doubtful, ...findings] }) });
    expect(find('note').textContent).toContain('附件2有没有读懂的部分');
    await openTab('人员');
    const [, ofTab] = findAll('note');
    expect(ofTab?.textContent).toContain('数字未能确认');
    await openTab('指标');
    expect(findAll('note')).toHaveLength(1);
  });

  it('has no grade', async () => {
    await checked({ actions: reporting({ ...report, score: report.score && { ...report.score, grade: null } }) });
    expect(find('region', '得分多少').textContent).toContain('未能确认');
  });
});
