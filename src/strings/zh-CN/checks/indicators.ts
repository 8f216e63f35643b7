export const indicators = {
  'count-negative': {
    title: '负数',
    why: '数量不能小于 0。',
    remedy: '改为实际数量。',
    says: { found: '{name}是负数：{value}。' },
  },
  'count-fractional': {
    title: '个数、节数、人次出现小数',
    why: '除工时外，各指标按整数统计。',
    remedy: '核对后改为整数。',
    says: { found: '{indicator}是小数 {value}，个数、节数、人次应为整数。' },
  },
  'far-above-target': {
    title: '远超协议数（超过 200% 提示，超过 300% 警告）',
    why: '百分比不封顶，但远超协议数多半是协议数、完成数或计量单位填错。',
    remedy: '核对协议数、完成数和计量单位。',
    says: {
      found: '{rates}，远超协议数{others}，请核对协议数、完成数和计量单位。',
      rate: '{indicator} {rate}（{completed}/{target}）',
      others: '（其他片区最高 {highest}）',
    },
  },
  'ten-times-neighbours': {
    title: '某片区数量是其他片区的十倍以上',
    why: '片区规模相近，十倍的差距多半是多打或少打一位。',
    remedy: '对照协议或服务记录核对这个数字。',
    says: {
      target: '{indicator}的协议数 {value} 是其他片区（中位数 {usual}）的 {times} 倍，可能多打了一位。',
      completed: '{indicator}的完成数 {value} 是其他片区（中位数 {usual}）的 {times} 倍，可能多打了一位。',
    },
  },
  'completed-without-target': {
    title: '没有协议数却有完成数',
    why: '协议数为“/”表示没有此项指标。',
    remedy: '核对协议；有指标就补上协议数。',
    says: {
      zero: '{indicator}的协议数是 0，却完成了 {done}；请核对协议是否有此项指标。',
      slash: '{indicator}的协议数是“/”，却完成了 {done}；请核对协议是否有此项指标。',
    },
  },
  'zone-workers-step': {
    title: '投入社工人数不是 0.5 的倍数',
    why: '一人兼顾两个片区时，只在一处记 1，或两处各记 0.5。',
    remedy: '按 1 或 0.5 填写。',
    says: { found: '{zone}的投入社工人数 {value} 不是 0.5 的倍数。' },
  },
  'figures-copied': {
    title: '片区之间或指标之间的完成数完全相同',
    why: '各片区、各指标的服务量不会逐项相同，多半是整行或整列复制后没有改。',
    remedy: '对照各片区的服务记录核对。',
    says: {
      zones: '{zones}的完成数逐项相同，可能是复制后没有改。',
      columns: '{columns}在各片区的完成数完全相同，协议数却不同，可能是复制后没有改。',
    },
  },
  'digit-against-rate': {
    title: '数字多打或少打一位，与填写的百分比不符',
    why: '百分比与数字正好差十倍，错的多半是数字。',
    remedy: '对照服务记录核对数字的位数。',
    says: {
      more: '{indicator}的完成数是 {done}，按此为 {is}，填写的百分比却是 {stated}；完成数多半多打了一位，应为 {due}。',
      target:
        '{indicator}的完成数 {done}、协议数 {whole}，按此为 {is}，填写的百分比却是 {stated}；协议数多半少打了一位。',
      fewer:
        '{indicator}的完成数 {done}、协议数 {whole}，按此为 {is}，填写的百分比却是 {stated}；可能完成数少打了一位，或协议数多打了一位。',
    },
  },
  'figures-impossible': {
    title: '同一指标内互相矛盾：结案多于接案、节数少于个数、有人次无活动等',
    why: '结案不多于接案，节数不少于个数，人次与开展次数同有同无。',
    remedy: '对照服务记录核对这两个数字。',
    says: {
      found: '{zone} {group}：{clashes}。',
      'few-sessions': '节数 {sessions} 少于{measure} {groups}',
      closed: '结案 {closed} 多于接案 {opened}',
      'closed-later': '结案 {closed} 多于接案 {opened}，含上年度结转的个案请注明',
      'no-events': '没有开展却有 {people} 人次',
      'no-people': '开展了 {events} 次却没有服务人次',
      'few-people': '人次 {people} 少于开展次数 {events}',
      'no-groups': '个数是 0 却有 {sessions} 节',
    },
  },
  'title-requirement-differ': {
    title: '附件1-2 标题、指标要求与指标数不一致',
    why: '标题应是协议中的指标类别，指标要求写明协议数。',
    remedy: '按协议统一名称和数字。',
    says: {
      found: '标题“{title}”与指标要求“{requirement}”说的不是同一件事。',
      number: '{title}的指标要求写的是 {stated}，旁边的指标数是 {target}。',
    },
  },
  'quotes-unbalanced': {
    title: '引号不成对',
    why: '多半是漏字或漏标点。',
    remedy: '补上缺的引号。',
    says: { found: '“{text}”的引号不成对。' },
  },
  'free-text-differs': {
    title: '文字说明中的数字与合计行不同',
    why: '同一指标在一份表里只能有一个数。',
    remedy: '统一数字，或写明两处口径不同。',
    says: { found: '文字说明里{group}是 {numbers}，合计行是 {value}；请核对口径是否相同。' },
  },
  'zone-without-item': {
    title: '附件1-2 中有的片区没有特色项目',
    why: '其他片区在附件1-2 中都有自己的项目。',
    remedy: '对照协议，确认没有漏项。',
    says: { found: '附件1-2 有 {count} 个项目写明片区，{zones}没有自己的项目。' },
  },
  'performance-behind': {
    title: '绩效目标没有达到指标值（中期评估为提示）',
    why: '实际完成值应不低于年度指标值；“以内”“不超过”的，应不高于它。',
    remedy: '核对实际完成值；确实没有完成的，写明原因和改进措施。',
    says: {
      found: '{indicator}完成 {completed}，指标值 {target}，完成率 {rate}，没有达到指标值。',
      exceeded: '{indicator}实际为 {completed}，超过了 {target} 的限额。',
    },
  },
  'performance-rate-wrong': {
    title: '绩效目标的完成率与数字不符',
    why: '完成率 = 实际完成值 ÷ 年度指标值。',
    remedy: '核对所引用的单元格后，把这一格改成公式或正确的数字。',
    says: {},
  },
  'performance-values-differ': {
    title: '同一绩效指标在两处数字不同',
    why: '同一指标在一份工作簿里只能有一个数。',
    remedy: '对照服务记录统一数字，或写明两处口径不同。',
    says: {
      found: '{indicator}在两处数字不同：{differences}。',
      target: '指标值这里是 {value}，{where}是 {other}',
      completed: '完成值这里是 {value}，{where}是 {other}',
    },
  },
  'performance-unread': {
    title: '绩效目标与实际完成值对不上项',
    why: '指标值里的每一项，都应在实际完成值里有对应的一项。',
    remedy: '按同样的序号和名称补上缺的一项。',
    says: {
      completed: '指标值里的“{words}”，在实际完成值里没有对应的一项。',
      target: '实际完成值里的“{words}”，在指标值里没有对应的一项。',
      'no-completed': '{indicator}没有填写实际完成值。',
      'no-target': '{indicator}没有填写指标值。',
    },
  },
  'performance-weights': {
    title: '一级指标的权重合计不是 100%',
    why: '各一级指标的权重合起来是整张表。',
    remedy: '核对各一级指标的权重；有一部分不在表上的，写明是哪一部分。',
    says: {
      found: '一级指标的权重合计是 {sum}，不是 100%：{weights}。',
      'without-budget': '一级指标的权重合计是 {sum}，不是 100%：{weights}；其余 {rest} 如果是预算执行率，请写明。',
      weight: '{group} {weight}',
    },
  },
} as const;
