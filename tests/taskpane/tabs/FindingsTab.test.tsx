import { fireEvent, screen, within } from '@testing-library/react';
import { findings } from '../fixture';
import { checked, copied, fill, perform, press } from '../pane';
import { find, findAll } from '../query';

describe('the findings', () => {
  const items = (): HTMLElement[] => findAll('button').filter((item) => item.dataset['finding']);

  it('stand out when selected, go to their cell, and explain themselves', async () => {
    const { host } = await checked();
    await press(/合同于 2024-10-30 到期/);
    const item = find('button', /合同于 2024-10-30 到期/);
    expect(item.getAttribute('aria-expanded')).toBe('true');
    expect(item.closest('li')?.getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('在岗的每个月都应有合同覆盖。')).toBeTruthy();
    expect(screen.getByText('稳岗率 80.00% → 73.33%')).toBeTruthy();
    expect(host.visited).toEqual(["'附件2'!F37"]);
  });

  it('are gone through by the arrow keys', async () => {
    const { host } = await checked();
    const [first] = items();
    if (!first) throw new Error('no findings');
    await press(first.textContent);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await perform(() =>
        fireEvent.keyDown(document.activeElement?.matches('[data-finding]') ? document.activeElement : first, { key }),
      );
    }
    expect(host.visited).toEqual(["'附件2'!F37", "'附件2'!H7", "'附件1-1'!B9", "'附件2'!H7"]);
    expect((document.activeElement as HTMLElement).dataset['finding']).toContain('insured-by-previous');
  });

  it('are filtered by zone and by words', async () => {
    await checked();
    await fill(find('combobox', '片区'), '片区2');
    expect(screen.getByText('显示 1 / 9 条')).toBeTruthy();
    await fill(find('searchbox'), '没有这个词');
    expect(screen.getByText('没有符合筛选条件的问题。')).toBeTruthy();
    await press('清除筛选');
    expect(screen.getByText('显示 9 / 9 条')).toBeTruthy();
  });

  it('are copied as a table', async () => {
    await checked();
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

  it('are set aside with a reason and brought back', async () => {
    await checked();
    await press(/各片区投入社工合计 18 人/);
    await press('搁置');
    await fill(find('textbox', /原因/), '已核实');
    await press('确定搁置');
    const group = find('region', '已搁置');
    expect(within(group).getByText('搁置原因：已核实')).toBeTruthy();
    expect(find('tab', '问题 8')).toBeTruthy();
    await press('恢复');
    expect(findAll('region', '已搁置')).toEqual([]);
  });

  it('about a veto cannot be set aside', async () => {
    await checked();
    await press(/合同于 2024-10-30 到期/);
    expect(findAll('button', '搁置')).toEqual([]);
    expect(screen.getByText('涉及一票否决，不能搁置。')).toBeTruthy();
  });
});
