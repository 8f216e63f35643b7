import { chineseNumber, piecesOf, squash, without, type NormalText } from '../values/text';
import { matchOf, meaningOf, means, type Row } from './table';

const NUMERAL = '[0-9]{1,2}|[一二两三四五六七八九十]{1,3}';
/** What a number counts rather than a zone: 3个社工点, 3名社工, 三村. */
const NOT_COUNTED = '(?![0-9一二两三四五六七八九十]*(?:个|名|人|村|社区|居))';

/** Zones that are numbered rather than named; the numeral is the first group. */
export const NUMBERED_ZONES: readonly Row<'numbered'>[] = [
  {
    pattern: new RegExp(`片区\\(?(${NUMERAL})${NOT_COUNTED}\\)?`),
    meaning: 'numbered',
    examples: ['片区1', '片区（一）', '片区①', '片 区 １'],
    not: ['东片区', '凤岗片区（3个社工点）', '凤岗片区（12名社工）'],
  },
  {
    pattern: new RegExp(`第?(${NUMERAL})(?:号|#)?(?:服务)?片区?`),
    meaning: 'numbered',
    examples: ['1片区', '一片区', '第一片区', '1号片区', '3片', '第2服务片区'],
    not: ['城东片区', '合计'],
  },
];

function numeral(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
}

/** The number that a text gives a zone (片区1, 第一片区), or null. */
export function zoneNumber(text: NormalText): number | null {
  const found = matchOf(NUMBERED_ZONES, text)?.match[1];
  return found === undefined ? null : numeral(found);
}

/**
 * A key that does not depend on spelling (rule C4): 片区1, 1片区, 一片区 and 第一片区 are one zone; other names stand for
 * themselves.
 */
export function zoneKey(name: NormalText): string {
  const number = zoneNumber(name);
  return number === null ? name : `片区${number}`;
}

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.])(?=.)/;
const BRACKET = /(?<=.)[([【]([^()[\]【】]*)[)\]】]$/;
const NUMBER = new RegExp(`(?:片区\\(?(?:${NUMERAL})\\)?|第?(?:${NUMERAL})(?:号|#)?(?:服务)?片区?)[:—-]*`);
const ENDING = /(?<=.)(?:服务)?片区?$/;

/** What stands around the name of a zone and is no part of it. */
export const AROUND_NAMES: readonly Row<'ordinal' | 'bracket' | 'number' | 'ending'>[] = [
  {
    pattern: ORDINAL,
    meaning: 'ordinal',
    examples: ['1.莲塘片区', '1、莲塘片区', '一、莲塘片区', '（一）莲塘片区'],
    not: ['莲塘片区', '1片区', '一片区'],
  },
  {
    pattern: BRACKET,
    meaning: 'bracket',
    examples: ['莲塘片区（片长：某甲）', '莲塘片区（含凤山村）', '莲塘片区【3个社工点】'],
    not: ['（一）莲塘片区', '莲塘片区'],
  },
  {
    pattern: NUMBER,
    meaning: 'number',
    examples: ['片区一：莲塘片区', '第一片区：莲塘', '1片区'],
    not: ['莲塘片区'],
  },
  {
    pattern: ENDING,
    meaning: 'ending',
    examples: ['莲塘片区', '莲塘片', '莲塘服务片区'],
    not: ['莲塘'],
  },
];

/** What a zone may be called in another place. */
export interface ZoneSpelling {
  /** Its name without ordinal and bracket: 莲塘片区 of 1.莲塘片区（片长：某甲）. */
  readonly plain: NormalText;
  /** The number that it has, whatever its name is besides. */
  readonly number: number | null;
  /** The word that it has for itself (莲塘); '' where it is numbered only. */
  readonly own: NormalText;
}

