import type { Assessment } from '../../assessment/assess';
import type { AssessedTarget } from '../../assessment/performance';
import type { Parameters } from '../../assessment/parameters';
import { workersOf } from '../../assessment/staffing';
import type { IsoDate, Month } from '../../forms/values/calendar';
import type { FormKind, IndicatorRecord, Station, WorkerRecord } from '../../forms/station';
import type { SheetIndex } from '../../workbook/sheet-index';
import { CalledNames } from './called-names';
import { earlyContracts, oddLengths, purchaseStart, type OddLength } from './contract-lengths';
import { contradictions, type Contradiction } from './against-dates';
import { agreements, type Agreement } from './agreement';
import { datedContracts, type DatedContract } from './contracts';
import { doubts, type Doubt } from './doubts';
import { expectedFigures } from './expected-figures';
import type { ExpectedFigure } from './figure';
import {
  datedMonths,
  leavingMonths,
  unevenLeavings,
  unexplainedHalves,
  type DatedMonth,
  type LeavingMonth,
} from './half-months';
import { lazily } from './lazily';
import { namedMarks, namedNumbers, type NamedMark, type NamedNumber } from './named-cells';
import { oddAgreement, type OddAgreement } from './odd-agreement';
import { performanceTargets } from './performance';
import { ruledOutMonths, type RuledOut } from './ruled-out';
import { sharedInputs, type SharedInput } from './shared-inputs';
import { stays, type Stay } from './stays';
import { suspects, type Suspect } from './suspects';
import { Trials } from './trials';
import { typedRecords } from './typed-records';
import { followersOf, judgedFigures, type Followers, type JudgedFigure } from './verdicts';
import { zones, type Zones } from './zones';

/** What a workbook says and what follows from it by the rules. */
export interface Subject {
  readonly station: Station;
  readonly assessment: Assessment;
  readonly parameters: Parameters;
  /** Of every sheet but our own. */
  readonly sheets: ReadonlyMap<string, SheetIndex>;
}

/** What several rules look at, each computed when the first of them asks. */
export interface Analyses {
  /** Every figure that can be computed again. */
  readonly expected: readonly ExpectedFigure[];
  /** The workbook's formulas, tried with other inputs. */
  readonly trials: Trials;
  /** The expected figures, each with what is to be said of it. */
  readonly figures: readonly JudgedFigure[];
  /** How far each form comes out of its own cells as they were read. */
  readonly agreements: ReadonlyMap<FormKind, Agreement>;
  /** Forms whose reading is in doubt. */
  readonly doubts: readonly Doubt[];
  /** Figures that follow from wrong inputs, by those inputs. */
  readonly followers: Followers;
  /** Cells with which two of their sums disagree. */
  readonly sharedInputs: readonly SharedInput[];
  /** The figures without those whose fault is told at a shared input. */
  readonly ownFigures: readonly JudgedFigure[];
  /** Every cell that should hold a number. */
  readonly numbers: readonly NamedNumber[];
  readonly marks: readonly NamedMark[];
  /** Zone rows and items, without the totals that follow from them. */
  readonly typedRecords: readonly IndicatorRecord[];
  /** Those of 绩效目标表, each once. */
  readonly performanceTargets: readonly AssessedTarget[];
  /** What remarks call the people of 附件2. */
  readonly names: CalledNames;
  /** In sheet order. */
  readonly stays: ReadonlyMap<WorkerRecord, Stay>;
  readonly contracts: readonly DatedContract[];
  /** Where the purchase begins; null where no title says so. */
  readonly purchaseStart: IsoDate | null;
  /** Contracts older than the purchase, where most begin with it. */
  readonly earlyContracts: readonly DatedContract[];
  /** Contracts that miss whole years or months by some days. */
  readonly oddContracts: ReadonlyMap<DatedContract, OddLength>;
  /** Months marked in post that remark or contract rule out, in sheet order. */
  readonly ruledOut: readonly RuledOut[];
  /** Marks in months that count fully, with the dates that fall into them. */
  readonly datedMonths: readonly DatedMonth[];
  readonly leavingMonths: readonly LeavingMonth[];
  /** Leaving months, where the sheet counts them in different ways. */
  readonly unevenLeavings: readonly LeavingMonth[];
  /** Months of joining and leaving that count otherwise than by the half-month rule. */
  readonly contradictions: readonly Contradiction[];
  /** An annual agreement that is not about a year; null where it is, or no title says one. */
  readonly oddAgreement: OddAgreement | null;
  readonly unexplainedHalves: readonly DatedMonth[];
  /** Slips in marks, names and positions that may be behind a staffing figure. */
  readonly suspects: readonly Suspect[];
  readonly zones: Zones;
  /** The final month of 附件2; null without one. */
  readonly lastMonth: Month | null;
}

/** Everything a rule may look at. All of it is plain data that no rule changes. */
export type CheckContext = Subject & Analyses;

/** The context of a workbook's checks: each analysis is made when a rule first asks for it. */
export const createContext = lazily<Subject, Analyses>({
  expected: ({ station, trials }) => expectedFigures(station, trials.book),
  trials: (context) =>
    new Trials(context.sheets, () => ({
      numbers: context.numbers,
      marks: context.marks,
      figures: context.expected,
    })),
  figures: ({ expected, trials }) => judgedFigures(expected, trials),
  agreements: ({ figures }) => agreements(figures),
  doubts: ({ station, figures, agreements: agreed, trials }) => doubts(station, figures, agreed, trials.book),
  followers: ({ figures }) => followersOf(figures),
  sharedInputs: ({ figures, unexplainedHalves: halves }) =>
    sharedInputs(
      figures,
      halves.map(({ mark }) => mark.cell),
    ),
  ownFigures: (context) => {
    const shared = new Set(context.sharedInputs.flatMap(({ figures }) => figures));
    return context.figures.filter((figure) => !shared.has(figure));
  },
  numbers: ({ station }) => namedNumbers(station),
  marks: ({ station }) => namedMarks(station),
  typedRecords: ({ station }) => typedRecords(station),
  performanceTargets: ({ assessment }) => performanceTargets(assessment),
  names: ({ station }) => new CalledNames(workersOf(station)),
  stays: ({ station, names }) => stays(station, names),
  contracts: (context) => datedContracts(context.stays.values()),
  purchaseStart: ({ station }) => purchaseStart(station),
  earlyContracts: (context) => earlyContracts(context.contracts, context.purchaseStart),
  oddContracts: ({ contracts, station }) => oddLengths(contracts, station),
  ruledOut: (context) => ruledOutMonths(context.stays.values()),
  datedMonths: ({ stays: all, assessment }) => datedMonths(all.values(), assessment.time.period),
  leavingMonths: ({ datedMonths: dated, assessment }) => leavingMonths(dated, assessment.time.period),
  unevenLeavings: (context) => unevenLeavings(context.leavingMonths),
  contradictions: (context) => contradictions(context),
  oddAgreement,
  unexplainedHalves: ({ datedMonths: dated, assessment }) => unexplainedHalves(dated, assessment.time.period),
  suspects: ({ stays: all, assessment: { staffing, time } }) => suspects(staffing, all, time.period),
  zones: ({ station, assessment, lastMonth }) => zones(station, assessment.staffing, lastMonth),
  lastMonth: ({ assessment: { staffing } }) => staffing?.months.at(-1)?.month ?? null,
});
