import { STYLE } from '../../report/summary/styles';
import type { Strings } from '../../strings';
import type { NewSheet } from '../../workbook/new-workbook';
import type { ColumnValue } from '../columns';
import { listSheet } from './list-sheet';

const WIDTH = 16;
const WIDTH_OF_NAME = 30;

/** The sheet of an empty table of parameters, with room to type below the example. */
export function templateSheet(header: readonly string[], example: readonly ColumnValue[], words: Strings): NewSheet {
  const { sheet, hint } = words.stationsOverview.parameters;
  return listSheet({
    ...{ sheet, title: sheet, subtitle: hint, frozenColumns: 1 },
    columns: header.map((title, index) => ({ title, width: index === 0 ? WIDTH_OF_NAME : WIDTH })),
    rows: [header.map((_, index) => ({ value: example[index] ?? null, style: STYLE.input }))],
  });
}
