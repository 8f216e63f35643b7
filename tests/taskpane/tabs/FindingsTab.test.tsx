import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import type { Review } from '../../../src/report/review';
import { listFindings, NO_FILTER } from '../../../src/taskpane/state/finding-list';
import { FindingsTab } from '../../../src/taskpane/tabs/FindingsTab';
import { findings } from '../fixture';
import { shown } from '../part';
import { find, findAll } from '../query';
import { copied, fill, perform, press } from '../user';

function Findings({ review }: { readonly review: Review }) {
  const [filter, setFilter] = useState(NO_FILTER);
  return <FindingsTab findings={listFindings(review)} filter={filter} onFilter={setFilter} />;
}

describe('the findings', () => {
  const opened = () => shown((review) => <Findings review={review} />);
  const items = (): HTMLElement[] => findAll('button').filter((item) => item.dataset['finding']);

  it('stand out when selected, go to their cell, and explain themselves', async () => {
    const { host } = await opened();
    await press(/合同于2024年10月30日到期/);
    const item = find('button', /合同于2024年10月30日到期/);
    expect(item.getAttribute('aria-expanded')).toBe('true');
    expect(item.closest('li')?.getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('在岗的每个月都应有合同覆盖。')).toBeTruthy();
    expect(screen.getByText('稳岗率 80.00% → 73.33%')).toBeTruthy();
    expect(host.visited).toEqual(["'附件2'!F37"]);
  });

  it('open the rule that they rest on in place, in plain words with its standing', async () => {
    await opened();
    await press(/稳岗率 80\.00% 正好在下限/);
    const basis = find('button', /^依据 B13/);
    expect(basis.getAttribute('aria-expanded')).toBe('false');
    await press(/^依据 B13/);
    expect(basis.getAttribute('aria-expanded')).toBe('true');
    const rule = find('note', '依据 B13');
    expect(basis.getAttribute('aria-controls')).toBe(rule.id);
    expect(rule.textContent).toContain('稳岗率：评估周期内每个月都在岗的社工人数，除以最后一个月的协议人数');
    expect(rule.textContent).toContain('可靠程度：公式和下限明文；其余推定');
    expect(rule.textContent).not.toContain('assessment/staffing.ts');
    await press(/^依据 B13/);
    expect(findAll('note', '依据 B13')).toEqual([]);
  });

  it('are gone through by the arrow keys', async () => {
    const { host } = await opened();
    const [first] = items();
    if (!first) throw new Error('no findings');
    await press(first.textContent);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await perform(() =>
        fireEvent.keyDown(document.activeElement?.matches('[data-finding]') ? document.activeElement : first, { key }),
      );
    }
    expect(host.visited).toEqual(["'附件2'!F37", "'附件1-1'!B9", "'附件1-1'!E13", "'附件1-1'!B9"]);
    expect((document.activeElement as HTMLElement).dataset['finding']).toContain('zone-workers-total');
  });

  it('come gravest first, or by subject', async () => {
    await opened();
    const groups = () => findAll('region').map((region) => region.getAttribute('aria-label'));
    expect(groups()).toEqual(['错误', '警告', '提示']);
    await fill(find('combobox', '排列'), 'subject');
    expect(groups()).toEqual(['人员', '表间对照', '指标', '评估办法', '计算']);
  });

  it('are filtered by zone and by words', async () => {
    await opened();
    await fill(find('combobox', '片区'), '片区2');
    expect(screen.getByText('显示 1 / 9 条')).toBeTruthy();
    await fill(find('searchbox'), '没有这个词');
    expect(screen.getByText('没有符合筛选条件的问题。')).toBeTruthy();
    await press('清除筛选');
    expect(screen.getByText('显示 9 / 9 条')).toBeTruthy();
  });

  it('are copied as a table', async () => {
    await opened();
    await press('复制为表格');
    const lines = copied[0]?.split('\n') ?? [];
    expect(lines).toHaveLength(findings.length + 1);
    expect(lines[0]).toBe('严重程度\t类别\t表\t片区\t问题\t怎么办\t单元格\t搁置原因');
    expect(lines[1]?.split('\t')).toEqual([
      '错误',
      '人员',
      '附件2',
      '',
      findings[0]?.message,
      findings[0]?.remedy,
      '附件2!F37, 附件2!M37:AA37',
      '',
    ]);
  });

  it('about a veto cannot be set aside', async () => {
    await opened();
    await press(/合同于2024年10月30日到期/);
    expect(findAll('button', '搁置')).toEqual([]);
    expect(screen.getByText('涉及一票否决，不能搁置。')).toBeTruthy();
  });
});
