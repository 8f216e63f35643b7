import type { StageName } from './stages';
import type { Row } from './table';

/** Columns of a table of parameters of which there is one; headers without what stands in brackets. */
export const PARAMETER_COLUMNS: readonly Row<'station' | 'stage' | 'scheme' | 'contractSum'>[] = [
  {
    pattern: /^(?:社工站|社工服务站|社会工作服务站|站点|站|镇街|街镇|街道|单位)?(?:名称|全称)?$|^station/i,
    meaning: 'station',
    examples: ['社工站', '站点名称', '街镇', '名称', 'Station'],
    not: ['社工站人数', '单位性质'],
  },
  {
    pattern: /^(?:评估)?(?:阶段|期次|期别)$|^stage/i,
    meaning: 'stage',
    examples: ['阶段', '评估阶段', '期次'],
    not: ['阶段说明'],
  },
  {
    pattern: /^(?:评估|评分)?(?:办法|方案)$|^scheme/i,
    meaning: 'scheme',
    examples: ['评估办法', '方案'],
    not: ['整改办法'],
  },
  {
    pattern: /^合同(?:金额|总额|价)|^contract/i,
    meaning: 'contractSum',
    examples: ['合同金额', '合同总额'],
    not: ['合同期限'],
  },
];

/** Columns with the agreed headcount; from which month on, they say beside it. */
export const HEADCOUNT_COLUMNS: readonly Row<'headcount'>[] = [
  {
    pattern: /人数|配备|headcount/i,
    meaning: 'headcount',
    examples: ['协议人数', '应配备社工', 'Headcount'],
    not: ['备注'],
  },
];

/** Columns with the marks of a party. */
export const PARTY_COLUMNS: readonly Row<'purchaser' | 'supervisor' | 'guidance' | 'thirdParty'>[] = [
  { pattern: /^购买方|^purchaser/i, meaning: 'purchaser', examples: ['购买方', '购买方评分'], not: ['非购买方'] },
  { pattern: /^监督方|^supervisor/i, meaning: 'supervisor', examples: ['监督方评分'], not: ['购买方'] },
  { pattern: /督导中心|guidance/i, meaning: 'guidance', examples: ['市督导中心', '督导中心评分'], not: ['督导'] },
  { pattern: /^第三方|^third-?party/i, meaning: 'thirdParty', examples: ['第三方', '第三方评分'], not: ['购买方'] },
];

/** Columns in which somebody judges what no sheet shows and what vetoes a result. */
export const VETO_COLUMNS: readonly Row<
  | 'cleanersCounted'
  | 'personnelCostLow'
  | 'correctionFailed'
  | 'professionalFailed'
  | 'financialFailed'
  | 'seriousBreach'
>[] = [
  { pattern: /保洁|安保|cleaner/i, meaning: 'cleanersCounted', examples: ['保洁、安保占用社工名额'] },
  {
    pattern: /人员费用|人员经费|personnel/i,
    meaning: 'personnelCostLow',
    examples: ['人员费用不足80%', '人员经费'],
    not: ['人员'],
  },
  { pattern: /整改|correction/i, meaning: 'correctionFailed', examples: ['整改不合格'] },
  {
    pattern: /专业评估不合格|professional/i,
    meaning: 'professionalFailed',
    examples: ['专业评估不合格'],
    not: ['专业评估'],
  },
  { pattern: /财务|financial/i, meaning: 'financialFailed', examples: ['财务评估不合格', '财务'] },
  { pattern: /违法|违反|违规|breach/i, meaning: 'seriousBreach', examples: ['严重违法违规', '违反规定'] },
];

/** What stands under the stage. */
export const STAGE_ENTRIES: readonly Row<StageName>[] = [
  { pattern: /中|mid/i, meaning: 'midterm', examples: ['中期', '中', 'mid-term'], not: ['末期'] },
  { pattern: /末|终|final/i, meaning: 'final', examples: ['末期', '终期', 'final'], not: ['全年'] },
];

/** What stands under a veto. */
export const VETO_ENTRIES: readonly Row<'yes' | 'no'>[] = [
  {
    pattern: /^(?:是|有|√|✓|✔|1|true|yes|y)$/i,
    meaning: 'yes',
    examples: ['是', '有', '√', '1', 'TRUE', 'Yes'],
    not: ['是否', '也许'],
  },
  {
    pattern: /^(?:否|无|没有|×|✗|✘|0|false|no|n)$/i,
    meaning: 'no',
    examples: ['否', '无', '×', '0', 'false'],
    not: ['否决'],
  },
];
