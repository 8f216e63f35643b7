import { numberOf } from '../forms/values/numbers';
import { oneLine } from '../forms/values/text';
import type { IndicatorRecord } from '../forms/station';
import { isCellError } from '../workbook/snapshot';
import { columnName, type AreaRef, type CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { referencesOf } from './formulas';
import { digitsMeant } from './digits';
import { formOfRecord, namedMarks, namedReadings, type NamedReading } from './readings';
import { at, figure, indicatorName, joinCells, percent, uniqueCells } from './wording';

const UNREADABLE_FOLLOW = { zh: '引用它的合计和百分比会少算。', en: 'Sums and rates that use it fall short.' };

/** So many text numbers in one column come from one cause: the column was pasted, or formatted as text. */
const MANY_IN_COLUMN = 3;

/** Entries by the column they stand in. */
function byColumn(entries: readonly NamedReading[]): NamedReading[][] {
  const columns = new Map<string, NamedReading[]>();
  for (const entry of entries) {
    const { sheet, column } = entry.reading.cell;
    const key = `${sheet}!${column} ${entry.isDerived}`;
    const own = columns.get(key) ?? [];
    own.push(entry);
    columns.set(key, own);
  }
  return [...columns.values()];
}

function readAs({ reading, isRate }: NamedReading): string {
  const value = numberOf(reading) ?? 0;
  return isRate ? percent(value) : figure(value);
}

/** A number typed as text: no SUM counts it. In columns that nothing sums it is only untidy. */
function textNumbers({ station }: CheckContext): Issue[] {
  const texts = namedReadings(station).filter(
    ({ reading, isSentence }) =>
      reading.kind === 'number' && reading.writtenAs === 'text' && !isSentence && digitsMeant(reading) === null,
  );
  return byColumn(texts).flatMap((column) =>
    column.length >= MANY_IN_COLUMN ? [textColumn(column)] : column.map(textNumber),
  );
}

function textNumber(entry: NamedReading): Issue {
  const { reading, name, form, zone, isDerived } = entry;
  const written = oneLine(reading.raw);
  const lost = isDerived ? { zh: '', en: '' } : UNREADABLE_FOLLOW;
  return {
    form,
    zone,
    cells: [reading.cell],
    spoils: [reading.cell],
    severity: isDerived ? 'note' : 'warning',
    message: {
      zh: `${name.zh}“${written}”是文本，不是数字（读作 ${readAs(entry)}）。${lost.zh}`,
      en: `${name.en} “${written}” is text, not a number (read as ${readAs(entry)}). ${lost.en}`.trimEnd(),
    },
  };
}

/** Several of one column are one issue with every cell. */
function textColumn(column: readonly NamedReading[]): Issue {
  const [first] = column;
  const example = first ? `${at(first.reading.cell)} “${oneLine(first.reading.raw)}”` : '';
  const cells = column.map(({ reading }) => reading.cell);
  const isDerived = first?.isDerived ?? false;
  const lost = isDerived ? { zh: '', en: '' } : UNREADABLE_FOLLOW;
  const letters = first ? columnName(first.reading.cell.column) : '';
  return {
    form: first?.form ?? null,
    zone: null,
    cells: joinCells(cells),
    spoils: cells,
    severity: isDerived ? 'note' : 'warning',
    message: {
      zh: `${letters} 列有 ${column.length} 个数字是文本，不是数字（如 ${example}${first ? `，读作 ${readAs(first)}` : ''}）。${lost.zh}`,
      en: `${column.length} numbers of column ${letters} are text, not numbers (as ${example}${first ? `, read as ${readAs(first)}` : ''}). ${lost.en}`.trimEnd(),
    },
  };
}

function unreadableNumbers({ station }: CheckContext): Issue[] {
  return namedReadings(station)
    .filter(({ reading, isSentence }) => reading.kind === 'unreadable' && !isSentence && digitsMeant(reading) === null)
    .map(({ reading, name, form, zone }): Issue => ({
      form,
      zone,
      cells: [reading.cell],
      spoils: [reading.cell],
      message: {
        zh: `${name.zh}写的是“${oneLine(reading.raw).slice(0, 30)}”，读不出数字，按没有填写处理。`,
        en: `${name.en} says “${oneLine(reading.raw).slice(0, 30)}”, which is no number; it counts as not given.`,
      },
    }));
}

function requirementsWithoutNumber({ station }: CheckContext): Issue[] {
  return station.items
    .filter((item) => item.requirement !== null && item.target.kind === 'unreadable')
    .filter((item) => digitsMeant(item.target) === null)
    .map((item): Issue => ({
      form: formOfRecord(item),
      cells: [item.target.cell],
      spoils: [item.target.cell],
      message: {
        zh: `“${item.group}”的指标要求“${item.requirement ?? ''}”里没有数量，无法计算百分比。`,
        en: `The requirement of “${item.group}” (“${item.requirement ?? ''}”) holds no amount; no rate can be computed.`,
      },
    }));
}

/** Error cells; one that follows from a cell with a fault of its own is that one's consequence. */
function errorValues({ station, sheets }: CheckContext): Issue[] {
  const cells = [
    ...namedReadings(station).map(({ reading, name, form, zone }) => ({ source: reading, name, form, zone })),
    ...namedMarks(station).map(({ mark, worker, month }) => ({
      source: mark,
      name: { zh: `${worker.name} ${month} 的标记`, en: `mark of ${worker.name}, ${month}` },
      form: 'attendanceSheet' as const,
      zone: null,
    })),
  ].filter(({ source }) => isCellError(source.raw));
  const keys = new Set(cells.map(({ source }) => `${source.cell.sheet}!${source.cell.row},${source.cell.column}`));
  const formulaAt = ({ sheet, row, column }: CellRef): string | null =>
    sheets.get(sheet)?.at(row, column)?.formula ?? null;
  return cells.map(({ source, name, form, zone }): Issue => {
    const inputs = inputsOf(source.formula, source.cell.sheet);
    const upstream = inputs.filter((cell) => keys.has(`${cell.sheet}!${cell.row},${cell.column}`));
    const further = inputs.flatMap((cell) => inputsOf(formulaAt(cell), cell.sheet));
    const error = isCellError(source.raw) ? source.raw.error : '';
    return {
      form,
      zone,
      cells: [source.cell],
      spoils: [source.cell],
      // A formula that is wrong itself is told with what is wrong about it.
      follows: [source.cell, ...(upstream.length > 0 ? upstream : [...inputs, ...further].slice(0, MAXIMUM_EXPANSION))],
      message: {
        zh: `${name.zh}（${at(source.cell)}）是错误值 ${error}${source.formula ? `，公式 ${source.formula}` : ''}。`,
        en: `${name.en} (${at(source.cell)}) is the error ${error}${source.formula ? `, formula ${source.formula}` : ''}.`,
      },
    };
  });
}

/** Every cell that a formula names. */
function inputsOf(formula: string | null, ownSheet: string): CellRef[] {
  return formula === null ? [] : referencesOf(formula, ownSheet).flatMap(cellsOf);
}

const MAXIMUM_EXPANSION = 400;

function cellsOf(area: AreaRef): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right && cells.length < MAXIMUM_EXPANSION; column++) {
      cells.push({ sheet: area.sheet, row, column });
    }
    if (cells.length >= MAXIMUM_EXPANSION) break;
  }
  return cells;
}

