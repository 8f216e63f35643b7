import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { memo, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Review } from '../../report/review';
import { useLayout } from '../shared/layout';
import { usePane, usePaneState, useView } from '../state/context';
import { BasicsForm } from './BasicsForm';
import { DeadlinesForm } from './DeadlinesForm';
import { GradeConditions } from './GradeConditions';
import { HeadcountForm } from './HeadcountForm';
import { ManualVetoesForm } from './ManualVetoesForm';
import { MissingScores } from './MissingScores';
import { PartiesForm } from './PartiesForm';
import { readDraft, shownForm, type ScoreDraft } from './score-form';
import { RulesForm } from './RulesForm';
import { ScoreFigure } from './ScoreFigure';
import { WhatIf } from './WhatIf';

// What follows from the review waits for it: at a key that is pressed only the fields are drawn anew.
const [Figure, Missing, Conditions, Alternatives] = [
  memo(ScoreFigure),
  memo(MissingScores),
  memo(GradeConditions),
  memo(WhatIf),
];

/** The inputs that no official sheet holds, with the total that they give. */
export function ScoreTab({ review }: { readonly review: Review }) {
  const { session, strings } = usePane();
  const typed = usePaneState((state) => state.typed);
  const pending = usePaneState((state) => state.pending);
  const canUndo = usePaneState(({ undo }) => undo !== null);
  const layout = useLayout();
  const { parameters, station } = review;
  const current = pending ?? parameters;
  const { zones, draft, problems } = useMemo(() => shownForm(typed, current, station), [typed, current, station]);
  const form = useFocusedField();

  const change = (changes: Partial<ScoreDraft>): void => {
    const next = { ...draft, ...changes };
    const { filledBy, filledOn } = parameters;
    session.edit({ ...readDraft(next, zones).parameters, filledBy, filledOn }, next);
  };
  const commit = (): void => void session.commit();
  const part = {
    draft,
    problems,
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
            disabledFocusable={!canUndo}
            onClick={() => void session.undo()}
          >
            {strings.score.undo}
          </Button>
        </div>
        <div aria-live="polite">
          {review.report.score ? <Figure report={review.report} /> : <Missing review={review} />}
          <Conditions report={review.report} />
        </div>
        <p className={layout.muted}>{strings.score.saveHint}</p>
      </section>
      <Alternatives review={review} />
      <PartiesForm {...part} zones={zones} />
      <HeadcountForm {...part} review={review} />
      <BasicsForm {...part} report={review.report} />
      <DeadlinesForm {...part} report={review.report} />
      <ManualVetoesForm {...part} report={review.report} />
      <RulesForm {...part} />
    </div>
  );
}

/** The element around the form: the field that somebody was led to takes the focus. */
function useFocusedField(): RefObject<HTMLDivElement | null> {
  const view = useView();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const places = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    const fieldOf = (path: string): HTMLElement | undefined => {
      const own =
        places.find(({ dataset }) => dataset['field'] === path) ??
        places.find(({ dataset }) => dataset['field']?.startsWith(`${path}.`));
      const end = path.lastIndexOf('.');
      // A mark may be given as a whole where the form has no field for its part.
      return own ?? (end < 0 ? undefined : fieldOf(path.slice(0, end)));
    };
    const place = view.field === null ? undefined : fieldOf(view.field);
    // Choices are a group: what is chosen stands for it.
    const field = place?.querySelector<HTMLElement>('input:checked') ?? place;
    field?.focus({ preventScroll: true });
    if (view.field !== null) (field ?? form.current)?.scrollIntoView({ block: field ? 'center' : 'start' });
  }, [view]);
  return form;
}
