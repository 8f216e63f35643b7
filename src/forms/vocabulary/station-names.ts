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

/** City and kind of station, which are written in several ways. */
const AROUND_CORE = /^(广州市?|广东省广州市?)|(社会工作服务站|社工服务站|社工站)$/g;

/** What distinguishes a station from others: 太平镇 of 广州市太平镇社工站. */
export function stationCore(name: NormalText): NormalText {
  return without(name, AROUND_CORE);
}

/** A district before a street or a town: 越秀区北京街. */
const DISTRICT = /^.{1,3}区(?=.{2})/;

/** A key that two spellings of a station's name share, with its district or without. */
export function stationKey(name: NormalText): string {
  return without(stationCore(name), DISTRICT).replace('街道', '街');
}

/** Whether two names may be those of one station: one may say its district too. */
export function isSameStation(one: NormalText, other: NormalText): boolean {
  const [core, otherCore] = [stationCore(one), stationCore(other)];
  return core === '' || otherCore === '' || core.includes(otherCore) || otherCore.includes(core);
}
