import { assess, withoutAttendanceVerdicts, type Assessment } from '../assessment/assess';
import { limitsOf } from '../assessment/limits';
import { resolveTimeFrame } from '../assessment/periods';
import { mergeParameters, type ParameterProblem, type Parameters } from '../assessment/parameters';
import type { SettledFinding } from '../checks/engine/finding';
import { stationZones, withZoneNames } from '../assessment/zone-marks';
import { runChecks } from '../checks/engine/run-checks';
import { formSheets } from '../forms/own-sheet';
import { recognise } from '../forms/recognise';
import type { Station } from '../forms/station';
import type { Stage } from '../assessment/stages';
import type { Language } from '../strings';
import type { SheetIndex } from '../workbook/sheet-index';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { buildReport } from './build-report';
import { computedOf } from './computed';
import { correctedProgress } from './corrected-progress';
import { gradeConditions, type GradeCondition } from './grade-conditions';
import { readInputs, zoneProblems, type InputProblem, type InputsRead } from './inputs';
import type { StationReport } from './report';
import { sameValue } from './same-value';
import { readSetAside, type SetAside } from './set-aside';
import { withStatedRates } from './stated-rates';

export interface ReviewOptions {
  /** Name for `StationReport.file`; empty inside Excel. */
  readonly file: string;
  readonly language: Language;
  /** Win over the workbook's own inputs, key by key. */
  readonly parameters?: Parameters;
  /** Findings set aside, instead of those that the workbook keeps. */
  readonly setAside?: readonly SetAside[];
}

/** Everything one read of a workbook leads to. */
export interface Review {
  readonly snapshot: WorkbookSnapshot;
  readonly station: Station;
  readonly assessment: Assessment;
  /** What the checks found, the gravest first. */
  readonly findings: readonly SettledFinding[];
  /** Open findings that change the grade or a veto if they hold. */
  readonly conditions: readonly GradeCondition[];
  readonly report: StationReport;
  /** The parameters in force: the workbook's inputs, with those of the options over them. */
  readonly parameters: Parameters;
  /** The workbook's own inputs, with the marks of zones under the names of the forms; all that is wrong with them. */
  readonly entered: InputsRead;
  /** Inputs on the summary sheet that could not be used, with the cell. */
  readonly inputProblems: readonly InputProblem[];
  /** What is wrong with the parameters of the options for this workbook: marks for zones that it does not have. */
  readonly parameterProblems: readonly ParameterProblem[];
  /** Findings set aside, as far as they hold. */
  readonly setAside: readonly SetAside[];
  /** Those that match nothing as the workbook stands, or have come to concern a veto. */
  readonly resting: readonly SetAside[];
  readonly language: Language;
}

/** What follows from the snapshot alone, whatever the options. */
interface Recognised {
  /** With the results of formulas that the workbook holds without. */
  readonly computed: WorkbookSnapshot;
  readonly station: Station;
  readonly inputs: InputsRead;
  readonly setAside: readonly SetAside[];
  /** Of every sheet but our own ones. */
  readonly sheets: ReadonlyMap<string, SheetIndex>;
}

/** A snapshot never changes: while somebody types scores into the pane it is recognised once, not at every key. */
const recognised = new WeakMap<WorkbookSnapshot, Map<Stage | null, Recognised>>();

function recogniseOnce(snapshot: WorkbookSnapshot, given: Parameters): Recognised {
  const byStage = recognised.get(snapshot) ?? new Map<Stage | null, Recognised>();
  recognised.set(snapshot, byStage);
  const inputs = [...byStage.values()][0]?.inputs ?? readInputs(snapshot);
  // A workbook may hold the sheets of both evaluations of its year.
  const stage = mergeParameters(inputs.parameters, given).stage ?? null;
  const known = byStage.get(stage);
  if (known) return known;
  const computed = computedOf(snapshot);
  const sheets = formSheets(computed);
  const fresh = {
    computed,
    station: recognise(computed, sheets, stage),
    inputs,
    setAside: readSetAside(snapshot),
    sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])),
  };
  byStage.set(stage, fresh);
  return fresh;
}

/** Whose workbook it is, and for which evaluation: what its parameters are looked up by. */
export function submissionOf(snapshot: WorkbookSnapshot): Pick<StationReport, 'station' | 'stage'> {
  const { station, inputs } = recogniseOnce(snapshot, {});
  const { parameters } = inputs;
  return { station: station.name, stage: resolveTimeFrame(station, parameters, limitsOf(parameters)).stage };
}

/** The last review of a snapshot: what was typed is shown, and saved once the field is left. */
const reviewed = new WeakMap<WorkbookSnapshot, { readonly options: ReviewOptions; readonly result: Review }>();

/** Reads, assesses and checks a workbook: pure, and the same for pane, commands and command line. */
export function review(snapshot: WorkbookSnapshot, options: ReviewOptions): Review {
  const last = reviewed.get(snapshot);
  if (last && sameValue(last.options, options)) return last.result;
  const result = reviewAnew(snapshot, options);
  reviewed.set(snapshot, { options, result });
  return result;
}

function reviewAnew(snapshot: WorkbookSnapshot, options: ReviewOptions): Review {
  const { station, inputs, setAside, sheets } = recogniseOnce(snapshot, options.parameters ?? {});
  const zones = stationZones(station);
  const kept = withZoneNames(inputs.parameters, zones);
  const given = withZoneNames(options.parameters ?? {}, zones);
  const parameters = mergeParameters(kept.parameters, given.parameters);
  const assessed = assess(station, parameters);
  const checked = runChecks({ station, assessment: assessed, parameters, sheets }, options.setAside ?? setAside);
  const corrected = { ...assessed, progress: correctedProgress(assessed, checked.corrections) };
  const assessment = checked.doubtful.has('attendanceSheet')
    ? withoutAttendanceVerdicts(corrected, parameters)
    : corrected;
  const { findings } = checked;
  const inputProblems = [...inputs.problems, ...zoneProblems(snapshot, kept.problems)];
  const conditions = gradeConditions(findings, station, parameters, assessment);
  const report = buildReport(options.file, station, { assessment, checked, conditions }, options.language);
  return {
    snapshot,
    station,
    assessment,
    findings,
    conditions,
    report: withStatedRates(report, station, assessment, sheets),
    parameters,
    entered: { ...inputs, parameters: kept.parameters, problems: inputProblems },
    inputProblems,
    parameterProblems: given.problems,
    setAside: findings.flatMap(({ setAside }) => setAside ?? []),
    resting: checked.resting,
    language: options.language,
  };
}
