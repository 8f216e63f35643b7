import { Field, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { MANUAL_VETOES, type ManualVeto } from '../../assessment/manual-vetoes';
import type { StationReport } from '../../report/report';
import { vetoText } from '../../report/veto-text';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import type { FormPart } from './form-part';
import { GradeConditions } from './GradeConditions';

const CHOICES = ['there', 'notThere', 'open'] as const;
type Choice = (typeof CHOICES)[number];

/** What each choice says of a veto; nothing where nobody has judged it. */
const SAYS: Readonly<Record<Choice, boolean | undefined>> = { there: true, notThere: false, open: undefined };

const useStyles = makeStyles({
  vetoes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface ManualVetoesFormProps extends FormPart {
  readonly report: StationReport;
}

/**
 * The vetoes that no sheet can show: there, not there, or not judged, which is how each begins (rule A7); with the findings
 * that speak for one.
 */
export function ManualVetoesForm({ draft, choose, report }: ManualVetoesFormProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { manualVetoes, manualVetoesHint, vetoChoices } = strings.score;
  const chosen = (veto: ManualVeto): Choice => CHOICES.find((choice) => SAYS[choice] === draft.vetoes[veto]) ?? 'open';
  const judge = (veto: ManualVeto, value: string): void => {
    const choice = CHOICES.find((each) => each === value) ?? 'open';
    choose({ vetoes: { ...draft.vetoes, [veto]: SAYS[choice] } });
  };
  return (
    <section className={layout.card} aria-label={manualVetoes}>
      <h2 className={layout.heading}>{manualVetoes}</h2>
      <p className={layout.muted}>{manualVetoesHint}</p>
      <div className={styles.vetoes}>
        {MANUAL_VETOES.map((veto) => (
          <div key={veto}>
            <Field label={vetoText(veto, strings)}>
              <RadioGroup
                data-field={`vetoes.${veto}`}
                layout="horizontal"
                value={chosen(veto)}
                onChange={(_, { value }) => {
                  judge(veto, value);
                }}
              >
                {CHOICES.map((choice) => (
                  <Radio key={choice} value={choice} label={vetoChoices[choice]} />
                ))}
              </RadioGroup>
            </Field>
            <GradeConditions report={report} of={veto} />
          </div>
        ))}
      </div>
    </section>
  );
}