function uncalculated({ station }: CheckContext): Issue[] {
  const readings = namedReadings(station).filter(({ reading }) => reading.kind === 'uncalculated');
  const marks = namedMarks(station).filter(({ mark }) => mark.kind === 'uncalculated');
  const cells = uniqueCells([...readings.map(({ reading }) => reading.cell), ...marks.map(({ mark }) => mark.cell)]);
  if (cells.length === 0) return [];
  // What the sheet computes from other cells is computed here as well: only what stands for itself is lost.
  const isLost = marks.length > 0 || readings.some(({ isDerived }) => !isDerived);
  const inColumns = [...cells].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  return [
    {
      form: null,
      cells: joinCells(inColumns),
      spoils: cells,
      severity: isLost ? 'error' : 'warning',
      message: isLost
        ? {
            zh: `${cells.length} 个公式还没有计算结果，相关数字读不到。`,
            en: `${cells.length} formulas have no calculated value; their figures cannot be read.`,
          }
        : {
            zh: `${cells.length} 个公式还没有计算结果；合计和百分比已按所填数据另行计算，表中显示的数值未能核对。`,
            en: `${cells.length} formulas have no calculated value; totals and rates were computed from the data, what the sheet would show was not checked.`,
          },
    },
  ];
}

/** Blank where a number is due: a zone that is blank throughout is one issue, a blank pair too (rule C2: empty is not `/`). */
function blankFigures({ station }: CheckContext): Issue[] {
  const issues: Issue[] = [];
  for (const table of station.zoneTables) {
    for (const zone of table.zones) {
      const readings = zone.indicators.flatMap((record) => [record.target, record.completed]);
      if (readings.length > 0 && readings.every((reading) => reading.kind === 'blank')) {
        issues.push({
          form: 'indicatorSheet',
          zone: zone.name,
          cells: joinCells(readings.map((reading) => reading.cell)),
          spoils: readings.map((reading) => reading.cell),
          message: { zh: `${zone.name}整行没有填写。`, en: `The row of ${zone.name} is empty.` },
        });
        continue;
      }
      for (const record of zone.indicators) issues.push(...blankIn(record));
      if (zone.workers?.kind === 'blank') issues.push(blankWorkers(zone.name, zone.workers.cell));
    }
  }
  for (const item of station.items) issues.push(...blankIn(item));
  return issues;
}

