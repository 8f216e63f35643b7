import { isDeepStrictEqual as isEqual } from 'node:util';
import { planHighlights } from '../../src/report/highlights';
import { planInputs } from '../../src/report/inputs';
import type { Finding } from '../../src/report/report';
import { review, type Review } from '../../src/report/review';
import { LONGEST_REASON, setAside, type SetAside } from '../../src/report/set-aside';
import { planSummary } from '../../src/report/summary';
import { parseReference } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { FileHost } from '../../src/file/file-host';
import { ExcelHost } from '../../src/excel/excel-host';
import { startStandIn } from '../standin/node';
import { apply, MADE_ON, TAIPING, unwrap, workbookBytes, write } from './summary/support';

const open = (): FileHost => unwrap(FileHost.open(workbookBytes('taiping-2024-mid.xlsx')));
const reviewed = (snapshot: WorkbookSnapshot, entries?: readonly SetAside[]): Review =>
  review(snapshot, { file: '', language: 'zh-CN', parameters: TAIPING, ...(entries && { setAside: entries }) });

function findingOf({ report }: Review, rule: string): Finding {
  const found = report.findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`no finding ${rule}`);
  return found;
}

/** Rules that are set aside, with the reasons. */
const aside = ({ report }: Review) =>
  report.findings.flatMap(({ rule, setAside: state }) => (state ? [[rule, state.reason]] : []));

/** The sample and its review with nothing set aside; read once, as no test changes them. */
const sample: Promise<WorkbookSnapshot> = open().read().then(unwrap);
const plain: Promise<Review> = sample.then((snapshot) => reviewed(snapshot));

/** The sample with a finding set aside. */
async function withAside(
  rule: string,
  reason = '已核实',
): Promise<{ entry: SetAside; review: Review; finding: Finding }> {
  const snapshot = await sample;
  const finding = findingOf(await plain, rule);
  const entry = setAside(finding, reason, snapshot);
  return { entry, finding, review: reviewed(snapshot, [entry]) };
}

describe('a finding set aside', () => {
  test('is told in the report with its reason, and stays in it', async () => {
    const { review: after, entry } = await withAside('rate-rounded');
    expect(aside(after)).toEqual([['rate-rounded', '已核实']]);
    expect(after.setAside).toEqual([entry]);
    expect(after.report.checked.findings).toBe(after.report.findings.length);
  });

  test('keeps no content of its cells, only a checksum', async () => {
    const { entry, finding } = await withAside('contract-length');
    expect(entry.checksum).toMatch(/^[0-9a-f]{8}$/);
    expect(entry.finding).toBe(`contract-length ${finding.cells.join(' ')}`);
  });

  test('comes back when one of its cells changes', async () => {
    const { entry, finding } = await withAside('rate-rounded');
    const snapshot = await sample;
    const [first] = finding.cells.map(parseReference);
    const isFirst = (sheet: string, row: number, column: number): boolean =>
      sheet === first?.sheet && row === first.top && column === first.left;
    const changed = snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (isFirst(sheet.name, cell.row, cell.column) ? { ...cell, value: 0.5 } : cell)),
    }));
    const after = reviewed({ ...snapshot, sheets: changed }, [entry]);
    expect(aside(after)).toEqual([]);
    expect(after.setAside).toEqual([]);
  });

  test('never hides what concerns a veto (A7)', async () => {
    const snapshot = await sample;
    const vetoes = (await plain).report.findings.filter(({ impact }) => impact === 'veto');
    expect(vetoes.length).toBeGreaterThan(0);
    const after = reviewed(
      snapshot,
      vetoes.map((finding) => setAside(finding, '没事', snapshot)),
    );
    expect(aside(after)).toEqual([]);
  });

  test('is not highlighted', async () => {
    const { review: after, finding } = await withAside('contract-length');
    const [area] = finding.cells.map(parseReference);
    const isMarked = (one: Review): boolean => planHighlights(one).some((mark) => isEqual(mark.area, area));
    expect([isMarked(await plain), isMarked(after)]).toEqual([true, false]);
  });

  test('has a reason of limited length', async () => {
    const { entry } = await withAside('rate-rounded', `  ${'长'.repeat(300)}`);
    expect(entry.reason).toBe('长'.repeat(LONGEST_REASON));
  });
});

describe('the summary sheet remembers findings set aside', () => {
  const REASON = '=已向评估方说明';

  test('through a file, and again when it is written anew', async () => {
    const { entry } = await withAside('rate-rounded', REASON);
    const host = open();
    await apply(host, { summary: planSummary(reviewed(unwrap(await host.read()), [entry]), MADE_ON) });
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([['rate-rounded', REASON]]);
    await write(host);
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([['rate-rounded', REASON]]);
  });

  test('through Excel', async () => {
    const { entry, review: with1 } = await withAside('rate-rounded', REASON);
    const plan = planSummary(with1, MADE_ON);
    const standIn = startStandIn(await sample);
    standIn.book.oracle = (_sheet, row, column) =>
      plan.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    const host = new ExcelHost();
    unwrap(await host.apply({ summary: plan }));
    const first = reviewed(unwrap(await host.read()));
    expect(first.setAside).toEqual([entry]);
    // Another one goes into the spare rows by itself.
    const second = setAside(findingOf(first, 'contract-length'), '合同如此', first.snapshot);
    const inputs = planInputs(reviewed(first.snapshot, [entry, second]), TAIPING);
    if (!inputs) throw new Error('no room');
    unwrap(await host.apply(inputs));
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([
      ['rate-rounded', REASON],
      ['contract-length', '合同如此'],
    ]);
  });

  test('and forgets those that were taken back', async () => {
    const { entry } = await withAside('rate-rounded');
    const host = open();
    await apply(host, { summary: planSummary(reviewed(unwrap(await host.read()), [entry]), MADE_ON) });
    const plan = planInputs(reviewed(unwrap(await host.read()), []), TAIPING);
    if (!plan) throw new Error('no room');
    await apply(host, plan);
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([]);
  });

  test('lists them after the others, with their reasons', async () => {
    const { review: after } = await withAside('rate-rounded', REASON);
    const cells = planSummary(after, MADE_ON).cells.map(({ value }) => value);
    const all = after.report.findings.length;
    expect(cells).toContain(`七、检查出的问题（生成时共 ${all - 1} 条，另有 1 条已搁置，改动后请重新生成）`);
    expect(cells).toContain('○ 提示');
    expect(cells).toContain(`已搁置，原因：${REASON}`);
  });

  test('without a summary sheet there is nowhere to keep them yet', async () => {
    const { review: after } = await withAside('rate-rounded');
    expect(planInputs(after, TAIPING)).toBeNull();
  });
});
