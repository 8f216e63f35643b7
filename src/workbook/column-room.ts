/**
 * Pixels at 96 dpi: of a character in the usual font of a Chinese Excel, which is the widest of the usual ones, and around
 * all of them. Excel gives no other measure of a column than its points.
 */
const CHARACTER = 8;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Characters that fit a column nobody has changed: of 72 pixels. */
export const USUAL_ROOM = 8.38;

/** Whether a column is wider or narrower than usual; hosts round widths to pixels. */
export function isOtherRoom(characters: number): boolean {
  return Math.abs(characters - USUAL_ROOM) > 0.5 / CHARACTER;
}

/** Points for a column with room for so many characters. */
export function pointsForRoom(characters: number): number {
  return Math.round(characters * CHARACTER + PADDING) * POINTS_PER_PIXEL;
}

function roomOfPixels(pixels: number): number {
  return Math.max(0, Math.round(((pixels - PADDING) / CHARACTER) * 100) / 100);
}

/** Characters that fit a column of so many points. */
export function roomOfPoints(points: number): number {
  return roomOfPixels(points / POINTS_PER_PIXEL);
}

/** Characters that fit a column of a width as files have it: in characters, with what is around them. */
export function roomOfFileWidth(width: number): number {
  return roomOfPixels(Math.round(width * CHARACTER));
}

/** The width of a column with room for so many characters as files have it, in steps of 1/256. */
export function fileWidthForRoom(characters: number): number {
  return Math.trunc((characters + PADDING / CHARACTER) * 256) / 256;
}
