import { mergeClasses, tokens } from '@fluentui/react-components';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { inset, makeStyles } from '../../taskpane/shared/make-styles';
import { columnName } from '../../workbook/address';
import { isEditKey } from './edit-attempt';
import { GridRow, type Block } from './GridRow';
import { cellId, COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from './layout';
import { extendTo, moveTarget, selectCell, type Selection } from './movement';
import type { SheetModel } from './sheet-model';
import { Spacer } from './Spacer';

/** Above this many rows only those near the visible part are in the document. */
const WHOLE_ROWS = 400;
/** Rows are exchanged in steps, so that scrolling does not draw at every pixel. */
const STEP = 40;
/** A frozen pane may take this part of the room; a bigger one would leave nothing to scroll. */
const FROZEN_SHARE = 0.5;

export interface GridTexts {
  readonly label: string;
  readonly hidden: (kind: 'row' | 'column', from: number, to: number) => string;
  readonly chart: string;
}

export interface SheetGridProps {
  readonly model: SheetModel;
  readonly selection: Selection;
  readonly texts: GridTexts;
  readonly onSelect: (selection: Selection) => void;
  /** Somebody set out to change a cell, as in Excel. */
  readonly onEditAttempt: () => void;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    ':has(table:focus-visible)::after': {
      content: '""',
      position: 'absolute',
      ...inset('0'),
      zIndex: 8,
      pointerEvents: 'none',
      border: `2px solid ${tokens.colorStrokeFocus2}`,
    },
  },
  scroller: { position: 'relative', overflow: 'auto', flexGrow: 1, backgroundColor: tokens.colorNeutralBackground4 },
  sheet: { position: 'relative', width: 'max-content' },
  table: {
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    cursor: 'cell',
    // The frame around it shows the focus: frozen cells would cover its own.
    outlineStyle: 'none',
    userSelect: 'none',
  },
  header: {
    boxSizing: 'border-box',
    position: 'sticky',
    top: 0,
    zIndex: 5,
    padding: 0,
    textAlign: 'center',
    height: `${COLUMN_HEADER_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  corner: { left: 0, zIndex: 7 },
  frozenHeader: { zIndex: 6 },
  selectedHeader: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  afterHidden: { borderLeft: `3px double ${tokens.colorNeutralForeground2}` },
  spacer: { padding: 0, border: 'none' },
  chart: {
    position: 'absolute',
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    backgroundColor: '#ffffff',
    color: '#424242',
    border: '1px dashed #616161',
    fontSize: tokens.fontSizeBase300,
  },
});

function useRoom(element: HTMLElement | null): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** Frozen rows and columns, as far as they leave room to scroll. */
function frozenPart(model: SheetModel, room: Room): { readonly rows: number; readonly columns: number } {
  const { rows, columns } = model.geometry;
  const { frozen } = model.appearance;
  const fits = (size: number, all: number) => all === 0 || size <= all * FROZEN_SHARE;
  return {
    rows: fits(rows.start(frozen.rows), room.height) ? Math.min(frozen.rows, rows.count) : 0,
    columns: fits(columns.start(frozen.columns), room.width) ? Math.min(frozen.columns, columns.count) : 0,
  };
}

/** A sheet as people know it from Excel, to be looked at: an own table, with keyboard and selection, read-only. */
export function SheetGrid({ model, selection, texts, onSelect, onEditAttempt }: SheetGridProps) {
  const styles = useStyles();
  const id = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const room = useRoom(scroller);
  const [step, setStep] = useState(0);
  const dragging = useRef(false);
  const { rows, columns } = model.geometry;
  const frozen = useMemo(() => frozenPart(model, room), [model, room]);
  const shownColumns = useMemo(() => columns.shown(0, columns.count - 1), [columns]);

  const whole = rows.count <= WHOLE_ROWS;
  const block: Block = useMemo(() => {
    if (whole) return { from: frozen.rows, to: rows.count - 1 };
    const from = Math.max(frozen.rows, (step - 1) * STEP);
    const last = rows.indexAt(rows.start(step * STEP) + room.height);
    return { from, to: Math.min(rows.count - 1, last + 2 * STEP) };
  }, [whole, frozen.rows, rows, step, room.height]);

  const onScroll = () => {
    if (scroller && !whole) setStep(Math.floor(rows.indexAt(scroller.scrollTop + rows.start(frozen.rows)) / STEP));
  };

  useLayoutEffect(() => {
    if (!scroller) return;
    const { top, left, bottom, right } = selection.area;
    const reveal = (start: number, size: number, hiddenStart: number, scroll: number, visible: number) => {
      if (start < hiddenStart + scroll) return start - hiddenStart;
      return start + size > scroll + visible && visible > hiddenStart
        ? Math.min(start - hiddenStart, start + size - visible)
        : scroll;
    };
    if (top >= frozen.rows) {
      const room = scroller.clientHeight - COLUMN_HEADER_HEIGHT;
      scroller.scrollTop = reveal(
        rows.start(top),
        rows.size(top, bottom),
        rows.start(frozen.rows),
        scroller.scrollTop,
        room,
      );
    }
    if (left >= frozen.columns) {
      const room = scroller.clientWidth - ROW_HEADER_WIDTH;
      const size = columns.size(left, Math.min(right, columns.count - 1));
      scroller.scrollLeft = reveal(columns.start(left), size, columns.start(frozen.columns), scroller.scrollLeft, room);
    }
  }, [scroller, selection, rows, columns, frozen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isEditKey(event)) onEditAttempt();
    if (event.altKey) return;
    const visible = (scroller?.clientHeight ?? 0) - COLUMN_HEADER_HEIGHT - rows.start(frozen.rows);
    const top = rows.start(selection.row);
    const page = Math.max(1, rows.indexAt(top + visible) - selection.row - 1);
    const from = event.shiftKey ? { ...selection, ...movingEnd(selection) } : selection;
    const target = moveTarget(model, from, event, page);
    if (!target) return;
    event.preventDefault();
    onSelect(
      event.shiftKey
        ? extendTo(model, selection, target.row, target.column)
        : selectCell(model, target.row, target.column),
    );
  };

  const pointed = (event: MouseEvent): { row: number; column: number } | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-row]') : null;
    return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
  };
  const onMouseDown = (event: MouseEvent) => {
    const cell = pointed(event);
    if (!cell || event.button !== 0) return;
    dragging.current = true;
    onSelect(
      event.shiftKey ? extendTo(model, selection, cell.row, cell.column) : selectCell(model, cell.row, cell.column),
    );
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (pointed(event)) onEditAttempt();
  };
  const onMouseOver = (event: MouseEvent) => {
    if (event.buttons !== 1) dragging.current = false;
    const cell = dragging.current ? pointed(event) : null;
    if (cell) onSelect(extendTo(model, selection, cell.row, cell.column));
  };

  const row = (index: number, part: Block, top: number | null) => (
    <GridRow
      key={index}
      model={model}
      row={index}
      block={part}
      columns={shownColumns}
      frozenColumns={frozen.columns}
      stickyTop={top}
      selection={index >= selection.area.top && index <= selection.area.bottom ? selection : null}
      id={id}
      hiddenText={texts.hidden}
    />
  );
  const frozenBlock: Block = { from: 0, to: frozen.rows - 1 };
  const active = model.areaAt(selection.row, selection.column);

  return (
    <div className={styles.frame}>
      <div ref={setScroller} className={styles.scroller} onScroll={onScroll}>
        <div className={styles.sheet}>
          <table
            role="grid"
            aria-label={texts.label}
            aria-readonly="true"
            aria-multiselectable="true"
            aria-rowcount={rows.count + 1}
            aria-colcount={columns.count + 1}
            aria-activedescendant={cellId(id, active.top, active.left)}
            tabIndex={0}
            className={styles.table}
            style={{ width: ROW_HEADER_WIDTH + columns.length }}
            onKeyDown={onKeyDown}
            onMouseDown={onMouseDown}
            onMouseOver={onMouseOver}
            onDoubleClick={onDoubleClick}
            onPaste={onEditAttempt}
          >
            <colgroup>
              <col style={{ width: ROW_HEADER_WIDTH }} />
              {shownColumns.map((column) => (
                <col key={column} style={{ width: columns.size(column) }} />
              ))}
            </colgroup>
            <thead>
              <tr aria-rowindex={1}>
                <td aria-colindex={1} className={mergeClasses(styles.header, styles.corner)} />
                {shownColumns.map((column, position) => {
                  const before = shownColumns[position - 1] ?? -1;
                  const skipped = column - before > 1;
                  const sticky: CSSProperties =
                    column < frozen.columns ? { left: ROW_HEADER_WIDTH + columns.start(column) } : {};
                  return (
                    <th
                      key={column}
                      scope="col"
                      aria-colindex={column + 2}
                      title={skipped ? texts.hidden('column', before + 1, column - 1) : undefined}
                      className={mergeClasses(
                        styles.header,
                        column < frozen.columns && styles.frozenHeader,
                        column >= selection.area.left && column <= selection.area.right && styles.selectedHeader,
                        skipped && styles.afterHidden,
                      )}
                      style={sticky}
                    >
                      {columnName(column)}
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {rows
                .shown(0, frozen.rows - 1)
                .map((index) => row(index, frozenBlock, COLUMN_HEADER_HEIGHT + rows.start(index)))}
              <Spacer height={rows.size(frozen.rows, block.from - 1)} className={styles.spacer} />
              {rows.shown(block.from, block.to).map((index) => row(index, block, null))}
              <Spacer height={rows.size(block.to + 1, rows.count - 1)} className={styles.spacer} />
            </tbody>
          </table>
          {model.appearance.charts.map(({ name, position }) => (
            <div
              key={name}
              className={styles.chart}
              style={{
                left: ROW_HEADER_WIDTH + columns.start(position.left),
                top: COLUMN_HEADER_HEIGHT + rows.start(position.top),
                width: columns.size(position.left, position.right),
                height: rows.size(position.top, position.bottom),
              }}
            >
              {texts.chart}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** The end of the selection that Shift and an arrow move. */
function movingEnd({ row, column, area }: Selection): { row: number; column: number } {
  return {
    row: area.top === row ? area.bottom : area.top,
    column: area.left === column ? area.right : area.left,
  };
}
