import type { CheckTexts } from '../../check-texts';
import type { indicators as master } from '../../zh-CN/checks/indicators';

export const indicators: Pick<CheckTexts['rules'], keyof typeof master> = {};
