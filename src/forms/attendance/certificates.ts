import type { AttendanceBlock, InferredWords } from '../station';

/** Where no type is written, the certificates decide who is certified: said with the first and the last of them. */
export function certificateInference(attendance: readonly AttendanceBlock[]): InferredWords[] {
  const workers = attendance.flatMap((block) => block.workers);
  const concluded = workers.filter((worker) => worker.certifiedFrom === 'qualification');
  if (concluded.length === 0) return [];
  const certified = concluded.filter((worker) => worker.certified).length;
  const cells = [concluded[0], concluded.at(-1)].flatMap((worker) => worker?.qualificationCell ?? []);
  return [{ what: 'certified', value: `${certified} / ${concluded.length}`, cells }];
}
