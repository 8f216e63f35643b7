import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/strings';
import { everyElement, parseXml, type XmlElement } from './xml';

/** What Microsoft's online validator would refuse, checked without a network. */

const ROOT = join(__dirname, '..', '..');
const manifest = parseXml(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
const elements = everyElement(manifest);
const named = (name: string) => elements.filter((element) => element.name === name);
const value = (element: XmlElement) => element.attributes['DefaultValue'] ?? '';

function only(name: string, scope: readonly XmlElement[] = elements): XmlElement {
  const [first, ...others] = scope.filter((element) => element.name === name);
  if (!first || others.length > 0) throw new Error(`expected one <${name}>`);
  return first;
}

/** Children must come in this order; which of them must be there is listed by the schema's required ones. */
function expectOrder(element: XmlElement, order: readonly string[]): void {
  const names = element.children.map((child) => child.name);
  expect(names.filter((name) => !order.includes(name))).toEqual([]);
  expect(names).toEqual([...names].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
}

const RESOURCES = only('Resources');
const resourceIds = everyElement(RESOURCES).flatMap(({ attributes }) => attributes['id'] ?? []);
const idsIn = (table: string) => only(table).children.map(({ attributes }) => attributes['id']);

describe('manifest', () => {
  test('is a task-pane add-in with the elements in the order that the schema demands', () => {
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expectOrder(manifest, [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expectOrder(only('VersionOverrides'), ['Description', 'Requirements', 'Hosts', 'Resources']);
    expectOrder(only('DesktopFormFactor'), ['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expectOrder(only('GetStarted'), ['Title', 'Description', 'LearnMoreUrl']);
    expectOrder(only('Group'), ['Label', 'Icon', 'Control']);
    named('Control').forEach((control) => {
      expectOrder(control, ['Label', 'Supertip', 'Icon', 'Action']);
    });
    expectOrder(RESOURCES, ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  });

  test('keeps its id, has a four-part version, and asks for no more than it needs', () => {
    expect(only('Id').text).toBe('ca054db3-d29e-4bad-89e8-a7b224310cb2');
    expect(only('Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only('Permissions').text).toBe('ReadWriteDocument');
    expect(only('Set').attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.13' });
    expect(named('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  test('has the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(only('Version').text).toBe(`${version}.0`);
  });

  test('is Chinese by default, with every text in each other language', () => {
    const locale = only('DefaultLocale').text;
    expect(locale).toBe('zh-CN');
    const others = LANGUAGES.filter((language) => language !== locale);
    const texts = [only('DisplayName'), ...named('Description').filter(value), ...named('bt:String')];
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      expect(text.children.map(({ attributes }) => attributes['Locale'])).toEqual(others);
      expect(text.children.map(({ attributes }) => /\w/.test(attributes['Value'] ?? ''))).toEqual(
        others.map(() => true),
      );
      expect(value(text)).toMatch(/\p{Script=Han}/u);
    }
  });

  test('keeps texts within their lengths', () => {
    const longest = (element: XmlElement) =>
      Math.max(
        ...[value(element), ...element.children.map(({ attributes }) => attributes['Value'] ?? '')].map(
          ({ length }) => length,
        ),
      );
    expect(longest(only('DisplayName'))).toBeLessThanOrEqual(125);
    only('bt:ShortStrings').children.forEach((text) => {
      expect(longest(text)).toBeLessThanOrEqual(125);
    });
    [...named('Description').filter(value), ...only('bt:LongStrings').children].forEach((text) => {
      expect(longest(text)).toBeLessThanOrEqual(250);
    });
  });

  test('resolves every resource id in the table of its kind, defines each once and uses each', () => {
    const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(new Set(resourceIds).size).toBe(resourceIds.length);
    expect([...new Set(used)].sort()).toEqual([...resourceIds].sort());
    resourceIds.forEach((id) => {
      expect(id.length).toBeLessThanOrEqual(32);
    });
    const tables: Record<string, string> = {
      Label: 'bt:ShortStrings',
      Title: 'bt:ShortStrings',
      Description: 'bt:LongStrings',
      SourceLocation: 'bt:Urls',
      FunctionFile: 'bt:Urls',
      LearnMoreUrl: 'bt:Urls',
      'bt:Image': 'bt:Images',
    };
    for (const { name, attributes } of elements.filter(({ attributes }) => 'resid' in attributes)) {
      expect(idsIn(tables[name] ?? '')).toContain(attributes['resid']);
    }
  });

  test('uses https addresses only, all below one address that the build replaces', () => {
    const addresses = elements.map(value).filter((text) => text.includes('://'));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
  });

  test('names pages that the build makes', () => {
    const pages = elements.map(value).filter((text) => text.endsWith('.html'));
    const built = ['/taskpane.html', '/commands.html', '/assets/support.html'];
    expect(new Set(pages.map((page) => new URL(page).pathname))).toEqual(new Set(built));
  });

  test('has icons of exactly the stated size', () => {
    const pixels = (address: string) => {
      const png = readFileSync(join(ROOT, new URL(address).pathname));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(pixels(value(only('IconUrl')))).toEqual([32, 32]);
    expect(pixels(value(only('HighResolutionIconUrl')))).toEqual([64, 64]);
    for (const icon of named('Icon')) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '20', '32', '80']);
      for (const { attributes } of icon.children) {
        const image = only('bt:Images').children.find(({ attributes: { id } }) => id === attributes['resid']);
        const size = Number(attributes['size']);
        expect(image && pixels(value(image))).toEqual([size, size]);
      }
    }
  });

  test('gives controls ids of their own and associates each function in the commands', () => {
    const ids = [...named('Group'), ...named('Control')].map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const source = readFileSync(join(ROOT, 'src', 'commands', 'commands.ts'), 'utf8');
    const associated = [...source.matchAll(/Office\.actions\.associate\(\s*'(\w+)'/g)].map(([, name]) => name);
    expect(associated.sort()).toEqual(
      named('FunctionName')
        .map(({ text }) => text)
        .sort(),
    );
  });
});
