import { checkWorkbook, highlightFindings, writeSummary } from '../../src/report/actions';
import { review, type Review, type ReviewOptions } from '../../src/report/review';
import { failure, success, type Host } from '../../src/workbook/host';
import type { Plan } from '../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

jest.mock('../../src/report/review', () => ({ review: jest.fn() }));
jest.mock('../../src/report/summary', () => ({ planSummary: () => 'the sheet' }));
jest.mock('../../src/report/highlights', () => ({ planHighlights: () => ['a highlight'] }));

const OPTIONS: ReviewOptions = { file: '', language: 'zh-CN' };
const SNAPSHOT: WorkbookSnapshot = { sheets: [], names: [], date1904: false };

function reviewOf(found: boolean): Review {
  return { report: { recognition: { forms: [{ found: false }, { found }] } } } as unknown as Review;
}

/** A host that answers what it is told to and remembers the plans that it was given. */
function hostThat(answers: { read?: ReturnType<typeof failure>; apply?: ReturnType<typeof failure> } = {}) {
  const plans: Plan[] = [];
  const host = {
    read: () => Promise.resolve(answers.read ?? success(SNAPSHOT)),
    apply: (plan: Plan) => {
      plans.push(plan);
      return Promise.resolve(answers.apply ?? success({ protectedSheets: [] }));
    },
  } as unknown as Host;
  return { host, plans };
}

beforeEach(() => jest.mocked(review).mockReturnValue(reviewOf(true)));

describe('actions of pane and ribbon', () => {
  test('a check reads and reviews, and writes nothing', async () => {
    const { host, plans } = hostThat();
    expect(await checkWorkbook(host, OPTIONS)).toEqual(success(reviewOf(true)));
    expect(review).toHaveBeenCalledWith(SNAPSHOT, OPTIONS);
    expect(plans).toEqual([]);
  });

  test('a summary leaves the highlights alone, and highlights leave the summary alone', async () => {
    const { host, plans } = hostThat();
    await writeSummary(host, OPTIONS);
    await highlightFindings(host, OPTIONS);
    expect(plans).toEqual([{ summary: 'the sheet' }, { highlights: ['a highlight'] }]);
  });

  test('what was written comes with the review that it was made from', async () => {
    const { host } = hostThat();
    const outcome = { protectedSheets: [] };
    expect(await writeSummary(host, OPTIONS)).toEqual(success({ review: reviewOf(true), outcome }));
  });

  test.each([writeSummary, highlightFindings])(
    'nothing is written where there is no official sheet: %p',
    async (action) => {
      jest.mocked(review).mockReturnValue(reviewOf(false));
      const { host, plans } = hostThat();
      expect(await action(host, OPTIONS)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
      expect(plans).toEqual([]);
    },
  );

  test('a workbook that cannot be read is not written to', async () => {
    const { host, plans } = hostThat({ read: failure('too-large') });
    expect(await writeSummary(host, OPTIONS)).toEqual(failure('too-large'));
    expect(plans).toEqual([]);
  });

  test('a refusal to write is passed on as it is', async () => {
    const { host } = hostThat({ apply: failure('protected', '评分汇总') });
    expect(await writeSummary(host, OPTIONS)).toEqual(failure('protected', '评分汇总'));
  });
});
