export const rules = {
  'staff-shortage': {
    title: '社工人次不足',
    why: '累计缺少达到中期{staffMidterm}人次、末期{staffFinal}人次的，评估直接为不合格。',
    remedy: '补足社工；已到岗未标记的补充标记和佐证。',
    says: {},
  },
  'certified-shortage': {
    title: '持证社工人次不足',
    why: '持证社工不少于应到岗人次的{certifiedShare}；累计缺少达到中期{certifiedMidterm}人次、末期{certifiedFinal}人次的，评估直接为不合格。',
    remedy: '增配持证社工；已取得证书的更新类型。',
    says: {},
  },
  'headcount-reduced': {
    title: '结果取决于协议人数的调减',
    why: '调减人数应以已签订的补充协议为准。',
    remedy: '确认补充协议已签订，并备好原件。',
    says: {
      found:
        '协议人数由{before}名减为{now}名，结果取决于此；若各月仍按{before}名，应到岗{highest}人次，缺{short}人次，稳岗率{steady}/{before} = {rate}',
      vetoed:
        '协议人数由{before}名减为{now}名，结果取决于此；若各月仍按{before}名，应到岗{highest}人次，缺{short}人次（达到不合格界线），稳岗率{steady}/{before} = {rate}',
    },
  },
  'headcount-missing': {
    title: '协议人数未填或不全',
    why: '应到岗人次=协议人数×考核月份。',
    remedy: '填写协议要求的社工人数及开始月份（自评估首月起）。',
    says: {
      found: '评分里未填协议要求的社工人数（表上写的不自动采用），应到岗人次、缺员和稳岗率无法核算',
      'in-part': '协议人数未覆盖{months}，应到岗人次和缺员无法核算',
    },
  },
  'retention-low': {
    title: '稳岗率低于{retentionMinimum}',
    why: '人员稳岗率不低于{retentionMinimum}。',
    remedy: '核对每月在岗的社工；确实不足的说明原因和稳岗措施。',
    says: {
      stated: '表中稳岗率为{rate}，低于{limit}',
      found: '稳岗率{steady}/{required} = {rate}，低于{limit}；至少应有{due}名社工每月在岗，少{more}名',
    },
  },
  'retention-at-limit': {
    title: '稳岗率没有余量',
    why: '人员稳岗率不低于{retentionMinimum}，少认可1名即不达标。',
    remedy: '备好这些社工每月在岗的佐证。',
    says: {
      exact: '稳岗率{steady}/{required} = {rate}，正好等于{limit}的下限，少1名即为{less}',
      above: '稳岗率{steady}/{required} = {rate}，略高于{limit}的下限，少1名即为{less}',
      counted: '计入的{count}名：{names}',
      open: '其中标记可能被质疑：{names}',
    },
  },
  'indicator-behind': {
    title: '指标落后于应达进度',
    why: '应达进度=考核月份÷协议月份；没有统一的扣分线，但落后会影响成效评分。',
    remedy: '核对完成数是否漏填；属实的制定补足计划。',
    says: {
      found: '{group}低于应达进度{limit}。{rates}',
      measure: '{measure}：{rates}',
      rate: '{rate}（{completed}/{target}）',
      'zone-rate': '{zone} {rate}（{completed}/{target}）',
    },
  },
  'zone-understaffed': {
    title: '片区社工不足{zoneWorkers}名',
    why: '原则上每个片区由{zoneWorkers}名社工组成小组。',
    remedy: '补足片区社工，或说明分工安排。',
    says: {
      found: '评估末月（{month}）按职位不足{limit}名社工的片区：{zones}',
      all: '评估末月（{month}）{count}个片区按职位都不足{limit}名社工，合计{workers}名。',
      zone: '{zone}（{count}名）',
    },
  },
  'satisfaction-few': {
    title: '满意度调查份数不足',
    why: '随机抽取不少于100人；建档不足100人的，全部调查。',
    remedy: '补足份数；建档不足100人的，在表上注明已全部调查。',
    says: { found: '满意度调查共 {answers} 份，少于 {required} 份' },
  },
  'satisfaction-low': {
    title: '满意度低于目标',
    why: '服务满意度应达 90% 以上。',
    remedy: '核对平均分；确实偏低的，分析原因。',
    says: { found: '平均满意度 {mean}，低于 {target}' },
  },
  'education-low': {
    title: '继续教育时数不足或偏低',
    why: '2018年办法：每人每年不少于90小时；2023年办法的下限未见公布，2025年的报告肯定的是平均每人每月超过7.4小时。',
    remedy: '补录漏记的时数；确实不足的，安排补学。',
    says: {
      yearly: '继续教育不足每年 {required} 小时（按在岗月数折算）：{people}',
      person: '{name} {hours} 小时，应有 {due} 小时',
      monthly: '继续教育平均每人每月 {average} 小时，低于报告肯定过的 {praised} 小时；下限未见公布，仅供参考',
    },
  },
} as const;
