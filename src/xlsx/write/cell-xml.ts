import { cellA1 } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { encodeCellText, escapeXml } from '../parts/xml';

/** What a written cell holds; `value` null with a formula means "not calculated yet". */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A `<c>` element. Texts stand in the cell itself, so that the table of shared strings need not change. */
export function cellXml(
  prefix: string,
  position: { readonly row: number; readonly column: number },
  style: number,
  content: CellContent,
): string {
  const attributes = ` r="${cellA1(position.row, position.column)}"${style > 0 ? ` s="${style}"` : ''}`;
  const element = (name: string, text: string) => `<${prefix}${name}>${text}</${prefix}${name}>`;
  const cell = (type: string, inner: string) => `<${prefix}c${attributes}${type}>${inner}</${prefix}c>`;
  const { value } = content;
  const formula = content.formula === null ? '' : element('f', escapeXml(content.formula.replace(/^=/, '')));
  if (value === null) return formula ? cell('', formula) : `<${prefix}c${attributes}/>`;
  switch (typeof value) {
    case 'number':
      return cell('', `${formula}${element('v', String(value))}`);
    case 'object':
      return cell(' t="e"', `${formula}${element('v', escapeXml(value.error))}`);
    case 'boolean':
      return cell(' t="b"', `${formula}${element('v', value ? '1' : '0')}`);
    case 'string': {
      const text = encodeCellText(value);
      if (formula) return cell(' t="str"', `${formula}${element('v', text)}`);
      return cell(' t="inlineStr"', element('is', `<${prefix}t xml:space="preserve">${text}</${prefix}t>`));
    }
  }
}
