/** Thrown inside this room where a formula goes beyond what we know; nothing outside sees it. */
export class NoOpinion extends Error {}

/** What `work` gives; undefined where it comes to no opinion. */
export function opinion<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoOpinion) return undefined;
    throw error;
  }
}
