import { tokens } from '@fluentui/react-components';
import { makeStyles } from '../taskpane/shared/make-styles';
import { areaA1 } from '../workbook/address';
import { isCellError, type Cell } from '../workbook/snapshot';
import type { WorkbenchStrings } from '../strings';
import type { Selection } from './grid/movement';
import type { SheetModel } from './grid/sheet-model';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    margin: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    minHeight: '30px',
  },
  address: {
    width: '88px',
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    minWidth: 0,
  },
  formula: { flexGrow: 1, flexShrink: 1, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  text: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', userSelect: 'text' },
  value: { flexShrink: 0, maxWidth: '45%' },
});

function rawText(cell: Cell | undefined, empty: string): string {
  const value = cell?.value ?? null;
  if (value === null) return empty;
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export interface FormulaBarProps {
  readonly model: SheetModel;
  readonly selection: Selection;
  readonly strings: WorkbenchStrings;
}

/** Address, formula and value of the selected cell. */
export function FormulaBar({ model, selection, strings }: FormulaBarProps) {
  const styles = useStyles();
  const cell = model.cellAt(selection.row, selection.column);
  const parts = [
    { term: strings.address, text: areaA1(selection.area), className: styles.address, showTerm: false },
    ...(cell?.formula
      ? [{ term: strings.formula, text: cell.formula, className: styles.formula, showTerm: true }]
      : []),
    {
      term: cell?.isCalculatedHere ? strings.valueCalculatedHere : strings.value,
      text: rawText(cell, strings.emptyCell),
      className: cell?.formula ? styles.value : styles.formula,
      showTerm: true,
    },
  ];
  return (
    <dl className={styles.bar}>
      {parts.map(({ term, text, className, showTerm }) => (
        <div key={term} className={`${styles.part} ${className}`}>
          <dt className={styles.term} {...(showTerm ? {} : { hidden: true })}>
            {term}
          </dt>
          <dd className={styles.text} title={text} data-part={term}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
