import { personMonthsOf, workersOf } from '../assessment/staffing';
import { numberOf } from '../forms/values/numbers';
import type { WorkerRecord } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { joinCells } from './wording';
import { list, who } from './workers';
import { ZONE_ROW_CHECKS } from './zone-rows';

/** Numbers run through the sheet, or begin again at 1 with each type or page; one person on two rows may keep the number. */
function serialFaults(workers: readonly WorkerRecord[]): WorkerRecord[] {
  const faults: WorkerRecord[] = [];
  let expected = 1;
  workers.forEach((worker, index) => {
    const value = numberOf(worker.no);
    const [before, after] = [workers[index - 1], numberOf(workers[index + 1]?.no)];
    const isRestart = value === 1 && (before?.certified !== worker.certified || before.row < worker.row - 1);
    const isSamePerson =
      worker.name !== '' &&
      workers.some(
        (other) => other !== worker && other.name === worker.name && (value === null || numberOf(other.no) === value),
      );
    if (index === 0 && value !== null && after === value + 1) expected = value;
    if (isRestart) expected = 1;
    if (value === expected) {
      expected++;
    } else if (!isSamePerson) {
      faults.push(worker);
      // A gap or a repeat moves all that follow; a slip of one number does not.
      expected = value !== null && after === value + 1 ? value + 1 : expected + 1;
    }
  });
  return faults;
}

function serials({ station }: CheckContext): Issue[] {
  const workers = workersOf(station);
  if (workers.every((worker) => numberOf(worker.no) === null)) return [];
  const faults = serialFaults(workers);
  if (faults.length === 0) return [];
  const shown = list(
    faults.map((worker) => {
      const value = numberOf(worker.no);
      return { zh: `${who(worker).zh}为${value ?? '空'}`, en: `${who(worker).en}: ${value ?? 'none'}` };
    }),
  );
  return [
    {
      cells: faults.flatMap((worker) => worker.no?.cell ?? []),
      form: 'attendanceSheet',
      message: { zh: `序号不连续或重复：${shown.zh}`, en: `numbers with gaps or repeats: ${shown.en}` },
    },
  ];
}

function blankIn(
  { station }: CheckContext,
  what: { readonly zh: string; readonly en: string },
  cellOf: (worker: WorkerRecord) => CellRef | null,
  spoilt: (worker: WorkerRecord) => readonly CellRef[] = () => [],
): Issue[] {
  const found = workersOf(station).flatMap((worker) => {
    const cell = personMonthsOf(worker) > 0 ? cellOf(worker) : null;
    return cell ? [{ worker, cell }] : [];
  });
  if (found.length === 0) return [];
  const shown = list(found.map(({ worker }) => who(worker)));
  return [
    {
      cells: joinCells(found.map(({ cell }) => cell)),
      spoils: found.flatMap(({ worker }) => spoilt(worker)),
      form: 'attendanceSheet',
      message: { zh: `${what.zh}未填：${shown.zh}`, en: `${what.en} missing: ${shown.en}` },
    },
  ];
}

/** Sums over certified or uncertified workers: whoever is neither is missing from both. */
function sumsByType({ station }: CheckContext): CellRef[] {
  return station.attendance
    .flatMap((block) => block.subtotals)
    .flatMap((row) => [
      ...row.months.flatMap(({ inPost, insured, paid }) => [inPost, insured, paid]),
      row.subtotal,
      row.experienced,
    ])
    .flatMap((reading) => reading?.cell ?? []);
}

/** Names of zones and workers, certificates and numbers of rows (rules B2, B12, C4). */
export const NAME_CHECKS: readonly Check[] = [
  ...ZONE_ROW_CHECKS,
  {
    id: 'name-missing',
    family: 'form',
    severity: 'warning',
    impact: 'figure',
    basis: 'B2',
    title: { zh: '社工姓名未填', en: 'Name of a worker missing' },
    why: {
      zh: '没有姓名的行无法核对是否重复、是否持续在岗。',
      en: 'A row without a name cannot be checked for repeats or retention.',
    },
    remedy: { zh: '补填姓名，或清除不用的行。', en: 'Enter the name, or clear the row.' },
    run: (context) =>
      blankIn(context, { zh: '姓名', en: 'name' }, (worker) => (worker.name === '' ? worker.nameCell : null)),
  },
  {
    id: 'certificate-missing',
    family: 'form',
    severity: 'warning',
    impact: 'figure',
    basis: 'B12',
    title: { zh: '资格证书未填', en: 'Certificate missing' },
    why: { zh: '持证与否决定持证人次。', en: 'The certificate decides the certified person-months.' },
    remedy: { zh: '补填资格证书或学历。', en: 'Enter certificate or degree.' },
    run: (context) =>
      blankIn(
        context,
        { zh: '岗位资格证/资质', en: 'certificate' },
        (worker) => (worker.qualification === '' ? worker.qualificationCell : null),
        (worker) => (worker.certifiedFrom === 'type' ? [] : sumsByType(context)),
      ),
  },
  {
    id: 'serial-numbers',
    family: 'form',
    severity: 'note',
    impact: 'form',
    basis: 'B12',
    title: { zh: '序号不连续或重复', en: 'Row numbers with gaps or repeats' },
    why: {
      zh: '断号、重号多为漏填或重复粘贴。',
      en: 'Gaps and repeats often come from rows left out or pasted twice.',
    },
    remedy: { zh: '核对是否漏行，重新编号。', en: 'Check for missing rows and number again.' },
    run: serials,
  },
];
