import { Field, Input } from '@fluentui/react-components';
import type { StationReport } from '../../report/report';
import { dateText, format } from '../../strings';
import { Figure, Figures } from '../shared/Figures';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';
import type { FormPart } from './form-part';

interface DeadlinesFormProps extends FormPart {
  readonly report: StationReport;
}

/** The day of the visit, and by when what follows it is due (rule D2). */
export function DeadlinesForm({ draft, problems, change, commit, report: { deadlines } }: DeadlinesFormProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const texts = strings.deadlines;
  return (
    <section className={layout.card} aria-label={texts.title}>
      <h2 className={layout.heading}>{texts.title}</h2>
      <Field
        label={strings.score.evaluationDate}
        hint={strings.score.evaluationDateHint}
        {...(problems.has('evaluationDate') ? { validationMessage: strings.score.dateFormat } : {})}
      >
        <Input
          type="date"
          data-field="evaluationDate"
          value={draft.evaluationDate}
          onChange={(_, { value }) => change({ evaluationDate: value })}
          onBlur={commit}
        />
      </Field>
      {deadlines && (
        <>
          <Figures>
            {deadlines.dates.map(({ key, days, after, date }) => (
              <Figure key={key} label={texts.steps[key]} note={format(texts.count[after], { days })}>
                {dateText(date, strings.dates)}
              </Figure>
            ))}
          </Figures>
          <p className={layout.muted}>{texts.note}</p>
          {deadlines.unknownYear !== null && (
            <p className={layout.danger}>{format(texts.unknown, { year: deadlines.unknownYear })}</p>
          )}
        </>
      )}
    </section>
  );
}
