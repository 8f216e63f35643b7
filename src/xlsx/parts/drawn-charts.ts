import type { Area } from '../../workbook/address';
import { relationshipId } from './workbook-part';
import { child, type XmlElement } from './xml';

/** A chart on a drawing: the anchor that holds it, its name and the relationship to its part. */
export interface DrawnChart {
  readonly name: string;
  readonly relationship: string;
  readonly position: Area;
  readonly anchor: XmlElement;
}

/** The charts of a drawing part; pictures, shapes and groups are not looked at. */
export function chartsOf(root: XmlElement): DrawnChart[] {
  return root.children.flatMap((anchor) => {
    const frame = child(anchor, 'graphicFrame');
    const name = child(child(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'];
    const chart = child(child(child(frame, 'graphic'), 'graphicData'), 'chart');
    const relationship = chart && relationshipId(chart.attributes);
    if (name === undefined || relationship === undefined) return [];
    return [{ name, relationship, position: anchorPosition(anchor), anchor }];
  });
}

/** The cells that an anchor covers. */
function anchorPosition(anchor: XmlElement): Area {
  const at = (corner: string, axis: string) => Number(child(child(anchor, corner), axis)?.text ?? 0);
  const top = at('from', 'row');
  const left = at('from', 'col');
  // An anchor of one cell has a size instead of a second corner.
  if (!child(anchor, 'to')) return { top, left, bottom: top, right: left };
  // The second corner is where the picture ends: without an offset the cell before is the last that it covers.
  const last = (axis: string, offset: string) => at('to', axis) - (at('to', offset) > 0 ? 0 : 1);
  return { top, left, bottom: Math.max(top, last('row', 'rowOff')), right: Math.max(left, last('col', 'colOff')) };
}
