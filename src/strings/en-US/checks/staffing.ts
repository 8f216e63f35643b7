import type { CheckTexts } from '../../check-texts';
import type { staffing as master } from '../../zh-CN/checks/staffing';

export const staffing: Pick<CheckTexts['rules'], keyof typeof master> = {};
