import { FluentProvider, Link, Spinner, tokens } from '@fluentui/react-components';
import {
  lazy,
  startTransition,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { formatOf } from '../file/formats';
import { enteredIn } from '../report/carry-over';
import { format, languageFor, stringsFor, type Language } from '../strings';
import { CrashBoundary } from '../taskpane/frame/CrashBoundary';
import { useKeptFocus } from '../taskpane/shared/focus';
import { GUIDE } from '../taskpane/shared/guide';
import { inset, makeStyles } from '../taskpane/shared/make-styles';
import type { AreaRef } from '../workbook/address';
import type { HostProblem } from '../workbook/host';
import type { ComparedPair } from './ComparePanel';
import { BoardStore, type BoardFile } from './board/board-store';
import { checkingWorkers } from './board/checking-worker';
import { SeenFiles } from './board/seen-files';
import { likelyOther, tableParameters, withShown, withTable, type Entry } from './entries';
import { downloadFile, downloadName, droppedFiles, pickFiles, type FileSource } from './files';
import { NARROW } from './layout';
import { FileMessages, type Message } from './FileMessages';
import { FileQuestion, type Loss } from './FileQuestion';
import { InputsStore } from './inputs/inputs-store';
import { WorkbookInputs } from './inputs/workbook-inputs';
import { failureText, openSource, rereadFrom } from './opening';
import type { OpenWorkbook } from './open-workbook';
import { PANE_WIDTH, PaneSplitter } from './PaneSplitter';
import { SheetsBoundary } from './SheetsBoundary';
import { Toolbar } from './Toolbar';
import { isUnsaved } from './unsaved';
import { useSystemTheme } from './use-system-theme';
import { WorkbookList } from './WorkbookList';
import { WorkbookPane } from './WorkbookPane';
import { WorkbookSheets } from './WorkbookSheets';

const loadComparison = () => import('./ComparePanel');
const ComparePanel = lazy(async () => ({ default: (await loadComparison()).ComparePanel }));

/** For several files; the first paint does without it. */
export const loadBoard = () => import('./board/Board');
const Board = lazy(async () => ({ default: (await loadBoard()).Board }));

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    // Old shells know the first only.
    height: ['100vh', '100dvh'],
    [NARROW]: { height: 'auto', minHeight: ['100vh', '100dvh'] },
  },
  main: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  workbook: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [NARROW]: { flexDirection: 'column' },
    '&[hidden]': { display: 'none' },
  },
  sheets: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: {
    flexShrink: 0,
    minHeight: 0,
    overflow: 'hidden',
    [NARROW]: { width: '100% !important', height: '100vh', borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  },
  empty: { margin: 'auto', padding: tokens.spacingHorizontalXL },
  footer: {
    margin: 0,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  footerLink: { fontSize: 'inherit' },
  drop: {
    position: 'absolute',
    ...inset(tokens.spacingHorizontalS),
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase500,
    opacity: 0.92,
    pointerEvents: 'none',
  },
});

/** Something that was asked for and is put back until somebody has answered. */
interface Question {
  readonly about: Entry;
  readonly loss: Loss;
  /** A file of the board that goes with the workbook. */
  readonly removes?: BoardFile;
}

const isIn = ({ midterm, final }: ComparedPair, workbook: OpenWorkbook): boolean =>
  midterm === workbook || final === workbook;

