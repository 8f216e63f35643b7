import { chineseNumber, partOf, type NormalText } from '../values/text';
import { matchOf, meaningOf, means, type Row } from './table';

/** `across`: a word that shares a character with the word for an event; `other`: that word, said of something else. */
type NoEvent = 'across' | 'other';

/** Words in which a clause only seems to tell of joining, leaving, coming back or leave. */
export const NO_EVENTS: readonly Row<NoEvent>[] = [
  {
    pattern: /[参增追附添更叠施]加(?=入(?!职))/,
    meaning: 'across',
    examples: ['参加入户核查', '增加入户探访', '追加入校服务', '参加入党培训'],
    not: ['加入本站', '2024年11月加入', '新加入'],
  },
  {
    pattern: /[参追附添更叠施]加入职/,
    meaning: 'across',
    examples: ['参加入职培训'],
    not: ['新增社工,入职', '2024年11月增加入职社工'],
  },
  {
    pattern: /(?<=加)入[户学校托院]/,
    meaning: 'across',
    examples: ['外加入户探访20户', '加入户走访'],
    not: ['加入项目', '加入本站'],
  },
  {
    pattern: /入职[业级校称]|(?<=[深导输纳投引])入职/,
    meaning: 'across',
    examples: ['纳入职业技能培训', '深入职校', '转入职业康复'],
    not: ['2024年11月入职', '入职工作'],
  },
  {
    pattern: /(?<=达)到岗|[线网以]上岗|持证上岗|上岗前?(证|资格|培训|考试|练兵)/,
    meaning: 'across',
    examples: [
      '达到岗位要求',
      '线上岗前培训',
      '助理社会工作师以上岗位',
      '2024年11月起持证上岗',
      '社工上岗证',
      '上岗培训',
    ],
    not: ['2024年11月到岗', '上岗', '到岗位报到'],
  },
  {
    pattern: /[反重修康]复(?=[工岗职])|(?<=复)工(?=[程具])|来回(?=岗)/,
    meaning: 'across',
    examples: ['康复工作坊', '精神康复工作', '反复工作', '修复工程', '来回岗位'],
    not: ['复工', '恢复工作', '2024年11月回岗'],
  },
  {
    pattern: /离职[场业](?!务)|远离(?=职)|(?<=调)出[差席访庭勤]/,
    meaning: 'across',
    examples: ['远离职场压力', '抽调出差', '外调出访'],
    not: ['离职', '调出', '离职业务已交接'],
  },
  {
    pattern: /[家站片校队组]长假|[同赛]事假/,
    meaning: 'across',
    examples: ['家长假期课堂', '站长假期值班', '同事假期'],
    not: ['长假', '事假3天'],
  },
  {
    pattern: /(国庆|春节|中秋|五一|元旦|劳动节|黄金周|小)长假/,
    meaning: 'other',
    examples: ['国庆长假', '五一小长假值班'],
    not: ['请长假'],
  },
  {
    pattern: /(离任|离职)审计|入职满|入职\d+周年|入职培训/,
    meaning: 'other',
    examples: ['配合站长离任审计', '2024年9月入职满两年', '入职3周年', '新员工入职培训'],
    not: ['2024年9月入职', '离任'],
  },
  {
    // What of somebody, or of a client, goes from one place to another.
    pattern:
      /(?:社保|医保|保险|公积金|组织关系|[党团工]会?关系|[党团]组织|档案|户[口籍]|学籍|儿童|长者|案主)[^,;。]{0,16}?[转调]入|[转调]入(?:的|补[贴助])|入职(?=登记|体检|周年|承诺|档案|材料|手续材料)|离职(?=证明|面谈)|离任(?=[^,;。]{1,10}(?:一职|职务))|离开(?=业委会|居委|协会)/,
    meaning: 'other',
    examples: ['2025年2月组织关系转入社区党支部', '社保关系由佛山转入', '2024年12月补交离职证明', '入职登记表补签'],
    not: ['2024年11月由总部调入', '办理入职手续', '办理离职手续'],
  },
  {
    // Family, and whoever has another post beside the worker.
    pattern:
      /(?:父亲|母亲|丈夫|妻子|配偶|爱人|家属|儿子|女儿|儿媳|女婿|孩子|[其的]姐|同事|同组社工|(?<=机构)督导|实习生|书记|总干事|居委主任|驻[村点]干部|分管领导|所长|司机|前台|财务|带教老师|志愿者骨干)[^,;。]{0,28}?(?:离职|离岗|离任|辞职|退休|调离|离开|退出|[调转]入|入职|到岗|产假)/,
    meaning: 'other',
    examples: [
      '父亲2024年12月退休',
      '同事2025年2月离职',
      '居委主任2024年12月退休',
      '妻子2024年12月产假',
      '所带实习生离岗',
    ],
    not: ['2024年12月离职', '本人2024年12月退休'],
  },
  {
    pattern:
      /(?:对接|带教|协助|指导|陪同|负责)(?:[^,;。]{0,16}?)(?:新?入职|新?到岗|离职)(?=的|社工|人员|新人|交接|员工)|(?:拟|预计|计划|打算|准备|将)(?:于|在)?[^,;。]{0,14}?(?:入职|到岗|上岗|加入|[转调]入)/,
    meaning: 'other',
    examples: ['带教2024年12月入职的新人', '负责新入职社工培训', '协助办理离职交接', '拟2025年6月入职民政局'],
    not: ['2024年11月入职', '负责三片区,2025年2月离职'],
  },
  {
    // Attendance on a day.
    pattern:
      /到岗(?=按|计|补[贴助])|(?:其余|次日|当[日天月]|[上下]午|全月|均|(?:国庆|春节|元旦|中秋|五一|节)[^,;。]{0,12})到岗/,
    meaning: 'other',
    examples: ['到岗按整月计', '次日到岗', '下午到岗', '国庆10月8日到岗', '12月到岗计1'],
    not: ['2024年11月到岗'],
  },
  {
    // To another zone or post of the station nobody comes.
    pattern:
      /(?<!(?:由|从|自)[^,;。]{0,12}(?:站|机构|单位|中心)[^,;。]{0,3})[调转]入(?!.{0,4}([本我]站|项目))(?=.{0,8}(片区|岗位))|转入(?=[户室线居医院]|日常)/,
    meaning: 'other',
    examples: ['2024年10月调入二片区', '由一片区转入三片区', '调入站长岗位', '转入户探访', '案主转入医院'],
    not: ['由萝岗街社工站调入', '2024年11月由萝岗街社工站调入一片区', '调入本站二片区', '2025年1月调入本项目一片区'],
  },
  {
    pattern:
      /加入(?!.{0,8}(?:[本我]站|社工站|项目))(?=[^,;。]{0,8}(工会|志愿|共产党|党组织|党支部|协会|学会|联合会|联盟|妇联|督导团队|[微Q]信?群|小组))|(?<=[会党团])加入/i,
    meaning: 'other',
    examples: ['2024年8月加入工会', '加入志愿服务队', '加入中国共产党', '加入广州市社会工作协会'],
    not: ['加入本站', '加入清河镇社工站志愿组', '加入项目'],
  },
  {
    pattern:
      /新增(?![^,;。]{0,8}(社工|人员|员工))(?=[^,;。]{0,6}(个案|小组|建档|档案|案主|活动|探访|电访|走访|(服务|片区|工作)(?!社工|人员)|任务|指标|负责|兼任))/,
    meaning: 'other',
    examples: ['2024年8月新增个案3个', '新增建档12份', '新增负责二片区', '新增入户探访'],
    not: [
      '新增',
      '2024年11月新增社工',
      '2024年11月新增社工负责一片区',
      '新增人员服务三片区',
      '新增人员',
      '2024年11月新增(顶替)',
      '新增片区社工',
    ],
  },
  {
    pattern: /(退出|离开)(?=[^,;。]{0,6}(低保|个案|小组|志愿|工会|片区|微信群))/,
    meaning: 'other',
    examples: ['服务对象2024年9月退出低保', '退出志愿服务队', '2024年10月离开一片区'],
    not: ['2024年9月退出项目', '离开本站'],
  },
];

