export const reading = {
  'reading-doubtful': {
    title: '没有读懂的部分：相关数字未能确认',
    why: '表内的百分比、小计、合计、总计都能由其他格推算出来；成片对不上，多半是表头或行没有读对，而不是表填错。',
    remedy:
      '先在“识别情况”里看读到了哪些表和行；再把没有认出的表头改回官方写法，补齐空的表头，然后重新检查：指标表每项要有“协议量”“完成量”“百分比”，左边写片区或项目；到岗表要有“姓名”、月份和“人员到位”，标记用√、0.5、——。确认读法之前，不要按其他提示改数字。',
    says: {
      found: '{form}有一部分没有读懂，相关数字未能确认：{doubts}。',
      marks: '{area} 有{count}行像是到岗标记，没有读入{headers}',
      figures: '{area} 有{count}行像是指标数字，没有读入{headers}',
      headers: '（其上的表头没有认出：{headers}）',
      header: '{cell}“{header}”',
      sums: '{cell} 起的{stated}个{kind}只有{reproduced}个与读入的数字相符',
      'of-rate': '百分比',
      'of-total': '合计',
      'of-worker-subtotal': '人员到岗小计',
      'of-month-subtotal': '每月小计',
      'of-effective': '有效人次小计',
      'of-grand-total': '总计',
      'of-column-total': '小计',
    },
  },
} as const;
