import { squash } from '../../../forms/values/text';
import { mayBeSameStation } from '../../../forms/vocabulary/station-names';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

export const stationsDiffer: Rule = {
  id: 'stations-differ',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'B18',
  run({ station }) {
    const usual = station.name ?? '';
    const isUsual = ({ name }: { readonly name: string }): boolean => mayBeSameStation(squash(name), squash(usual));
    const named = station.titles.flatMap(({ form, cell, station: name }) => (name ? [{ form, cell, name }] : []));
    const other = named.filter((title) => !isUsual(title));
    const [first] = other;
    if (!first) return [];
    return [
      {
        cells: other.map(({ cell }) => cell),
        evidence: named
          .filter(isUsual)
          .slice(0, 1)
          .map(({ cell }) => cell),
        form: first.form,
        message: say('stations-differ.found', { form: say(`form-${first.form}`, {}), name: first.name, usual }),
      },
    ];
  },
};
