import { strToU8, zipSync } from 'fflate';
import { encodeXml, type XmlEncoding } from '../../../src/xlsx/parts/xml-encoding';
import { buildParts, type PackageSource } from './package-builder';

/** A part in UTF-16, declared and with a byte order mark. */
export function inUtf16(xml: string, encoding: XmlEncoding = 'utf-16le'): Uint8Array {
  return encodeXml(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, encoding);
}

/** A package that names each part with relationships itself, as one of the ways to write content types. */
export function withoutDefaultRelationships(source: PackageSource): Uint8Array {
  const parts = buildParts(source);
  const types = new TextDecoder().decode(parts['[Content_Types].xml']);
  const relationships = 'application/vnd.openxmlformats-package.relationships+xml';
  const overrides = Object.keys(parts)
    .filter((name) => name.endsWith('.rels'))
    .map((name) => `<Override PartName="/${name}" ContentType="${relationships}"/>`);
  const listed = types
    .replace(/<Default Extension="rels"[^>]*>/, '')
    .replace('</Types>', `${overrides.join('')}</Types>`);
  return zipSync({ ...parts, '[Content_Types].xml': strToU8(listed) });
}

/** 公章 and 公告 as programs for Chinese Windows write them: in GBK, without saying so. */
export const GBK_NAMES = { seal: [0xb9, 0xab, 0xd5, 0xc2], note: [0xb9, 0xab, 0xb8, 0xe6] } as const;

/** An archive with two pictures of these names. */
export function withNamesInGbk(source: PackageSource): Uint8Array {
  const media = { 'xl/media/seal.png': strToU8('seal'), 'xl/media/note.png': strToU8('note') };
  const bytes = Buffer.from(zipSync({ ...buildParts(source), ...media }));
  for (const [name, gbk] of Object.entries(GBK_NAMES)) {
    const plain = `/${name}.png`;
    for (let at = bytes.indexOf(plain); at >= 0; at = bytes.indexOf(plain, at + 1)) bytes.set(gbk, at + 1);
  }
  return Uint8Array.from(bytes);
}
