import { squash } from '../../../forms/values/text';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

/** What distinguishes a station: city and kind of station are written in several ways. */
function coreName(station: string): string {
  return squash(station)
    .replace(/^(广州市?|广东省广州市?)/, '')
    .replace(/(社会工作服务站|社工服务站|社工站)$/, '');
}

const isSameName = (a: string, b: string): boolean => a === '' || b === '' || a.includes(b) || b.includes(a);

export const stationsDiffer: Rule = {
  id: 'stations-differ',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'B18',
  run({ station }) {
    const usual = station.name ?? '';
    const isUsual = ({ name }: { readonly name: string }): boolean => isSameName(coreName(name), coreName(usual));
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
