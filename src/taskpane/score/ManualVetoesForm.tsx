import { Checkbox } from '@fluentui/react-components';
import { MANUAL_VETOES } from '../../assessment/manual-vetoes';
import { vetoText } from '../../report/veto-text';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';
import type { FormPart } from './form-part';

/** The vetoes that no sheet can show. */
export function ManualVetoesForm({ draft, choose }: FormPart) {
  const { strings } = usePane();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-label={strings.score.manualVetoes}>
      <h2 className={layout.heading}>{strings.score.manualVetoes}</h2>
      <p className={layout.muted}>{strings.score.manualVetoesHint}</p>
      <div>
        {MANUAL_VETOES.map((veto) => (
          <div key={veto}>
            <Checkbox
              label={vetoText(veto, strings)}
              checked={draft.vetoes.includes(veto)}
              onChange={(_, { checked }) =>
                choose({
                  vetoes: checked === true ? [...draft.vetoes, veto] : draft.vetoes.filter((other) => other !== veto),
                })
              }
            />
          </div>
        ))}
      </div>
    </section>
  );
}
