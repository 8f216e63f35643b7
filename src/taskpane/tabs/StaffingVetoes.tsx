import { mergeClasses, tokens } from '@fluentui/react-components';
import { isUndecided } from '../../assessment/vetoes';
import type { StationReport, VetoLine } from '../../report/report';
import { vetoText } from '../../report/veto-text';
import { format, type Strings } from '../../strings';
import { GradeConditions } from '../score/GradeConditions';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { plain } from '../shared/number-text';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  vetoes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  veto: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  note: { display: 'block' },
  name: { flex: '1 1 0', minWidth: 0 },
  // A long one wraps rather than squeezing the name, or running out of the card.
  state: { flexShrink: 0, maxWidth: '45%', textAlign: 'right' },
});

/** The vetoes that staff can trigger, with how far each is from its limit and the findings that would decide it. */
export function StaffingVetoes({ report }: { readonly report: StationReport }) {
  const { vetoes } = report;
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  if (vetoes.length === 0) return null;
  return (
    <section className={layout.card} aria-label={strings.staffing.vetoes}>
      <h2 className={layout.heading}>{strings.staffing.vetoes}</h2>
      <ul className={mergeClasses(layout.plainList, styles.vetoes)}>
        {vetoes.map((veto) => (
          <li key={veto.rule} className={styles.veto}>
            <div className={styles.name}>
              {vetoText(veto.rule, strings)}
              <span className={mergeClasses(layout.muted, styles.note)}>{vetoNote(veto, strings)}</span>
              <GradeConditions report={report} of={veto.rule} />
            </div>
            <span
              className={mergeClasses(
                styles.state,
                isUndecided(veto) ? layout.muted : veto.triggered ? layout.danger : layout.success,
              )}
            >
              {vetoState(veto, strings)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function vetoState(veto: VetoLine, { staffing, unconfirmed }: Strings): string {
  if (veto.triggered === null) return unconfirmed;
  if (veto.triggered) return `✖ ${staffing.triggered}`;
  return isUndecided(veto) ? staffing.unknown : `✓ ${staffing.clear}`;
}

function vetoNote({ value, limit }: VetoLine, { staffing }: Strings): string {
  if (value === null || limit === null) return '';
  return value > 0
    ? format(staffing.vetoShort, { value: plain(value), limit: plain(limit) })
    : format(staffing.vetoNotShort, { limit: plain(limit) });
}
