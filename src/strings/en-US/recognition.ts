import type { TextsOf } from '../format';
import type { recognition as master } from '../zh-CN/recognition';

export const recognition: TextsOf<typeof master> = {
  title: 'What was read',
  summary: '{found} of {all} forms read',
  found: 'Read',
  missing: 'Not found',
  unread: 'Not read',
  hidden: 'Hidden',
  inferred: 'Inferred',
  lines: {
    form: '{form}: {detail}',
    notFound: 'not found',
    counts: {
      zones: '{count} zones',
      groups: '{count} indicator groups',
      items: '{count} items',
      workers: '{count} workers',
      months: '{count} months',
    },
    countSeparator: ', ',
    agreement: '{counts}; {reproduced} of {stated} figures on it agree with the reading',
    unread: {
      summary: '{area} the summary that this add-in wrote; not read as a form',
      'summary-copy': '{area} copied or moved from a summary; not read as a form',
      unrelated: '{area} no header of an evaluation form found; not read',
      notes: '{area} notes; not read as data',
      'headers-only': '{area} a header without data',
      'titles-only': '{area} a title without a recognisable header',
      'outside-table': '{area} outside the recognised tables; not read',
      subtotals: '{area} sums of some zones; left out',
      ambiguous: '{area} figures without a name; cannot be assigned',
    },
    hidden: {
      sheet: 'sheet “{sheet}” is hidden; it was read',
      row: '“{sheet}”: hidden rows {places}; they were read',
      column: '“{sheet}”: hidden columns {places}; they were read',
    },
    inferred: {
      year: 'months without a year, taken as {first} to {last}',
      period: 'no period in the titles; taken from the months of annex 2: {first} to {last}',
      agreement: 'no agreement period given; taken as {first} to {last}',
      stage: 'stage not given; by progress taken as {value}',
      mark: 'Not a usual mark; concluded from the sums of the sheet: {value}',
      certified: 'type not given; certified of all, by certificate: {value}',
      survey: '{value} satisfaction surveys; the one with the most answers counts, the others do not',
      station: 'no station in the titles; taken as {value}',
    },
  },
};
