import { assessOtherwise, mayDecideVeto, vetoesOnlyIn } from '../../assessment/otherwise';
import type { FormKind } from '../../forms/station';
import type { Agreement } from '../analysis/agreement';
import { createContext, type CheckContext, type Subject } from '../analysis/context';
import { IMPACTS, type Impact, type Rule, type Severity } from '../analysis/rule';
import { RULES } from '../registry';
import { formatReference } from '../../workbook/address';
import { say } from '../text/say';
import { foldConsequences, type FoldedIssue, type FoundIssue } from './causes';
import { correctionsOf, type Correction } from './corrections';
import { findIssues } from './find-issues';
import type { SettledFinding } from './finding';
import { consequenceMessages, foldKinds, type Gravity } from './kinds';
import { fingerprintsOf, type SheetOf } from './fingerprints';
import { canSetAside, SetAsideEntries, type SetAside } from './set-aside';

const SEVERITIES = ['error', 'warning', 'note'] as const;

const severityOf = ({ rule, issue }: FoundIssue): Severity => issue.severity ?? rule.severity;
const impactOf = ({ rule, issue }: FoundIssue): Impact => issue.impact ?? rule.impact;

function rankOf(severity: Severity, impact: Impact): number {
  return SEVERITIES.indexOf(severity) * IMPACTS.length + IMPACTS.indexOf(impact);
}

/** Families that say what a fault means for the evaluation. */
const MEANING: readonly Rule['family'][] = ['rules', 'across'];

function gravest<T>(scale: readonly T[], values: readonly T[], own: T): T {
  return scale.find((step) => values.includes(step)) ?? own;
}

/** Nobody looks for an error of the sheet behind a note; what it means for the evaluation makes the note as grave. */
const mayFollow = (entry: FoundIssue, cause: FoundIssue): boolean =>
  MEANING.includes(entry.rule.family) || severityOf(entry) !== 'error' || severityOf(cause) !== 'note';

/** Whether a veto hangs on an issue: it holds if what the issue says counts otherwise (rule A7). A note doubts nothing. */
function decidesVeto({ station, parameters, assessment }: CheckContext, entry: FoundIssue): boolean {
  const { otherwise = [] } = entry.issue;
  if (otherwise.length === 0 || severityOf(entry) === 'note' || !mayDecideVeto(assessment, otherwise)) return false;
  return vetoesOnlyIn(assessOtherwise(station, parameters, assessment, otherwise), assessment).length > 0;
}

/** A cause with its consequences: it changes what they change, and breaks a rule where they do. */
function gravityOf(folded: FoldedIssue, context: CheckContext): Gravity {
  const { rule, consequences } = folded;
  const grave = consequences.filter((entry) => MEANING.includes(entry.rule.family));
  const own = severityOf(folded);
  return {
    severity: gravest(SEVERITIES, [own, ...grave.map(severityOf)], own),
    impact: decidesVeto(context, folded)
      ? 'veto'
      : gravest(IMPACTS, [folded, ...consequences].map(impactOf), rule.impact),
  };
}

function settle(folded: FoldedIssue, context: CheckContext): SettledFinding {
  const { rule, issue, consequences } = folded;
  return {
    rule: rule.id,
    family: rule.family,
    ...gravityOf(folded, context),
    basis: rule.basis,
    form: issue.form,
    zone: issue.zone ?? null,
    cells: issue.cells,
    evidence: issue.evidence ?? [],
    message: issue.message,
    consequences: [...(issue.consequences ?? []), ...consequenceMessages(consequences)],
    otherwise: issue.otherwise ?? [],
    setAside: null,
  };
}

/** What somebody set aside, as far as it holds: what has come to concern a veto is open again, and told so (rule A7). */
function withSetAside(
  findings: readonly SettledFinding[],
  entries: readonly SetAside[],
  sheetOf: SheetOf,
): Pick<Checked, 'findings' | 'resting'> {
  if (entries.length === 0) return { findings, resting: [] };
  const known = new SetAsideEntries(entries, sheetOf);
  const fingerprints = fingerprintsOf(findings, sheetOf);
  const lifted: SetAside[] = [];
  const settled = findings.map((finding, index): SettledFinding => {
    const { rule, cells, evidence, consequences } = finding;
    const addresses = [...cells, ...evidence].map(formatReference);
    const entry = known.of({ rule, cells: addresses, fingerprint: fingerprints[index] ?? '' });
    if (!entry) return finding;
    if (canSetAside(finding)) return { ...finding, setAside: entry };
    lifted.push(entry);
    return { ...finding, consequences: [...consequences, say('lifted', { reason: entry.reason })] };
  });
  return { findings: settled, resting: [...lifted, ...known.resting] };
}

/** What the checks make of a workbook. */
export interface Checked {
  /** What is wrong with the reading first, then the gravest first, otherwise in the registry's order. */
  readonly findings: readonly SettledFinding[];
  /** What somebody set aside and does not hold as things stand. */
  readonly resting: readonly SetAside[];
  /** The 合计 among what is wrong, with what is due instead. */
  readonly corrections: readonly Correction[];
  /** How far each form comes out of its own cells as they were read. */
  readonly agreements: ReadonlyMap<FormKind, Agreement>;
  /** Forms whose reading is in doubt: no figure of them is stated as fact. */
  readonly doubtful: ReadonlySet<FormKind>;
}

/**
 * Runs every rule of the registry and settles what they find.
 * `setAside`: what somebody set aside before; it holds where what was judged is the same.
 */
export function runChecks(
  subject: Subject,
  setAside: readonly SetAside[] = [],
  rules: readonly Rule[] = RULES,
): Checked {
  const context = createContext(subject);
  const found = findIssues(context, rules);
  const folded = foldConsequences(found, context, (entry) => rankOf(severityOf(entry), impactOf(entry)), mayFollow);
  const place = ({ family, severity, impact }: SettledFinding): number =>
    family === 'reading' ? -1 : rankOf(severity, impact);
  const settled = foldKinds(folded, context, (entry) => gravityOf(entry, context))
    .map((entry) => settle(entry, context))
    .sort((a, b) => place(a) - place(b));
  const { findings, resting } = withSetAside(settled, setAside, (name) => subject.sheets.get(name));
  return {
    findings,
    resting,
    corrections: correctionsOf(context, findings),
    agreements: context.agreements,
    doubtful: new Set(context.doubts.map(({ form }) => form)),
  };
}
