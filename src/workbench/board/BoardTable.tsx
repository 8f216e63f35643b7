import { mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular, ArrowSortUpRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ColumnId } from '../../overview/columns';
import { format } from '../../strings';
import { makeStyles } from '../../taskpane/shared/make-styles';
import { Spacer } from '../grid/Spacer';
import { NARROW } from '../layout';
import type { Arrangement } from './arrange';
import { BOARD_COLUMNS, isNumber, NARROW_STATION_WIDTH } from './board-columns';
import { BoardRow, type BoardRowProps } from './BoardRow';
import type { BoardFile } from './board-store';
import { useCellStyles } from './cell-styles';

/** In pixels. */
const SEEN_WIDTH = 48;
const REMOVE_WIDTH = 48;
/** A row of two lines; what a row really takes is measured. */
const ROW_HEIGHT = 41;
/** Rows that are seen above the one that takes the focus. */
const ROWS_BEFORE = 4;
/** Rows beyond the edges of what is seen. */
const OVERSCAN = 4;
const [STATION, ...OTHERS] = BOARD_COLUMNS.map(({ width }) => width);
const STATION_WIDTH = STATION ?? 0;
const OTHERS_WIDTH = OTHERS.reduce((sum, width) => sum + width, SEEN_WIDTH + REMOVE_WIDTH);

const useStyles = makeStyles({
  frame: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // What has the focus is never under the header or the column that stays.
    scrollPaddingTop: '40px',
    scrollPaddingLeft: `${STATION_WIDTH}px`,
    [NARROW]: { height: '70vh', flexGrow: 0, scrollPaddingLeft: '0' },
  },
  station: { width: `${STATION_WIDTH}px`, [NARROW]: { width: `${NARROW_STATION_WIDTH}px` } },
  table: {
    tableLayout: 'fixed',
    width: `${STATION_WIDTH + OTHERS_WIDTH}px`,
    [NARROW]: { width: `${NARROW_STATION_WIDTH + OTHERS_WIDTH}px` },
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  spacer: { padding: 0, border: 'none' },
});

interface BoardTableProps extends Pick<BoardRowProps, 'words' | 'onOpen' | 'onMark' | 'onRemove'> {
  /** In the order in which they are shown. */
  readonly files: readonly BoardFile[];
  readonly arrangement: Arrangement;
  /** The file whose row takes the focus; null for none. */
  readonly focused: number | null;
  readonly onFocused: () => void;
  readonly onSort: (column: ColumnId) => void;
}

/** The rows of the board; only those near the visible part are in the document. */
export function BoardTable({ files, arrangement, focused, onFocused, onSort, words, ...actions }: BoardTableProps) {
  const styles = useStyles();
  const cells = useCellStyles();
  const head = mergeClasses(cells.cell, cells.head);
  const frame = useRef<HTMLDivElement>(null);
  const { board } = words.workbench;
  const { columns } = words.stationsOverview;
  const rows = useVirtualizer({
    count: files.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => files[index]?.id ?? index,
    // Drawn with the rest, not after what is seen of the frame was measured.
    initialRect: { width: 0, height: window.innerHeight },
    initialOffset: () => Math.max(0, files.findIndex(({ id }) => id === focused) - ROWS_BEFORE) * ROW_HEIGHT,
    overscan: OVERSCAN,
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1);

  useEffect(() => {
    // Before the first measurement there are no rows.
    if (focused === null || shown.length === 0) return;
    frame.current?.querySelector<HTMLElement>(`tr[data-file="${focused}"] th button`)?.focus();
    onFocused();
  });

  return (
    <div ref={frame} className={styles.frame}>
      <table className={styles.table} aria-label={board.list} aria-rowcount={files.length + 1}>
        <colgroup>
          <col style={{ width: SEEN_WIDTH }} />
          <col className={styles.station} />
          {OTHERS.map((width, position) => (
            <col key={position} style={{ width }} />
          ))}
          <col style={{ width: REMOVE_WIDTH }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={head}>
              {board.seen}
            </th>
            {BOARD_COLUMNS.map(({ id }, position) => (
              <th
                key={id}
                scope="col"
                aria-sort={sortOf(id, arrangement)}
                className={mergeClasses(head, position === 0 && cells.headStation, isNumber(id) && cells.number)}
              >
                <button
                  type="button"
                  className={styles.sort}
                  title={format(board.sort, { column: columns[id] })}
                  onClick={() => onSort(id)}
                >
                  {columns[id]}
                  {arrangement.column === id &&
                    (arrangement.isDescending ? <ArrowSortDownRegular /> : <ArrowSortUpRegular />)}
                </button>
              </th>
            ))}
            <th scope="col" className={head}>
              {board.remove}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} className={styles.spacer} />
          {shown.map(({ index }) => {
            const file = files[index];
            return (
              file && (
                <BoardRow
                  key={file.id}
                  file={file}
                  index={index}
                  words={words}
                  measure={rows.measureElement}
                  {...actions}
                />
              )
            );
          })}
          <Spacer height={rows.getTotalSize() - (last?.end ?? 0)} className={styles.spacer} />
        </tbody>
      </table>
    </div>
  );
}

function sortOf(id: ColumnId, { column, isDescending }: Arrangement): 'ascending' | 'descending' | 'none' {
  if (column !== id) return 'none';
  return isDescending ? 'descending' : 'ascending';
}
