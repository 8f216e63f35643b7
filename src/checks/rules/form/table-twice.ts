import type { AreaRef, CellRef } from '../../../workbook/address';
import { uniqueCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { say } from '../../text/say';

const startOf = ({ sheet, top, left }: AreaRef): CellRef => ({ sheet, row: top, column: left });

/** Copies of tables, which are left out; hidden ones as a note. One issue for two sheets. */
export const tableTwice: Rule = {
  id: 'table-twice',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'C9',
  run: ({ station }) =>
    groupedBy(station.copies, ({ area, original }) => `${area.sheet}\n${original.sheet}`).map((copies): Issue => {
      const [{ form, area, original, isHidden }] = copies;
      const names = { copy: area.sheet, original: original.sheet };
      const places = [copies.map((copy) => copy.area), copies.map((copy) => copy.original)].flat();
      return {
        cells: uniqueCells(places.map(startOf)),
        form,
        ...(isHidden && { severity: 'note' }),
        message: isHidden ? say('table-twice.hidden', names) : say('table-twice.left-out', names),
      };
    }),
};