function blankWorkers(zone: string, cell: CellRef): Issue {
  return {
    form: 'indicatorSheet',
    zone,
    cells: [cell],
    spoils: [cell],
    message: { zh: `${zone}的投入社工人数没有填写。`, en: `The number of workers of ${zone} is empty.` },
  };
}

function blankIn(record: IndicatorRecord): Issue[] {
  const blank = [record.target, record.completed].filter((reading) => reading.kind === 'blank');
  if (blank.length === 0) return [];
  const label = indicatorName(record);
  const parts: Text =
    blank.length === 2
      ? { zh: '协议数和完成数', en: 'target and completed' }
      : blank[0] === record.target
        ? { zh: '协议数', en: 'target' }
        : { zh: '完成数', en: 'completed' };
  return [
    {
      form: formOfRecord(record),
      zone: record.zone,
      cells: joinCells(blank.map((reading) => reading.cell)),
      spoils: [record.target.cell, record.completed.cell],
      message: {
        zh: `${label}的${parts.zh}是空白：没有此项指标请填“/”，没有开展请填 0。`,
        en: `${parts.en} of ${label} is empty: enter “/” if the agreement has no such item, 0 if nothing was done.`,
      },
    },
  ];
}

/** `/` against a number: a target that nobody reports on (rule C2). */
function slashAgainstNumber({ station }: CheckContext): Issue[] {
  const zones = station.zoneTables.flatMap((table) => table.zones.flatMap((zone) => zone.indicators));
  return [...zones, ...station.items]
    .filter((record) => (numberOf(record.target) ?? 0) > 0 && record.completed.kind === 'notApplicable')
    .map((record): Issue => ({
      form: formOfRecord(record),
      zone: record.zone,
      cells: [record.completed.cell, record.target.cell],
      spoils: [record.completed.cell],
      message: {
        zh: `${indicatorName(record)}有协议数 ${figure(numberOf(record.target) ?? 0)}，完成数却写“/”；没有开展应填 0。`,
        en: `${indicatorName(record)} has a target of ${figure(numberOf(record.target) ?? 0)} but completed says “/”; enter 0 if nothing was done.`,
      },
    }));
}

/** Hidden rows and columns inside a form: read, and said (one note for each). */
function hiddenParts({ station }: CheckContext): Issue[] {
  return station.hidden.flatMap(({ sheet, kind, indexes }): Issue[] => {
    const areas = station.recognised.flatMap((form) =>
      form.areas.filter((area) => area.sheet === sheet).map((area) => ({ ...area, form: form.form })),
    );
    return indexes.flatMap((index): Issue[] => {
      const crossed = areas.filter((candidate) =>
        kind === 'row'
          ? index >= candidate.top && index <= candidate.bottom
          : index >= candidate.left && index <= candidate.right,
      );
      const [area] = crossed;
      if (!area) return [];
      const cells = crossed.map(({ top, bottom, left, right }): AreaRef =>
        kind === 'row'
          ? { sheet, top: index, bottom: index, left, right }
          : { sheet, top, bottom, left: index, right: index },
      );
      const name = kind === 'row' ? String(index + 1) : columnName(index);
      return [
        {
          form: area.form,
          cells,
          message: {
            zh: `“${sheet}”第 ${name} ${kind === 'row' ? '行' : '列'}是隐藏的，其中的数据照常读取。`,
            en: `${kind === 'row' ? 'Row' : 'Column'} ${name} of “${sheet}” is hidden; its data was read as usual.`,
          },
        },
      ];
    });
  });
}

const form = { family: 'form' } as const;

const NUMBER_CELLS: Text = {
  zh: '统计表中的数量必须是数字，公式才会计入。',
  en: 'Amounts must be numbers, or no formula counts them.',
};

