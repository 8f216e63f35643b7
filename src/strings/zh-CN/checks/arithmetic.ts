export const arithmetic = {
  'sums-disagree': {
    title: '某一格与它所在行、列的合计同时对不上',
    why: '合计、小计、总计必须等于所含各格之和，成绩和到岗人次都以此为准。',
    remedy: '先核对这一格本身是否填错，再核对合计。',
    says: { found: '{cell} 与行、列两个方向的合计都对不上：{sums}，按 {cell} 现在的内容应为 {should}。' },
  },
  'formula-deviates': {
    title: '公式算出的不是应有的数：引错行、颠倒、漏加或重复',
    why: '官方表已设置好计算公式，如无特殊情况请勿改动。',
    remedy: '改成所给的公式；没有给出时，可从相邻的正确单元格复制，其中手写的数字要换成本行的。',
    says: {
      found: '{name}的公式有误：{deviation}。',
      right: '{name}的公式有误：{deviation}（目前数值恰好正确，数据一改就会算错）。',
      fragile: '{name}的数值正确，但{deviation}。',
    },
  },
  'rate-overwritten': {
    title: '公式单元格被手填数字覆盖',
    why: '官方表已设置好计算公式，如无特殊情况请勿改动。',
    remedy: '恢复公式（可从相邻单元格复制）。',
    says: {
      found: '{name}应为公式，却是手填的 {is}，按数据重算为 {should}。',
      right: '{name}应为公式，却是手填的 {is}（数值正确）。',
      'right-uncounted':
        '{name}应为公式，却是手填的 {is}（数值正确）。相邻单元格的公式放到这里只会得 {would}：它不统计 {cells} 的写法，请先把这些格改成与别处一致的写法。',
      'right-otherwise':
        '{name}应为公式，却是手填的 {is}（数值正确）。相邻单元格的公式放到这里会得 {would}，复制后请核对。',
    },
  },
  'rate-wrong': {
    title: '百分比与完成数除以协议数不符',
    why: '百分比 = 完成数 ÷ 协议数，保留两位小数。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'rate-rounded': {
    title: '百分比取整过粗',
    why: '百分比应保留两位小数；手填一位小数会与复算值相差最多 0.05 个百分点。',
    remedy: '改为公式：完成数除以协议数（协议数写在文字里的，公式中写成数字），格式 0.00%。',
    says: {
      found:
        '{count} 个百分比取整过粗，与两位小数的计算值最多相差 {points} 个百分点（如 {cell} 填 {stated}，按数据为 {due}）。',
      'one-decimal':
        '{count} 个百分比只填到一位小数，与两位小数的计算值最多相差 {points} 个百分点（如 {cell} 填 {stated}，按数据为 {due}）。',
    },
  },
  'total-wrong': {
    title: '合计行与各片区之和不符',
    why: '合计、小计、总计必须等于所含各格之和，成绩和到岗人次都以此为准。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'worker-subtotal-wrong': {
    title: '社工的人员到岗小计与各月标记不符',
    why: '合计、小计、总计必须等于所含各格之和，成绩和到岗人次都以此为准。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'month-subtotal-wrong': {
    title: '每月小计与标记不符',
    why: '合计、小计、总计必须等于所含各格之和，成绩和到岗人次都以此为准。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'effective-wrong': {
    title: '有效人次小计与标记不符',
    why: '合计、小计、总计必须等于所含各格之和，成绩和到岗人次都以此为准。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'grand-total-wrong': {
    title: '总计与各小计之和不符',
    why: '合计、小计、总计必须等于所含各格之和，成绩和到岗人次都以此为准。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'subtotal-rounded': {
    title: '到岗小计被取整',
    why: '半个月按 0.5 计，小计不取整。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'shown-value-differs': {
    title: '显示值与实际值不同（数字格式没有小数）',
    why: '小计含半个月，应显示一位小数。',
    remedy: '把数字格式改为“常规”或 0.0。',
    says: { found: '{count} 个合计带半个月，却按整数显示（如 {value} 显示为 {shown}）；打印出来会被看错。' },
  },
  'figure-missing': {
    title: '应有数字的地方是空白或“/”',
    why: '只有协议没有此项指标时才填“/”，空白不等于“/”。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {
      blank: '{name}没有填写，按数据应为 {due}。',
      slash: '{name}写的是“/”，按数据应为 {due}。',
      blanks: '{name}等 {count} 格没有填写，按数据应为 {due}。',
      slashes: '{name}等 {count} 格写的是“/”，按数据应为 {due}。',
    },
  },
  'experienced-formula': {
    title: '从业2年以上到岗小计引用了别的行',
    why: '该栏等于本行的到岗小计，否则为0。',
    remedy: '从相邻的正确单元格复制公式。',
    says: {
      found: '{worker}的从业2年以上到岗小计引用了别的行（{formula}）',
      right: '{worker}的从业2年以上到岗小计引用了别的行（{formula}）（目前数值恰好正确）',
    },
  },
  'retention-wrong': {
    title: '稳岗率与持续在岗社工数不符',
    why: '稳岗率 = 持续在岗社工数 ÷ 协议要求在岗社工数。',
    remedy: '按附件2的标记数出每月都在岗的社工，再除以末月的协议人数。',
    says: {
      found: '稳岗率写的是 {is}，按标记有 {steady} 名社工每月在岗，{steady} ÷ {required} = {should}。',
      'no-headcount': '稳岗率写的是 {is}，按标记有 {steady} 名社工每月在岗，对不上任何整数的协议人数。',
    },
  },
  'satisfaction-sum-wrong': {
    title: '满意度调查的合计或满意度不符',
    why: '合计等于各行之和，满意度等于满意人数除以调查人数。',
    remedy: '核对各行的人数，改正合计、满意度。',
    says: {
      found: '满意度调查合计写的是 {stated}，各行之和为 {sum}',
      satisfied: '满意度调查的满意人数合计写的是 {stated}，各行之和为 {sum}',
      rate: '{name}的满意度写的是 {stated}，按满意人数和调查人数为 {due}',
    },
  },
  'education-sum-wrong': {
    title: '继续教育或督导时数的合计不符',
    why: '合计等于各行之和，一行的时数等于各月之和。',
    remedy: '核对各行各月的时数，改正合计。',
    says: {
      total: '{kind}时数合计写的是 {stated}，各行之和为 {sum}',
      row: '{name}的{kind}时数写的是 {stated}，各月之和为 {sum}',
    },
  },
} as const;
