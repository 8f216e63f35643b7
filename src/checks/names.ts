import { personMonthsOf, workersOf } from '../assessment/staffing';
import { numberOf } from '../forms/numbers';
import type { WorkerRecord, ZoneTable } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { joinCells } from './wording';
import { list, who } from './workers';

function zonesTwice({ station }: CheckContext): Issue[] {
  return station.zoneTables.flatMap((table) =>
    table.zones.flatMap((zone, index): Issue[] => {
      const first = table.zones.findIndex((other) => other.key === zone.key);
      const other = table.zones[first];
      if (first === index || !other) return [];
      return [
        {
          cells: [zone.cell, other.cell],
          form: 'indicatorSheet',
          zone: zone.name,
          message: {
            zh: `片区“${zone.name}”在同一表块中出现两次（第${other.cell.row + 1}行、第${zone.cell.row + 1}行）`,
            en: `zone “${zone.name}” stands twice in one block (rows ${other.cell.row + 1} and ${zone.cell.row + 1})`,
          },
        },
      ];
    }),
  );
}

/** Rows of a block that hold figures but no zone. */
function namelessRows(table: ZoneTable): CellRef[] {
  const named = new Set([...table.zones, ...(table.total ? [table.total] : [])].map(({ cell }) => cell.row));
  const [first] = table.zones;
  if (!first) return [];
  const rows = Array.from(
    { length: table.area.bottom - table.headerArea.bottom },
    (_, index) => table.headerArea.bottom + 1 + index,
  );
  return rows
    .filter((row) => !named.has(row))
    .map((row): CellRef => ({ sheet: table.sheet, row, column: first.cell.column }));
}

/** The zones that most blocks have; where they are even, those of the first block that names each zone once. */
function usualZones(tables: readonly ZoneTable[]): string[] {
  const keys = [...new Set(tables.flatMap((table) => table.zones.map(({ key }) => key)))];
  const first = tables.find(({ zones }) => new Set(zones.map(({ key }) => key)).size === zones.length) ?? tables[0];
  return keys.filter((key) => {
    const count = tables.filter((table) => table.zones.some((zone) => zone.key === key)).length;
    const isInFirst = first?.zones.some((zone) => zone.key === key) ?? false;
    return count * 2 > tables.length || (count * 2 === tables.length && isInFirst);
  });
}

/** The sums that a zone is missing from. */
function totalCells({ total }: ZoneTable): CellRef[] {
  if (!total) return [];
  const figures = total.indicators.flatMap(({ target, completed }) => [target.cell, completed.cell]);
  return total.workers ? [total.workers.cell, ...figures] : figures;
}

function zonesDiffer({ station }: CheckContext): Issue[] {
  const tables = station.zoneTables;
  if (tables.length < 2) return [];
  const usual = usualZones(tables);
  return tables.flatMap((table): Issue[] => {
    const keys = table.zones.map(({ key }) => key);
    const strange = table.zones.filter(({ key }) => !usual.includes(key));
    const missing = usual.filter((key) => !keys.includes(key));
    if (strange.length + missing.length === 0) return [];
    const nameOf = (key: string): string =>
      tables.flatMap((other) => other.zones).find((zone) => zone.key === key)?.name ?? key;
    const suspects = [...strange.map(({ cell }) => cell), ...(missing.length > 0 ? namelessRows(table) : [])];
    // A name that stands twice in this block took the place of the missing one: told by the check above.
    if (suspects.length === 0 && new Set(keys).size < keys.length) return [];
    const absent = missing.map(nameOf).join('、');
    const names = strange.map(({ name }) => name).join('、');
    return [
      {
        cells: suspects.length > 0 ? suspects : table.zones.map(({ cell }) => cell),
        spoils: missing.length > 0 ? totalCells(table) : [],
        form: 'indicatorSheet',
        message: {
          zh: `本表块的片区与其他表块不同：${[absent && `缺少${absent}`, names && `多出${names}`].filter(Boolean).join('，')}`,
          en: `the zones of this block differ from the other blocks': ${[absent && `${absent} missing`, names && `${names} only here`].filter(Boolean).join(', ')}`,
        },
      },
    ];
  });
}

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
      workers.some((other) => other !== worker && other.name === worker.name && numberOf(other.no) === value);
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
      form: 'attendanceSheet',
      message: { zh: `${what.zh}未填：${shown.zh}`, en: `${what.en} missing: ${shown.en}` },
    },
  ];
}

/** Names of zones and workers, certificates and numbers of rows (rules B12, C4). */
export const NAME_CHECKS: readonly Check[] = [
  {
    id: 'zone-twice',
    family: 'form',
    severity: 'warning',
    impact: 'figure',
    basis: 'C4',
    title: { zh: '片区名称重复', en: 'A zone stands twice' },
    why: { zh: '一个表块中每个片区只有一行。', en: 'Each zone has one row in a block.' },
    remedy: { zh: '更正片区名称，或合并重复的行。', en: 'Correct the name, or merge the rows.' },
    run: zonesTwice,
  },
  {
    id: 'zones-differ',
    family: 'form',
    severity: 'warning',
    impact: 'figure',
    basis: 'C4',
    title: { zh: '各表块的片区不一致', en: 'Blocks have different zones' },
    why: {
      zh: '各表块的片区应相同，没有指标的填“/”。',
      en: 'All blocks have the same zones; without an indicator they say “/”.',
    },
    remedy: { zh: '补上缺少的片区或更正名称。', en: 'Add the missing zone, or correct the name.' },
    run: zonesDiffer,
  },
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
      blankIn(context, { zh: '岗位资格证/资质', en: 'certificate' }, (worker) =>
        worker.qualification === '' ? worker.qualificationCell : null,
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
