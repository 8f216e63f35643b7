import type { CheckTexts } from '../../check-texts';
import type { reading as master } from '../../zh-CN/checks/reading';

export const reading: Pick<CheckTexts['rules'], keyof typeof master> = {
  'reading-doubtful': {
    title: 'A part that was not understood: its figures are not confirmed',
    why: 'Rates, subtotals and totals follow from other cells. Where whole lines of them do not come out, headers or rows were probably misread, rather than the sheet filled in wrong.',
    remedy:
      'See under what was recognised which tables and rows were read. Write headers that are not known as the official form does, fill in blank ones, and check again: indicators need 协议量, 完成量 and 百分比, with zones or items on their left; attendance needs 姓名, months and 人员到位, and √, 0.5 and —— for marks. Change no figure for other findings until the reading is right.',
    says: {
      found: 'A part of {form} was not understood, its figures are not confirmed: {doubts}.',
      marks: '{area} has {count} rows that look like attendance marks and were not read{headers}',
      figures: '{area} has {count} rows that look like indicator figures and were not read{headers}',
      headers: ' (headers over them that are not known: {headers})',
      header: '{cell} “{header}”',
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
