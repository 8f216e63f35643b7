import type { NamedMark } from '../../analysis/named-cells';
import type { Issue, Rule } from '../../analysis/rule';
import { markText } from '../../text/marks';
import { say } from '../../text/say';

/** 0,5 and 0。5: a half to whoever reads it, and to no formula. */
const MISTYPED_HALF = /[,，。、]/;

function isMistypedHalf({ mark: { kind, raw } }: NamedMark): boolean {
  return kind === 'half' && typeof raw === 'string' && MISTYPED_HALF.test(raw);
}

/** Marks of no known spelling, which count as absent, and halves with another sign than the point. */
export const markUnknown: Rule = {
  id: 'mark-unknown',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  run: ({ station, marks }) =>
    marks.flatMap((named): Issue[] => {
      const { mark, worker, month } = named;
      const isHalf = isMistypedHalf(named);
      if (mark.kind !== 'unknown' && !isHalf) return [];
      const values = { name: worker.name, month, mark: markText(mark, station.date1904) };
      const message = isHalf ? say('mark-unknown.half', values) : say('mark-unknown.found', values);
      return [{ form: 'attendanceSheet', cells: [mark.cell], wrong: isHalf ? [] : [mark.cell], message }];
    }),
};
