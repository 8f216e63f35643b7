import { reporting } from '../fakes';
import { IndicatorsTab } from '../../../src/taskpane/tabs/IndicatorsTab';
import { ParagraphsTab } from '../../../src/taskpane/tabs/ParagraphsTab';
import { StaffingTab } from '../../../src/taskpane/tabs/StaffingTab';
import { findings, report } from '../fixture';
import { shown } from '../part';
import { find, findAll } from '../query';
import { copied, press } from '../user';

describe('the indicators', () => {
  const opened = () => shown((review) => <IndicatorsTab review={review} />);

  it('show rate, expected progress and status in words, and every figure goes to its cell', async () => {
    const { host } = await opened();
    expect(find('img', '个数：完成率 40.00%，应达进度 58.33%，落后')).toBeTruthy();
    await press('到完成量 3593 所在单元格 附件1-1!G9');
    await press('到协议量 2500 所在单元格 附件1-1!F9');
    await press('到完成率 143.72% 所在单元格 附件1-1!H9');
    expect(host.visited).toEqual(["'附件1-1'!G9", "'附件1-1'!F9", "'附件1-1'!H9"]);
  });

  it('do not call exactly the expected progress behind', async () => {
    await opened();
    expect(find('img', '村居委沟通协调：完成率 58.33%，应达进度 58.33%，达进度')).toBeTruthy();
  });

  it('open the zones of one measure', async () => {
    await opened();
    await press('电访 各片区 4');
    expect(find('img', /^片区4：完成率 96\.60%/)).toBeTruthy();
  });

  it('show only what is behind', async () => {
    await opened();
    await press(/只看落后/);
    expect(findAll('img', /^电访/)).toEqual([]);
    expect(find('img', /^培育社会组织.*落后/)).toBeTruthy();
  });
});

describe('the staff', () => {
  it('are shown as a chart with a table beside', async () => {
    await shown((review) => <StaffingTab review={review} />);
    expect(find('img', /2024年9月：有效 16\.5，应到岗 20；.*2025年3月：有效 15，应到岗 15/)).toBeTruthy();
    expect(find('row', '2024-09 12.5 4 16.5 20 −3.5')).toBeTruthy();
    expect(find('region', '一票否决').textContent).toContain('缺 4，否决线 5');
  });
});

describe('the paragraphs', () => {
  it('are copied', async () => {
    await shown((review) => <ParagraphsTab review={review} />);
    await press('复制段落：服务指标完成情况');
    expect(copied).toEqual([report.paragraphs.indicators]);
    await press('全部复制');
    expect(copied.at(-1)).toContain(report.paragraphs.indicators);
    expect(copied.at(-1)).toContain(report.paragraphs.staffing);
  });

  it('say beside the result what it hangs on', async () => {
    const paragraphs = { ...report.paragraphs, result: '总得分：86.88分，等级：良好' };
    await shown((review) => <ParagraphsTab review={review} />, reporting({ ...report, paragraphs }));
    expect(find('region', '评估结果').textContent).toContain('一票否决有 8 项待定');
  });

  it('come with what is to be put right, as text or as a table', async () => {
    await shown((review) => <ParagraphsTab review={review} />);
    const grave = findings.filter(({ severity }) => severity !== 'note');
    const list = find('region', '整改清单');
    expect(list.textContent).toContain(`整改清单（${grave.length} 条）`);
    await press('复制文字');
    await press('复制表格');
    const [text = '', table = ''] = copied.slice(-2);
    // Each with what to do on a line below it.
    expect(text.split('\n')).toHaveLength(grave.length * 2);
    expect(text.split('\n')[1]).toMatch(/^\u3000{2}怎么办：/);
    expect(table.split('\n')[0]).toBe('序号\t位置\t问题\t怎么办\t整改情况');
    for (const { message } of grave) expect(text).toContain(message);
  });
});
