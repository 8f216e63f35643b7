import { numberOf } from '../forms/values/numbers';
import { oneLine } from '../forms/values/text';
import type { Check, CheckContext, Issue } from './check';
import { digitsMeant } from './digits';
import { namedReadings } from './readings';
import { figure } from './wording';

function lettersInNumbers({ station }: CheckContext): Issue[] {
  return namedReadings(station).flatMap(({ reading, name, form, zone }): Issue[] => {
    const value = digitsMeant(reading);
    if (value === null) return [];
    const read = numberOf(reading);
    const taken =
      read === null ? { zh: '', en: '' } : { zh: `（现读作 ${figure(read)}）`, en: ` (read as ${figure(read)})` };
    return [
      {
        form,
        zone,
        cells: [reading.cell],
        spoils: [reading.cell],
        message: {
          zh: `${name.zh}“${oneLine(reading.raw)}”的数字里混有字母或符号，应为 ${figure(value)}${taken.zh}。`,
          en: `${name.en} “${oneLine(reading.raw)}” has a letter among its digits; ${figure(value)} is meant${taken.en}.`,
        },
      },
    ];
  });
}

/** Digits that are none (rule C2). */
export const LETTER_CHECKS: readonly Check[] = [
  {
    id: 'digit-letter',
    family: 'form',
    severity: 'error',
    impact: 'figure',
    basis: 'C2',
    title: { zh: '数字里混有字母 O、l 等', en: 'a letter among the digits of a number' },
    why: {
      zh: '字母看起来像数字，公式和复算都不会按它计算。',
      en: 'The letter looks like a digit, but neither a formula nor a count takes it for one.',
    },
    remedy: { zh: '改为数字。', en: 'Type the digit.' },
    run: lettersInNumbers,
  },
];