const EVERY_NO_EVENT = new RegExp(NO_EVENTS.map(({ pattern }) => pattern.source).join('|'), 'gi');

/** Whether a text has a word that only seems to tell of an event. */
export function holdsNoEvent(text: NormalText, meaning: NoEvent): boolean {
  return means(NO_EVENTS, text, meaning);
}

/** Takes the place of a word: nothing around it may grow together. */
const GONE = '·';

/** A clause without the words that only seem to tell of an event. */
const eventful = (clause: NormalText): NormalText => clause.replace(EVERY_NO_EVENT, GONE) as NormalText;

/** `returned`: back from leave, or after leaving. */
type RemarkMeaning = 'left' | 'joined' | 'returned' | 'insuredByPrevious';

/** What a clause of a remark in 附件2 tells of (rules B7, B17). */
export const REMARK_EVENTS: readonly Row<RemarkMeaning>[] = [
  {
    pattern: /社保.{0,40}(上一|前一|原|上家|上个|前任|上一家).{0,40}(机构|单位|公司)/,
    meaning: 'insuredByPrevious',
    examples: ['9月社保由原单位购买', '社保工资由上一机构发放(9月)'],
    not: ['社保由本单位购买'],
  },
  {
    pattern: /(上一|前一|原|上家|上个).{0,40}(机构|单位|公司).{0,40}(社保|购买|缴)/,
    meaning: 'insuredByPrevious',
    examples: ['原单位已缴9月', '上家公司购买社保'],
    not: ['原单位离职'],
  },
  {
    // What is said of others is no part of the clause any more (`withoutOthers`). Who is away at a course has not left: 离岗培训.
    pattern:
      /^(?!.*离岗.{0,8}(培训|学习|进修|[\d一二两三四五]天)).*(离职|离岗|离任|辞职|辞任|调离|调出|退出|离开|辞退|[不未]再?续[签约聘]|最后(一个)?工作日)/,
    meaning: 'left',
    examples: ['12.31离职', '2025年1月辞职', '合同到期不再续签', '调离', '最后工作日2024年12月31日'],
    not: [
      '接替2024年10月8日离职的甲01',
      '产假',
      '2022年8月31日从上一机构离职后入职本站',
      '原站长2024年8月15日离职',
      '2024年8月31日由原单位离职',
      '前任社工2024年9月30日离职',
      '2024年10月8日至10月12日离岗培训',
      '2024年10月离岗3天参加培训',
    ],
  },
  {
    // Who retired may have been hired since: what follows 退休 tells of it.
    pattern: /(?<!已|单位|延迟|推迟)退休(?:离[岗站职]|手续)?$/,
    meaning: 'left',
    examples: ['2025年2月退休', '2024年12月满60岁退休', '2024年12月31日办理退休手续'],
    not: ['退休返聘', '已退休', '2024年12月退休后返聘', '原单位退休', '退休教师'],
  },
  {
    // To another station or employer; to another zone or post of the station nobody leaves.
    pattern:
      /(?<!由|从|自)(调|转|借调|派)(至|到|往|去|回)(?!.{0,4}[本我]站|.{0,8}(片区|岗位)).{0,40}(社工站|服务站|机构|总部|单位|街道|公司|项目)/,
    meaning: 'left',
    examples: ['2024年10月15日调至萝岗街社工站', '借调到机构总部', '转到其他项目'],
    not: ['调至片区2', '由萝岗街社工站调入', '调至本站'],
  },
  {
    pattern:
      /返岗|回岗|复岗|复工|复职|返回(工作)?岗位|(重新|恢复)(到岗|上岗|上班|工作)|(?<!陪)[产病事休长]假(后|结束|期?满|休?完).{0,40}(到岗|上岗|上班)/,
    meaning: 'returned',
    examples: ['2024年11月返岗', '产假后于2024年11月回岗', '复工', '12月重新到岗', '产假结束后11月上岗'],
    not: ['2024年11月到岗', '接替产假社工，11月到岗'],
  },
  {
    pattern:
      /调(至|到|来)(本|我)站|(?<!未|没|没有|尚未|不|未能|[计算按作记]|计入|视为|视同)(?:入职|上岗|加入)|(?<!未|没|没有|尚未|不|未能|[计算按作记]|计入|视为|视同|影响|推迟|照常|(?<![起日])正常|全勤|(?<![起日])[按准]时|弹性|灵活|坚持|保证|确保|(?<![起日])继续|轮流|错峰|月已|每[周日天月][^,;。]{0,12})到岗(?!率|天|情况|时数|\d{1,2}(?:天|日|次|人)|人次|签到|打卡|记录|证明)|调入|转入(?![非未]?持证)|新增/,
    meaning: 'joined',
    examples: [
      '2024年11月入职',
      '10月起到岗',
      '新增',
      '2024年11月调至本站',
      '到岗时间:2024年11月20日',
      '到岗2024.11.20',
      '2024年11月20日起正常到岗',
      '2024年11月20日按时到岗',
    ],
    not: [
      '转入持证社工',
      '离职',
      '返岗',
      '2024年1月至2月未到岗',
      '4月1日尚未入职',
      '借调期间不计到岗',
      '期间不计入到岗',
      '参加入户核查',
      '持证上岗',
      '2024年12月哺乳假每天1小时,不影响到岗',
      '照常到岗',
      '其余正常到岗',
      '2024年12月考勤:全勤到岗',
      '12月已到岗',
      '2025年1月起改为弹性到岗',
      '2024年11月起每周三到片区2到岗',
      '12月到岗20天',
      '2024年10月调入二片区',
      '新增个案3个',
    ],
  },
];

