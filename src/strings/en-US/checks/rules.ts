import type { CheckTexts } from '../../check-texts';
import type { rules as master } from '../../zh-CN/checks/rules';

export const rules: Pick<CheckTexts['rules'], keyof typeof master> = {
  'staff-shortage': {
    title: 'Short of social workers',
    why: 'A shortage of {staffMidterm} (mid-term) or {staffFinal} (final) person-months fails the evaluation.',
    remedy: 'Fill the posts; add marks that were forgotten, with proof.',
    says: {},
  },
  'certified-shortage': {
    title: 'Short of certified social workers',
    why: '{certifiedShare} of the required person-months must be certified; {certifiedMidterm} (mid-term) or {certifiedFinal} (final) short fail the evaluation.',
    remedy: 'Employ certified workers; update whoever has the certificate by now.',
    says: {},
  },
  'headcount-reduced': {
    title: 'The result depends on a reduced headcount',
    why: 'A reduction holds only with a signed supplementary agreement.',
    remedy: 'Make sure that the supplementary agreement is signed, and keep it ready.',
    says: {
      found:
        'the headcount falls from {before} to {now}, and the result depends on it; with {before} throughout, {highest} person-months are due, {short} short, retention {steady}/{before} = {rate}',
      vetoed:
        'the headcount falls from {before} to {now}, and the result depends on it; with {before} throughout, {highest} person-months are due, {short} short (the veto limit is reached), retention {steady}/{before} = {rate}',
    },
  },
  'headcount-missing': {
    title: 'Agreed headcount not given',
    why: 'Required person-months are the agreed headcount times the assessment months.',
    remedy: 'Enter the agreed headcount and its first month, from the first month of the period.',
    says: {
      found:
        'the agreed headcount is not entered with the scores (none is taken from the sheets): required person-months, shortage and retention cannot be computed',
      'in-part': 'the agreed headcount does not cover {months}: required person-months and shortage cannot be computed',
    },
  },
  'retention-low': {
    title: 'Retention below {retentionMinimum}',
    why: 'Retention must be {retentionMinimum} or more.',
    remedy: 'Check who was in post every month; explain a real shortfall.',
    says: {
      stated: 'the stated retention is {rate}, below {limit}',
      found:
        'retention {steady}/{required} = {rate} is below {limit}; at least {due} steady workers are needed, {more} more',
    },
  },
  'retention-at-limit': {
    title: 'Retention without a reserve',
    why: 'Retention must be {retentionMinimum} or more; one worker less and it is missed.',
    remedy: 'Keep the proof of every month ready for these workers.',
    says: {
      exact: 'retention {steady}/{required} = {rate} is exactly at the limit of {limit}; one worker fewer gives {less}',
      above: 'retention {steady}/{required} = {rate} is just above the limit of {limit}; one worker fewer gives {less}',
      counted: 'the {count} counted: {names}',
      open: 'open to question among them: {names}',
    },
  },
  'indicator-behind': {
    title: 'Indicators behind expected progress',
    why: 'Expected progress is assessment months / agreement months; there is no fixed limit, but being behind costs points.',
    remedy: 'Check that nothing is left out; plan how to make up for the rest.',
    says: {
      found: '{group} is behind the expected progress of {limit}. {rates}',
      measure: '{measure}: {rates}',
      rate: '{rate} ({completed}/{target})',
      'zone-rate': '{zone} {rate} ({completed}/{target})',
    },
  },
  'zone-understaffed': {
    title: 'Fewer than {zoneWorkers} workers in a zone',
    why: 'In principle {zoneWorkers} workers form the group of one zone.',
    remedy: 'Fill the posts, or explain who serves the zone.',
    says: {
      found: 'zones with fewer than {limit} workers by 职位 in the final month ({month}): {zones}',
      all: 'all {count} zones have fewer than {limit} workers by 职位 in the final month ({month}): {workers} in all.',
      zone: '{zone}: {count}',
    },
  },
  'satisfaction-few': {
    title: 'Too few answers in the survey',
    why: 'At least 100 people drawn at random; everybody where fewer are on file.',
    remedy: 'Ask more people; where fewer are on file, say on the sheet that all were asked.',
    says: { found: 'the survey has {answers} answers, fewer than {required}' },
  },
  'satisfaction-low': {
    title: 'Satisfaction below the target',
    why: 'Satisfaction is to be 90% or more.',
    remedy: 'Check the mean; where it is so low, look for the reasons.',
    says: { found: 'the mean satisfaction is {mean}, below {target}' },
  },
  'education-low': {
    title: 'Little continuing education',
    why: 'Rules of 2018: at least 90 hours a person and year. No minimum is published under those of 2023; a report of 2025 praised an average above 7.4 hours a person and month.',
    remedy: 'Enter hours that were left out; where they are really missing, make up for them.',
    says: {
      yearly: 'less continuing education than {required} hours a year (by months in post): {people}',
      person: '{name} {hours} hours, {due} due',
      monthly:
        'continuing education is {average} hours a person and month on average, below the {praised} that a report praised; no minimum is published, so this is for your information',
    },
  },
};
