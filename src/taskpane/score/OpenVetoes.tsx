import type { Assessment } from '../../assessment/assess';
import { countOpenVetoes } from '../../assessment/vetoes';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';

/** How many vetoes nobody can tell yet, as the sheet counts them; nothing where all are told. */
export function OpenVetoes({ assessment }: { readonly assessment: Assessment }) {
  const { strings } = usePane();
  const layout = useLayout();
  const count = countOpenVetoes(assessment);
  return count > 0 ? <p className={layout.muted}>{format(strings.overview.vetoesOpen, { count })}</p> : null;
}
