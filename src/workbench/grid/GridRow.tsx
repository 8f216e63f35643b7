import { mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type CSSProperties } from 'react';
import { inset, makeStyles } from '../../taskpane/shared/make-styles';
import type { Area } from '../../workbook/address';
import { boxCss, lineWidths, textCss } from './cell-css';
import { cellId, ROW_HEADER_WIDTH } from './layout';
import type { Selection } from './movement';
import type { SheetModel } from './sheet-model';

/** Rows that are drawn together; a merged area is cut at the ends of its block. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

interface GridRowProps {
  readonly model: SheetModel;
  readonly row: number;
  readonly block: Block;
  /** The columns that are shown, ascending. */
  readonly columns: readonly number[];
  readonly frozenColumns: number;
  /** Distance from the top at which a frozen row stays; null for the others. */
  readonly stickyTop: number | null;
  /** Null where the selection does not touch the row, so that it need not be drawn again. */
  readonly selection: Selection | null;
  readonly id: string;
  readonly hiddenText: (kind: 'row', from: number, to: number) => string;
}

const SELECTION = `2px solid ${tokens.colorBrandStroke1}`;

const useStyles = makeStyles({
  header: {
    boxSizing: 'border-box',
    position: 'sticky',
    left: 0,
    zIndex: 4,
    padding: 0,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    // The number must not make a low row higher: all places in the grid are reckoned from the file's heights.
    lineHeight: 0,
    overflow: 'hidden',
  },
  selectedHeader: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  frozenHeader: { zIndex: 5 },
  afterHidden: { borderTop: `3px double ${tokens.colorNeutralForeground2}` },
  cell: { boxSizing: 'border-box', padding: '0 1px', lineHeight: 1.2 },
  selected: {
    position: 'relative',
    '::after': { content: '""', position: 'absolute', ...inset('-1px'), pointerEvents: 'none', zIndex: 1 },
    '@media (forced-colors: active)': {
      '::after': {
        borderTopColor: 'Highlight',
        borderRightColor: 'Highlight',
        borderBottomColor: 'Highlight',
        borderLeftColor: 'Highlight',
      },
    },
  },
  tinted: { '::after': { backgroundColor: 'rgba(15, 108, 189, 0.12)' } },
  selectedTop: { '::after': { borderTop: SELECTION } },
  selectedLeft: { '::after': { borderLeft: SELECTION } },
  selectedBottom: { '::after': { borderBottom: SELECTION } },
  selectedRight: { '::after': { borderRight: SELECTION } },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', overflowWrap: 'anywhere' },
});

/** One row of the grid. Merged areas show at their first shown cell. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { model, row, columns, stickyTop, selection, hiddenText } = props;
  const styles = useStyles();
  const { rows } = model.geometry;
  let before = row - 1;
  while (before >= 0 && rows.isHidden(before)) before--;
  const skipped = row - before > 1;
  return (
    <tr aria-rowindex={row + 2} style={{ height: rows.size(row) }}>
      <th
        scope="row"
        aria-colindex={1}
        title={skipped ? hiddenText('row', before + 1, row - 1) : undefined}
        className={mergeClasses(
          styles.header,
          selection !== null && styles.selectedHeader,
          stickyTop !== null && styles.frozenHeader,
          skipped && styles.afterHidden,
        )}
        style={stickyTop === null ? {} : { top: stickyTop }}
      >
        {row + 1}
      </th>
      {columns.map((column, position) => (
        <GridCell key={column} {...props} column={column} before={columns[position - 1] ?? -1} />
      ))}
    </tr>
  );
});

interface GridCellProps extends GridRowProps {
  readonly column: number;
  /** The shown column on the left, −1 at the edge. */
  readonly before: number;
}

function GridCell({ model, row, column, before, block, frozenColumns, stickyTop, selection, id }: GridCellProps) {
  const styles = useStyles();
  const { rows, columns } = model.geometry;
  const area = model.areaAt(row, column);
  const drawnRows = rows.shown(Math.max(area.top, block.from), Math.min(area.bottom, block.to));
  if (drawnRows[0] !== row || area.left <= before) return null;

  const view = model.viewAt(row, column);
  const drawn = columns.shown(column, area.right);
  const height = rows.size(row, Math.min(area.bottom, block.to));
  const box = boxCss(model, area, view);
  const sticky: CSSProperties = {};
  if (stickyTop !== null) sticky.top = stickyTop;
  if (area.right < frozenColumns) sticky.left = ROW_HEADER_WIDTH + columns.start(column);
  const isSticky = sticky.top !== undefined || sticky.left !== undefined;
  const isSelected = selection !== null && touches(selection.area, area);
  const isActive = selection !== null && selection.row === area.top && selection.column === area.left;
  return (
    <td
      id={cellId(id, area.top, area.left)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      data-row={area.top}
      data-column={area.left}
      {...(drawnRows.length > 1 ? { rowSpan: drawnRows.length } : {})}
      {...(drawn.length > 1 ? { colSpan: drawn.length } : {})}
      className={mergeClasses(
        styles.cell,
        isSelected && styles.selected,
        isSelected && !isActive && styles.tinted,
        isSelected && area.top <= selection.area.top && styles.selectedTop,
        isSelected && area.left <= selection.area.left && styles.selectedLeft,
        isSelected && area.bottom >= selection.area.bottom && styles.selectedBottom,
        isSelected && area.right >= selection.area.right && styles.selectedRight,
      )}
      style={{
        ...box,
        height,
        ...(isSticky
          ? {
              ...sticky,
              position: 'sticky',
              // Above what scrolls: frozen columns, over them frozen rows, over both the corner.
              zIndex: (sticky.top === undefined ? 0 : 2) + (sticky.left === undefined ? 0 : 1),
            }
          : {}),
      }}
    >
      {view.text === '' ? null : (
        <div className={styles.text} style={textCss(view, height - lineWidths(box))}>
          {view.text}
        </div>
      )}
    </td>
  );
}

function touches(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
