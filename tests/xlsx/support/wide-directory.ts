const DIRECTORY_HEADER = 0x02014b50;
const WIDE = 0xffffffff;

/** The same archive with sizes and places in 64 bits, as writers that stream do it whatever the size. */
export function wideDirectory(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes);
  const end = source.length - 22;
  const [count, start] = [source.readUInt16LE(end + 10), source.readUInt32LE(end + 16)];
  const headers: Buffer[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (source.readUInt32LE(at) !== DIRECTORY_HEADER) throw new Error('no directory header');
    const named = 46 + source.readUInt16LE(at + 28);
    const header = Buffer.from(source.subarray(at, at + named));
    const wide = Buffer.alloc(28);
    wide.writeUInt16LE(0x0001, 0);
    wide.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, place) => {
      wide.writeBigUInt64LE(BigInt(header.readUInt32LE(field)), 4 + place * 8);
      header.writeUInt32LE(WIDE, field);
    });
    header.writeUInt16LE(wide.length, 30);
    headers.push(header, wide);
    at += named + source.readUInt16LE(at + 30) + source.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(headers);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const field of [24, 32]) record.writeBigUInt64LE(BigInt(count), field);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(source.subarray(end));
  last.writeUInt32LE(WIDE, 16);
  return Uint8Array.from(Buffer.concat([source.subarray(0, start), directory, record, locator, last]));
}
