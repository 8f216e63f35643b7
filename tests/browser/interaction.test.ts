import { builtSite } from './built-site';
import { duration, observe } from './interactions';
import { mistypedWorkbook, sampleWorkbook } from './test-workbooks';
import { choose, openWorkbench } from './workbench-page';

jest.setTimeout(120_000);

const site = builtSite();

test.each([
  ['the sample', sampleWorkbook(), 25],
  ['a workbook with more than sixty findings', mistypedWorkbook(), 60],
])('how long interactions on %s take: reported, not asserted', async (name, buffer, fewest) => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [{ name: '社工站.xlsx', buffer }]);
  await page.getByText('社工站.xlsx').waitFor();
  await observe(page);

  const tab = (label: RegExp) => () => page.getByRole('tab', { name: label }).click();
  const findings = page.locator('[data-finding]');
  const search = page.getByRole('searchbox');
  const check = async (): Promise<void> => {
    await page.getByRole('button', { name: '开始检查' }).click();
    await findings.first().waitFor();
  };
  const steps: readonly (readonly [what: string, act: () => Promise<unknown>])[] = [
    ['start the check', check],
    ['show the indicators', tab(/^指标/)],
    ['show the staff', tab(/^人员/)],
    ['show the score', tab(/^评分$/)],
    ['type a score', () => page.getByLabel('购买方评估').pressSequentially('18.5')],
    ['show the findings', tab(/^问题/)],
    ['select a finding', () => findings.first().click()],
    ['go to the next by keyboard', () => page.keyboard.press('ArrowDown')],
    ['mark it as dealt with', () => page.getByLabel('已处理').click()],
    ['filter by severity', () => page.getByRole('button', { name: /^警告/ }).last().click()],
    ['list all again', () => page.getByRole('button', { name: /^警告/ }).last().click()],
    ['search', () => search.pressSequentially('H5')],
  ];
  const lines: string[] = [];
  for (const [what, act] of steps) {
    lines.push(`${String(await duration(page, act)).padStart(6)} ms  ${what}`);
    if (what === 'select a finding') expect(await findings.count()).toBeGreaterThan(fewest);
  }
  process.stdout.write(`Interactions on ${name}, from input to paint:\n${lines.join('\n')}\n`);
  expect(lines).toHaveLength(steps.length);
  expect(faults).toEqual([]);
  await page.context().close();
});
