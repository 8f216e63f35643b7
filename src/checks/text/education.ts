import type { EducationKind } from '../../forms/vocabulary/education';
import type { Message } from '../../strings/message';
import { say } from './say';

/** What hours are of, as sentences name it. */
export function hoursName(kind: EducationKind): Message {
  return kind === 'continuing' ? say('hours-continuing', {}) : say('hours-supervision', {});
}
