/** Pixels at 96 dpi, for the usual font of 11 points: of a character, and around all of them. */
const CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Characters that fit a column nobody has changed. */
export const USUAL_ROOM = 8.43;

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
