import type { TextsOf } from '../format';
import type { terms as master } from '../zh-CN/terms';

export const terms: TextsOf<typeof master> = {
  language: 'English',
  listSeparator: ', ',
  clauseSeparator: '; ',
  labelled: '{label}: {text}',
  forms: {
    indicatorSheet: 'Annex 1-1 indicators by zone',
    hoursSheet: 'Annex 1-2 hour items',
    attendanceSheet: 'Annex 2 attendance',
    fundsSheet: 'Project funds',
    performanceSheet: 'Performance targets',
    short: {
      indicatorSheet: '附件1-1',
      hoursSheet: '附件1-2',
      attendanceSheet: '附件2',
      fundsSheet: 'Funds',
      performanceSheet: 'Performance',
    },
    none: 'No single form',
  },
  grades: {
    优秀: 'Excellent',
    良好: 'Good',
    合格: 'Pass',
    不合格: 'Fail',
  },
  unconfirmed: 'Not confirmed',
  readingOpen: 'A part of {forms} was not understood: the figures below are not confirmed. See the first finding.',
  severities: {
    error: 'Error',
    warning: 'Warning',
    note: 'Note',
  },
  severityCounts: {
    error: 'Errors',
    warning: 'Warnings',
    note: 'Notes',
  },
  families: {
    reading: 'Reading',
    arithmetic: 'Arithmetic',
    form: 'Form',
    indicators: 'Indicators',
    staffing: 'Staffing',
    rules: 'Rules',
    across: 'Across forms',
    other: 'Other',
  },
  impacts: {
    veto: 'Affects a veto',
    grade: 'Affects the score or the grade',
    total: 'Affects a total',
    figure: 'Affects one figure',
    form: 'Form only',
  },
  stages: {
    midterm: 'Mid-term',
    final: 'Final',
    unknown: 'Stage unknown',
    short: {
      midterm: 'mid-term',
      final: 'final',
    },
  },
  statuses: {
    met: 'Met',
    'on-track': 'On track',
    behind: 'Behind',
    none: 'No rate',
  },
  vetoes: {
    'staff-shortage': 'Staff short, person-months in all',
    'certified-shortage': 'Certified staff short, person-months in all',
    cleanersCounted: 'Cleaners or guards counted as social workers',
    personnelCostLow: 'Personnel spending below {personnelCostMinimum}',
    correctionFailed: 'No timely correction',
    professionalFailed: 'Professional evaluation failed',
    financialFailed: 'Financial evaluation failed',
    seriousBreach: 'Serious breach of law',
  },
};
