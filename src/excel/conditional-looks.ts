import { type Look, LOOKS } from '../workbook/highlight-looks';

const LINE_STYLES: Readonly<Record<Look['border'], 'Continuous' | 'Dash' | 'Dot'>> = {
  solid: 'Continuous',
  dash: 'Dash',
  dot: 'Dot',
};

/** Queues one conditional format of ours, on top of those that stand. `numberFormat` null leaves the cell's own. */
export function addConditionalFormat(
  range: Excel.Range,
  formula: string,
  look: keyof typeof LOOKS,
  numberFormat: string | null,
): void {
  const { fill, fontColor, border, borderColor } = LOOKS[look];
  const { rule, format } = range.conditionalFormats.add('Custom').custom;
  rule.formula = formula;
  format.fill.color = fill;
  format.font.color = fontColor;
  if (numberFormat !== null) format.numberFormat = numberFormat;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const line = format.borders.getItem(edge);
    line.style = LINE_STYLES[border];
    line.color = borderColor;
  }
}