/** Whether a clause tells of leaving by retirement. */
export function isRetirement(clause: NormalText): boolean {
  return clause.includes('退休');
}

/** What a clause of a remark tells of; null for anything else. */
export function remarkEvent(clause: NormalText): RemarkMeaning | null {
  return meaningOf(REMARK_EVENTS, eventful(clause));
}

/** Whether being there (到岗) follows a day of not being there. */
export function isAttendance(clause: NormalText, before: NormalText): boolean {
  return clause.includes('到岗') && !/入职|加入|[调转]入/.test(clause) && /假|病|迟到|外勤|培训/.test(before);
}

/** What follows is of another employer: 入职前在其他社工站工作,2023年12月离职. */
export const EARLIER_POSTS: readonly Row<'earlierPost'>[] = [
  {
    pattern: /(入职|到岗|来站)前|此前|之前在/,
    meaning: 'earlierPost',
    examples: ['入职前在其他社工站工作', '此前', '之前在清河镇'],
    not: ['入职'],
  },
];

export function isEarlierPost(clause: NormalText): boolean {
  return means(EARLIER_POSTS, clause, 'earlierPost');
}

/** Words behind which the end of a renewed contract stands. */
export const RENEWALS: readonly Row<'renewed'>[] = [
  {
    pattern: /续签|续约|续订|续聘|续至|延长|延期|顺延/,
    meaning: 'renewed',
    examples: ['续签至2026.8.31', '延长至2026年8月', '续聘'],
    not: ['2024.9.5-2026.9.4'],
  },
];

