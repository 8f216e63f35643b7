import type { NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

/** What a column of 附件2 beside the months holds. */
export type LabelRole =
  | 'type'
  | 'no'
  | 'name'
  | 'position'
  | 'qualification'
  | 'contract'
  | 'contractEnd'
  | 'joined'
  | 'left'
  | 'identityNumber'
  | 'education'
  | 'practiceYears'
  | 'other'
  | 'subtotal'
  | 'experienced'
  | 'remark';

/**
 * Order matters: 岗位资格证 is a qualification and 证书编号 is none, 2年以上…小计 is no plain subtotal. `other`: known,
 * and of no use to any rule.
 */
export const LABEL_COLUMNS: readonly Row<LabelRole>[] = [
  {
    pattern: /^(社工|人员|员工|工作人员|专业人员|服务人员|职工)?(姓名|名字|名单)$/,
    meaning: 'name',
    examples: ['姓名', '社工姓名', '姓 名', '人员名单'],
    not: ['名称', '负责人姓名'],
  },
  {
    pattern: /(^|\D)(2|两|二)年|^(?:(?!符合|以上).)*(?:符合|以上).*小计/,
    meaning: 'experienced',
    examples: ['符合从业2年以上的社工到岗小计', '从业两年以上', '符合从业2以年上的社工到岗小计'],
    not: ['人员到岗小计', '2022年'],
  },
  { pattern: /身份证|证件号/, meaning: 'identityNumber', examples: ['身份证号', '身份证号码', '证件号码'] },
  {
    pattern: /从业(年限|年数|年份|时长)|(社工|社会工作|专业|服务|行业|相关)(工作|从业)?(年限|工龄)|^(工作)?(年限|工龄)/,
    meaning: 'practiceYears',
    examples: ['从业年限', '累计从业年限', '社会工作从业年限', '社工工龄', '工作年限（年）'],
    not: ['从业两年以上', '合同年限'],
  },
  {
    pattern:
      /^(?!.*[及与和、/]).{0,40}((证|证书|资格|社保|合同|工|员工|卡|账|档案|登记|管理)(号码?|编号)|[发取获领]证(时间|日期)|证.{0,20}(有效期|时间|日期))$/,
    meaning: 'other',
    examples: [
      '证书编号',
      '资格证号',
      '证书管理号',
      '发证日期',
      '证书取得时间',
      '证书有效期',
      '合同编号',
      '工号',
      '社保号',
    ],
    not: ['编号', '岗位资格证', '资格证书及取得时间'],
  },
  {
    pattern: /(岗位|用工|用人|聘用|就业|在职|社保|保险|合同)(类别|类型|性质|形式|方式|状态)|全职|兼职/,
    meaning: 'other',
    examples: ['岗位类别', '用工形式', '岗位性质', '合同类型', '全职/兼职'],
    not: ['类别', '人员类别'],
  },
  {
    pattern:
      /(参加工作|首次从业|从业(开始|起始)?)时间|性别|年龄|出生|民族|籍贯|政治面貌|电话|手机|联系方式|邮箱|住址|地址|户籍|婚姻/,
    meaning: 'other',
    examples: ['性别', '年龄', '出生年月', '联系电话', '手机号码', '政治面貌', '住址'],
    not: ['备注'],
  },
  {
    pattern: /^(所属|所在|服务|派驻|驻点|工作)?(片区|站点|社工点|部门|村居|村\(居\)|社区|点位|驻点)(名称)?$/,
    meaning: 'other',
    examples: ['所属片区', '服务站点', '部门', '驻点'],
    not: ['片区1', '片区1社工'],
  },
  {
    pattern: /学历|学位|(所学|毕业)?专业(背景)?$|毕业/,
    meaning: 'education',
    examples: ['学历', '文化程度（学历）', '学历专业', '所学专业', '毕业院校及专业'],
    not: ['专业人员姓名', '资格'],
  },
  {
    pattern: /资格|资质|证书|职称|社工证|职业水平|持证(情况|等级|级别|状况|名称)/,
    meaning: 'qualification',
    examples: ['岗位资格证/资质', '证书', '职称', '持证情况'],
    not: ['是否持证'],
  },
  {
    pattern: /合同(?!.{0,30}起).{0,30}(结束|终止|截止|到期|止)|^(止|结束|终止|截止|到期)(日期|时间)?$/,
    meaning: 'contractEnd',
    examples: ['合同结束时间', '合同到期日', '终止日期', '止'],
    not: ['合同期限', '劳动合同起止时间', '合同起止'],
  },
  {
    pattern: /合同|劳动(关系)?(期限|起止)|聘期|(聘用|聘任|签约)(期限|期间|起止)|^起止(时间|日期)$/,
    meaning: 'contract',
    examples: ['合同期限', '劳动合同', '劳动期限', '劳动合同起止', '合同起止日期', '聘用期限', '起止时间'],
    not: ['聘用形式'],
  },
  {
    pattern: /(入职|到岗|上岗|进站|到站)(时间|日期)/,
    meaning: 'joined',
    examples: ['入职时间', '到岗日期', '上岗时间'],
    not: ['到岗'],
  },
  { pattern: /(离职|离岗|离站)(时间|日期)/, meaning: 'left', examples: ['离职时间', '离岗日期'], not: ['离职'] },
  {
    // What was insured or paid in all is no time in post.
    pattern:
      /^(?!.*(到岗|到位|在岗|出勤))(?=.*([社参]保|保险|五险|公积金|工资|薪)).*(小计|合计|总计|累计|月数|人次|次数)/,
    meaning: 'other',
    examples: [
      '社保购买小计',
      '社保小计',
      '社保购买月数小计',
      '购买社保月数',
      '工资发放合计',
      '缴费社保次数',
      '发薪月数',
    ],
    not: ['人员到岗小计', '社保购买', '社保、工资、人员到岗小计'],
  },
  {
    pattern: /小计|合计|总计|累计|人次$|(到岗|在岗|到位|出勤|工作)?月数/,
    meaning: 'subtotal',
    examples: ['人员到岗小计', '合计', '到岗人次', '到岗月数'],
    not: ['人员到位'],
  },
  { pattern: /类型|类别|持证/, meaning: 'type', examples: ['类型', '人员类别', '是否持证'], not: ['持证情况'] },
  { pattern: /^(序号|编号|no\.?)$/i, meaning: 'no', examples: ['序号', '编号', 'NO.'] },
  { pattern: /职位|职务|岗位/, meaning: 'position', examples: ['职位', '职务', '岗位'], not: ['岗位资格证'] },
  { pattern: /备注|说明/, meaning: 'remark', examples: ['备注', '情况说明'] },
];

/** What a column beside the months holds, by its header; null for any other header. */
export function labelRole(text: NormalText): LabelRole | null {
  return meaningOf(LABEL_COLUMNS, text);
}

/** Whether a text heads a column of one role, whatever else it says. */
export function isLabelOf(text: NormalText, role: LabelRole): boolean {
  return means(LABEL_COLUMNS, text, role);
}

/** What a column under a month holds. */
export type MarkRole = 'inPost' | 'insured' | 'paid';

export const MARK_COLUMNS: readonly Row<MarkRole | 'sum'>[] = [
  {
    pattern: /小计|合计|累计|月数|人次/,
    meaning: 'sum',
    examples: ['到岗小计', '到岗月数', '到岗人次', '合计'],
    not: ['人员到位'],
  },
  { pattern: /社保|保险|五险/, meaning: 'insured', examples: ['社保购买', '五险一金', '社保'] },
  { pattern: /工资|薪/, meaning: 'paid', examples: ['工资发放', '薪酬'] },
  {
    pattern: /到位|到岗|在岗|出勤|考勤/,
    meaning: 'inPost',
    examples: ['人员到位', '到岗', '出勤情况'],
    not: ['到岗小计', '岗位'],
  },
];

/** A remark may name insurance or wages too, but never so briefly. */
const LONGEST_MARK_HEADER = 8;

/** What a column under a month holds, by its header; null for any other header. */
export function markRole(text: NormalText): MarkRole | null {
  const role = text.length > LONGEST_MARK_HEADER ? null : meaningOf(MARK_COLUMNS, text);
  return role === 'sum' ? null : role;
}

/** What stands for a name where nobody is employed. */
export const VACANCIES: readonly Row<'vacant'>[] = [
  {
    pattern: /^[(]?(空缺|空岗|空编|暂缺|缺编|缺岗|缺|待(招聘?|补充?|聘|定)|招聘中|无|\/+|[-—–―─_]+)[)]?$/,
    meaning: 'vacant',
    examples: ['空缺', '（暂缺）', '空岗', '待招聘', '待定', '招聘中', '无', '/', '——'],
    not: ['甲01', '缺甲'],
  },
];

export function isVacancy(name: NormalText): boolean {
  return means(VACANCIES, name, 'vacant');
}

/** The column of the months, and one of their years, where 附件2 has a row for each month of a worker. */
export const MONTH_COLUMNS: readonly Row<'month' | 'year'>[] = [
  {
    pattern: /^(考勤|到岗|在岗|到位|出勤|服务|统计|所属|评估|核查|考核|工作)?(年月|月份|月度|月)$/,
    meaning: 'month',
    examples: ['月份', '年月', '考勤月份', '所属月度', '月'],
    not: ['月数', '出生年月', '9月', '考核月份数'],
  },
  { pattern: /^(所属|考勤|统计)?(年份|年度|年)$/, meaning: 'year', examples: ['年份', '年度', '年'], not: ['2024年'] },
];

/** Whether a header stands over months, or over their years, that go down the rows. */
export function isMonthColumn(header: NormalText, holds: 'month' | 'year'): boolean {
  return means(MONTH_COLUMNS, header, holds);
}

/** Titles over tables of the same workers and months that hold marks of insurance or wages, and none of being in post. */
export const COVER_TITLES: readonly Row<'cover'>[] = [
  {
    pattern: /^(?!.*(到岗|到位|在岗|出勤|考勤)).*(社保|社会保险|五险|工资|薪酬|薪资)/,
    meaning: 'cover',
    examples: ['二、社保购买情况', '三、工资发放情况', '附件2-社保购买', '社工五险一金缴纳情况表'],
    not: ['社工到岗、社保购买、工资发放情况统计表', '一、人员到位情况', '社工到岗情况统计表'],
  },
];

/** Whether a title says that marks of insurance or wages alone stand below it. */
export function isCoverTitle(text: NormalText): boolean {
  return means(COVER_TITLES, text, 'cover');
}
