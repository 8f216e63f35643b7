import type { Subject } from '../../../src/checks/analysis/context';
import type { Rule } from '../../../src/checks/analysis/rule';
import type { SettledFinding } from '../../../src/checks/engine/finding';
import { runChecks } from '../../../src/checks/engine/run-checks';
import { fingerprintsOf } from '../../../src/checks/engine/fingerprints';
import { setAside, type SetAside } from '../../../src/checks/engine/set-aside';
import { formatReference } from '../../../src/workbook/address';
import { smallStation, type Seed } from '../small-station';
import { area, cell, issue, rule } from './made-up-rules';

const TOTAL = rule('total-wrong', [
  issue('附件1-1!D7', 'total', { evidence: [area('附件1-1!D5:D6')], restsOn: [cell('附件1-1!D5')] }),
]);
const OTHER = rule('rate-wrong', [issue('附件1-1!E5', 'rate')]);

/** What a user sets aside: the finding of this rule as it stands. */
function asideOf(id: Rule['id'], subject: Subject, rules: readonly Rule[]): SetAside {
  const { findings } = runChecks(subject, [], rules);
  const index = findings.findIndex((finding) => finding.rule === id);
  const found = findings[index];
  if (!found) throw new Error(`no finding of ${id}`);
  const cells = [...found.cells, ...found.evidence].map(formatReference);
  const fingerprint = fingerprintsOf(findings, (name) => subject.sheets.get(name))[index] ?? '';
  return setAside({ rule: id, cells, fingerprint }, '已核实');
}

/** The rules whose findings are set aside after something changed. */
function heldAfter(seed: Seed, rules: readonly Rule[] = [TOTAL, OTHER]): string[] {
  const entries = [asideOf('total-wrong', smallStation(), [TOTAL])];
  return held(runChecks(smallStation(seed), entries, rules).findings);
}

const held = (findings: readonly SettledFinding[]): string[] =>
  findings.flatMap(({ rule: id, setAside: entry }) => (entry ? [id] : []));

describe('a finding set aside', () => {
  test('carries the entry with its reason, and others none', () => {
    const entry = asideOf('total-wrong', smallStation(), [TOTAL]);
    const findings = runChecks(smallStation(), [entry], [TOTAL, OTHER]).findings;
    expect(findings.map(({ rule: id, setAside: own }) => [id, own])).toEqual([
      ['total-wrong', entry],
      ['rate-wrong', null],
    ]);
    expect(entry.reason).toBe('已核实');
  });

  test('stays so while other cells change', () => {
    expect(heldAfter({ cells: { '附件1-1!C7': 250 } })).toEqual(['total-wrong']);
  });

  test.each([
    ['value', { cells: { '附件1-1!D7': 130 } }],
    ['formula', { formulas: { '附件1-1!D7': '=SUM(D5:D6)' } }],
    ['evidence', { cells: { '附件1-1!D6': 61 } }],
    ['content at all', { cells: { '附件1-1!D5': null } }],
    ['sheet', { without: ['附件1-1'] }],
  ])('comes back when its %s changes', (_, seed) => {
    expect(heldAfter(seed)).toEqual([]);
  });

  test('is another one where its cells are others', () => {
    const moved = rule('total-wrong', [issue('附件1-1!D7', 'total', { evidence: [cell('附件1-1!D5')] })]);
    expect(heldAfter({}, [moved])).toEqual([]);
  });

  test('takes its consequences with it, and is not set aside by one of them', () => {
    const cause = rule('text-number', [issue('附件1-1!D5', 'cause', { wrong: [cell('附件1-1!D5')] })]);
    expect(heldAfter({}, [TOTAL, cause])).toEqual([]);
    const entries = [asideOf('text-number', smallStation(), [TOTAL, cause])];
    expect(held(runChecks(smallStation(), entries, [TOTAL, cause]).findings)).toEqual(['text-number']);
  });

  test('is never one that concerns a veto (A7), be it by a consequence', () => {
    const veto = rule('staff-shortage', [issue('附件2!Y7', 'veto', { restsOn: [cell('附件1-1!D7')] })], {
      impact: 'veto',
    });
    expect(
      held(runChecks(smallStation(), [asideOf('staff-shortage', smallStation(), [veto])], [veto]).findings),
    ).toEqual([]);
    const cause = rule('total-wrong', [issue('附件1-1!D7', 'cause', { wrong: [cell('附件1-1!D7')] })]);
    expect(
      held(runChecks(smallStation(), [asideOf('total-wrong', smallStation(), [cause])], [cause, veto]).findings),
    ).toEqual([]);
  });

  test('is told to be open again, with its reason, once it concerns a veto (A7)', () => {
    const before = rule('total-wrong', [issue('附件1-1!D7', 'total')]);
    const after = rule('total-wrong', [issue('附件1-1!D7', 'total')], { impact: 'veto' });
    const entry = asideOf('total-wrong', smallStation(), [before]);
    const [found] = runChecks(smallStation(), [entry], [after]).findings;
    expect(found).toMatchObject({ setAside: null, consequences: [{ id: 'lifted', values: { reason: '已核实' } }] });
  });
});
