import { personMonthsIn, personMonthsOf, workersOf } from '../assessment/staffing';
import { addMonths, dateParts, isoDate, monthOfDate, type IsoDate, type Month } from '../forms/values/calendar';
import { certifiedByQualification } from '../forms/vocabulary/certificates';
import { isPresent } from '../forms/values/marks';
import { numberOf } from '../forms/values/numbers';
import { squash } from '../forms/values/text';
import type { Check, CheckContext, Issue } from './check';
import { doubleMonths } from './doubts';
import { figure, joinCells } from './wording';
import {
  isCleaner,
  list,
  markCells,
  monthHeaders,
  monthList,
  monthOfEvent,
  presentMonths,
  remarkOf,
  who,
} from './workers';

function sameWorkerTwice({ station, assessment }: CheckContext): Issue[] {
  const weights = assessment.time.period?.weights ?? new Map<Month, number>();
  const persons = assessment.staffing?.persons ?? [];
  return persons.flatMap((person): Issue[] => {
    const { name, rows } = person;
    const months = doubleMonths(person, weights);
    if (months.length === 0) return [];
    const double = rows.filter((row) => months.some((month) => personMonthsIn(row, month) > 0));
    const span = monthList(months);
    return [
      {
        cells: [
          ...double.map((row) => row.nameCell).reverse(),
          ...double.flatMap((row) => joinCells(markCells(row, months))),
        ],
        spoils: double.map((row) => row.nameCell),
        follows: monthHeaders(station),
        form: 'attendanceSheet',
        message: {
          zh: `“${name}”在第${double.map((row) => row.row + 1).join('、')}行重复出现，${span.zh}被同时计入`,
          en: `“${name}” stands in rows ${double.map((row) => row.row + 1).join(', ')}, and counts twice in ${span.en}`,
        },
      },
    ];
  });
}

function certificateMismatch({ station }: CheckContext): Issue[] {
  return workersOf(station).flatMap((worker): Issue[] => {
    const { qualification, certified, qualificationCell } = worker;
    if (worker.certifiedFrom !== 'type' || qualification === '' || !qualificationCell) return [];
    if (certifiedByQualification(squash(qualification)) === certified) return [];
    const name = who(worker);
    const months = figure(personMonthsOf(worker));
    const message = certified
      ? {
          zh: `${name.zh}列在持证社工中，但资格写的是“${qualification}”；影响持证人次${months}`,
          en: `${name.en} is listed as certified, but the qualification says “${qualification}”; ${months} certified person-months depend on it`,
        }
      : {
          zh: `${name.zh}列在非持证社工中，但资格写的是“${qualification}”；持证人次可能少计${months}`,
          en: `${name.en} is listed as not certified, but the qualification says “${qualification}”; ${months} certified person-months may be missing`,
        };
    return [
      {
        cells: [qualificationCell],
        form: 'attendanceSheet',
        message,
        severity: certified ? 'error' : 'warning',
      },
    ];
  });
}

function cleanersCounted({ station }: CheckContext): Issue[] {
  return workersOf(station).flatMap((worker): Issue[] => {
    const count = personMonthsOf(worker);
    if (!worker.positionCell || !isCleaner(worker) || count === 0) return [];
    const name = who(worker);
    return [
      {
        cells: [worker.positionCell, ...joinCells(markCells(worker, presentMonths(worker)))],
        spoils: [worker.positionCell],
        form: 'attendanceSheet',
        message: {
          zh: `${name.zh}的职位是“${worker.position}”，却按社工计入${figure(count)}人次`,
          en: `${name.en} has the position “${worker.position}”, yet counts as a social worker with ${figure(count)} person-months`,
        },
      },
    ];
  });
}

