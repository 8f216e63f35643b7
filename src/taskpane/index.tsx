/** The task pane inside Excel: the one place where the pane meets Office.js. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { officeSettled, startInExcel, type ExcelSession } from '../excel/start';
import { officeLook, onLookChange } from '../excel/theme';
import { languageFor, stringsFor } from '../strings';
import { failure, type HostResult } from '../workbook/host';
import { officePlatform } from './frame/office-platform';
import { Unsupported } from './pages/Unsupported';
import { TaskPane } from './TaskPane';

/** Milliseconds after which the page says that Excel does not answer; it goes on waiting. */
const PATIENCE = 15_000;

/** The pane in the look that Office asks for. */
function ExcelPane({ host, displayLanguage, build }: ExcelSession) {
  const [look, setLook] = useState(officeLook);
  useEffect(() => onLookChange(setLook), []);
  const platform = async (): Promise<string> => [await officePlatform(), build].filter(Boolean).join(' · ');
  return <TaskPane host={host} language={languageFor(displayLanguage)} theme={look} platform={platform} />;
}

async function start(root: HTMLElement): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script#office-js');
  const source = script ? new URL(script.src).hostname : '';
  const page = createRoot(root);
  const show = (excel: HostResult<ExcelSession>): void => {
    const language = languageFor(excel.ok ? excel.value.displayLanguage : navigator.language);
    document.documentElement.lang = language;
    document.title = stringsFor(language).app.name;
    page.render(
      excel.ok ? (
        <ExcelPane {...excel.value} />
      ) : (
        <FluentProvider theme={webLightTheme}>
          <Unsupported
            problem={{ ...excel.problem, detail: excel.problem.detail || source }}
            strings={stringsFor(language)}
          />
        </FluentProvider>
      ),
    );
  };
  const late = setTimeout(() => show(failure('no-office')), PATIENCE);
  await officeSettled(script);
  const excel = await startInExcel();
  clearTimeout(late);
  show(excel);
}

const root = document.getElementById('root');
if (!root) throw new Error('taskpane.html has no #root');
void start(root);
