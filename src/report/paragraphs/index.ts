import type { Assessment } from '../../assessment/assess';
import { NO_DOUBTS } from './doubts';
import { indicatorParagraph } from './indicators';
import { attentionParagraph, praiseParagraph } from './judgement';
import { resultParagraph } from './result';
import { staffingParagraph } from './staffing';

/** The paragraphs of an evaluation report in its order; each is empty where nothing can be said. */
export interface Paragraphs {
  /** 服务指标完成情况 */
  readonly indicators: string;
  /** 人员配备情况 */
  readonly staffing: string;
  /** 值得肯定 */
  readonly praise: string;
  /** 需要关注 */
  readonly attention: string;
  /** 评估结果 */
  readonly result: string;
}

/** In the order of the reports. */
export const PARAGRAPHS = [
  'indicators',
  'staffing',
  'praise',
  'attention',
  'result',
] as const satisfies readonly (keyof Paragraphs)[];

/**
 * The paragraphs of an evaluation report that sheets and marks can fill, in Chinese as the reports are. `doubts`: what is
 * counted as it stands although an open finding says otherwise; `conditions`: how many open findings would change the grade.
 */
export function writeParagraphs(assessment: Assessment, doubts = NO_DOUBTS, conditions = 0): Paragraphs {
  return {
    indicators: indicatorParagraph(assessment),
    staffing: staffingParagraph(assessment, doubts),
    praise: praiseParagraph(assessment, doubts),
    attention: attentionParagraph(assessment),
    result: resultParagraph(assessment, conditions),
  };
}
