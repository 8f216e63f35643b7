import { workersOf } from '../assessment/staffing';
import type { WorkerRecord } from '../forms/station';
import { squash } from '../forms/text';
import { zoneKey, zoneOfPosition } from '../forms/zone-names';
import type { Check, CheckContext, Issue } from './check';
import { zoneRows } from './readings';
import { joinCells } from './wording';
import { isZoneNamed, zoneKeys } from './zones';

/** 片区 with a name of its own before or after it; 各片区, 片区社工 name none. */
const NAMED_ZONE =
  /^(?!各|全|多|跨|机动|片区社|片区主|片区负|片区督|片区长)(.{1,6}?片区|片区[\d一二三四五六七八九十]+)/;

function zoneWritten(worker: WorkerRecord, keys: readonly string[]): string | null {
  const text = squash(worker.position);
  const name = zoneOfPosition(text, keys) === null ? NAMED_ZONE.exec(text)?.[0] : undefined;
  return name ?? null;
}

/** Positions that name a zone which 附件1-1 does not have, while a zone of 附件1-1 is named by none (rule C4). */
function unknownZones({ station }: CheckContext): Issue[] {
  const keys = zoneKeys(station);
  const unnamed = zoneRows(station).filter(({ key }) => !isZoneNamed(station, key));
  const strange = workersOf(station).flatMap((worker) => {
    const name = zoneWritten(worker, keys);
    return name && worker.positionCell ? [{ name, cell: worker.positionCell }] : [];
  });
  const isAnyKnown = keys.some((key) => isZoneNamed(station, key));
  if (!isAnyKnown || unnamed.length === 0 || strange.length === 0) return [];
  const names = [...new Map(strange.map(({ name }) => [zoneKey(name), name])).values()];
  const zones = [...new Map(unnamed.map(({ key, name }) => [key, name])).values()];
  return [
    {
      cells: [...unnamed.map(({ cell }) => cell), ...joinCells(strange.map(({ cell }) => cell))],
      follows: unnamed.map(({ cell }) => cell),
      form: 'indicatorSheet',
      zone: zones.length === 1 ? (zones[0] ?? null) : null,
      message: {
        zh: `附件2的职位写的是“${names.join('”、“')}”，附件1-1没有这个片区；附件1-1的“${zones.join('”、“')}”没有社工`,
        en: `positions in annex 2 name “${names.join('”, “')}”, which annex 1-1 does not have; nobody serves “${zones.join('”, “')}” of annex 1-1`,
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
];
