import { Tab, TabList, tokens } from '@fluentui/react-components';
import { format, type WorkbenchStrings } from '../strings';
import { makeStyles } from '../taskpane/shared/make-styles';
import type { SheetSnapshot } from '../workbook/snapshot';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: { whiteSpace: 'nowrap' },
  hidden: { fontStyle: 'italic' },
});

export interface SheetTabsProps {
  readonly sheets: readonly SheetSnapshot[];
  readonly selected: string;
  readonly strings: WorkbenchStrings;
  readonly panelId: string;
  readonly onSelect: (sheet: string) => void;
}

/** The sheets below the grid, as in Excel. Hidden ones are there too, and say so. */
export function SheetTabs({ sheets, selected, strings, panelId, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={strings.sheets}
      selectedValue={selected}
      onTabSelect={(_, { value }) => onSelect(String(value))}
    >
      {sheets.map(({ name, visibility }) => (
        <Tab key={name} value={name} className={styles.tab} aria-controls={panelId}>
          {visibility === 'visible' ? (
            name
          ) : (
            <span className={styles.hidden}>{format(strings.hiddenSheet, { name })}</span>
          )}
        </Tab>
      ))}
    </TabList>
  );
}
