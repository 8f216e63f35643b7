import type { CellRef } from '../../src/workbook/address';
import type { ItemCells } from './cells';
import { expectedLine } from './expected';
import type { Pen, StatedRate } from './pen';
import { a1 } from './sheet-draft';
import { HEADER_WORDS } from './spelling';
import type { HourItemModel } from './station';

/** Draws 附件1-2 as stacked blocks, blocks side by side, or one plain list. */
export function drawHoursSheet(pen: Pen): ItemCells[] {
  const { choices, station } = pen;
  pen.title('hoursSheet', '附件1-2', '购买服务项目指标完成情况统计表', choices.periodIn === 'titles', 3);
  const items = choices.hours === 'list' || choices.hours === 'number-list' ? drawList(pen) : drawBlocks(pen);
  if (choices.notes && station.hours.length > 0) {
    pen.skip(1);
    pen.put(
      pen.row(),
      choices.left,
      '备注：【协议内容】一栏在填写时改为具体的协议指标类别，例如“社区走访”“资源链接”等。',
    );
  }
  return items;
}

function titleOf(item: HourItemModel): string {
  return item.prefix === null ? item.name : `${item.prefix}——${item.name}`;
}

function drawBlocks(pen: Pen): ItemCells[] {
  const { choices, station, random } = pen;
  const across = choices.hours === 'side-by-side' ? random.integer(2, 3) : 1;
  const width = choices.percentColumn ? 3 : 2;
  const columns = pen.columns(across * width);
  const rate = random.pick(['完成百分比', '百分比', '完成率']);
  const cells: ItemCells[] = [];
  for (let start = 0; start < station.hours.length; start += across) {
    const titleRow = pen.row(true);
    const headerRow = pen.row();
    const row = pen.row();
    pen.figureRows.push(row);
    station.hours.slice(start, start + across).forEach((item, index) => {
      const [left = 0, completedColumn = 0, rateColumn = null] = columns.slice(index * width, (index + 1) * width);
      const title = pen.put(titleRow, left, titleOf(item));
      if (choices.headersMerged) {
        pen.sheet.merge({ top: titleRow, bottom: titleRow, left, right: rateColumn ?? completedColumn });
      }
      pen.header('指标要求', headerRow, left);
      pen.header('完成情况', headerRow, completedColumn);
      if (rateColumn !== null) pen.header(rate, headerRow, rateColumn);
      const requirement = pen.put(row, left, item.requirement);
      cells.push(drawItem(pen, item, title, requirement, completedColumn, rateColumn, item.unit));
    });
  }
  return cells;
}

/** One plain list; in a list of numbers the unit stands in the header, behind each number, or nowhere. */
function drawList(pen: Pen): ItemCells[] {
  const { choices, station } = pen;
  const numbers = choices.hours === 'number-list';
  const units = new Set(station.hours.map((item) => item.unit));
  const [unit] = units;
  const inHeader = numbers && units.size === 1;
  const [titleColumn = 0, targetColumn = 0, completedColumn = 0, rateColumn = null] = pen.columns(
    choices.percentColumn ? 4 : 3,
  );
  const headerRow = pen.row(true);
  const [item, target, completed, rate] = HEADER_WORDS[choices.headerWords].list;
  pen.header(item, headerRow, titleColumn);
  pen.header(inHeader ? `${target}（${unit ?? ''}）` : target, headerRow, targetColumn);
  pen.header(completed, headerRow, completedColumn);
  if (rateColumn !== null) pen.header(rate, headerRow, rateColumn);
  return station.hours.map((hours) => {
    const row = pen.figureRow();
    const title = pen.put(row, titleColumn, titleOf(hours));
    if (!numbers) {
      const requirement = pen.put(row, targetColumn, hours.requirement);
      return drawItem(pen, hours, title, requirement, completedColumn, rateColumn, hours.unit);
    }
    const amount = inHeader
      ? pen.amount(row, targetColumn, hours.target, hours.unit)
      : pen.put(row, targetColumn, `${hours.target}${hours.unit}`);
    return drawItem(pen, hours, title, amount, completedColumn, rateColumn, hours.unit);
  });
}

function drawItem(
  pen: Pen,
  item: HourItemModel,
  title: CellRef,
  target: CellRef,
  completedColumn: number,
  rateColumn: number | null,
  measure: string,
): ItemCells {
  const completed = pen.amount(target.row, completedColumn, item.completed, item.unit);
  const rate = rateColumn === null ? null : drawRate(pen, item, target, completed, rateColumn);
  const cells = { target, completed, rate: rate?.cell ?? null };
  const place = { form: 'hours', zone: null, group: item.name, measure } as const;
  pen.ink.expected.push(expectedLine(place, item.target, item.completed, rate?.stated ?? null, cells));
  return { title, ...cells };
}

/** A sentence cannot be divided by: the formula repeats its number. */
function drawRate(pen: Pen, item: HourItemModel, target: CellRef, completed: CellRef, column: number): StatedRate {
  const formula = pen.sheet.holdsTextNumber(completed) ? null : `=${a1(completed)}/${item.target}`;
  return pen.fraction(target.row, column, item.completed / item.target, formula);
}
