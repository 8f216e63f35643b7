import type { AttendanceDrawing } from './attendance-sheet';
import { drawAttendanceSheet } from './attendance-sheet';
import type { WorkerCells } from './cells';
import type { LayoutChoices } from './choices';
import { Pen } from './pen';
import type { StationModel } from './station';

/** The station as a sheet of some of its months shows it. */
function during(station: StationModel, from: number, end: number): StationModel {
  return {
    ...station,
    months: station.months.slice(from, end),
    weights: station.weights.slice(from, end),
    workers: station.workers.map((worker) => ({ ...worker, presence: worker.presence.slice(from, end) })),
  };
}

/** Draws 附件2 in two halves: on a sheet each (`newSheet`), below one another, or side by side. */
export function drawHalves(firstPen: Pen, newSheet: () => Pen): AttendanceDrawing {
  const { station, choices, sheet, random, ink } = firstPen;
  // What the sheet says of all months has no place in a half.
  const own = { ...choices, retentionRow: false };
  const middle = Math.floor(station.months.length / 2);
  const drawOn = (pen: Pen, from: number, end: number, at: Partial<LayoutChoices>): AttendanceDrawing => {
    const half = new Pen(pen.sheet, during(station, from, end), { ...own, top: pen.place, ...at }, random, ink);
    const drawing = drawAttendanceSheet(half, null);
    pen.passOver();
    return drawing;
  };
  const { place: top } = firstPen;
  const first = drawOn(firstPen, 0, middle, {});
  firstPen.skip(1 + choices.gap);
  const beside = { top, left: sheet.lastColumn + 2 + choices.gap };
  const secondPen = choices.halves === 'sheets' ? newSheet() : firstPen;
  const second = drawOn(secondPen, middle, station.months.length, choices.halves === 'beside' ? beside : {});
  const later = new Map(second.workers.map((worker) => [worker.worker, worker]));
  const workers = first.workers.map((worker): WorkerCells => ({
    ...worker,
    marks: [...worker.marks, ...(later.get(worker.worker)?.marks ?? [])],
  }));
  return { blocks: [...first.blocks, ...second.blocks], workers, retention: null, statedRetention: null };
}
