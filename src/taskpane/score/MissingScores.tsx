import { assessParts } from '../../assessment/score';
import type { Review } from '../../report/review';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';
import { labelIn } from './label-in';
import { schemeOf } from './score-form';

/** Which marks are still needed for a total. */
export function MissingScores({ review }: { readonly review: Review }) {
  const { strings, language } = usePane();
  const layout = useLayout();
  const missing = new Set(
    assessParts(review.parameters)
      .filter(({ score }) => score === null)
      .map(({ party }) => party),
  );
  const parties = schemeOf(review.parameters.scheme)?.parties.filter(({ key }) => missing.has(key)) ?? [];
  const names = parties.map(({ label }) => labelIn(label, language)).join(language === 'zh-CN' ? '、' : ', ');
  return <p className={layout.muted}>{format(strings.overview.scoresMissing, { parties: names })}</p>;
}
