import type { Strings } from '..';
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

export const enUS: Strings = {
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
};
