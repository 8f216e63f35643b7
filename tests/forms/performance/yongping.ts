/** The performance table of the report of Yongping, 2022, in two layouts: name, target, completed, unit. */
export const PAIRS: readonly (readonly [name: string, target: number, completed: number, unit: string])[] = [
  ['个案辅导', 68, 70, '个'],
  ['小组服务', 30, 30, '个'],
  ['社区活动', 53, 62, '个'],
  ['入户探访', 1260, 1260, '次'],
  ['电话访问', 1800, 2198, '次'],
  ['社区调研', 6, 6, '份'],
  ['志愿者培育', 100, 102, '人'],
  ['志愿者骨干', 33, 33, '人'],
  ['志愿者队伍', 2, 2, '支'],
  ['志愿者培训', 6, 8, '次'],
  ['配备工作人员', 20, 20, '人'],
  ['专业人员', 14, 16, '人'],
  ['总服务工时', 30184, 30184, '小时'],
  ['资源链接', 50, 35, '万元'],
  ['培育组织或队伍', 2, 3, '支'],
  ['继续教育', 90, 90, '小时/人/年'],
  ['居民满意度', 0.9, 0.92, '%'],
];

const KINDS = [
  ['产出指标（50%）', 13],
  ['效益指标（30%）', 3],
  ['满意度指标（10%）', 1],
] as const;

const HEADER = `
    2022年度广州市永平街社工服务站项目绩效目标完成情况表
    一级指标 | 三级指标 | 年度指标值 | 实际完成指标值`;

/** The items of a kind, in order. */
function itemsOf(kind: number): typeof PAIRS {
  const from = KINDS.slice(0, kind).reduce((sum, [, count]) => sum + count, 0);
  return PAIRS.slice(from, from + (KINDS[kind]?.[1] ?? 0));
}

const share = (value: number, unit: string): string => (unit === '%' ? `${value * 100}%` : String(value));

/** What the completed cell says of the items that are told in words of their own. */
const DONE: Readonly<Record<string, string>> = {
  专业人员: '取得专业资历证书16人',
  培育组织或队伍: '培育社区组织1个，队伍2支',
};

/** Numbers in cells of their own, units in brackets. */
export const IN_CELLS = [
  HEADER,
  ...KINDS.flatMap(([kind], index) =>
    itemsOf(index).map(
      ([name, target, completed, unit], row) =>
        `    ${row === 0 ? kind : '^'} | ${name}（${unit}） | ${share(target, unit)} | ${share(completed, unit)}`,
    ),
  ),
].join('\n');

/** Numbered sentences in one cell for each kind. */
export const IN_SENTENCES = [
  HEADER,
  ...KINDS.map(([kind], index) => {
    const items = itemsOf(index);
    const targets = items.map(
      ([name, target, , unit], at) => `${at + 1}.${name}${share(target, unit)}${unit === '%' ? '' : unit}；`,
    );
    const done = items.map(
      ([name, , completed, unit], at) =>
        `${at + 1}.${DONE[name] ?? `${name}${share(completed, unit)}${unit === '%' ? '' : unit}`}；`,
    );
    return `    ${kind} | 服务达标率 | ${targets.join('⏎')} | ${done.join('⏎')}`;
  }),
].join('\n');