export const FORM_CHECKS: readonly Check[] = [
  {
    ...form,
    id: 'error-value',
    severity: 'error',
    impact: 'figure',
    basis: 'C3',
    title: { zh: '错误值（#DIV/0!、#REF! 等）', en: 'error values (#DIV/0!, #REF! and others)' },
    why: { zh: '错误值会让引用它的合计也变成错误。', en: 'An error spoils every sum that refers to it.' },
    remedy: {
      zh: '修正公式引用的单元格，或恢复被删掉的引用。',
      en: 'Mend the cells that the formula refers to, or restore the deleted reference.',
    },
    run: errorValues,
  },
  {
    ...form,
    id: 'number-unreadable',
    severity: 'error',
    impact: 'figure',
    basis: 'C2',
    title: { zh: '读不出数字的单元格', en: 'a cell that holds no readable number' },
    why: NUMBER_CELLS,
    remedy: { zh: '改填数字；没有此项指标填“/”。', en: 'Enter a number, or “/” if the agreement has no such item.' },
    run: unreadableNumbers,
  },
  {
    ...form,
    id: 'requirement-without-number',
    severity: 'error',
    impact: 'figure',
    basis: 'C7',
    title: { zh: '指标要求里没有数量', en: 'a requirement without an amount' },
    why: {
      zh: '指标要求以数量和单位结尾，百分比以它为分母（规则 C7）。',
      en: 'A requirement ends with its amount and unit, which the rate divides by (rule C7).',
    },
    remedy: {
      zh: '按协议补上数量和单位，例如“专业人员督导1960小时”。',
      en: 'Add amount and unit from the agreement, as in “专业人员督导1960小时”.',
    },
    run: requirementsWithoutNumber,
  },
  {
    ...form,
    id: 'value-uncalculated',
    severity: 'error',
    impact: 'figure',
    basis: 'C3',
    title: { zh: '公式没有计算结果', en: 'formulas without a calculated value' },
    why: {
      zh: '文件由其他软件生成，还没有在 Excel 或 WPS 里计算过。',
      en: 'The file was made by other software and never calculated in Excel or WPS.',
    },
    remedy: {
      zh: '用 Excel 或 WPS 打开并保存一次，再检查。',
      en: 'Open and save it in Excel or WPS once, then check again.',
    },
    run: uncalculated,
  },
  {
    ...form,
    id: 'text-number',
    severity: 'warning',
    impact: 'figure',
    basis: 'C2',
    title: { zh: '文本形式的数字', en: 'a number typed as text' },
    why: NUMBER_CELLS,
    remedy: {
      zh: '改成数字：去掉单位、空格和全角字符，格式设为“常规”。',
      en: 'Make it a number: no unit, spaces or full-width digits; format General.',
    },
    run: textNumbers,
  },
  {
    ...form,
    id: 'blank-figure',
    severity: 'warning',
    impact: 'figure',
    basis: 'C2',
    title: { zh: '应填数字的地方是空白', en: 'blank where a number is due' },
    why: {
      zh: '没有此项指标填“/”，没有开展填 0，空白视为漏填（规则 C2）。',
      en: '“/” for no such item, 0 for nothing done; empty counts as forgotten (rule C2).',
    },
    remedy: { zh: '按协议和记录补填。', en: 'Fill it in from the agreement and the records.' },
    run: blankFigures,
  },
  {
    ...form,
    id: 'slash-against-number',
    severity: 'warning',
    impact: 'figure',
    basis: 'C2',
    title: { zh: '有协议数，完成数却是“/”', en: 'completed is “/” although there is a target' },
    why: { zh: '“/”表示协议没有此项指标（规则 C2）。', en: '“/” means that the agreement has no such item (rule C2).' },
    remedy: { zh: '填实际完成数；没有开展填 0。', en: 'Enter what was completed; 0 if nothing was.' },
    run: slashAgainstNumber,
  },
  {
    ...form,
    id: 'hidden-part',
    severity: 'note',
    impact: 'form',
    basis: 'C2',
    title: { zh: '表内有隐藏的行或列', en: 'hidden rows or columns inside a form' },
    why: {
      zh: '隐藏的行列照常计入，提交前应让评估方看得到。',
      en: 'Hidden rows and columns count as usual; the evaluator should be able to see them.',
    },
    remedy: { zh: '取消隐藏，核对其中的数据。', en: 'Unhide them and check their data.' },
    run: hiddenParts,
  },
];
