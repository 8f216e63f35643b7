/**
 * SHA-256 of a file's content as hexadecimal digits: tells files apart without saying anything about them. Null where the
 * browser does not compute it, as on pages without https.
 */
export async function fingerprintOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
