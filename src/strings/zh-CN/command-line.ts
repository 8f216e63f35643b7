/** What the command line prints. */
export const commandLine = {
  usage: '用法：npm run -s check -- [--json | --csv | --details] [--params 参数] [--out 目录] 文件或文件夹 …',
  help: `{usage}

核对社工站评估工作簿（{forms}）。一个文件打印全部内容；多个文件打印一张表，最要紧的在前。
可以是 .xlsx、.xlsm、.xls、.et、.xlsb、.ods；原文件不会被改动。
文件名里可以用 * 和 ?；文件夹连同下级文件夹里的工作簿都核对。
多个文件还互相比对：同一个人同时在两个站、同一份交了两次、相同的表和片区。
用 --compare 时只比对两个文件：同一个社工站的中期和末期。

  --json                  打印 JSON 数组，每个文件一份报告
  --csv                   打印总览表（CSV），每个文件一行
  --details               多个文件也逐个打印全部内容
  --params 文件           表上没有的内容：评估阶段、协议人数、各方评分。
                          一份 JSON 用于所有文件；一张表（.xlsx、.csv）每个社工站一行
  --params-template 文件  写出空白的参数表（.xlsx 或 .csv）
  --out 目录              另存带“评分汇总”和高亮的副本；多个文件时另写一份“评估总览.xlsx”
  --compare               比对中期和末期两个文件，打印前后不一致的地方：--compare 中期.xlsx 末期.xlsx
  --help                  打印这段说明

每个文件最多核对 {seconds} 秒；按一次 Ctrl-C 把手上的核对完就停，已有的结果是完整的。

退出码：0 没有错误级问题；1 至少有一个；2 至少有一个文件无法使用，或参数不对。`,
  refused: {
    unknownOption: '不认识的选项：{option}',
    badOption: '选项的值缺少或多余：{option}',
    emptyOption: '选项的值不能为空。',
    oneOutput: '--json、--csv、--details 只能用一个。',
    noFile: '没有指定文件。',
    notTwoFiles: '--compare 要正好两个文件：先中期，后末期。',
    besideCompare: '--compare 只能与 --json 一起用。',
    noWorkbook: '没有可以核对的工作簿。',
    noDirectory: '不能建立目录 {directory}。',
    templateExists: '{file} 已经存在，没有覆盖。请换一个名字。',
    templateFormat: '参数表模板的文件名要以 .xlsx 或 .csv 结尾。',
    templateUnwritten: '写不出参数表模板 {file}。',
  },
  parameters: {
    unreadable: '参数文件 {file} 读不到。',
    notJson: '参数文件 {file} 不是有效的 JSON。',
    notText: '参数文件 {file} 的文字编码不认识：请另存为 UTF-8 再用。',
    unreadableTable: '参数表 {file} 读不了：{problem}',
    encoding: '文字编码不认识，请另存为 UTF-8。',
    notCsv: '不是有效的 CSV。',
    wrong: '参数文件 {file} 有误：',
    wholeFile: '（整个文件）',
    tooSmall: '{key}：超出范围，不得小于 {minimum}',
    tooLarge: '{key}：超出范围，不得大于 {maximum}',
    choice: '{key}：只能是 {choices}',
    unknownKey: '{key}：不认识的参数',
    order: '{key}：月份必须从早到晚，且不重复',
    zone: '{key}：附件1-1没有这个片区（有：{zones}）',
    type: '{key}：类型或写法不对',
    month: '{key}：要写成年月，如 2024-09',
    quoted: '{key}：写成了文字，要写成数字（不加引号）',
    tooLong: '{key}：太长，最多 {maximum} 个字',
    twice: '{key}：写了两次，不知道用哪一个，请删去一个',
    zoneTwice: '{key}：与前面是同一个片区，不知道用哪一个，请删去一个',
    /** What a problem is about: the parameter in words, with its path behind. */
    named: '{name} {path}',
    names: {
      headcountRow: '协议人数第 {row} 行',
      headcountFrom: '协议人数第 {row} 行的起始月份',
      headcountCount: '协议人数第 {row} 行的人数',
      single: {
        stage: '评估阶段',
        headcount: '协议人数',
        scheme: '评估办法',
        scores: '各方评分',
        expectedProgress: '应达进度',
        vetoes: '一票否决情形',
        rules: '评估口径',
        contractSum: '合同金额',
        previousRetention: '上次稳岗率',
        evaluationDate: '评估日期',
        filledBy: '填写人',
        filledOn: '填写日期',
      },
    },
    noResult: '{key}：公式没有计算结果，用 Excel 打开并保存一次再核对',
  },
  notices: {
    emptyFolder: '文件夹 {folder} 里没有工作簿。',
    unreadableFolder: '文件夹 {folder} 读不到，没有核对其中的文件。',
    notWorkbooks: '文件夹里跳过了 {count} 个不是工作簿的文件：{files}',
    andOthers: '{files} 等',
    ownOverview: '跳过 {file}：这是以前写出的总览。',
    outSkipped: '跳过 {folder}：这是写副本的目录。',
    template: '已写出参数表模板：{path}',
    overview: '已写出总览：{path}',
    noOverview: '没有写出总览：写不进 {directory}。',
    stopped: '已停止：{files} 个文件中核对了 {checked} 个。',
    lockFile: '跳过 {file}：这是 Excel 或 WPS 打开工作簿时的临时文件，不是工作簿。',
    unusedInput: '{file} {cell} 的填写没有采用。{problem}',
    noCopy: '{file} 没有写出副本。{problem}',
    noCopyIn: '{file} 没有写出副本：写不进 {directory}。',
    converted:
      '{file} 不是 .xlsx，副本另存为 .xlsx：带过去的是数值、公式、合并单元格、数字格式、列宽和隐藏的行列，没有字体、颜色、边框、图片、图表和批注。',
    noSummary: '{file} 的副本只有高亮，没有评分汇总。{problem}',
    protectedSheet: '{file} 的工作表“{sheet}”受保护，没有加高亮。',
    inputsFrom: '{file} 的填写项已被移到工作表“{sheet}”，已从那里取用。',
    inputsLeft: '{file} 的工作表“{sheet}”上有以前的评分汇总，分不清是否有效，其中的填写项没有取用。',
    notesMoved: '{file} 的副本里，写在汇总表范围内的备注已移到汇总表下方，没有删除。',
    written: '已写入副本：{path}',
  },
  compare: {
    title: '══ 中期 {midterm}　末期 {final} ══',
    none: '两个文件前后一致，没有发现出入。',
    counts: '发现 {count} 处出入（{counts}）',
    midterm: '中期：{places}',
    final: '末期：{places}',
    why: '说明：{why}',
    itself: '{midterm} 和 {final} 是同一份内容：与自己比对，没有出入。',
    unusable: '{file} 无法使用：{problem}',
  },
  progress: {
    count: '已核对 {done}/{all}',
    remaining: '约剩 {time}',
    seconds: '{seconds} 秒',
    minutes: '{minutes} 分 {seconds} 秒',
  },
  givenUp: {
    'too-slow': '核对了 {seconds} 秒还没有完，已放弃。请删去与评估无关的工作表或数据后再试。',
    'out-of-memory': '核对这个文件用的内存太多，已放弃。请删去与评估无关的工作表或数据后再试。',
    crashed: '核对这个文件时程序出错，已放弃。请重试；仍不成功时，把文件名告诉维护人员。',
  },
  noForms: '{title}。{lookedFor}{forms}；工作簿里有：{sheets}。{unread}{advice}',
  unread: '{text}。',
  head: {
    station: '社工站：{station}    {stage}',
    noStation: '（标题中没有找到）',
    period: '评估周期：{start}至{end}，{months} 个考核月份',
    noPeriod: '评估周期：没有找到',
    agreement: '协议期：{start}至{end}，{months} 个月',
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
    unjudged: '{mark} {name}：未评定',
    short: '{mark} {name}：{value}（否决线 {limit}）',
    notShort: '不缺',
  },
  findings: {
    title: '问题：已核对 {cells} 个单元格，重算 {figures} 个数字，发现 {findings} 条（{counts}）',
    count: '{severity} {count}',
    setAsideCount: '已搁置 {count}',
    none: '没有发现问题',
    setAside: '已搁置：{reason}',
    consequence: '相关：{text}',
    places: '位置：{places}',
    remedy: '怎么办：{remedy}（规则 {basis}）',
  },
} as const;
