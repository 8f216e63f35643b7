import { workersOf } from '../assessment/staffing';
import type { Month } from '../forms/values/calendar';
import { isPresent } from '../forms/values/marks';
import type { AttendanceBlock, MarkReading, WorkerMark, WorkerRecord } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { joinCells } from './wording';
import { leftIn, list, monthHeaders, monthList, presentMonths, remarkOf, staysOf, monthOfEvent, who } from './workers';

type Cover = 'insured' | 'paid';
const COVER_KINDS = ['insured', 'paid'] as const;
const COVERS: Readonly<Record<Cover, Text>> = {
  insured: { zh: '社保购买', en: 'insurance' },
  paid: { zh: '工资发放', en: 'wages' },
};

/** Said to be not there; an unreadable mark is a fault of its own. */
function isAbsent(mark: MarkReading | null): mark is MarkReading {
  return mark?.kind === 'absent' || mark?.kind === 'blank';
}

function coverWithoutPost(worker: WorkerRecord): Issue[] {
  const found = worker.marks.filter(
    ({ inPost, insured, paid }) => isAbsent(inPost) && (isPresent(insured) || isPresent(paid)),
  );
  if (found.length === 0) return [];
  const marks = found.flatMap((mark) => [mark.inPost, mark.insured, mark.paid].flatMap((entry) => entry ?? []));
  const cells = [
    ...found.flatMap((mark) => mark.inPost?.cell ?? []),
    ...marks.filter((mark) => isPresent(mark)).map((mark) => mark.cell),
  ];
  const months = monthList(found.map((mark) => mark.month));
  const isLeaving = found.every((mark) => leftIn(worker, mark.month) !== null);
  const name = who(worker);
  return [
    {
      cells,
      spoils: cells,
      follows: found.length === 1 ? cells : [],
      form: 'attendanceSheet',
      message: {
        zh: `${name.zh}${months.zh}未到位，却有社保或工资标记`,
        en: `${name.en} is not in post in ${months.en}, yet insured or paid`,
      },
      // Insurance and wages for the days before leaving are usual.
      ...(isLeaving && { severity: 'note' as const }),
    },
  ];
}

/** Whether somebody in post has to be insured or paid by the station in a month. */
function isDue(worker: WorkerRecord, { month, inPost }: WorkerMark, cover: Cover): boolean {
  return isPresent(inPost) && !(cover === 'insured' && isInsuredElsewhere(worker, month));
}

/** Months in which nobody has the mark: not yet filled in, one cause. */
function emptyMonths(workers: readonly WorkerRecord[], cover: Cover): Set<Month> {
  const marks = workers.flatMap((worker) => worker.marks.filter((mark) => isDue(worker, mark, cover)));
  const covered = new Set(marks.filter((mark) => isPresent(mark[cover])).map((mark) => mark.month));
  return new Set(marks.filter((mark) => mark[cover] !== null && !covered.has(mark.month)).map((mark) => mark.month));
}

function isInsuredElsewhere(worker: WorkerRecord, month: Month): boolean {
  return worker.events.some(
    (event) => event.kind === 'insuredByPrevious' && [null, month].includes(monthOfEvent(event)),
  );
}

function missing(worker: WorkerRecord, cover: Cover): WorkerMark[] {
  return worker.marks.filter((mark) => isDue(worker, mark, cover) && isAbsent(mark[cover]));
}

/** Retired staff and the like: the remark says why there is no insurance. */
const EXPLAINED = /退休|返聘|社保|自行|劳务/;

