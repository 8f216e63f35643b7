import type { CheckTexts } from '../../check-texts';
import type { reading as master } from '../../zh-CN/checks/reading';

export const reading: Pick<CheckTexts['rules'], keyof typeof master> = {
  'reading-doubtful': {
    title: 'A part that was not understood: its figures are not confirmed',
    why: 'Rates, subtotals and totals follow from other cells. Where whole lines of them do not come out, headers or rows were probably misread, rather than the sheet filled in wrong.',
    remedy:
      'See under what was recognised which tables and rows were read. Write the headers as the official form does (姓名, 人员到位, 协议量), fill in blank ones, use √, 0.5 and —— for marks, and check again. Change no figure for other findings until the reading is right.',
    says: {
      found: 'A part of {form} was not understood, its figures are not confirmed: {doubts}.',
      marks: '{area} has {count} rows that look like attendance marks and were not read',
      figures: '{area} has {count} rows that look like indicator figures and were not read',
      sums: 'of {stated} {kind} from {cell} on, only {reproduced} come out of the cells as read',
      'of-rate': 'rates',
      'of-total': 'totals',
      'of-worker-subtotal': 'worker subtotals',
      'of-month-subtotal': 'monthly counts',
      'of-effective': 'effective counts',
      'of-grand-total': 'grand totals',
      'of-column-total': 'column sums',
    },
  },
};
