import { EVALUATION_RULES } from '../../src/checks/rules/rules';
import { checkTextsFor } from '../../src/strings/check-texts';
import { sentence, type RuleId } from '../../src/strings/message';
import { lines, month, smallStation, told, type Seed, type Told } from './small-station';

const rulesOf = (...ids: readonly RuleId[]) => EVALUATION_RULES.filter(({ id }) => ids.includes(id));
const STAFF_RULES = rulesOf('staff-shortage', 'certified-shortage', 'headcount-missing', 'headcount-reduced');
const RETENTION_RULES = rulesOf('retention-low', 'retention-at-limit');
const PROGRESS_RULES = rulesOf('indicator-behind');

const text = (found: Told | undefined): string => (found ? sentence(found.issue.message, checkTextsFor('zh-CN')) : '');
const headcount = (count: number): Seed['parameters'] => ({ headcount: [{ from: month('2024-09'), count }] });

describe('person-months against the limits', () => {
  test('short, but below the veto limit, is a warning with the distance (A7)', () => {
    const [found] = told(STAFF_RULES, smallStation({ parameters: headcount(8) }));
    expect(found).toMatchObject({ id: 'staff-shortage', severity: 'warning' });
    expect(text(found)).toBe(
      '社工应到岗48人次，实到岗45人次，累计缺3人次；再缺2人次即达到中期评估5人次的不合格界线；不足的月份：2024-12至2025-02',
    );
  });

  test('reaching the limit is an error that decides the result', () => {
    const [found] = told(STAFF_RULES, smallStation({ parameters: headcount(9) }));
    expect(found).toMatchObject({ id: 'staff-shortage', severity: 'error', issue: { impact: 'veto' } });
  });

  test('certified workers short of half of what is required (B11)', () => {
    const presence = '√-----';
    const workers = { 2: { presence }, 3: { presence }, 5: { presence }, 6: { presence } };
    const found = told(STAFF_RULES, smallStation({ workers, parameters: headcount(5) }));
    const certified = found.find(({ id }) => id === 'certified-shortage');
    expect(certified?.severity).toBe('warning');
    expect(text(certified)).toContain('持证社工应到岗15人次，实到岗13人次，累计缺2人次；再缺1人次即达到');
    const worse = told(STAFF_RULES, smallStation({ workers, parameters: headcount(6) }));
    expect(worse.find(({ id }) => id === 'certified-shortage')?.severity).toBe('error');
  });

  test('no headcount: one note, and no shortage', () => {
    expect(lines([...STAFF_RULES, ...RETENTION_RULES], smallStation({ parameters: { headcount: [] } }))).toEqual([
      'note headcount-missing 附件2!G15',
    ]);
  });

  test('a headcount that begins too late is a warning', () => {
    const parameters = { headcount: [{ from: month('2024-11'), count: 7 }] };
    expect(lines(STAFF_RULES, smallStation({ parameters }))).toEqual(['warning headcount-missing 附件2!G15']);
  });

  test('a reduction that decides the result is told, another is not', () => {
    const reduced = (from: number, to: number): Seed => ({
      parameters: {
        headcount: [
          { from: month('2024-09'), count: from },
          { from: month('2024-10'), count: to },
        ],
      },
    });
    expect(lines(STAFF_RULES, smallStation(reduced(9, 7)))).toEqual(['warning headcount-reduced 附件2!V5']);
    expect(lines(STAFF_RULES, smallStation(reduced(8, 7)))).toEqual([]);
  });
});

describe('retention (B13)', () => {
  test.each([
    [7, 'met with a reserve of one', []],
    [8, 'met, but by no worker more than needed', ['warning retention-at-limit 附件2!G15']],
    [9, 'below 80%', ['error retention-low 附件2!G15']],
  ])('seven steady workers of %d: %s', (count, _what, found) => {
    expect(lines(RETENTION_RULES, smallStation({ parameters: headcount(count) }))).toEqual(found);
  });

  test('exactly 80% is met', () => {
    const context = smallStation({
      workers: { 7: { presence: '√√√---' }, 6: { presence: '√√√---' }, 4: { presence: '√√√---' } },
      parameters: headcount(5),
    });
    expect(text(told(RETENTION_RULES, context)[0])).toContain('4/5 = 80.00%，正好等于80%的下限，少1名即为60.00%');
  });

  test('without a headcount the stated figure counts', () => {
    const seed: Seed = { parameters: { headcount: [] }, cells: { '附件2!G15': 0.75 } };
    expect(lines(RETENTION_RULES, smallStation(seed))).toEqual(['error retention-low 附件2!G15']);
  });
});

describe('progress (C10)', () => {
  test('a group is one finding with its total and zones', () => {
    const cells = { '附件1-1!D5': 20, '附件1-1!E5': 0.2, '附件1-1!D7': 80, '附件1-1!E7': 0.4 };
    const [found, ...others] = told(PROGRESS_RULES, smallStation({ cells }));
    expect(others).toEqual([]);
    expect(found?.cells).toBe('附件1-1!E5 附件1-1!E7');
    expect(text(found)).toBe('电访低于应有进度50.00%。量：片区1 20.00%（20/100）、合计 40.00%（80/200）');
  });

  test('an item of 附件1-2 stands for itself', () => {
    expect(lines(PROGRESS_RULES, smallStation({ cells: { '附件1-2!B5': 99 } }))).toEqual([
      'warning indicator-behind 附件1-2!C5',
    ]);
  });

  test('exactly on the expected progress is on track', () => {
    expect(lines(PROGRESS_RULES, smallStation({ cells: { '附件1-2!B5': 100 } }))).toEqual([]);
  });
});
