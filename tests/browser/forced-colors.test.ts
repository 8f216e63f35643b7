import type { Page } from 'playwright-core';
import { builtSite } from './built-site';
import { shoot } from './watched-page';

jest.setTimeout(60_000);

const site = builtSite();

/** Colours of the system's own, as a page is told them. */
const colorsOf = (page: Page, names: readonly string[]) =>
  page.evaluate((keywords) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const colors = keywords.map((keyword) => {
      probe.style.color = keyword;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return colors;
  }, names);

/** What the shapes and texts of the drawings of a tab are filled and drawn with, each colour once. */
const drawnWith = (page: Page) =>
  page
    .locator('[role=tabpanel] svg[role=img] > *, [role=tabpanel] svg[role=img] g > *')
    .evaluateAll((shapes) => [
      ...new Set(
        shapes
          .filter(({ tagName }) => tagName !== 'g')
          .flatMap((shape) => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke]),
      ),
    ]);

test('drawings take the colours of a light contrast theme, whatever theme the pane has', async () => {
  const { page, faults } = await site.open({ forcedColors: 'active', colorScheme: 'light' });
  await page.goto(site.url('workbench.html'));
  await page.getByRole('button', { name: '开始检查' }).click();
  // Shapes that are lines have the black of the start as their fill, which nothing shows.
  const allowed = ['none', 'rgb(0, 0, 0)', ...(await colorsOf(page, ['Canvas', 'CanvasText', 'Highlight']))];
  for (const tab of ['指标', '人员']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await page.locator('[role=tabpanel] svg[role=img]').first().waitFor();
    await shoot(page, `forced-colors-light-${tab}`);
    const colors = await drawnWith(page);
    expect({ tab, others: colors.filter((color) => !allowed.includes(color)) }).toEqual({ tab, others: [] });
  }
  expect(faults).toEqual([]);
  await page.context().close();
});
