import type { TextsOf } from '../format';
import type { commandLine as master } from '../zh-CN/command-line';

export const commandLine: TextsOf<typeof master> = {
  usage: 'Usage: npm run -s check -- [--json | --csv | --details] [--params file] [--out directory] file or folder …',
  help: `{usage}

Checks evaluation workbooks of social-work stations ({forms}). One file is printed whole; several as a table,
the gravest first. No original is changed. Files may be .xlsx, .xlsm, .xls, .et, .xlsb, .ods; names may hold * and ?; folders are walked.
Several files are held against each other too: one person at two stations, a workbook twice, sheets and zones that are the same.
With --compare two files only are held against each other: the mid-term and the final one of a station.

  --json                  prints a JSON array, one report for each file
  --csv                   prints the overview as CSV, a row for each file
  --details               prints each of several files whole
  --params file           what no sheet says: stage, agreed headcount, marks of the parties;
                          one JSON for all files, or a table (.xlsx, .csv) with a row for each station
  --params-template file  writes an empty table of parameters (.xlsx or .csv)
  --out directory         writes copies with the score summary and highlights; of several files an overview as well
  --compare               what two files contradict each other in: --compare midterm.xlsx final.xlsx
  --help                  prints this help

A file is given {seconds} seconds at most. Ctrl-C finishes what is being checked and stops: the results so far are whole.

Exit status: 0 no findings that are errors; 1 at least one; 2 a file that cannot be used, or wrong arguments.`,
  refused: {
    unknownOption: 'Unknown option: {option}',
    badOption: 'Value missing or not wanted: {option}',
    emptyOption: 'The value of an option cannot be empty.',
    oneOutput: 'Only one of --json, --csv and --details.',
    noFile: 'No file given.',
    notTwoFiles: '--compare takes exactly two files: the mid-term one, then the final one.',
    besideCompare: '--compare goes with --json only.',
    noWorkbook: 'There is no workbook to check.',
    noDirectory: 'Cannot make the directory {directory}. {remedy}',
    templateExists: '{file} is there already and was not overwritten: take another name.',
    templateFormat: 'The name of the table of parameters ends with .xlsx or .csv.',
    templateUnwritten: 'The table of parameters {file} cannot be written.',
  },
  remedies: {
    full: 'The disk is full: make room, or choose another directory.',
    'read-only': 'It is read-only, or you have no right to write there: choose a directory that you can write to.',
    other: 'Choose another directory.',
  },
  parameters: {
    unreadable: 'The parameters file {file} cannot be read.',
    notJson: 'The parameters file {file} is no valid JSON.',
    notText: 'The parameters file {file} is in no encoding that is known; save it as UTF-8.',
    unreadableTable: 'The table of parameters {file} cannot be read: {problem}',
    encoding: 'it is in no encoding that is known; save it as UTF-8.',
    notCsv: 'it is no valid CSV.',
    wrong: 'The parameters file {file} is wrong:',
    wholeFile: '(the whole file)',
    outside: '{key}: out of range, from {minimum} to {maximum}',
    tooSmall: '{key}: out of range, at least {minimum}',
    tooLarge: '{key}: out of range, at most {maximum}',
    choice: '{key}: one of {choices} only',
    unknownKey: '{key}: unknown parameter',
    order: '{key}: months must go from early to late, each once',
    zone: '{key}: no zone of 附件1-1 (these are: {zones})',
    type: '{key}: wrong type or spelling',
    month: '{key}: a year and a month, as 2024-09',
    quoted: '{key}: a text; write it as a number, without quotation marks',
    tooLong: '{key}: too long, at most {maximum} characters',
    twice: '{key}: given twice; leave one out',
    zoneTwice: '{key}: the same zone as one before; leave one out',
    named: '{name} {path}',
    names: {
      headcountRow: 'headcount, row {row}',
      headcountFrom: 'first month of the headcount, row {row}',
      headcountCount: 'count of the headcount, row {row}',
      single: {
        stage: 'stage',
        headcount: 'headcounts',
        scheme: 'scheme',
        scores: 'scores',
        expectedProgress: 'expected progress',
        vetoes: 'vetoes',
        rules: 'numbers of the rules',
        contractSum: 'contract sum',
        previousRetention: 'retention of the last evaluation',
        evaluationDate: 'day of the visit',
        filledBy: 'filled in by',
        filledOn: 'filled in on',
      },
    },
    noResult: '{key}: the formula has no result; open the file in Excel, save it, and check again',
  },
  notices: {
    emptyFolder: 'The folder {folder} holds no workbook.',
    unreadableFolder: 'The folder {folder} cannot be read; nothing in it was checked.',
    notWorkbooks: 'Skipped {count} files in folders that are no workbooks: {files}',
    andOthers: '{files} and others',
    ownOverview: 'Skipped {file}: an overview that was written before.',
    outSkipped: 'Skipped {folder}: copies are written there.',
    template: 'Table of parameters written: {path}',
    overview: 'Overview written: {path}',
    noOverview: 'No overview was written: {directory} cannot be written to. {remedy}',
    stopped: 'Stopped: {checked} of {files} files were checked.',
    lockFile: 'Skipped {file}: a temporary file of Excel or WPS beside an open workbook, not a workbook.',
    unusedInput: '{file} {cell}: the value was not used. {problem}',
    noCopy: '{file}: no copy was written. {problem}',
    noCopyIn: '{file}: no copy was written, {directory} cannot be written to. {remedy}',
    converted:
      '{file} is no .xlsx file; its copy is: with values, formulas, merged cells, number formats, column widths and what is hidden, but without fonts, colours, borders, pictures, charts and comments.',
    noSummary: '{file}: the copy has highlights but no score summary. {problem}',
    protectedSheet: '{file}: sheet “{sheet}” is protected and was not highlighted.',
    inputsFrom: 'The inputs of {file} had been moved to the sheet “{sheet}” and are taken from there.',
    inputsLeft:
      'The sheet “{sheet}” of {file} holds an earlier summary, and nothing tells whether it is in force: its inputs are not taken.',
    notesMoved: 'In the copy of {file}, notes that stood in the way of the summary are below it now; none was deleted.',
    written: 'Copy written: {path}',
  },
  compare: {
    title: '══ Mid-term {midterm}  Final {final} ══',
    none: 'The two files agree: no difference was found.',
    counts: '{count} differences ({counts})',
    midterm: 'Mid-term: {places}',
    final: 'Final: {places}',
    why: 'Why: {why}',
    itself: '{midterm} and {final} have the same contents: a file compared with itself has no difference.',
    unusable: '{file} cannot be used: {problem}',
  },
  progress: {
    count: '{done} of {all} checked',
    remaining: 'about {time} left',
    seconds: '{seconds} s',
    minutes: '{minutes} min {seconds} s',
  },
  givenUp: {
    'too-slow': 'Given up after {seconds} seconds. Remove sheets or data that are not needed, then retry.',
    'out-of-memory': 'Given up: this file took too much memory. Remove sheets or data that are not needed, then retry.',
    crashed: 'Given up: the program failed on this file. Retry; if it fails again, tell the name to the maintainers.',
  },
  noForms: '{title}. {lookedFor} {forms}; the workbook has: {sheets}. {unread}{advice}',
  unread: '{text}. ',
  head: {
    station: 'Station: {station}    {stage}',
    noStation: '(not found in the titles)',
    period: 'Period: {start} to {end}, {months} assessment months',
    noPeriod: 'Period: not found',
    agreement: 'Agreement: {start} to {end}, {months} months',
    noAgreement: 'Agreement: not found',
    progress: 'Expected progress: {progress}',
    unknownProgress: 'unknown',
  },
  indicators: {
    title: 'Indicators',
    none: 'No indicators found',
    zone: 'Zone',
    group: 'Indicator',
    measure: 'Measure',
    target: 'Target',
    completed: 'Completed',
    rate: 'Rate',
    status: 'Status',
  },
  staffing: {
    title: 'Staffing',
    none: '附件2 not found',
    month: 'Month',
    certified: 'Certified',
    uncertified: 'Uncertified',
    effective: 'Effective',
    required: 'Required',
    allWorkers: 'All workers',
    certifiedWorkers: 'Certified workers',
    counted: '{workers}: {actual} person-months',
    compared: '{workers}: {actual} person-months, {required} required, {balance}',
    surplus: '{count} above',
    short: '{count} short',
    exact: 'exactly as required',
    retention: 'Retention: {steady} steady workers; the sheet states {stated}',
    retentionComputed: 'Retention: {steady} steady workers ÷ headcount {required} = {rate} (the sheet says {stated})',
    experienced: 'With 2+ years of practice: {count} person-months',
    missingMonths:
      'The attendance sheet has no columns for {months}: person-months, shortage and retention are not confirmed',
    finalMonth: 'Final month: {total} workers ({certified} certified, {uncertified} uncertified)',
    noHeadcount:
      'The agreed headcount is not given; required person-months and retention cannot be computed (give it with --params or on the summary sheet)',
  },
  score: {
    title: 'Score',
    none: 'Marks are missing; no score yet (give them with --params or on the summary sheet)',
    party: 'Party',
    score: 'Score',
    full: 'Full mark',
    total: 'Total: {total}    Grade: {grade}',
    totalWithNext: 'Total: {total}    Grade: {grade}    {points} points to {next}',
  },
  vetoes: {
    title: 'Vetoes',
    none: '附件2 not found; staffing cannot be judged',
    undecided: '{mark} {name}: the agreed headcount is not given, cannot be judged (limit {limit})',
    unjudged: '{mark} {name}: not judged',
    short: '{mark} {name}: {value} (limit {limit})',
    notShort: 'none short',
  },
  findings: {
    title: 'Findings: {cells} cells checked, {figures} figures recomputed, {findings} findings ({counts})',
    count: '{severity} {count}',
    setAsideCount: 'Set aside {count}',
    none: 'Nothing found',
    setAside: 'Set aside: {reason}',
    consequence: 'Also: {text}',
    places: 'Where: {places}',
    remedy: 'What to do: {remedy} (rule {basis})',
  },
};
