import { oneLine } from '../../../forms/values/text';
import { digitsMeant } from '../../analysis/digits';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

const LONGEST_QUOTE = 30;

export const numberUnreadable: Rule = {
  id: 'number-unreadable',
  family: 'form',
  severity: 'error',
  impact: 'figure',
  basis: 'C2',
  run: ({ numbers }) =>
    numbers
      .filter(
        ({ reading, isSentence }) => reading.kind === 'unreadable' && !isSentence && digitsMeant(reading) === null,
      )
      .map(({ reading, name, form, zone }) => ({
        form,
        zone,
        cells: [reading.cell],
        wrong: [reading.cell],
        message: say('number-unreadable.found', { name: name(), text: oneLine(reading.raw).slice(0, LONGEST_QUOTE) }),
      })),
};
