import type { Station } from '../../../forms/station';
import { markValue } from '../../../forms/values/marks';
import { squash, without, type NormalText } from '../../../forms/values/text';
import { isBoughtBefore, notedMark } from '../../../forms/vocabulary/marks';
import { groupedBy } from '../../analysis/grouped';
import type { NamedMark } from '../../analysis/named-cells';
import type { Issue, Rule } from '../../analysis/rule';
import { markText, spellings } from '../../text/marks';
import { figure, monthList } from '../../text/phrases';
import { say, when } from '../../text/say';

/** 0,5 and 0。5: a half to whoever reads it, and to no formula. */
const MISTYPED_HALF = /[,，。、]/;

function isMistypedHalf({ mark: { kind, raw } }: NamedMark): boolean {
  return kind === 'half' && typeof raw === 'string' && MISTYPED_HALF.test(raw);
}

/** √（原单位）: who has bought the insurance is no doubt about the mark. */
const saysWhoBought = (text: NormalText): boolean => isBoughtBefore(without(text, /^[^(]*\(|\)$/g));

function isNoted({ mark: { kind, raw } }: NamedMark): boolean {
  // A sign alone has no note.
  if (kind === 'unknown' || typeof raw !== 'string' || raw.length < 2) return false;
  const text = squash(raw);
  return notedMark(text) !== null && !saysWhoBought(text);
}

/** Marks with a note behind are told together: they are counted as they stand. */
function notedTogether(marks: readonly NamedMark[], { date1904 }: Station): Issue[] {
  const noted = marks.filter(isNoted);
  const [first] = noted;
  if (!first) return [];
  const values = { mark: markText(first.mark, date1904), counts: figure(markValue(first.mark)), count: noted.length };
  const { worker, month } = first;
  const message =
    noted.length > 1
      ? say('mark-unknown.noted-many', values)
      : say('mark-unknown.noted', { ...values, name: worker.name, month: when(month) });
  const cells = noted.map(({ mark }) => mark.cell);
  // A mark that no formula counts for its note is told as that.
  return [{ form: 'attendanceSheet', severity: 'note', cells, restsOn: cells, message }];
}

/** The marks of one worker that are written alike. */
function issueOf(marks: readonly [NamedMark, ...NamedMark[]], { date1904 }: Station): Issue {
  const [{ mark, worker, role }] = marks;
  const months = marks.map(({ month }) => month);
  const cells = marks.map((named) => named.mark.cell);
  const isHalf = mark.kind !== 'unknown';
  const values = { name: worker.name, months: monthList(months), mark: markText(mark, date1904) };
  const message = isHalf ? say('mark-unknown.half', values) : say(`mark-unknown.${role}`, values);
  // A half counts as it was meant; what cannot be read counts as absent until somebody says what it means.
  const what = isHalf ? ('uncounted' as const) : ('counted' as const);
  const otherwise = role === 'inPost' ? [{ what, worker, months }] : [];
  return { form: 'attendanceSheet', cells, wrong: isHalf ? [] : cells, message, otherwise };
}

/** Marks of no known spelling, which count as absent, halves with another sign than the point, and marks with a note behind. */
export const markUnknown: Rule = {
  id: 'mark-unknown',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  many: (issues) => ({
    message: say('mark-unknown.many', {
      count: issues.flatMap(({ cells }) => cells).length,
      marks: spellings(issues.map(({ message }) => message.values['mark'])),
      first: issues[0]?.message ?? null,
    }),
  }),
  run({ station, marks }) {
    const found = marks.filter((named) => named.mark.kind === 'unknown' || isMistypedHalf(named));
    const keyOf = ({ mark, worker, role }: NamedMark): string =>
      JSON.stringify([worker.nameCell, role, mark.kind, mark.raw, mark.numberFormat]);
    const alike = groupedBy(found, keyOf).map((group) => issueOf(group, station));
    return [...alike, ...notedTogether(marks, station)];
  },
};
