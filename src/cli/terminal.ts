/**
 * Characters that a terminal may obey instead of showing: the controls of ASCII (but for tabs and line breaks) and of
 * Latin-1, and those that turn the direction of a line.
 */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const PICTURES = 0x2400;
const FIRST_PRINTED = 0x20;
const DELETE = 0x7f;
const PICTURE_OF_LINE_FEED = '\u240a';
const PICTURE_OF_DELETE = '\u2421';
const NO_PICTURE = '\ufffd';

/** A text for a terminal. Cells and file names may hold anything: each control becomes one character that shows where it stood. */
export function printable(text: string): string {
  return text.replace(OBEYED, (control) => {
    const code = control.charCodeAt(0);
    if (code < FIRST_PRINTED) return String.fromCharCode(PICTURES + code);
    return code === DELETE ? PICTURE_OF_DELETE : NO_PICTURE;
  });
}

/** The name of a file, which may hold line breaks, as a part of one line. */
export function fileName(name: string): string {
  return name.replaceAll('\n', PICTURE_OF_LINE_FEED);
}

const inJson = (text: string): string =>
  text.replace(OBEYED, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Reports, their fields and the entries of those, in a list, are put into words one by one. */
const DEPTH_IN_PIECES = 3;
const INDENT = '  ';

/** Characters that are written at once. */
const PIECE = 65_536;

/**
 * Plain data as JSON that holds no such character: its own escapes stand for them. In pieces, so that the text of a report
 * of 100,000 indicators is never in memory as a whole. `depth`: how far inside another text it will stand.
 */
export function* printableJson(content: unknown, depth = 0): Generator<string> {
  let piece = '';
  for (const part of partsOf(content, depth)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* partsOf(content: unknown, depth: number): Generator<string> {
  const entries = depth < DEPTH_IN_PIECES && typeof content === 'object' && content !== null ? listed(content) : [];
  const line = `\n${INDENT.repeat(depth)}`;
  if (entries.length === 0) {
    yield inJson(JSON.stringify(content, null, INDENT).replaceAll('\n', line));
    return;
  }
  const [open, close] = Array.isArray(content) ? '[]' : '{}';
  yield open ?? '';
  for (const [index, [key, value]] of entries.entries()) {
    yield `${index === 0 ? '' : ','}${line}${INDENT}${key === null ? '' : `${inJson(JSON.stringify(key))}: `}`;
    yield* partsOf(value, depth + 1);
  }
  yield `${line}${close ?? ''}`;
}

/** What a list or an object holds, as far as JSON has it; entries of lists have no key. */
function listed(content: object): (readonly [key: string | null, value: unknown])[] {
  if (Array.isArray(content)) return content.map((value: unknown) => [null, value] as const);
  return Object.entries(content).filter(([, value]) => value !== undefined);
}
