import { tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { LineInForce } from '../../report/lines-in-force';
import { format } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { CellLink } from '../shared/CellLink';
import { DisclosureButton } from '../shared/DisclosureButton';
import { makeStyles } from '../shared/make-styles';
import { percent, plain } from '../shared/number-text';
import { usePane } from '../state/context';
import type { MeasureNode } from '../state/indicator-tree';
import { RateBar } from './RateBar';
import { StatusMark } from './StatusMark';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300 },
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
  amounts: { minWidth: 0 },
  toggle: { whiteSpace: 'nowrap' },
  zones: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface MeasureProps {
  readonly name: string;
  readonly node: MeasureNode;
  readonly progress: number | null;
  /** Zones are shown at once. */
  readonly open: boolean;
}

/** One measure of an indicator: its total with a bar, and its zones on request. */
export function Measure({ name, node: { total, zones }, progress, open }: MeasureProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const [toggled, setToggled] = useState(false);
  const shown = !total || open !== toggled;
  const toggle = zones.length > 0 && total && (
    <span className={styles.toggle}>
      <DisclosureButton
        expanded={shown}
        label={`${name} ${strings.indicators.showZones} ${zones.length}`}
        onToggle={() => setToggled(!toggled)}
      >
        {strings.indicators.showZones} {zones.length}
      </DisclosureButton>
    </span>
  );
  return (
    <div>
      {total ? (
        <Line name={name} line={total} progress={progress} after={toggle} />
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {shown && zones.length > 0 && (
        <div className={styles.zones}>
          {zones.map((line) => (
            <Line key={line.cells.completed} name={line.zone ?? ''} line={line} progress={progress} />
          ))}
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly line: LineInForce;
  readonly progress: number | null;
  readonly after?: ReactNode;
}

function Line({ name, line, progress, after }: LineProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const texts = strings.indicators;
  const { target, completed, rate, statedRate, remaining, remainingPerMonth, cells, statedTotal } = line;
  const differs =
    statedTotal === undefined && rate !== null && statedRate !== null && percent(rate) !== percent(statedRate);
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        {rate !== null && (
          <Figure cell={cells.rate ?? cells.completed} value={percent(rate)} kind="goToRate" className={styles.rate} />
        )}
        <StatusMark status={line.status} />
      </div>
      {rate !== null && <RateBar name={name} rate={rate} progress={progress} status={line.status} />}
      <div className={styles.figures}>
        <span className={styles.amounts}>
          <Figure cell={cells.completed} value={figure(completed)} kind="goToCompleted" />
          {target === null ? ' · ' : ' / '}
          <Figure cell={cells.target} value={target === null ? texts.noTarget : plain(target)} kind="goToTarget" />
          {remaining !== null && remaining > 0 && ` · ${format(texts.remaining, { remaining: plain(remaining) })}`}
          {remaining !== null &&
            remaining > 0 &&
            remainingPerMonth !== null &&
            ` · ${format(texts.perMonth, { count: plain(remainingPerMonth) })}`}
          {differs && ` · ${format(texts.statedDiffers, { stated: percent(statedRate) })}`}
          {statedTotal &&
            ` · ${format(texts.statedTotal, { completed: figure(statedTotal.completed), target: figure(statedTotal.target) })}`}
        </span>
        {after}
      </div>
    </div>
  );
}

interface FigureProps {
  readonly cell: string;
  readonly value: string;
  readonly kind: 'goToTarget' | 'goToCompleted' | 'goToRate';
  readonly className?: string;
}

function Figure({ cell, value, kind, className }: FigureProps) {
  const { strings } = usePane();
  const label = format(strings.indicators[kind], { value, cell: readableAddress(cell) });
  return (
    <CellLink cell={cell} label={label} {...(className === undefined ? {} : { className })}>
      {value}
    </CellLink>
  );
}

/** What is not a number on the sheet shows as the sheet's own `/`. */
function figure(value: number | null): string {
  return value === null ? '/' : plain(value);
}
