/** What the command line prints. */
export const commandLine = {
  usage: '用法：npm run -s check -- [--json] [--params 参数.json] [--out 目录] 文件.xlsx …',
  help: `{usage}

核对社工站评估工作簿（{forms}），逐个文件打印结果。原文件不会被改动。
文件名里可以用 * 和 ?。

  --json           打印 JSON 数组，每个文件一份报告
  --params 文件    表上没有的内容：评估阶段、协议人数、各方评分（JSON）
  --out 目录       另存带“评分汇总”和高亮的副本
  --help           打印这段说明

退出码：0 没有错误级问题；1 至少有一个；2 至少有一个文件无法使用，或参数不对。`,
  refused: {
    unknownOption: '不认识的选项：{option}',
    badOption: '选项的值缺少或多余：{option}',
    emptyOption: '选项的值不能为空。',
    noFile: '没有指定文件。',
    noWorkbook: '没有可以核对的工作簿。',
    noDirectory: '不能建立目录 {directory}。',
  },
  parameters: {
    unreadable: '参数文件 {file} 读不到。',
    notJson: '参数文件 {file} 不是有效的 JSON。',
    wrong: '参数文件 {file} 有误：',
    wholeFile: '（整个文件）',
    tooSmall: '{key}：超出范围，不得小于 {minimum}',
    tooLarge: '{key}：超出范围，不得大于 {maximum}',
    choice: '{key}：只能是 {choices}',
    unknownKey: '{key}：不认识的参数',
    order: '{key}：月份必须从早到晚，且不重复',
    type: '{key}：类型或写法不对',
  },
  notices: {
    lockFile: '跳过 {file}：这是 Excel 或 WPS 打开工作簿时的临时文件，不是工作簿。',
    unusedInput: '{file} {cell} 的填写没有采用。{problem}',
    noCopy: '{file} 没有写出副本。{problem}',
    noCopyIn: '{file} 没有写出副本：写不进 {directory}。',
    noSummary: '{file} 的副本只有高亮，没有评分汇总。{problem}',
    protectedSheet: '{file} 的工作表“{sheet}”受保护，没有加高亮。',
    written: '已写入副本：{path}',
  },
  noForms: '{title}。{lookedFor}{forms}；工作簿里有：{sheets}。{unread}{advice}',
  unread: '{text}。',
  head: {
    station: '社工站：{station}    {stage}',
    noStation: '（标题中没有找到）',
    period: '评估周期：{start} 至 {end}，{months} 个考核月份',
    noPeriod: '评估周期：没有找到',
    agreement: '协议期：{start} 至 {end}，{months} 个月',
    noAgreement: '协议期：没有找到',
    progress: '应达进度：{progress}',
    unknownProgress: '未知',
  },
  indicators: {
    title: '指标完成情况',
    none: '没有找到指标',
    zone: '片区',
    group: '指标',
    measure: '口径',
    target: '协议',
    completed: '完成',
    rate: '百分比',
    status: '状态',
  },
  staffing: {
    title: '人员到岗',
    none: '没有找到附件2',
    month: '月份',
    certified: '持证',
    uncertified: '非持证',
    effective: '有效人次',
    required: '应到岗',
    allWorkers: '全部社工',
    certifiedWorkers: '持证社工',
    counted: '{workers}：实到岗 {actual} 人次',
    compared: '{workers}：实到岗 {actual} 人次，应到岗 {required} 人次，{balance}',
    surplus: '超配 {count}',
    short: '缺少 {count}',
    exact: '正好够数',
    retention: '稳岗率：持续稳定在岗 {steady} 名（表中 {stated}）',
    retentionComputed: '稳岗率：持续稳定在岗 {steady} 名，÷ 末月协议人数 {required} = {rate}（表中 {stated}）',
    experienced: '从业 2 年以上：{count} 人次',
    finalMonth: '末月在岗：{total} 名（持证 {certified}，非持证 {uncertified}）',
    noHeadcount: '未填协议要求的社工人数，应到岗人次和稳岗率无法核算（用 --params 或评分汇总表填写）',
  },
  score: {
    title: '评分',
    none: '评分不全，尚未计算（用 --params 或评分汇总表填写）',
    party: '评估方',
    score: '得分',
    full: '满分',
    total: '总分：{total}    等级：{grade}',
    totalWithNext: '总分：{total}    等级：{grade}    距{next}差 {points} 分',
  },
  vetoes: {
    title: '一票否决情形',
    none: '没有附件2，无法判断人员配备',
    undecided: '{mark} {name}：未填协议要求的社工人数，无法判断（否决线 {limit}）',
    short: '{mark} {name}：{value}（否决线 {limit}）',
    notShort: '不缺',
  },
  findings: {
    title: '问题：已核对 {cells} 个单元格，重算 {figures} 个数字，发现 {findings} 条（{counts}）',
    count: '{severity} {count}',
    setAsideCount: '已搁置 {count}',
    none: '没有发现问题',
    setAside: '已搁置：{reason}',
    consequence: '连带：{text}',
    places: '位置：{places}',
    remedy: '怎么办：{remedy}（规则 {basis}）',
  },
} as const;
