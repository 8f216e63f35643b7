import { workersOf } from '../../../assessment/staffing';
import type { WorkerRecord, ZoneRow } from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import { zoneKey } from '../../../forms/vocabulary/zone-names';
import type { CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import { zoneRows } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import type { Issue } from '../../analysis/rule';
import { unknownZoneIn } from '../../analysis/zone-words';
import { list, quoted, say } from '../../text/say';

interface Strange {
  readonly name: string;
  readonly cell: CellRef;
}

/** Positions that name a zone which 附件1-1 does not have. */
function strangeIn(workers: readonly WorkerRecord[], keys: readonly string[]): Strange[] {
  return workers.flatMap(({ position, positionCell }) => {
    const name = unknownZoneIn(position, keys);
    return name && positionCell ? [{ name, cell: positionCell }] : [];
  });
}

/** Positions name another zone while a zone of 附件1-1 is named by none: the same zone under two names. */
function twoNames(strange: readonly Strange[], unnamed: readonly ZoneRow[]): Issue {
  const names = new Map(strange.map(({ name }) => [zoneKey(squash(name)), name]));
  const zones = new Map(unnamed.map(({ key, name }) => [key, name]));
  const [zone = null] = [...zones.values()];
  const unnamedCells = unnamed.map(({ cell }) => cell);
  const cells = strange.map(({ cell }) => cell);
  return {
    cells: [...unnamedCells, ...joinCells(cells)],
    wrong: cells,
    restsOn: unnamedCells,
    form: 'indicatorSheet',
    zone: zones.size === 1 ? zone : null,
    message: say('position-zone-unknown.two-names', {
      names: quoted([...new Set(names.values())]),
      zones: quoted([...new Set(zones.values())]),
    }),
  };
}

export const positionZoneUnknown: Rule = {
  id: 'position-zone-unknown',
  family: 'across',
  severity: 'warning',
  impact: 'form',
  basis: 'C4',
  run({ station, lastMonth, zones }) {
    const { keys } = zones;
    if (!keys.some((key) => zones.isNamed(key))) return [];
    const unnamed = zoneRows(station).filter(({ key }) => !zones.isNamed(key));
    if (unnamed.length > 0) {
      const everybody = strangeIn(workersOf(station), keys);
      return everybody.length > 0 ? [twoNames(everybody, unnamed)] : [];
    }
    if (!lastMonth) return [];
    const { strange, lacking } = zones.unplaced;
    const known = list(keys.map((key) => zones.nameOf(key)));
    return strangeIn(
      strange.map(({ row }) => row),
      keys,
    ).flatMap(({ name, cell }) => {
      // Only 片区 says by itself that a zone is meant.
      if (lacking === null && !name.includes('片区')) return [];
      const message = say('position-zone-unknown.found', { name, known });
      return [{ cells: [cell], wrong: [cell], form: 'attendanceSheet' as const, message }];
    });
  },
};
