import type { Paragraphs } from './paragraphs';
import type { Agreement } from '../checks/analysis/agreement';
import type { IsoDate, Month } from '../forms/values/calendar';
import type { EducationKind } from '../forms/vocabulary/education';
import type { FormKind, HiddenPart, IndicatorForm, MoneyUnit, UnreadRegion } from '../forms/station';
import type { Deadlines } from '../assessment/deadlines';
import type { FundsLimit } from '../assessment/funds';
import type { Limits } from '../assessment/limits';
import type { Grade } from '../assessment/parameters';
import type { EarlierRetention } from '../assessment/people';
import type { Stage } from '../assessment/stages';
import type { ManualVeto } from '../assessment/manual-vetoes';
import type { VetoRule } from '../assessment/vetoes';

/** `met`: rate ≥ 1; `on-track`: expected progress ≤ rate < 1; `behind`: below; `none`: no rate (rule C10). */
export type IndicatorStatus = 'met' | 'on-track' | 'behind' | 'none';
export type Severity = 'error' | 'warning' | 'note';

/** Addresses are A1 with the quoted sheet name: `'附件1-1'!F5`. */
export interface IndicatorLine {
  readonly form: IndicatorForm;
  readonly zone: string | null;
  readonly group: string;
  readonly measure: string;
  readonly target: number | null;
  readonly completed: number | null;
  /** Fraction, not rounded (rule C1). */
  readonly rate: number | null;
  readonly statedRate: number | null;
  readonly status: IndicatorStatus;
  readonly cells: { readonly target: string; readonly completed: string; readonly rate?: string };
  /** Target − completed where that is positive, else 0; null without a rate. */
  readonly remaining: number | null;
  /** `remaining` spread over what is left of the agreement, in whole pieces but for hours; null when nothing is left of it. */
  readonly remainingPerMonth: number | null;
}

/** Indicators of the whole station, each counted once: by its 合计, or without one by the sum of its zones (rule C10). */
export interface ProgressReport {
  /** Indicators with a rate. */
  readonly all: number;
  readonly behind: number;
  /** Zones that are behind in an indicator, whatever its total is; in sheet order. */
  readonly zonesBehind: readonly { readonly zone: string | null; readonly group: string; readonly measure: string }[];
}

/** All in person-months (人次). */
export interface StaffingReport {
  readonly months: readonly {
    readonly month: Month;
    readonly certified: number;
    readonly uncertified: number;
    readonly total: number;
    readonly required: number | null;
  }[];
  /** Months of the period that 附件2 has no columns for; absent where it has all. */
  readonly missingMonths?: readonly Month[];
  readonly personMonths: {
    readonly certified: number;
    readonly uncertified: number;
    readonly total: number;
    readonly experienced: number;
  };
  readonly requiredPersonMonths: { readonly total: number | null; readonly certified: number | null };
  readonly surplus: { readonly total: number | null; readonly certified: number | null };
  readonly finalMonth: { readonly certified: number; readonly uncertified: number; readonly total: number };
  readonly retention: {
    readonly steady: number;
    readonly required: number | null;
    /** Fraction. */
    readonly rate: number | null;
    /** Whether the rate is not below `limits.retentionMinimum`; null without a rate, or while a month is missing. */
    readonly isMet: boolean | null;
    readonly statedRate: number | null;
    /** That of the last evaluation, and the change since; absent where nobody has said it. */
    readonly earlier?: EarlierRetention;
  };
}

export interface ScorePart {
  readonly party: string;
  readonly full: number;
  readonly score: number;
  readonly items?: readonly { readonly item: string; readonly full: number; readonly score: number }[];
}

export interface ScoreReport {
  readonly scheme: string;
  readonly parts: readonly ScorePart[];
  readonly total: number;
  /** Null while the reading is open that a veto rests on. */
  readonly grade: Grade | null;
}

export interface VetoLine {
  readonly rule: VetoRule;
  /** Null while the reading of the form that decides it is open. */
  readonly triggered: boolean | null;
  readonly value: number | null;
  readonly limit: number | null;
}

