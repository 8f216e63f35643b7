import { figureFact, MONTHS, SUMS } from '../../../src/checks/analysis/facts';
import type { CheckContext, Subject } from '../../../src/checks/analysis/context';
import type { Issue, Rule } from '../../../src/checks/analysis/rule';
import type { JudgedFigure } from '../../../src/checks/analysis/verdicts';
import { runChecks } from '../../../src/checks/engine/run-checks';
import { formatCell } from '../../../src/workbook/address';
import { smallStation, type Seed } from '../small-station';
import { area, cell, issue, rule, wordsOf } from './made-up-rules';

/** Each finding with its consequences: `cause ← consequence, consequence`. */
function told(rules: readonly Rule[], subject: Subject = smallStation()): string[] {
  return runChecks(subject, [], rules).findings.map(({ message, consequences }) =>
    [wordsOf(message), consequences.map(wordsOf).join(', ')].filter(Boolean).join(' ← '),
  );
}

const cause = (more: Partial<Issue>): Rule => rule('total-wrong', [issue('附件1-1!A1', 'cause', more)]);
const consequence = (more: Partial<Issue>): Rule => rule('rate-wrong', [issue('附件1-1!A2', 'consequence', more)]);

const FOLDED = ['cause ← consequence'];
const APART = ['cause', 'consequence'];

describe('what rests on a cell that another issue says is wrong', () => {
  const wrong = [cell('附件1-1!D5')];

  test('is the consequence of that one', () => {
    expect(told([cause({ wrong }), consequence({ restsOn: wrong })])).toEqual(FOLDED);
    expect(told([consequence({ restsOn: wrong }), cause({ wrong })])).toEqual(FOLDED);
  });

  test('is a finding of its own where it rests on another cell', () => {
    expect(told([cause({ wrong }), consequence({ restsOn: [cell('附件1-2!D5')] })])).toEqual(APART);
  });

  test('is a finding of its own where no other issue says so', () => {
    expect(told([consequence({ wrong, restsOn: wrong })])).toEqual(['consequence']);
  });

  test('follows from the very first cause', () => {
    const between = rule('text-number', [
      issue('附件1-1!A3', 'between', { wrong: [cell('附件1-1!D7')], restsOn: wrong }),
    ]);
    expect(told([consequence({ restsOn: [cell('附件1-1!D7')] }), between, cause({ wrong })])).toEqual([
      'cause ← consequence, between',
    ]);
  });

  test('follows from one cause only', () => {
    const other = rule('text-number', [issue('附件1-1!A3', 'other cause', { wrong: [cell('附件1-1!C5')] })]);
    expect(told([cause({ wrong }), other, consequence({ restsOn: [cell('附件1-1!C5'), ...wrong] })])).toEqual([
      'cause',
      'other cause ← consequence',
    ]);
  });
});

describe('facts of 附件2', () => {
  const header = [cell('附件2!J5')];
  const sum = [cell('附件2!Y9')];

  test('months are wrong with the header of one of them', () => {
    expect(told([cause({ wrong: header }), consequence({ restsOn: [MONTHS] })])).toEqual(FOLDED);
    expect(told([cause({ wrong: [MONTHS] }), consequence({ restsOn: header })])).toEqual(FOLDED);
    expect(told([cause({ wrong: [MONTHS] }), consequence({ restsOn: [MONTHS] })])).toEqual(FOLDED);
  });

  test('months do not rest on the marks below their headers', () => {
    expect(told([cause({ wrong: [cell('附件2!J7')] }), consequence({ restsOn: [MONTHS] })])).toEqual(APART);
  });

  test('sums are wrong with any of them', () => {
    expect(told([cause({ wrong: [SUMS] }), consequence({ restsOn: sum })])).toEqual(FOLDED);
    expect(told([cause({ wrong: sum }), consequence({ restsOn: [SUMS] })])).toEqual(FOLDED);
    expect(told([cause({ wrong: [SUMS] }), consequence({ restsOn: [MONTHS] })])).toEqual(APART);
  });
});

