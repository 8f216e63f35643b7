import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, firstPaintBytes, ownScriptsOf, readBuilt, scriptsOf } from '../../support/dist';

const PAGES = ['taskpane.html', 'commands.html', 'message.html', 'workbench.html'];
const OFFICE_PAGES = ['taskpane.html', 'commands.html'];

/** A page's content security policy, by directive. */
function policyOf(page: string): Map<string, string[]> {
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(readBuilt(page))?.[1];
  if (policy === undefined) throw new Error(`${page} has no policy`);
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** All scripts that a page can ever load: the first ones, and those that they name by content hash. */
function reachableScripts(page: string): string[] {
  const first = ownScriptsOf(page);
  const hashes = new Set(first.flatMap((script) => readBuilt(script).match(/\b[0-9a-f]{8}\b/g) ?? []));
  const later = readdirSync(join(DIST, 'scripts'))
    .filter((name) => name.endsWith('.js') && hashes.has(name.split('.').at(-2) ?? ''))
    .map((name) => `scripts/${name}`);
  return [...new Set([...first, ...later])];
}

describe('dist', () => {
  test.each(OFFICE_PAGES)('%s loads office.js first, from one https address', (page) => {
    const [first, ...others] = scriptsOf(page);
    expect(first).toMatch(/^https:\/\/.+\/office\.js$/);
    expect(others.filter((address) => address.includes('://'))).toEqual([]);
  });

  test.each(PAGES)('%s may load and call nothing but itself and the origin of office.js', (page) => {
    const office = scriptsOf(page).find((address) => address.includes('://'));
    const own = ["'self'", ...(office === undefined ? [] : [new URL(office).origin])];
    const policy = policyOf(page);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(own);
    expect(policy.get('worker-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(own);
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
  });

  test.each(PAGES)('%s has no script of its own in the page, which the policy would refuse', (page) => {
    expect(readBuilt(page)).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  test.each(PAGES)('%s uses relative addresses, so that the folder can lie anywhere', (page) => {
    const own = [...readBuilt(page).matchAll(/\s(?:src|href)="?([^\s">]+)/g)].map(([, address]) => address ?? '');
    const relative = own.filter((address) => !address.includes('://'));
    expect(relative.length).toBeGreaterThan(0);
    for (const address of relative) {
      expect(address).not.toMatch(/^\//);
      expect(existsSync(join(DIST, address))).toBe(true);
    }
  });

  test('workbench.html and all that it can load hold nothing of office.js', () => {
    expect(readBuilt('workbench.html')).not.toContain('office.js');
    for (const script of reachableScripts('workbench.html')) {
      expect({
        script,
        office: /OfficeExtension|Excel\.run\b|appsforoffice|OfficeHelpers/.exec(readBuilt(script)),
      }).toEqual({
        script,
        office: null,
      });
    }
  });

  test('the pane shows itself after at most 250 kB (gzip) of script, office.js aside', () => {
    expect(firstPaintBytes('taskpane.html')).toBeLessThanOrEqual(250_000);
  });

  test('scripts are named after their content', () => {
    const scripts = readdirSync(join(DIST, 'scripts')).filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => !/\.[0-9a-f]{8}\.js$/.test(name))).toEqual([]);
  });

  test('the manifest names one address, and the files that it names are there', () => {
    const addresses = [...readBuilt('manifest.xml').matchAll(/"(https:\/\/[^"]+)"/g)].map(
      ([, address]) => new URL(address ?? ''),
    );
    expect(new Set(addresses.map(({ host }) => host)).size).toBe(1);
    expect(addresses[0]?.host).not.toContain('localhost');
    const paths = addresses.map(({ pathname }) => /\/(?:assets\/)?[^/]+$/.exec(pathname)?.[0] ?? '');
    expect(paths.filter((path) => !existsSync(join(DIST, path)))).toEqual([]);
  });

  test('the sample workbook lies beside the workbench', () => {
    expect(existsSync(join(DIST, 'sample', 'taiping-2024-mid.xlsx'))).toBe(true);
  });
});
