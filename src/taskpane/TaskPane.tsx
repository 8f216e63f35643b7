import {
  FluentProvider,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Parameters } from '../assessment/parameters';
import { hasForms } from '../report/report';
import { stringsFor, stringsUntilDownloaded, type Language } from '../strings';
import type { Host } from '../workbook/host';
import { ActionBar } from './frame/ActionBar';
import { CellNotice } from './frame/CellNotice';
import { Crash } from './frame/Crash';
import { CrashBoundary } from './frame/CrashBoundary';
import { diagnosticsReport } from './frame/diagnostics-report';
import { Messages, OutcomeMessage } from './frame/Messages';
import { NoForms } from './pages/NoForms';
import { Unsupported } from './pages/Unsupported';
import { Welcome } from './pages/Welcome';
import { copyText } from './shared/clipboard';
import { useKeptFocus } from './shared/focus';
import { makeStyles } from './shared/make-styles';
import { PaneContext } from './state/context';
import type { InputsKeeper } from './state/inputs-keeper';
import { defaultActions, loadActions, type PaneActions } from './state/pane-actions';
import { Session } from './state/session';

/** Not needed for the first paint; fetched right after it, long before a check has ended. */
const loadResults = () => import('./pages/Results');
const Results = lazy(async () => ({ default: (await loadResults()).Results }));

export type PaneTheme = 'light' | 'dark' | 'highContrast';

const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** Fonts that Office's computers have, the Chinese ones by name, so that Chinese text never falls back to a serif. */
const FONTS = {
  fontFamilyBase:
    "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
};

const useStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  pane: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '300px',
    position: 'relative',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'scroll',
  },
  // Inside the part that scrolls, so that what sticks to its top sticks to its very edge.
  page: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

export interface TaskPaneProps {
  readonly host: Host;
  readonly language: Language;
  /** Without one the pane takes the theme around it. */
  readonly theme?: PaneTheme;
  /** Name for the report; left out inside Excel. */
  readonly file?: string;
  readonly actions?: PaneActions;
  /** Whether the user has the file as it stands; left out where it is written in place. */
  readonly downloaded?: boolean;
  /** Keeps what is filled in beyond the page, where the workbook is in memory only. */
  readonly inputs?: InputsKeeper;
  /** Somebody wants to see the findings at once, and has parameters for this workbook from elsewhere, or none. */
  readonly begin?: { readonly parameters: Parameters | null } | undefined;
  /** Where the pane runs, for the diagnostics that a user may copy. */
  readonly platform?: () => Promise<string>;
}

/** The whole task pane over any host. */
export function TaskPane(props: TaskPaneProps) {
  const { host, language, theme, file = '', actions = defaultActions, inputs, platform = browserPlatform } = props;
  const { downloaded, begin } = props;
  const styles = useStyles();
  const keptFocus = useKeptFocus();
  const [session] = useState(() => new Session(host, { file, language, actions, ...(inputs && { inputs }) }));
  const review = useSyncExternalStore(session.subscribe, () => session.getState().review);
  const strings = useMemo(
    () => (host.writesInPlace ? stringsFor : stringsUntilDownloaded)(language),
    [host.writesInPlace, language],
  );
  const pane = useMemo(() => ({ session, strings, language }), [session, strings, language]);

  // What fails here is fetched again, and told of, when it is needed.
  useEffect(() => void Promise.allSettled([loadResults(), loadActions()]), []);
  useEffect(() => session.watch(), [session]);
  useEffect(() => {
    if (begin) void session.begin(begin.parameters);
  }, [session, begin]);
  useEffect(() => session.setLanguage(language), [session, language]);
  useEffect(() => {
    if (downloaded) session.downloaded();
  }, [session, downloaded]);

  const copyDiagnostics = async (crash?: string): Promise<void> => {
    const where = await platform().catch(() => 'unknown');
    const text = diagnosticsReport({
      language,
      platform: where,
      state: session.getState(),
      ...(crash ? { crash } : {}),
    });
    session.report({ kind: (await copyText(text)) ? 'copied' : 'copyFailed' });
  };

  const { read } = host.capabilities;
  const isRecognised = review !== null && hasForms(review.report);
  return (
    <FluentProvider className={styles.provider} theme={{ ...(theme && THEMES[theme]), ...FONTS }}>
      <PaneContext value={pane}>
        <div ref={keptFocus} className={styles.pane} lang={language}>
          {read.supported ? (
            <CrashBoundary
              fallback={(error, reset) => <Crash onCopy={() => void copyDiagnostics(error)} onReset={reset} />}
            >
              <header>
                {isRecognised && <ActionBar />}
                <Messages onCopyDiagnostics={() => void copyDiagnostics()} />
              </header>
              <main className={styles.content}>
                <div className={styles.page}>{content()}</div>
              </main>
              <CellNotice />
              <OutcomeMessage />
            </CrashBoundary>
          ) : (
            <Unsupported problem={read.reason} strings={strings} />
          )}
        </div>
      </PaneContext>
    </FluentProvider>
  );

  function content() {
    if (!review) return <Welcome />;
    return isRecognised ? (
      <Suspense>
        <Results review={review} downloaded={downloaded ?? null} />
      </Suspense>
    ) : (
      <NoForms review={review} />
    );
  }
}

function browserPlatform(): Promise<string> {
  return Promise.resolve(navigator.userAgent);
}
