import type { Given } from './rule-tester';

/** 附件2 of one month with positions, from row 5 on, one line a worker: name, 职位, mark; then sums. */
function attendance(positions: readonly string[], sums: string): string {
  const workers = positions.map((position, index) => `社工${index + 1}号 | ${position} | √`);
  return [
    '附件2',
    '清河镇社工站购买服务项目社工到岗情况统计表',
    '评估周期：2024年9月1日至2024年9月30日',
    '姓名 | 职位 | 9月',
    ...workers,
    sums,
  ]
    .join('\n')
    .trimEnd();
}

/** A block of 附件1-1: 投入社工人数 of each zone, `null` where the block has no such column. */
export function block(group: string, zones: Readonly<Record<string, number | string | null>>, total = ''): string {
  const hasWorkers = Object.values(zones).some((workers) => workers !== null);
  const field = (text: string | number | null): string => (hasWorkers ? ` | ${text ?? ''}` : '');
  const rows = Object.entries(zones).map(([zone, workers]) => `${zone}${field(workers)} | 10 | 10`);
  return [
    `片区${field('投入社工人数')} | ${group} | <`,
    `^${field('^')} | 协议量 | 完成量`,
    ...rows,
    ...(total === '' ? [] : [`合计${field(total)} | 10 | 10`]),
  ].join('\n');
}

/** 附件1-1 in some blocks from row 1 on, and 附件2 with a worker for each position. */
export function station(blocks: readonly string[], positions: readonly string[], sums = ''): Given {
  return { sheets: { '附件1-1': blocks.join('\n'), 附件2: attendance(positions, sums) } };
}

/** So many positions of one kind. */
export const times = (count: number, position: string): string[] => Array.from({ length: count }, () => position);

/** As many workers of each zone. */
export const inZones = (of: Readonly<Record<string, number>>): string[] =>
  Object.entries(of).flatMap(([zone, count]) => times(count, `${zone}社工`));

export const EVERY_ZONE = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((number) => `${number}片区`);

/** Of the small station: 投入社工人数 of both zones in both blocks, with the totals. */
export const zoneWorkers = (first: number, second: number): Record<string, number> => ({
  '附件1-1!B5': first,
  '附件1-1!B6': second,
  '附件1-1!B7': first + second,
  '附件1-1!B10': first,
  '附件1-1!B11': second,
  '附件1-1!B12': first + second,
});

/** Of the small station: positions that name no zone. */
export const WITHOUT_ZONES = Object.fromEntries([8, 9, 10, 11, 12, 13, 14].map((row) => [`附件2!D${row}`, '社工']));
