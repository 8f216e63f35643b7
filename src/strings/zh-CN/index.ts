import { commandLine } from './command-line';
import { dates } from './dates';
import { fileProblems } from './file-problems';
import { deadlines } from './deadlines';
import { stationsOverview } from './stations-overview';
import { pane } from './pane';
import { people } from './people';
import { problems } from './problems';
import { recognition } from './recognition';
import { results } from './results';
import { schemes } from './schemes';
import { score } from './score';
import { summary } from './summary';
import { terms } from './terms';
import { workbench } from './workbench';

/** The master language: keys, placeholders and their order of appearance are set here. */
export const zhCN = {
  ...terms,
  ...pane,
  ...results,
  dates,
  deadlines,
  people,
  score,
  recognition,
  schemes,
  problems,
  fileProblems,
  workbench,
  summary,
  commandLine,
  stationsOverview,
} as const;
