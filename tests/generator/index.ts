export { arbitraryCleanLayout, arbitraryLayout, layOut, type Layout } from './layout';
export { withCell } from './sheet-draft';
export type * from './cells';
export type * from './expected';
export { PLAIN_CHOICES, type LayoutChoices } from './choices';
export { buildStation, PLAIN_SHAPE } from './station';
export type * from './station';
