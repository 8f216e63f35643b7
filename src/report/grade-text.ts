import type { Grade } from '../assessment/parameters';
import type { Strings } from '../strings';

/** A grade as users read it; null: 未能确认, since a veto hangs on what could not be read for sure (rule C11). */
export function gradeText(
  grade: Grade | null,
  { grades, unconfirmed }: Pick<Strings, 'grades' | 'unconfirmed'>,
): string {
  return grade === null ? unconfirmed : grades[grade];
}

interface Assessed {
  readonly score: { readonly grade: Grade | null } | null;
  readonly vetoes: readonly { readonly triggered: boolean | null }[];
}

/** The grade, which a veto decides before all marks are there (rule A7); else `unscored` while some are missing. */
export function gradeSoFar(
  { score, vetoes }: Assessed,
  unscored: string,
  words: Pick<Strings, 'grades' | 'unconfirmed'>,
): string {
  if (score) return gradeText(score.grade, words);
  return vetoes.some(({ triggered }) => triggered) ? words.grades.不合格 : unscored;
}
