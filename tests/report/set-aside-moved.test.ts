import { fingerprintsOf } from '../../src/checks/engine/fingerprints';
import { FileHost } from '../../src/file/file-host';
import { planInputs } from '../../src/report/plan-inputs';
import { review, type Review } from '../../src/report/review';
import { canSetAside, entriesToKeep, readSetAside, setAside, type SetAside } from '../../src/report/set-aside';
import { planSummary } from '../../src/report/summary';
import { SheetIndex } from '../../src/workbook/sheet-index';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { smallWorkbook } from '../checks/small-station';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { movedSheet, type Move } from './moved-sheet';
import { apply, MADE_ON, TAIPING, unwrap, workbookBytes, write } from './summary/support';

const OPTIONS = { file: '', language: 'zh-CN', parameters: TAIPING } as const;
const reviewed = (snapshot: WorkbookSnapshot, entries?: readonly SetAside[]): Review =>
  review(snapshot, { ...OPTIONS, ...(entries && { setAside: entries }) });

/** Every finding of a workbook that may be, set aside with a reason of its own. */
function allAside(snapshot: WorkbookSnapshot): SetAside[] {
  const plain = reviewed(snapshot);
  const findings = plain.report.findings.filter(canSetAside);
  return findings.map((finding, index) => setAside(finding, `原因${index}`, plain));
}

/** What is said of each cell to blame, wherever it stands: the rule, the reason. */
const reasons = ({ report }: Review): string[] =>
  report.findings.flatMap(({ rule, setAside: aside }) => (aside ? [`${rule} ${aside.reason}`] : [])).sort();

const FILES = ['taiping-2024-mid.xlsx', 'all-on-one-sheet.xlsx', 'plain-list-dirty.xlsx', 'nine-zones-12-months.xlsx'];

describe.each(FILES)('what was judged in %s holds where it stands now', (file) => {
  let sample: WorkbookSnapshot;
  let entries: readonly SetAside[];
  beforeAll(async () => {
    sample = unwrap(await unwrap(FileHost.open(workbookBytes(file))).read());
    entries = allAside(sample);
  });

  test.each<[string, (name: string) => Move]>([
    ['rows are inserted above', () => ({ rows: 2 })],
    ['a column is inserted on the left', () => ({ columns: 1 })],
    ['the sheet is renamed', (name) => ({ name: `甲 ${name} (人员)` })],
    ['all of it', (name) => ({ rows: 1, columns: 3, name: `${name}！` })],
  ])('after %s', (_, moveOf) => {
    const before = reasons(reviewed(sample, entries));
    expect(before).toHaveLength(entries.length);
    for (const { name } of sample.sheets) {
      const after = reviewed(movedSheet(sample, name, moveOf(name)), entries);
      expect(reasons(after)).toEqual(before);
      expect(after.resting).toEqual([]);
      // From now on the workbook knows them where they are.
      const places = after.report.findings.map(({ rule, cells }) => `${rule} ${cells.join(' ')}`);
      expect(after.setAside.filter(({ finding }) => !places.includes(finding))).toEqual([]);
    }
  });
});

/** Two workers whose contracts are alike in every cell that is judged, and of one name. */
const TWINS = smallWorkbook({ cells: { '附件1-1!C5': 90, '附件1-1!E5': 0.67 } });
const changedIn = (snapshot: WorkbookSnapshot, sheet: string, change: (own: SheetSnapshot) => SheetSnapshot) => ({
  ...snapshot,
  sheets: snapshot.sheets.map((own) => (own.name === sheet ? change(own) : own)),
});

test('findings that are alike in all that is judged are told apart by their order', () => {
  const { findings } = reviewed(TWINS);
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  const sheets = new Map(TWINS.sheets.map((sheet) => [sheet.name, new SheetIndex(sheet)]));
  const [one, other, third] = fingerprintsOf([finding, finding, finding], (name) => sheets.get(name));
  expect(new Set([one, other, third]).size).toBe(3);
  expect([one, other]).toEqual(fingerprintsOf([finding, finding], (name) => sheets.get(name)));
});

describe('a reason that matches nothing', () => {
  const REASON = '一位小数，购买方已核实';
  const entry = () => allAside(TWINS).find(({ finding }) => finding.startsWith('rate-rounded '));
  const own = (): SetAside => {
    const found = entry();
    if (!found) throw new Error('nothing to set aside');
    return { ...found, reason: REASON };
  };
  /** 附件1-1 as it cannot be read: its header is gone. */
  const unreadable = (snapshot: WorkbookSnapshot) =>
    changedIn(snapshot, '附件1-1', (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row > 3) }));

  test('rests, and holds again once the sheet is as it was', () => {
    const without = reviewed(unreadable(TWINS), [own()]);
    expect([without.setAside, without.resting]).toEqual([[], [own()]]);
    const again = reviewed(TWINS, entriesToKeep(without));
    expect([again.setAside, again.resting]).toEqual([[own()], []]);
  });

  test('is kept by a summary that is written meanwhile, and by what the pane saves', async () => {
    const inBetween = unwrap(FileHost.open(snapshotXlsx(unreadable(TWINS))));
    await apply(inBetween, { summary: planSummary(reviewed(unwrap(await inBetween.read()), [own()]), MADE_ON) });
    expect(readSetAside(unwrap(await inBetween.read()))).toEqual([own()]);
    await write(inBetween, TAIPING);
    await write(inBetween, TAIPING);
    const kept = unwrap(await inBetween.read());
    expect(readSetAside(kept)).toEqual([own()]);
    const plan = planInputs(reviewed(kept), TAIPING);
    if (!plan) throw new Error('no room');
    await apply(inBetween, plan);
    const saved = unwrap(await inBetween.read());
    expect(readSetAside(saved)).toEqual([own()]);
    const repaired = changedIn(saved, '附件1-1', (sheet) => ({
      ...sheet,
      cells: TWINS.sheets.find(({ name }) => name === '附件1-1')?.cells ?? [],
    }));
    expect(reasons(reviewed(repaired))).toEqual([`rate-rounded ${REASON}`]);
  });
});

describe('workbooks of earlier versions', () => {
  /** As they keep them: by address, with a checksum that counts rows and columns. */
  const EARLIER: readonly SetAside[] = [
    { finding: "leaving-at-end '附件2'!AD17 '附件2'!AD21", checksum: '0a4fa500', reason: '甲' },
    { finding: "contract-before-purchase '附件2'!F37", checksum: '7fa2345e', reason: '乙' },
    { finding: "far-above-target '附件1-1'!N19 '附件1-1'!M19 '附件1-1'!L19", checksum: 'a7a3f514', reason: '丙' },
  ];

  test('keep what they set aside, and know it in the new way from then on', async () => {
    const sample = unwrap(await unwrap(FileHost.open(workbookBytes(FILES[0] ?? ''))).read());
    const after = reviewed(sample, EARLIER);
    expect(reasons(after)).toEqual(['contract-before-purchase 乙', 'far-above-target 丙', 'leaving-at-end 甲']);
    expect(after.resting).toEqual([]);
    const moved = movedSheet(sample, '附件2', { rows: 1 });
    expect(reasons(reviewed(moved, EARLIER))).toEqual(['far-above-target 丙']);
    expect(reasons(reviewed(moved, after.setAside))).toEqual(reasons(after));
  });
});
