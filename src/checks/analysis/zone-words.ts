import type { CellValue } from '../../workbook/snapshot';
import { squash } from '../../forms/values/text';
import { zoneOfPosition } from '../../forms/vocabulary/zone-names';

/** 各片区, 片区社工, 副片长 name no zone. */
const NO_NAME = '(?!各|全|多|跨|机动|驻|包|联|分|副|总|片区社|片区主|片区负|片区督|片区长)';
/** 片区 with a name of its own before or after it. */
const NAMED_ZONE = new RegExp(`^${NO_NAME}(.{1,6}?片区|片区[\\d一二三四五六七八九十]+)`);
/** What a position is called behind its zone. */
const POST = '社工|片长|组长|负责|督导|助理|主任|一线|$';

/** What stands at the end of every zone's name: 片 of 北片 and 南片. Null where they have nothing in common. */
function commonEnd(keys: readonly string[]): string | null {
  const [first = ''] = keys;
  const end = /[片区]$/.exec(first)?.[0];
  return end && keys.length > 1 && keys.every((key) => key.endsWith(end)) ? end : null;
}

/** The zone that a text begins with although 附件1-1 does not have it (十片区, 东片 beside 南片); null without one. */
export function unknownZoneIn(value: CellValue, keys: readonly string[]): string | null {
  const text = squash(value);
  if (zoneOfPosition(text, keys) !== null) return null;
  const end = commonEnd(keys);
  const named = NAMED_ZONE.exec(text) ?? (end && new RegExp(`^${NO_NAME}.{1,3}?${end}(?=${POST})`).exec(text));
  return named ? named[0] : null;
}
