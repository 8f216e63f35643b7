/** What two files of one station, or the submissions of many stations, say against each other. */
export const comparisons = {
  // Whether two files are the mid-term and the final one of the same year.
  'order-reversed': {
    title: '两个文件的先后颠倒',
    why: '先写中期评估的文件，再写末期的，才能看出累计数有没有倒退。',
    says: { found: '第一个文件的评估周期到{midterm}，第二个只到{final}：请把中期的文件写在前面；没有再往下比' },
  },
  'other-station': {
    title: '不是同一个社工站',
    why: '中期和末期比对的是同一个社工站。',
    says: { found: '第一个文件是{midterm}，第二个是{final}，人员也大多不同；没有再往下比' },
  },
  'station-renamed': {
    title: '社工站名称写法不同',
    why: '人员大多相同，按同一个社工站比对。',
    says: { found: '社工站名称，中期写的是{midterm}，末期是{final}' },
  },
  'other-agreement': {
    title: '不是同一协议年度',
    why: '中期和末期评估的是同一份年度服务协议，另一年度的协议数和完成数从头算起。',
    says: { found: '年度服务协议时间，第一个文件是{midterm}，第二个是{final}，没有一天相同；没有再往下比' },
  },
  'agreement-moved': {
    title: '年度服务协议时间前后不同',
    why: '应达进度按协议期计算；续签、延期应有补充协议。',
    says: { found: '年度服务协议时间，中期写的是{midterm}，末期是{final}' },
  },
  'same-period': {
    title: '评估周期相同',
    why: '可能是同一份材料的两个版本。',
    says: { found: '两个文件的评估周期都是{period}' },
  },
  'period-start-moved': {
    title: '评估周期的开始前后不同',
    why: '末期评估从协议年度的开始，或者接着中期往下算；否则累计数不能前后相比。',
    says: { found: '评估周期的开始，中期写的是{midterm}，末期是{final}' },
  },
  'months-gap': {
    title: '中期与末期之间有空档',
    why: '末期的月份应接着中期。',
    says: { found: '中期评到{midterm}，末期从{final}才开始，中间的时间两份表都没有' },
  },
  'reading-open': {
    title: '有一份没有读懂',
    why: '没有读懂的表不拿来指责，先看那个文件的第一条问题，改清楚后再比对。',
    says: { found: '{form}有一份没有全部读懂，没有比对' },
  },
  'nothing-compared': {
    title: '没有可以互相核对的内容',
    why: '没有共同的月份，也没有同样的指标，什么也没有比出来，不等于没有出入。',
    says: { found: '两个文件没有可以互相核对的内容：没有共同的月份，也没有同样的指标' },
  },
  // 附件2, person by person.
  'marks-changed': {
    title: '同一个月的人员到位前后不同',
    why: '过去的月份不会再变，两份表有一份算错了人次；中期后更正过的，应有说明。',
    says: {
      found: '{worker}的人员到位前后不同：{changes}',
      change: '{months}中期为{midterm}、末期为{final}',
    },
  },
  'cover-withdrawn': {
    title: '社保或工资中期有、末期没有',
    why: '买过的社保、发过的工资不会变成没有。',
    says: { found: '{worker}的{role}，中期有、末期没有：{months}' },
  },
  'cover-added': {
    title: '社保或工资中期没有、末期有',
    why: '可能是后来补缴、补发，应能看到凭证。',
    says: { found: '{worker}的{role}，中期没有、末期有：{months}' },
  },
  'worker-gone': {
    title: '中期在岗的人末期表上没有',
    why: '末期表也有这些月份，离职的人也应保留当时的到岗记录。',
    says: { found: '{worker}中期{months}在岗，末期表也有这些月份，却没有这个人' },
  },
  'worker-appeared': {
    title: '中期的月份里多出一个人',
    why: '中期表没有这个人，末期表却写那时在岗，人次多了出来。',
    says: { found: '{worker}末期表上{months}在岗，中期表也有这些月份，却没有这个人' },
  },
  'name-changed': {
    title: '同一个人的姓名写法不同',
    why: '身份证号相同，或者合同期限和到岗都相同，应是同一个人。',
    says: {
      identity: '中期的{midterm}与末期的{final}身份证号相同，姓名不同',
      contract: '中期的{midterm}与末期的{final}合同期限和到岗都相同，姓名不同',
    },
  },
  'workers-unmatched': {
    title: '两份表的姓名大多对不上',
    why: '可能有一份隐去了姓名，或者姓名写法不同，没有逐人核对。',
    says: { found: '中期{midterm}人，末期{final}人，同名的只有{matched}人；没有逐人核对' },
  },
  'certified-changed': {
    title: '持证与否前后不同',
    why: '中期以后才取得证书的，之前的月份仍按非持证计；证书也不会没有了。',
    says: {
      gained: '{worker}在{months}，中期按非持证计，末期按持证计',
      lost: '{worker}在{months}，中期按持证计，末期按非持证计',
      'lost-later': '{worker}中期按持证计，末期按非持证计',
    },
  },
  'certificate-lowered': {
    title: '证书等级变低',
    why: '证书可以升级，不会降级，两份表有一份写错。',
    says: { found: '{worker}的证书，中期写的是“{midterm}”，末期是“{final}”' },
  },
  'contract-changed': {
    title: '合同期限前后不同',
    why: '中期时有效的合同，末期应照原样；到期续签、另签新合同的不算出入。',
    says: { found: '{worker}的合同期限，中期写的是{midterm}，末期是{final}' },
  },
  'joining-moved': {
    title: '入职时间前后不同',
    why: '入职时间决定从哪个月起计人次，不会再变。',
    says: { found: '{worker}的入职时间，中期写的是{midterm}，末期是{final}' },
  },
  'leaving-moved': {
    title: '离职时间前后不同',
    why: '中期已经写明的离职时间，不会再变。',
    says: { found: '{worker}的离职时间，中期写的是{midterm}，末期是{final}' },
  },
  'back-after-leaving': {
    title: '中期已离职的人末期在岗',
    why: '可能是重新入职，应在备注写明时间。',
    says: { found: '{worker}中期写明{left}离职，末期{months}在岗，没有写明何时回来' },
  },
  // Targets, and what was done of them.
  'target-moved': {
    title: '协议数前后不同',
    why: '协议数由年度协议定下，有调整的应有补充协议。',
    says: { found: '{indicator}的协议数，中期是{midterm}，末期是{final}' },
  },
  'targets-by-stage': {
    title: '中期的协议数按阶段折算',
    why: '多项协议数按同一比例变动，应是中期只列了到期应完成的部分，不算出入。',
    says: { found: '{count}项指标末期的协议数都约为中期的{factor}倍：像是中期按阶段折算；没有逐项列出' },
  },
  'completed-fell': {
    title: '累计完成数倒退',
    why: '累计数只会增加；中期后核减过的，应有说明。',
    says: { found: '{indicator}的完成数，中期已是{midterm}，末期只有{final}' },
  },
  'completed-mostly-fell': {
    title: '完成数大多比中期少',
    why: '末期可能只计了中期以后的时间，那样就不是累计数。',
    says: { found: '{count}项可比的指标中，{fell}项末期的完成数比中期少：末期可能没有累计；没有逐项列出' },
  },
  'indicator-unmatched': {
    title: '指标只在一份表上',
    why: '可能是名称改了写法，这些指标没有比对。',
    says: { 'only-midterm': '只在中期表上的指标：{names}', 'only-final': '只在末期表上的指标：{names}' },
  },
  'zone-unmatched': {
    title: '片区只在一份表上',
    why: '片区可能重新划分或改了名称，这些片区没有比对。',
    says: { 'only-midterm': '只在中期表上的片区：{names}', 'only-final': '只在末期表上的片区：{names}' },
  },
  // Submissions of several stations.
  'worker-at-two-stations': {
    title: '同一个人同时在两个社工站在岗',
    why: '一人只能在一个社工站计人次。',
    says: {
      identity: '{name}于{months}同时在{stations}在岗，身份证号相同',
      contract: '{name}于{months}同时在{stations}在岗，合同期限也相同（{contract}）',
    },
  },
  'same-name-elsewhere': {
    title: '另一个社工站有同名的人同时在岗',
    why: '同名的人很多，这里不足以认定是同一个人，需要时核对身份证号。',
    says: { found: '{stations}有同名的人同月在岗，可能只是同名：{people}' },
  },
  'workbook-twice': {
    title: '同一份工作簿交了两次',
    why: '只需评估一份；若是两个社工站交的，其中一份是抄的。',
    says: {
      'same-station': '{files}每一格的值都相同',
      'other-stations': '{files}的完成数、人员和到岗都相同，社工站名称却不同（{stations}）',
    },
  },
  'sheet-identical': {
    title: '整张表与另一个社工站相同',
    why: '两个社工站的实际完成数不会全部相同。',
    says: { found: '{form}的数字完全相同：{stations}' },
  },
  'zone-identical': {
    title: '片区的完成数与另一个社工站相同',
    why: '两个社工站的片区不会每项完成数都相同。',
    says: { found: '各项完成数完全相同：{zones}' },
  },
  'rate-outlier': {
    title: '与同批社工站相差很大',
    why: '只说明与众不同，不说明有错；值得看一看原因。',
    says: {
      rate: '{indicator}的完成率{rate}，同批{count}个社工站的中位数是{median}，一半在{low}至{high}之间',
      retention: '稳岗率{rate}，同批{count}个社工站的中位数是{median}，一半在{low}至{high}之间',
    },
  },
} as const;
