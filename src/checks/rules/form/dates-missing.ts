import { squash } from '../../../forms/values/text';
import type { CellRef } from '../../../workbook/address';
import { uniqueCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { valueAt } from '../../analysis/sheet-values';
import { say } from '../../text/say';

const LABEL = /^(年度服务协议时间|服务协议时间|项目服务采购周期|采购周期)[:：]?$/;
/** What none of them goes without: most texts are told by that alone. */
const IN_LABEL = /[时周]/;
const COLUMNS_BESIDE = 3;

const isLabel = (text: string): boolean => IN_LABEL.test(text) && LABEL.test(squash(text));

/** 年度服务协议时间: with nothing behind it. */
export const datesMissing: Rule = {
  id: 'dates-missing',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'B18',
  run({ station, sheets }) {
    const hasDates = (label: CellRef): boolean =>
      Array.from({ length: COLUMNS_BESIDE }, (_, index) => ({ ...label, column: label.column + index + 1 })).some(
        (beside) => squash(valueAt(sheets, beside)) !== '',
      );
    const lastHeaders = new Map<string, number>();
    for (const { sheet, headerArea } of station.attendance) {
      lastHeaders.set(sheet, Math.max(headerArea.top, lastHeaders.get(sheet) ?? 0));
    }
    const labels = [...lastHeaders].flatMap(([sheet, lastHeader]): CellRef[] =>
      (sheets.get(sheet)?.sheet.cells ?? [])
        .filter(({ row, value }) => row < lastHeader && typeof value === 'string' && isLabel(value))
        .map(({ row, column }) => ({ sheet, row, column })),
    );
    const cells = uniqueCells(labels.filter((label) => !hasDates(label)));
    return cells.length === 0 ? [] : [{ cells, form: 'attendanceSheet', message: say('dates-missing.found', {}) }];
  },
};
