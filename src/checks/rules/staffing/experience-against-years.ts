import { numberOf } from '../../../forms/values/numbers';
import { YEARS_OF_EXPERIENCE } from '../../../assessment/limits';
import type { Rule } from '../../analysis/rule';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

/** 从业年限 against the column of those with two years: less, and counted there; enough, and not counted (rule B5). */
export const experienceAgainstYears: Rule = {
  id: 'experience-against-years',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B5',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, personMonths }) => {
      const { practiceYears, experienced } = worker;
      const [years, counted] = [numberOf(practiceYears), numberOf(experienced)];
      if (!practiceYears || !experienced || years === null || counted === null || personMonths === 0) return [];
      const cells = [practiceYears.cell, experienced.cell];
      const common = { cells, restsOn: cells, form: 'attendanceSheet' as const };
      const values = { worker: who(worker), years: figure(years), count: figure(counted) };
      // In part is right for somebody who completes two years within the period.
      if (years < YEARS_OF_EXPERIENCE && counted >= personMonths)
        return [{ ...common, message: say('experience-against-years.too-few', values) }];
      if (years >= YEARS_OF_EXPERIENCE && counted === 0)
        return [{ ...common, severity: 'note' as const, message: say('experience-against-years.uncounted', values) }];
      return [];
    }),
};
