import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import type { Language } from '../report/report';
import { format, languageFor } from '../strings';
import { TaskPane } from '../taskpane/TaskPane';
import { downloadFile, downloadName, droppedFiles, fromUrl, pickFiles, type FileSource } from './files';
import { NARROW } from './layout';
import { failureText, openSource, rereadFrom } from './opening';
import type { OpenWorkbook } from './open-workbook';
import { PANE_WIDTH, PaneFrame } from './PaneFrame';
import { workbenchStrings } from './strings';
import { Toolbar } from './Toolbar';
import { useSystemTheme } from './use-system-theme';
import { WorkbookList } from './WorkbookList';
import { WorkbookSheets } from './WorkbookSheets';

const SAMPLE = fromUrl('sample/taiping-2024-mid.xlsx');

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    [NARROW]: { height: 'auto', minHeight: '100dvh' },
  },
  main: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  workbook: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [NARROW]: { flexDirection: 'column' },
    '[hidden]': { display: 'none' },
  },
  away: { display: 'none' },
  empty: { margin: 'auto', padding: tokens.spacingHorizontalXL },
  footer: {
    margin: 0,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  drop: {
    position: 'absolute',
    inset: tokens.spacingHorizontalS,
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

/** An open workbook and where it came from. */
interface Entry {
  readonly workbook: OpenWorkbook;
  readonly source: FileSource;
}

interface Message {
  readonly intent: 'success' | 'info' | 'error';
  readonly title?: string;
  readonly text: string;
}

/** The page: files above, sheets on the left, the task pane on the right. */
export function Workbench({ sample = SAMPLE }: { readonly sample?: FileSource }) {
  const styles = useStyles();
  const theme = useSystemTheme();
  const [language, setLanguage] = useState<Language>(() => languageFor(navigator.language));
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [current, setCurrent] = useState<OpenWorkbook | null>(null);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [busy, setBusy] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.usual);
  const strings = workbenchStrings(language);
  const entry = entries.find(({ workbook }) => workbook === current) ?? null;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = strings.title;
  }, [language, strings]);

  const during = async (work: () => Promise<readonly Message[]>) => {
    setBusy(true);
    setMessages([]);
    setMessages(await work().finally(() => setBusy(false)));
  };

  const open = (choose: () => Promise<readonly FileSource[]>) =>
    during(async () => {
      const failures: Message[] = [];
      const opened: Entry[] = [];
      for (const source of await choose()) {
        const result = await openSource(source);
        if (result.ok) opened.push({ workbook: result.value, source });
        else failures.push(failed(source.name, result.problem.detail));
      }
      const [first] = opened;
      if (first) {
        // The sample makes room for the user's own files, unless something was done with it.
        setEntries((all) => [
          ...all.filter((one) => one.source !== sample || one.workbook.getView().changed),
          ...opened,
        ]);
        setCurrent(first.workbook);
      }
      return failures;
    });

  const failed = (name: string, detail: string): Message => ({
    intent: 'error',
    title: format(strings.failed.title, { name }),
    text: failureText(detail, strings),
  });

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void open(() => Promise.resolve([sample]));
  });

  const reread = () =>
    during(async () => {
      if (!entry) return [];
      const { workbook } = entry;
      const [source] = entry.source.canReread ? [entry.source] : await pickFiles(false);
      if (!source) return [{ intent: 'info', text: format(strings.pickAgain, { name: workbook.name }) }];
      const result = await rereadFrom(workbook, source, language);
      if (!result.ok) return [failed(source.name, result.problem.detail)];
      setEntries((all) => all.map((one) => (one.workbook === workbook ? { workbook, source } : one)));
      const text = result.value === 'reapplied' ? strings.reapplied : strings.reopened;
      return [{ intent: 'success', text: format(text, { name: workbook.name }) }];
    });

  const download = () => {
    if (!current) return;
    const name = downloadName(current.name);
    downloadFile(name, current.bytes());
    current.saved();
    setMessages([{ intent: 'success', text: format(strings.downloaded, { name }) }]);
  };

  const close = (workbook: OpenWorkbook) => {
    const rest = entries.filter((one) => one.workbook !== workbook);
    setEntries(rest);
    if (workbook === current) setCurrent(rest[0]?.workbook ?? null);
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
    const files = droppedFiles(event.dataTransfer);
    void open(() => files);
  };

  return (
    <FluentProvider theme={theme}>
      <div className={styles.page} onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
        <Toolbar
          workbook={current}
          isSample={entry?.source === sample}
          busy={busy}
          language={language}
          strings={strings}
          onOpen={() => void open(() => pickFiles(true))}
          onReread={() => void reread()}
          onDownload={download}
          onLanguage={setLanguage}
        />
        {messages.map((message) => (
          <MessageBar key={`${message.title} ${message.text}`} intent={message.intent} layout="multiline">
            <MessageBarBody>
              {message.title && <MessageBarTitle>{message.title}</MessageBarTitle>}
              {message.text}
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={strings.dismiss}
                  onClick={() => setMessages((all) => all.filter((one) => one !== message))}
                />
              }
            />
          </MessageBar>
        ))}
        <div className={styles.main} aria-busy={busy}>
          {entries.length > 1 && (
            <WorkbookList
              workbooks={entries.map(({ workbook }) => workbook)}
              current={current}
              language={language}
              onSelect={setCurrent}
              onClose={close}
            />
          )}
          {entries.map(({ workbook }) => (
            <div key={workbook.id} className={styles.workbook} hidden={workbook !== current}>
              <WorkbookSheets workbook={workbook} strings={strings} />
              <PaneFrame width={paneWidth} widthLabel={strings.paneWidth} onResize={setPaneWidth}>
                <TaskPane host={workbook} file={workbook.name} language={language} />
              </PaneFrame>
            </div>
          ))}
          {!entry && <div className={styles.empty}>{busy ? <Spinner label={strings.opening} /> : strings.noFile}</div>}
        </div>
        <footer className={styles.footer}>
          {strings.readOnly} {strings.privacy}
        </footer>
        {dropping && <div className={styles.drop}>{strings.drop}</div>}
      </div>
    </FluentProvider>
  );
}
