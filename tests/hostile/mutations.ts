import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Random } from '../generator/random';

export type Parts = Readonly<Record<string, Uint8Array>>;

/** What a part holds, made wrong in one place; what it has no place for stays as it is. */
type XmlMutation = (xml: string, random: Random) => string;

const NUMBERS = [
  '',
  '-1',
  '0',
  '1e309',
  '-1e308',
  '5e-324',
  '99999999999',
  '4294967295',
  '1.5',
  '0x10',
  ' ',
  '__proto__',
  '９',
];
const REFERENCES = [
  '',
  'A0',
  'A1',
  'XFD1048576',
  'XFE1',
  'A1048577',
  'A1:XFD1048576',
  'A:A',
  '1:1',
  '$B$2',
  '#REF!',
  'B2:A1',
  'constructor',
];
const TEXTS = [
  '',
  ' '.repeat(3000),
  '\n'.repeat(500),
  '_x001B_[2J_x0000_',
  '9'.repeat(400),
  '__proto__',
  '=1+1',
  '\u202e反\u200b',
  '𠮷👩‍👩‍👧',
  '（'.repeat(300),
  '片区1、'.repeat(200),
  '√',
  '——',
  '1e309',
  '2024年9月31日至2024年2月30日',
  '0.5、'.repeat(200),
  '{value}',
  '合计',
];
const FORMULAS = [
  '',
  'A1',
  'SUM(A1:XFD1048576)',
  '('.repeat(200),
  '1/0',
  'INDIRECT("A1")',
  '#REF!',
  "'没有'!A1",
  '"',
  'SUM(',
  '-'.repeat(500) + '1',
  '1E400',
  'A1^9^9^9^9',
];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Puts another text for one of the places that a pattern finds; its first group is kept before it, its last behind. */
function elsewhere(pattern: RegExp, texts: readonly string[]): XmlMutation {
  return (xml, random) => {
    const found = [...xml.matchAll(pattern)];
    if (found.length === 0) return xml;
    const { index, 0: whole, 1: before = '', 2: behind = '' } = random.pick(found);
    return `${xml.slice(0, index)}${before}${escape(random.pick(texts))}${behind}${xml.slice(index + whole.length)}`;
  };
}

const without: XmlMutation = (xml, random) => {
  const found = [...xml.matchAll(/<(\w+)[^<>]*(?:\/>|>[^<>]*<\/\1>)/g)];
  if (found.length === 0) return xml;
  const { index, 0: whole } = random.pick(found);
  return xml.slice(0, index) + xml.slice(index + whole.length);
};

const twice: XmlMutation = (xml, random) => {
  const found = [
    ...xml.matchAll(
      /<(row|c|xf|font|fill|mergeCell|sheet|definedName|Override|Relationship)\s[^<>]*(?:\/>|>.*?<\/\1>)/g,
    ),
  ];
  if (found.length === 0) return xml;
  const { index, 0: whole } = random.pick(found);
  return xml.slice(0, index) + whole + xml.slice(index);
};

const emptied: XmlMutation = (xml, random) => {
  const found = [
    ...xml.matchAll(
      /<(cellXfs|cellStyleXfs|fonts|fills|borders|numFmts|dxfs|sheetData|mergeCells|cols|row)(\s[^<>]*)?>.*?<\/\1>/g,
    ),
  ];
  if (found.length === 0) return xml;
  const { index, 0: whole, 1: name = '' } = random.pick(found);
  return `${xml.slice(0, index)}<${name}/>${xml.slice(index + whole.length)}`;
};

const cut: XmlMutation = (xml, random) => xml.slice(0, random.integer(0, xml.length));

/** A value of any attribute of one of these names. */
const attribute = (names: string, texts: readonly string[]): XmlMutation =>
  elsewhere(new RegExp(`(\\s(?:${names})=")[^"]*(")`, 'g'), texts);

const XML_MUTATIONS: readonly XmlMutation[] = [
  elsewhere(/(<t[^<>]*>)[^<>]*(<\/t>)/g, TEXTS),
  elsewhere(/(<t[^<>]*>)[^<>]*(<\/t>)/g, NUMBERS),
  elsewhere(/(<v>)[^<>]*(<\/v>)/g, NUMBERS),
  elsewhere(/(<f[^<>]*>)[^<>]*(<\/f>)/g, FORMULAS),
  attribute('s|style|numFmtId|fontId|fillId|borderId|xfId|dxfId|count|min|max|ht|width|sheetId', NUMBERS),
  attribute('r|ref|sqref', REFERENCES),
  attribute('t', ['s', 'str', 'b', 'e', 'd', 'inlineStr', 'shared', 'array', 'x']),
  attribute(
    'name|state|hidden|formatCode',
    TEXTS.filter((text) => !text.includes('\n')),
  ),
  attribute('Id|r:id|Target|Type|PartName', [
    '',
    'rId1',
    '../../x.xml',
    '/xl/workbook.xml',
    'styles.xml',
    '%',
    '__proto__',
  ]),
  without,
  twice,
  emptied,
  cut,
];

/** A package with one to three things wrong in it, or in the bytes of its archive. */
export function spoiled(parts: Parts, random: Random): Uint8Array {
  const changed = new Map(Object.entries(parts));
  const names = Object.keys(parts);
  for (let count = random.integer(1, 3); count > 0; count--) {
    const name = random.pick(names);
    const content = changed.get(name);
    if (!content) continue;
    // What is lost as a whole makes most packages unreadable: seldom, so that there is something to read.
    if (random.chance(0.04)) changed.delete(name);
    else changed.set(name, strToU8(random.pick(XML_MUTATIONS)(strFromU8(content), random)));
  }
  const bytes = zipSync(Object.fromEntries(changed), { level: 1 });
  return random.chance(0.08) ? damaged(bytes, random) : bytes;
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice(0, random.chance(0.3) ? random.integer(0, bytes.length) : bytes.length);
  for (let count = random.integer(0, 8); count > 0 && copy.length > 0; count--) {
    copy[random.integer(0, copy.length - 1)] = random.integer(0, 255);
  }
  return copy;
}
