import { tokens } from '@fluentui/react-components';
import { makeStyles } from '../../taskpane/shared/make-styles';
import { NARROW } from '../layout';

/** Cells of the board's table, in its head and in its rows. */
export const useCellStyles = makeStyles({
  cell: {
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'break-word',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  /** Holds a control that has room around it by itself. */
  control: { padding: 0 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    verticalAlign: 'bottom',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  /** Stays at the left where there is room for it. */
  station: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { position: 'static' },
  },
  headStation: {
    left: 0,
    zIndex: 3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { left: 'auto' },
  },
});
