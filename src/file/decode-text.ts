/** How files say that they are UTF-16, by their first two bytes. */
const BYTE_ORDERS = [
  { label: 'utf-16le', first: 0xff, second: 0xfe },
  { label: 'utf-16be', first: 0xfe, second: 0xff },
] as const;

function decoded(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file that an editor wrote: UTF-16 where it says so, UTF-8, or else what Windows calls ANSI in Chinese
 * (GB18030 with GBK in it). Null for bytes that are none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const order = BYTE_ORDERS.find(({ first, second }) => bytes[0] === first && bytes[1] === second);
  if (order) return decoded(order.label, bytes);
  return decoded('utf-8', bytes) ?? decoded('gb18030', bytes);
}
