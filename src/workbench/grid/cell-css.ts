import type { CSSProperties } from 'react';
import type { Area } from '../../workbook/address';
import type { BorderAppearance } from '../../workbook/appearance';
import { pointPixels } from './sheet-geometry';
import type { CellView, SheetModel } from './sheet-model';

const GRID_LINE = '1px solid #e3e3e3';
const PAPER = '#ffffff';
const INK = '#000000';
const INDENT_PIXELS = 9;
const OUTLINES = { solid: 'solid', dash: 'dashed', dot: 'dotted' } as const;

const BORDERS: Readonly<Record<string, string>> = {
  thin: '1px solid',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dotted',
  medium: '2px solid',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dotted',
  slantDashDot: '2px dashed',
  thick: '3px solid',
  double: '3px double',
};

function border(side: BorderAppearance | null): string | null {
  const line = side && BORDERS[side.style];
  return line ? `${line} ${side.color ?? INK}` : null;
}

/** The look of a table cell. Each draws its right and lower line; the first row and column draw the other two as well. */
export function boxCss(model: SheetModel, area: Area, view: CellView): CSSProperties {
  const borders = model.bordersAt(area);
  const gridLine = model.appearance.showGridLines && !view.fill ? GRID_LINE : 'none';
  const top = border(borders.top);
  const left = border(borders.left);
  return {
    backgroundColor: view.fill ?? PAPER,
    borderRight: border(borders.right) ?? gridLine,
    borderBottom: border(borders.bottom) ?? gridLine,
    ...(area.top === 0 && top ? { borderTop: top } : {}),
    ...(area.left === 0 && left ? { borderLeft: left } : {}),
    ...(view.look ? { outline: `2px ${OUTLINES[view.look.border]} ${view.look.borderColor}`, outlineOffset: -3 } : {}),
    textAlign: view.horizontal,
    verticalAlign: VERTICAL[view.style.vertical],
  };
}

/** Pixels that the upper and lower line of a cell take from its height. */
export function lineWidths({ borderTop, borderBottom }: CSSProperties): number {
  return [borderTop, borderBottom].reduce<number>((sum, line) => sum + (Number.parseInt(String(line), 10) || 0), 0);
}

const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom', justify: 'top', distributed: 'middle' } as const;

/** The look of the text inside: never higher than the cell, so that every row keeps the height that the file gives it. */
export function textCss(view: CellView, height: number): CSSProperties {
  const { style } = view;
  const decoration = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].filter(Boolean).join(' ');
  const indent = style.indent * INDENT_PIXELS;
  return {
    maxHeight: height,
    color: view.fontColor ?? INK,
    fontFamily: `${JSON.stringify(style.fontName)}, "Segoe UI", "PingFang SC", "Microsoft YaHei", sans-serif`,
    fontSize: pointPixels(style.fontSize),
    ...(style.bold ? { fontWeight: 700 } : {}),
    ...(style.italic ? { fontStyle: 'italic' } : {}),
    ...(decoration ? { textDecoration: decoration } : {}),
    // Only texts wrap in Excel.
    whiteSpace: style.wrap && typeof view.value === 'string' ? 'pre-wrap' : 'nowrap',
    ...(view.spill === null ? {} : { width: view.spill }),
    ...(indent && view.horizontal === 'right' ? { paddingRight: indent } : {}),
    ...(indent && view.horizontal === 'left' ? { paddingLeft: indent } : {}),
  };
}
