import type { NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

/** Of what hours are counted for each worker (rule B16). */
export type EducationKind = 'continuing' | 'supervision';

/** Titles over lists of such hours. What is called training alone need not count as continuing education. */
export const EDUCATION_TITLES: readonly Row<EducationKind>[] = [
  {
    pattern: /继续教育.{0,20}(?:表|统计|汇总|登记|记录|情况|台账|明细|清单|时数|学时)/,
    meaning: 'continuing',
    examples: ['社工继续教育情况统计表', '继续教育时数汇总', '2024年度继续教育登记表'],
    not: ['社工培训记录表', '继续教育'],
  },
  {
    pattern: /督导.{0,20}(?:表|统计|汇总|登记|记录|台账|明细|清单|时数|学时)/,
    meaning: 'supervision',
    examples: ['社工督导时数统计表', '督导记录汇总'],
    not: ['督导中心评估', '社工督导'],
  },
];

/** What the title over a list says that its hours are of; null for anything else. */
export function educationTitle(text: NormalText): EducationKind | null {
  return meaningOf(EDUCATION_TITLES, text);
}

/** Words for a number of hours. */
const HOURS = '(?:时数|学时数?|课时数?|时长|小时数?|(?<!学|课|工)时间\\(小时\\))';

/** Headers over hours: of one kind by name, or of what the title says. */
export const EDUCATION_HEADERS: readonly Row<EducationKind | 'untold' | 'other'>[] = [
  {
    pattern: /要求|应完成|标准|目标|需完成|规定|差额|缺|还差|完成率|占比|是否/,
    meaning: 'other',
    examples: ['要求学时', '应完成时数', '目标学时', '是否达标', '还差学时'],
    not: ['完成学时'],
  },
  {
    pattern: new RegExp(`督导.{0,8}${HOURS}`),
    meaning: 'supervision',
    examples: ['督导时数', '接受督导时长（小时）', '督导学时'],
    not: ['督导姓名'],
  },
  {
    pattern: new RegExp(`继续教育.{0,8}${HOURS}`),
    meaning: 'continuing',
    examples: ['继续教育时数', '继续教育学时', '继续教育完成学时（小时）'],
    not: ['继续教育内容', '督导时数'],
  },
  {
    pattern: new RegExp(`^(?:累计|合计|总|实际|完成|获得|本次|年度)*${HOURS}(?:合计|小计|总计)?(?:\\(.{1,4}\\))?$`),
    meaning: 'untold',
    examples: ['时数', '学时', '完成学时', '时长（小时）', '小时', '累计时数', '学时合计'],
    not: ['服务工时', '日期', '继续教育内容'],
  },
];

/** What a header over hours announces; null for anything else. */
export function educationHeader(text: NormalText): EducationKind | 'untold' | 'other' | null {
  return text === '' || text.length > LONGEST_HEADER ? null : meaningOf(EDUCATION_HEADERS, text);
}

const LONGEST_HEADER = 16;

/** Headers over the names of several people in a cell. */
export const TAKING_PART: readonly Row<'names'>[] = [
  {
    pattern: /^(?:参加|参与|参训|受训|参会|出席|接受督导)(?:的)?(?:人员|社工|人|学员)?(?:姓名|名单)?$/,
    meaning: 'names',
    examples: ['参加人员', '参训人员名单', '参与社工', '受训人员', '出席人员'],
    not: ['参加人数', '主讲人', '姓名'],
  },
];

export function isOfNames(text: NormalText): boolean {
  return means(TAKING_PART, text, 'names');
}

/** What an item of 附件1-2 asks for besides other things, by the words of its title. */
export const EDUCATION_ITEMS: readonly Row<EducationKind>[] = [
  {
    pattern: /继续教育/,
    meaning: 'continuing',
    examples: ['专业人员培训、继续教育', '继续教育'],
    not: ['社区教育', '专业人员培训'],
  },
  {
    pattern: /督导(?!中心)/,
    meaning: 'supervision',
    examples: ['专业人员督导', '督导服务'],
    not: ['督导中心评估'],
  },
];

export function educationItem(text: NormalText): EducationKind | null {
  return meaningOf(EDUCATION_ITEMS, text);
}

/** What the title of an item counts besides continuing education or supervision. */
export const OTHER_HOURS: readonly Row<'other'>[] = [
  {
    pattern: /培训|会议|学习|[、，,和及与]/,
    meaning: 'other',
    examples: ['专业人员培训、继续教育', '督导和会议', '继续教育及政策学习'],
    not: ['继续教育', '专业人员督导'],
  },
];

export function namesOtherHours(title: NormalText): boolean {
  return means(OTHER_HOURS, title, 'other');
}
