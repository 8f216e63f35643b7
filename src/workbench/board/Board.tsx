import { Button, ProgressBar, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ColumnId } from '../../overview/columns';
import { acrossStations, withAcross, type AcrossStations } from '../../overview/across-stations';
import { overviewLine } from '../../overview/overview-line';
import { TableUse } from '../../overview/parameters/table-use';
import { format, stringsFor, type Language, type Strings } from '../../strings';
import { makeStyles } from '../../taskpane/shared/make-styles';
import { saidByOpen, type Entry } from '../entries';
import { AcrossList } from './AcrossList';
import { arrange, countByFilter, FIRST_ARRANGEMENT } from './arrange';
import { isGreatestFirst } from './board-columns';
import { BoardFilters } from './BoardFilters';
import type { BoardFile, BoardStore, BoardView } from './board-store';
import { BoardTable } from './BoardTable';
import type { CheckedSubmission } from './check-submission';
import { BoardTools } from './BoardTools';

const useStyles = makeStyles({
  board: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  progress: { width: '160px' },
  notices: { maxHeight: '20vh', overflowY: 'auto', flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0 },
});

interface BoardProps {
  readonly store: BoardStore;
  /** Open workbooks: what was filled in there counts. */
  readonly entries: readonly Entry[];
  readonly language: Language;
  /** Something else is shown: what was asked of the board stays. */
  readonly isHidden: boolean;
  readonly onOpen: (file: BoardFile) => void;
  readonly onRemove: (file: BoardFile) => void;
}

/** All files at a glance: which of them need a look, and why. */
export function Board({ store, entries, language, isHidden, onOpen, onRemove }: BoardProps) {
  const styles = useStyles();
  const titleId = useId();
  const words = stringsFor(language);
  const { board } = words.workbench;
  const view = useSyncExternalStore(store.subscribe, store.getView);
  const [arrangement, setArrangement] = useState(FIRST_ARRANGEMENT);
  const opened = useRef<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { table } = view;
  const own = useMemo(
    () => (isHidden ? view.files : withOpen(view.files, entries, language)),
    [isHidden, view.files, entries, language],
  );
  const checked = useMemo(() => checkedOf(own), [own]);
  const across = useMemo(
    () =>
      checked &&
      acrossStations(
        checked.flatMap(({ extract }) => extract ?? []),
        language,
      ),
    [checked, language],
  );
  const files = useMemo(() => withShared(own, across), [own, across]);
  const { notices, unmatched } = useMemo(() => toldOfTable(checked, table, words), [checked, table, words]);
  // Somebody may be typing.
  const wanted = useDeferredValue(arrangement);
  const shown = useMemo(() => arrange(files, wanted, words), [files, wanted, words]);
  const counts = useMemo(() => countByFilter(files), [files]);
  const done = files.filter(({ isWaiting }) => !isWaiting).length;

  // Who comes back finds the row where it was left.
  useEffect(() => {
    if (isHidden) setFocused(opened.current);
  }, [isHidden]);

  const open = (file: BoardFile) => {
    opened.current = file.id;
    onOpen(file);
  };

  const sort = (column: ColumnId) => {
    const isDescending = column === arrangement.column ? !arrangement.isDescending : isGreatestFirst(column);
    setArrangement({ ...arrangement, column, isDescending });
  };

  if (isHidden) return null;
  return (
    <main className={styles.board} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h1 id={titleId} className={styles.title}>
          {board.open}
        </h1>
        {checked === null && (
          <>
            <span>{format(board.progress, { done, all: files.length })}</span>
            <ProgressBar
              className={styles.progress}
              value={done}
              max={files.length}
              aria-label={format(board.progress, { done, all: files.length })}
            />
          </>
        )}
        <p role="status" className={styles.line}>
          {checked &&
            overviewLine(
              files.flatMap((file) => file.checked?.row ?? []),
              words,
              unmatched,
            )}
        </p>
        <BoardTools
          checked={checked}
          across={across}
          table={table}
          unmatched={unmatched}
          words={words}
          onTable={(chosen) => store.setTable(chosen)}
        />
      </div>
      {across && (
        <AcrossList
          across={across}
          words={words}
          onOpen={(name) => {
            const file = files.find((each) => each.name === name);
            if (file) open(file);
          }}
        />
      )}
      {checked && <TableNotices notices={notices} words={words} />}
      <BoardFilters arrangement={arrangement} counts={counts} strings={words.workbench} onChange={setArrangement} />
      {shown.length < files.length && (
        <p className={styles.line}>
          {shown.length === 0 ? board.nothing : format(board.shown, { shown: shown.length, all: files.length })}{' '}
          <Button size="small" onClick={() => setArrangement({ ...arrangement, filters: new Set(), text: '' })}>
            {board.showAll}
          </Button>
        </p>
      )}
      <BoardTable
        files={shown}
        arrangement={wanted}
        words={words}
        focused={focused}
        onFocused={() => setFocused(null)}
        onSort={sort}
        onOpen={open}
        onMark={({ id }, isSeen) => store.mark(id, isSeen)}
        onRemove={onRemove}
      />
    </main>
  );
}

/** The files as open workbooks have them now. */
function withOpen(files: readonly BoardFile[], entries: readonly Entry[], language: Language): readonly BoardFile[] {
  const said = saidByOpen(entries, files, language);
  if (said.size === 0) return files;
  return files.map((file) =>
    file.checked ? { ...file, checked: { ...file.checked, ...said.get(file.source) } } : file,
  );
}

/** The files with rows that say what they have in common with others. */
function withShared(files: readonly BoardFile[], across: AcrossStations | null): readonly BoardFile[] {
  const rows = files.flatMap(({ checked }) => checked?.row ?? []);
  const shared = new Map(withAcross(rows, across).map((row) => [row.file, row]));
  return files.map((file) => {
    const row = shared.get(file.name);
    return file.checked && row && row !== file.checked.row ? { ...file, checked: { ...file.checked, row } } : file;
  });
}

/** Null while a file waits for its check. */
function checkedOf(files: readonly BoardFile[]) {
  const all = files.flatMap(({ checked, isWaiting }) => (checked && !isWaiting ? [checked] : []));
  return all.length === files.length ? all : null;
}

/** Rows and files that did not find each other. */
function toldOfTable(checked: readonly CheckedSubmission[] | null, table: BoardView['table'], words: Strings) {
  if (!checked || !table) return { notices: [], unmatched: [] };
  const use = new TableUse(table.rows, words);
  const ofFiles = checked.flatMap((each) => use.noticesOf(each));
  return { notices: [...ofFiles, ...use.notices()], unmatched: use.unmatched() };
}

function TableNotices({ notices, words }: { readonly notices: readonly string[]; readonly words: Strings }) {
  const styles = useStyles();
  if (notices.length === 0) return null;
  return (
    <details open className={styles.notices}>
      <summary>{format(words.workbench.board.tableNotices, { count: notices.length })}</summary>
      <ul className={styles.list}>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </details>
  );
}