/** What an open finding makes of the grade if it holds; several with the same text do so together only. */
export interface GradeConditionLine {
  readonly rule: string;
  readonly cells: readonly string[];
  readonly grade: Grade;
  readonly because: VetoRule;
  /** 若社工乙23（第 37 行）2024年12月的到岗不计：缺9人次，不合格. */
  readonly text: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is there, what it should be, with the number. */
  readonly message: string;
  /** Most to blame first. */
  readonly cells: readonly string[];
  /** arithmetic, form, indicators, staffing, rules, across. */
  readonly family: string;
  /** Which official form it is about; null when none. */
  readonly form: FormKind | null;
  /** Name as written, where one zone is concerned. */
  readonly zone: string | null;
  /** Why: a rule of docs/rules.md (C1, B13), and what it says. */
  readonly basis: string;
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** Further figures that are wrong for the same cause. */
  readonly consequences: readonly string[];
  /** What it changes. */
  readonly impact: 'veto' | 'grade' | 'total' | 'figure' | 'form';
  /** Where somebody set it aside, and no cell of it has changed since. */
  readonly setAside?: { readonly reason: string };
}

/** Amounts are in `unit`. */
export interface FundsReport {
  readonly unit: MoneyUnit;
  readonly rows: readonly {
    /** As written. */
    readonly item: string;
    readonly budget: number | null;
    readonly spent: number | null;
    /** Spent / budget as a fraction; null where there is no budget. */
    readonly rate: number | null;
    readonly cells: { readonly budget: string; readonly spent: string };
  }[];
  readonly total: { readonly budget: number | null; readonly spent: number | null };
  /** Shares of a column's own total, and the deviation from the plan, as fractions, against what is allowed. */
  readonly limits: readonly FundsLimit[];
  /** Absent where the rules in force know no such veto, or no row is for personnel. */
  readonly personnelSpending?: {
    /** Fractions; of what is not said (rule E7). */
    readonly ofSpent: number | null;
    readonly ofContract: number | null;
    /** Whether too little was spent, by the sheet or by who judged it; null while that is open. */
    readonly isLow: boolean | null;
  };
  /** Absent where there is one table. */
  readonly tables?: {
    readonly used: string;
    readonly others: readonly string[];
    /** Whether it is known that the rules are about the one that is used. */
    readonly isSure: boolean;
  };
}

/** Who works at the station; certificates and grounds are those of the final month. */
export interface PeopleReport {
  /** By the name of the certificate. */
  readonly certified: Readonly<Record<string, number>>;
  readonly uncertified: {
    readonly degree: number;
    readonly related: number;
    readonly trained: number;
    readonly none: number;
  };
  /** Those with two years of practice: null where 附件2 has no column for it. `share` is one of person-months. */
  readonly experienced: {
    readonly personMonths: number | null;
    readonly share: number | null;
    /** In post in the final month. */
    readonly heads: number | null;
  };
  /** One after another, by position; the deputies where no position names a lead. */
  readonly leads: readonly {
    readonly name: string;
    readonly from: Month;
    readonly to: Month;
    readonly position: string;
    readonly certificate?: string;
    readonly years?: number;
    readonly isDeputy?: boolean;
  }[];
}

/** Hours of continuing education or supervision (rule B16). */
export interface EducationLine {
  readonly kind: EducationKind;
  readonly hours: number;
  /** For each worker and month in post; null without 附件2. */
  readonly perMonth: number | null;
  /** The title of the item of 附件1-2 that they are from; absent where a list tells them. */
  readonly item?: string;
  /** Where they stand: the item, or the list. */
  readonly cell: string;
}

/** One performance target. A percent is a fraction. */
export interface PerformanceLine {
  /** As written. */
  readonly item: string;
  /** Its 一级指标 without the weight; null where the table has none. */
  readonly group: string | null;
  readonly target: number | null;
  readonly completed: number | null;
  /** Completed / target as a fraction, not rounded (rule C1). */
  readonly rate: number | null;
  readonly unit: string | null;
  /** Null where it is for a person to judge. */
  readonly met: boolean | null;
  readonly cells: { readonly target: string; readonly completed: string };
  /** What stands in the cells, where one of them has words alone. */
  readonly words?: { readonly target: string; readonly completed: string };
}

/** What a table of performance targets comes to by its weights (rule F3); all fractions. */
export interface PerformanceScore {
  readonly sheet: string;
  readonly groups: readonly {
    readonly group: string | null;
    readonly weight: number | null;
    /** The mean of what its targets are reached by, each 1 at most; null where none is judged. */
    readonly reached: number | null;
  }[];
  readonly weights: number;
  /** Of `weights`; null while something is missing for it. */
  readonly score: number | null;
}

/** A survey of satisfaction. Shares and means are fractions. */
export interface SatisfactionReport {
  readonly answers: number;
  readonly required: number;
  readonly target: number;
  /** Answers certainly at or above the target; null where a band straddles it. */
  readonly share: number | null;
  readonly mean: number | null;
  readonly rows: readonly {
    /** As written. */
    readonly label: string;
    readonly answers: number | null;
    readonly mean: number | null;
    readonly cell: string;
  }[];
}

