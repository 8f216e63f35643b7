import { Button, Checkbox, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { memo, type Ref } from 'react';
import { isGrave } from '../../overview/workbook/overview-sheets';
import { COLUMNS, looksText } from '../../overview/columns';
import type { Look, StationRow } from '../../overview/station-row';
import type { Severity } from '../../report/report';
import { format, type Strings } from '../../strings';
import { makeStyles } from '../../taskpane/shared/make-styles';
import { SeverityMark } from '../../taskpane/shared/SeverityMark';
import { TextLink } from '../../taskpane/shared/TextLink';
import { BOARD_COLUMNS, columnText, isNumber, textBelow, type BoardColumn } from './board-columns';
import type { BoardFile } from './board-store';
import { useCellStyles } from './cell-styles';

const useStyles = makeStyles({
  row: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  grave: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  below: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  seen: { fontWeight: tokens.fontWeightRegular },
  looks: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  // What is wrong with a file is read without scrolling.
  reason: { maxWidth: 'max(200px, min(640px, 100vw - 290px))' },
  waiting: { color: tokens.colorNeutralForeground2 },
});

/** How grave what is said first of a row is. */
const SEVERITIES: { readonly [look in Look]: Severity } = {
  unreadable: 'error',
  veto: 'error',
  reading: 'warning',
  condition: 'warning',
  errors: 'error',
  across: 'warning',
  behind: 'warning',
  warnings: 'warning',
};

export interface BoardRowProps {
  readonly file: BoardFile;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly words: Strings;
  readonly measure: Ref<HTMLTableRowElement>;
  readonly onOpen: (file: BoardFile) => void;
  readonly onMark: (file: BoardFile, isSeen: boolean) => void;
  readonly onRemove: (file: BoardFile) => void;
}

/** A file of the board. */
export const BoardRow = memo(function BoardRow({ file, index, words, measure, ...actions }: BoardRowProps) {
  const styles = useStyles();
  const cells = useCellStyles();
  const { board } = words.workbench;
  const { name, checked, isSeen } = file;
  const row = checked?.row ?? null;
  const station = row?.kind === 'checked' ? (row.station ?? words.workbench.fileNoStation) : null;
  return (
    // The header is the first row.
    <tr ref={measure} data-index={index} data-file={file.id} aria-rowindex={index + 2} className={styles.row}>
      <td className={mergeClasses(cells.cell, cells.control)}>
        <Checkbox
          aria-label={format(board.seenFile, { name })}
          disabled={row === null}
          checked={isSeen}
          onChange={(_, data) => actions.onMark(file, data.checked === true)}
        />
      </td>
      <th scope="row" className={mergeClasses(cells.cell, cells.station)}>
        {station !== null ? (
          <TextLink
            className={mergeClasses(styles.name, isSeen && styles.seen)}
            label={format(board.openFile, { station, name })}
            onFollow={() => actions.onOpen(file)}
          >
            {station}
          </TextLink>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        {station !== null && <span className={styles.below}>{name}</span>}
      </th>
      {row?.kind === 'checked' ? (
        BOARD_COLUMNS.slice(1).map((column) => <Cell key={column.id} column={column} row={row} words={words} />)
      ) : (
        <td className={cells.cell} colSpan={BOARD_COLUMNS.length - 1}>
          {row ? (
            <div className={styles.reason}>
              <Looks row={row} words={words} />
            </div>
          ) : (
            <span className={styles.waiting}>{board.waiting}</span>
          )}
        </td>
      )}
      <td className={mergeClasses(cells.cell, cells.control)}>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={format(board.removeFile, { name })}
          onClick={() => actions.onRemove(file)}
        />
      </td>
    </tr>
  );
});

interface CellProps {
  readonly column: BoardColumn;
  readonly row: StationRow;
  readonly words: Strings;
}

function Cell({ column, row, words }: CellProps) {
  const styles = useStyles();
  const cells = useCellStyles();
  const { id, against, below } = column;
  if (id === 'looks') {
    return (
      <td className={cells.cell}>
        <Looks row={row} words={words} />
      </td>
    );
  }
  const text = columnText(id, row, words);
  const measure = against && text !== null ? columnText(against, row, words) : null;
  const further = below && textBelow(below, row, words);
  const own = COLUMNS.find((each) => each.id === id);
  return (
    <td className={mergeClasses(cells.cell, isNumber(id) && cells.number, own && isGrave(own, row) && styles.grave)}>
      {text}
      {measure !== null && `/${measure}`}
      {further && <span className={styles.below}>{further}</span>}
    </td>
  );
}

function Looks({ row, words }: Omit<CellProps, 'column'>) {
  const styles = useStyles();
  const [gravest] = row.looks;
  const isMarked = gravest === 'unreadable' || gravest === 'veto';
  return (
    <span className={styles.looks}>
      {gravest && <SeverityMark severity={SEVERITIES[gravest]} />}
      <span className={mergeClasses(isMarked && styles.grave)}>{looksText(row, words)}</span>
    </span>
  );
}
