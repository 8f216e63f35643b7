import { FileHost } from '../../../src/file/file-host';
import { JOURNAL_NAME } from '../../../src/forms/own-sheet';
import { readInputs } from '../../../src/report/inputs';
import { readSetAside } from '../../../src/report/set-aside';
import { planSummary } from '../../../src/report/summary';
import type { Plan } from '../../../src/workbook/plan';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { reviewOf, TAIPING, unwrap, workbookBytes, write } from './support';

/** The summary as Excel leaves it when it fails once the old contents are gone: nothing but the journal. */
function cutOff(snapshot: WorkbookSnapshot, { summary }: Plan): WorkbookSnapshot {
  const { name, journal } = summary ?? {};
  if (!journal) throw new Error('no journal');
  const { top, bottom } = journal.area;
  const cell = (row: number, column: number, value: Cell['value']): Cell => {
    return { row, column, value, formula: null, numberFormat: 'General' };
  };
  const cells = journal.inputs.flatMap((input, index) =>
    [input.name, input.value].map((value, column) => cell(top + 1 + index, column, value)),
  );
  return {
    ...snapshot,
    names: [...snapshot.names, { name: JOURNAL_NAME, refersTo: `'${name ?? ''}'!$A$${top + 1}:$B$${bottom + 1}` }],
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, merges: [], cells: [cell(top, 0, journal.title), ...cells] } : sheet,
    ),
  };
}

describe('a summary whose writing was cut off', () => {
  it('gives what was filled in from its journal, and is taken for ours and for no form', async () => {
    const host = unwrap(FileHost.open(workbookBytes('taiping-2024-mid.xlsx')));
    await write(host, TAIPING);
    const whole = await reviewOf(host);
    expect(Object.keys(readInputs(whole.snapshot).parameters.scores ?? {})).not.toHaveLength(0);
    const left = cutOff(whole.snapshot, { summary: planSummary(whole) });
    expect(readInputs(left)).toEqual(readInputs(whole.snapshot));
    expect(readSetAside(left)).toEqual(readSetAside(whole.snapshot));
    const plan = planSummary({ ...whole, snapshot: left });
    expect(plan.name).toBe('评分汇总');
  });

  it('leaves no journal in a file', async () => {
    const host = unwrap(FileHost.open(workbookBytes('single-zone-two-months.xlsx')));
    await write(host, TAIPING);
    await write(host, TAIPING);
    const { names } = unwrap(await host.read());
    expect(names.filter(({ name }) => name === JOURNAL_NAME)).toEqual([]);
  });
});
