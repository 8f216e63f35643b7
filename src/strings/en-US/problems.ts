import type { TextsOf } from '../format';
import type { problems as master } from '../zh-CN/problems';

export const problems: TextsOf<typeof master> = {
  'cell-edit-mode': 'A cell is being edited. Press Enter to finish editing, then try again.',
  selection:
    'A chart or a shape is selected, or another workbook is in front. Come back to this workbook, click any cell, then try again.',
  protected: 'The workbook or a sheet is protected ({detail}). Remove the protection under Review, then try again.',
  'structure-protected':
    'The structure of the workbook is protected, so that no sheet can be added or shown. Turn off Protect Workbook under Review, then try again.',
  'too-old':
    'This Excel is too old: it lacks an interface that is needed ({detail}). Use Excel 2021, Microsoft 365 or Excel on the web; with WPS, use the browser workbench.',
  'no-office':
    'The interface of Office (office.js) did not come, or Excel does not answer. Check the network and try again; if it is restricted, ask its administrator to allow {detail} (HTTPS, port 443). Meanwhile the browser workbench can check the file.',
  'not-in-excel': 'Open Station Review inside Excel; without Excel, use the browser workbench.',
  busy: 'The last action is still running. Wait a moment and try again.',
  'too-large':
    'The workbook is too large for one request ({detail}). Remove sheets or data that do not belong to the evaluation, then try again.',
  changed:
    'The workbook was changed just now (sheets or names were renamed, removed or added). Check again, then retry.',
  'no-answer':
    'Excel does not answer and is no longer waited for. It may be calculating, saving or asking something: look at Excel, then check again; what was asked of it may still be done later.',
  interrupted: 'Excel is busy, or the connection was cut ({detail}). Wait a moment and try again.',
  'not-found': 'The cell or sheet cannot be found ({detail}); it may have been deleted or renamed. Check again.',
  'not-a-workbook':
    'The file cannot be read as a workbook ({detail}). Open it in Excel or WPS, save it as .xlsx and try again.',
  unknown:
    'Something unexpected happened ({detail}). Try again; if it persists, copy the diagnostics for the maintainer.',
  noDetail: 'no further detail',
};
