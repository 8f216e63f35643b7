import { MANUAL_VETOES } from '../../assessment/manual-vetoes';
import type { VetoRule } from '../../assessment/vetoes';
import type { Finding, GradeConditionLine, StationReport } from '../../report/report';
import type { View } from './navigation';

type Conditions = Pick<StationReport, 'findings' | 'gradeConditions'>;

/** What an open finding makes of the grade, with the findings that it rests on together. */
export interface LinkedCondition {
  readonly text: string;
  readonly because: VetoRule;
  readonly findings: readonly Finding[];
}

function isAbout({ rule, cells }: GradeConditionLine, finding: Finding): boolean {
  return finding.rule === rule && finding.cells.join() === cells.join();
}

/** The conditions of the grade, each once, with their findings. */
export function linkedConditions({ findings, gradeConditions = [] }: Conditions): LinkedCondition[] {
  const linked = new Map<string, LinkedCondition>();
  for (const line of gradeConditions) {
    const { text, because } = line;
    const own = findings.filter((finding) => isAbout(line, finding));
    const key = `${because} ${text}`;
    linked.set(key, { text, because, findings: [...(linked.get(key)?.findings ?? []), ...own] });
  }
  return [...linked.values()];
}

/** The conditions that a finding decides, alone or with others. */
export function conditionsOf(report: Conditions, finding: Finding): LinkedCondition[] {
  return linkedConditions(report).filter(({ findings }) => findings.includes(finding));
}

/** Where a veto is told: those of staffing with their figures, the others where somebody judges them. */
export function placeOfVeto(rule: VetoRule): Pick<View, 'tab' | 'field'> {
  const isManual = MANUAL_VETOES.some((veto) => veto === rule);
  return isManual ? { tab: 'score', field: `vetoes.${rule}` } : { tab: 'staffing', field: null };
}