function insuredByPrevious({ station, assessment }: CheckContext): Issue[] {
  const found = workersOf(station).flatMap((worker) => {
    const events = worker.events.filter((event) => event.kind === 'insuredByPrevious');
    const told = events.map((event) => monthOfEvent(event) ?? presentMonths(worker)[0]);
    return worker.marks.flatMap(({ month, insured }) =>
      insured && isPresent(insured) && told.includes(month) ? [{ worker, month, cell: insured.cell }] : [],
    );
  });
  if (found.length === 0) return [];
  const byColumn = found.map(({ cell }) => cell).sort((a, b) => a.column - b.column || a.row - b.row);
  const remarks = [...new Set(found.map(({ worker }) => worker))].map(remarkOf);
  const months = [...new Set(found.map(({ month }) => month))].sort();
  const counts = list(
    months.map((month) => {
      const count = found.filter((entry) => entry.month === month).length;
      return { zh: `${month} ${count}名`, en: `${count} in ${month}` };
    }),
  );
  const lost = found.reduce((sum, { worker, month }) => sum + personMonthsIn(worker, month), 0);
  const total = figure((assessment.staffing?.personMonths.total ?? 0) - lost);
  return [
    {
      cells: joinCells(byColumn),
      evidence: joinCells(remarks),
      form: 'attendanceSheet',
      message: {
        zh: `社保由上一个机构购买：${counts.zh}。人次照计；若不认可，总人次为${total}`,
        en: `insurance was paid by the previous organisation: ${counts.en}. The months count; without them the total is ${total}`,
      },
    },
  ];
}

function experiencedAbove({ station }: CheckContext): Issue[] {
  return workersOf(station).flatMap((worker): Issue[] => {
    const [stated, own] = [numberOf(worker.experienced), personMonthsOf(worker)];
    // A wrong subtotal that the column repeats is told there.
    if (!worker.experienced || stated === null || stated <= Math.max(own, numberOf(worker.subtotal) ?? 0)) return [];
    const name = who(worker);
    return [
      {
        cells: [worker.experienced.cell],
        spoils: [worker.experienced.cell],
        follows: [worker.experienced.cell],
        form: 'attendanceSheet',
        message: {
          zh: `${name.zh}的从业2年以上到岗小计为${figure(stated)}，超过其到岗人次${figure(own)}`,
          en: `${name.en} has ${figure(stated)} two-year person-months, more than the ${figure(own)} in post`,
        },
      },
    ];
  });
}

function twoYearsAfter(date: IsoDate): IsoDate {
  const { year, month, day } = dateParts(date);
  return isoDate(year + 2, month, day) ?? (`${addMonths(monthOfDate(date), 24)}-28` as IsoDate);
}

function experienceMissing({ station, assessment }: CheckContext): Issue[] {
  const end = assessment.time.period?.end;
  if (!end) return [];
  return workersOf(station).flatMap((worker): Issue[] => {
    const { contract, experienced } = worker;
    const start = contract?.start;
    if (!contract || !start || !experienced || numberOf(experienced) !== 0 || twoYearsAfter(start) > end) return [];
    if (personMonthsOf(worker) === 0) return [];
    const [name, since] = [who(worker), monthOfDate(twoYearsAfter(start))];
    return [
      {
        cells: [experienced.cell],
        evidence: [contract.cell],
        form: 'attendanceSheet',
        message: {
          zh: `${name.zh}的合同自${start}开始，${since}起满2年，但从业2年以上到岗小计为0`,
          en: `${name.en} has a contract since ${start}, two years from ${since} on, but 0 two-year person-months`,
        },
      },
    ];
  });
}

/** Neither nothing nor all: right only for somebody who completes two years within the period. */
function experiencedInPart({ station, assessment }: CheckContext): Issue[] {
  const { period } = assessment.time;
  return workersOf(station).flatMap((worker): Issue[] => {
    const [stated, own] = [numberOf(worker.experienced), personMonthsOf(worker)];
    const start = worker.contract?.start;
    const completes = start && period && twoYearsAfter(start) > period.start && twoYearsAfter(start) <= period.end;
    if (!worker.experienced || stated === null || stated <= 0 || stated >= own || completes) return [];
    // A wrong subtotal that the column repeats is told there.
    if (stated === numberOf(worker.subtotal)) return [];
    const name = who(worker);
    return [
      {
        cells: [worker.experienced.cell],
        spoils: [worker.experienced.cell],
        follows: [
          worker.experienced.cell,
          ...(worker.subtotal && worker.experienced.formula !== null ? [worker.subtotal.cell] : []),
        ],
        form: 'attendanceSheet',
        message: {
          zh: `${name.zh}的从业2年以上到岗小计为${figure(stated)}，既不是0，也不是其到岗人次${figure(own)}`,
          en: `${name.en} has ${figure(stated)} two-year person-months, neither 0 nor the ${figure(own)} in post`,
        },
      },
    ];
  });
}