describe('a figure', () => {
  const figureIn = ({ figures }: CheckContext, address: string): JudgedFigure => {
    const found = figures.find(({ stated }) => formatCell(stated.cell) === formatCell(cell(address)));
    if (!found) throw new Error(`no figure in ${address}`);
    return found;
  };
  /** A statement about the total D7 = D5 + D6. */
  const ofTotal = rule('rate-wrong', (context) => [
    issue('附件1-1!D7', 'consequence', { restsOn: [figureFact(figureIn(context, '附件1-1!D7'))] }),
  ]);
  const withTotal = (total: number, more: Seed = {}): Subject =>
    smallStation({ ...more, cells: { '附件1-1!D7': total, ...more.cells } });
  const zoneWrong = cause({ wrong: [cell('附件1-1!D5')] });

  test('rests on its cell', () => {
    expect(told([cause({ wrong: [cell('附件1-1!D7')] }), ofTotal], withTotal(130))).toEqual(FOLDED);
  });

  test('that is calculated rests on everything that goes into it', () => {
    const formulas = { '附件1-1!D7': '=SUM(D5:D6)' };
    expect(told([zoneWrong, ofTotal], withTotal(130, { formulas }))).toEqual(FOLDED);
  });

  test('that is typed rests on what would make it right', () => {
    expect(told([zoneWrong, ofTotal], withTotal(120, { cells: { '附件1-1!D5': 60.3 } }))).toEqual(FOLDED);
  });

  test('that is typed does not rest on what explains nothing', () => {
    expect(told([zoneWrong, ofTotal], withTotal(130))).toEqual(APART);
  });

  test('where none is due rests on everything that goes into it', () => {
    const cells = { '附件1-1!D5': '/', '附件1-1!D6': '/' };
    expect(told([zoneWrong, ofTotal], withTotal(130, { cells }))).toEqual(FOLDED);
  });

  test('that is wrong spoils what rests on its cell, not on what goes into it', () => {
    const totalWrong = rule('total-wrong', (context) => [
      issue('附件1-1!D7', 'cause', { wrong: [figureFact(figureIn(context, '附件1-1!D7'))] }),
    ]);
    expect(told([totalWrong, consequence({ restsOn: [cell('附件1-1!D7')] })])).toEqual(FOLDED);
    expect(told([totalWrong, consequence({ restsOn: [cell('附件1-1!D5')] })])).toEqual(APART);
  });
});

describe('an issue that overshadows an area', () => {
  const shadow = cause({ overshadows: [area('附件1-1!A2:B3')] });
  const told1 = (...cells: Issue['cells']): string[] => told([shadow, consequence({ cells })]);

  test('takes in what is told of cells of the area alone', () => {
    expect(told1(cell('附件1-1!A2'), area('附件1-1!A3:B3'))).toEqual(FOLDED);
  });

  test('leaves what is told of another cell as well', () => {
    expect(told1(cell('附件1-1!A2'), cell('附件1-1!C2'))).toEqual(APART);
    expect(told1(area('附件1-1!A3:C3'))).toEqual(APART);
    expect(told1(cell('附件1-2!A2'))).toEqual(APART);
  });

  test('does not take in itself', () => {
    expect(told([cause({ overshadows: [area('附件1-1!A1:A1')] })])).toEqual(['cause']);
  });
});

describe('issues that follow from each other', () => {
  const [one, other] = [cell('附件1-1!C5'), cell('附件1-1!D5')];
  const first = (more: Partial<Rule> = {}): Rule =>
    rule('text-number', [issue('附件1-1!A1', 'first', { wrong: [one], restsOn: [other] })], more);
  const second = (more: Partial<Rule> = {}): Rule =>
    rule('digit-letter', [issue('附件1-1!A2', 'second', { wrong: [other], restsOn: [one] })], more);

  test('are one finding: the gravest of them', () => {
    expect(told([first(), second({ severity: 'error' })])).toEqual(['second ← first']);
    expect(told([first(), second({ impact: 'total' })])).toEqual(['second ← first']);
  });

  test('or of equally grave ones the first of the registry', () => {
    expect(told([first(), second()])).toEqual(['first ← second']);
    expect(told([second(), first()])).toEqual(['second ← first']);
  });

  test('with what rests on any of them', () => {
    expect(told([consequence({ restsOn: [one] }), first(), second({ severity: 'error' })])).toEqual([
      'second ← consequence, first',
    ]);
  });

  test('are consequences of what is behind one of them', () => {
    const behind = cause({ wrong: [one] });
    expect(told([first(), second(), behind])).toEqual(['cause ← first, second']);
  });
});
