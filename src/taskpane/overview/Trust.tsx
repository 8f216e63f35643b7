import { Button, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import type { Severity, StationReport } from '../../report/report';
import { format, type Strings } from '../../strings';
import { useLayout } from '../shared/layout';
import { SeverityMark } from '../shared/SeverityMark';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import { isToRepair } from '../../report/to-repair';
import { countBySeverity, SEVERITIES, standingIn, type ListedFinding } from '../state/finding-list';

const useStyles = makeStyles({
  severities: { display: 'flex', columnGap: tokens.spacingHorizontalXS, marginLeft: '-6px' },
  severity: { minWidth: 'auto', padding: '2px 6px', columnGap: '4px' },
  count: { fontSize: tokens.fontSizeBase400, fontVariantNumeric: 'tabular-nums' },
  verdict: { margin: 0, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

interface TrustProps {
  readonly report: StationReport;
  readonly findings: readonly ListedFinding[];
  readonly onSeverity: (severity: Severity) => void;
}

/** Can the sheets be trusted: the answer in a sentence, how many findings of each severity stand, and how much was checked. */
export function Trust({ report, findings, onSeverity }: TrustProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const counts = countBySeverity(findings);
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  const standing = standingIn(findings).length;
  const aside = findings.length - standing;
  return (
    <>
      <Verdict findings={findings} />
      {present.length > 0 && (
        <div className={styles.severities}>
          {present.map((severity) => (
            <Button
              key={severity}
              className={styles.severity}
              appearance="subtle"
              size="small"
              icon={<SeverityMark severity={severity} />}
              onClick={() => onSeverity(severity)}
            >
              <strong className={styles.count}>{counts[severity]}</strong>
              {strings.severityCounts[severity]}
            </Button>
          ))}
        </div>
      )}
      {aside > 0 && <p className={layout.muted}>{format(strings.overview.aside, { count: aside })}</p>}
      <p className={layout.muted}>{format(strings.overview.checked, { ...report.checked, findings: standing })}</p>
    </>
  );
}

function Verdict({ findings }: { readonly findings: readonly ListedFinding[] }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { look, text } = verdictOf(findings, strings.overview.verdict);
  return (
    <p className={mergeClasses(styles.verdict, layout[look])}>
      {look === 'success' && <CheckmarkCircle16Filled />}
      {text}
    </p>
  );
}

function verdictOf(
  findings: readonly ListedFinding[],
  texts: Strings['overview']['verdict'],
): { readonly look: 'danger' | 'strong' | 'success'; readonly text: string } {
  const { error, warning, note } = countBySeverity(findings);
  const repairs = findings.filter(({ finding }) => isToRepair(finding)).length;
  const shortfalls = error - repairs;
  const isDoubtful = findings.some(({ finding, setAsideReason }) => finding.family === 'reading' && !setAsideReason);
  if (isDoubtful) return { look: 'danger', text: texts.doubtful };
  if (repairs > 0) {
    const also = shortfalls > 0 ? format(texts.also, { count: shortfalls }) : '';
    return { look: 'danger', text: format(texts.errors, { count: repairs }) + also };
  }
  if (shortfalls > 0) return { look: 'danger', text: format(texts.shortfalls, { count: shortfalls }) };
  if (warning > 0) return { look: 'strong', text: format(texts.warnings, { count: warning }) };
  return { look: 'success', text: note > 0 ? texts.notes : texts.clear };
}
