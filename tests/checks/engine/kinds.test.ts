import type { Issue, Rule } from '../../../src/checks/analysis/rule';
import type { SettledFinding } from '../../../src/checks/engine/finding';
import { markUncounted } from '../../../src/checks/rules/form/mark-uncounted';
import { markBeforeContract } from '../../../src/checks/rules/staffing/mark-before-contract';
import { runChecks } from '../../../src/checks/engine/run-checks';
import { clauses, say } from '../../../src/checks/text/say';
import type { Message } from '../../../src/strings/message';
import { formatReference, readableAddress } from '../../../src/workbook/address';
import { smallStation } from '../small-station';
import { area, cell, issue, rule, said, wordsOf } from './made-up-rules';

const settled = (...rules: readonly Rule[]): SettledFinding[] => [...runChecks(smallStation(), [], rules).findings];

const places = ({ cells }: SettledFinding): string =>
  cells.map((ref) => readableAddress(formatReference(ref))).join(' ');

const at = (cells: readonly string[], more: Partial<Issue> = {}): Issue[] =>
  cells.map((place) => issue(`附件2!${place}`, place, more));

const told = (cells: readonly string[], more: Partial<Rule> = {}): string[] =>
  settled(rule('mark-unknown', at(cells), more)).map(places);

describe('one kind, one finding', () => {
  test.each([
    ['in one column', ['G7', 'G8', 'G9', 'G12'], ['附件2!G7:G9 附件2!G12']],
    ['in one row', ['G7', 'J7', 'M7', 'P7'], ['附件2!G7 附件2!J7 附件2!M7 附件2!P7']],
    ['in a block', ['G7', 'H8', 'H7', 'G8'], ['附件2!G7:G8 附件2!H7:H8']],
    ['in a block with gaps', ['G7', 'H9', 'H7', 'K9'], ['附件2!G7:H7 附件2!H9 附件2!K9']],
  ])('is told for four cells %s', (_, cells, findings) => {
    expect(told(cells)).toEqual(findings);
  });

  test('is not told for three: these are read one by one', () => {
    expect(told(['G7', 'G8', 'G9'])).toEqual(['附件2!G7', '附件2!G8', '附件2!G9']);
  });

  test('is not told for four cells of which no two share a row or a column', () => {
    expect(told(['G7', 'H8', 'I9', 'J10'])).toHaveLength(4);
  });

  test('is told for five wherever they stand on a sheet, unless each is an error', () => {
    const scattered = ['G7', 'H8', 'I9', 'J10', 'K11'];
    expect(told(scattered, { severity: 'warning' })).toEqual(['附件2!G7 附件2!H8 附件2!I9 附件2!J10 附件2!K11']);
    expect(told(scattered, { severity: 'note' })).toHaveLength(1);
    expect(told(scattered, { severity: 'error' })).toHaveLength(5);
  });

  test('is not told where the rule tells each apart', () => {
    expect(told(['G7', 'G8', 'G9', 'G10'], { many: 'apart' })).toHaveLength(4);
  });

  test('is not told for what is graver, says another sentence, or is of another rule', () => {
    const column = ['G7', 'G8', 'G9'];
    const other = (more: Partial<Issue>): Rule => rule('mark-unknown', [...at(column), ...at(['G10'], more)]);
    expect(settled(other({ severity: 'error' }))).toHaveLength(4);
    expect(settled(other({ impact: 'veto' }))).toHaveLength(4);
    expect(settled(other({ message: say('worker', { name: '社工甲01', row: 10 }) }))).toHaveLength(4);
    expect(settled(rule('mark-unknown', at(column)), rule('mark-blank', at(['G10'])))).toHaveLength(4);
  });

  test('is not told where the sentences list other faults', () => {
    const clash = (...found: Message[]): Partial<Issue> => ({
      message: say('figures-impossible.found', { zone: '片区1', group: '专业个案', clashes: clauses(found) }),
    });
    const closed = say('figures-impossible.closed', { closed: '2', opened: '1' });
    const empty = say('figures-impossible.no-people', { events: '3' });
    const of = (last: Partial<Issue>): number =>
      settled(rule('figures-impossible', [...at(['G7', 'G8', 'G9'], clash(closed)), ...at(['G10'], last)])).length;
    expect([of(clash(closed)), of(clash(closed, closed)), of(clash(empty))]).toEqual([1, 1, 4]);
  });

  test('says how many there are, and the first of them', () => {
    const [finding] = settled(rule('mark-unknown', at(['G7', 'G8', 'G9', 'G10', 'G11'])));
    expect(finding && wordsOf(finding.message)).toBe('同样的问题共5处，例如：（1）G7（2）G8（3）G9');
  });

  test('names what is to blame in each before what each names besides, and all evidence', () => {
    const issues = [7, 8, 9, 10].map((row) =>
      issue(`附件2!F${row}`, 'fault', {
        cells: [cell(`附件2!F${row}`), area(`附件2!G${row}:H${row}`)],
        evidence: [cell('附件2!A3'), cell(`附件2!Y${row}`)],
      }),
    );
    const [finding] = settled(rule('mark-unknown', issues));
    expect(finding && places(finding)).toBe('附件2!F7:F10 附件2!G7:H7 附件2!G8:H8 附件2!G9:H9 附件2!G10:H10');
    expect(finding?.evidence).toEqual([area('附件2!A3'), area('附件2!Y7:Y10')]);
  });

  test('is of one zone where all are', () => {
    const ofZones = (...zones: readonly string[]): (string | null)[] =>
      settled(
        rule(
          'blank-figure',
          zones.map((zone, index) => issue(`附件1-1!C${index + 5}`, 'blank', { zone })),
        ),
      ).map(({ zone }) => zone);
    expect(ofZones('片区1', '片区1', '片区1', '片区1')).toEqual(['片区1']);
    expect(ofZones('片区1', '片区2', '片区3', '片区4')).toEqual([null]);
  });

  test('keeps what follows from any of them', () => {
    const more: Partial<Issue> = { consequences: [said('own')], wrong: [cell('附件2!G9')] };
    const cause = rule('mark-unknown', at(['G7', 'G8', 'G9', 'G10'], more));
    const consequence = rule('rate-wrong', [issue('附件2!Y7', 'follows', { restsOn: [cell('附件2!G9')] })]);
    const [finding, ...others] = settled(cause, consequence);
    expect(others).toEqual([]);
    expect(finding?.consequences.map(wordsOf)).toEqual(['own', 'own', 'own', 'own', 'follows']);
  });

  test('is told in words of its rule where that has some', () => {
    const many: NonNullable<Rule['many']> = (issues) => ({
      message: said(`all ${issues.length}`),
      consequences: [said('together')],
    });
    const [finding] = settled(rule('mark-unknown', at(['G7', 'G8', 'G9', 'G10']), { many }));
    expect([finding?.message, ...(finding?.consequences ?? [])].flatMap((one) => (one ? wordsOf(one) : []))).toEqual([
      'all 4',
      'together',
    ]);
  });

  test('is one consequence too', () => {
    const wrong = [cell('附件2!G5')];
    const cause = rule('month-mistyped', [issue('附件2!G5', 'cause', { wrong })]);
    const [finding] = settled(cause, rule('mark-unknown', at(['G7', 'G8', 'G9', 'G10'], { restsOn: wrong })));
    expect(finding?.consequences.map(wordsOf)).toEqual(['同样的问题共4处，例如：（1）G7（2）G8（3）G9']);
  });

  test('tells what the station has without the marks of all, where contracts rule them out', () => {
    const contract = '2026.9.1-2027.8.31';
    const workers = Object.fromEntries([2, 3, 4, 5].map((worker) => [worker, { contract }]));
    const { findings } = runChecks(smallStation({ workers }), [], [markBeforeContract]);
    expect(findings.map(places)).toEqual(['附件2!F8:F11 附件2!G8:X8 附件2!G9:X9 附件2!G10:X10 附件2!G11:X11']);
    // 8 workers of six months, of whom one leaves after three: 45 without 24.
    expect(findings[0]?.consequences.map(wordsOf)).toEqual([
      expect.stringMatching(/^不计这些标记，总人次为21（现为45）；.*稳岗率为3\/7/),
    ]);
  });

  test('names each spelling once, where the formulas of a block count none of the marks', () => {
    const cells = { '附件2!G9': '✓', '附件2!J9': '✓', '附件2!M9': '✔', '附件2!P9': '✓' };
    const formulas = { '附件2!Y9': '=COUNTIF(G9:X9,"√")/3+SUM(G9:X9)/3' };
    const { findings } = runChecks(smallStation({ cells, formulas }), [], [markUncounted]);
    expect(findings.map(({ message }) => wordsOf(message))).toEqual([
      '4处标记写作“✓”、“✔”，与表中公式统计的“√”写法不同，小计会少算。',
    ]);
  });
});
