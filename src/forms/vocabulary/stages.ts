import type { NormalText } from '../values/text';
import { means, type Row } from './table';

/** The two evaluations of a year of agreement. */
export type StageName = 'midterm' | 'final';

/** What titles and names of sheets call the evaluation that they belong to. */
export const STAGE_NAMES: readonly Row<StageName>[] = [
  {
    pattern: /中期|年中|半年度?评估/,
    meaning: 'midterm',
    examples: ['附件2（中期）', '中期评估指标完成情况统计表', '半年评估'],
    not: ['上半年', '附件2'],
  },
  {
    pattern: /末期|期末|终期|年终|年末/,
    meaning: 'final',
    examples: ['附件1-1（末期）', '期末评估', '终期'],
    not: ['中期', '全年'],
  },
];

/** The evaluation that a title or the name of a sheet names; null where it names none, or both. */
export function stageNamed(text: NormalText): StageName | null {
  const [isMidterm, isFinal] = [means(STAGE_NAMES, text, 'midterm'), means(STAGE_NAMES, text, 'final')];
  return isMidterm === isFinal ? null : isMidterm ? 'midterm' : 'final';
}
