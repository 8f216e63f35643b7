import { partOf, without, type NormalText } from '../values/text';
import { matchOf, means, type Row } from './table';

/** What may stand before a station's name. */
export const LEADS: readonly Row<'lead'>[] = [
  {
    pattern: /^(.*(单位|名称|站点)(\([^)]*\))?[::]|\((?![^)]*社)[^)]*\)|20\d\d(?:[-—–~至/]20\d\d)?年?度?)/,
    meaning: 'lead',
    examples: ['填报单位（盖章）：', '（中期）', '2024年度', '2024-2025年度', '站点名称：'],
    not: ['清河镇社工站', '（清河镇社工站）'],
  },
];

/** Titles with a station's name, which is the first group. */
export const STATION_TITLES: readonly Row<'project' | 'station'>[] = [
  {
    pattern: /^(.*?)购买服务项目/,
    meaning: 'project',
    examples: ['广州市清河镇社工站购买服务项目中期评估指标完成情况统计表'],
    not: ['购买服务'],
  },
  {
    pattern: /^(.*?(?:社会工作服务站|社工服务站|社工站))/,
    meaning: 'station',
    examples: ['清河镇社工站自评表', '指标完成情况统计表（清河镇社工站）'],
    not: ['清河镇'],
  },
];

/**
 * Remarks that speak of a station without being its title: they call themselves one, or are sentences, but for what stands in
 * brackets, and name no form.
 */
export const STATION_REMARKS: readonly Row<'remark'>[] = [
  {
    pattern: /^(备注|说明|注|附注)[::]|^(?!.*站.{0,40}(表|册|报告|自评)).*[,;。!?](?![^(]{0,60}\))/,
    meaning: 'remark',
    examples: [
      '备注：评估期末月社工站户数以台账为准',
      '本季度社工站入户探访含节日慰问。',
      '评估期末月社工站建档482人，入户探访含节日慰问',
    ],
    not: [
      '清河镇社工站自评表',
      '清河镇社工站指标完成情况表，评估周期：2024年9月5日至2025年3月31日',
      '清河镇社工站到岗情况统计表（盖章，一式两份）',
    ],
  },
];

/** What stands in a name's place and names no station. */
export const NO_STATIONS: readonly Row<'noStation'>[] = [
  {
    pattern: /^各|^(本|全|镇街?|街道?|区|市)?(社会工作服务站|社工服务站|社工站)$|名称$/,
    meaning: 'noStation',
    examples: ['各镇街社工站', '社工站', '本社工站', '社工站名称'],
    not: ['清河镇社工站'],
  },
  {
    pattern: /[,;。!?]/,
    meaning: 'noStation',
    examples: ['清河镇户籍人口约6.2万人，评估末月社工站', '本年度新增片区。社工站'],
    not: ['清河镇、沙河街社工站'],
  },
];

const ANNEX = /^附件[\d一二三]?[-—.]?[\d一二三]?[::]?/;
/** The form's name before a station in brackets: 指标完成情况统计表(太平镇社工站). */
const BEFORE_BRACKET = /^.*\((?![^(]*\))/;
/** No station's name is as long. */
export const LONGEST_STATION_NAME = 40;

/** The station that a title or a line of a cover names; null where it names none. */
export function stationIn(line: NormalText): string | null {
  let text = without(line, ANNEX);
  for (let lead = matchOf(LEADS, text); lead; lead = matchOf(LEADS, text)) text = partOf(text, lead.match[0].length);
  const title = matchOf(STATION_TITLES, text);
  if (title?.meaning === 'station' && means(STATION_REMARKS, text, 'remark')) return null;
  const named = partOf(text, 0, title?.match[1]?.length ?? 0);
  const name = without(named, BEFORE_BRACKET);
  return name === '' || name.length > LONGEST_STATION_NAME || means(NO_STATIONS, name, 'noStation') ? null : name;
}

/** Whether a text holds the word for a station, whichever it is. */
export function namesStation(text: NormalText): boolean {
  return means(STATION_TITLES, text, 'station');
}

/** A station's name in its parts: what is left out on one side holds for any on the other. */
interface NameParts {
  /** 白云区; null where the name says none. */
  readonly district: string | null;
  /** 太平 of 太平镇. */
  readonly place: string;
  /** 街, 镇 or 乡; null where the name says none. */
  readonly kind: string | null;
}

const IN_BRACKETS = /[([{〔【「《][^)\]}〕】」》]*[)\]}〕】」》]/g;
const CITY = /^(?:广东省)?(?:广州市|广州(?=.{2}))/;
/** From here on a name says what a station is, not whose: 社会工作服务站购买服务项目, 站. */
const SUFFIX = /(?:(?:社会工作|社会服务|社工|购买服务|项目|服务站).*|(?<=.)站点?)$/;
const DISTRICT = /^([^区街镇乡]{1,4}区)(?=.{2})/;
const KIND = /(街|镇|乡)(?:道)?(?:办事处|人民政府)?$/;

/** A name as people write it in titles and lists: brackets, city and suffix make no difference. */
function partsOf(name: NormalText): NameParts {
  const own = without(without(without(name, IN_BRACKETS), CITY), SUFFIX);
  const district = DISTRICT.exec(own)?.[1] ?? null;
  const rest = own.slice(district?.length ?? 0);
  const kind = KIND.exec(rest.slice(1))?.[1] ?? null;
  return { district, place: kind === null ? rest : rest.replace(KIND, ''), kind };
}

const agree = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;

const haveOneDistrictAndKind = (one: NameParts, other: NameParts): boolean =>
  agree(one.district, other.district) && agree(one.kind, other.kind);

/** A key that the spellings of a station's name share, with its district or without. */
export function stationKey(name: NormalText): string {
  const { place, kind } = partsOf(name);
  return `${place}${kind ?? ''}`;
}

/**
 * Whether two names are those of one station, as far as they say: 广州市太平镇社工站, 从化区太平镇, 太平镇社会工作服务站（中期）.
 * For what must not come to another station.
 */
export function isSameStation(one: NormalText, other: NormalText): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.place === b.place && a.place !== '' && haveOneDistrictAndKind(a, b);
}

/**
 * Whether two names may be those of one station: one of them may say more of the place, or nothing at all. For what must
 * not be held against one station as if it were two.
 */
export function mayBeSameStation(one: NormalText, other: NormalText): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return (a.place.includes(b.place) || b.place.includes(a.place)) && haveOneDistrictAndKind(a, b);
}
