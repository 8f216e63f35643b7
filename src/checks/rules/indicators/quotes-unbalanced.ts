import { formOfRecord, requirementOf } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

const count = (text: string, character: string): number => text.split(character).length - 1;

export const quotesUnbalanced: Rule = {
  id: 'quotes-unbalanced',
  family: 'indicators',
  severity: 'note',
  impact: 'form',
  basis: 'C7',
  run: ({ station }) =>
    station.items.flatMap((item) => {
      const { title, titleCell } = item;
      const asked = requirementOf(item);
      const texts = [{ text: title, cell: titleCell }, ...(asked ? [asked] : [])];
      return texts
        .filter(({ text }) => /[“”]/.test(text) && count(text, '“') !== count(text, '”'))
        .map(({ text, cell }) => ({
          form: formOfRecord(item),
          cells: [cell],
          message: say('quotes-unbalanced.found', { text }),
        }));
    }),
};
