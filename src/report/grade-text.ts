import type { Grade } from '../assessment/parameters';
import type { Strings } from '../strings';

/** A grade as users read it; null: 未能确认, since a veto hangs on what could not be read for sure (rule C11). */
export function gradeText(
  grade: Grade | null,
  { grades, unconfirmed }: Pick<Strings, 'grades' | 'unconfirmed'>,
): string {
  return grade === null ? unconfirmed : grades[grade];
}
