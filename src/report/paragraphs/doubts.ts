import type { SettledFinding } from '../../checks/engine/finding';
import type { RuleId } from '../../strings/message';
import { areaOf, cellKey, type AreaRef } from '../../workbook/address';

/** What is counted as it stands although an open finding says otherwise: until it is put right, or set aside. */
export interface Doubts {
  /** Marks of being in post that open errors rule out. */
  readonly marks: number;
  /** Workers whose certificate an open error or warning questions (rule B12). */
  readonly certificates: number;
  /** Workers whose person-months of two years of practice an open error or warning blames (rule B5). */
  readonly experienced: number;
  /** Cells whose figures an open error or warning blames: they are no ground for praise. */
  readonly figures: readonly AreaRef[];
}

export const NO_DOUBTS: Doubts = { marks: 0, certificates: 0, experienced: 0, figures: [] };

/** What these blame is what a worker's row says of two years of practice. */
const OF_EXPERIENCE: ReadonlySet<RuleId> = new Set<RuleId>([
  'experienced-in-part',
  'experienced-above-total',
  'experienced-formula',
]);

/** What these tell of a figure is that it is low, not that it is wrong. */
const OF_RULES: readonly SettledFinding['family'][] = ['rules', 'across'];

/** What a paragraph of staffing has to say of its own figures. */
export function doubtsIn(findings: readonly SettledFinding[]): Doubts {
  const open = findings.filter(({ severity, setAside }) => severity !== 'note' && setAside === null);
  const marks = new Set<string>();
  const certificates = new Set<string>();
  for (const { severity, otherwise } of open) {
    for (const change of otherwise) {
      if (change.what === 'veto') continue;
      const worker = cellKey(change.worker.nameCell);
      if (change.what === 'certified' || change.what === 'uncertified') certificates.add(worker);
      if (change.what !== 'uncounted' || severity !== 'error') continue;
      for (const month of change.months) marks.add(`${worker} ${month}`);
    }
  }
  const wrong = open.filter(({ family }) => !OF_RULES.includes(family));
  const figures = wrong.flatMap(({ cells }) => cells.map(areaOf));
  const experienced = open.filter(({ rule }) => OF_EXPERIENCE.has(rule)).length;
  return { marks: marks.size, certificates: certificates.size, experienced, figures };
}

/** That figures are of the sheet as it stands; '' where nothing open doubts them. */
export function doubtSentence({ marks, certificates, experienced }: Doubts): string {
  const doubted = [
    ...(marks > 0 ? [`${marks}个到岗标记有尚未改正的错误`] : []),
    ...(certificates > 0 ? [`${certificates}名社工的持证与资格栏不符，尚未核实`] : []),
    ...(experienced > 0 ? [`${experienced}名社工的从业2年以上到岗小计有误，尚未改正`] : []),
  ];
  return doubted.length > 0 ? `（以上按表内所写统计，其中${doubted.join('，')}。）` : '';
}
