import { numberOf } from '../../../forms/values/numbers';
import { oneLine } from '../../../forms/values/text';
import { digitsMeant } from '../../analysis/digits';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

export const digitLetter: Rule = {
  id: 'digit-letter',
  family: 'form',
  severity: 'error',
  impact: 'figure',
  basis: 'C2',
  run: ({ numbers }) =>
    numbers
      .filter(({ reading }) => typeof reading.raw === 'string')
      .flatMap(({ reading, name, form, zone }) => {
        const value = digitsMeant(reading);
        if (value === null) return [];
        const read = numberOf(reading);
        const values = { name: name(), text: oneLine(reading.raw), value: figure(value) };
        return [
          {
            form,
            zone,
            cells: [reading.cell],
            wrong: [reading.cell],
            message:
              read === null
                ? say('digit-letter.found', values)
                : say('digit-letter.misread', { ...values, read: figure(read) }),
          },
        ];
      }),
};
