import type { CheckTexts } from '../../check-texts';
import type { across as master } from '../../zh-CN/checks/across';

export const across: Pick<CheckTexts['rules'], keyof typeof master> = {};