function postWithoutCover({ station }: CheckContext): Issue[] {
  const workers = workersOf(station);
  const everywhere = { insured: emptyMonths(workers, 'insured'), paid: emptyMonths(workers, 'paid') };
  const columns = COVER_KINDS.flatMap((cover) => [
    ...emptyColumns(workers, cover, everywhere[cover], { zh: '全站', en: 'in the station' }),
    ...station.attendance.flatMap((block) => {
      const own = emptyInBlock(block, cover, everywhere[cover]);
      return emptyColumns(block.workers, cover, own, { zh: `“${block.sheet}”`, en: `of “${block.sheet}”` });
    }),
  ]);
  const told = new Set(columns.flatMap(({ spoils = [] }) => spoils));
  const ofWorkers = workers.flatMap((worker): Issue[] => {
    const lacking = COVER_KINDS.flatMap((cover) => {
      const marks = missing(worker, cover).filter((mark) => mark[cover] && !told.has(mark[cover].cell));
      return marks.length > 0 ? [{ cover, marks }] : [];
    });
    if (lacking.length === 0) return [];
    const name = who(worker);
    const parts = list(
      lacking.map(({ cover, marks }) => {
        const months = monthList(marks.map((mark) => mark.month));
        return { zh: `${months.zh}无${COVERS[cover].zh}`, en: `no ${COVERS[cover].en} in ${months.en}` };
      }),
    );
    const covers = lacking.flatMap(({ cover, marks }) => marks.flatMap((mark) => mark[cover]?.cell ?? []));
    const bare = worker.marks.filter(
      (mark) => lacking.length === 2 && lacking.every(({ marks }) => marks.includes(mark)),
    );
    const cells = [...bare.flatMap((mark) => mark.inPost?.cell ?? []), ...covers];
    const months = new Set(lacking.flatMap(({ marks }) => marks));
    return [
      {
        cells,
        spoils: cells,
        follows: months.size === 1 ? [...months].flatMap((mark) => [mark.inPost?.cell ?? [], ...covers].flat()) : [],
        form: 'attendanceSheet',
        message: { zh: `${name.zh}在岗，但${parts.zh}`, en: `${name.en} is in post, but has ${parts.en}` },
        ...(EXPLAINED.test(worker.remark) && { severity: 'note' as const }),
      },
    ];
  });
  return [...ofWorkers, ...columns];
}

/** So few lack insurance or wages each by themselves. */
const FEWEST_OF_BLOCK = 3;

/** Months in which nobody of a block has the mark, although others do. */
function emptyInBlock({ workers }: AttendanceBlock, cover: Cover, everywhere: ReadonlySet<Month>): Set<Month> {
  const inPost = (month: Month): number => workers.filter((worker) => presentMonths(worker).includes(month)).length;
  const own = [...emptyMonths(workers, cover)];
  return new Set(own.filter((month) => !everywhere.has(month) && inPost(month) >= FEWEST_OF_BLOCK));
}

function emptyColumns(
  workers: readonly WorkerRecord[],
  cover: Cover,
  months: ReadonlySet<Month>,
  where: Text,
): Issue[] {
  if (months.size === 0) return [];
  const columns = [...months].map((month) =>
    workers.flatMap((worker): CellRef[] =>
      worker.marks.flatMap((mark) =>
        mark.month === month && isDue(worker, mark, cover) ? (mark[cover]?.cell ?? []) : [],
      ),
    ),
  );
  const shown = monthList([...months].sort());
  return [
    {
      cells: columns.flatMap(joinCells),
      spoils: columns.flat(),
      form: 'attendanceSheet',
      message: {
        zh: `${shown.zh}${where.zh}没有任何“${COVERS[cover].zh}”标记`,
        en: `nobody ${where.en} has a mark for ${COVERS[cover].en} in ${shown.en}`,
      },
    },
  ];
}

function fullInHalfMonths({ station, assessment }: CheckContext): Issue[] {
  const weights = assessment.time.period?.weights ?? new Map<Month, number>();
  return [...weights].flatMap(([month, weight]): Issue[] => {
    if (weight !== 0.5) return [];
    const marks = workersOf(station).flatMap((worker) => worker.marks.filter((mark) => mark.month === month));
    const full = marks.flatMap(({ inPost }) => (inPost?.kind === 'full' ? [inPost.cell] : []));
    if (full.length === 0) return [];
    return [
      {
        cells: joinCells(full),
        follows: monthHeaders(station),
        form: 'attendanceSheet',
        message: {
          zh: `${month}只计半个考核月，有${full.length}名社工标记为“√”（1人次），最多应为0.5`,
          en: `${month} counts as half a month; ${full.length} workers are marked √ (1), at most 0.5 is due`,
        },
      },
    ];
  });
}

