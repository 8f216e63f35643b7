import type { CellRef } from '../workbook/address';
import { squash } from '../forms/values/text';
import type { Check, CheckContext, Issue } from './check';

/** A block without its 合计 although others of the sheet have one (rule C9). */
function totalsLeftOut({ station }: CheckContext): Issue[] {
  return station.zoneTables.flatMap((table): Issue[] => {
    const [first, last] = [table.zones[0], table.zones.at(-1)];
    const others = station.zoneTables.filter(
      (other) => other !== table && other.sheet === table.sheet && other.total && !other.indicatorsAsRows,
    );
    if (table.total || !first || !last || table.zones.length < 2 || table.indicatorsAsRows || others.length === 0) {
      return [];
    }
    const isAbove = others.some(({ total, zones }) => (total?.cell.row ?? 0) < (zones[0]?.cell.row ?? 0));
    const cell = isAbove ? { ...first.cell, row: first.cell.row - 1 } : { ...last.cell, row: last.cell.row + 1 };
    return [
      {
        cells: [cell],
        evidence: table.zones.map(({ cell }) => cell),
        form: 'indicatorSheet',
        message: {
          zh: `从第${table.headerArea.top + 1}行开始的表块没有合计行，其他表块有`,
          en: `the block from row ${table.headerArea.top + 1} on has no total row, the others have one`,
        },
      },
    ];
  });
}

function retentionLeftOut({ station }: CheckContext): Issue[] {
  const rows = station.attendance.flatMap((block) => block.subtotals).filter(({ kind }) => kind === 'retention');
  const [first] = rows;
  if (!first || rows.some(({ figure }) => figure?.kind !== 'blank')) return [];
  return [
    {
      cells: rows.flatMap(({ figure }) => figure?.cell ?? []),
      evidence: [first.labelCell],
      form: 'attendanceSheet',
      message: { zh: '稳岗率没有填写', en: 'the retention is not given' },
    },
  ];
}

const LABEL = /^(年度服务协议时间|服务协议时间|项目服务采购周期|采购周期)[:：]?$/;
const COLUMNS_BESIDE = 3;

/** 年度服务协议时间: with nothing behind it (rule B18). */
function datesLeftOut({ station, sheets }: CheckContext): Issue[] {
  const empty = station.attendance.flatMap((block): CellRef[] => {
    const sheet = sheets.get(block.sheet);
    const above =
      sheet?.sheet.cells.filter(({ row, value }) => row < block.headerArea.top && LABEL.test(squash(value))) ?? [];
    return above.flatMap(({ row, column }) => {
      const beside = Array.from(
        { length: COLUMNS_BESIDE },
        (_, index) => sheet?.at(row, column + index + 1)?.value ?? null,
      );
      return beside.every((value) => squash(value) === '') ? [{ sheet: block.sheet, row, column }] : [];
    });
  });
  const cells = [...new Map(empty.map((cell) => [`${cell.sheet} ${cell.row} ${cell.column}`, cell])).values()];
  if (cells.length === 0) return [];
  return [
    {
      cells,
      form: 'attendanceSheet',
      message: { zh: '协议时间或采购周期后面没有日期', en: 'no dates behind the agreement or the purchase period' },
    },
  ];
}

/** What every form of its kind states, left empty. */
export const LEFT_EMPTY_CHECKS: readonly Check[] = [
  {
    id: 'total-missing',
    family: 'form',
    severity: 'note',
    impact: 'form',
    basis: 'C9',
    title: { zh: '表块没有合计行', en: 'A block without its total row' },
    why: {
      zh: '每个表块以合计行结束，合计是各片区之和。',
      en: 'Each block ends with its total row, the sum of the zones.',
    },
    remedy: { zh: '补上合计行。', en: 'Put the total row back.' },
    run: totalsLeftOut,
  },
  {
    id: 'retention-missing',
    family: 'form',
    severity: 'note',
    impact: 'form',
    basis: 'B13',
    title: { zh: '稳岗率没有填写', en: 'Retention not given' },
    why: { zh: '附件2要求填写稳岗率。', en: 'Annex 2 asks for the retention.' },
    remedy: { zh: '按持续在岗人数除以协议人数填写。', en: 'Enter the workers who stayed over the agreed headcount.' },
    run: retentionLeftOut,
  },
  {
    id: 'dates-missing',
    family: 'form',
    severity: 'note',
    impact: 'form',
    basis: 'B18',
    title: { zh: '协议时间、采购周期没有日期', en: 'No dates of agreement or purchase' },
    why: {
      zh: '应有进度和合同核对都以这些日期为准。',
      en: 'Expected progress and contracts are checked by these dates.',
    },
    remedy: { zh: '按协议补填日期。', en: 'Enter the dates of the agreement.' },
    run: datesLeftOut,
  },
];