/** Plain arithmetic on what is still missing; nothing here is a judgement. */
export interface Outlook {
  readonly nextGrade: { readonly grade: Grade; readonly points: number } | null;
  /** Person-months that may still be missed before the veto; null where no headcount is known. */
  readonly staffMargin: number | null;
  readonly certifiedMargin: number | null;
  /** Retention if one more of the steady workers leaves, as a fraction. */
  readonly retentionIfOneLeaves: number | null;
  /** Months from the end of the period to the end of the agreement. */
  readonly monthsLeft: number | null;
}

export interface RecognitionReport {
  readonly forms: readonly {
    readonly form: FormKind;
    readonly found: boolean;
    readonly areas: readonly string[];
    readonly zones: number;
    readonly groups: number;
    readonly items: number;
    readonly workers: number;
    readonly months: number;
    /** Of the figures that the form computes from its own cells, how many come out of them as read; absent where it computes none. */
    readonly agreement?: Agreement;
    /** One line for the user. */
    readonly text: string;
  }[];
  readonly unread: readonly {
    readonly area: string;
    readonly reason: UnreadRegion['reason'];
    readonly text: string;
  }[];
  readonly hidden: readonly { readonly sheet: string; readonly kind: HiddenPart['kind']; readonly text: string }[];
  readonly inferred: readonly {
    readonly what: string;
    readonly value: string;
    readonly cells: readonly string[];
    readonly text: string;
  }[];
}

export interface PeriodReport {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly assessmentMonths: number;
}

export interface AgreementReport {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly months: number;
}

/**
 * What is open: cells that could not be read for sure; a veto that nobody has judged; a party's mark, the agreed
 * headcount or the stage, which nobody has filled in.
 */
export type OpenEntry =
  | { readonly what: 'reading'; readonly cells: readonly string[] }
  | { readonly what: 'veto'; readonly key: ManualVeto }
  | { readonly what: 'score'; readonly key: string }
  | { readonly what: 'headcount' | 'stage' };

/** Version 1 of the report that the command line prints and the pane shows. */

export interface StationReport {
  readonly reportVersion: 1;
  readonly file: string;
  readonly station: string | null;
  readonly stage: Stage | null;
  readonly period: PeriodReport | null;
  readonly agreement: AgreementReport | null;
  /** Fraction. */
  readonly expectedProgress: number | null;
  readonly indicators: readonly IndicatorLine[];
  readonly progress: ProgressReport;
  readonly staffing: StaffingReport | null;
  /** The numbers of the rules in force, those that can be set otherwise. */
  readonly limits: Limits;
  /** Absent without 附件2. */
  readonly people?: PeopleReport;
  /** Hours of continuing education and supervision; absent where nothing tells them. */
  readonly education?: readonly EducationLine[];
  /** What follows the visit, and by when; absent where nobody has said when it was. */
  readonly deadlines?: Deadlines;
  /** Absent without a survey. */
  readonly satisfaction?: SatisfactionReport;
  /** Absent where the workbook has no sheet of money. */
  readonly funds?: FundsReport;
  /** Absent where the workbook has no table of performance targets. */
  readonly performance?: readonly PerformanceLine[];
  /** Of each table whose groups all have a weight; absent where none is such. */
  readonly performanceScores?: readonly PerformanceScore[];
  readonly score: ScoreReport | null;
  readonly vetoes: readonly VetoLine[];
  /** Findings that change the grade or a veto if they hold; absent where there are none. */
  readonly gradeConditions?: readonly GradeConditionLine[];
  readonly findings: readonly Finding[];
  readonly paragraphs: Paragraphs;
  readonly outlook: Outlook;
  readonly recognition: RecognitionReport;
  /** Absent where nothing is open. */
  readonly open?: readonly OpenEntry[];
  /** "Checked N cells, M figures recomputed, K findings." */
  readonly checked: { readonly cells: number; readonly figures: number; readonly findings: number };
}

/** Whether any official form was found: without one nothing was checked, and nothing can be written. */
export function hasForms({ recognition }: Pick<StationReport, 'recognition'>): boolean {
  return recognition.forms.some(({ found }) => found);
}

/** The report of a file that could not be used at all. */
export interface FailureReport {
  readonly file: string;
  readonly failure: { readonly code: string; readonly message: string };
}
