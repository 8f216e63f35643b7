import { isDeepStrictEqual as isEqual } from 'node:util';
import { planHighlights } from '../../src/report/highlights';
import { planInputs } from '../../src/report/plan-inputs';
import type { Finding } from '../../src/report/report';
import { review, type Review } from '../../src/report/review';
import { LONGEST_REASON, setAside, type SetAside } from '../../src/report/set-aside';
import { planSummary } from '../../src/report/summary';
import { parseReference } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { FileHost } from '../../src/file/file-host';
import { ExcelHost } from '../../src/excel/excel-host';
import { smallWorkbook } from '../checks/small-station';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { startStandIn } from '../standin/node';
import { apply, MADE_ON, TAIPING, unwrap, write } from './summary/support';

/** The small station with a rate that was rounded, a contract that is too short, and far fewer workers than agreed. */
const station = smallWorkbook({
  cells: { '附件1-1!C5': 90, '附件1-1!E5': 0.67 },
  workers: { 4: { contract: '2024.9.9-2026.9.1' } },
});
const open = (): FileHost => unwrap(FileHost.open(snapshotXlsx(station)));
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

/** Its review with nothing set aside; no test changes it. */
const plain = reviewed(station);

/** Its review with a finding set aside. */
function withAside(rule: string, reason = '已核实'): { entry: SetAside; review: Review; finding: Finding } {
  const finding = findingOf(plain, rule);
  const entry = setAside(finding, reason, plain);
  return { entry, finding, review: reviewed(station, [entry]) };
}

describe('a finding set aside', () => {
  test('is told in the report with its reason, and stays in it', () => {
    const { review: after, entry } = withAside('rate-rounded');
    expect(aside(after)).toEqual([['rate-rounded', '已核实']]);
    expect(after.setAside).toEqual([entry]);
    expect(after.report.checked.findings).toBe(after.report.findings.length);
  });

  test('keeps no content of its cells, only a checksum', () => {
    const { entry, finding } = withAside('contract-length');
    expect(entry.checksum).toMatch(/^[0-9a-f]{8}$/);
    expect(entry.finding).toBe(`contract-length ${finding.cells.join(' ')}`);
  });

  test('comes back when one of its cells changes', () => {
    const { entry, finding } = withAside('rate-rounded');
    const [first] = finding.cells.map(parseReference);
    const isFirst = (sheet: string, row: number, column: number): boolean =>
      sheet === first?.sheet && row === first.top && column === first.left;
    const changed = station.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (isFirst(sheet.name, cell.row, cell.column) ? { ...cell, value: 0.5 } : cell)),
    }));
    const after = reviewed({ ...station, sheets: changed }, [entry]);
    expect(aside(after)).toEqual([]);
    expect(after.setAside).toEqual([]);
  });

  test('never hides what concerns a veto (A7)', () => {
    const vetoes = plain.report.findings.filter(({ impact }) => impact === 'veto');
    expect(vetoes.length).toBeGreaterThan(0);
    const after = reviewed(
      station,
      vetoes.map((finding) => setAside(finding, '没事', plain)),
    );
    expect(aside(after)).toEqual([]);
  });

  test('is not highlighted', () => {
    const { review: after, finding } = withAside('contract-length');
    const [area] = finding.cells.map(parseReference);
    const isMarked = (one: Review): boolean => planHighlights(one).some((mark) => isEqual(mark.area, area));
    expect([isMarked(plain), isMarked(after)]).toEqual([true, false]);
  });

  test('has a reason of limited length', () => {
    const { entry } = withAside('rate-rounded', `  ${'长'.repeat(300)}`);
    expect(entry.reason).toBe('长'.repeat(LONGEST_REASON));
  });
});

describe('the summary sheet remembers findings set aside', () => {
  const REASON = '=已向评估方说明';

  test('through a file, and again when it is written anew', async () => {
    const { entry } = withAside('rate-rounded', REASON);
    const host = open();
    await apply(host, { summary: planSummary(reviewed(unwrap(await host.read()), [entry]), MADE_ON) });
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([['rate-rounded', REASON]]);
    await write(host);
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([['rate-rounded', REASON]]);
  });

  test('through Excel', async () => {
    const { entry, review: with1 } = withAside('rate-rounded', REASON);
    const plan = planSummary(with1, MADE_ON);
    const standIn = startStandIn(station);
    standIn.book.oracle = (_sheet, row, column) =>
      plan.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    const host = new ExcelHost();
    unwrap(await host.apply({ summary: plan }));
    const first = reviewed(unwrap(await host.read()));
    expect(first.setAside).toEqual([entry]);
    // Another one goes into the spare rows by itself.
    const second = setAside(findingOf(first, 'contract-length'), '合同如此', first);
    const inputs = planInputs(reviewed(first.snapshot, [entry, second]), TAIPING);
    if (!inputs) throw new Error('no room');
    unwrap(await host.apply(inputs));
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([
      ['rate-rounded', REASON],
      ['contract-length', '合同如此'],
    ]);
  });

  test('and forgets those that were taken back', async () => {
    const { entry } = withAside('rate-rounded');
    const host = open();
    await apply(host, { summary: planSummary(reviewed(unwrap(await host.read()), [entry]), MADE_ON) });
    const plan = planInputs(reviewed(unwrap(await host.read()), []), TAIPING);
    if (!plan) throw new Error('no room');
    await apply(host, plan);
    expect(aside(reviewed(unwrap(await host.read())))).toEqual([]);
  });

  test('lists them after the others, with their reasons', () => {
    const { review: after } = withAside('rate-rounded', REASON);
    const cells = planSummary(after, MADE_ON).cells.map(({ value }) => value);
    const all = after.report.findings.length;
    expect(cells).toContain(`五、检查出的问题（生成时共 ${all - 1} 条，另有 1 条已搁置，改动后请重新生成）`);
    expect(cells).toContain('○ 已搁置（1 条）');
    expect(cells).toContain(`已搁置，原因：${REASON}`);
  });

  test('without a summary sheet there is nowhere to keep them yet', () => {
    const { review: after } = withAside('rate-rounded');
    expect(planInputs(after, TAIPING)).toBeNull();
  });
});
