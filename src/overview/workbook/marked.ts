import type { Severity } from '../../report/report';
import { LOOKS } from '../../workbook/highlight-looks';
import type { CellStyle } from '../../workbook/plan';

/** A cell of a list that is to be seen, by default first of all. */
export function marked(style: CellStyle, look: Severity = 'error'): CellStyle {
  const { fill, fontColor } = LOOKS[look];
  return { ...style, bold: true, fill, fontColor };
}
