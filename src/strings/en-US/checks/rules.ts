import type { CheckTexts } from '../../check-texts';
import type { rules as master } from '../../zh-CN/checks/rules';

export const rules: Pick<CheckTexts['rules'], keyof typeof master> = {};
