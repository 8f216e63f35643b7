import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const { htmlPage } = jest.requireActual<{ htmlPage: (markdown: string, contentSecurityPolicy: string) => string }>(
  '../../docs/page',
);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const DOCUMENTS = ['.', 'docs', 'docs/guide'].flatMap(markdownIn);
const LARGEST_PICTURE = 200_000;

/** Addresses that a document names, code aside. */
function addressesIn(markdown: string): string[] {
  const text = markdown.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address ?? '');
}

/** Files of this repository that a document links to or shows. */
const filesIn = (document: string) =>
  addressesIn(read(document))
    .map((address) => address.replace(/#.*$/, ''))
    .filter((address) => address !== '' && !address.includes(':'))
    .map((address) => normalize(join(dirname(document), address)));

describe('documents', () => {
  test('link to files that are there', () => {
    const lost = DOCUMENTS.flatMap((document) =>
      filesIn(document).flatMap((file) => (existsSync(join(ROOT, file)) ? [] : [`${document}: ${file}`])),
    );
    expect(lost).toEqual([]);
  });

  test('link to headings that are there', () => {
    const lost = DOCUMENTS.flatMap((document) => {
      const page = htmlPage(`# title\n${read(document)}`, '');
      return addressesIn(read(document))
        .filter((address) => address.startsWith('#') && !page.includes(`id="${address.slice(1)}"`))
        .map((address) => `${document}: ${address}`);
    });
    expect(lost).toEqual([]);
  });

  test('of the guide lead to nothing that the build leaves out', () => {
    const guide = ['docs/user-guide.md', ...markdownIn('docs/guide')].map(normalize);
    const built = [...guide, 'docs/rules.md', 'docs/rules.zh-CN.md'];
    const files = guide.flatMap(filesIn).filter((file) => !file.startsWith(join('docs', 'images')));
    expect(files.filter((file) => !built.includes(file))).toEqual([]);
  });

  test('show every picture of docs/images, none of them large', () => {
    const pictures = readdirSync(join(ROOT, 'docs/images')).map((name) => join('docs/images', name));
    const shown = new Set(DOCUMENTS.flatMap(filesIn));
    expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
    expect(pictures.filter((picture) => statSync(join(ROOT, picture)).size > LARGEST_PICTURE)).toEqual([]);
  });
});

describe('a page of the guide', () => {
  const page = htmlPage(
    '# 怎么装 & 用\n\n[站](station.md) [段](a.md#b) [网](https://example.com/a.md) ![图](../images/a.png)',
    "default-src 'none'",
  );

  test('leads to other pages as HTML, to pictures and other sites as written', () => {
    expect([...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      'station.html',
      'a.html#b',
      'https://example.com/a.md',
      '../images/a.png',
    ]);
  });

  test('has its title, its language, a policy and no script', () => {
    expect(page).toContain('<title>怎么装 &amp; 用</title>');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain(`content="default-src 'none'"`);
    expect(page).not.toContain('<script');
  });
});
