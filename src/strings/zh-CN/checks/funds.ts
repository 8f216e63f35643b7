export const funds = {
  'funds-sum-wrong': {
    title: '经费合计与各行之和不符',
    why: '合计、小计应等于所含各行之和，占比和偏差都以此为准。',
    remedy: '核对各行金额，再把合计改成公式或正确的数字。',
    says: { found: '{name}的{column}写的是 {stated}，各行之和为 {sum}，相差 {difference}' },
  },
  'funds-unit-mixed': {
    title: '金额单位不一致',
    why: '同一张经费表的金额应使用同一单位。',
    remedy: '把这一格换算成全表的单位，或在表头写明单位。',
    says: { found: '{name}的{column} {value} 与其他各行相差万倍，可能应为 {meant} {unit}' },
  },
  'funds-rate-wrong': {
    title: '执行率与金额不符',
    why: '执行率 = 支出金额 ÷ 预算金额。',
    remedy: '核对金额后，把这一格改成公式。',
    says: { found: '{name}的执行率写的是 {stated}，按金额应为 {due}' },
  },
  'funds-negative': {
    title: '金额为负数',
    why: '预算和支出不应为负数。',
    remedy: '核对是否填错；冲减的支出请并入原来的项目。',
    says: { found: '{name}的{column}是负数：{value}' },
  },
  'funds-limit': {
    title: '经费比例或偏差超出规定',
    why: '人员经费和服务质量保障费不低于 85%、人员经费预算不低于 65%（2018 年办法）；承接机构运营管理费用不高于 15%；执行与计划的差距控制在 10% 以内。',
    remedy: '核对各项归类和金额；确实超出的，按规定调整并说明原因。',
    says: {
      quality:
        '{column}中人员经费及服务质量保障费（运营管理费用以外的各项）占 {value}，低于 {limit}，差 {gap} 个百分点',
      personnel: '{column}中人员经费占 {value}，低于 {limit}，差 {gap} 个百分点',
      management: '{column}中承接机构运营管理费用占 {value}，高于 {limit}，多 {gap} 个百分点',
      above: '支出总额比预算多 {value}，超出 {limit} 的范围',
      below: '支出总额比预算少 {value}，超出 {limit} 的范围',
    },
  },
  'personnel-spending-low': {
    title: '人员费用支出比例偏低',
    why: '人员费用支出低于 80% 的，直接评为不合格；比例以支出总额还是合同金额为基数，办法没有写明。',
    remedy: '核对人员费用的归类和金额；按购买方认可的基数判断后，在“评分”里选“有”或“无”。',
    says: {
      found: '人员费用支出占支出总额的 {spent}、占合同金额的 {contract}，都低于 80%',
      unsure: '人员费用支出占支出总额的 {spent}、占合同金额的 {contract}：以哪个为基数没有写明，是否低于 80% 待评定',
      untold:
        '人员费用支出占支出总额的 {spent}、占合同金额的 {contract}，但有的项目（占 {untold}）看不出是不是人员费用：是否低于 80% 待评定',
      several:
        '人员费用支出占支出总额的 {spent}、占合同金额的 {contract}，但工作簿里有几张经费表，看不出以哪张为准：是否低于 80% 待评定',
      'entered-clear': '评分里选的是“无”，但人员费用支出占支出总额的 {spent}、占合同金额的 {contract}，都低于 80%',
      'entered-low': '评分里选的是“有”，但人员费用支出占支出总额的 {spent}、占合同金额的 {contract}，都不低于 80%',
    },
  },
  'funds-row-deviation': {
    title: '单项支出与预算相差较大',
    why: '经费执行与计划的差距控制在 10% 以内；是否逐项要求，办法没有写明。',
    remedy: '对相差较大的项目说明原因。',
    says: {
      found: '与预算相差超过 {limit} 的项目：{rows}',
      above: '{name}多 {value}',
      below: '{name}少 {value}',
    },
  },
  'contract-sum-differs': {
    title: '预算总额与合同金额不符',
    why: '项目预算应与合同金额一致。',
    remedy: '核对预算表和填写的合同金额。',
    says: { found: '预算合计 {budget} {unit}，合同金额 {contract} {unit}' },
  },
} as const;