/** Who is counted, and as what (rules A7, B5, B12, B17). */
export const STAFFING_CHECKS: readonly Check[] = [
  {
    id: 'cleaner-counted',
    family: 'staffing',
    severity: 'error',
    impact: 'veto',
    basis: 'A7',
    title: { zh: '保洁、安保占用社工名额', en: 'Cleaners or guards counted as social workers' },
    why: {
      zh: '保洁、安保占用社工名额的，评估直接为不合格。',
      en: 'Cleaners or guards in place of social workers fail the evaluation.',
    },
    remedy: {
      zh: '不属于社工的从本表移出；职位写错的更正职位。',
      en: 'Take whoever is no social worker off the sheet, or correct the position.',
    },
    run: cleanersCounted,
  },
  {
    id: 'same-worker-twice',
    family: 'staffing',
    severity: 'error',
    impact: 'total',
    basis: 'B2',
    title: { zh: '同一社工重复计入', en: 'The same worker counted twice' },
    why: { zh: '一个人每月最多计1人次。', en: 'One person counts for at most 1 a month.' },
    remedy: {
      zh: '删去重复的行，或更正姓名；换岗、返岗的两行月份不应重叠。',
      en: 'Remove the repeated row or correct the name; two rows of one person must not overlap.',
    },
    run: sameWorkerTwice,
  },
  {
    id: 'certificate-mismatch',
    family: 'staffing',
    severity: 'error',
    impact: 'total',
    basis: 'B12',
    title: { zh: '持证类型与资格证书不符', en: 'Type and certificate disagree' },
    why: {
      zh: '持证社工指社会工作师、助理社会工作师；放错类型会多计或少计持证人次。',
      en: 'Certified means 社会工作师 or 助理社会工作师; the wrong block changes the certified person-months.',
    },
    remedy: {
      zh: '核对证书，把该行移到正确的类型，或更正资格栏。',
      en: 'Check the certificate; move the row, or correct the qualification.',
    },
    run: certificateMismatch,
  },
  {
    id: 'experienced-above-total',
    family: 'staffing',
    severity: 'error',
    impact: 'figure',
    basis: 'B5',
    title: { zh: '从业2年以上人次超过到岗人次', en: 'More two-year person-months than in post' },
    why: {
      zh: '从业2年以上的，该栏等于到岗小计，否则为0。',
      en: 'The column equals the row subtotal after two years of practice, else 0.',
    },
    remedy: { zh: '改为该社工的到岗小计，或0。', en: 'Enter the row subtotal, or 0.' },
    run: experiencedAbove,
  },
  {
    id: 'experienced-in-part',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B5',
    title: { zh: '从业2年以上人次只计了一部分', en: 'Two-year person-months counted in part' },
    why: {
      zh: '从业2年以上的，该栏等于到岗小计，否则为0。',
      en: 'The column equals the row subtotal after two years of practice, else 0.',
    },
    remedy: { zh: '改为该社工的到岗小计，或0。', en: 'Enter the row subtotal, or 0.' },
    run: experiencedInPart,
  },
  {
    id: 'insured-by-previous',
    family: 'staffing',
    severity: 'note',
    impact: 'figure',
    basis: 'B17',
    title: { zh: '社保由上一个机构购买', en: 'Insurance paid by the previous organisation' },
    why: { zh: '备注说明后通常认可并计入人次。', en: 'Usually accepted with a remark, and counted.' },
    remedy: {
      zh: '备好上一个机构的社保缴费证明。',
      en: 'Keep the proof of payment of the previous organisation at hand.',
    },
    run: insuredByPrevious,
  },
  {
    id: 'experience-missing',
    family: 'staffing',
    severity: 'note',
    impact: 'figure',
    basis: 'B5',
    title: { zh: '合同满2年，从业2年以上人次为0', en: 'Contract of two years, no two-year person-months' },
    why: {
      zh: '合同开始已满2年，从业年限应不少于2年。',
      en: 'With a contract of two years, the practice should be as long.',
    },
    remedy: {
      zh: '核对从业年限，满2年的填写到岗小计。',
      en: 'Check the years of practice; enter the row subtotal where there are two.',
    },
    run: experienceMissing,
  },
];
