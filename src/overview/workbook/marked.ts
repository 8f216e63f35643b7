import { LOOKS } from '../../workbook/highlight-looks';
import type { CellStyle } from '../../workbook/plan';

/** A cell of a list that is to be seen first. */
export function marked(style: CellStyle): CellStyle {
  return { ...style, bold: true, fill: LOOKS.error.fill, fontColor: LOOKS.error.fontColor };
}
