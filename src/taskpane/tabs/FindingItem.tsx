import { Badge, Button, Checkbox, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState, type ReactNode } from 'react';
import type { Finding } from '../../report/report';
import { format } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { SeverityMark } from '../shared/SeverityMark';
import { TextLink } from '../shared/TextLink';
import { makeStyles } from '../shared/make-styles';
import { conditionsOf, placeOfVeto } from '../state/condition-links';
import { usePane, usePaneState } from '../state/context';
import { fieldOfRule } from '../state/fields';
import type { ListedFinding } from '../state/finding-list';
import { RuleBasis } from './RuleBasis';
import { SetAsideControl } from './SetAsideControl';

const useStyles = makeStyles({
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    scrollMarginTop: '88px',
    overflow: 'hidden',
    // Of sixty cards only those in sight are laid out and painted.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 84px',
    // Not by the background: contrast themes change the text with it.
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
  },
  selected: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}` },
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  // Set aside, or marked as dealt with.
  settled: { opacity: 0.8 },
  struck: { textDecorationLine: 'line-through' },
  summary: {
    appearance: 'none',
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    scrollMarginTop: '88px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { paddingTop: '2px' },
  message: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', minWidth: 0, flexGrow: 1 },
  // Long ones are read in full when they are selected.
  clamped: {
    display: '-webkit-box',
    overflow: 'hidden',
    '-webkit-box-orient': 'vertical',
    '-webkit-line-clamp': '3',
  },
  where: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  details: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalMNudge} ${tokens.spacingVerticalMNudge} 34px`,
  },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  cell: { fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForegroundLink },
  part: { margin: 0 },
  partTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  partText: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  consequences: {
    listStyleType: 'disc',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
  },
});

/** More than these are listed only on request. */
const SHOWN_CELLS = 6;

/** One finding; the selected one is open. A list of sixty is not drawn anew for one that is selected or dealt with. */
export const FindingItem = memo(function FindingItem({ listed }: { readonly listed: ListedFinding }) {
  const { session, strings } = usePane();
  const styles = useStyles();
  const { finding, setAsideReason, key } = listed;
  const selected = usePaneState((state) => state.selected === key);
  const isHandled = usePaneState(({ handled }) => handled.has(key));
  const isSettled = isHandled || setAsideReason !== null;
  const [first] = finding.cells;
  // The open finding lists all its cells as links.
  const where = [
    isHandled ? `✓ ${strings.findings.handled}` : null,
    finding.zone,
    first === undefined || selected ? null : readableAddress(first),
  ].filter(Boolean);
  const toggle = (): void => {
    if (selected) session.deselect();
    else void session.select(finding);
  };
  return (
    <li
      className={mergeClasses(styles.item, selected && styles.selected, isSettled && styles.settled)}
      aria-current={selected ? 'true' : undefined}
    >
      <button type="button" className={styles.summary} data-finding={key} aria-expanded={selected} onClick={toggle}>
        <span className={styles.icon}>
          <SeverityMark severity={finding.severity} label={strings.severities[finding.severity]} />
        </span>
        <span className={styles.message}>
          <span className={mergeClasses(!selected && styles.clamped, isHandled && styles.struck)}>
            {finding.message}
          </span>
          {where.length > 0 && <span className={styles.where}>{where.join(' · ')}</span>}
        </span>
      </button>
      {selected && <Details listed={listed} isHandled={isHandled} />}
    </li>
  );
});

interface DetailsProps {
  readonly listed: ListedFinding;
  readonly isHandled: boolean;
}

function Details({ listed: { finding, setAsideReason }, isHandled }: DetailsProps) {
  const { session, strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const field = fieldOfRule(finding.rule);
  return (
    <div className={styles.details}>
      <Cells cells={finding.cells} />
      {finding.why && (
        <div>
          <Part title={strings.findings.why}>{finding.why}</Part>
          <RuleBasis basis={finding.basis} />
        </div>
      )}
      {finding.remedy && <Part title={strings.findings.remedy}>{finding.remedy}</Part>}
      {field !== null && (
        <div>
          <Button size="small" appearance="primary" onClick={() => session.open('score', field)}>
            {strings.findings.fillIn}
          </Button>
        </div>
      )}
      {finding.consequences.length > 0 && (
        <div>
          <p className={styles.partTitle}>{strings.findings.consequences}</p>
          <ul className={styles.consequences}>
            {finding.consequences.map((consequence) => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
        </div>
      )}
      <Decides finding={finding} />
      <div className={layout.row}>
        <Badge appearance="outline" color={finding.impact === 'veto' ? 'danger' : 'informative'} size="small">
          {strings.impacts[finding.impact]}
        </Badge>
        <Checkbox
          size="medium"
          label={strings.findings.handled}
          checked={isHandled}
          onChange={(_, { checked }) => session.handle(finding, checked === true)}
        />
      </div>
      <SetAsideControl finding={finding} reason={setAsideReason} />
    </div>
  );
}

/** What the finding makes of a veto and the grade if it holds; leads to the veto. */
function Decides({ finding }: { readonly finding: Finding }) {
  const { session, strings } = usePane();
  const styles = useStyles();
  const report = usePaneState(({ review }) => review?.report);
  const conditions = report ? conditionsOf(report, finding) : [];
  if (conditions.length === 0) return null;
  return (
    <div>
      <p className={styles.partTitle}>{strings.findings.decides}</p>
      {conditions.map(({ text, because }) => {
        const { tab, field } = placeOfVeto(because);
        return (
          <p key={text} className={styles.partText}>
            <TextLink onFollow={() => session.open(tab, field)}>{text}</TextLink>
          </p>
        );
      })}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.partTitle}>{title}</p>
      <p className={styles.partText}>{children}</p>
    </div>
  );
}

function Cells({ cells }: { readonly cells: readonly string[] }) {
  const { strings } = usePane();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? cells : cells.slice(0, SHOWN_CELLS);
  return (
    <div className={styles.cells} role="group" aria-label={strings.findings.cells}>
      {shown.map((cell) => (
        <CellLink key={cell} cell={cell} className={styles.cell}>
          {readableAddress(cell)}
        </CellLink>
      ))}
      {shown.length < cells.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {format(strings.findings.moreCells, { count: cells.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
