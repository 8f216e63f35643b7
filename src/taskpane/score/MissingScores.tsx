import type { Review } from '../../report/review';
import { missingMarks } from '../../report/missing-marks';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';

/** Which marks are still needed for a total. */
export function MissingScores({ review }: { readonly review: Review }) {
  const { strings } = usePane();
  const layout = useLayout();
  const names = missingMarks(review, strings).join(strings.listSeparator);
  return <p className={layout.muted}>{format(strings.overview.scoresMissing, { parties: names })}</p>;
}
