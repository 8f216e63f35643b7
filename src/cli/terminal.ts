/**
 * Characters that a terminal may obey instead of showing: the controls of ASCII (but for tabs and line breaks) and of
 * Latin-1, and those that turn the direction of a line.
 */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const PICTURES = 0x2400;
const FIRST_PRINTED = 0x20;
const DELETE = 0x7f;
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

/** The same content as JSON that holds no such character: its own escapes stand for them. */
export function printableJson(content: unknown): string {
  return JSON.stringify(content, null, 2).replace(
    OBEYED,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
