import type { TextsOf } from '../format';
import type { commandLine as master } from '../zh-CN/command-line';

export const commandLine: TextsOf<typeof master> = {
  usage: 'Usage: npm run -s check -- [--json] [--params parameters.json] [--out directory] file.xlsx …',
  help: `{usage}

Checks evaluation workbooks of social-work stations ({forms}) and prints the results file by file.
No original is changed. File names may hold * and ?.

  --json              prints a JSON array, one report for each file
  --params file       what no sheet says: stage, agreed headcount, marks of the parties (JSON)
  --out directory     writes copies with the score summary and highlights
  --help              prints this help

Exit status: 0 no findings that are errors; 1 at least one; 2 a file that cannot be used, or wrong arguments.`,
  refused: {
    unknownOption: 'Unknown option: {option}',
    badOption: 'Value missing or not wanted: {option}',
    emptyOption: 'The value of an option cannot be empty.',
    noFile: 'No file given.',
    noWorkbook: 'There is no workbook to check.',
    noDirectory: 'Cannot make the directory {directory}.',
  },
  parameters: {
    unreadable: 'The parameters file {file} cannot be read.',
    notJson: 'The parameters file {file} is no valid JSON.',
    wrong: 'The parameters file {file} is wrong:',
    wholeFile: '(the whole file)',
    tooSmall: '{key}: out of range, at least {minimum}',
    tooLarge: '{key}: out of range, at most {maximum}',
    choice: '{key}: one of {choices} only',
    unknownKey: '{key}: unknown parameter',
    order: '{key}: months must go from early to late, each once',
    zone: '{key}: no zone of 附件1-1 (these are: {zones})',
    type: '{key}: wrong type or spelling',
  },
  notices: {
    lockFile: 'Skipped {file}: a temporary file of Excel or WPS beside an open workbook, not a workbook.',
    unusedInput: '{file} {cell}: the value was not used. {problem}',
    noCopy: '{file}: no copy was written. {problem}',
    noCopyIn: '{file}: no copy was written, {directory} cannot be written to.',
    noSummary: '{file}: the copy has highlights but no score summary. {problem}',
    protectedSheet: '{file}: sheet “{sheet}” is protected and was not highlighted.',
    inputsFrom: 'The inputs of {file} had been moved to the sheet “{sheet}” and are taken from there.',
    inputsLeft:
      'The sheet “{sheet}” of {file} holds an earlier summary, and nothing tells whether it is in force: its inputs are not taken.',
    written: 'Copy written: {path}',
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
    retention: 'Retention: {steady} steady workers (the sheet says {stated})',
    retentionComputed: 'Retention: {steady} steady workers ÷ headcount {required} = {rate} (the sheet says {stated})',
    experienced: 'With 2+ years of practice: {count} person-months',
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
