/** Who scores what, by the keys of the schemes. */
export const schemes = {
  names: {
    '2023': '2023 年办法（四方评分）',
    '2018': '2018 年办法（三方评分）',
  },
  parties: {
    purchaser: '购买方评估',
    supervisor: '监督方评估',
    guidance: '市督导中心评估',
    thirdParty: '第三方专业评估',
  },
  items: {
    monitoring: '服务监测',
    effectiveness: '服务成效',
    operation: '运营管理',
    quality: '服务质量',
  },
} as const;
