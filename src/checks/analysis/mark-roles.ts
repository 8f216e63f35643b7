/** The three marks of a month in 附件2: 人员到位, 社保购买, 工资发放. */
export const MARK_ROLES = ['inPost', 'insured', 'paid'] as const;
export type MarkRole = (typeof MARK_ROLES)[number];
