import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { IndicatorLine, StationReport } from '../report/report';
import { format } from '../strings';
import { CellLink } from './CellLink';
import { usePane } from './context';
import { countBehind, indicatorTree, onlyBehind, type GroupNode, type MeasureNode } from './indicator-tree';
import { useLayout } from './layout';
import { percent, plain, readableAddress } from './numbers';
import { RateBar } from './RateBar';
import { StatusMark } from './StatusMark';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  groupTitle: { fontSize: tokens.fontSizeBase300 },
  line: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  rate: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  zones: {
    marginTop: tokens.spacingVerticalXS,
    '> summary': {
      cursor: 'pointer',
      width: 'fit-content',
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
      borderRadius: tokens.borderRadiusSmall,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
  },
  zoneList: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Rates with bars: totals first, zones on request. */
export function IndicatorsTab({ report }: { readonly report: StationReport }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [behindOnly, setBehindOnly] = useState(false);
  const { expectedProgress } = report;
  const tree = indicatorTree(report.indicators);
  const forms = behindOnly ? onlyBehind(tree) : tree;
  const { behind } = countBehind(report.indicators);

  if (tree.length === 0) return <p className={layout.muted}>{strings.indicators.none}</p>;
  return (
    <div className={layout.stack}>
      <div className={layout.spread}>
        <span className={layout.muted}>
          {expectedProgress !== null && format(strings.indicators.expected, { progress: percent(expectedProgress) })}
        </span>
        <ToggleButton size="small" checked={behindOnly} onClick={() => setBehindOnly(!behindOnly)}>
          ▼ {strings.indicators.onlyBehind} {behind}
        </ToggleButton>
      </div>
      {forms.length === 0 && <p className={layout.muted}>{strings.indicators.nothingBehind}</p>}
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
  const styles = useStyles();
  return (
    <div className={layout.card}>
      <h3 className={mergeClasses(layout.heading, styles.groupTitle)}>{group}</h3>
      {measures.map((node, index) => (
        <Measure key={`${node.measure} ${index}`} name={node.measure} node={node} progress={progress} open={open} />
      ))}
    </div>
  );
}

interface MeasureProps {
  readonly name: string;
  readonly node: MeasureNode;
  readonly progress: number | null;
  /** Zones are shown at once. */
  readonly open: boolean;
}

function Measure({ name, node: { total, zones }, progress, open }: MeasureProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const zoneLines = zones.map((line) => (
    <Line key={line.cells.completed} name={line.zone ?? ''} line={line} progress={progress} />
  ));
  return (
    <div>
      {total ? <Line name={name} line={total} progress={progress} /> : <span className={styles.name}>{name}</span>}
      {zones.length > 0 && (
        <details className={styles.zones} open={open || !total}>
          <summary>
            {strings.indicators.showZones} {zones.length}
          </summary>
          <div className={styles.zoneList}>{zoneLines}</div>
        </details>
      )}
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly line: IndicatorLine;
  readonly progress: number | null;
}

function Line({ name, line, progress }: LineProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const { rate, statedRate, remaining, remainingPerMonth } = line;
  const differs = rate !== null && statedRate !== null && percent(rate) !== percent(statedRate);
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        {rate !== null && (
          <Figure
            line={line}
            cell={line.cells.rate ?? line.cells.completed}
            value={percent(rate)}
            kind="goToRate"
            strong
          />
        )}
        <StatusMark status={line.status} />
      </div>
      {rate !== null && <RateBar name={name} rate={rate} progress={progress} status={line.status} />}
      <div className={styles.figures}>
        <span>
          <Figure line={line} cell={line.cells.completed} value={figure(line.completed)} kind="goToCompleted" />
          {' / '}
          <Figure line={line} cell={line.cells.target} value={figure(line.target)} kind="goToTarget" />
          {differs && `（${format(strings.indicators.statedDiffers, { stated: percent(statedRate) })}）`}
        </span>
        {remaining !== null && remaining > 0 && (
          <span>
            {format(strings.indicators.remaining, { remaining: plain(remaining) })}
            {remainingPerMonth !== null &&
              ` · ${format(strings.indicators.perMonth, { count: plain(remainingPerMonth) })}`}
          </span>
        )}
      </div>
    </div>
  );
}

interface FigureProps {
  readonly line: IndicatorLine;
  readonly cell: string;
  readonly value: string;
  readonly kind: 'goToTarget' | 'goToCompleted' | 'goToRate';
  readonly strong?: boolean;
}

function Figure({ cell, value, kind, strong = false }: FigureProps) {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <CellLink
      cell={cell}
      label={format(strings.indicators[kind], { value, cell: readableAddress(cell) })}
      {...(strong ? { className: styles.rate } : {})}
    >
      {value}
    </CellLink>
  );
}

/** What is not a number on the sheet shows as the sheet's own `/`. */
function figure(value: number | null): string {
  return value === null ? '/' : plain(value);
}
