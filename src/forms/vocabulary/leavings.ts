import { without, type NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

const LEAVING = '(?:离职|离岗|离任|辞职|辞任|调离|调出|退出|离开|辞退)';
const TAKING_OVER =
  '(?:接手|接替|接任|接管|接力|承接|承担|顶替|顶岗|替补|替换|代替|填补|补充|补位|补上|递补|跟进|负责|兼任|兼顾|代管|代理)';
/** 2024年12月31日, 于2024年12月. */
const DATED = '(?:[已于在]{0,2}[\\d年月日号./-]{1,12}[已因]?(?:个人原因|故)?)?';
/** Whose leaving a remark may call by their post. */
const PERSON = '(?:社工|社会工作者|人员|员工|同事|同工|同志|站长|主任|片长|督导|负责人)';
const HANZI = '[\\u4e00-\\u9fff]';

/**
 * What a remark says of somebody else's leaving, or of leaving another post: it is no part of the worker's own story, and
 * neither are the dates in it.
 */
export const LEAVINGS_OF_OTHERS: readonly Row<'others'>[] = [
  {
    pattern: new RegExp(`(?:接替|顶替|替补|代替|替换|接任)[^,;。]{0,24}?${LEAVING}(?:[后之]?的)?`),
    meaning: 'others',
    examples: ['接替2024年10月8日离职的甲01', '2025年3月入职,顶替甲01(2025年2月离职)', '接任已离职站长'],
    not: ['接替甲01的工作,2025年3月31日离职', '2025年3月离职,由乙01接替'],
  },
  {
    // 接替甲某,甲某于2025年2月离职: the name comes again.
    pattern: new RegExp(
      `(?:接替|顶替|接任|代替|替换|接手)原?(${HANZI}{2,3})[^,;。]{0,10}[,;。(]\\1[^,;。]{0,24}?${LEAVING}`,
    ),
    meaning: 'others',
    examples: ['接替李娟,李娟于2025年2月离职', '接手王某的个案。王某2025年2月28日辞职'],
    not: ['接替李娟,2025年2月离职'],
  },
  {
    pattern: new RegExp(`${TAKING_OVER}[^,;。]{0,24}?${LEAVING}(?:的|后的|后[留空]|空缺|空出|遗留|岗位|职位)`),
    meaning: 'others',
    examples: ['接手李某2025年2月离职后的工作', '填补2025年2月离职空缺', '负责2025年2月离职岗位的工作'],
    not: ['接手片区2后2025年3月离职'],
  },
  {
    // 离职的李某, 离职社工的个案; not 离职的手续, nor a row that is called 2025年2月离职人员.
    pattern: new RegExp(
      `${DATED}${LEAVING}(?:的(?!原因|时间|日期|手续|证明|情况|当[月日天]|次[月日]|月份|${PERSON}(?:$|[,;。()]))(?=${HANZI}|[A-Za-z])|的?${PERSON}(?=[^,;。()]))`,
    ),
    meaning: 'others',
    examples: [
      '离职社工的个案已于2025年3月交接给本人',
      '负责与2025年5月离职的李某交接档案',
      '跟进离职同事个案',
      '2025年3月起负责已于2025年2月因个人原因离职的王某的片区',
    ],
    not: ['2025年2月离职人员', '2025年2月离职社工(已结清)', '2025年2月离职的手续已办', '2025年2月离职'],
  },
  {
    // Nobody takes over from himself: 李某2025年2月离职,其工作由本人接手. Of a leaver's own work somebody else does.
    pattern: new RegExp(`${LEAVING}[^;。]{0,14}?(?:本人|由我|由其(?![他它余])|由该)[^,;。\\d]{0,8}?${TAKING_OVER}`),
    meaning: 'others',
    examples: ['李某2025年2月离职后由本人接手', '王某2025年2月离职,其片区由本人负责', '站长离职后由其接任'],
    not: ['2025年2月28日离职,工作由王某接手', '2025年2月离职,由其他社工接替'],
  },
  {
    // 因陈某2025年2月离职, unless the row itself is called so (`readRemark`).
    pattern: new RegExp(`${HANZI}某{1,2}[已于在]?${DATED}${LEAVING}`),
    meaning: 'others',
    examples: ['因陈某2025年2月离职', '李某某已离职', '王某于2025年2月因个人原因离职'],
    not: ['与李某交接工作后于2025年3月31日离职'],
  },
  {
    // Nobody leaves and takes over.
    pattern: new RegExp(
      `${LEAVING}(?:的|后|,){0,2}(?:接手|暂代|代管|代班|兼(?!职)|轮流|重新对接|改线上|交还|提前交接)`,
    ),
    meaning: 'others',
    examples: ['1片区社工2024年12月离职后兼顾1片区', '乙02离职,暂代报账', '离职后接手其个案'],
    not: ['2025年2月离职,工作由王某接手', '2025年2月离职后交接'],
  },
  {
    // Who held the post before, or the employer before.
    pattern: new RegExp(
      `(?:上一|前一|上家|上个|原|前)(?:家|个)?(?:机构|单位|公司|雇主|社工站|任|站长|主任|片长|督导|负责人|社工|员工|人员|同事)[^,;。、]{0,24}?${LEAVING}`,
    ),
    meaning: 'others',
    examples: [
      '2022年8月31日从上一机构离职后入职本站',
      '原站长2024年8月15日离职',
      '2024年8月31日由原单位离职',
      '前任社工2024年9月30日离职',
    ],
    not: ['因个人原因2025年2月离职', '离职前任片长'],
  },
  {
    // 从原岗位离职 is one's own.
    pattern: new RegExp(
      `(?<![从由自在离因])原(?:岗位|岗(?!位)|职位)(?![撤取调合裁变不已被])[^,;。、]{0,20}?${LEAVING}`,
    ),
    meaning: 'others',
    examples: [
      '2025年1月6日新入职,原岗位叶嘉欣于2024年12月31日离职',
      '原岗位人员2024年12月31日离职',
      '原岗甲01(2024年12月离职)',
    ],
    not: ['2025年2月从原岗位离职', '原岗位撤销2025年2月离职', '因原岗位调整2025年2月离职', '原因:离职'],
  },
  {
    pattern: new RegExp(`${LEAVING}后(?=.{0,6}(?:入职|到岗|加入|来))`),
    meaning: 'others',
    examples: ['2022年8月31日离职后入职本站', '于清河站离职后来站'],
    not: ['2025年2月离职后', '离职前到岗'],
  },
];

/** Most remarks tell of nothing like it. */
const MAY_LEAVE = /[离辞调退]/;
const EVERY_LEAVING_OF_OTHERS = LEAVINGS_OF_OTHERS.map(({ pattern }) => new RegExp(pattern, 'g'));

/** A sentence without what it says of the leaving of others. */
export function withoutOthers(sentence: NormalText): NormalText {
  if (!MAY_LEAVE.test(sentence)) return sentence;
  return EVERY_LEAVING_OF_OTHERS.reduce(without, sentence);
}

/** How far a leaving is from being one. */
export type LeavingState = 'planned' | 'announced';

/** Leaving that is to come: whether it came, something else has to say. */
export const LEAVINGS_TO_COME: readonly Row<LeavingState>[] = [
  {
    pattern: new RegExp(
      `(?:拟|计划|打算|原定|预定|预计|有意|准备|意向|本应|本来|本要|考虑|原要|将|欲)[^,;。]{0,24}?(?:${LEAVING}|[不未]再?续[签约聘])`,
    ),
    meaning: 'planned',
    examples: ['原定2025年2月离职', '拟于2025年3月离职', '原计划2月底因个人原因离职', '打算辞职', '合同到期拟不续签'],
    not: ['2025年2月离职', '项目计划完成,2025年2月离职'],
  },
  {
    pattern: new RegExp(
      `(?:提出|提交|递交|上交|申请|提请|请求|口头|表示)[^,;。]{0,8}?${LEAVING}|${LEAVING}(?:的?(?:申请|报告|意向|意愿|信|函))`,
    ),
    meaning: 'announced',
    examples: ['曾于2025年4月提出离职', '2025年4月递交辞职报告', '离职申请未获批', '申请离职'],
    not: ['2025年4月离职', '申请已批,2025年4月离职'],
  },
];

/** Whether a clause tells of a leaving as to come; null where it is told as done. */
export function leavingToCome(clause: NormalText): LeavingState | null {
  return meaningOf(LEAVINGS_TO_COME, clause);
}

/** `firm`: whatever was said of leaving; `ofPlans`: of leaving to come. */
type Staying = 'firm' | 'ofPlans' | 'postponed';

/** Nobody left after all. */
export const STAYINGS: readonly Row<Staying>[] = [
  {
    pattern: new RegExp(
      `撤回|取消|收回|撤销(?:离职|辞职|申请)|留任|挽留|(?:未|没有?|不)(?:再|有|能|予)?(?:正式|实际)?${LEAVING}|(?:申请|${LEAVING})[^,;。\\d]{0,6}(?:未|没有?|不)(?:予|能|有)?(?:获得?|得到)?(?:批准?|同意|通过|准)|返聘|离[职岗](?:日期|时间)[未待]定`,
    ),
    meaning: 'firm',
    examples: [
      '后协商留任',
      '5月撤回申请',
      '取消离职',
      '经挽留',
      '实际未离职',
      '离职申请未获批',
      '离职未批准',
      '离职日期未定',
      '退休后返聘',
    ],
    not: ['2025年2月离职', '因未批准年假'],
  },
  {
    pattern:
      /(?<![不未没无再])续(?:签|聘|约|订)|继续(?:在岗|在职|留用|任职|工作|聘用|履职|服务|上班|留)|留用|留岗|留站|留下|暂缓|打消|放弃|作罢|改为留|(?:未|没有?|不)(?:予|能|有|被)?(?:获得?|得到)?(?:批准?|同意|通过|准|成)/,
    meaning: 'ofPlans',
    examples: ['后续签至2026年2月', '继续留用', '单位未批准', '未获批', '后打消念头', '未成'],
    not: ['不续签', '未续签', '批准', '不再续聘'],
  },
  {
    pattern: /延期|延迟|延后|延长|延至|延到|推迟|推后|顺延|(?:工作|上班|在岗|服务|任职|聘用|留岗)(?:至|到)/,
    meaning: 'postponed',
    examples: ['延期至2025年4月', '推迟到4月30日', '后延至3月31日', '实际工作至2025年4月30日'],
    not: ['延安'],
  },
];

/** Whether a clause says that who was to leave stayed. */
export function saysStaying(clause: NormalText, how: Staying): boolean {
  return means(STAYINGS, clause, how);
}

/** Words for serving elsewhere for a time. */
export const LENDINGS: readonly Row<'lent'>[] = [
  {
    pattern: /借调|借用|抽调|挂职|派驻|支援/,
    meaning: 'lent',
    examples: ['2024年11月1日至12月31日借调至街道办', '抽调到区民政局', '挂职锻炼'],
    not: ['调至萝岗街社工站', '离职'],
  },
];

/** Whether a clause speaks of serving elsewhere for a time. */
export function isLent(clause: NormalText): boolean {
  return means(LENDINGS, clause, 'lent');
}
