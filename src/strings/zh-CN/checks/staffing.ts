import { BOTH_CONTRACTS } from './both-contracts';

export const staffing = {
  'contract-before-purchase': {
    title: '合同开始早于采购周期',
    why: '早于采购周期的合同可能是与上一个机构签订的。',
    remedy: '核对签约机构和日期，转签的填写新合同；前后两份都写了的，确认签约机构后可搁置。',
    says: {
      found: '合同开始早于项目采购周期（{from}）：{contracts}',
      contract: '{worker}的合同{start}至{end}',
      'odd-contract': '{worker}的合同{start}至{end}，{length}',
    },
  },
  'contract-length': {
    title: '合同期限不是整年或整月',
    why: '合同通常为整年，差几天多为日期写错。',
    remedy: '对照合同原件核对日期。',
    says: {
      found: '合同期限不是整年或整月：{contracts}',
      contract: '{worker}{start}至{end}，{length}',
    },
  },
  'contract-year-early': {
    title: '合同开始比首次到岗早整年',
    why: '合同期限用来核对每个在岗月份是否有合同。',
    remedy: '对照合同原件核对日期。',
    says: { found: '{worker}的合同自{start}开始，但{month}才首次到岗，年份可能写错' },
  },
  'contract-ends-in-month': {
    title: '合同上半月到期，仍计整月',
    why: '合同期限用来核对每个在岗月份是否有合同。',
    remedy: '已续签的填写新合同期限，否则核对该月标记。',
    says: { found: '{worker}的合同{end}到期，{month}却标记了整月' },
  },
  'cleaner-counted': {
    title: '保洁、安保等非社工岗位占用社工名额',
    why: '保洁、安保占用社工名额的，评估直接为不合格。',
    remedy: '不属于社工的从本表移出；职位写错的更正职位。',
    says: {
      found: '{worker}的职位是“{position}”，却按社工计入{count}人次',
      office:
        '{worker}的职位是“{position}”，却按社工计入{count}人次；若认定占用社工名额，按“保洁、安保占用社工名额”一票否决',
    },
  },
  'identity-number-wrong': {
    title: '身份证号有误',
    why: '身份证号用来认定是否同一人；本表不复述号码。',
    remedy: '对照证件更正；先把单元格设为文本格式再填写。',
    says: {
      length: '{worker}的身份证号是{count}位，应为18位',
      birth: '{worker}的身份证号里的出生日期不存在',
      checksum: '{worker}的身份证号与末位校验码不符，多半有一位写错',
      rounded: '{worker}的身份证号是按数字填写的，Excel只保留15位，后3位已变成0',
    },
  },
  'identity-number-twice': {
    title: '身份证号重复',
    why: '一人在两行只计一次；不同的人不会有相同的身份证号。',
    remedy: '对照证件更正身份证号；确为同一人的统一姓名。',
    says: { found: '姓名不同而身份证号相同：{workers}' },
  },
  'mark-on-leave': {
    title: '休假期间仍标记整月到岗',
    why: '整月休假的月份没有到岗；是否计人次由购买方认定。',
    remedy: '与购买方确认休假月份的计法，不计的改为“{absent}”。',
    says: {
      found: '{worker}备注“{remark}”，但{months}仍标记整月到岗',
      open: '{worker}备注“{remark}”，未写到何时，但{from}起仍标记整月到岗（这里列98天内的整月：{months}）',
      counted: '{worker}备注“{remark}”，{months}标记整月到岗：{cell}写明休假计在岗，人次取决于此',
    },
  },
  'part-time-as-full': {
    title: '兼职人员按整月计入',
    why: '“{full}”为全月在岗，兼职的应按协议折算。',
    remedy: '按协议约定折算标记（如0.5），或更正备注。',
    says: { found: '{worker}写明“{text}”，但{months}都按整月标记' },
  },
  'intern-counted': {
    title: '实习、见习人员计入社工',
    why: '社工应签订劳动合同；实习、见习人员能否计入人次，应由购买方确认。',
    remedy: '已签劳动合同的填写合同期限；未签的与购买方确认能否计入。',
    says: { found: '{worker}写明“{text}”，却按社工计入{count}人次' },
  },
  'experience-against-years': {
    title: '从业年限与从业2年以上人次不符',
    why: '从业满2年的，该栏等于到岗小计，否则为0。',
    remedy: '核对从业年限的证明，更正年限或该栏。',
    says: {
      'too-few': '{worker}的从业年限是{years}年，不足2年，却计入从业2年以上{count}人次',
      uncounted: '{worker}的从业年限是{years}年，从业2年以上到岗小计却为0',
    },
  },
  'qualification-unrelated': {
    title: '非持证社工没有相关学历或培训',
    why: '非持证社工应有社会工作或相关专业学历，或接受过行业组织的培训并取得证书。',
    remedy: '补填相关专业或培训证书；没有的与购买方确认能否计入。',
    says: {
      found: '{worker}没有社工证，资质写的是“{qualification}”，不是相关专业，也没有写培训证书；影响人次{count}',
      none: '{worker}没有社工证，资质写的是“{qualification}”，看不出相关专业或培训；影响人次{count}',
    },
  },
  'two-station-leads': {
    title: '同时有两名社工站负责人',
    why: '社工站设一名负责人，其资质和变动是评估内容。',
    remedy: '核对职位，交接的在备注写明日期。',
    says: { found: '{months}同时有{count}名{title}：{workers}' },
  },
  'leaving-year-early': {
    title: '离职日期的年份早于到岗标记',
    why: '离职日期决定当月计多少人次，也决定是否持续在岗。',
    remedy: '更正离职日期的年份。',
    says: { found: '{worker}写的是{date}离职，标记却到{month}为止，年份多半应为{year}' },
  },
  'same-worker-twice': {
    title: '同一社工重复计入',
    why: '一个人每月最多计1人次。',
    remedy:
      '删去重复的行，或更正姓名；确是同名的两人，在姓名后加字区分，或填上各自的身份证号；换岗、返岗的两行月份不应重叠。',
    says: { found: '“{name}”在第{rows}行重复出现，{months}被同时计入' },
  },
  'certificate-mismatch': {
    title: '持证类型与资格证书不符',
    why: '持证社工指社会工作师、助理社会工作师；放错类型会多计或少计持证人次。',
    remedy: '核对证书，把该行移到正确的类型，或更正资格栏。',
    says: {
      certified: '{worker}列在持证社工中，但资格写的是“{qualification}”；影响持证人次{count}',
      uncertified: '{worker}列在非持证社工中，但资格写的是“{qualification}”；持证人次可能少计{count}',
    },
  },
  'experienced-above-total': {
    title: '从业2年以上人次超过到岗人次',
    why: '从业2年以上的，该栏等于到岗小计，否则为0。',
    remedy: '改为该社工的到岗小计，或0。',
    says: { found: '{worker}的从业2年以上到岗小计为{is}，超过其到岗人次{most}' },
  },
  'experienced-in-part': {
    title: '从业2年以上人次只计了一部分',
    why: '从业2年以上的，该栏等于到岗小计，否则为0。',
    remedy: '改为该社工的到岗小计，或0。',
    says: { found: '{worker}的从业2年以上到岗小计为{is}，既不是0，也不是其到岗人次{all}' },
  },
  'insured-by-previous': {
    title: '社保由上一个机构购买',
    why: '备注说明后通常认可并计入人次。',
    remedy: '备好上一个机构的社保缴费证明。',
    says: {
      found: '社保由上一个机构购买：{months}。人次照计；若不认可，总人次为{total}',
      month: '{month} {count}名',
    },
  },
  'experience-missing': {
    title: '合同满2年，从业2年以上人次为0',
    why: '合同开始已满2年，从业年限应不少于2年。',
    remedy: '核对从业年限，满2年的填写到岗小计。',
    says: {
      found: '{worker}的合同自{start}开始，{since}起满2年，但从业2年以上到岗小计为0',
      many: '{count}名社工的合同在评估期内已满2年，但从业2年以上到岗小计为0：{workers}',
      worker: '{worker}合同自{start}',
    },
  },
  'leaving-at-end': {
    title: '评估末月有人离职，次月人数不足',
    why: '末月计入的社工已离职，次月起低于协议人数。',
    remedy: '说明补员安排，并在下一期补足人数。',
    says: {
      found: '{month}有{count}名社工离职（{workers}），次月起在岗{remaining}名，比协议的{required}名少{short}名',
    },
  },
  'two-zone-leads': {
    title: '同一片区同时有两名片长',
    why: '每个片区设一名片长。',
    remedy: '核对职位，交接的在备注写明日期。',
    says: { found: '{zone}在{months}同时有{count}名片长：{workers}' },
  },
  'mark-after-contract': {
    title: '合同期满后仍标记在岗',
    why: '合同期限应覆盖每个在岗月份，没有合同的月份不能证明在岗。',
    remedy: `核对合同：已续签的，${BOTH_CONTRACTS}；未签的把合同期以外的标记改为“{absent}”。`,
    says: { found: '{worker}的合同已于{date}到期，但{months}仍标记在岗（{count}个月）' },
  },
  'mark-before-contract': {
    title: '合同开始前已标记在岗',
    why: '合同期限应覆盖每个在岗月份，没有合同的月份不能证明在岗。',
    remedy: `核对合同：之前另有合同的，${BOTH_CONTRACTS}；没有的把合同开始前的标记改为“{absent}”。`,
    says: { found: '{worker}的合同自{date}开始，但{months}已标记在岗（{count}个月）' },
  },
  'mark-after-leaving': {
    title: '离职后仍标记在岗',
    why: '入职前、离职后不在岗，标记会多计人次和稳岗人数。',
    remedy: '核对日期与考勤：日期写错的更正日期，未在岗的月份改为“{absent}”；退休后返聘的，在备注写明“返聘”。',
    says: {
      found: '{worker}{said}，但{months}仍标记在岗（{count}个月）',
      'leaving-month': '离职当月（{month}）计{value}，按推定的半月规则为{due}；两处都改，总人次为{total}',
    },
  },
  'mark-before-joining': {
    title: '入职前已标记在岗',
    why: '入职前、离职后不在岗，标记会多计人次和稳岗人数。',
    remedy: '核对日期与考勤：日期写错的更正日期，未在岗的月份改为“{absent}”。',
    says: { found: '{worker}{said}，但{months}已标记在岗（{count}个月）' },
  },
  'cover-without-post': {
    title: '未到位却有社保或工资',
    why: '三项标记应一致：未到位的月份不应购买社保、发放工资，否则可能漏标到位。',
    remedy: '核对当月考勤：在岗的补“人员到位”，不在岗的把社保、工资改为“{absent}”。',
    says: { found: '{worker}{months}未到位，却有社保或工资标记' },
  },
  'post-without-cover': {
    title: '在岗却没有社保或工资',
    why: '社保和工资是在岗的佐证；缺少时人次照计，但评估时会被追问。',
    remedy: '核对社保、工资凭证，补标记或在备注说明原因。',
    says: {
      found: '{worker}在岗，但{lacks}',
      lack: '{months}无{cover}',
      station: '{months}全站没有任何“{cover}”标记',
      sheet: '{months}“{sheet}”没有任何“{cover}”标记',
      insured: '社保购买',
      paid: '工资发放',
    },
  },
  'full-mark-in-half-month': {
    title: '半个考核月标记为整月',
    why: '首月{dayAfter}日及以后开始（或末月{halfMonthDay}日及以前结束）只计0.5个考核月，标“{full}”会多计人次。',
    remedy: '把该月的“{full}”改为0.5。',
    says: { found: '{month}只计半个考核月，有{count}名社工按整月标记（1人次），最多应为0.5' },
  },
  'absence-unexplained': {
    title: '中途不在岗没有说明',
    why: '合同期内停止到岗的，备注应写明离职日期或原因。',
    remedy: '在备注写明离职日期或原因，或补标记。',
    says: { found: '{worker}{months}未到位，备注没有离职或其他说明' },
  },
  'remark-date-impossible': {
    title: '备注里的日期不存在',
    why: '离职日期决定当月计多少人次，也决定是否持续在岗。',
    remedy: '更正日期。',
    says: { found: '{worker}的备注写的是“{dates}”，没有这一天' },
  },
  'predecessor-name-unknown': {
    title: '备注里接替的人不在表中',
    why: '谁接替谁，决定交接当月各计多少人次。',
    remedy: '核对备注里的姓名和表中的姓名，更正写错的一处。',
    says: { found: '{worker}的备注写的是“{remark}”，表中没有此人，同期离岗的{meant}姓名相近' },
  },
  'leaving-dates-differ': {
    title: '离职日期一栏与备注不一致',
    why: '离职日期决定当月计多少人次，也决定是否持续在岗。',
    remedy: '核对离职日期，更正写错的一处。',
    says: { found: '{worker}的离职日期一栏是{column}，备注却是{remark}' },
  },
  'leaving-after-marks': {
    title: '离职日期晚于最后的到岗标记',
    why: '离职日期决定当月计多少人次，也决定是否持续在岗。',
    remedy: '核对离职日期的年份和月份；中间的月份在岗的补标记，请假的在备注说明。',
    says: { found: '{worker}{said}，但{months}已没有到岗标记' },
  },
  'leaving-without-date': {
    title: '备注已离职而没有日期',
    why: '离职日期决定当月计多少人次，也决定是否持续在岗。',
    remedy: '补写离职日期，核对其后的标记。',
    says: {
      found: '{worker}备注“{remark}”，没有日期，而评估末月仍标记在岗',
      'in-between': '{worker}备注“{remark}”，没有日期，标记到{month}为止',
    },
  },
  'leaving-months-uneven': {
    title: '离职当月的计法前后不一',
    why: '同一张表应按同一规则计离职当月，否则总人次会因计法而变。',
    remedy: '与购买方确认离职当月的计法，按同一规则统一标记，并在备注写明日期。',
    says: {
      found: '离职当月的计法按天数看不一致：{leavings}',
      leaving: '{name} {date}离职，{days}天计{value}',
      'by-rule': '按推定的半月规则（{day}日为界）都说得通；附件2没有写明这条规则',
      'against-rule': '按推定的半月规则（{day}日为界），不符的是：{leavings}',
      'if-half': '以上一律计0.5，总人次为{total}（{change}{short}）',
      'if-half-at-end': '月末当天离职的{count}名也计0.5，总人次为{total}（{change}{short}）',
      'if-by-day': '以上{day}日及以后离职的计1、以前的计0.5，总人次为{total}（{change}{short}）',
      short: '，缺{count}',
    },
  },
  'mark-against-dates': {
    title: '到岗、离职当月的标记与日期不符',
    why: '半月规则（由已公布的报告推定）：{halfMonthDay}日及以前到岗计1，{dayAfter}日及以后计0.5；{dayAfter}日及以后离职计1，{halfMonthDay}日及以前不计。',
    remedy: '核对日期和标记；确有原因的在备注说明。',
    says: {
      found: '{worker}{dates}，当月计{value}，按半月规则为{due}',
      joined: '{date}到岗',
      left: '{date}离职',
    },
  },
  'half-mark-unexplained': {
    title: '0.5没有日期可以解释',
    why: '半月规则（由已公布的报告推定）：{halfMonthDay}日及以前到岗计1，{dayAfter}日及以后计0.5；{dayAfter}日及以后离职计1，{halfMonthDay}日及以前不计。',
    remedy: '在备注写明到岗、离职或请假的日期（如“9月1日至15日事假”）；确为整月在岗的改为“{full}”。',
    says: {
      found: '标记为0.5，但没有到岗或离职日期可以解释：{months}',
      month: '{worker}{month}',
    },
  },
} as const;
