/** Renders assets/*.svg to the pixel sizes that the manifest names: `npm run icons`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser';

const ASSETS = join(__dirname, '..', '..', 'assets');
const SIZES = { icon: [16, 20, 32, 64, 80], summary: [16, 20, 32, 80] };

async function render(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(SIZES)) {
      const drawing = readFileSync(join(ASSETS, `${name}.svg`), 'utf8');
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
        );
        await page.screenshot({ path: join(ASSETS, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

void render();
