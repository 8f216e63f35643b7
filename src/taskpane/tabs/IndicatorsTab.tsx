import { ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { linesInForce } from '../../report/lines-in-force';
import type { Review } from '../../report/review';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { percent } from '../shared/number-text';
import { ReadingNotice } from '../shared/ReadingNotice';
import { usePane } from '../state/context';
import { indicatorTree, onlyBehind, type GroupNode } from '../state/indicator-tree';
import { zoneRates } from '../state/zone-rates';
import { FundsCard } from './FundsCard';
import { Measure } from './Measure';
import { PerformanceCard } from './PerformanceCard';
import { SatisfactionCard } from './SatisfactionCard';
import { ZoneTable } from './ZoneTable';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** Rates with bars: totals first, zones on request. */
export function IndicatorsTab({ review }: { readonly review: Review }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [behindOnly, setBehindOnly] = useState(false);
  const { report } = review;
  const { expectedProgress } = report;
  const compared = zoneRates(review);
  const tree = indicatorTree(linesInForce(review));
  const forms = behindOnly ? onlyBehind(tree) : tree;

  const hasCards = report.performance ?? report.satisfaction ?? report.funds;
  if (tree.length === 0 && !hasCards) return <p className={layout.muted}>{strings.indicators.none}</p>;
  return (
    <div className={layout.stack}>
      <ReadingNotice report={report} forms={['indicatorSheet', 'hoursSheet']} />
      {compared && <ZoneTable rates={compared} />}
      {tree.length > 0 && (
        <div className={layout.spread}>
          <span className={layout.muted}>
            {expectedProgress !== null && format(strings.indicators.expected, { progress: percent(expectedProgress) })}
          </span>
          <ToggleButton size="small" checked={behindOnly} onClick={() => setBehindOnly(!behindOnly)}>
            ▼ {strings.indicators.onlyBehind} {report.progress.behind}
          </ToggleButton>
        </div>
      )}
      {forms.length === 0 && tree.length > 0 && <p className={layout.muted}>{strings.indicators.nothingBehind}</p>}
      {forms.map(({ form, groups }) => (
        <section key={form} className={styles.form} aria-label={strings.indicators[form]}>
          <h2 className={layout.heading}>{strings.indicators[form]}</h2>
          {form === 'zones' ? (
            groups.map((group) => (
              <Group key={group.group} group={group} progress={expectedProgress} open={behindOnly} />
            ))
          ) : (
            <div className={layout.card}>
              {groups.flatMap(({ group, measures }) =>
                measures.map((node, index) => (
                  <Measure
                    key={`${group} ${index}`}
                    name={group}
                    node={node}
                    progress={expectedProgress}
                    open={false}
                  />
                )),
              )}
            </div>
          )}
        </section>
      ))}
      {report.performance && <PerformanceCard lines={report.performance} scores={report.performanceScores ?? []} />}
      {report.satisfaction && <SatisfactionCard survey={report.satisfaction} />}
      {report.funds && <FundsCard funds={report.funds} />}
    </div>
  );
}

interface GroupProps {
  readonly group: GroupNode;
  readonly progress: number | null;
  readonly open: boolean;
}

function Group({ group: { group, measures }, progress, open }: GroupProps) {
  const layout = useLayout();
  const [only] = measures;
  // 电访 has 量 alone: the group's name says it all.
  if (only && measures.length === 1) {
    return (
      <div className={layout.card}>
        <Measure name={group} node={only} progress={progress} open={open} />
      </div>
    );
  }
  return (
    <div className={layout.card}>
      <h3 className={layout.heading}>{group}</h3>
      {measures.map((node, index) => (
        <Measure key={`${node.measure} ${index}`} name={node.measure} node={node} progress={progress} open={open} />
      ))}
    </div>
  );
}
