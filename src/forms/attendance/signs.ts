import type { AttendanceBlock, MarkReading, MarkSigns, WorkerMark } from '../station';
import { insuredMark, paidMark, readMark } from '../values/marks';

/** Reads the marks of a block anew with what further signs count; those of the legend of its sheet win (rule B1). */
export function withSigns(block: AttendanceBlock, signs: MarkSigns): AttendanceBlock {
  const merged = new Map<MarkSigns | undefined, MarkSigns>();
  const signsOf = (own: MarkSigns | undefined): MarkSigns => {
    const known = merged.get(own) ?? new Map([...signs, ...(own ?? [])]);
    merged.set(own, known);
    return known;
  };
  const anew = (mark: MarkReading | null): MarkReading | null =>
    mark && readMark({ ...mark, signs: signsOf(mark.signs) });
  const marksAnew = ({ month, inPost, insured, paid }: WorkerMark): WorkerMark => ({
    month,
    inPost: anew(inPost),
    insured: insuredMark(anew(insured)),
    paid: paidMark(anew(paid)),
  });
  return { ...block, workers: block.workers.map((worker) => ({ ...worker, marks: worker.marks.map(marksAnew) })) };
}
