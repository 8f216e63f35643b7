import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isUndecided } from '../../assessment/vetoes';
import type { StaffingReport, VetoLine } from '../../report/report';
import type { Review } from '../../report/review';
import { format, type Strings } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { usePane, type TabId } from '../state/context';
import { useLayout } from '../shared/layout';
import { percent, plain } from '../shared/number-text';
import { MonthChart } from './MonthChart';
import { MINIMUM_RETENTION } from '../state/retention';
import { staffingCells, type StaffingCells } from '../state/staffing-cells';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '3px 2px', textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child': { textAlign: 'left' },
    '& thead th': {
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      verticalAlign: 'bottom',
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    rowGap: tokens.spacingVerticalS,
    columnGap: '12px',
    margin: 0,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right' },
  note: { display: 'block' },
  vetoes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  veto: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  vetoState: { marginLeft: 'auto', whiteSpace: 'nowrap' },
});

interface StaffingTabProps {
  readonly review: Review;
  readonly onOpen: (tab: TabId) => void;
}

/** Person-months by month and in all, retention, and the vetoes that staff can trigger. */
export function StaffingTab({ review, onOpen }: StaffingTabProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const { report, station } = review;
  const { staffing } = report;
  if (!staffing) return <p className={layout.muted}>{strings.staffing.none}</p>;
  const cells = staffingCells(station);
  return (
    <div className={layout.stack}>
      {staffing.requiredPersonMonths.total === null && (
        <div className={layout.card}>
          <p className={layout.muted}>{strings.staffing.noHeadcount}</p>
          <div>
            <Button size="small" appearance="primary" onClick={() => onOpen('score')}>
              {strings.staffing.fillHeadcount}
            </Button>
          </div>
        </div>
      )}
      <section className={layout.card} aria-label={strings.staffing.chart}>
        <h2 className={layout.heading}>{strings.staffing.chart}</h2>
        <MonthChart months={staffing.months} />
        <MonthTable staffing={staffing} cells={cells} />
      </section>
      <section className={layout.card} aria-label={strings.staffing.personMonths}>
        <h2 className={layout.heading}>{strings.staffing.personMonths}</h2>
        <Figures staffing={staffing} cells={cells} ifOneLeaves={report.outlook.retentionIfOneLeaves} />
      </section>
      <Vetoes vetoes={report.vetoes} />
    </div>
  );
}

