import type { TextsOf } from '../format';
import type { people as master } from '../zh-CN/people';

export const people: TextsOf<typeof master> = {
  title: 'Who works here',
  certified: 'Certified in the final month',
  uncertified: 'Not certified in the final month',
  certificates: {
    senior: 'senior social worker',
    full: 'social worker',
    assistant: 'assistant social worker',
    untold: 'grade not told',
  },
  grounds: {
    degree: 'degree in social work',
    related: 'related degree',
    trained: 'trained in social work',
    none: 'not told',
  },
  count: '{name}: {count}',
  nobody: 'nobody',
  experienced: 'Two years of practice (final month)',
  headCount: '{heads}',
  lead: 'Project lead',
  deputies: 'No lead by position; deputies',
  leadLine: '{name} ({details}), {from} to {to}',
  years: '{years} years of practice',
  changes: 'changed, times: {count}',
  unchanged: 'not changed',
  noLead: 'the positions do not tell',
  earlierRetention: 'Retention of the last evaluation, and the difference',
  noChange: 'no change',
  higher: 'up by {points} percentage points',
  lower: 'down by {points} percentage points',
  education: {
    title: 'Education and supervision',
    continuing: 'Continuing education',
    supervision: 'Supervision',
    row: '{kind}: hours, a person and month',
    hours: '{hours} hours',
    average: '{average} hours a person and month',
    source: 'by annex 1-2, “{source}”',
  },
};