/** Where a contract says that it is renewed; null where it does not. */
export function renewalIn(text: NormalText): number | null {
  return matchOf(RENEWALS, text)?.match.index ?? null;
}

/** What 备注 says of a contract that has been renewed, not of one that is to be. */
export const RENEWED: readonly Row<'renewed'>[] = [
  {
    pattern:
      /(?<![未不没无拒][^,;。]{0,4})(?<!计划|准备|打算|协商|[拟待将可需在再尚])续(签|聘|约|订)(?![^,;。]{0,4}(手续|办理|待|中))/,
    meaning: 'renewed',
    examples: ['合同到期后已续签至2027年12月31日', '2025年1月1日续签合同', '合同已续签,续签期限2025.1.1-2027.12.31'],
    not: [
      '合同到期不再续签',
      '合同到期没有续签',
      '合同到期后未办理续签手续',
      '尚未签订续签合同',
      '本人不愿续签',
      '未及时续签',
      '拟续签一年',
      '准备续签',
      '续签手续办理中',
      '正在续签',
    ],
  },
];

/** Where a remark says that a contract has been renewed; null where it does not. */
export function renewedIn(remark: NormalText): number | null {
  return matchOf(RENEWED, remark)?.match.index ?? null;
}

/** Leave besides 产假 and 工伤, which may be somebody else's or mean no leave. */
const OTHER_LEAVE = '病假|病休|停薪留职|事假|长假|脱产';

/** Leave that may cover whole months. */
export const LEAVES: readonly Row<'leave'>[] = [
  {
    pattern: new RegExp(`(?<!陪)产假|${OTHER_LEAVE}|工伤(休|疗|假)`),
    meaning: 'leave',
    examples: ['2024年11月1日至12月31日休产假', '10月起病休', '停薪留职', '工伤休养（社保照缴）', '脱产学习'],
    not: ['休陪产假15天', '年假'],
  },
];

export function isLeave(clause: NormalText): boolean {
  return means(LEAVES, eventful(clause), 'leave');
}

