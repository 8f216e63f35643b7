import type { FormKind, HiddenPart, RecognisedForm } from '../../../forms/station';
import { columnName, type AreaRef } from '../../../workbook/address';
import type { Issue, Rule } from '../../analysis/rule';
import { spansOf } from '../../text/phrases';
import { say } from '../../text/say';

/** Hidden rows and columns inside a form, filtered and flattened ones too: read, and said once for each form. */
export const hiddenPart: Rule = {
  id: 'hidden-part',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'C2',
  run({ station }) {
    const areas = station.recognised.flatMap(({ form, areas: own }) => own.map((area) => ({ ...area, form })));
    return station.hidden.flatMap((part) => {
      const byForm = new Map<FormKind, { indexes: number[]; cells: AreaRef[] }>();
      for (const index of part.indexes) {
        const crossed = areas.filter((area) => crosses(part, index, area));
        const [first] = crossed;
        if (!first) continue;
        const hidden = byForm.get(first.form) ?? { indexes: [], cells: [] };
        byForm.set(first.form, hidden);
        hidden.indexes.push(index);
        hidden.cells.push(...crossed.map((area) => hiddenCells(part, index, area)));
      }
      return [...byForm].map(([form, { indexes, cells }]): Issue => ({ form, cells, message: found(part, indexes) }));
    });
  },
};

type Area = RecognisedForm['areas'][number];

function crosses({ sheet, kind }: HiddenPart, index: number, area: Area): boolean {
  if (area.sheet !== sheet) return false;
  return kind === 'row' ? index >= area.top && index <= area.bottom : index >= area.left && index <= area.right;
}

function hiddenCells({ sheet, kind }: HiddenPart, index: number, { top, bottom, left, right }: Area): AreaRef {
  return kind === 'row'
    ? { sheet, top: index, bottom: index, left, right }
    : { sheet, top, bottom, left: index, right: index };
}

function found({ sheet, kind }: HiddenPart, indexes: readonly number[]): Issue['message'] {
  const isOne = indexes.length === 1;
  if (kind === 'row') {
    const rows = spansOf(indexes, (index) => String(index + 1));
    return isOne ? say('hidden-part.row', { sheet, rows }) : say('hidden-part.rows', { sheet, rows });
  }
  const columns = spansOf(indexes, columnName);
  return isOne ? say('hidden-part.column', { sheet, columns }) : say('hidden-part.columns', { sheet, columns });
}
