import fc from 'fast-check';
import { isOtherRoom, pointsForRoom, roomOfFileWidth, roomOfPoints, USUAL_ROOM } from '../../src/workbook/column-room';

describe('the room of a column', () => {
  test('is the same in points and back, but for whole pixels', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 255, noNaN: true }), (room) => {
        expect(Math.abs(roomOfPoints(pointsForRoom(room)) - room)).toBeLessThan(0.08);
      }),
    );
  });

  // Widths of a Chinese Excel's own: 8.38 characters are 72 pixels, stored as 9 and told as 54 points.
  test('of a column nobody has changed is the usual one, in a file and in Excel', () => {
    expect(roomOfFileWidth(9)).toBe(USUAL_ROOM);
    expect(roomOfPoints(54)).toBe(USUAL_ROOM);
    expect(isOtherRoom(USUAL_ROOM)).toBe(false);
  });

  test('of a hidden column is none', () => {
    expect(roomOfPoints(0)).toBe(0);
    expect(isOtherRoom(0)).toBe(true);
  });
});
