import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { stationZones } from '../../assessment/zone-marks';
import type { Station } from '../../forms/station';
import type { Review } from '../../report/review';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';
import { BasicsForm } from './BasicsForm';
import { GradeConditions } from './GradeConditions';
import { HeadcountForm } from './HeadcountForm';
import { ManualVetoesForm } from './ManualVetoesForm';
import { MissingScores } from './MissingScores';
import { PartiesForm } from './PartiesForm';
import { draftOf, readDraft, saysTheSame, type ScoreDraft } from './score-form';
import { RulesForm } from './RulesForm';
import { ScoreFigure } from './ScoreFigure';
import { WhatIf } from './WhatIf';

const zoneNames = (station: Station): string[] => stationZones(station).map(({ name }) => name);

/** The inputs that no official sheet holds, with the total that they give. */
export function ScoreTab({ review }: { readonly review: Review }) {
  const { session, state, strings } = usePane();
  const layout = useLayout();
  const zones = zoneNames(review.station);
  const [draft, setDraft] = useState(() => draftOf(review.parameters));
  const reading = readDraft(draft, zones);

  // Another source than this form, such as 撤销 or a check, has set other values.
  const { parameters } = review;
  useEffect(() => {
    setDraft((current) =>
      saysTheSame(current, parameters, zoneNames(review.station)) ? current : draftOf(parameters),
    );
  }, [parameters, review.station]);

  const form = useFocusedField();

  const change = (changes: Partial<ScoreDraft>): void => {
    const next = { ...draft, ...changes };
    setDraft(next);
    const { filledBy, filledOn } = parameters;
    session.edit({ ...readDraft(next, zones).parameters, filledBy, filledOn });
  };
  const commit = (): void => void session.commit();
  const part = {
    draft,
    problems: reading.problems,
    change,
    commit,
    choose: (changes: Partial<ScoreDraft>): void => {
      change(changes);
      commit();
    },
  };

  return (
    <div ref={form} className={layout.stack}>
      <section className={layout.card} aria-label={strings.score.total}>
        <div className={layout.spread}>
          <h2 className={layout.heading}>{strings.score.total}</h2>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo16Regular />}
            disabledFocusable={state.undo === null}
            onClick={() => void session.undo()}
          >
            {strings.score.undo}
          </Button>
        </div>
        <div aria-live="polite">
          {review.report.score ? <ScoreFigure report={review.report} /> : <MissingScores review={review} />}
          <GradeConditions report={review.report} />
        </div>
        <p className={layout.muted}>{strings.score.saveHint}</p>
      </section>
      <WhatIf review={review} />
      <PartiesForm {...part} zones={zones} />
      <HeadcountForm {...part} review={review} />
      <BasicsForm {...part} report={review.report} />
      <ManualVetoesForm {...part} />
      <RulesForm {...part} />
    </div>
  );
}

/** The element around the form: the field that somebody was led to takes the focus. */
function useFocusedField(): RefObject<HTMLDivElement | null> {
  const { view } = usePane().state;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const places = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    const fieldOf = (path: string): HTMLElement | undefined => {
      const own = places.find(({ dataset }) => dataset['field'] === path);
      const end = path.lastIndexOf('.');
      // A mark may be given as a whole where the form has no field for its part.
      return own ?? (end < 0 ? undefined : fieldOf(path.slice(0, end)));
    };
    const place = view.field === null ? undefined : fieldOf(view.field);
    // Choices are a group: what is chosen stands for it.
    const field = place?.querySelector<HTMLElement>('input:checked') ?? place;
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, [view]);
  return form;
}
