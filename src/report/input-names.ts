import { isStaged, SETTABLE_RULES, type SettableRule } from '../assessment/limits';
import { MANUAL_VETOES } from '../assessment/manual-vetoes';
import { SCHEMES } from '../assessment/schemes';

/** Defined names of the input cells that stand for themselves. */
export const INPUT = {
  stage: 'Review_Stage',
  scheme: 'Review_Scheme',
  expectedProgress: 'Review_ExpectedProgress',
  headcount: 'Review_Headcount',
  /** In 元; only where the workbook has a sheet of money. */
  contractSum: 'Review_ContractSum',
  /** The retention of the last evaluation, and the day of the visit. */
  previousRetention: 'Review_PreviousRetention',
  evaluationDate: 'Review_EvaluationDate',
  filledBy: 'Review_FilledBy',
  filledOn: 'Review_FilledOn',
  /** Labels beside the marks that are given zone by zone. */
  zones: 'Review_Zones',
} as const;

/** Defined name of the rows that keep what is set aside on the summary sheet: finding, checksum, reason. */
export const SET_ASIDE = 'Review_SetAside';

/** Defined name of the mark of a party, or of one of its items. */
export function scoreName(party: string, item?: string): string {
  return item === undefined ? `Review_Score_${party}` : `Review_Score_${party}_${item}`;
}

/** Defined name of the verdict on a veto that somebody has to judge. */
export function vetoName(key: string): string {
  return `Review_Veto_${key}`;
}

/** Defined name of a rule's input cells: one cell, or two side by side for the limits of a veto. */
export function ruleName(rule: SettableRule): string {
  return isStaged(rule) ? `Review_Rule_vetoLimits_${rule}` : `Review_Rule_${rule}`;
}

/** The defined names of all inputs, whatever the scheme. */
export const INPUT_NAMES: readonly string[] = [
  ...Object.values(INPUT),
  SET_ASIDE,
  ...SCHEMES.flatMap(({ parties }) => parties).flatMap(({ key, items }) => [
    scoreName(key),
    ...items.map((item) => scoreName(key, item.key)),
  ]),
  ...MANUAL_VETOES.map(vetoName),
  ...SETTABLE_RULES.map(ruleName),
];
