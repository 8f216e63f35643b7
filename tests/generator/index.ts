export { arbitraryCleanLayout, arbitraryLayout, layOut, type Layout } from './layout';
export { withCell } from './sheet-draft';
export type * from './cells';
export type * from './expected';
export type { LayoutChoices } from './choices';
export type * from './station';