const LEAVE = /假|离|调|辞|退|借|止/;

function unexplainedAbsence({ station, assessment }: CheckContext): Issue[] {
  const persons = assessment.staffing?.persons ?? [];
  return workersOf(station).flatMap((worker): Issue[] => {
    const [first] = presentMonths(worker);
    if (first === undefined || !worker.remarkCell || staysOf(worker).length > 0 || LEAVE.test(worker.remark)) return [];
    const rows = persons.find((person) => person.rows.includes(worker))?.rows ?? [worker];
    if (rows.length > 1) return [];
    const end = worker.contract?.end ?? null;
    const gaps = worker.marks.filter(
      ({ month, inPost }) => month > first && isAbsent(inPost) && (end === null || end.slice(0, 7) >= month),
    );
    if (gaps.length === 0) return [];
    const [name, months] = [who(worker), monthList(gaps.map((mark) => mark.month))];
    return [
      {
        cells: [...gaps.flatMap((mark) => mark.inPost?.cell ?? []), remarkOf(worker)],
        spoils: gaps.flatMap((mark) => mark.inPost?.cell ?? []),
        follows: [...monthHeaders(station), ...gaps.flatMap((mark) => mark.inPost?.cell ?? [])],
        form: 'attendanceSheet',
        message: {
          zh: `${name.zh}${months.zh}未到位，备注没有离职或其他说明`,
          en: `${name.en} is not in post in ${months.en} without any remark`,
        },
      },
    ];
  });
}

/** Marks that contradict each other within a row or a month (rules B1, B2, B8). */
export const STAFFING_MARK_CHECKS: readonly Check[] = [
  {
    id: 'cover-without-post',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B1',
    title: { zh: '未到位却有社保或工资', en: 'Insured or paid without being in post' },
    why: {
      zh: '三项标记应一致：未到位的月份不应购买社保、发放工资，否则可能漏标到位。',
      en: 'The three marks belong together: insured or paid without being in post often means a mark was forgotten.',
    },
    remedy: {
      zh: '核对当月考勤：在岗的补“人员到位”，不在岗的把社保、工资改为“——”。',
      en: 'Check the month: add the mark for being in post, or change insurance and wages to “——”.',
    },
    run: ({ station }) => workersOf(station).flatMap(coverWithoutPost),
  },
  {
    id: 'post-without-cover',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B2',
    title: { zh: '在岗却没有社保或工资', en: 'In post without insurance or wages' },
    why: {
      zh: '社保和工资是在岗的佐证；缺少时人次照计，但评估时会被追问。',
      en: 'Insurance and wages prove the post; without them the month counts, but will be questioned.',
    },
    remedy: {
      zh: '核对社保、工资凭证，补标记或在备注说明原因。',
      en: 'Check the vouchers; add the mark, or give the reason in 备注.',
    },
    run: postWithoutCover,
  },
  {
    id: 'full-mark-in-half-month',
    family: 'staffing',
    severity: 'warning',
    impact: 'total',
    basis: 'B8',
    title: { zh: '半个考核月标记为整月', en: 'A full mark in a month that counts half' },
    why: {
      zh: '首月16日及以后开始（或末月15日及以前结束）只计0.5个考核月，标“√”会多计人次。',
      en: 'A first month from the 16th on (or a last one up to the 15th) counts 0.5; a full mark inflates the total.',
    },
    remedy: { zh: '把该月的“√”改为0.5。', en: 'Change √ to 0.5 in that month.' },
    run: fullInHalfMonths,
  },
  {
    id: 'absence-unexplained',
    family: 'staffing',
    severity: 'note',
    impact: 'figure',
    basis: 'B7',
    title: { zh: '中途不在岗没有说明', en: 'An absence without a remark' },
    why: {
      zh: '合同期内停止到岗的，备注应写明离职日期或原因。',
      en: 'Whoever stops being in post during the contract needs a date or a reason in 备注.',
    },
    remedy: { zh: '在备注写明离职日期或原因，或补标记。', en: 'Enter date or reason in 备注, or add the mark.' },
    run: unexplainedAbsence,
  },
];