/** What stands before the name of whoever is stood in for, or behind the name of whoever is on leave. */
export const NAMED_ON_LEAVE: readonly Row<'before' | 'behind'>[] = [
  {
    pattern: /(?:代|接替|顶替|替|接任)(?:社工)?$/,
    meaning: 'before',
    examples: ['2024年12月起代', '接替社工'],
    not: ['工作交接给', '由'],
  },
  {
    pattern: /^[(（]?(?:正在|在|请|休|的)?(?:产假|病假|长假|事假|工伤|病休|停薪留职)/,
    meaning: 'behind',
    examples: ['休产假期间', '(产假)任片长', '病假'],
    not: ['后,休产假', '接手'],
  },
];

/** In characters: the leave of whoever is stood in for, with what stands before it. */
const LONGEST_LEAVE = 8;

/** Whether leave is of whoever is named between two texts: 代社工甲07（产假）, 甲07休产假期间. */
export function isLeaveOfNamed(before: NormalText, behind: NormalText): boolean {
  if (means(NAMED_ON_LEAVE, behind, 'behind')) return true;
  return means(NAMED_ON_LEAVE, before, 'before') && isLeave(partOf(behind, 0, LONGEST_LEAVE));
}

/** A sentence that says how leave counts: as in post. */
export const COUNTED_LEAVES: readonly Row<'counted'>[] = [
  {
    pattern:
      /假.{0,60}(?<![不未]|不得|不予|不能)(?:计|视|按|作|算|记|列)(?:同|为|作|入|做|算)?(?:正常|全勤|全月|实际)?(?:在岗|到岗|出勤)/,
    meaning: 'counted',
    examples: [
      '休产假人员劳动关系保留,按在岗统计',
      '产假期间计在岗',
      '产假视为正常出勤',
      '2024年4月至8月休产假,按协议计入在岗',
      '病假视同到岗',
    ],
    not: ['产假期间不计在岗', '2024年12月休产假,社保照缴,未计到岗', '产假期间工资照发', '按在岗统计'],
  },
];

/** Whether a sentence says that leave counts as in post. */
export function countsLeave(sentence: NormalText): boolean {
  return means(COUNTED_LEAVES, sentence, 'counted');
}

const LEAVE_KIND = new RegExp(`产假|${OTHER_LEAVE}|工伤`);

/** Whether what is said of leave holds for a remark's: of the same kind, or of leave of any kind (休假). */
export function isOfSameLeave(sentence: NormalText, remark: NormalText): boolean {
  const kind = LEAVE_KIND.exec(sentence)?.[0];
  return kind === undefined || remark.includes(kind);
}

/** Words behind a date by which it is the day of coming back, or in front of it. */
export const RETURNS: readonly Row<'before' | 'behind'>[] = [
  {
    pattern: /^[^,;。\d]{0,6}(返岗|回岗|复岗|复工|复职|返回|回来|重新|恢复|到岗|上岗|上班|结束|期满|正常|出勤)|^前/,
    meaning: 'behind',
    examples: ['返岗', '起恢复上班', '已回岗', '中旬回来上班', '结束', '前产假'],
    not: ['休产假', ',返岗'],
  },
  {
    pattern: /(返岗|回岗|复岗|复工|复职|到岗|上岗|上班)(时间|日期)?[为是于:]*$/,
    meaning: 'before',
    examples: ['返岗时间为', '产假后复工:'],
    not: ['返岗前', '产假自'],
  },
];

/** Whether a date between two texts is that of coming back. */
export function isReturn(before: NormalText, behind: NormalText): boolean {
  return means(RETURNS, before, 'before') || means(RETURNS, behind, 'behind');
}

const COUNT = '(\\d{1,6}(?:\\.\\d{1,6})?|[一二两三四五六七八九十]{1,5}|半|几|数|若干)';

/** Units in which a remark says how long leave lasts, in days; the first group is how many. */
export const LEAVE_LENGTHS: readonly Row<number>[] = [
  { pattern: new RegExp(`${COUNT}个?(?:小时|钟头)`), meaning: 1 / 8, examples: ['事假4小时', '病假两个小时'] },
  {
    pattern: new RegExp(`${COUNT}(?:个?工作[天日]|个?半?天)|(?<=假)${COUNT}日`),
    meaning: 1,
    examples: ['病假3天', '病假半天', '事假五个工作日', '产假98天', '事假2日', '请事假几天'],
    not: ['10月8日至10日', '病假一周'],
  },
  {
    pattern: new RegExp(`${COUNT}(?:周(?!年)|个?(?:星期|礼拜))`),
    meaning: 7,
    examples: ['病假一周', '病假2个星期'],
    not: ['3周年'],
  },
  {
    pattern: new RegExp(`${COUNT}个月|(半)月`),
    meaning: 30,
    examples: ['病假3个月', '产假四个月', '病假半个月', '病假半月'],
    not: ['9月'],
  },
];

/** Leave of some days here and there. */
export const SCATTERED_LEAVES: readonly Row<'scattered'>[] = [
  {
    pattern: /[每逢隔](?:个)?(?:周|星期|月|天|日)|陆续|断续|间断|零星|零散|不定期|分次|多次/,
    meaning: 'scattered',
    examples: ['2月至4月每周五下午事假', '2月至4月每月事假', '陆续请病假', '多次事假', '每个月病假'],
    not: ['2月至4月事假', '产假98天'],
  },
];

export function isScattered(clause: NormalText): boolean {
  return means(SCATTERED_LEAVES, clause, 'scattered');
}

/** How many days a clause says that leave lasts, about; null where it says nothing of it. */
export function leaveDays(clause: NormalText): number | null {
  const found = matchOf(LEAVE_LENGTHS, clause);
  const count = found?.match[1] ?? found?.match[2];
  if (!found || count === undefined) return null;
  if (count === '半') return found.meaning / 2;
  return found.meaning * (/^\d/.test(count) ? Number(count) : (chineseNumber(count) ?? SOME));
}

/** 几天. */
const SOME = 3;

/** Why a station need not insure somebody. */
export const UNINSURED: readonly Row<'uninsured'>[] = [
  {
    pattern:
      /返聘|^退休|已退休|退休(人员|教师|干部|职工|再就业)|(达到?|[过超]过?)(法定)?退休年龄|超龄|在校|实习|灵活就业|(无需|无须|不需要?|不用|毋须)(再)?(购买|购|缴纳|缴|买|参加)(社保|社会保险)/,
    meaning: 'uninsured',
    examples: ['退休返聘，无需购买社保', '已退休', '已超法定退休年龄', '超龄', '在校生', '实习', '个人灵活就业参保'],
    not: ['社保由原单位购买', '未购买社保', '劳务派遣'],
  },
];

/** Whether a remark says why its worker need not be insured by the station. */
export function needsNoInsurance(remark: NormalText): boolean {
  return means(UNINSURED, remark, 'uninsured');
}

/** Fewer hours than a whole post. */
export const PART_TIMES: readonly Row<'partTime'>[] = [
  {
    pattern:
      /^(?!.*(转|改|为)(全职|专职)).*(每周[^;。]{0,4}([1-4一二两三四](\.5)?个?[天日]|半天)|每[天日](只|仅)?(上班|工作|到岗)?半天|半职|非全日制|^兼职(?!会计|讲师|人员管理|工作由)|兼职(社工|人员|员工))/,
    meaning: 'partTime',
    examples: ['兼职社工，每周到岗2天', '兼职', '每周工作三天', '非全日制用工', '半职', '每天到岗半天'],
    not: ['兼任片长', '无兼职', '每周5天', '兼职转全职', '每周例会'],
  },
];

export function isPartTime(text: NormalText): boolean {
  return means(PART_TIMES, text, 'partTime');
}

/** Learning the work, not employed for it; who guides such people, or has been one before, is none. */
export const INTERNS: readonly Row<'intern'>[] = [
  {
    pattern:
      /^(?!.*(转正|督导|指导|带教|带领|带实习|管理实习|原为|曾|结束|期满)).*(实习|就业见习|见习协议|在校(学?生|期间))/,
    meaning: 'intern',
    examples: ['实习', '实习生', '实习协议2025.1.1-2025.6.30', '就业见习人员', '见习协议', '在校生，实习中'],
    not: ['见习社工', '实习督导', '带实习生2名', '实习期满，2025年3月转正'],
  },
];

/** Whether a position, a contract or a remark says that somebody is an intern. */
export function isIntern(text: NormalText): boolean {
  return means(INTERNS, text, 'intern');
}

/** Where a remark tells since when somebody has practised for two years (rule B5). */
export const TWO_YEARS: readonly Row<'twoYears'>[] = [
  {
    pattern: /满[2两二]年|[2两二]年(以上)?(从业|工作|社工)?(经验|年限)|(从业|工作)(年限|时间)?.{0,4}[2两二]年/,
    meaning: 'twoYears',
    examples: ['2024年6月起从业满2年', '11月从业满两年', '2024.12起具2年以上从业经验', '2025年1月起从业年限达2年'],
    not: ['2年前入职', '合同2年', '合同期两年'],
  },
];

export function tellsTwoYears(clause: NormalText): boolean {
  return means(TWO_YEARS, clause, 'twoYears');
}
