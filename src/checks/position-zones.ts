import { workersOf } from '../assessment/staffing';
import type { WorkerRecord, ZoneRow } from '../forms/station';
import { squash } from '../forms/values/text';
import { zoneKey } from '../forms/vocabulary/zone-names';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { zoneRows } from './readings';
import { joinCells } from './wording';
import { lastMonthOf, list, who } from './workers';
import { unknownZoneIn } from './analysis/zone-words';
import { unplacedIn } from './zone-workers';
import { isZoneNamed, zoneKeys, zoneNameOf } from './zones';

interface Strange {
  readonly name: string;
  readonly cell: CellRef;
}

/** Positions that name a zone which 附件1-1 does not have. */
function strangeIn(workers: readonly WorkerRecord[], keys: readonly string[]): Strange[] {
  return workers.flatMap((worker) => {
    const name = unknownZoneIn(worker.position, keys);
    return name && worker.positionCell ? [{ name, cell: worker.positionCell }] : [];
  });
}

const quoted = (names: readonly string[]): string => [...new Set(names)].join('”、“');

/** Positions name another zone while a zone of 附件1-1 is named by none: the same zone under two names (rule C4). */
function twoNames(strange: readonly Strange[], unnamed: readonly ZoneRow[]): Issue {
  const names = [...new Map(strange.map(({ name }) => [zoneKey(squash(name)), name])).values()];
  const zones = [...new Map(unnamed.map(({ key, name }) => [key, name])).values()];
  return {
    cells: [...unnamed.map(({ cell }) => cell), ...joinCells(strange.map(({ cell }) => cell))],
    spoils: strange.map(({ cell }) => cell),
    follows: unnamed.map(({ cell }) => cell),
    form: 'indicatorSheet',
    zone: zones.length === 1 ? (zones[0] ?? null) : null,
    message: {
      zh: `附件2的职位写的是“${quoted(names)}”，附件1-1没有这个片区；附件1-1的“${quoted(zones)}”没有社工`,
      en: `positions in annex 2 name “${quoted(names)}”, which annex 1-1 does not have; nobody serves “${quoted(zones)}” of annex 1-1`,
    },
  };
}

function unknownZones(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const keys = zoneKeys(station);
  if (!keys.some((key) => isZoneNamed(station, key))) return [];
  const unnamed = zoneRows(station).filter(({ key }) => !isZoneNamed(station, key));
  const everybody = strangeIn(workersOf(station), keys);
  if (unnamed.length > 0) return everybody.length > 0 ? [twoNames(everybody, unnamed)] : [];
  const last = assessment.staffing && lastMonthOf(assessment.staffing);
  if (!last) return [];
  const { strange, lacking } = unplacedIn(context, last);
  return strangeIn(
    strange.map(({ row }) => row),
    keys,
  ).flatMap(({ name, cell }): Issue[] => {
    // Only 片区 says by itself that a zone is meant.
    if (lacking === null && !name.includes('片区')) return [];
    const known = keys.map((key) => zoneNameOf(station, key));
    return [
      {
        cells: [cell],
        spoils: [cell],
        form: 'attendanceSheet',
        message: {
          zh: `职位写的是“${name}”，附件1-1没有这个片区（有${known.join('、')}）`,
          en: `the position names “${name}”, which annex 1-1 does not have (it has ${known.join(', ')})`,
        },
      },
    ];
  });
}

/** Positions left empty while zones lack as many workers (rule C5). */
function blankPositions(context: CheckContext): Issue[] {
  const { staffing } = context.assessment;
  const last = staffing && lastMonthOf(staffing);
  if (!last) return [];
  const blank = unplacedIn(context, last).blank.map(({ row }) => row);
  if (blank.length === 0) return [];
  const cells = blank.flatMap(({ positionCell }) => positionCell ?? []);
  const names = list(blank.map(who));
  return [
    {
      cells: joinCells(cells),
      spoils: cells,
      form: 'attendanceSheet',
      message: {
        zh: `职位未填：${names.zh}；片区投入社工人数正好多出这些人`,
        en: `no position given: ${names.en}; the zones declare just as many workers more than positions name`,
      },
    },
  ];
}

/** Zone names of 附件1-1 and of 职位 in 附件2 (rule C4). */
export const POSITION_ZONE_CHECKS: readonly Check[] = [
  {
    id: 'position-zone-unknown',
    family: 'across',
    severity: 'warning',
    impact: 'form',
    basis: 'C4',
    title: { zh: '附件2职位中的片区不在附件1-1中', en: 'Positions name a zone that annex 1-1 does not have' },
    why: {
      zh: '两张表的片区名称应一致，才能核对各片区的社工人数。',
      en: 'Both forms should use the same zone names, or the workers of a zone cannot be checked.',
    },
    remedy: { zh: '统一片区名称。', en: 'Use the same name in both forms.' },
    run: unknownZones,
  },
  {
    id: 'position-missing',
    family: 'across',
    severity: 'warning',
    impact: 'form',
    basis: 'C5',
    title: { zh: '职位未填，片区因此少人', en: 'Position missing, and a zone lacks the worker' },
    why: {
      zh: '附件1-1的投入社工人数按附件2的职位核对。',
      en: 'The zone workers of annex 1-1 are checked by the positions of annex 2.',
    },
    remedy: { zh: '补填职位，写明片区。', en: 'Enter the position with its zone.' },
    run: blankPositions,
  },
];
