import { assessParts } from '../../assessment/score';
import type { Review } from '../../report/review';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';
import { schemeOf } from './score-form';

/** Which marks are still needed for a total. */
export function MissingScores({ review }: { readonly review: Review }) {
  const { strings } = usePane();
  const layout = useLayout();
  const missing = new Set(
    assessParts(review.parameters)
      .filter(({ score }) => score === null)
      .map(({ party }) => party),
  );
  const parties = schemeOf(review.parameters.scheme)?.parties.filter(({ key }) => missing.has(key)) ?? [];
  const names = parties.map(({ key }) => strings.schemes.parties[key]).join(strings.listSeparator);
  return <p className={layout.muted}>{format(strings.overview.scoresMissing, { parties: names })}</p>;
}
