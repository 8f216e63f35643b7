import type { NormalText } from '../values/text';
import { matchOf, meaningOf, means, type Row } from './table';

/**
 * Work that is no social work: `cleaner` is what rule A7 names, `trade` what another trade does for the station, and
 * `clerical` what a social worker may well do besides.
 */
export type OtherWork = 'cleaner' | 'trade' | 'clerical';

const CLERICAL_WORK = '行政|人事|人力资源|后勤|总务|文员|文秘';
const TRADES = '财务|会计|出纳|厨师|厨工|炊事员?|食堂|司机|驾驶员|护工|护理员|保育员|绿化|水电工?|维修|电工|仓管员?';

/** Positions of nothing but these kinds of work: 行政兼财务专员. */
const positionOf = (work: string): RegExp =>
  new RegExp(`^(?:社工站)?(?:专职|兼职)?(?:(?:${work})[兼及和与、/]?)+(?:专员|人员|助理|主管|员|工|岗位?|干事)?$`);

export const OTHER_WORK: readonly Row<OtherWork>[] = [
  {
    pattern: /保洁|保安|安保|清洁(员|工)|门卫/,
    meaning: 'cleaner',
    examples: ['保洁', '保安员', '清洁工', '门卫', '社工（后勤保洁兼）'],
    not: ['清洁家园项目社工'],
  },
  {
    pattern: positionOf(TRADES),
    meaning: 'trade',
    examples: ['财务', '会计', '司机', '厨师'],
    not: ['社工（兼财务）', '财务社工'],
  },
  {
    pattern: positionOf(`${CLERICAL_WORK}|${TRADES}`),
    meaning: 'clerical',
    examples: ['行政专员', '行政兼财务', '后勤人员'],
    not: ['行政社工', '行政主任', '社工'],
  },
];

/** What else than social work a position names; null where it names none. */
export function otherWorkIn(position: NormalText): OtherWork | null {
  return meaningOf(OTHER_WORK, position);
}

/** Who leads the whole station: the first of their words tells one such post from another. */
export const STATION_LEADS: readonly Row<'lead'>[] = [
  {
    pattern:
      /^(?!.*(副|助理|行政|办公室|前任|原任|候任|拟任|代理|片区\d*主任|[点部组]主任)).*?(主任|站长|项目负责人|项目经理|总干事)/,
    meaning: 'lead',
    examples: ['社工站主任', '站长', '项目主任（总负责）', '项目负责人'],
    not: ['副主任', '主任助理', '片区1主任', '服务点主任', '片长', '行政主任'],
  },
];

/** The word for a lead of the station in a position (主任, 站长); null for anybody else. */
export function stationLeadIn(position: NormalText): string | null {
  return matchOf(STATION_LEADS, position)?.match.at(-1) ?? null;
}

/** Who stands in for the lead of the whole station. */
export type Deputy = 'deputyHead' | 'deputyDirector';

/** Words that make a post another than that of the station. */
const OTHER_POSTS = '助理|行政|办公室|前任|原任|候任|拟任|代理|片区\\d*副|[点部组]副';

const deputyOf = (title: string): RegExp => new RegExp(`^(?!.*(?:${OTHER_POSTS})).*?副${title}`);

export const STATION_DEPUTIES: readonly Row<Deputy>[] = [
  {
    pattern: deputyOf('站长'),
    meaning: 'deputyHead',
    examples: ['社工站副站长', '副站长'],
    not: ['站长', '副站长助理', '服务点副站长'],
  },
  {
    pattern: deputyOf('主任'),
    meaning: 'deputyDirector',
    examples: ['社工站副主任', '副主任'],
    not: ['主任', '片区1副主任', '行政副主任'],
  },
];

/** Which deputy of the station a position names; null for anybody else. */
export function stationDeputyIn(position: NormalText): Deputy | null {
  return meaningOf(STATION_DEPUTIES, position);
}

/** Posts of workers in general, who may serve any zone. */
export const PLAIN_POSTS: readonly Row<'plain'>[] = [
  {
    pattern:
      /^(一线|专业|项目|服务|驻点|全职|专职|持证|非持证|初级|中级|普通|见习)*(社工|社会工作者|社会工作师)[员师]?(\([\d一二三四五六七八九十]+\)|[\d一二三四五六七八九十]*)$/,
    meaning: 'plain',
    examples: ['社工', '一线社工', '项目社工', '社工3', '专职社工员'],
    not: ['东片区社工', '社工督导', '社工站主任', '机动社工', '社工（财务）'],
  },
];

/** Whether a position names a worker and neither a zone nor a post of the whole station. */
export function isPlainPost(position: NormalText): boolean {
  return means(PLAIN_POSTS, position, 'plain');
}