/** The page: files above, sheets on the left, the task pane on the right; with several files, the board to begin with. */
export function Workbench({ sample }: { readonly sample: FileSource }) {
  const styles = useStyles();
  const theme = useSystemTheme();
  const [language, setLanguage] = useState<Language>(() => languageFor(navigator.language));
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [current, setCurrent] = useState<OpenWorkbook | null>(null);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);
  const [busy, setBusy] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [compared, setCompared] = useState<ComparedPair | null>(null);
  const [store] = useState(() => new InputsStore(() => window.localStorage));
  const [board] = useState(
    () => new BoardStore(checkingWorkers(), new SeenFiles(() => window.sessionStorage), language),
  );
  const hasBoard = useSyncExternalStore(board.subscribe, () => board.getView().files.length > 0);
  const hasTwoFiles = useSyncExternalStore(board.subscribe, () => board.getView().files.length > 1);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.usual);
  const strings = stringsFor(language).workbench;
  const entry = entries.find(({ workbook }) => workbook === current) ?? null;
  const keptFocus = useKeptFocus();

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = strings.title;
  }, [language, strings]);

  useEffect(() => board.setLanguage(language), [board, language]);

  const fileOf = ({ source }: Entry) => board.getView().files.find((file) => file.source === source);

  /** Null shows the board, where there is one. */
  const show = (workbook: OpenWorkbook | null) => {
    setCurrent(workbook);
    if (!workbook) return;
    // A comparison of others was not asked for here.
    setCompared((pair) => (pair && isIn(pair, workbook) ? pair : null));
    for (const one of entries) {
      const { begin } = withTable(one, fileOf(one));
      if (begin?.parameters) one.inputs.useTable(begin.parameters);
    }
    const tabled = (all: readonly Entry[]) => all.map((one) => withTable(one, fileOf(one)));
    setEntries((all) => withShown(tabled(all), workbook, (one) => fileOf(one) !== undefined));
  };

  const goTo = (workbook: OpenWorkbook, area: AreaRef) => {
    // The sheets of a workbook that was not shown yet hear of it once they are there.
    flushSync(() => show(workbook));
    void workbook.goTo(area);
  };

  const tell = (told: readonly Message[]) => {
    setMessages(told);
    setQuestion(null);
  };

  const during = async (work: () => Promise<readonly Message[]>) => {
    setBusy(true);
    tell([]);
    // A question that was asked meanwhile stays.
    setMessages(await work().finally(() => setBusy(false)));
  };

  const open = (sources: readonly FileSource[]) =>
    during(async () => {
      const own = entries.filter((one) => one.source !== sample);
      const isFirst = board.getView().files.length === 0;
      if (isFirst && own.length + sources.length <= 1) return openAlone(sources);
      board.add(isFirst ? [...own.map(({ source }) => source), ...sources] : sources);
      setEntries(withoutSample);
      show(null);
      return [];
    });

  const openAlone = async (sources: readonly FileSource[]) => {
    const told: Message[] = [];
    for (const source of sources) {
      const opened = await openEntry(source, told);
      if (opened) show(opened.workbook);
    }
    return told;
  };

  /** Adds a workbook without showing it; null where it cannot be opened, which is told like all that is to be said. */
  const openEntry = async (source: FileSource, told: Message[], file?: BoardFile) => {
    const result = await openSource(source);
    if (!result.ok) {
      told.push(failed(source.name, result.problem));
      return null;
    }
    const workbook = result.value;
    if (workbook.isConverted) told.push({ intent: 'info', text: format(strings.converted, { name: source.name }) });
    const parameters = file ? tableParameters(file) : null;
    const inputs = new WorkbookInputs(store, workbook, parameters ?? undefined);
    const entry: Entry = { workbook, source, inputs, shown: null, ...(file && { begin: { parameters } }) };
    setEntries((all) => [...withoutSample(all), entry]);
    return entry;
  };

  /** The sample makes room for the user's own files, unless something was done with it. */
  const withoutSample = (all: readonly Entry[]) => all.filter((one) => one.source !== sample || isUnsaved(one));

  /** Opens a file of the board on its findings. */
  const openFile = (file: BoardFile) =>
    during(async () => {
      const told: Message[] = [];
      const found = entries.find(({ source }) => source === file.source);
      const shown = found ?? (await openEntry(file.source, told, file));
      if (!shown) return told;
      const begin = { parameters: tableParameters(file) };
      setEntries((all) => all.map((one) => (one.source === file.source ? { begin, ...one } : one)));
      show(shown.workbook);
      return told;
    });

  const removeFile = (file: BoardFile) => {
    const opened = entries.find(({ source }) => source === file.source);
    if (opened && isUnsaved(opened)) {
      ask({ about: opened, loss: 'close', removes: file });
      return;
    }
    if (opened) close(opened.workbook);
    board.remove(file.id);
  };

  /** Opens what the workbook that is shown is most likely compared with, and shows the differences; or ends that. */
  const compare = () =>
    during(async () => {
      const told: Message[] = [];
      if (compared || !entry) {
        setCompared(null);
        return told;
      }
      const file = fileOf(entry);
      const other = file && likelyOther(file, board.getView().files);
      const isOpen = entries.some(({ source }) => source === other?.source);
      const opened = other && !isOpen ? await openEntry(other.source, told, other) : null;
      const others = [...entries.filter((one) => one !== entry), ...(opened ? [opened] : [])];
      const { likelyPair } = await loadComparison();
      setCompared(
        likelyPair(
          [entry, ...others].map(({ workbook }) => workbook),
          language,
        ),
      );
      return told;
    });

  const failed = (name: string, problem: HostProblem): Message => ({
    intent: 'error',
    title: format(strings.failed.title, { name }),
    text: failureText(problem, language),
  });

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void open([sample]);
  });

  // While somebody chooses, the page can be used: not every browser tells when nothing was chosen.
  const pick = async () => {
    const sources = await pickFiles(true);
    if (sources.length > 0) await open(sources);
  };

  const reread = async () => {
    if (!entry) return;
    const { workbook } = entry;
    const [source] = entry.source.canReread ? [entry.source] : await pickFiles(false);
    await during(async () => {
      if (!source) return [{ intent: 'info', text: format(strings.pickAgain, { name: workbook.name }) }];
      const result = await rereadFrom(workbook, source, language);
      if (!result.ok) return [failed(source.name, result.problem)];
      if (result.value === 'other-file') {
        const text = format(strings.otherFile, { chosen: source.name, name: workbook.name });
        return [{ intent: 'error', text }];
      }
      if (result.value === 'unchanged') {
        return [{ intent: 'info', text: format(strings.unchanged, { name: workbook.name }) }];
      }
      entry.inputs.reread();
      board.replace(entry.source, source);
      setEntries((all) => all.map((one) => (one.workbook === workbook ? { ...one, source } : one)));
      const text = result.value === 'reapplied' ? strings.reapplied : strings.reopened;
      return [{ intent: 'success', text: format(text, { name: workbook.name }) }];
    });
  };

  const download = ({ workbook, inputs }: Entry) => {
    const bytes = workbook.bytes();
    const fileFormat = formatOf(bytes);
    const hasSummary = enteredIn(workbook.getView().snapshot) !== null;
    const name = downloadName(workbook.name, fileFormat, hasSummary);
    downloadFile(name, bytes, fileFormat);
    workbook.saved();
    const message: Message = inputs.downloaded()
      ? { intent: 'success', text: format(strings.downloaded, { name }) }
      : { intent: 'warning', text: format(strings.downloadedWithoutInputs, { name }) };
    tell([message]);
  };

  const askToDownload = async (wanted: Entry) => {
    // The press left a field, which saves what was typed there.
    await wanted.inputs.saved();
    if (wanted.inputs.areWritten()) download(wanted);
    else ask({ about: wanted, loss: 'download' });
  };

  const ask = (asked: Question) => {
    setMessages([]);
    setQuestion(asked);
  };

  const clearInputs = () => {
    store.clear();
    board.forgetSeen();
    for (const { inputs } of entries) inputs.withdraw();
    tell([{ intent: 'success', text: strings.clearedInputs }]);
  };

  const close = (workbook: OpenWorkbook) => {
    tell([]);
    setCompared((pair) => (pair && isIn(pair, workbook) ? null : pair));
    const rest = entries.filter((one) => one.workbook !== workbook);
    setEntries(rest);
    if (workbook === current) show(hasBoard ? null : (rest[0]?.workbook ?? null));
  };

  const askToClose = (workbook: OpenWorkbook) => {
    const closing = entries.find((one) => one.workbook === workbook);
    if (closing && isUnsaved(closing)) ask({ about: closing, loss: 'close' });
    else close(workbook);
  };

  const confirm = ({ about, loss, removes }: Question) => {
    if (removes) board.remove(removes.id);
    if (loss === 'close') close(about.workbook);
    else download(about);
  };

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (entries.some(({ workbook }) => workbook.getView().changed)) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [entries]);

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(true);
  };
  const onDragLeave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setDropping(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void droppedFiles(event.dataTransfer).then(open);
  };

  return (
    <FluentProvider theme={theme}>
      <div ref={keptFocus} className={styles.page} onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
        <section aria-label={strings.toolbar}>
          <Toolbar
            workbook={current}
            inputs={entry?.inputs ?? null}
            isSample={entry?.source === sample}
            busy={busy}
            language={language}
            strings={strings}
            isBoardShown={hasBoard ? current === null : null}
            onBoard={() => startTransition(() => show(null))}
            onOpen={() => void pick()}
            onReread={() => void reread()}
            onDownload={() => void (entry && askToDownload(entry))}
            onCompare={entry && (entries.length > 1 || hasTwoFiles) ? () => void compare() : null}
            onLanguage={setLanguage}
          />
          <FileMessages
            messages={messages}
            strings={strings}
            onDismiss={(...dismissed) => setMessages((all) => all.filter((one) => !dismissed.includes(one)))}
          />
          {question && (question.loss === 'close' || question.about.workbook === current) && (
            <FileQuestion
              {...question.about}
              loss={question.loss}
              strings={strings}
              onConfirm={() => confirm(question)}
              onDownload={() => void askToDownload(question.about)}
              onDismiss={() => setQuestion(null)}
            />
          )}
        </section>
        <div className={styles.main} aria-busy={busy}>
          {hasBoard && (
            <CrashBoundary fallback={() => strings.fileBroken}>
              <Suspense fallback={<Spinner label={strings.opening} />}>
                <Board
                  store={board}
                  entries={entries}
                  language={language}
                  isHidden={current !== null}
                  onOpen={(file) => void openFile(file)}
                  onRemove={removeFile}
                />
              </Suspense>
            </CrashBoundary>
          )}
          {entry && entries.length > 1 && (
            <WorkbookList
              workbooks={entries}
              current={current}
              language={language}
              onSelect={show}
              onClose={askToClose}
            />
          )}
          {entries
            .filter(({ shown }) => shown !== null)
            .map(({ workbook, inputs, begin }) => (
              <div key={workbook.id} className={styles.workbook} hidden={workbook !== current}>
                <section className={styles.sheets} aria-label={strings.sheets}>
                  <SheetsBoundary strings={strings}>
                    <WorkbookSheets workbook={workbook} strings={strings} />
                  </SheetsBoundary>
                  <PaneSplitter width={paneWidth} label={strings.paneWidth} onResize={setPaneWidth} />
                </section>
                <div className={styles.pane} style={{ width: paneWidth }}>
                  <WorkbookPane workbook={workbook} language={language} inputs={inputs} begin={begin} />
                </div>
              </div>
            ))}
          {!entry && !hasBoard && (
            <div className={styles.empty}>{busy ? <Spinner label={strings.opening} /> : strings.noFile}</div>
          )}
        </div>
        {compared && entry && (
          <CrashBoundary fallback={() => strings.fileBroken}>
            <Suspense fallback={<Spinner label={strings.opening} />}>
              <ComparePanel
                workbooks={[entry, ...entries.filter((one) => one !== entry)].map(({ workbook }) => workbook)}
                pair={compared}
                onPair={setCompared}
                language={language}
                onGo={goTo}
                onClose={() => setCompared(null)}
              />
            </Suspense>
          </CrashBoundary>
        )}
        <footer className={styles.footer}>
          {strings.readOnly} {strings.privacy}{' '}
          <Link as="button" className={styles.footerLink} onClick={clearInputs}>
            {strings.clearInputs}
          </Link>{' '}
          <Link {...GUIDE} className={styles.footerLink}>
            {strings.guide}
          </Link>
        </footer>
        {dropping && <div className={styles.drop}>{strings.drop}</div>}
      </div>
    </FluentProvider>
  );
}
