import type { CheckTexts } from '../../check-texts';
import type { indicators as master } from '../../zh-CN/checks/indicators';

export const indicators: Pick<CheckTexts['rules'], keyof typeof master> = {
  'count-negative': {
    title: 'A negative count',
    why: 'A count cannot be below 0.',
    remedy: 'Enter the actual count.',
    says: { found: '{name} is negative: {value}.' },
  },
  'count-fractional': {
    title: 'A fractional count',
    why: 'But for hours, indicators are counted in whole numbers.',
    remedy: 'Check it and enter a whole number.',
    says: { found: '{indicator} is {value}; counts are whole numbers.' },
  },
  'far-above-target': {
    title: 'Far above target (note over 200%, warning over 300%)',
    why: 'Rates are not capped, but such figures mostly come from a wrong target, count or unit.',
    remedy: 'Check target, completed and unit.',
    says: {
      found: '{rates}: far above target{others}; check target, completed and unit.',
      rate: '{indicator} {rate} ({completed}/{target})',
      others: ', other zones at most {highest}',
    },
  },
  'ten-times-neighbours': {
    title: 'Ten times what the other zones have',
    why: 'Zones are of similar size; a tenfold gap is mostly a digit too many.',
    remedy: 'Check the figure against the agreement or the records.',
    says: {
      target: "target of {indicator} ({value}) is {times} times the other zones' median ({usual}); a digit too many?",
      completed:
        "completed of {indicator} ({value}) is {times} times the other zones' median ({usual}); a digit too many?",
    },
  },
  'completed-without-target': {
    title: 'Work completed without a target',
    why: 'A target of “/” means that the agreement has no such item.',
    remedy: 'Check the agreement; enter the target if there is one.',
    says: {
      zero: '{indicator} has a target of 0 but {done} completed; check whether the agreement has it.',
      slash: '{indicator} has no target (“/”) but {done} completed; check whether the agreement has it.',
    },
  },
  'zone-workers-step': {
    title: 'Zone workers that are no multiple of 0.5',
    why: 'Somebody serving two zones counts 1 in one of them or 0.5 in each.',
    remedy: 'Count in steps of 1 or 0.5.',
    says: { found: 'The number of workers of {zone} ({value}) is no multiple of 0.5.' },
  },
  'figures-copied': {
    title: 'Figures copied from another zone or indicator',
    why: 'No two zones or indicators come to the same in every figure: the row or column was probably copied and not changed.',
    remedy: 'Compare with the records of each zone.',
    says: {
      zones: '{zones} completed the same in every indicator; the figures may have been copied.',
      columns: '{columns} have the same figures in every zone, but other targets; they may have been copied.',
    },
  },
  'digit-against-rate': {
    title: 'A digit too many or too few beside the typed percentage',
    why: 'Figure and percentage are ten times apart: the figure is probably wrong.',
    remedy: 'Compare the digits with the records.',
    says: {
      more: '{indicator}: {done} completed gives {is}, but the typed percentage is {stated}; there is probably a digit too many, and {due} is meant.',
      target:
        '{indicator}: {done} of {whole} gives {is}, but the typed percentage is {stated}; the target probably lacks a digit.',
      fewer:
        '{indicator}: {done} of {whole} gives {is}, but the typed percentage is {stated}; the completed figure may lack a digit, or the target have one too many.',
    },
  },
  'figures-impossible': {
    title: 'Figures of one indicator that cannot both be true',
    why: 'No more closed than opened, no fewer sessions than groups, people only where something was held.',
    remedy: 'Check both figures against the records.',
    says: {
      found: '{zone} {group}: {clashes}.',
      'few-sessions': '{sessions} sessions, fewer than {measure} {groups}',
      closed: '{closed} closed of {opened} opened',
      'closed-later': '{closed} closed of {opened} opened; if cases of the year before are among them, say so',
      'no-events': 'none held, yet {people} person-times',
      'no-people': '{events} held, yet no person-times',
      'few-people': '{people} person-times for {events} events',
      'no-groups': '0 groups, yet {sessions} sessions',
    },
  },
  'title-requirement-differ': {
    title: 'Title, requirement and target of 附件1-2 that differ',
    why: 'The title is the kind of item that the agreement names, and the requirement states its target.',
    remedy: 'Use the name and the number of the agreement in all.',
    says: {
      found: 'The title “{title}” and the requirement “{requirement}” name different things.',
      number: 'The requirement of {title} says {stated}, but the target beside it is {target}.',
    },
  },
  'quotes-unbalanced': {
    title: 'Quotation marks that do not pair',
    why: 'Mostly a character lost.',
    remedy: 'Add the missing mark.',
    says: { found: 'The quotation marks in “{text}” do not pair.' },
  },
  'free-text-differs': {
    title: 'Free text that gives another number than the total row',
    why: 'One indicator has one figure in one workbook.',
    remedy: 'Use one figure, or say that they count different things.',
    says: {
      found: 'The free text gives {numbers} for {group}, the total row {value}; check that both count the same.',
    },
  },
  'zone-without-item': {
    title: 'A zone without an item of its own in annex 1-2',
    why: 'The other zones have items of their own in annex 1-2.',
    remedy: 'Check against the agreement that none is missing.',
    says: { found: '{count} items of annex 1-2 name a zone; {zones} has none of its own.' },
  },
  'performance-behind': {
    title: 'A performance target that was not met (a note at mid-term)',
    why: 'What was done is at least the target; where the target is a limit, at most that.',
    remedy: 'Check what was done; where it was not met, give the reason and what will be done about it.',
    says: {
      found: '{indicator}: {completed} completed of {target}, {rate}; the target is not met.',
      exceeded: '{indicator} is {completed}, above the limit of {target}.',
    },
  },
  'performance-rate-wrong': {
    title: 'A rate of a performance target that does not follow from its figures',
    why: 'Rate = completed ÷ target.',
    remedy: 'Check the cells that it follows from, then put a formula or the right number here.',
    says: {},
  },
  'performance-values-differ': {
    title: 'A performance target with two values',
    why: 'One indicator has one figure in one workbook.',
    remedy: 'Compare with the records and use one figure, or say that they count different things.',
    says: {
      found: '{indicator} has two values: {differences}.',
      target: 'target {value} here, {other} in {where}',
      completed: 'completed {value} here, {other} in {where}',
    },
  },
  'performance-unread': {
    title: 'A performance target without its counterpart',
    why: 'Each item of the target has one in what was completed.',
    remedy: 'Add the missing item under the same number and name.',
    says: {
      completed: '“{words}” of the target has no counterpart in what was completed.',
      target: '“{words}” of what was completed has no counterpart in the target.',
      'no-completed': '{indicator} has no completed value.',
      'no-target': '{indicator} has no target.',
    },
  },
  'performance-weights': {
    title: 'Weights of the first-level indicators that do not add up to 100%',
    why: 'The weights of the first-level indicators make up the whole table.',
    remedy: 'Check the weights; where a part does not stand in the table, say which.',
    says: {
      found: 'The weights of the first-level indicators add up to {sum}, not 100%: {weights}.',
      'without-budget':
        'The weights of the first-level indicators add up to {sum}, not 100%: {weights}; if the other {rest} are for the use of the budget, say so.',
      weight: '{group} {weight}',
    },
  },
};
