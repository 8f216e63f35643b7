/** Signed, as the operators of JavaScript give them. */
const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip files use it. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let index = 0;
  // Parts may have a hundred megabytes, for which `for … of` takes five times as long.
  while (index < bytes.length) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[index++] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
