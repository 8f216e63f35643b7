import { MANUAL_VETOES } from '../../assessment/manual-vetoes';
import { DEFAULT_SCHEME, findScheme } from '../../assessment/schemes';
import { vetoText } from '../../report/veto-text';
import type { Strings } from '../../strings';
import type { ColumnValue } from '../columns';

/** An empty table of parameters: its header, and one example to be written over. */
export function parameterTemplate(
  words: Strings,
): readonly [header: readonly string[], example: readonly ColumnValue[]] {
  const { station, stage, scheme, headcount, example } = words.stationsOverview.parameters;
  const parties = findScheme(DEFAULT_SCHEME)?.parties ?? [];
  const months = [example.month, example.later].map((month) => `${headcount} ${month}`);
  return [
    [
      station,
      stage,
      scheme,
      ...months,
      ...parties.map(({ key }) => words.schemes.parties[key]),
      ...MANUAL_VETOES.map((veto) => vetoText(veto, words)),
    ],
    [example.station, example.stage, example.scheme, ...months.map(() => null), ...parties.map(() => null)],
  ];
}
