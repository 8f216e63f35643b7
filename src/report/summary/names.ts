import { AREA_NAME } from '../../forms/own-sheet';

/** Defined names of figures that several sections use: they keep formulas short and let people find the cells. */
export const NAME = {
  area: AREA_NAME,
  stageWord: 'Review_StageInForce',
  schemeColumn: 'Review_SchemeColumn',
  progress: 'Review_Progress',
  periodStart: 'Review_PeriodStart',
  periodEnd: 'Review_PeriodEnd',
  assessmentMonths: 'Review_AssessmentMonths',
  agreementStart: 'Review_AgreementStart',
  agreementEnd: 'Review_AgreementEnd',
  agreementMonths: 'Review_AgreementMonths',
  monthsLeft: 'Review_MonthsLeft',
  total: 'Review_Total',
  grade: 'Review_Grade',
  vetoCount: 'Review_VetoCount',
  vetoesOpen: 'Review_VetoesOpen',
  actual: 'Review_Actual',
  required: 'Review_Required',
  actualCertified: 'Review_ActualCertified',
  requiredCertified: 'Review_RequiredCertified',
  steady: 'Review_Steady',
  retention: 'Review_Retention',
  behind: 'Review_BehindCount',
  marks: 'Review_Marks',
  markValues: 'Review_MarkValues',
  persons: 'Review_Persons',
  certified: 'Review_Certified',
  firstRows: 'Review_FirstRows',
  headcountFrom: 'Review_HeadcountFrom',
  contractInForce: 'Review_ContractInForce',
  personnelOfSpent: 'Review_PersonnelOfSpent',
  personnelVerdict: 'Review_PersonnelVerdict',
  personnelOfContract: 'Review_PersonnelOfContract',
  headcountCount: 'Review_HeadcountCount',
} as const;

/** Sum of a party's items. */
export function itemSumName(party: string): string {
  return `Review_ItemSum_${party}`;
}

/** A cell to sign in, counted over the lines. */
export function signatureName(index: number): string {
  return `Review_Signature_${index + 1}`;
}