/** Takes the name of a zone apart (rule C4). A bracket that alone tells zones from each other, 片区（东）, is its name. */
export function zoneSpelling(name: NormalText): ZoneSpelling {
  const unlisted = without(name, ORDINAL);
  const outside = without(unlisted, BRACKET);
  const isNameless = /^(服务)?片区?$/.test(outside);
  const plain = isNameless ? unlisted : outside;
  const number = zoneNumber(plain);
  if (number === null) return { plain, number, own: without(plain, ENDING) };
  const beside = without(without(plain, NUMBER), ENDING);
  const inside = beside === '' ? (BRACKET.exec(unlisted)?.[1] ?? '') : '';
  const isName = inside.length > 2 && inside.endsWith('片区') && zoneNumber(squash(inside)) === null;
  return { plain, number, own: isName ? without(squash(inside), ENDING) : beside };
}

/** A sum of all zones, or of some. */
export type SumKind = 'subtotal' | 'total';

/** Names of sums among zones. */
export const SUM_NAMES: readonly Row<SumKind>[] = [
  { pattern: /^小计(数|[:(].*)?$/, meaning: 'subtotal', examples: ['小计', '小计数', '小计（东片区）'] },
  {
    pattern: /^(全站|全镇|全街道?|各?片区|(全)?社工站)?(合计|总计|小计|总数|共计|总和|汇总)(数|[:(].*)?$/,
    meaning: 'total',
    examples: ['合计', '总 计', '全镇合计', '各片区合计', '合计（4个片区）', '全镇小计', '总数：', '全站汇总', '汇总'],
    not: ['全站', '合兴片区', '城东片区', '小计', '北部小计'],
  },
  {
    pattern: /^[^:]{1,10}(小计|合计|总计)$/,
    meaning: 'subtotal',
    examples: ['北部小计', '东片区合计', '第一组总计'],
    not: ['小计工作', '合计划'],
  },
];

/** What a name says of a sum of zones; null for a zone. */
export function sumKind(name: NormalText): SumKind | null {
  return meaningOf(SUM_NAMES, name);
}

/** What a sum says that it sums: 东湖片区 of 东湖片区小计; '' where it says nothing. */
export function namedBySum(name: NormalText): NormalText {
  const inside = /^(?:小计|合计|总计)[:(]([^()]+)\)?$/.exec(name)?.[1];
  const named =
    inside === undefined ? without(name, /(小计|合计|总计|总数|共计|总和|汇总)(数|[:(].*)?$/) : squash(inside);
  return without(named, /^(本|该|各)?(片区?)?$/);
}

/** Whether a name stands for a sum of zones: 合计, 总计, 小计. */
export function isTotalName(name: NormalText): boolean {
  return sumKind(name) !== null;
}

/** What a worker is called behind the short name of a zone, or in front of it. */
const POST_BEHIND = /^[片区组站点线]?(社工|片长|组长|负责|督导|助理|主任|一线|$)/;
const POST_BEFORE = /(社工|片长|组长|负责人|督导|助理)[-—–:]?$/;

/** Whether a position says a zone by its name without 片区: 社工（凤岗）, 凤岗社工, 社工-凤岗. */
function saysShortName(position: NormalText, key: string): boolean {
  const short = key.replace(/(服务)?(片区|[片区])$/, '');
  if (short === '' || short === key) return false;
  if (position.split(/[()]/).includes(short)) return true;
  // A single sign may be a part of any word.
  if (short.length < 2) return false;
  const isFirst = position.startsWith(short) && POST_BEHIND.test(position.slice(short.length));
  return isFirst || (position.endsWith(short) && POST_BEFORE.test(position.slice(0, -short.length)));
}

/** The zone that a position names by its short name; null where none or several are. */
function zoneByShortName(position: NormalText, keys: readonly string[]): string | null {
  const [only, another] = keys.filter((key) => saysShortName(position, key));
  return only === undefined || another !== undefined ? null : only;
}

/** The zone that a position names (3片区片长, 东片区社工), by key; null for station staff. Zone names are tried longest first. */
export function zoneOfPosition(position: NormalText, keys: readonly string[]): string | null {
  const number = zoneNumber(position);
  if (number !== null && keys.includes(`片区${number}`)) return `片区${number}`;
  const named = [...keys].sort((a, b) => b.length - a.length);
  return (
    named.find((key) => position.includes(key)) ??
    named.find((key) => position.includes(key.replace(/片区$/, '区'))) ??
    zoneByShortName(position, keys)
  );
}

/** What stands between the zones of a worker who serves several: 片区1、片区2社工. */
const BETWEEN_ZONES = /[、,;/和及与+&]/;

/** Zones that share one word: 第5、6片区. */
const NUMBERS_OF_ZONES = new RegExp(`第?((?:${NUMERAL})(?:[、,;/和及与]第?(?:${NUMERAL}))+)(?:号|#)?(?:服务)?片区?`);

const EACH_NUMBER = new RegExp(NUMERAL, 'g');

/** The keys of zones that share one word in a position. */
function zonesCounted(position: NormalText): string[] {
  const numbers = NUMBERS_OF_ZONES.exec(position)?.[1]?.match(EACH_NUMBER) ?? [];
  return numbers.map((number) => `片区${numeral(number)}`);
}

/** A zone whose name a piece begins with the end of: 七区社工 of 白云七区, behind 白云六区; null where none or several do. */
function zoneByEnd(piece: NormalText, named: string, keys: readonly string[]): string | null {
  const ends = keys.filter((key) => {
    let shared = 0;
    while (shared < key.length && key[shared] === named[shared]) shared++;
    return shared > 0 && key !== named && key.length - shared > 1 && piece.startsWith(key.slice(shared));
  });
  return ends.length === 1 ? (ends[0] ?? null) : null;
}

/** The zones that a position names, each once; none for station staff. */
export function zonesOfPosition(position: NormalText, keys: readonly string[]): readonly string[] {
  const counted = zonesCounted(position);
  if (counted.length > 1 && counted.every((key) => keys.includes(key))) return [...new Set(counted)];
  const pieces = BETWEEN_ZONES.test(position) ? piecesOf(position, BETWEEN_ZONES) : [];
  const named = new Set<string>();
  for (const piece of pieces) {
    const [before] = named;
    const zone = zoneOfPosition(piece, keys) ?? (before === undefined ? null : zoneByEnd(piece, before, keys));
    if (zone !== null) named.add(zone);
  }
  if (named.size > 1) return [...named];
  const only = zoneOfPosition(position, keys);
  return only === null ? [] : [only];
}

/** The ordinal of a section: 一、 （二） 3. */
const SECTION = '(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[、.])?';

const NUMBERED = '(?:第?[0-9一二三四五六七八九十]{1,3}(?:号|服务)?片区?|片区\\(?[0-9一二三四五六七八九十]{1,3}\\)?)';

/** Lines over a list that name its zone; the name is the first group. */
export const ZONE_LINES: readonly Row<'zone'>[] = [
  {
    pattern: new RegExp(`^${SECTION}(${NUMBERED}|(?!服务|所属|各|本|全)[^:：()\\d]{1,6}片区)(?:[:：(].*)?$`),
    meaning: 'zone',
    examples: ['片区一', '东片区：3人', '第2片区', '片区（1）', '一、东片区（3人）', '（二）南片区'],
    not: ['服务片区', '各片区', '东片区指标'],
  },
  {
    pattern:
      /^(?:服务|所属)?(?:片区|站点|社工点|服务点|网格)(?:名称)?:([^:(),;]{1,10}?)(?:(?:投入|社工人数|[(,;]).*)?$/,
    meaning: 'zone',
    examples: ['服务片区：东片区', '片区名称：城南（3名社工）', '服务片区：全站合计', '片区：东片区 投入社工人数：3人'],
    not: ['服务片区：', '服务片区', '片区数：3，村居数：9'],
  },
];

/** The zone that a line names (东片区：3人), or null. */
export function zoneOfLine(text: NormalText): string | null {
  return matchOf(ZONE_LINES, text)?.match[1] ?? null;
}

/** What a line over a list says of the workers of its zone; their number is the first group. */
export const WORKERS_OF_LINES: readonly Row<'workers'>[] = [
  {
    pattern: /社工(?:人数|数)?[:为]?(\d+(?:\.\d+)?)[名人]?/,
    meaning: 'workers',
    examples: ['一、东片区（投入社工2名）', '服务片区：东片区 投入社工人数：2.5人', '东片区（社工：3人）'],
    not: ['东片区（社工）', '片区：东片区'],
  },
  {
    pattern: /[:(](\d+(?:\.\d+)?)[名人](?:社工)?\)?$/,
    meaning: 'workers',
    examples: ['东片区：3人', '东片区（3名社工）'],
    not: ['东片区（1）', '东片区：30'],
  },
];

/** The number of workers that a line over a list gives its zone (东片区：3人), or null. */
export function workersOfLine(text: NormalText): number | null {
  const number = matchOf(WORKERS_OF_LINES, text)?.match[1];
  return number === undefined ? null : Number(number);
}

/** Titles that name a zone in brackets; the name is the first group. */
export const ZONE_TITLES: readonly Row<'zone'>[] = [
  {
    pattern: new RegExp(`\\((${NUMBERED}|[^()]{1,6}片区)\\)`),
    meaning: 'zone',
    examples: ['附件1-1 指标完成情况统计表（东片区）'],
    not: ['附件1-1 指标完成情况统计表'],
  },
];

/** The zone that a title names in brackets, or null. */
export function zoneOfTitle(text: NormalText): string | null {
  return matchOf(ZONE_TITLES, text)?.match[1] ?? null;
}

/** Titles that call a list the sum of all zones. */
export const STATION_SUMS: readonly Row<'sum'>[] = [
  {
    pattern: new RegExp(
      `\\((?:全站|全镇|全街道?|各片区|社工站)?(?:汇总|合计|总计|总表)\\)|^${SECTION}(?:全站|各片区)(?:汇总|合计|总计)`,
    ),
    meaning: 'sum',
    examples: ['指标完成情况统计表（全站汇总）', '完成情况（合计）', '各片区汇总表', '五、全站合计'],
    not: ['指标完成情况汇总表', '指标完成情况统计表（东片区）'],
  },
];

/** Whether a title calls what stands below it the sum of all zones. */
export function namesStationSum(text: NormalText): boolean {
  return means(STATION_SUMS, text, 'sum');
}

/** Names that only a place has. */
export const PLACES: readonly Row<'place'>[] = [
  {
    pattern: /片区|[村社居点街镇区]$/,
    meaning: 'place',
    examples: ['片区1', '东村', '民生社区', '南站点'],
    not: ['三、探访服务'],
  },
];

export function isPlace(text: NormalText): boolean {
  return means(PLACES, text, 'place');
}

/** Whether a text is called as zones are: 东片区, 片区1, 北片. */
export function namesZone(text: NormalText): boolean {
  return text.includes('片区') || zoneNumber(text) !== null || /^.{1,6}片$/.test(text);
}

/** Headers of columns with places inside a zone. */
export const POINT_HEADERS: readonly Row<'point'>[] = [
  {
    pattern: /社工点|服务点|站点|驻点|点位|村|居|社区|网格/,
    meaning: 'point',
    examples: ['社工点', '村（居）', '社区', '所辖站点'],
    not: ['片区', '服务区域'],
  },
];

export function isPointHeader(text: NormalText): boolean {
  return means(POINT_HEADERS, text, 'point');
}

/** Headers of columns that list what a zone covers. */
export const COVERAGE_HEADERS: readonly Row<'coverage'>[] = [
  {
    pattern: /^(所辖|下辖|覆盖|包含|所含|辖)/,
    meaning: 'coverage',
    examples: ['所辖村居', '下辖社区', '覆盖村居'],
    not: ['所属社区'],
  },
];

export function isCoverageHeader(text: NormalText): boolean {
  return means(COVERAGE_HEADERS, text, 'coverage');
}
