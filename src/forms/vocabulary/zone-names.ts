import { chineseNumber, type NormalText } from '../values/text';

const NUMERAL = '[0-9]{1,2}|[一二两三四五六七八九十]{1,3}';
const NUMBER_FIRST = new RegExp(`第?(${NUMERAL})(?:号|#)?(?:服务)?片区?`);
const NUMBER_LAST = new RegExp(`片区\\(?(${NUMERAL})\\)?`);

function numeral(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
}

function numbered(text: NormalText): number | null {
  const match = NUMBER_LAST.exec(text) ?? NUMBER_FIRST.exec(text);
  return match?.[1] ? numeral(match[1]) : null;
}

/** A key that does not depend on spelling: 片区1, 1片区, 一片区 and 第一片区 are one zone; other names stand for themselves. */
export function zoneKey(name: NormalText): string {
  const number = numbered(name);
  return number === null ? name : `片区${number}`;
}

const TOTAL = /^(全站|全镇|全街道?|各?片区|(全)?社工站)?(合计|总计|小计|总数|共计|总和)(数|[:(].*)?$/;

export function isTotalName(name: NormalText): boolean {
  return TOTAL.test(name);
}

/** A sum of some zones: 小计 beside the villages of one zone. */
export function isSubtotalName(name: NormalText): boolean {
  return isTotalName(name) && name.startsWith('小计');
}

/** The zone that a position names (3片区片长, 东片区社工), by key; null for station staff. Zone names are tried longest first. */
export function zoneOfPosition(position: NormalText, keys: readonly string[]): string | null {
  const number = numbered(position);
  if (number !== null && keys.includes(`片区${number}`)) return `片区${number}`;
  const named = [...keys].sort((a, b) => b.length - a.length);
  return (
    named.find((key) => position.includes(key)) ??
    named.find((key) => position.includes(key.replace(/片区$/, '区'))) ??
    null
  );
}
