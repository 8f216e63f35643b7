/** What was read, what was not, and what was concluded: the lines of the report, and the heads above them. */
export const recognition = {
  title: '读到了什么',
  summary: '读到 {found} / {all} 张表',
  found: '已读',
  missing: '未找到',
  unread: '没有读的部分',
  hidden: '隐藏的部分',
  inferred: '推断得出',
  lines: {
    form: '{form}：{detail}',
    notFound: '没有找到',
    counts: {
      zones: '{count} 个片区',
      groups: '{count} 类指标',
      items: '{count} 个项目',
      workers: '{count} 名社工',
      months: '{count} 个月',
    },
    countSeparator: '，',
    /** How far the form's own sums and rates come out of the cells as read. */
    agreement: '{counts}；读法与表内 {reproduced}/{stated} 个数字相符',
    unread: {
      summary: '{area} 本助手生成的评分汇总，不作为填报表读取',
      'summary-copy': '{area} 评分汇总的副本或移来的内容，不作为填报表读取',
      unrelated: '{area} 没有找到评估表的表头，未读取',
      notes: '{area} 文字说明，未作为数据读取',
      'headers-only': '{area} 只有表头，没有数据',
      'titles-only': '{area} 有标题但没有可识别的表头',
      'outside-table': '{area} 在识别出的表格之外，未读取',
      subtotals: '{area} 部分片区的小计，未参与计算',
      ambiguous: '{area} 有数字但没有名称，无法归类',
    },
    hidden: {
      sheet: '工作表“{sheet}”是隐藏的，已读取',
      row: '“{sheet}”第 {places} 行是隐藏的，已读取',
      column: '“{sheet}”第 {places} 列是隐藏的，已读取',
    },
    inferred: {
      year: '月份表头未写全年份，推定为{first}至{last}',
      period: '标题未写评估周期，按附件2的月份推定为{first}至{last}',
      agreement: '未写年度服务协议时间，推定为{first}至{last}',
      stage: '未指定评估阶段，按进度推定为 {value}',
      mark: '不是通行标记，按表内合计推定：{value}',
      certified: '未写持证/非持证类型，按证书推定的持证人数/全部人数： {value}',
      station: '标题未写社工站名称，推定为 {value}',
    },
  },
} as const;
