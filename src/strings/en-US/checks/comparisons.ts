import type { CheckTexts } from '../../check-texts';

export const comparisons: CheckTexts['comparisons'] = {
  'order-reversed': {
    title: 'The two files are in the wrong order',
    why: 'The mid-term file comes first: only then can be seen whether a cumulative figure fell.',
    says: {
      found:
        'the period of the first file ends on {midterm}, that of the second already on {final}: name the mid-term file first; nothing else was compared',
    },
  },
  'other-station': {
    title: 'Not the same station',
    why: 'Mid-term and final evaluation are those of one station.',
    says: {
      found:
        'the first file is of {midterm}, the second of {final}, and most people differ too; nothing else was compared',
    },
  },
  'station-renamed': {
    title: 'The name of the station is written in two ways',
    why: 'Most people are the same, so the two are compared as one station.',
    says: { found: 'the station is called {midterm} in the mid-term file, {final} in the final one' },
  },
  'other-agreement': {
    title: 'Not the same year of agreement',
    why: 'Mid-term and final evaluation are of one annual agreement; in another year targets and figures begin anew.',
    says: {
      found:
        'the annual agreement is {midterm} in the first file and {final} in the second, without a day in common; nothing else was compared',
    },
  },
  'agreement-moved': {
    title: 'The annual agreement has other dates',
    why: 'Expected progress follows from the agreement; an extension needs a supplementary agreement.',
    says: { found: 'the annual agreement is {midterm} in the mid-term file, {final} in the final one' },
  },
  'same-period': {
    title: 'The same period of assessment',
    why: 'The files may be two versions of one submission.',
    says: { found: 'both files have the period {period}' },
  },
  'period-start-moved': {
    title: 'The period of assessment starts on another day',
    why: 'The final evaluation counts from the start of the year, or goes on after the mid-term; otherwise cumulative figures cannot be held against each other.',
    says: { found: 'the period starts on {midterm} in the mid-term file, on {final} in the final one' },
  },
  'months-gap': {
    title: 'Time between mid-term and final that neither covers',
    why: "The final's months should continue the mid-term's.",
    says: {
      found: 'the mid-term ends on {midterm}, the final begins on {final} only: neither covers the time between',
    },
  },
  'reading-open': {
    title: 'A form was not understood',
    why: 'What was not understood accuses nobody: look at the first finding of that file, put it right and compare again.',
    says: { found: '{form} was not understood in one of the files, and was not compared' },
  },
  'nothing-compared': {
    title: 'Nothing to hold against each other',
    why: 'Without a common month or indicator nothing was compared, which does not mean that all agrees.',
    says: { found: 'the files have no month and no indicator in common' },
  },
  'marks-changed': {
    title: 'Marks in post of the same month differ',
    why: 'A month that is past changes no more: one of the files counts wrongly. A correction after the mid-term should be explained.',
    says: {
      found: 'marks in post of {worker} differ: {changes}',
      change: '{months} {midterm} in the mid-term file, {final} in the final one',
    },
  },
  'cover-withdrawn': {
    title: 'Insurance or wages of the mid-term are gone',
    why: 'What was insured or paid does not become unpaid.',
    says: { found: '{worker}, {months}: {role} there in the mid-term file, missing in the final one' },
  },
  'cover-added': {
    title: 'Insurance or wages were added after the mid-term',
    why: 'They may have been paid later: there should be a receipt.',
    says: { found: '{worker}, {months}: {role} missing in the mid-term file, there in the final one' },
  },
  'worker-gone': {
    title: 'Somebody in post at the mid-term is missing from the final file',
    why: 'The final file has these months too: whoever left keeps the marks of that time.',
    says: {
      found:
        '{worker} is in post in {months} in the mid-term file; the final file has these months, but not this person',
    },
  },
  'worker-appeared': {
    title: 'One person more in the months of the mid-term',
    why: 'The mid-term file does not have this person, the final one counts marks of that time.',
    says: {
      found:
        '{worker} is in post in {months} in the final file; the mid-term file has these months, but not this person',
    },
  },
  'name-changed': {
    title: 'One person under two names',
    why: 'The same identity number, or the same contract and marks: it should be the same person.',
    says: {
      identity:
        '{midterm} in the mid-term file and {final} in the final one have the same identity number and other names',
      contract:
        '{midterm} in the mid-term file and {final} in the final one have the same contract and marks, and other names',
    },
  },
  'workers-unmatched': {
    title: 'Most names do not match',
    why: 'One of the files may mask the names, or write them otherwise: people were not compared one by one.',
    says: {
      found:
        '{midterm} people in the mid-term file and {final} in the final one have {matched} names in common; they were not compared one by one',
    },
  },
  'certified-changed': {
    title: 'Certified in one file only',
    why: 'Whoever passed after the mid-term still counts as uncertified before; and a certificate is not lost.',
    says: {
      gained: '{worker}, {months}: uncertified in the mid-term file, certified in the final one',
      lost: '{worker}, {months}: certified in the mid-term file, uncertified in the final one',
      'lost-later': '{worker} is certified in the mid-term file, uncertified in the final one',
    },
  },
  'certificate-lowered': {
    title: 'A lower certificate',
    why: 'A certificate may rise and never falls: one of the files is wrong.',
    says: { found: 'the certificate of {worker} is “{midterm}” in the mid-term file, “{final}” in the final one' },
  },
  'contract-changed': {
    title: 'A contract has other dates',
    why: 'The contract that was in force at the mid-term stays as it was; one renewed when it ended, or a new one since, is no difference.',
    says: { found: 'the contract of {worker} is {midterm} in the mid-term file, {final} in the final one' },
  },
  'joining-moved': {
    title: 'Another day of joining',
    why: 'The day of joining decides from which month on somebody counts, and does not move.',
    says: { found: '{worker} joined {midterm} by the mid-term file, {final} by the final one' },
  },
  'leaving-moved': {
    title: 'Another day of leaving',
    why: 'A day of leaving that the mid-term file gives does not move.',
    says: { found: '{worker} left {midterm} by the mid-term file, {final} by the final one' },
  },
  'back-after-leaving': {
    title: 'In post after leaving',
    why: 'Somebody may have been employed again: the remark should say when.',
    says: {
      found:
        '{worker} left {left} by the mid-term file, and is in post in {months} in the final one, which does not say since when',
    },
  },
  'target-moved': {
    title: 'A target has moved',
    why: 'Targets are set by the annual agreement; a change needs a supplementary agreement.',
    says: { found: 'the target of {indicator} is {midterm} in the mid-term file, {final} in the final one' },
  },
  'targets-by-stage': {
    title: 'The targets of the mid-term are for its stage',
    why: 'Many targets move by one factor: the mid-term file seems to list what was due by then, which is no difference.',
    says: {
      found:
        '{count} targets of the final file are about {factor} times those of the mid-term, which seem to be for its stage; they are not listed one by one',
    },
  },
  'completed-fell': {
    title: 'A cumulative figure fell',
    why: 'Cumulative figures only grow; a correction after the mid-term should be explained.',
    says: { found: '{indicator} was {midterm} in the mid-term file, and is {final} in the final one' },
  },
  'completed-mostly-fell': {
    title: 'Most figures are lower than at the mid-term',
    why: 'The final file may count the time since the mid-term only: then its figures are not cumulative.',
    says: {
      found:
        '{fell} of {count} figures are lower in the final file, which may not be cumulative; they are not listed one by one',
    },
  },
  'indicator-unmatched': {
    title: 'Indicators in one file only',
    why: 'They may be named otherwise; they were not compared.',
    says: {
      'only-midterm': 'indicators in the mid-term file only: {names}',
      'only-final': 'indicators in the final file only: {names}',
    },
  },
  'zone-unmatched': {
    title: 'Zones in one file only',
    why: 'Zones may be drawn or named anew; they were not compared.',
    says: {
      'only-midterm': 'zones in the mid-term file only: {names}',
      'only-final': 'zones in the final file only: {names}',
    },
  },
  'worker-at-two-stations': {
    title: 'One person in post at two stations at once',
    why: 'Nobody counts at two stations.',
    says: {
      identity: '{name} is in post in {months} at {stations}, with the same identity number',
      contract: '{name} is in post in {months} at {stations}, with the same contract ({contract})',
    },
  },
  'same-name-elsewhere': {
    title: 'The same name in post at another station',
    why: 'Many people share a name: this does not show that they are one person. Where it matters, compare identity numbers.',
    says: {
      found: '{stations} have people of the same name in post in the same months, who may only share it: {people}',
    },
  },
  'workbook-twice': {
    title: 'One workbook was submitted twice',
    why: 'One is to be evaluated. Where two stations submitted it, one of them copied it.',
    says: {
      'same-station': '{files} have the same value in every cell',
      'other-stations':
        '{files} have the same completed figures, people and marks, under the names of several stations ({stations})',
    },
  },
  'sheet-identical': {
    title: "A sheet is the same as another station's",
    why: 'What two stations did is never the same throughout.',
    says: { found: '{form} has the same figures throughout: {stations}' },
  },
  'zone-identical': {
    title: "The figures of a zone are those of another station's",
    why: 'Zones of two stations do not have all their figures in common.',
    says: { found: 'the same figures throughout: {zones}' },
  },
  'rate-outlier': {
    title: 'Far from the other stations',
    why: 'That is unusual and not wrong: worth a look at the reason.',
    says: {
      rate: '{indicator} is at {rate}; the median of {count} stations is {median}, half of them lie from {low} to {high}',
      retention:
        'retention is {rate}; the median of {count} stations is {median}, half of them lie from {low} to {high}',
    },
  },
};
