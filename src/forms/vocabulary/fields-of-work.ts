import type { NormalText } from '../values/text';
import type { Row } from './table';

/** A kind of work that 附件1-2 agrees hours for. */
export type FieldOfWork =
  'supervision' | 'learning' | 'meetings' | 'liaison' | 'duty' | 'emergencies' | 'publicity' | 'research' | 'giving';

/** Words by which a title, or what is asked for, names a kind of work; a text may name several. */
export const FIELDS_OF_WORK: readonly Row<FieldOfWork>[] = [
  { pattern: /督导/, meaning: 'supervision', examples: ['专业人员督导', '督导服务'], not: ['培训'] },
  {
    pattern: /培训|继续教育|进修|学习|课程/,
    meaning: 'learning',
    examples: ['培训教育', '继续教育', '社工学习'],
    not: ['督导', '社区教育'],
  },
  { pattern: /会议|例会|座谈/, meaning: 'meetings', examples: ['项目内会议', '召开例会'], not: ['社会'] },
  {
    pattern: /走访(?!.{0,4}(困境|困难|长者|老人|低保|对象))|联络|联系|沟通|协调|对接|拜访/,
    meaning: 'liaison',
    examples: ['走访联络', '村居沟通协调', '与街道对接', '村居联系'],
    not: ['走访困境儿童', '入户探访'],
  },
  {
    pattern: /值班|值守|坐班|接待|驻点/,
    meaning: 'duty',
    examples: ['值班接待', '站点恒常值班', '来访接待'],
    not: ['站点建设'],
  },
  {
    pattern: /应急|突发|三防|防汛|防疫|危机/,
    meaning: 'emergencies',
    examples: ['应急公共服务', '突发事件处置', '防疫'],
    not: ['防溺水宣传'],
  },
  {
    pattern: /宣传|推文|公众号|报道|简报|新闻/,
    meaning: 'publicity',
    examples: ['品牌宣传', '公众号推文', '媒体报道'],
    not: ['培训'],
  },
  { pattern: /调研|调查|问卷/, meaning: 'research', examples: ['需求调研', '问卷调查'], not: ['需求评估'] },
  {
    pattern: /慈善|公益|微心愿|募捐|募集|捐赠|善款/,
    meaning: 'giving',
    examples: ['社区慈善', '点亮微心愿', '善款募集'],
    not: ['志愿服务'],
  },
];

/** Whether two texts name a kind of work in common, in whatever words. */
export function shareFieldOfWork(one: NormalText, other: NormalText): boolean {
  return FIELDS_OF_WORK.some(({ pattern }) => pattern.test(one) && pattern.test(other));
}
