import { mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Month } from '../../forms/values/calendar';
import type { StaffingReport } from '../../report/report';
import type { Strings } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { plain } from '../shared/number-text';
import { usePane } from '../state/context';
import type { StaffingCells } from '../state/staffing-cells';

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
});

type MonthFigures = StaffingReport['months'][number];

interface Column {
  /** Also the key of the column's header in the strings. */
  readonly key: keyof Strings['staffing']['columns'];
  readonly text: (month: MonthFigures) => string;
}

const COLUMNS: readonly Column[] = [
  { key: 'certified', text: ({ certified }) => plain(certified) },
  { key: 'uncertified', text: ({ uncertified }) => plain(uncertified) },
  { key: 'effective', text: ({ total }) => plain(total) },
  { key: 'required', text: ({ required }) => (required === null ? '–' : plain(required)) },
  { key: 'gap', text: ({ total, required }) => (required === null ? '–' : signed(total - required)) },
];

interface MonthTableProps {
  readonly months: readonly MonthFigures[];
  /** Months of the period that the sheet does not have. */
  readonly missing: readonly Month[];
  readonly cells: StaffingCells;
}

/** The person-months of each month beside what is required; the effective ones go to their cell. */
export function MonthTable({ months, missing, cells }: MonthTableProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const texts = strings.staffing;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{texts.month}</th>
          {COLUMNS.map(({ key }) => (
            <th key={key} scope="col" abbr={texts[key]}>
              {texts.columns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...months.map(({ month }) => month), ...missing].sort().map((month) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            {cellsOf(months.find((figures) => figures.month === month))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function cellsOf(figures: MonthFigures | undefined): ReactNode {
    if (!figures) {
      return (
        <td colSpan={COLUMNS.length} className={layout.danger}>
          {texts.missingMonth}
        </td>
      );
    }
    return COLUMNS.map(({ key, text }) => (
      <td key={key} className={mergeClasses(key === 'gap' && isShort(figures) && layout.danger)}>
        {linked(key, figures, text(figures))}
      </td>
    ));
  }

  function linked(key: Column['key'], { month }: MonthFigures, text: string): ReactNode {
    if (key !== 'effective') return text;
    return (
      <CellLink cell={cells.months.get(month)} className={layout.strong}>
        {text}
      </CellLink>
    );
  }
}

function isShort({ total, required }: MonthFigures): boolean {
  return required !== null && total < required;
}

/** A difference with its sign; a real minus, so that it reads as one. */
function signed(difference: number): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${plain(Math.abs(difference))}`;
}
