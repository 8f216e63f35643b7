/** Veto conditions of rule A7 that no official sheet can show. */
export const MANUAL_VETOES = [
  'cleanersCounted',
  'personnelCostLow',
  'correctionFailed',
  'professionalFailed',
  'financialFailed',
  'seriousBreach',
] as const;
export type ManualVeto = (typeof MANUAL_VETOES)[number];
