import { screen } from '@testing-library/react';
import { review } from '../../../src/report/review';
import { GradeConditions } from '../../../src/taskpane/score/GradeConditions';
import { ScoreFigure } from '../../../src/taskpane/score/ScoreFigure';
import { WhatIf } from '../../../src/taskpane/score/WhatIf';
import { month, smallWorkbook, type Seed } from '../../checks/small-station';
import { shown } from '../part';
import { findAll } from '../query';
import { tick } from '../user';

/** 48 person-months due, 45 in post; a grade of 86 (良好). */
const reviewed = (seed: Seed = {}) =>
  review(smallWorkbook(seed), {
    file: 'small',
    language: 'zh-CN',
    parameters: {
      stage: 'midterm',
      headcount: [{ from: month('2024-09'), count: 8 }],
      scores: { purchaser: 18, supervisor: 9, guidance: 13, thirdParty: 46 },
    },
  });

const ENDED: Seed = { workers: { 2: { contract: '2022.9.1-2024.12.31' } } };

describe('the grade with what it hangs on (rule A7)', () => {
  it('says what an open finding would make of it', async () => {
    const { report } = reviewed(ENDED);
    await shown(() => <GradeConditions report={report} />);
    expect(screen.getByText('若社工2号（第8行）2025年1月至2025年2月的到岗不计：缺5人次，不合格')).toBeTruthy();
  });

  it('is shown as won only where nothing open may cost it', async () => {
    const gradeOf = async (seed: Seed): Promise<string> => {
      const { report } = reviewed(seed);
      await shown(() => <ScoreFigure report={report} />);
      return screen.getAllByText('良好').at(-1)?.className ?? '';
    };
    expect(await gradeOf(ENDED)).not.toBe(await gradeOf({}));
  });

  it('can be tried: the figures follow what is ticked, and come back', async () => {
    const station = reviewed(ENDED);
    await shown(() => <WhatIf review={station} />);
    const figures = () => findAll('definition').map(({ textContent }) => textContent);
    const before = figures();
    expect(before).toEqual(['45 / 48', '33 / 24', '87.50%', '6 项待定', '良好']);
    await tick('社工2号（第8行）2025年1月至2025年2月的到岗不计');
    expect(figures()).toEqual([
      '45 / 48 → 43 / 48',
      '33 / 24 → 31 / 24',
      '87.50% → 75.00%',
      '6 项待定 → 已触发：人员配备不足，累计缺少人次；6 项待定',
      '良好 → 不合格',
    ]);
    await tick('社工2号（第8行）2025年1月至2025年2月的到岗不计');
    expect(figures()).toEqual(before);
  });

  it('is not offered where no finding counts otherwise', async () => {
    const station = reviewed();
    await shown(() => <WhatIf review={station} />);
    expect(screen.queryByText('如果这些问题属实')).toBeNull();
  });
});
