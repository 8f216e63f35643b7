import { tokens } from '@fluentui/react-components';
import { makeStyles } from '../shared/make-styles';

/** Tables of figures in a card, and the verdicts below them. */
export const useFigureTable = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '3px 2px',
      textAlign: 'right',
      verticalAlign: 'bottom',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& th': { fontWeight: tokens.fontWeightRegular },
    '& th:first-child': { textAlign: 'left', overflowWrap: 'anywhere' },
    '& thead th': { color: tokens.colorNeutralForeground2 },
    '& thead th:first-child': { overflowWrap: 'normal' },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold },
  },
  verdicts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  verdict: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flex: '1 1 0', minWidth: 0 },
  /** Mark and word stay together. */
  word: { whiteSpace: 'nowrap' },
  value: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
});
