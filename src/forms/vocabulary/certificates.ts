import type { NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

type Certified = Row<boolean>;

const DENIALS: readonly Certified[] = [
  {
    pattern: /[非未无不]持?证/,
    meaning: false,
    examples: ['非持证', '未持证社工', '无证', '不持证'],
    not: ['持证社工'],
  },
  { pattern: /辅助人员/, meaning: false, examples: ['辅助人员'] },
  { pattern: /^(否|无|没有|未取得|×|n)$/i, meaning: false, examples: ['否', '无', '没有', '未取得', '×', 'N'] },
];

const CONFIRMATIONS: readonly Certified[] = [
  { pattern: /持证/, meaning: true, examples: ['持证社工', '持证'], not: ['非持证社工'] },
  { pattern: /^(是|有|√|y|已取得|持有)$/i, meaning: true, examples: ['是', '有', '√', 'Y', '已取得'], not: ['是否'] },
];

/** Certificates and grades by name. */
const CERTIFICATES: readonly Certified[] = [
  { pattern: /社会工作师|社工师/, meaning: true, examples: ['社会工作师', '助理社会工作师', '中级社工师'] },
  { pattern: /社工证|助理社工/, meaning: true, examples: ['社工证', '助理社工'] },
  {
    pattern: /社会工作者职业|社会工作者\(?[初中高]级/,
    meaning: true,
    examples: ['社会工作者职业水平证书', '社会工作者（中级）', '社会工作者(初级)', '社会工作者中级'],
    not: ['社会工作者'],
  },
  { pattern: /[初中高]级(社|资格|职业)/, meaning: true, examples: ['中级社工', '初级资格'], not: ['中级会计'] },
  {
    pattern: /^(高级|中级|初级|助理)(社工|社会工作者?)?(\(.*\))?$/,
    meaning: true,
    examples: ['中级', '初级社工', '中级（2021年）', '助理（证号：2019）'],
    not: ['中级会计师'],
  },
];

/** What a type says: 是否持证 answered by 是 or 否 too. */
export const WORKER_TYPES: readonly Certified[] = [...DENIALS, ...CONFIRMATIONS];

/** What a column of certificates says; whatever else stands in it is no certificate. */
export const QUALIFICATIONS: readonly Certified[] = [
  {
    pattern: /辅助|非|未|[备报待拟应在准]考|考[试取]中|待取得|准备考|计划考/,
    meaning: false,
    examples: [
      '未取得证书',
      '备考社会工作师',
      '已报考中级社工师',
      '助理社会工作师（待考）',
      '社会工作师（拟考）',
      '助理社会工作师考试中',
      '辅助',
    ],
    not: ['社会工作师', '助理社会工作师（2023年考取）'],
  },
  ...DENIALS,
  ...CERTIFICATES,
  ...CONFIRMATIONS,
];

/** Ranks that stand for a type. */
export const RANKS: readonly Certified[] = [
  ...CERTIFICATES,
  { pattern: /社会工作员|社工员/, meaning: false, examples: ['社工员', '社会工作员'] },
];

/** What a type says (rule B12): 持证社工, 非持证, 是否持证 answered by 是 or 否; null where it says nothing of it. */
export function certifiedByType(text: NormalText): boolean | null {
  return meaningOf(WORKER_TYPES, text);
}

/** What a certificate says (rule B12): 社会工作师 and 助理社会工作师 are certified; null where nothing is written. */
export function certifiedByQualification(text: NormalText): boolean | null {
  return text === '' ? null : (meaningOf(QUALIFICATIONS, text) ?? false);
}

/** The three grades of the certificate. */
export type CertificateGrade = 'assistant' | 'full' | 'senior';

export const CERTIFICATE_GRADES: readonly Row<CertificateGrade>[] = [
  {
    pattern: /助理|初级/,
    meaning: 'assistant',
    examples: ['助理社会工作师', '社会工作者（初级）', '初级社工证', '助理社工师'],
    not: ['社会工作师'],
  },
  { pattern: /高级/, meaning: 'senior', examples: ['高级社会工作师', '社会工作者（高级）'], not: ['社会工作师'] },
  {
    pattern: /中级|社会工作师|社工师/,
    meaning: 'full',
    examples: ['社会工作师', '社工师（中级）', '中级社工', '社会工作者（中级）'],
    not: ['社工证', '持证'],
  },
];

/** The grade that the text of a certificate tells; null where it tells none (社工证, 持证). */
export function certificateGrade(text: NormalText): CertificateGrade | null {
  return meaningOf(CERTIFICATE_GRADES, text);
}

/** Types that are written as ranks: 助理社工师, 社工师, 社工员. */
export function certifiedByRank(text: NormalText): boolean | null {
  return meaningOf(RANKS, text) === null ? null : certifiedByQualification(text);
}

/** Certificates by their full names, which name nothing else: a post may be one of 助理社工. */
export const NAMED_CERTIFICATES: readonly Row<'certificate'>[] = [
  {
    pattern: /社会工作师|社工师|社工证|社会工作者职业/,
    meaning: 'certificate',
    examples: ['社会工作师', '助理社会工作师', '中级社工师', '社工证'],
    not: ['助理社工', '社会工作者', '持证社工'],
  },
];

export function namesCertificate(text: NormalText): boolean {
  return means(NAMED_CERTIFICATES, text, 'certificate');
}

/** Types that say so in words, not by 是 or √ alone. */
export const NAMED_TYPES: readonly Row<'type'>[] = [
  {
    pattern: /^[非未无不]?持证(社工|人员|社会工作者)?$/,
    meaning: 'type',
    examples: ['持证社工', '非持证社工', '非持证', '未持证人员'],
    not: ['持证社工小计', '是', '社会工作师'],
  },
];

export function namesType(text: NormalText): boolean {
  return means(NAMED_TYPES, text, 'type');
}

/** What stands for a certificate of those without one (rule B12): grounds to be accepted, or none. */
export type Ground = 'related' | 'unrelated' | 'schooling' | 'none';

/** Order matters: a course of training makes up for any subject. Subjects that nobody would call related, and no others. */
export const GROUNDS: readonly Row<Ground>[] = [
  {
    pattern:
      /^(?!.{0,8}辅助(人员)?$).*(社会|社工|社区|心理|教育|培训|法[学律]|公共|民政|福利|老年|养老|护理|康复|家政|哲学|政治|人类学|人口|医|卫生|青少年|师范|相关专业|督导)/,
    meaning: 'related',
    examples: ['社会工作专业', '社会学', '心理咨询师', '会计专业，已参加社工培训', '公共事业管理', '相关专业'],
    not: ['会计专业', '社会工作辅助人员', '社工辅助'],
  },
  {
    pattern:
      /会计|财务|财会|金融|审计|税务|计算机|软件|网络工程|电子|机械|机电|自动化|土木|建筑|工程|营销|电子商务|商务|贸易|物流|英语|日语|设计|动画|烹饪|汽车|酒店|旅游|服装|园林|园艺|林学|农学|化学|化工|物理|数学|材料|食品|体育|音乐|舞蹈|美术|播音|测绘|航海|航空|铁道|轨道|空乘|珠宝|印刷|纺织|汉语言|历史/,
    meaning: 'unrelated',
    examples: ['会计专业', '计算机应用', '市场营销大专', '本科（英语）', '汉语言文学', '化学工程'],
    not: ['社会工作专业', '本科', '体育教育'],
  },
  {
    pattern: /^[(]?(高中|初中|小学|中专|职高|职中|技校|中技)(毕业|学历|及以下)*[)]?$/,
    meaning: 'schooling',
    examples: ['高中', '中专学历', '初中毕业'],
    not: ['高中教师资格', '大专'],
  },
  { pattern: /^(无|没有|暂无|\/|[-—–]+)$/, meaning: 'none', examples: ['无', '/', '——', '暂无'], not: ['无锡'] },
];

/** What makes up for a certificate (rule B12). */
export type StandIn = 'degree' | 'trained' | 'related';

export const STAND_INS: readonly Row<StandIn>[] = [
  {
    pattern: /社会工作(与\S{2,8})?(专业|本科|大专|专科|硕士|学士|学历|学位|方向)|社工专业|^社会工作$/,
    meaning: 'degree',
    examples: ['社会工作专业', '社会工作本科', '社工专业大专', '社会工作', '本科（社会工作专业）'],
    not: ['社会工作师', '社会学专业', '社会工作培训'],
  },
  {
    pattern: /培训|结业|督导班/,
    meaning: 'trained',
    examples: ['已参加社工培训', '社会工作培训结业证书', '会计专业，已参加社工培训'],
    not: ['社会学专业'],
  },
];

/** What makes up for the certificate of somebody without one (rule B12); null where the entry tells nothing that does. */
export function standInOf(text: NormalText): StandIn | null {
  const standIn = meaningOf(STAND_INS, text);
  if (standIn !== null) return standIn;
  // A certificate that does not count, since it is yet to be had or the type denies it, is no subject of studies.
  return groundIn(text) === 'related' && !namesCertificate(text) ? 'related' : null;
}

/** What the entry of somebody without certificate says of the grounds of rule B12; null where it decides nothing. */
export function groundIn(text: NormalText): Ground | null {
  return meaningOf(GROUNDS, text);
}
