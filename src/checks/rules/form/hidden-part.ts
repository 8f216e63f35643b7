import { FORM_KINDS, type FormKind, type HiddenPart, type RecognisedForm } from '../../../forms/station';
import type { Message } from '../../../strings/message';
import { columnName, type CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import type { Issue, Rule } from '../../analysis/rule';
import { spansOf } from '../../text/phrases';
import { list, say } from '../../text/say';

/** Hidden rows and columns inside a form, filtered and flattened ones too: read, and said once for each form. */
export const hiddenPart: Rule = {
  id: 'hidden-part',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'C2',
  run({ station }) {
    if (station.hidden.length === 0) return [];
    const areas = station.recognised.flatMap(({ form, areas: own }) => own.map((area) => ({ ...area, form })));
    const found = station.hidden.flatMap((part) => partsByForm(part, areas));
    return FORM_KINDS.flatMap((form): Issue[] => {
      const own = found.filter((part) => part.form === form);
      if (own.length === 0) return [];
      return [
        {
          form,
          cells: joinCells(own.flatMap(({ cells }) => cells)),
          message: say('hidden-part.found', { places: list(own.map(placeOf)) }),
        },
      ];
    });
  },
};

type Area = RecognisedForm['areas'][number] & { readonly form: FormKind };

/** What of a hidden part lies in a form. `cells`: the first one of each row or column. */
interface PartOfForm extends HiddenPart {
  readonly form: FormKind;
  readonly cells: readonly CellRef[];
}

function partsByForm(part: HiddenPart, areas: readonly Area[]): PartOfForm[] {
  const byForm = new Map<FormKind, { indexes: number[]; cells: CellRef[] }>();
  for (const index of part.indexes) {
    const area = areas.find((each) => crosses(part, index, each));
    if (!area) continue;
    const hidden = byForm.get(area.form) ?? { indexes: [], cells: [] };
    byForm.set(area.form, hidden);
    hidden.indexes.push(index);
    hidden.cells.push(firstCell(part, index, area));
  }
  return [...byForm].map(([form, hidden]) => ({ ...part, ...hidden, form }));
}

function crosses({ sheet, kind }: HiddenPart, index: number, area: Area): boolean {
  if (area.sheet !== sheet) return false;
  return kind === 'row' ? index >= area.top && index <= area.bottom : index >= area.left && index <= area.right;
}

function firstCell({ sheet, kind }: HiddenPart, index: number, { top, left }: Area): CellRef {
  return kind === 'row' ? { sheet, row: index, column: left } : { sheet, row: top, column: index };
}

function placeOf({ sheet, kind, indexes }: PartOfForm): Message {
  const isOne = indexes.length === 1;
  if (kind === 'row') {
    const rows = spansOf(indexes, (index) => String(index + 1));
    return isOne ? say('hidden-part.row', { sheet, rows }) : say('hidden-part.rows', { sheet, rows });
  }
  const columns = spansOf(indexes, columnName);
  return isOne ? say('hidden-part.column', { sheet, columns }) : say('hidden-part.columns', { sheet, columns });
}
