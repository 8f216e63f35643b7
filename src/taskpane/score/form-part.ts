import type { ParameterProblem } from '../../assessment/parameters';
import { format, type Strings } from '../../strings';
import type { ScoreDraft } from './score-form';

/** What a part of the score form gets: the draft, what is wrong with it, and how to change it. */
export interface FormPart {
  readonly draft: ScoreDraft;
  /** By path of the field. */
  readonly problems: ReadonlyMap<string, ParameterProblem>;
  /** Takes a change over while it is typed. */
  readonly change: (changes: Partial<ScoreDraft>) => void;
  /** Saves what was typed: when a field loses the focus. */
  readonly commit: () => void;
  /** Changes and saves at once: for choices. */
  readonly choose: (changes: Partial<ScoreDraft>) => void;
}

/** What is wrong with a number field, with the allowed range; undefined where nothing is. */
export function numberProblem(
  problem: ParameterProblem | undefined,
  range: { readonly minimum: number; readonly maximum: number; readonly isWhole?: boolean },
  { score }: Strings,
): string | undefined {
  if (!problem) return undefined;
  return problem.reason === 'type'
    ? format(range.isWhole ? score.wholeNumber : score.number, range)
    : format(score.range, range);
}
