import type { Assessment } from '../assessment/assess';
import { plainText } from '../assessment/number-text';
import { assessOtherwise, mayDecideVeto, vetoesOnlyIn } from '../assessment/otherwise';
import type { Grade, Parameters } from '../assessment/parameters';
import type { Veto, VetoRule } from '../assessment/vetoes';
import type { SettledFinding } from '../checks/engine/finding';
import { otherwiseMessage } from '../checks/analysis/otherwise-message';
import type { Station } from '../forms/station';
import { format, type Strings } from '../strings';
import type { CheckTexts } from '../strings/check-texts';
import { sentence } from '../strings/message';
import { gradeText } from './grade-text';
import { vetoText } from './veto-text';

/** A finding that changes the grade, or a veto, if it holds; several that do so together only. */
export interface GradeCondition {
  readonly findings: readonly SettledFinding[];
  /** The grade that would follow; 不合格 where a veto decides it before all marks are known. */
  readonly grade: Grade;
  readonly because: VetoRule;
  /** The veto as it would stand. */
  readonly veto: Veto;
}

function conditionOf(findings: readonly SettledFinding[], now: Assessment, then: Assessment): GradeCondition[] {
  const [triggered] = vetoesOnlyIn(then, now);
  if (triggered) return [{ findings, grade: '不合格', because: triggered.rule, veto: triggered }];
  const [lifted] = vetoesOnlyIn(now, then);
  const veto = then.vetoes.find(({ rule }) => rule === lifted?.rule);
  const grade = then.score?.grade;
  // Without all marks nobody knows which grade follows.
  return veto && grade && grade !== now.score?.grade ? [{ findings, grade, because: veto.rule, veto }] : [];
}

/**
 * Findings that make something count otherwise if they hold, and that nobody set aside. While the reading of 附件2 is in
 * doubt there are none: no veto hangs on what it says (rule C11).
 */
export function openCases(findings: readonly SettledFinding[]): SettledFinding[] {
  if (findings.some(({ family, form }) => family === 'reading' && form === 'attendanceSheet')) return [];
  return findings.filter(({ otherwise, setAside }) => otherwise.length > 0 && setAside === null);
}

/** Whether a finding says that the total is another: what somebody may or may not accept leaves it as it is. */
function isOfTotal({ impact }: SettledFinding): boolean {
  return impact !== 'figure' && impact !== 'form';
}

/**
 * The open findings that change the grade, or a veto, if they hold (rule A7), each by itself; where none does alone and
 * all together do, all of them as one. A note by itself doubts nothing; where errors and warnings change nothing, it is
 * told what a note that would change the total comes to, or all of them together.
 */
export function gradeConditions(
  findings: readonly SettledFinding[],
  station: Station,
  parameters: Parameters,
  now: Assessment,
): GradeCondition[] {
  const follows = (some: readonly SettledFinding[]): GradeCondition[] => {
    const changes = some.flatMap(({ otherwise }) => otherwise);
    if (!mayDecideVeto(now, changes)) return [];
    return conditionOf(some, now, assessOtherwise(station, parameters, now, changes));
  };
  const isDoubt = ({ severity }: SettledFinding): boolean => severity !== 'note';
  const cases = openCases(findings).filter((finding) => isDoubt(finding) || isOfTotal(finding));
  const open = cases.filter(isDoubt);
  const alone = open.flatMap((finding) => follows([finding]));
  if (alone.length > 0) return alone;
  const together = open.length > 1 ? follows(open) : [];
  if (together.length > 0 || cases.length === open.length) return together;
  const byNote = cases.filter((finding) => !isDoubt(finding)).flatMap((note) => follows([note]));
  return byNote.length > 0 ? byNote : follows(cases);
}

/** What follows, as users read it: 缺9人次，不合格. */
function outcomeText({ veto, grade }: GradeCondition, strings: Strings): string {
  const { short, shortCertified, enough, vetoed } = strings.conditions;
  const values = { grade: gradeText(grade, strings) };
  if (veto.value === null) return format(vetoed, { ...values, veto: vetoText(veto.rule, strings) });
  const text = !veto.triggered ? enough : veto.rule === 'certified-shortage' ? shortCertified : short;
  return format(text, { ...values, short: plainText(Math.max(0, veto.value)) });
}

/** A condition as users read it: 若社工乙23（第 37 行）2024年12月的到岗不计：缺9人次，不合格. */
export function gradeConditionText(condition: GradeCondition, strings: Strings, checkTexts: CheckTexts): string {
  return format(strings.conditions.text, {
    condition: sentence(otherwiseMessage(condition.findings.flatMap(({ otherwise }) => otherwise)), checkTexts),
    outcome: outcomeText(condition, strings),
  });
}
