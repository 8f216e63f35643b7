import type { TextsOf } from '../format';
import type { pane as master } from '../zh-CN/pane';

export const pane: TextsOf<typeof master> = {
  app: {
    name: 'Station Review',
    tagline: 'Check the evaluation forms before you hand them in',
  },
  actions: {
    check: 'Check',
    recheck: 'Check again',
    checkNow: 'Start checking',
    highlight: 'Highlight',
    clearHighlights: 'Clear highlights',
    writeSummary: 'Summary',
    outcome: 'Result of the action',
    openSheet: 'Open',
    retry: 'Try again',
    dismiss: 'Dismiss',
    copyDiagnostics: 'Copy diagnostics',
    group: 'Main actions',
  },
  working: {
    check: 'Reading and checking…',
    highlight: 'Highlighting…',
    clear: 'Clearing highlights…',
    summary: 'Writing the score summary…',
    save: 'Saving to the workbook…',
    goTo: 'Going to the cell…',
  },
  welcome: {
    title: 'What it does',
    read: 'Reads 附件1-1, 附件1-2 and 附件2, whatever the sheets are called and wherever the tables begin.',
    recompute:
      'Recomputes every rate, total, person-month and the retention rate, and shows the cells that do not hold.',
    write:
      'Highlights cells or writes one sheet, 评分汇总, when you ask. The official forms keep their contents and formats.',
    privacy: 'Everything is computed on this computer. The workbook never leaves it.',
    guide: 'User guide (in Chinese)',
  },
  noForms: {
    title: 'No evaluation form found',
    lookedFor: 'Looked for these forms by their headers:',
    sheets: 'Sheets in this workbook:',
    noSheets: 'This workbook has no sheet that can be read.',
    advice:
      'Open the workbook that the station filled in. If headers were changed (zone, target, completed; name, months), restore them from the template and check again.',
  },
  partial: {
    title: 'Missing: {forms}',
    text: 'Everything else is checked as usual.',
  },
  stale: {
    text: 'The sheets have changed since; the results may be out of date.',
  },
  outcomes: {
    highlighted: 'Cells highlighted.',
    cleared: 'Highlights cleared; the forms are as they were.',
    summaryWritten: 'Sheet 评分汇总 written.',
    saved: 'Saved to the workbook.',
    kept: 'Noted; it goes into the workbook with the summary.',
    undone: 'Last change undone.',
    restored: 'Brought back what was filled in before (not what was set aside); please check it under “Score”.',
    taken: 'Filled in what the parameter table says of this station; please check it under “Score”.',
    protectedSheets: 'No highlights on protected sheets: {sheets}. Unprotect them and try again.',
    unreadSheets:
      'Excel could not read the conditional formats of these sheets, so nothing was highlighted or cleared there: {sheets}.',
    inputsFrom:
      'Inputs had been moved to other sheets and were taken into the new summary from there: {sheets}. Nothing there was changed; you can delete it.',
    inputsLeft:
      'These sheets hold earlier summaries, and nothing tells which is in force: their inputs were not taken and stand as they were: {sheets}. Please fill them in anew.',
    notes: {
      'rules-unread':
        'Excel could not read some conditional formats; they stand as they were. If old highlights still show, delete them in Manage Rules.',
      'page-not-set':
        'The page could not be set up for printing (perhaps there is no printer); check it before you print.',
      'not-shown': 'Excel did not show the sheet; click its tab.',
      'not-calculated': 'The summary was not recalculated; press F9.',
      'entries-lost': 'What somebody else filled in on the summary meanwhile could not be kept; fill it in again.',
      'entries-kept': 'What somebody else filled in on the summary meanwhile is kept; check once more.',
      'notes-moved': 'Your notes that stood in the way of the summary are below it now; none was deleted.',
      'read-again': 'Sheets were changed meanwhile; the workbook was read once more.',
    },
    nothingLost: 'Nothing that was filled in is lost; try again before you fill in more on the sheet.',
    copied: 'Copied.',
    copyFailed: 'Copying failed; select the text and copy it by hand.',
    wentTo: 'Went to {cell}.',
    unusable: 'Values that cannot be used: {count} ({places}). Written now, they count as not given.',
    askedFirst: 'Not written: some values cannot be used. Choose to correct them, or to write anyway.',
    inForm: 'the fields marked red under “Score”',
    correct: 'Correct them',
    writeAnyway: 'Write anyway',
    inputProblems: '{count} values on the summary sheet cannot be used: {cells}. They count as not filled in.',
  },
  untilDownloaded: {
    working: { save: 'Noting it…' },
    outcomes: {
      summaryWritten: 'Sheet 评分汇总 written; it is in the file once you download it.',
      saved: 'Noted on the sheet 评分汇总; it is in the file once you download it.',
      kept: 'Noted; it is in the file once you write the summary and download it.',
      restored:
        'Brought back what was filled in before (not what was set aside); please check it under “Score”. It is in the file once you write the summary and download it.',
      taken:
        'Filled in what the parameter table says of this station; please check it under “Score”. It gets into the file once you generate the score summary and download.',
    },
    score: {
      saveHint:
        'Changes are noted on the sheet 评分汇总, or written with it when there is none yet. They are in the file once you download it.',
    },
  },
  oldHighlights: {
    text: 'The highlights were set before the last changes and no longer show what stands.',
    renew: 'Renew highlights',
  },
  keptInputs: {
    offer: 'Headcounts and scores were filled in for this file before and not downloaded.',
    restore: 'Bring back',
    decline: 'Not needed',
  },
  problemTitles: {
    check: 'The check did not succeed',
    highlight: 'Nothing was highlighted',
    clear: 'Highlights were not cleared',
    summary: 'The summary was not written',
    save: 'Nothing was saved to the workbook',
    goTo: 'Could not go to the cell',
  },
  tooOld: {
    title: 'Station Review cannot run here',
    unreached: 'Excel is not connected yet',
  },
  header: {
    unknownStation: 'No station name found',
    inferred: 'inferred',
    period: '{start} to {end}',
    unknownPeriod: 'No evaluation period found',
    months: '{months} assessment months',
    agreement: 'Agreement {start} to {end}',
  },
  tabs: {
    label: 'Results',
    findings: 'Findings',
    indicators: 'Indicators',
    staffing: 'Staff',
    score: 'Score',
    paragraphs: 'Text',
  },
  crash: {
    title: 'The pane ran into an error',
    text: 'The workbook is not affected. Reopen the pane; if it happens again, copy the diagnostics for the maintainer.',
    reload: 'Show again',
  },
  cells: {
    goTo: 'Go to cell {cell}',
    selected: 'Selected cell',
    findings: 'Findings about {cell}: {count}.',
    input: 'What {cell} holds is filled in here.',
  },
};
