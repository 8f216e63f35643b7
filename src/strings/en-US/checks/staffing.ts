import { BOTH_CONTRACTS } from './both-contracts';
import type { CheckTexts } from '../../check-texts';
import type { staffing as master } from '../../zh-CN/checks/staffing';

export const staffing: Pick<CheckTexts['rules'], keyof typeof master> = {
  'contract-before-purchase': {
    title: 'Contract starts before the purchase period',
    why: 'A contract older than the purchase may be one with the previous organisation.',
    remedy:
      'Check who signed and when; enter the new contract. Where both are entered, set it aside once you know who signed.',
    says: {
      found: 'contracts start before the purchase period ({from}): {contracts}',
      contract: '{worker}: {start} to {end}',
      'odd-contract': '{worker}: {start} to {end}, {length}',
    },
  },
  'contract-length': {
    title: 'A contract of odd length',
    why: 'Contracts usually run for whole years; some days more or less are often a slip.',
    remedy: 'Compare the dates with the contract itself.',
    says: {
      found: 'contracts of odd length: {contracts}',
      contract: '{worker} {start} to {end}, {length}',
    },
  },
  'contract-year-early': {
    title: 'A contract whole years before the first mark',
    why: 'The contract shows whether each month in post is covered.',
    remedy: 'Compare the dates with the contract itself.',
    says: { found: '{worker}: the contract starts on {start}, but the first mark is in {month}; is it the year?' },
  },
  'contract-ends-in-month': {
    title: 'A full month although the contract ends in its first half',
    why: 'The contract shows whether each month in post is covered.',
    remedy: 'Enter the renewed contract, or check the mark of that month.',
    says: { found: '{worker}: the contract ends on {end}, but {month} is marked in full' },
  },
  'cleaner-counted': {
    title: 'Cleaners, guards or office staff counted as social workers',
    why: 'Cleaners or guards in place of social workers fail the evaluation.',
    remedy: 'Take whoever is no social worker off the sheet, or correct the position.',
    says: {
      found: '{worker} has the position “{position}”, yet counts as a social worker with {count} person-months',
      office:
        '{worker} has the position “{position}”, yet counts as a social worker with {count} person-months; judged to stand in place of a social worker, it is the veto of cleaners and guards',
    },
  },
  'identity-number-wrong': {
    title: 'An identity number that cannot be one',
    why: 'Identity numbers tell who is the same person; they are not repeated here.',
    remedy: 'Correct it by the card; format the cell as text before typing.',
    says: {
      length: 'the identity number of {worker} has {count} characters instead of 18',
      birth: 'the identity number of {worker} holds a day of birth that does not exist',
      checksum: 'the identity number of {worker} disagrees with its check digit; a digit is probably wrong',
      rounded:
        'the identity number of {worker} was typed as a number, of which Excel keeps 15 digits: the last three are lost',
    },
  },
  'identity-number-twice': {
    title: 'One identity number of several names',
    why: 'One person on two rows counts once, and two people never share a number.',
    remedy: 'Correct the number by the card, or the name where it is one person.',
    says: { found: 'different names with one identity number: {workers}' },
  },
  'mark-on-leave': {
    title: 'Marked in full in months of leave',
    why: 'Nobody was in post in a whole month of leave; whether it counts is for the purchaser to say.',
    remedy: 'Settle with the purchaser how months of leave count; mark those that do not as “{absent}”.',
    says: {
      found: '{worker} has the remark “{remark}”, but {months} is marked in full',
      open: '{worker} has the remark “{remark}”, which names no end, but is marked in full from {from} on (whole months within 98 days: {months})',
      counted:
        '{worker} has the remark “{remark}”, and {months} is marked in full: {cell} says that leave counts as in post, and the count rests on it',
    },
  },
  'part-time-as-full': {
    title: 'Part-time, but marked in full',
    why: '{full} is a whole month in post; part-time counts for a part, as agreed.',
    remedy: 'Mark the agreed part (0.5, say), or correct the remark.',
    says: { found: '{worker} is said to be part-time (“{text}”), but {months} is marked in full' },
  },
  'intern-counted': {
    title: 'An intern counted among the workers',
    why: 'Workers have a contract of work; whether interns count is for the purchaser to say.',
    remedy: 'Enter the contract of work where there is one; else ask the purchaser whether the person counts.',
    says: { found: '{worker} is said to be an intern (“{text}”), but counts for {count} person-months' },
  },
  'experience-against-years': {
    title: 'Years of practice against the two-year column',
    why: 'The column repeats the subtotal of those with two years of practice, and is 0 for others.',
    remedy: 'Check the proof of practice; correct the years or the column.',
    says: {
      'too-few': '{worker} has {years} years of practice, fewer than 2, yet {count} two-year person-months',
      uncounted: '{worker} has {years} years of practice, yet no two-year person-months',
    },
  },
  'qualification-unrelated': {
    title: 'Neither certificate, related degree nor training',
    why: 'Those without certificate are accepted with a degree in social work or a related subject, or with a certificate of training by the trade.',
    remedy: 'Add the related degree or the training; else settle with the purchaser whether they count.',
    says: {
      found:
        '{worker} has no certificate, and “{qualification}” names neither a related subject nor training; {count} person-months depend on it',
      none: '{worker} has no certificate, and “{qualification}” shows neither a related subject nor training; {count} person-months depend on it',
    },
  },
  'two-station-leads': {
    title: 'Two leads of the station at once',
    why: 'A station has one lead, whose certificate and changes are evaluated.',
    remedy: 'Check the positions; give the dates of a hand-over in the remarks.',
    says: { found: '{months}: {count} people are {title} at once: {workers}' },
  },
  'leaving-year-early': {
    title: 'Left in a year before the marks',
    why: 'The day of leaving decides how much its month counts, and who stayed throughout.',
    remedy: 'Correct the year of leaving.',
    says: {
      found: '{worker} is said to have left on {date}, but the marks end in {month}; the year is probably {year}',
    },
  },
  'same-worker-twice': {
    title: 'The same worker counted twice',
    why: 'One person counts for at most 1 a month.',
    remedy:
      'Remove the repeated row or correct the name; tell two people of one name apart in it, or by identity numbers of their own; two rows of one person must not overlap.',
    says: { found: '“{name}” stands in rows {rows}, and counts twice in {months}' },
  },
  'certificate-mismatch': {
    title: 'Type and certificate disagree',
    why: 'Certified means 社会工作师 or 助理社会工作师; the wrong block changes the certified person-months.',
    remedy: 'Check the certificate; move the row, or correct the qualification.',
    says: {
      certified:
        '{worker} is listed as certified, but the qualification says “{qualification}”; {count} certified person-months depend on it',
      uncertified:
        '{worker} is listed as not certified, but the qualification says “{qualification}”; {count} certified person-months may be missing',
    },
  },
  'experienced-above-total': {
    title: 'More two-year person-months than in post',
    why: 'The column equals the row subtotal after two years of practice, else 0.',
    remedy: 'Enter the row subtotal, or 0.',
    says: { found: '{worker} has {is} two-year person-months, more than the {most} in post' },
  },
  'experienced-in-part': {
    title: 'Two-year person-months counted in part',
    why: 'The column equals the row subtotal after two years of practice, else 0.',
    remedy: 'Enter the row subtotal, or 0.',
    says: { found: '{worker} has {is} two-year person-months, neither 0 nor the {all} in post' },
  },
  'insured-by-previous': {
    title: 'Insurance paid by the previous organisation',
    why: 'Usually accepted with a remark, and counted.',
    remedy: 'Keep the proof of payment of the previous organisation at hand.',
    says: {
      found:
        'insurance was paid by the previous organisation: {months}. The months count; without them the total is {total}',
      month: '{count} in {month}',
    },
  },
  'experience-missing': {
    title: 'Contract of two years, no two-year person-months',
    why: 'With a contract of two years, the practice should be as long.',
    remedy: 'Check the years of practice; enter the row subtotal where there are two.',
    says: {
      found: '{worker} has a contract since {start}, two years from {since} on, but 0 two-year person-months',
      many: '{count} workers have contracts that reach two years in the period, but 0 two-year person-months: {workers}',
      worker: '{worker} since {start}',
    },
  },
  'leaving-at-end': {
    title: 'Workers leave at the end of the period',
    why: 'Workers counted in the last month have left; from the next month the headcount is not met.',
    remedy: 'State how the posts will be filled, and fill them.',
    says: {
      found:
        '{count} workers leave in {month} ({workers}): {remaining} remain from the next month, {short} fewer than the {required} agreed',
    },
  },
  'two-zone-leads': {
    title: 'Two leads of one zone at the same time',
    why: 'A zone has one lead.',
    remedy: 'Check the positions; give the date of a hand-over in 备注.',
    says: { found: '{zone} has {count} zone leads at the same time in {months}: {workers}' },
  },
  'mark-after-contract': {
    title: 'Marked in post after the contract ended',
    why: 'The contract should cover every month in post; a month without one is not proven.',
    remedy: `Check the contract. Where it was renewed, ${BOTH_CONTRACTS}. Else change the marks outside it to “{absent}”.`,
    says: {
      found: '{worker} has a contract that ended on {date}, but is marked in post in {months} ({count} months)',
    },
  },
  'mark-before-contract': {
    title: 'Marked in post before the contract starts',
    why: 'The contract should cover every month in post; a month without one is not proven.',
    remedy: `Check the contract. Where it was renewed, ${BOTH_CONTRACTS}. Else change the marks outside it to “{absent}”.`,
    says: {
      found: '{worker} has a contract that starts on {date}, but is marked in post in {months} ({count} months)',
    },
  },
  'mark-after-leaving': {
    title: 'Marked in post after leaving',
    why: 'Nobody is in post before joining or after leaving; such marks inflate person-months and retention.',
    remedy:
      'Check date and attendance: correct the date, or change the marks outside it to “{absent}”; for who was hired again after retiring, say so in the remarks.',
    says: {
      found: '{worker}: {said}, but {months} is marked in post (months: {count})',
      'leaving-month':
        'the month of leaving ({month}) counts {value}, by the half-month rule that was inferred {due}; with both put right the total is {total}',
    },
  },
  'mark-before-joining': {
    title: 'Marked in post before joining',
    why: 'Nobody is in post before joining or after leaving; such marks inflate person-months and retention.',
    remedy: 'Check date and attendance: correct the date, or change the marks outside it to “{absent}”.',
    says: { found: '{worker}: {said}, but {months} is marked in post (months: {count})' },
  },
  'cover-without-post': {
    title: 'Insured or paid without being in post',
    why: 'The three marks belong together: insured or paid without being in post often means a mark was forgotten.',
    remedy: 'Check the month: add the mark for being in post, or change insurance and wages to “{absent}”.',
    says: { found: '{worker} is not in post in {months}, yet insured or paid' },
  },
  'post-without-cover': {
    title: 'In post without insurance or wages',
    why: 'Insurance and wages prove the post; without them the month counts, but will be questioned.',
    remedy: 'Check the vouchers; add the mark, or give the reason in 备注.',
    says: {
      found: '{worker} is in post, but has {lacks}',
      lack: 'no {cover} in {months}',
      station: 'nobody in the station has a mark for {cover} in {months}',
      sheet: 'nobody of “{sheet}” has a mark for {cover} in {months}',
      insured: 'insurance',
      paid: 'wages',
    },
  },
  'full-mark-in-half-month': {
    title: 'A full mark in a month that counts half',
    why: 'A first month from day {dayAfter} on (or a last one up to day {halfMonthDay}) counts 0.5; a full mark inflates the total.',
    remedy: 'Change {full} to 0.5 in that month.',
    says: { found: '{month} counts as half a month; {count} workers are marked for all of it (1), at most 0.5 is due' },
  },
  'absence-unexplained': {
    title: 'An absence without a remark',
    why: 'Whoever stops being in post during the contract needs a date or a reason in 备注.',
    remedy: 'Enter date or reason in 备注, or add the mark.',
    says: { found: '{worker} is not in post in {months} without any remark' },
  },
  'remark-date-impossible': {
    title: 'A date in 备注 that does not exist',
    why: 'The day of leaving decides how much its month counts, and who stayed throughout.',
    remedy: 'Correct the date.',
    says: { found: 'the remark of {worker} says “{dates}”, which is no date' },
  },
  'predecessor-name-unknown': {
    title: 'The person taken over from is not on the sheet',
    why: 'Who follows whom decides how the month of handing over counts.',
    remedy: 'Compare the name in 备注 with the one on the sheet, and correct the one that is wrong.',
    says: {
      found: '{worker} has the remark “{remark}”: nobody is called so; {meant}, who left then, has a name like it',
    },
  },
  'leaving-dates-differ': {
    title: 'The date of leaving and the remark disagree',
    why: 'The day of leaving decides how much its month counts, and who stayed throughout.',
    remedy: 'Find out when that was, and correct the one that is wrong.',
    says: { found: '{worker} left on {column} by the column, and on {remark} by the remark' },
  },
  'leaving-after-marks': {
    title: 'Leaving long after the last mark',
    why: 'The day of leaving decides how much its month counts, and who stayed throughout.',
    remedy: 'Check year and month of leaving; add marks that are missing, or explain the leave in 备注.',
    says: { found: '{worker}: {said}, but there is no mark in {months}' },
  },
  'leaving-without-date': {
    title: 'Left by the remark without a date',
    why: 'The day of leaving decides how much its month counts, and who stayed throughout.',
    remedy: 'Enter the day of leaving and check the marks after it.',
    says: {
      found: '{worker} has the remark “{remark}” without a date, and is marked in post to the end',
      'in-between': '{worker} has the remark “{remark}” without a date; the marks end in {month}',
    },
  },
  'leaving-months-uneven': {
    title: 'Leaving months counted in different ways',
    why: 'One sheet should count leaving months by one rule, or the total depends on the way of counting.',
    remedy: 'Agree on one rule for leaving months with the purchaser and apply it to every row.',
    says: {
      found: 'by their days, leaving months are counted in different ways: {leavings}',
      leaving: '{name} left on {date} ({days} days) counted {value}',
      'by-rule': 'all follow the half-month rule that was inferred (day {day}); 附件2 does not say that it holds',
      'against-rule': 'not by the half-month rule that was inferred (day {day}): {leavings}',
      'if-half': 'if each of these counts 0.5 the total is {total} ({change}{short})',
      'if-half-at-end':
        'if the {count} who left on the last day of a month count 0.5 too the total is {total} ({change}{short})',
      'if-by-day': 'if of these leaving from day {day} on counts 1, earlier 0.5 the total is {total} ({change}{short})',
      short: ', {count} short',
    },
  },
  'mark-against-dates': {
    title: 'A mark that the date of joining or leaving does not explain',
    why: 'Half-month rule (inferred from published reports): joining by day {halfMonthDay} counts 1, later 0.5; leaving from day {dayAfter} on counts 1, earlier 0.',
    remedy: 'Check date and mark; give the reason in 备注.',
    says: {
      found: '{worker} {dates}: {value} counted, {due} by the half-month rule',
      joined: 'joined {date}',
      left: 'left {date}',
    },
  },
  'half-mark-unexplained': {
    title: 'A half mark without a date',
    why: 'Half-month rule (inferred from published reports): joining by day {halfMonthDay} counts 1, later 0.5; leaving from day {dayAfter} on counts 1, earlier 0.',
    remedy:
      'Enter the dates of joining, leaving or leave in 备注; where the whole month was worked, change the mark to {full}.',
    says: {
      found: 'marked 0.5 without a date of joining or leaving that explains it: {months}',
      month: '{worker} in {month}',
    },
  },
};
