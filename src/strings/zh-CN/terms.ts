/** Words that several places share. */
export const terms = {
  /** The language by its own name. */
  language: '中文',
  listSeparator: '、',
  /** Between parts that are lists or clauses themselves. */
  clauseSeparator: '；',
  /** A name with what it stands for. */
  labelled: '{label}：{text}',
  forms: {
    indicatorSheet: '附件1-1 指标完成情况',
    hoursSheet: '附件1-2 工时指标',
    attendanceSheet: '附件2 社工到岗情况',
    fundsSheet: '项目经费',
    performanceSheet: '绩效目标',
    satisfactionSheet: '满意度调查',
    educationSheet: '继续教育和督导时数',
    short: {
      indicatorSheet: '附件1-1',
      hoursSheet: '附件1-2',
      attendanceSheet: '附件2',
      fundsSheet: '项目经费',
      performanceSheet: '绩效目标',
      satisfactionSheet: '满意度调查',
      educationSheet: '继续教育',
    },
    none: '不属于某一张表',
  },
  grades: {
    优秀: '优秀',
    良好: '良好',
    合格: '合格',
    不合格: '不合格',
  },
  /** In place of a grade or a verdict that hangs on what could not be read for sure. */
  unconfirmed: '未能确认',
  readingOpen: '{forms}有没有读懂的部分，下面的数字未能确认：先看“问题”里的第一条。',
  severities: {
    error: '错误',
    warning: '警告',
    note: '提示',
  },
  severityCounts: {
    error: '错误',
    warning: '警告',
    note: '提示',
  },
  families: {
    reading: '读表',
    arithmetic: '计算',
    form: '填写',
    indicators: '指标',
    staffing: '人员',
    rules: '评估办法',
    funds: '经费',
    across: '表间对照',
    other: '其他',
  },
  impacts: {
    veto: '影响一票否决',
    grade: '影响评分或等级',
    total: '影响合计',
    figure: '影响一个数字',
    form: '填写规范',
  },
  stages: {
    midterm: '中期评估',
    final: '末期评估',
    unknown: '评估阶段未知',
    short: {
      midterm: '中期',
      final: '末期',
    },
  },
  statuses: {
    met: '完成',
    'on-track': '达进度',
    behind: '落后',
    none: '不计',
  },
  vetoes: {
    'staff-shortage': '人员配备不足，累计缺少人次',
    'certified-shortage': '持证比例不达标，累计缺少人次',
    cleanersCounted: '保洁、安保占用社工名额',
    personnelCostLow: '人员费用支出低于 {personnelCostMinimum}',
    correctionFailed: '整改不及时、不到位',
    professionalFailed: '专业评估不合格',
    financialFailed: '财务评估不合格',
    seriousBreach: '违反法律法规，情节严重',
  },
} as const;
