import type { Month } from '../../../forms/values/calendar';
import { isPresent } from '../../../forms/values/marks';
import type { AttendanceBlock, WorkerMark, WorkerRecord } from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import { needsNoInsurance } from '../../../forms/vocabulary/remarks';
import type { CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import { joinCells } from '../../analysis/cells';
import type { Issue, Rule } from '../../analysis/rule';
import { isAbsent, monthOfEvent, type Stay } from '../../analysis/stays';
import { monthList, who } from '../../text/phrases';
import { list, say } from '../../text/say';

const COVERS = ['insured', 'paid'] as const;
type Cover = (typeof COVERS)[number];

/** The remark speaks of insurance, or of a contract without it. */
const EXPLAINED = /退休|社保|自行|劳务/;

/** Fewer than these lack insurance or wages each by themselves. */
const FEWEST_OF_BLOCK = 3;

/** Months in which nobody of the station, or of a block, has a mark: not yet filled in, one cause. */
interface EmptyColumns {
  readonly cover: Cover;
  readonly months: ReadonlySet<Month>;
  /** The block; null for the whole station. */
  readonly block: AttendanceBlock | null;
  /** Of those who should have the mark, month by month. */
  readonly columns: readonly (readonly CellRef[])[];
}

function isInsuredElsewhere(worker: WorkerRecord, month: Month): boolean {
  return worker.events.some(
    (event) => event.kind === 'insuredByPrevious' && [null, month].includes(monthOfEvent(event)),
  );
}

/** Whether the remark, or the mark itself, says why the station need not insure somebody. */
function isUninsured({ remark }: WorkerRecord, { insured }: WorkerMark): boolean {
  return needsNoInsurance(squash(remark)) || needsNoInsurance(squash(insured?.raw ?? null));
}

/** Whether somebody in post has to be insured or paid by the station in a month. */
function isDue(worker: WorkerRecord, mark: WorkerMark, cover: Cover): boolean {
  if (!isPresent(mark.inPost)) return false;
  return cover !== 'insured' || !(isInsuredElsewhere(worker, mark.month) || isUninsured(worker, mark));
}

function emptyMonths(workers: readonly WorkerRecord[], cover: Cover): Set<Month> {
  const [months, covered] = [new Set<Month>(), new Set<Month>()];
  for (const worker of workers) {
    for (const mark of worker.marks) {
      if (covered.has(mark.month) || mark[cover] === null || !isDue(worker, mark, cover)) continue;
      months.add(mark.month);
      if (isPresent(mark[cover])) covered.add(mark.month);
    }
  }
  for (const month of covered) months.delete(month);
  return months;
}

function columnOf(workers: readonly WorkerRecord[], cover: Cover, month: Month): CellRef[] {
  return workers.flatMap((worker) =>
    worker.marks
      .filter((mark) => mark.month === month && isDue(worker, mark, cover))
      .flatMap((mark) => mark[cover]?.cell ?? []),
  );
}

/** Of the whole station, then of blocks where others have the mark. */
function emptyColumns({ station, stays }: CheckContext, cover: Cover): EmptyColumns[] {
  const everybody = [...stays.keys()];
  const everywhere = emptyMonths(everybody, cover);
  const inPost = (workers: readonly WorkerRecord[], month: Month): number =>
    workers.filter((worker) => stays.get(worker)?.present.includes(month)).length;
  const inBlock = ({ workers }: AttendanceBlock): Set<Month> => {
    const months = [...emptyMonths(workers, cover)];
    return new Set(months.filter((month) => !everywhere.has(month) && inPost(workers, month) >= FEWEST_OF_BLOCK));
  };
  const of = (workers: readonly WorkerRecord[], months: ReadonlySet<Month>, block: AttendanceBlock | null) => ({
    cover,
    months,
    block,
    columns: [...months].map((month) => columnOf(workers, cover, month)),
  });
  const found = [
    of(everybody, everywhere, null),
    ...station.attendance.map((block) => of(block.workers, inBlock(block), block)),
  ];
  return found.filter(({ months }) => months.size > 0);
}

function ofColumns({ cover, months, block, columns }: EmptyColumns, unknown: ReadonlySet<CellRef>): Issue {
  const values = { months: monthList([...months].sort()), cover: say(`post-without-cover.${cover}`, {}) };
  return {
    cells: columns.flatMap(joinCells),
    wrong: columns.flat(),
    // Marks of no known spelling are told as that: what is lacking follows from it.
    restsOn: columns.flat().filter((cell) => unknown.has(cell)),
    form: 'attendanceSheet',
    message: block
      ? say('post-without-cover.sheet', { ...values, sheet: block.sheet })
      : say('post-without-cover.station', values),
  };
}

function ofWorker({ worker }: Stay, told: ReadonlySet<CellRef>): Issue[] {
  const lacking = COVERS.flatMap((cover) => {
    const marks = worker.marks.filter((mark) => {
      const own = mark[cover];
      return isAbsent(own) && !told.has(own.cell) && isDue(worker, mark, cover);
    });
    return marks.length > 0 ? [{ cover, marks, cells: marks.flatMap((mark) => mark[cover]?.cell ?? []) }] : [];
  });
  if (lacking.length === 0) return [];
  const lacks = lacking.map(({ cover, marks }) => {
    const months = monthList(marks.map(({ month }) => month));
    return say('post-without-cover.lack', { months, cover: say(`post-without-cover.${cover}`, {}) });
  });
  const covers = lacking.flatMap(({ cells }) => cells);
  // A mark without insurance and wages is in doubt itself.
  const isBare = (mark: WorkerMark): boolean =>
    lacking.length === COVERS.length && lacking.every(({ marks }) => marks.includes(mark));
  const cells = [...worker.marks.filter(isBare).flatMap(({ inPost }) => inPost?.cell ?? []), ...covers];
  const [only, ...others] = new Set(lacking.flatMap(({ marks }) => marks));
  return [
    {
      cells,
      wrong: cells,
      restsOn: only && others.length === 0 ? [...(only.inPost ? [only.inPost.cell] : []), ...covers] : [],
      form: 'attendanceSheet',
      message: say('post-without-cover.found', { worker: who(worker), lacks: list(lacks) }),
      ...(EXPLAINED.test(worker.remark) && { severity: 'note' as const }),
    },
  ];
}

/** In post without insurance or wages: by worker, or for all of a sheet together. */
export const postWithoutCover: Rule = {
  id: 'post-without-cover',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B2',
  run(context) {
    const columns = COVERS.flatMap((cover) => emptyColumns(context, cover));
    const told = new Set(columns.flatMap((entry) => entry.columns.flat()));
    const unknown = new Set(context.marks.filter(({ mark }) => mark.kind === 'unknown').map(({ mark }) => mark.cell));
    return [
      ...[...context.stays.values()].flatMap((stay) => ofWorker(stay, told)),
      ...columns.map((entry) => ofColumns(entry, unknown)),
    ];
  },
};
