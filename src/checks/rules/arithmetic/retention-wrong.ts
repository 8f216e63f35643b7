import { numberOf, ONE_DECIMAL } from '../../../forms/values/numbers';
import type { Rule } from '../../analysis/rule';
import { retentionGrounds } from '../../analysis/suspects';
import { figure as figureText, percent } from '../../text/phrases';
import { say } from '../../text/say';

function hasWholeDenominator(steady: number, rate: number): boolean {
  if (rate <= 0) return steady === 0;
  const headcount = Math.round(steady / rate);
  return headcount > 0 && Math.abs(steady / headcount - rate) < ONE_DECIMAL;
}

/** Retention against its parts: the workers that are steady, and the agreed headcount where it is known. */
export const retentionWrong: Rule = {
  id: 'retention-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'total',
  basis: 'B13',
  run({ station, assessment, suspects }) {
    const rows = station.attendance.flatMap((block) => block.subtotals);
    const stated = rows.find(({ kind }) => kind === 'retention')?.figure;
    const retention = assessment.staffing?.retention;
    const parts = /^=\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)/.exec(stated?.formula ?? '');
    const numerator = parts ? Number(parts[1]) : null;
    const is = parts ? Number(parts[1]) / Number(parts[2]) : numberOf(stated);
    if (!retention || !stated || is === null || !Number.isFinite(is)) return [];
    const { rate, required } = retention;
    const steady = retention.steady.length;
    const isFit = (count: number): boolean =>
      rate === null
        ? (numerator === null || numerator === count) && hasWholeDenominator(count, is)
        : Math.abs(is - count / (required ?? 0)) < ONE_DECIMAL;
    if (isFit(steady)) return [];
    const isFitWith = (more: number): boolean =>
      Array.from({ length: more }, (_, index) => steady + index + 1).some(isFit);
    const values = { is: percent(is), steady };
    return [
      {
        form: 'attendanceSheet',
        cells: [stated.cell],
        restsOn: retentionGrounds(suspects, isFitWith),
        message:
          rate === null || required === null
            ? say('retention-wrong.no-headcount', values)
            : say('retention-wrong.found', { ...values, required: figureText(required), should: percent(rate) }),
      },
    ];
  },
};
