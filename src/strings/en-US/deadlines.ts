import type { TextsOf } from '../format';
import type { deadlines as master } from '../zh-CN/deadlines';

export const deadlines: TextsOf<typeof master> = {
  title: 'Deadlines after the visit',
  visit: 'Day of the visit: {date}',
  steps: {
    feedback: 'First feedback',
    report: 'Evaluation report',
    confirmation: 'Confirmed by the district bureau',
    publication: 'End of the public notice',
  },
  columns: { step: 'Step', days: 'Time allowed', date: 'Day' },
  count: {
    visit: 'within {days} working days of the visit',
    report: 'within {days} working days of the report',
    confirmation: 'shown for at least {days} working days once confirmed',
  },
  note: 'By the official holidays of China and the weekends worked in their place, if each step takes all of its time.',
  unknown:
    'The holidays of {year} are not known here yet: of that year only weekends are left out. Check the official notice.',
  changed: 'Date changed, write the summary again',
};
