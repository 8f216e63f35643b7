import fc from 'fast-check';
import { FileHost } from '../../../src/file/file-host';
import { textSheet, workbookOf } from '../../forms/support/text-sheet';
import { snapshotXlsx } from '../../generator/snapshot-xlsx';
import { itWithLibreOffice } from '../../support/libreoffice';
import { SEED } from '../../support/seed';
import { differences, parametersOf, recalculated, reviewOf, unwrap, write } from './support';

/** Long enough for a few runs of LibreOffice. */
const TIME = 300_000;
const RUNS = 4;

/** Masked and mistyped names: what criteria of COUNTIF take for wildcards and operators, and short forms of each other. */
const name = fc
  .tuple(
    fc.constantFrom('', '', '', '=', '<', '>', '<>', '~', '?'),
    fc.constantFrom('陈', '李', '陈A', '陈a', '陈**'),
    fc.constantFrom('', '*', '**', '*明', '?', '？', '~', '~*', '=', '<', '>5', '"', '某', '.0'),
  )
  .map((parts) => parts.join(''));

function workbook(names: readonly string[], marks: readonly number[]): FileHost {
  const rows = names.map((own, index) => {
    const both = marks[index] ?? 0;
    const [first, second] = [both & 1, both & 2].map((mark) => (mark ? '√' : '——'));
    return `${index + 1} | '${own} | ${index % 2 ? '是' : '否'} | ${first} | ${second}`;
  });
  const table = ['序号 | 姓名 | 是否持证 | 2024年9月 | 2024年10月', ...rows].join('\n');
  return unwrap(FileHost.open(snapshotXlsx(workbookOf(textSheet('附件2', table)))));
}

itWithLibreOffice(
  'the recalculated sheet agrees with the report, whatever characters names hold',
  async () => {
    const names = fc.array(name, { minLength: 12, maxLength: 20 });
    const marks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(names, marks, async (own, stated) => {
        const host = workbook(own, stated);
        const parameters = parametersOf({ stage: 'midterm', headcount: [{ from: '2024-09', count: own.length }] });
        const { station } = await reviewOf(host, parameters);
        expect(station.attendance.flatMap(({ workers }) => workers.map((worker) => worker.name))).toHaveLength(
          own.length,
        );
        const plan = await write(host, parameters);
        expect(differences(plan, await recalculated(host))).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  TIME,
);
