import type { StationReport } from '../../report/report';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { usePane } from '../state/context';

/** How many vetoes nobody has judged; nothing where all are. */
export function OpenVetoes({ report }: { readonly report: StationReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const count = (report.open ?? []).filter(({ what }) => what === 'veto').length;
  return count > 0 ? <p className={layout.muted}>{format(strings.overview.vetoesOpen, { count })}</p> : null;
}
