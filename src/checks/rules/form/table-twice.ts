import type { CopiedTable } from '../../../forms/station';
import type { List, Message } from '../../../strings/message';
import type { AreaRef, CellRef } from '../../../workbook/address';
import { uniqueCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { quoted, say } from '../../text/say';

const startOf = ({ sheet, top, left }: AreaRef): CellRef => ({ sheet, row: top, column: left });

/** Two sheets are one issue; all sheets of another evaluation are one. */
function groupOf({ reason, area, original }: CopiedTable): string {
  return reason === 'copy' ? `${area.sheet}\n${original.sheet}` : reason;
}

function messageOf(tables: readonly [CopiedTable, ...CopiedTable[]]): Message {
  const [{ reason, area, original, isHidden }] = tables;
  if (reason === 'copy') {
    const names = { copy: area.sheet, original: original.sheet };
    return isHidden ? say('table-twice.hidden', names) : say('table-twice.left-out', names);
  }
  const sheetsOf = (areas: readonly AreaRef[]): List => quoted([...new Set(areas.map(({ sheet }) => sheet))]);
  const copies = sheetsOf(tables.map((table) => table.area));
  if (reason === 'blank') return say('table-twice.blank', { copies });
  if (reason === 'summary') return say('table-twice.summary', { copies });
  if (reason === 'part')
    return say('table-twice.part', { copies, originals: sheetsOf(tables.map((table) => table.original)) });
  if (reason === 'cover') return say('table-twice.cover', { copies });
  if (reason === 'otherStage') return say('table-twice.other-stage', { copies });
  return say('table-twice.other-year', { copies, originals: sheetsOf(tables.map((table) => table.original)) });
}

/** Tables that are left out since another sheet has them as well; a note where that is no fault, or nobody sees it. */
export const tableTwice: Rule = {
  id: 'table-twice',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'C9',
  run: ({ station }) =>
    groupedBy(station.copies, groupOf).map((tables): Issue => {
      const [{ form, reason, isHidden }] = tables;
      const places = [tables.map(({ area }) => area), tables.map(({ original }) => original)].flat();
      return {
        cells: uniqueCells(places.map(startOf)),
        form,
        ...((isHidden || reason !== 'copy') && { severity: 'note' }),
        message: messageOf(tables),
      };
    }),
};
