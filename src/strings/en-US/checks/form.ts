import type { CheckTexts } from '../../check-texts';
import type { form as master } from '../../zh-CN/checks/form';

export const form: Pick<CheckTexts['rules'], keyof typeof master> = {
  'error-value': {
    title: 'error values (#DIV/0!, #REF! and others)',
    why: 'An error spoils every sum that refers to it.',
    remedy: 'Mend the cells that the formula refers to, or restore the deleted reference.',
    says: {
      found: '{name} ({cell}) is the error {error}.',
      'of-formula': '{name} ({cell}) is the error {error}, formula {formula}.',
    },
  },
  'number-unreadable': {
    title: 'a cell that holds no readable number',
    why: 'Amounts must be numbers, or no formula counts them.',
    remedy: 'Enter a number, or “/” if the agreement has no such item.',
    says: { found: '{name} says “{text}”, which is no number; it counts as not given.' },
  },
  'requirement-without-number': {
    title: 'a requirement without an amount',
    why: 'A requirement ends with its amount and unit, which the rate divides by (rule C7).',
    remedy: 'Add amount and unit from the agreement, as in “专业人员督导1960小时”.',
    says: { found: 'The requirement of “{item}” (“{requirement}”) holds no amount; no rate can be computed.' },
  },
  'value-uncalculated': {
    title: 'formulas without a calculated value',
    why: 'The file was made by other software and never calculated in Excel or WPS.',
    remedy: 'Open and save it in Excel or WPS once, then check again.',
    says: {
      lost: '{count} formulas have no calculated value; their figures cannot be read.',
      computed:
        '{count} formulas have no calculated value; totals and rates were computed from the data, what the sheet would show was not checked.',
    },
  },
  'text-number': {
    title: 'a number typed as text',
    why: 'Amounts must be numbers, or no formula counts them.',
    remedy: 'Make it a number: no unit, spaces or full-width digits; format General.',
    says: {
      found: '{name} “{text}” is text, not a number (read as {value}). Sums and rates that use it fall short.',
      derived: '{name} “{text}” is text, not a number (read as {value}).',
      column:
        '{count} numbers of column {column} are text, not numbers (as {cell} “{text}”, read as {value}). Sums and rates that use it fall short.',
      'derived-column':
        '{count} numbers of column {column} are text, not numbers (as {cell} “{text}”, read as {value}).',
    },
  },
  'blank-figure': {
    title: 'blank where a number is due',
    why: '“/” for no such item, 0 for nothing done; empty counts as forgotten (rule C2).',
    remedy: 'Fill it in from the agreement and the records.',
    says: {
      row: 'The row of {zone} is empty.',
      workers: 'The number of workers of {zone} is empty.',
      both: 'target and completed of {indicator} is empty: enter “/” if the agreement has no such item, 0 if nothing was done.',
      target: 'target of {indicator} is empty: enter “/” if the agreement has no such item, 0 if nothing was done.',
      completed:
        'completed of {indicator} is empty: enter “/” if the agreement has no such item, 0 if nothing was done.',
    },
  },
  'slash-against-number': {
    title: 'completed is “/” although there is a target',
    why: '“/” means that the agreement has no such item (rule C2).',
    remedy: 'Enter what was completed; 0 if nothing was.',
    says: { found: '{indicator} has a target of {target} but completed says “/”; enter 0 if nothing was done.' },
  },
  'hidden-part': {
    title: 'hidden rows or columns inside a form',
    why: 'Hidden rows and columns count as usual; the evaluator should be able to see them.',
    remedy: 'Unhide them and check their data.',
    says: {
      row: 'Row {row} of “{sheet}” is hidden; its data was read as usual.',
      column: 'Column {column} of “{sheet}” is hidden; its data was read as usual.',
    },
  },
  'digit-letter': {
    title: 'a letter among the digits of a number',
    why: 'The letter looks like a digit, but neither a formula nor a count takes it for one.',
    remedy: 'Type the digit.',
    says: {
      found: '{name} “{text}” has a letter among its digits; {value} is meant.',
      misread: '{name} “{text}” has a letter among its digits; {value} is meant (read as {read}).',
    },
  },
};
