import { tokens } from '@fluentui/react-components';
import { startTransition, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { computedOf } from '../report/computed';
import { format, type WorkbenchStrings } from '../strings';
import { makeStyles } from '../taskpane/shared/make-styles';
import { parseReference } from '../workbook/address';
import type { CellValue, WorkbookSnapshot } from '../workbook/snapshot';
import { FormulaBar } from './FormulaBar';
import { selectArea, selectCell, type Selection } from './grid/movement';
import { MAX_COLUMNS } from './grid/sheet-geometry';
import { SheetModel } from './grid/sheet-model';
import { SheetGrid, type GridTexts } from './grid/SheetGrid';
import { hiddenText, runs } from './hidden-parts';
import { NARROW } from './layout';
import type { OpenWorkbook, WorkbookView } from './open-workbook';
import { SheetTabs } from './SheetTabs';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [NARROW]: { height: '60vh' },
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  note: {
    margin: 0,
    // A place for what may have to be said takes no room before.
    ':not(:empty)': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

function modelOf(snapshot: WorkbookSnapshot, view: WorkbookView, name: string): SheetModel | null {
  const position = snapshot.sheets.findIndex((sheet) => sheet.name === name);
  const sheet = snapshot.sheets[position];
  const appearance = view.appearance.sheets[position];
  return sheet && appearance
    ? new SheetModel(sheet, appearance, view.appearance.styles, snapshot.date1904, (wanted) =>
        valueOfName(snapshot, wanted),
      )
    : null;
}

/** What a defined name of one cell holds. */
function valueOfName({ sheets, names }: WorkbookSnapshot, name: string): CellValue {
  const place = parseReference(names.find((defined) => defined.name === name)?.refersTo ?? '');
  const sheet = place && sheets.find((one) => one.name === place.sheet);
  return sheet?.cells.find(({ row, column }) => row === place?.top && column === place.left)?.value ?? null;
}

function firstSheet({ snapshot }: WorkbookView): string {
  return (snapshot.sheets.find((sheet) => sheet.visibility === 'visible') ?? snapshot.sheets[0])?.name ?? '';
}

function noteText(model: SheetModel, strings: WorkbenchStrings): string {
  const { hiddenRows, hiddenColumns } = model.sheet;
  const parts = [
    ...runs(hiddenRows).map(({ from, to }) => hiddenText(strings, 'row', from, to)),
    ...runs(hiddenColumns).map(({ from, to }) => hiddenText(strings, 'column', from, to)),
    ...(model.geometry.truncated ? [format(strings.truncated, { count: MAX_COLUMNS })] : []),
  ];
  return parts.join(' · ');
}

export interface WorkbookSheetsProps {
  readonly workbook: OpenWorkbook;
  readonly strings: WorkbenchStrings;
}

/** The sheets of a workbook, one at a time, with what is selected in them. */
export function WorkbookSheets({ workbook, strings }: WorkbookSheetsProps) {
  const styles = useStyles();
  const panelId = useId();
  const view = useSyncExternalStore(workbook.subscribe, workbook.getView);
  const [wanted, setWanted] = useState(() => firstSheet(view));
  const [selections, setSelections] = useState<ReadonlyMap<string, Selection>>(new Map());
  const [triedToEdit, setTriedToEdit] = useState(false);
  const select = (sheet: string, selection: Selection) => setSelections((all) => new Map(all).set(sheet, selection));

  useEffect(
    () =>
      workbook.onGoTo(({ sheet, ...area }) =>
        // Another sheet takes a moment to draw: what was pressed answers first.
        startTransition(() => {
          setWanted(sheet);
          select(sheet, selectArea(area));
        }),
      ),
    [workbook],
  );

  const shown = view.snapshot.sheets.some(({ name }) => name === wanted) ? wanted : firstSheet(view);
  // What Excel would show: figures of a file that no spreadsheet has calculated are not blank there.
  const snapshot = useMemo(() => computedOf(view.snapshot), [view.snapshot]);
  const model = useMemo(() => modelOf(snapshot, view, shown), [snapshot, view, shown]);
  const texts = useMemo<GridTexts>(
    () => ({
      label: format(strings.grid, { name: shown }),
      hidden: (kind, from, to) => hiddenText(strings, kind, from, to),
      chart: strings.chart,
    }),
    [strings, shown],
  );
  if (!model) return null;
  const selection = selections.get(shown) ?? selectCell(model, 0, 0);
  const note = noteText(model, strings);
  return (
    <div className={styles.frame}>
      <div id={panelId} role="tabpanel" aria-label={shown} className={styles.panel}>
        <FormulaBar model={model} selection={selection} strings={strings} />
        <SheetGrid
          key={shown}
          model={model}
          selection={selection}
          texts={texts}
          onSelect={(selected) => {
            select(shown, selected);
            workbook.select({ sheet: shown, ...selected.area });
          }}
          onEditAttempt={() => setTriedToEdit(true)}
        />
        <p role="status" aria-live="polite" className={styles.note}>
          {triedToEdit && `${strings.readOnly} ${strings.fillIn}`}
        </p>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      <SheetTabs
        sheets={view.snapshot.sheets}
        selected={shown}
        strings={strings}
        panelId={panelId}
        onSelect={setWanted}
      />
    </div>
  );
}
