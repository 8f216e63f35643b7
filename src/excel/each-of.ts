import { problemOf } from './problems';

/** Excel is busy or does not answer, or what the user does just now stands in the way: asking for less would not help. */
function isOfTheMoment(error: unknown): boolean {
  return ['interrupted', 'no-answer', 'cell-edit-mode', 'selection'].includes(problemOf(error).code);
}

/**
 * What Excel tells of each entry, in one request; where it refuses, by halves, and null for those that it refuses alone.
 * `query` loads what is asked of an entry, and returns how to take the answer.
 */
export async function eachOf<Entry, Answer>(
  context: Excel.RequestContext,
  entries: readonly Entry[],
  query: (entry: Entry) => () => Answer,
): Promise<(Answer | null)[]> {
  if (entries.length === 0) return [];
  try {
    const answers = entries.map(query);
    await context.sync();
    return answers.map((answer) => answer());
  } catch (error) {
    if (isOfTheMoment(error)) throw error;
    if (entries.length === 1) return [null];
    const half = Math.ceil(entries.length / 2);
    return [
      ...(await eachOf(context, entries.slice(0, half), query)),
      ...(await eachOf(context, entries.slice(half), query)),
    ];
  }
}
