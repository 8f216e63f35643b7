import { columnName, type AreaRef } from '../../../workbook/address';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

/** Hidden rows and columns inside a form: read, and said. */
export const hiddenPart: Rule = {
  id: 'hidden-part',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'C2',
  run({ station }) {
    const areas = station.recognised.flatMap(({ form, areas: own }) => own.map((area) => ({ ...area, form })));
    return station.hidden.flatMap(({ sheet, kind, indexes }) =>
      indexes.flatMap((index) => {
        const crossed = areas.filter(
          ({ sheet: own, top, bottom, left, right }) =>
            own === sheet && (kind === 'row' ? index >= top && index <= bottom : index >= left && index <= right),
        );
        const [first] = crossed;
        if (!first) return [];
        const cells = crossed.map(({ top, bottom, left, right }): AreaRef =>
          kind === 'row'
            ? { sheet, top: index, bottom: index, left, right }
            : { sheet, top, bottom, left: index, right: index },
        );
        const message =
          kind === 'row'
            ? say('hidden-part.row', { sheet, row: index + 1 })
            : say('hidden-part.column', { sheet, column: columnName(index) });
        return [{ form: first.form, cells, message }];
      }),
    );
  },
};
