import { makeStyles as fluentStyles, type GriffelStyle } from '@fluentui/react-components';

/** Whether this browser leaves no gaps in flex boxes: Chromium has them since 84. */
function lacksFlexGaps(): boolean {
  const box = document.createElement('div');
  box.style.cssText = 'display: flex; flex-direction: column; row-gap: 1px; position: absolute';
  for (let piece = 0; piece < 2; piece++) box.appendChild(document.createElement('div')).style.height = '1px';
  document.body.appendChild(box);
  // Not "other than 3": where nothing is laid out, as in tests, all is 0.
  const lacks = box.scrollHeight === 2;
  box.remove();
  return lacks;
}

/** The style with margins between the children of a flex box in the place of its gaps; any other style as it is. */
export function withoutFlexGaps(style: GriffelStyle): GriffelStyle {
  const { display, flexDirection, flexWrap, gap, columnGap = gap, rowGap = gap, ...rest } = style;
  if ((display !== 'flex' && display !== 'inline-flex') || (columnGap ?? rowGap) === undefined) return style;
  const flex = { ...rest, display, ...(flexDirection && { flexDirection }), ...(flexWrap && { flexWrap }) };
  // The class twice: a child's own `margin: 0` may not win.
  if (flexWrap === 'wrap') return { ...flex, '&& > *': { marginRight: columnGap, marginBottom: rowGap } };
  return { ...flex, '&& > * + *': flexDirection === 'column' ? { marginTop: rowGap } : { marginLeft: columnGap } };
}

/** The four sides: Chromium knows the short name since 87. */
export function inset(side: string) {
  return { top: side, right: side, bottom: side, left: side };
}

const LACKS_FLEX_GAPS = lacksFlexGaps();

/** Fluent UI's `makeStyles`, which leaves gaps in old shells too. */
export function makeStyles<Slots extends string>(styles: Record<Slots, GriffelStyle>): () => Record<Slots, string> {
  if (!LACKS_FLEX_GAPS) return fluentStyles(styles);
  const spaced = Object.entries<GriffelStyle>(styles).map(([slot, style]) => [slot, withoutFlexGaps(style)] as const);
  return fluentStyles(Object.fromEntries(spaced) as Record<Slots, GriffelStyle>);
}
