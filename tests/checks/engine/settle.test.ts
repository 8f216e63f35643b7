import { IMPACTS, type Issue, type Rule } from '../../../src/checks/analysis/rule';
import type { SettledFinding } from '../../../src/checks/engine/finding';
import { runChecks } from '../../../src/checks/engine/run-checks';
import { smallStation } from '../small-station';
import { area, cell, issue, rule, said, wordsOf } from './made-up-rules';

const settled = (...rules: readonly Rule[]): readonly SettledFinding[] => runChecks(smallStation(), [], rules).findings;

const WRONG = [cell('附件1-1!D5')];
const cause = (more: Partial<Rule> = {}, own: Partial<Issue> = {}): Rule =>
  rule('text-number', [issue('附件1-1!D5', 'cause', { wrong: WRONG, ...own })], more);
const consequence = (more: Partial<Rule> = {}, own: Partial<Issue> = {}): Rule =>
  rule('rate-wrong', [issue('附件1-1!E5', 'consequence', { restsOn: WRONG, ...own })], more);

describe('a finding', () => {
  test('is what the issue says, with what the rule says of it', () => {
    const told: Partial<Issue> = { form: 'indicatorSheet', zone: '片区1', evidence: [area('附件1-1!C5:D5')] };
    expect(settled(cause({ basis: 'C9', severity: 'note', impact: 'form' }, told))).toEqual([
      {
        rule: 'text-number',
        family: 'form',
        severity: 'note',
        impact: 'form',
        basis: 'C9',
        form: 'indicatorSheet',
        zone: '片区1',
        cells: WRONG,
        evidence: [area('附件1-1!C5:D5')],
        message: said('cause'),
        consequences: [],
        otherwise: [],
        setAside: null,
      },
    ]);
  });

  test('has neither zone nor evidence unless the issue has', () => {
    expect(settled(cause())).toMatchObject([{ form: null, zone: null, evidence: [] }]);
  });

  test('is as grave as the issue where that differs from its rule', () => {
    expect(settled(cause({}, { severity: 'note', impact: 'form' }))).toMatchObject([
      { severity: 'note', impact: 'form' },
    ]);
  });

  test('tells its own consequences before those that other rules found', () => {
    const [finding] = settled(consequence(), cause({}, { consequences: [said('own')] }));
    expect(finding?.consequences.map(wordsOf)).toEqual(['own', 'consequence']);
  });
});

describe('a finding with consequences', () => {
  test('hides no error of the sheet behind a note', () => {
    const findings = settled(cause({ severity: 'note' }), consequence({ family: 'arithmetic', severity: 'error' }));
    expect(findings.map(({ severity, message }) => `${severity} ${wordsOf(message)}`)).toEqual([
      'error consequence',
      'note cause',
    ]);
  });

  test.each(['rules', 'across'] as const)('is as grave as one of the family %s', (family) => {
    expect(settled(cause(), consequence({ family, severity: 'error' }))).toMatchObject([{ severity: 'error' }]);
  });

  test.each(['arithmetic', 'form', 'indicators', 'staffing'] as const)(
    'is no graver for one of the family %s, which says nothing of the evaluation',
    (family) => {
      expect(settled(cause(), consequence({ family, severity: 'error' }))).toMatchObject([{ severity: 'warning' }]);
    },
  );

  test('is never milder', () => {
    const mild = { family: 'rules', severity: 'note', impact: 'form' } as const;
    expect(settled(cause(), consequence(mild))).toMatchObject([{ severity: 'warning', impact: 'figure' }]);
  });

  test('changes what any of them changes', () => {
    expect(settled(cause(), consequence({ impact: 'total' }))).toMatchObject([{ impact: 'total' }]);
    expect(settled(cause(), consequence({}, { impact: 'veto' }))).toMatchObject([{ impact: 'veto' }]);
  });
});

describe('findings', () => {
  test('stand by severity, then by what they change', () => {
    const SEVERITIES = ['error', 'warning', 'note'] as const;
    const all = SEVERITIES.flatMap((severity) => IMPACTS.map((impact) => ({ severity, impact })));
    const backwards = rule(
      'text-number',
      all.map((more, index) => issue(`附件1-1!A${index + 1}`, 'fault', more)).reverse(),
    );
    expect(settled(backwards).map(({ severity, impact }) => ({ severity, impact }))).toEqual(all);
  });

  test('stand in the order of the registry where they are equally grave', () => {
    const [one, two, three] = [
      rule('total-wrong', [issue('附件1-2!A9', 'one')]),
      rule('rate-wrong', [issue('附件1-1!A9', 'two'), issue('附件1-1!A1', 'three')]),
      rule('text-number', [issue('附件1-1!A2', 'four')]),
    ];
    expect(settled(one, two, three).map(({ message }) => wordsOf(message))).toEqual(['one', 'two', 'three', 'four']);
  });

  test('stand where their consequences put them', () => {
    const other = rule('blank-figure', [issue('附件1-1!B5', 'other')], { impact: 'total' });
    const order = (impact: 'form' | 'veto') =>
      settled(cause(), other, consequence({ impact })).map(({ message }) => wordsOf(message));
    expect(order('form')).toEqual(['other', 'cause']);
    expect(order('veto')).toEqual(['cause', 'other']);
  });
});
