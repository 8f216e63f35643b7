import { PackageError, type PackageProblem } from './package-error';
import { isZip } from './zip';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What other files begin with that people give the name of a workbook. */
const BEGINNINGS: readonly (readonly [problem: PackageProblem, bytes: readonly number[]])[] = [
  // Excel 5 and before wrote its records without a compound file around them.
  ['old-xls', [0x09, 0x00]],
  ['old-xls', [0x09, 0x02]],
  ['old-xls', [0x09, 0x04]],
  ['old-xls', [0x09, 0x08]],
  ...[
    '%PDF',
    'Rar!',
    '7z\xbc\xaf',
    '\x89PNG',
    '\xff\xd8\xff',
    'GIF8',
    '\x1f\x8b',
    'II*\0',
    'MM\0*',
    '\xff\xfe',
    '\xfe\xff',
  ].map((text): readonly [PackageProblem, readonly number[]] => [
    'not-a-zip',
    Array.from(text, (char) => char.charCodeAt(0)),
  ]),
];

/** No workbook is smaller, encrypted or not. */
const SMALLEST_WORKBOOK = 512;

/** Texts are looked at this far. */
const BEGINNING = 4096;

/** Throws `PackageError` for anything but an archive, by what its content says it is. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PackageError('empty');
  if (isZip(bytes)) return;
  if (begins(bytes, COMPOUND_FILE)) throw new PackageError(compoundProblem(bytes));
  const known = BEGINNINGS.find(([, beginning]) => begins(bytes, beginning));
  if (known) throw new PackageError(known[0]);
  if (bytes.every((byte) => byte === 0)) throw new PackageError('corrupt');
  const isOther = bytes.length < SMALLEST_WORKBOOK || looksLikeText(bytes);
  throw new PackageError(isOther ? 'not-a-zip' : 'protected-by-software');
}

function begins(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** Rights management and passwords put the workbook into a compound file; each names its streams. */
function compoundProblem(bytes: Uint8Array): PackageProblem {
  if (holdsUtf16(bytes, 'DRMEncrypted')) return 'protected-by-software';
  return holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-xls';
}

/** Whether a name stands in the directory of a compound file. */
export function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (char) => [char.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** No text has control characters but tabs, line breaks and page breaks; what is encrypted has many. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, BEGINNING).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