function MonthTable({ staffing, cells }: { readonly staffing: StaffingReport; readonly cells: StaffingCells }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const texts = strings.staffing;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{texts.month}</th>
          {(['certified', 'uncertified', 'effective', 'required', 'gap'] as const).map((column) => (
            <th key={column} scope="col" abbr={texts[column]}>
              {texts.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {staffing.months.map(({ month, certified, uncertified, total, required }) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td>{plain(certified)}</td>
            <td>{plain(uncertified)}</td>
            <td>
              <CellLink cell={cells.months.get(month)} className={layout.strong}>
                {plain(total)}
              </CellLink>
            </td>
            <td>{required === null ? '–' : plain(required)}</td>
            <td className={mergeClasses(required !== null && total < required && layout.danger)}>
              {required === null ? '–' : signed(total - required)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FiguresProps {
  readonly staffing: StaffingReport;
  readonly cells: StaffingCells;
  readonly ifOneLeaves: number | null;
}

function Figures({ staffing, cells, ifOneLeaves }: FiguresProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const texts = strings.staffing;
  const { personMonths, requiredPersonMonths, surplus, finalMonth, retention } = staffing;
  return (
    <dl className={styles.figures}>
      <Figure label={texts.personMonths} cell={cells.total} note={gapText(surplus.total, strings)}>
        {against(personMonths.total, requiredPersonMonths.total)}
      </Figure>
      <Figure label={texts.certifiedMonths} cell={cells.certified} note={gapText(surplus.certified, strings)}>
        {against(personMonths.certified, requiredPersonMonths.certified)}
      </Figure>
      <Figure label={texts.uncertifiedMonths} cell={cells.uncertified}>
        {plain(personMonths.uncertified)}
      </Figure>
      <Figure
        label={texts.experienced}
        cell={cells.experienced}
        note={
          personMonths.total > 0
            ? format(texts.ofTotal, { share: percent(personMonths.experienced / personMonths.total) })
            : undefined
        }
      >
        {plain(personMonths.experienced)}
      </Figure>
      <Figure
        label={texts.finalMonth}
        cell={cells.months.get(staffing.months.at(-1)?.month ?? '')}
        note={`${texts.certified} ${plain(finalMonth.certified)} · ${texts.uncertified} ${plain(finalMonth.uncertified)}`}
      >
        {plain(finalMonth.total)}
      </Figure>
      <Figure label={texts.retention} cell={cells.retention} note={retentionNote(retention, ifOneLeaves, strings)}>
        {retention.rate === null ? format(strings.overview.retentionSteady, retention) : percent(retention.rate)}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly cell: string | null | undefined;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

function Figure({ label, cell, note, children }: FigureProps) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <CellLink cell={cell} className={layout.strong}>
          {children}
        </CellLink>
        {note && <span className={mergeClasses(layout.muted, styles.note)}>{note}</span>}
      </dd>
    </>
  );
}

function Vetoes({ vetoes }: { readonly vetoes: readonly VetoLine[] }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const names: Readonly<Record<string, string>> = strings.vetoes;
  if (vetoes.length === 0) return null;
  return (
    <section className={layout.card} aria-label={strings.staffing.vetoes}>
      <h2 className={layout.heading}>{strings.staffing.vetoes}</h2>
      <ul className={mergeClasses(layout.plainList, styles.vetoes)}>
        {vetoes.map((veto) => (
          <li key={veto.rule} className={styles.veto}>
            <span>
              {names[veto.rule] ?? veto.rule}
              <span className={mergeClasses(layout.muted, styles.note)}>{vetoNote(veto, strings)}</span>
            </span>
            <span
              className={mergeClasses(
                styles.vetoState,
                isUndecided(veto) ? layout.muted : veto.triggered ? layout.danger : layout.success,
              )}
            >
              {vetoState(veto, strings)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function vetoState(veto: VetoLine, { staffing }: Strings): string {
  if (veto.triggered) return `✖ ${staffing.triggered}`;
  return isUndecided(veto) ? staffing.unknown : `✓ ${staffing.clear}`;
}

function vetoNote({ value, limit }: VetoLine, { staffing }: Strings): string {
  if (value === null || limit === null) return '';
  return value > 0
    ? format(staffing.vetoShort, { value: plain(value), limit: plain(limit) })
    : format(staffing.vetoNotShort, { limit: plain(limit) });
}

function retentionNote(
  { rate, steady, required, statedRate }: StaffingReport['retention'],
  ifOneLeaves: number | null,
  { staffing }: Strings,
): string | undefined {
  if (rate === null || required === null) return undefined;
  const stated = statedRate !== null && percent(statedRate) !== percent(rate) ? percent(statedRate) : null;
  return [
    `${steady} / ${plain(required)}`,
    rate < MINIMUM_RETENTION ? staffing.belowMinimum : staffing.minimum,
    stated && format(staffing.retentionStated, { stated }),
    ifOneLeaves !== null && format(staffing.ifOneLeaves, { rate: percent(ifOneLeaves) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function against(actual: number, required: number | null): string {
  return required === null ? plain(actual) : `${plain(actual)} / ${plain(required)}`;
}

function gapText(surplus: number | null, { overview }: Strings): string | undefined {
  if (surplus === null) return undefined;
  if (surplus === 0) return overview.exact;
  return format(surplus > 0 ? overview.surplus : overview.shortOnly, { count: plain(Math.abs(surplus)) });
}

/** A difference with its sign; a real minus, so that it reads as one. */
function signed(difference: number): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${plain(Math.abs(difference))}`;
}
