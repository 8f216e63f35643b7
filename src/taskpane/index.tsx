/** The task pane inside Excel: the one place where the pane meets Office.js. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startInExcel, type ExcelSession } from '../excel/start';
import { officeLook, onLookChange } from '../excel/theme';
import { languageFor, stringsFor } from '../strings';
import { officePlatform } from './frame/office-platform';
import { Unsupported } from './pages/Unsupported';
import { TaskPane } from './TaskPane';

/** The pane in the look that Office asks for. */
function ExcelPane({ host, displayLanguage }: ExcelSession) {
  const [look, setLook] = useState(officeLook);
  useEffect(() => onLookChange(setLook), []);
  return <TaskPane host={host} language={languageFor(displayLanguage)} theme={look} platform={officePlatform} />;
}

async function start(root: HTMLElement): Promise<void> {
  const excel = await startInExcel();
  const language = languageFor(excel.ok ? excel.value.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  document.title = stringsFor(language).app.name;
  createRoot(root).render(
    excel.ok ? (
      <ExcelPane {...excel.value} />
    ) : (
      <FluentProvider theme={webLightTheme}>
        <Unsupported problem={excel.problem} strings={stringsFor(language)} />
      </FluentProvider>
    ),
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('taskpane.html has no #root');
void start(root);
