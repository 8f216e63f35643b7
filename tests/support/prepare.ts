/** Before the tests: finds or installs what they need besides npm packages. */
import { execFileSync } from 'node:child_process';
import { ensureBrowser } from './browser';
import { hasProgram, installPackages } from './system';

function hasChineseFont(): boolean {
  return hasProgram('fc-list') && execFileSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).trim() !== '';
}

const missing = [
  ...(hasProgram('soffice', '--version') ? [] : ['libreoffice-calc']),
  ...(process.platform !== 'linux' || hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
];
if (missing.length > 0) {
  try {
    installPackages(missing);
  } catch (error) {
    // Only the tests that need them fail, each by name.
    process.stderr.write(`${String(error)}\n`);
  }
}
process.stdout.write(`Chromium: ${ensureBrowser()}\n`);
