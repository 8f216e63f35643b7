export const form = {
  'error-value': {
    title: '错误值（#DIV/0!、#REF! 等）',
    why: '错误值会让引用它的合计也变成错误。',
    remedy: '修正公式引用的单元格，或恢复被删掉的引用。',
    says: {
      found: '{name}（{cell}）是错误值 {error}。',
      'of-formula': '{name}（{cell}）是错误值 {error}，公式 {formula}。',
    },
  },
  'number-unreadable': {
    title: '读不出数字的单元格',
    why: '统计表中的数量必须是数字，公式才会计入。',
    remedy: '改填数字；没有此项指标填“/”。',
    says: { found: '{name}写的是“{text}”，读不出数字，按没有填写处理。' },
  },
  'requirement-without-number': {
    title: '指标要求里没有数量',
    why: '指标要求以数量和单位结尾，百分比以它为分母（规则 C7）。',
    remedy: '按协议补上数量和单位，例如“专业人员督导1960小时”。',
    says: { found: '“{item}”的指标要求“{requirement}”里没有数量，无法计算百分比。' },
  },
  'value-uncalculated': {
    title: '公式没有计算结果',
    why: '文件由其他软件生成，还没有在 Excel 或 WPS 里计算过。',
    remedy: '用 Excel 或 WPS 打开并保存一次，再检查。',
    says: {
      lost: '{count} 个公式还没有计算结果，相关数字读不到。',
      computed: '{count} 个公式还没有计算结果；合计和百分比已按所填数据另行计算，表中显示的数值未能核对。',
    },
  },
  'text-number': {
    title: '文本形式的数字',
    why: '统计表中的数量必须是数字，公式才会计入。',
    remedy: '改成数字：去掉单位、空格和全角字符，格式设为“常规”。',
    says: {
      found: '{name}“{text}”是文本，不是数字（读作 {value}）。引用它的合计和百分比会少算。',
      derived: '{name}“{text}”是文本，不是数字（读作 {value}）。',
      column:
        '{column} 列有 {count} 个数字是文本，不是数字（如 {cell} “{text}”，读作 {value}）。引用它的合计和百分比会少算。',
      'derived-column': '{column} 列有 {count} 个数字是文本，不是数字（如 {cell} “{text}”，读作 {value}）。',
    },
  },
  'blank-figure': {
    title: '应填数字的地方是空白',
    why: '没有此项指标填“/”，没有开展填 0，空白视为漏填（规则 C2）。',
    remedy: '按协议和记录补填。',
    says: {
      row: '{zone}整行没有填写。',
      workers: '{zone}的投入社工人数没有填写。',
      both: '{indicator}的协议数和完成数是空白：没有此项指标请填“/”，没有开展请填 0。',
      target: '{indicator}的协议数是空白：没有此项指标请填“/”，没有开展请填 0。',
      completed: '{indicator}的完成数是空白：没有此项指标请填“/”，没有开展请填 0。',
    },
  },
  'slash-against-number': {
    title: '有协议数，完成数却是“/”',
    why: '“/”表示协议没有此项指标（规则 C2）。',
    remedy: '填实际完成数；没有开展填 0。',
    says: { found: '{indicator}有协议数 {target}，完成数却写“/”；没有开展应填 0。' },
  },
  'hidden-part': {
    title: '表内有隐藏的行或列',
    why: '隐藏的行列照常计入，提交前应让评估方看得到。',
    remedy: '取消隐藏，核对其中的数据。',
    says: {
      row: '“{sheet}”第 {row} 行是隐藏的，其中的数据照常读取。',
      column: '“{sheet}”第 {column} 列是隐藏的，其中的数据照常读取。',
    },
  },
  'digit-letter': {
    title: '数字里混有字母 O、l 等',
    why: '字母看起来像数字，公式和复算都不会按它计算。',
    remedy: '改为数字。',
    says: {
      found: '{name}“{text}”的数字里混有字母或符号，应为 {value}。',
      misread: '{name}“{text}”的数字里混有字母或符号，应为 {value}（现读作 {read}）。',
    },
  },
} as const;
