/** How many of some are of a kind. */
export function countOf<Kind>(kinds: readonly Kind[], kind: Kind): number {
  return kinds.filter((other) => other === kind).length;
}
