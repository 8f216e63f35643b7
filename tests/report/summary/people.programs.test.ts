import { FileHost } from '../../../src/file/file-host';
import { INPUT } from '../../../src/report/input-names';
import { serialOf } from '../../../src/report/inputs';
import { InputCells } from '../../../src/report/input-cells';
import { textOf } from '../../../src/forms/values/text';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { day } from '../../assessment/station';
import { textSheet, workbookOf } from '../../forms/support/text-sheet';
import { snapshotXlsx } from '../../generator/snapshot-xlsx';
import { itWithLibreOffice } from '../../support/libreoffice';
import { apply, differences, namedValue, parametersOf, recalculated, unwrap, workbookBytes, write } from './support';

const TIME = 300_000;
const PARAMETERS = parametersOf({
  headcount: [
    { from: '2024-09', count: 20 },
    { from: '2025-03', count: 15 },
  ],
  previousRetention: 0.6429,
  evaluationDate: '2025-04-10',
});

/** What stands right of a text on the summary, cell by cell without those that are merged away. */
function rowOf(snapshot: WorkbookSnapshot, label: string): readonly string[] {
  const cells = snapshot.sheets.find(({ name }) => name === '评分汇总')?.cells ?? [];
  const found = cells.find(({ value }) => value === label);
  return cells
    .filter(({ row, column, value }) => row === found?.row && column > found.column && column < 12 && value !== null)
    .map(({ value }) => textOf(value));
}

const taiping = (): FileHost => unwrap(FileHost.open(workbookBytes('taiping-2024-mid.xlsx')));

/** A summary over sheets of one's own, as recalculated. */
async function recalculatedOver(sheets: readonly SheetSnapshot[], parameters?: Parameters<typeof write>[1]) {
  const host = unwrap(FileHost.open(snapshotXlsx(workbookOf(...sheets))));
  const plan = await write(host, parameters);
  const snapshot = await recalculated(host);
  expect(differences(plan, snapshot)).toEqual([]);
  return { plan, snapshot };
}

describe('people and deadlines on the summary', () => {
  itWithLibreOffice(
    'are counted over the ledger, and follow a mark that is changed (rules B6, B12, B13)',
    async () => {
      const host = taiping();
      const plan = await write(host, PARAMETERS);
      const before = await recalculated(host);
      expect(differences(plan, before)).toEqual([]);
      expect(rowOf(before, '从业 2 年以上（评估末月）')[0]).toBe('10');
      expect(rowOf(before, '上次评估的稳岗率，与这次之差').at(-1)).toBe('提高15.71个百分点');
      // 社工甲01, a certified lead with two years, is absent in the final month.
      const [block] = unwrap(await host.read()).sheets.filter(({ name }) => name === '附件2');
      const cell = block?.cells.filter(({ row, value }) => row === 6 && value === '√').at(-3);
      if (!cell) throw new Error('the mark is not where it was');
      await apply(host, { inputs: [{ cell: { sheet: '附件2', row: 6, column: cell.column }, value: '——' }] });
      const after = await recalculated(host);
      expect(rowOf(after, '从业 2 年以上（评估末月）')[0]).toBe('9');
    },
    TIME,
  );

  itWithLibreOffice(
    'say so where the day of the visit is another than the one they were counted from (rule D2)',
    async () => {
      const host = taiping();
      await write(host, PARAMETERS);
      expect(rowOf(await recalculated(host), '反馈初步意见').at(-1)).toBe(String(serialOf(day('2025-04-17'), false)));
      const [input] = new InputCells(unwrap(await host.read())).of(INPUT.evaluationDate);
      if (!input) throw new Error('there is no such input');
      await apply(host, { inputs: [{ cell: input.ref, value: serialOf(day('2025-04-11'), false) }] });
      expect(rowOf(await recalculated(host), '反馈初步意见').at(-1)).toBe('日期已改，请重新生成');
      // Written anew, they are counted from the day that stands there now.
      await write(host);
      expect(rowOf(await recalculated(host), '反馈初步意见').at(-1)).toBe(String(serialOf(day('2025-04-18'), false)));
    },
    TIME,
  );

  itWithLibreOffice(
    'have the hours of a list, as a sum over it (rule B16)',
    async () => {
      const attendance = textSheet(
        '到岗',
        `附件2 社工到岗情况统计表
        评估周期：2024年9月1日至2024年10月31日
        类型 | 姓名 | 职位 | 9月 | 10月
        持证社工 | 社工甲01 | 社工站站长 | √ | √
        持证社工 | 社工甲02 | 社工 | √ | √`,
      );
      const list = textSheet(
        '学习',
        '社工继续教育统计表\n 姓名 | 继续教育时数 | 督导时数\n 社工甲01 | 20 | 4小时\n 社工甲02 | 14 | 3',
      );
      const { snapshot } = await recalculatedOver([attendance, list]);
      expect(rowOf(snapshot, '继续教育小时、每人每月').slice(0, 2)).toEqual(['34', '8.5']);
      expect(rowOf(snapshot, '督导小时、每人每月').slice(0, 2)).toEqual(['7', '1.75']);
    },
    TIME,
  );

  itWithLibreOffice(
    'are two where two of one name have numbers of their own, and one where the number is the same (rule B13)',
    async () => {
      const attendance = textSheet(
        '到岗',
        `附件2 社工到岗情况统计表
        评估周期：2024年9月1日至2024年10月31日
        类型 | 姓名 | 身份证号 | 9月 | 10月
        持证社工 | 社工甲01 | 44011219880110001X | √ | √
        持证社工 | 社工甲02 | 44011219900228104X | √ | --
        持证社工 | 社工甲01 | 44011219900228112X | √ | √
        持证社工 | 社工甲02 | 44011219900228104X | -- | √`,
      );
      const headcount = [{ from: '2024-09', count: 3 }];
      const { plan, snapshot } = await recalculatedOver([attendance], parametersOf({ headcount }));
      expect(namedValue(plan, snapshot, 'Review_Retention')).toBe(1);
    },
    TIME,
  );

  itWithLibreOffice(
    'have the satisfied of a survey by grade, as a share of who answered (rule D1)',
    async () => {
      const survey = textSheet(
        '满意度',
        '居民满意度调查统计表\n 对象 | 有效问卷 | 非常满意 | 满意 | 不满意\n 长者 | 90 | 60 | 21 | 9\n 青年 | 10 | 5 | 5 | 0',
      );
      const { snapshot } = await recalculatedOver([survey]);
      expect(rowOf(snapshot, '平均满意度')).toEqual(['0.91', '≥90%', '✓ 符合']);
    },
    TIME,
  );
});
