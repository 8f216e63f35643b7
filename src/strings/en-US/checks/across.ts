import type { CheckTexts } from '../../check-texts';
import type { across as master } from '../../zh-CN/checks/across';

export const across: Pick<CheckTexts['rules'], keyof typeof master> = {
  'zone-workers-above-staff': {
    title: 'Zones declare more workers than are in post',
    why: 'Nobody counts twice: the zones together cannot have more workers than are in post.',
    remedy: 'Correct the zone workers to those of the final month.',
    says: {
      found: 'the zones declare {declared} workers, only {count} are in post in the final month ({month})',
      'with-positions':
        'the zones declare {declared} workers, only {count} are in post in the final month ({month}): {placed} with a zone in 职位, {others} station staff',
    },
  },
  'zone-workers-position': {
    title: 'Zone workers and positions disagree',
    why: 'The zone workers of annex 1-1 should be those whose position names the zone in annex 2.',
    remedy: 'Check who serves where; correct the number or the positions.',
    says: {
      found: 'zone workers differ from the positions in the final month ({month}): {zones}',
      open: '{count} workers in post in the final month ({month}) have a position without a zone: they may be whom zones declare beyond the positions: {zones}',
      zone: '{zone} declares {declared} ({cells}), by position {count}',
    },
  },
  'zone-workers-differ': {
    title: 'Blocks declare different zone workers',
    why: 'It is the same number in every block.',
    remedy: 'Check and make them equal.',
    says: {
      found: '{zone}: the blocks declare different numbers of workers: {values}',
      value: '{value} ({cell})',
    },
  },
  'position-zone-unknown': {
    title: 'Positions name a zone that annex 1-1 does not have',
    why: 'Both forms should use the same zone names, or the workers of a zone cannot be checked.',
    remedy: 'Use the same name in both forms.',
    says: {
      found: 'the position names “{name}”, which annex 1-1 does not have (it has {known})',
      'two-names':
        'positions in annex 2 name “{names}”, which annex 1-1 does not have; nobody serves “{zones}” of annex 1-1',
    },
  },
  'position-missing': {
    title: 'Position missing, and a zone lacks the worker',
    why: 'The zone workers of annex 1-1 are checked by the positions of annex 2.',
    remedy: 'Enter the position with its zone.',
    says: { found: 'no position given: {workers}; the zones declare just as many workers more than positions name' },
  },
  'people-list-differs': {
    title: 'List of people against the attendance sheet',
    why: 'The certificate decides certified person-months, the day of joining from when on a worker counts; of two statements neither can be relied on.',
    remedy: 'Check certificate and employment papers, and correct the one that is wrong.',
    says: {
      certified: '{worker} counts as certified on the attendance sheet, but the list of people says “{listed}”',
      uncertified: '{worker} counts as not certified on the attendance sheet, but the list of people says “{listed}”',
      joined: '{worker} joined on {date} by the attendance sheet, and on {listed} by the list of people',
    },
  },
  'education-names-differ': {
    title: 'People of the education list against annex 2',
    why: 'Hours are counted by person: names should be written as in annex 2, and everybody in post in the final month should be listed.',
    remedy: 'Write the names alike; add who was left out.',
    says: {
      unknown: 'the list of hours ({kind}) names people that annex 2 does not have: {names}',
      missing: 'in post in the final month and not on the list of hours ({kind}): {names}',
    },
  },
  'education-hours-differ': {
    title: 'Hours of education or supervision against annex 1-2',
    why: 'There is one number for the same hours.',
    remedy: 'Check the records and correct the one that is wrong.',
    says: { found: 'annex 1-2 says {stated} hours of “{item}”, the list adds up to {sum} hours' },
  },
};
