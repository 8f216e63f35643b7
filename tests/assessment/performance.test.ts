import { assessPerformance, type Performance } from '../../src/assessment/performance';
import { recognise } from '../../src/forms/recognise';
import { IN_CELLS, IN_SENTENCES } from '../forms/performance/yongping';
import { textWorkbook } from '../forms/support/text-sheet';

function performanceOf(text: string): Performance {
  const [performance, another] = assessPerformance(recognise(textWorkbook(text)));
  if (!performance || another) throw new Error('not one table of performance targets');
  return performance;
}

const targetsOf = (text: string) => performanceOf(text).groups.flatMap(({ targets }) => targets);

const rows = (...lines: readonly string[]): string => ['一级指标 | 三级指标 | 指标值 | 完成值', ...lines].join('\n');

describe('rule F2: what is done over what is due', () => {
  test.each([
    ['numbers in cells', IN_CELLS],
    ['sentences in cells', IN_SENTENCES],
  ])('Yongping, %s: all is met but 资源链接', (_, text) => {
    const behind = targetsOf(text).filter(({ met }) => met !== true);
    expect(behind.map(({ item, rate, met }) => [item.name.slice(0, 4), rate, met])).toEqual([['资源链接', 0.7, false]]);
  });

  test('a limit is met where it is not exceeded', () => {
    const targets = targetsOf(
      rows('效益 | 投诉率 | 5%以内 | 2%', ' | 事故（起） | 不超过0起 | 1', ' | 延误（天） | ≤3 | 3'),
    );
    expect(targets.map(({ met, rate }) => [met, rate === null ? null : Number(rate.toFixed(4))])).toEqual([
      [true, 0.4],
      [false, null],
      [true, 1],
    ]);
  });

  test('words are left to a person, and so is what has no partner', () => {
    const targets = targetsOf(rows('效益 | 社会效益 | 良好 | 良好', ' | 宣传（次） | 4 | '));
    expect(targets.map(({ met, rate }) => [met, rate])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('rule F3: the weighted score of a table', () => {
  test('each group by the mean of its targets, none above 1', () => {
    const { score, weights } = performanceOf(IN_CELLS);
    // 0.5 × 1 + 0.3 × (0.7 + 1 + 1) / 3 + 0.1 × 1.
    expect(score).toBeCloseTo(0.87, 12);
    expect(weights).toBe(0.9);
  });

  test('what exceeds a limit counts by the limit over it', () => {
    expect(performanceOf(rows('效益（100%） | 投诉率 | 5%以内 | 10%', ' | 事故（起） | ≤0 | 1')).score).toBe(0.25);
  });

  test('is unknown without weights, or where a group has nothing that is judged', () => {
    expect(performanceOf(rows('产出 | 个案 | 68 | 70'))).toMatchObject({ score: null, weights: null });
    const words = performanceOf(rows('产出（60%） | 个案 | 68 | 70', '效益（40%） | 社会效益 | 良好 | 良好'));
    expect(words).toMatchObject({ score: null, weights: 1 });
  });
});
