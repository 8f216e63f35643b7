import { Button, mergeClasses } from '@fluentui/react-components';
import type { Review } from '../../report/review';
import { vetoText } from '../../report/veto-text';
import { format } from '../../strings';
import { GradeConditions } from '../score/GradeConditions';
import { MissingScores } from '../score/MissingScores';
import { OpenVetoes } from '../score/OpenVetoes';
import { ScoreFigure } from '../score/ScoreFigure';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';

interface ScoreSummaryProps {
  readonly review: Review;
}

/** What is the score: total and grade, or what is missing for them, and the vetoes triggered or not judged. */
export function ScoreSummary({ review }: ScoreSummaryProps) {
  const { session, strings } = usePane();
  return (
    <>
      {review.report.score ? (
        <ScoreFigure report={review.report} />
      ) : (
        <>
          <MissingScores review={review} />
          <div>
            <Button size="small" onClick={() => session.open('score')}>
              {strings.overview.fillIn}
            </Button>
          </div>
        </>
      )}
      <GradeConditions report={review.report} />
      <Vetoes review={review} />
    </>
  );
}

function Vetoes({ review: { report, assessment } }: { readonly review: Review }) {
  const { strings } = usePane();
  const layout = useLayout();
  const triggered = report.vetoes.filter((veto) => veto.triggered);
  if (triggered.length > 0) {
    const rules = triggered.map(({ rule }) => vetoText(rule, strings)).join(strings.clauseSeparator);
    return (
      <p className={mergeClasses(layout.muted, layout.danger)}>
        ✖ {format(strings.overview.vetoed, { rules })}
        {!report.score && format(strings.overview.vetoedAlready, { grade: strings.grades.不合格 })}
      </p>
    );
  }
  return <OpenVetoes assessment={assessment} />;
}
