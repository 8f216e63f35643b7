/** The code that Node gives its own errors (ENOENT, ERR_PARSE_ARGS_…); null for any other. */
export function errorCode(error: unknown): string | null {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : null;
}
