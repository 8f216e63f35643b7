import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What `npm run build` made; `npm test` builds before the tests that look at it. */
export const DIST = join(__dirname, '..', '..', 'dist');

export function readBuilt(path: string): string {
  const file = join(DIST, path);
  if (!existsSync(file)) throw new Error(`dist/${path} is missing: run npm run build first`);
  return readFileSync(file, 'utf8');
}

/** Addresses in the `src` of a page's scripts, in order. */
export function scriptsOf(page: string): string[] {
  return [...readBuilt(page).matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g)].map(([, address]) => address ?? '');
}

/** The page's own scripts: all but office.js. */
export function ownScriptsOf(page: string): string[] {
  return scriptsOf(page).filter((address) => !address.includes('://'));
}

/** Bytes of a page's own first scripts, as a server with gzip sends them. */
export function firstPaintBytes(page: string): number {
  return ownScriptsOf(page).reduce((sum, script) => sum + gzipSync(readBuilt(script)).length, 0);
}
