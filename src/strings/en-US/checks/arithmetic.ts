import type { CheckTexts } from '../../check-texts';
import type { arithmetic as master } from '../../zh-CN/checks/arithmetic';

export const arithmetic: Pick<CheckTexts['rules'], keyof typeof master> = {
  'sums-disagree': {
    title: 'A cell that disagrees with the sums of its row and its column',
    why: 'Totals must be the sum of their parts; attendance and completion rest on them.',
    remedy: 'First check the cell itself, then the sums.',
    says: {
      found:
        '{cell} disagrees with the sums of its row and of its column: {sums}; as it stands they should be {should}.',
    },
  },
  'formula-deviates': {
    title:
      'A formula that gives another figure than the due one: another row, upside down, leaving out or counting twice',
    why: 'The official form computes this column by formula; it is not to be typed over.',
    remedy:
      'Use the formula that is given; where none is, copy it from a neighbour that is right, with the numbers typed into it replaced by those of this row.',
    says: {
      found: '{name} has a wrong formula: {deviation}.',
      right: '{name} has a wrong formula: {deviation} (the value happens to be right, until something changes).',
      fragile: '{name} is right as it stands, but {deviation}.',
    },
  },
  'rate-overwritten': {
    title: 'A formula overwritten by a typed number',
    why: 'The official form computes this column by formula; it is not to be typed over.',
    remedy: 'Put the formula back (copy it from a neighbour).',
    says: {
      found: '{name} should be a formula but is typed: {is}; recomputed: {should}.',
      right: '{name} should be a formula but is typed: {is} (the value is right).',
      'right-uncounted':
        "{name} should be a formula but is typed: {is} (the value is right). A neighbour's formula would give only {would} here: it does not count {cells} as they are spelt. Spell these as elsewhere first.",
      'right-otherwise':
        "{name} should be a formula but is typed: {is} (the value is right). A neighbour's formula would give {would} here: check after copying.",
    },
  },
  'rate-wrong': {
    title: 'A rate that is not completed divided by target',
    why: 'Rate = completed ÷ target, two decimals.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {},
  },
  'rate-rounded': {
    title: 'Rates rounded too coarsely',
    why: 'Rates carry two decimals; typed with one they differ by up to 0.05 points.',
    remedy: 'Use a formula, completed / target (as a number where the target stands in words), with format 0.00%.',
    says: {
      found:
        '{count} rates are rounded too coarsely, off by up to {points} percentage points (for example {cell}: {stated}, by the data {due}).',
      'one-decimal':
        '{count} rates have one decimal only, off by up to {points} percentage points (for example {cell}: {stated}, by the data {due}).',
    },
  },
  'total-wrong': {
    title: 'A total row that is not the sum of the zones',
    why: 'Totals must be the sum of their parts; attendance and completion rest on them.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {},
  },
  'worker-subtotal-wrong': {
    title: "A worker's subtotal that is not the sum of the marks",
    why: 'Totals must be the sum of their parts; attendance and completion rest on them.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {},
  },
  'month-subtotal-wrong': {
    title: 'A monthly count that is not the sum of the marks',
    why: 'Totals must be the sum of their parts; attendance and completion rest on them.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {},
  },
  'effective-wrong': {
    title: 'Effective person-months that are not the sum of the marks',
    why: 'Totals must be the sum of their parts; attendance and completion rest on them.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {},
  },
  'grand-total-wrong': {
    title: 'A grand total that is not the sum of its subtotals',
    why: 'Totals must be the sum of their parts; attendance and completion rest on them.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {},
  },
  'subtotal-rounded': {
    title: 'Person-months rounded to whole numbers',
    why: 'Half months count 0.5; sums are not rounded.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {},
  },
  'shown-value-differs': {
    title: 'A value shown otherwise than it is (format without decimals)',
    why: 'Sums hold half months and need one decimal.',
    remedy: 'Set the number format to General or 0.0.',
    says: {
      found: '{count} sums hold halves but are shown as whole numbers ({value} as {shown}); in print they mislead.',
    },
  },
  'figure-missing': {
    title: 'Blank or “/” where a figure is due',
    why: '“/” is only for indicators that the agreement does not have; empty is not “/”.',
    remedy: 'Check the cells that it follows from, then put the formula or the right number here.',
    says: {
      blank: '{name} is empty; by the data it is {due}.',
      slash: '{name} says “/”; by the data it is {due}.',
      blanks: '{name} is empty, one of {count} such cells; by the data it is {due}.',
      slashes: '{name} says “/”, one of {count} such cells; by the data it is {due}.',
    },
  },
  'experienced-formula': {
    title: 'A two-year column made of another row',
    why: "The column equals the row's own subtotal, or 0.",
    remedy: 'Copy the formula from a neighbour that is right.',
    says: {
      found: 'the two-year column of {worker} refers to another row ({formula})',
      right: 'the two-year column of {worker} refers to another row ({formula}) (the value happens to be right)',
    },
  },
  'retention-wrong': {
    title: 'A retention rate that does not follow from the marks',
    why: 'Retention = workers in post in every month ÷ agreed headcount.',
    remedy: 'Count the workers in post in every month and divide by the headcount of the last month.',
    says: {
      found:
        'Retention says {is}; by the marks {steady} workers are in post in every month: {steady} ÷ {required} = {should}.',
      'no-headcount':
        'Retention says {is}; by the marks {steady} workers are in post in every month, which fits no whole headcount.',
    },
  },
  'satisfaction-sum-wrong': {
    title: 'A total or a share of the survey does not follow from its rows',
    why: 'A total is the sum of its rows, satisfaction the satisfied among those who answered.',
    remedy: 'Check the numbers of the rows, then correct the total or the share.',
    says: {
      found: 'the total of the survey says {stated}, the rows add up to {sum}',
      satisfied: 'the satisfied in total are given as {stated}, the rows add up to {sum}',
      rate: 'the satisfaction of {name} says {stated}, by its numbers it is {due}',
    },
  },
  'education-sum-wrong': {
    title: 'A sum of education or supervision hours is wrong',
    why: 'A total is the sum of its rows, the hours of a row are the sum of its months.',
    remedy: 'Check the hours of rows and months, then correct the sum.',
    says: {
      total: 'the total of {kind} says {stated}, the rows add up to {sum}',
      row: '{kind} of {name} says {stated}, the months add up to {sum}',
    },
  },
};
