import { BOTH_CONTRACTS } from './both-contracts';
import type { CheckTexts } from '../../check-texts';
import type { form as master } from '../../zh-CN/checks/form';

export const form: Pick<CheckTexts['rules'], keyof typeof master> = {
  'error-value': {
    title: 'Error values (#DIV/0!, #REF! and others)',
    why: 'An error spoils every sum that refers to it.',
    remedy: 'Mend the cells that the formula refers to, or restore the deleted reference.',
    says: {
      found: '{name} ({cell}) is the error {error}.',
      picture: '{name} ({cell}) is a picture or the error value {error}, which cannot be read as an entry.',
      'of-formula': '{name} ({cell}) is the error {error}, formula {formula}.',
    },
  },
  'number-unreadable': {
    title: 'A cell that holds no readable number',
    why: 'Amounts must be numbers, or no formula counts them.',
    remedy: 'Enter a number, or “/” if the agreement has no such item.',
    says: { found: '{name} says “{text}”, which is no number; it counts as not given.' },
  },
  'requirement-without-number': {
    title: 'A requirement without an amount',
    why: 'A requirement ends with its amount and unit, which the rate divides by.',
    remedy: 'Add amount and unit from the agreement, as in “专业人员督导1960小时”.',
    says: { found: 'The requirement of “{item}” (“{requirement}”) holds no amount; no rate can be computed.' },
  },
  'value-uncalculated': {
    title: 'Formulas without a calculated value',
    why: 'The file was made by other software and never calculated in Excel or WPS.',
    remedy: 'Open and save it in Excel or WPS once, then check again.',
    says: {
      lost: '{count} formulas have no calculated value; their figures cannot be read.',
      here: '{count} formulas have no calculated value in the file and were calculated here; check what the sheet shows once it is saved.',
      computed:
        '{count} formulas have no calculated value; totals and rates were computed from the data, what the sheet would show was not checked.',
    },
  },
  'text-number': {
    title: 'A number typed as text',
    why: 'Amounts must be numbers, or no formula counts them.',
    remedy:
      'Set the format to General (Percentage for a rate), then type the number again: no unit, spaces or full-width digits (and no TEXT in a formula). A green triangle in the corner offers “Convert to Number”.',
    says: {
      found: '{name} “{text}” is text, not a number (read as {value}). Formulas that use it fall short or fail.',
      uncounted: '{name} “{text}” is text, not a number (read as {value}).',
      column:
        '{count} numbers of column {column} are text, not numbers (as {cell} “{text}”, read as {value}). Formulas that use them fall short or fail.',
      formulas:
        '{count} formulas give texts, not numbers (as {cell} “{text}”, read as {value}): take out what turns them into text (TEXT, &"%") and use a percentage format.',
      'uncounted-many':
        '{count} numbers are text, not numbers (as {cell} “{text}”, read as {value}); no formula of a sum or rate refers to them.',
    },
  },
  'blank-figure': {
    title: 'Blank where a number is due',
    why: '“/” for no such item, 0 for nothing done; empty counts as forgotten.',
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
    title: 'Completed is “/” although there is a target',
    why: '“/” means that the agreement has no such item.',
    remedy: 'Enter what was completed; 0 if nothing was.',
    says: { found: '{indicator} has a target of {target} but completed says “/”; enter 0 if nothing was done.' },
  },
  'hidden-part': {
    title: 'Hidden rows or columns inside a form',
    why: 'Hidden rows and columns count as usual; the evaluator should be able to see them.',
    remedy: 'Unhide them and check their data.',
    says: {
      found: 'Hidden: {places}; the data there was read as usual.',
      row: 'row {rows} of “{sheet}”',
      rows: 'rows {rows} of “{sheet}”',
      column: 'column {columns} of “{sheet}”',
      columns: 'columns {columns} of “{sheet}”',
    },
  },
  'digit-letter': {
    title: 'A letter among the digits of a number',
    why: 'The letter looks like a digit, but neither a formula nor a count takes it for one.',
    remedy: 'Type the digit.',
    says: {
      found: '{name} “{text}” has a letter among its digits; {value} is meant.',
      misread: '{name} “{text}” has a letter among its digits; {value} is meant (read as {read}).',
    },
  },
  'indicator-twice': {
    title: 'An indicator stands twice in one block',
    why: 'Indicators are read by their headers: with a name twice, or none, another indicator is lost.',
    remedy: "Correct the indicator's name or the header of its target.",
    says: {
      found: '{indicator} stands twice in one block; the second is another indicator',
      blank: '{indicator} stands twice in one block, and the header {cell} is empty; the second is another indicator',
    },
  },
  'measure-header-missing': {
    title: 'A column of figures whose header is missing or misspelt',
    why: 'Each indicator has target, completed and rate, read by their headers.',
    remedy: 'Put the header right.',
    says: {
      found:
        'the header {cell} is empty over figures: the column was not read, and those after it may be one column off',
      empty:
        'the header {cell} is empty where “{due}” is due; read as that by the columns around it and the percentages',
      other:
        'the header {cell} says “{text}” where “{due}” is due; read as that by the columns around it and the percentages',
      name: 'the header {cell} that should name the indicator is empty; for now its figures are listed under “{group}”',
      zone: 'the header {cell} should name the zone and is empty; the figures below it were read all the same',
      'due-target': 'target',
      'due-completed': 'completed',
      'due-rate': 'percentage',
    },
  },
  'mark-header-wrong': {
    title: 'A header of the attendance sheet is wrong or empty',
    why: 'Names, months and the three kinds of marks are read by their headers; without one, what stands under and beside it has to tell.',
    remedy: 'Correct the header as in the template and in the other months.',
    says: {
      empty: 'the header {cell} of {month} is empty, {due} is due; the column was not read',
      other: 'the header {cell} of {month} says “{text}”, {due} is due; the column was not read',
      read: 'the header {cell} says “{text}”; by what stands under it, it was read as {due} and counted',
      'read-empty': 'the header {cell} is empty; by what stands under it, it was read as {due} and counted',
      unread: 'the header {cell} says “{text}” as another column does, over numbers: the column was not read',
      'unread-empty': 'the header {cell} is empty over numbers: the column was not read',
      'due-name': 'names',
      'due-type': 'types of workers',
      'due-qualification': 'certificates',
      'due-month': '{month}',
      'due-inPost': 'in post',
      'due-insured': 'insurance',
      'due-paid': 'wages',
      'due-subtotal': 'sum of the months',
      'due-experienced': 'sum of the months with two years of practice',
    },
  },
  'total-missing': {
    title: 'A block without its total row',
    why: 'Each block ends with its total row, the sum of the zones.',
    remedy: 'Put the total row back.',
    says: { found: 'the block from row {row} on has no total row, the others have one' },
  },
  'retention-missing': {
    title: 'Retention not given',
    why: 'Annex 2 asks for the retention.',
    remedy: 'Enter the workers who stayed over the agreed headcount.',
    says: { found: 'the retention is not given' },
  },
  'dates-missing': {
    title: 'No dates of agreement or purchase',
    why: 'Expected progress and contracts are checked by these dates.',
    remedy: 'Enter the dates of the agreement.',
    says: { found: 'no dates behind the agreement or the purchase period' },
  },
  'mark-unknown': {
    title: 'An unknown mark',
    why: 'Marks are {full} (full month), 0.5 (half) and {absent} (absent).',
    remedy:
      'Use √, 0.5 or —— (for insurance and wages √ or —— only); leave goes into the remark with its dates, and the purchaser says whether it counts.',
    says: {
      inPost: 'The mark “{mark}” of {name} in {months} is not known; it counts as absent.',
      insured: 'The insurance mark “{mark}” of {name} in {months} is not known; it counts as not bought.',
      paid: 'The wages mark “{mark}” of {name} in {months} is not known; it counts as not paid.',
      many: '{count} marks are written “{marks}”: {first}',
      half: 'The mark “{mark}” of {name} in {months} counts as 0.5, but formulas do not know it; type 0.5.',
      noted:
        'The mark “{mark}” of {name} in {month} has a note; it counts as {counts}. The note belongs in the remarks, the mark alone here.',
      'noted-many':
        '{count} marks have a note (“{mark}” counts as {counts}) and count as the mark before it. Notes belong in the remarks, the mark alone here.',
    },
  },
  'mark-uncounted': {
    title: "A spelling of a mark that the sheet's formulas do not count",
    why: 'Marks are {full} (full month), 0.5 (half) and {absent} (absent).',
    remedy:
      "Use the spelling that the sheet's formulas count: copy a {full} that they do count, type a half month as the number 0.5.",
    says: {
      found:
        "The mark “{mark}” of {name} in {month} is not the “{counted}” that the sheet's formulas count; the subtotal falls short.",
      many: "{count} marks are written “{marks}”, not “{counted}” as the sheet's formulas count them; the subtotals fall short.",
    },
  },
  'cover-half': {
    title: 'Half a month of insurance or wages',
    why: 'Marks are {full} (full month), 0.5 (half) and {absent} (absent).',
    remedy: 'Enter {full} when paid, {absent} when not.',
    says: { found: 'The mark for insurance or wages of {name} in {month} is “{mark}”; it can only be yes or no.' },
  },
  'mark-blank': {
    title: 'Blank marks',
    why: 'Marks are {full} (full month), 0.5 (half) and {absent} (absent).',
    remedy: 'Enter {full} or 0.5 when in post, {absent} when not.',
    says: { found: '{count} marks of {name} are empty; they count as absent.' },
  },
  'period-wrong': {
    title: 'A period in the titles is wrong',
    why: 'Assessment months, required person-months and expected progress follow from these dates.',
    remedy: 'Correct start and end.',
    says: { found: 'the {period} {fault}', incomplete: 'lacks its start or its end' },
  },
  'period-outside-agreement': {
    title: 'The period lies outside the agreement',
    why: 'Only the time of the agreement is evaluated.',
    remedy: 'Check the agreement; correct the period or the agreement dates.',
    says: { found: 'the {inner} ({innerSpan}) lies outside the {outer} ({outerSpan})' },
  },
  'agreement-not-a-year': {
    title: 'The annual agreement is not a year',
    why: 'What is due by now is the share of assessed months in those of the agreement: with wrong dates nothing tells what is behind.',
    remedy: 'Check the dates against the agreement; where it really is not a year, leave them.',
    says: {
      found:
        'the annual agreement ({span}) has {months} months, which is not a year: due by now are {progress}, by a year {due}',
    },
  },
  'stage-differs': {
    title: 'Another evaluation than the sheets name',
    why: 'What is due by now and the limits of the shortage vetoes (5 and 3 at mid-term, 10 and 6 at the end) depend on the stage.',
    remedy: 'Check period and agreement; where both are right, choose the stage under Score.',
    says: { found: 'the sheet says “{text}”, but the {stage} evaluation is computed{due}', due: ' ({progress} due)' },
  },
  'periods-differ': {
    title: 'Titles disagree about a period',
    why: 'Assessment months, required person-months and expected progress follow from these dates.',
    remedy: 'Check with the agreement and make the titles equal.',
    says: { found: '{form} gives the {period} as {span}, other titles as {usual}' },
  },
  'period-missing': {
    title: 'No assessment period in the titles',
    why: 'Assessment months, required person-months and expected progress follow from these dates.',
    remedy: 'Enter start and end of the assessment period in the title.',
    says: {
      inferred: 'no title gives the assessment period; taken from annex 2 as {span}',
      unknown: 'no title gives the assessment period; the expected progress cannot be computed',
      'in-one': 'the title of {form} gives no assessment period, that of {other} does',
    },
  },
  'stations-differ': {
    title: 'Titles disagree about the station',
    why: 'All forms should be of one station.',
    remedy: 'Check whether a sheet of another station was used; make the names equal.',
    says: { found: 'the title of {form} says “{name}”, the others “{usual}”' },
  },
  'months-wrong': {
    title: 'Months missing, twice, outside or out of order',
    why: 'Each month of the period has its column once.',
    remedy: 'Add or correct the month columns by the period.',
    says: {
      year: 'the year in the month headers does not fit the period {period}: read as {months}',
      twice: '{months} stands twice',
      outside: '{months} lies outside the period {period}',
      disordered: '{months} is out of order',
      missing: '{months} missing (the period {period})',
    },
  },
  'month-mistyped': {
    title: 'A month header is mistyped',
    why: 'Months are read by their place; the header should say the same.',
    remedy: 'Correct the header.',
    says: {
      found: 'the month header says {header}; by its place it should be {month}',
      many: '{count} month headers do not fit their places; the first: {first}',
      text: '“{text}”',
      month: '{month}月',
      'year-month': '{year}年{month}月',
    },
  },
  'zone-twice': {
    title: 'A zone stands twice',
    why: 'Each zone has one row in a block.',
    remedy: 'Correct the name, or merge the rows.',
    says: {
      found: 'zone “{zone}” stands twice in one block (rows {first} and {second})',
      across: 'zone “{zone}” stands twice in one block ({first} and {second})',
    },
  },
  'zones-differ': {
    title: 'Blocks have different zones, or a row has none',
    why: 'All blocks have the same zones; without an indicator they say “/”.',
    remedy: 'Add the missing zone, or correct the name.',
    says: {
      nameless: 'row {rows} holds figures but no zone, and is left out',
      missing: 'this block lacks {zones}, which the others have',
      strange: 'this block has {zones}, which the others lack',
    },
  },
  'name-missing': {
    title: 'Name of a worker missing',
    why: 'A row without a name cannot be checked for repeats or retention.',
    remedy: 'Enter the name, or clear the row.',
    says: { found: 'name missing: {workers}' },
  },
  'certificate-missing': {
    title: 'Certificate missing',
    why: 'The certificate decides the certified person-months.',
    remedy: 'Enter certificate or degree.',
    says: {
      found: 'certificate missing: {workers}',
      column:
        'the table at {cell} has neither a column 类型 nor 岗位资格证/资质: nothing tells who is certified; all are listed as uncertified, and the certified person-months are unconfirmed',
    },
  },
  'serial-numbers': {
    title: 'Row numbers with gaps or repeats',
    why: 'Gaps and repeats often come from rows left out or pasted twice.',
    remedy: 'Check for missing rows and number again.',
    says: { found: 'numbers with gaps or repeats: {workers}', number: '{worker}: {number}', none: '{worker}: none' },
  },
  'table-twice': {
    title: 'The same table stands on two sheets',
    why: 'Each form is handed in once; every sheet is read, hidden ones too, but a copy of the attendance sheet is not counted again.',
    remedy:
      'Make sure that they agree. Of the same table keep one; details, summaries and tables of another evaluation may stay.',
    says: {
      'left-out': '“{copy}” holds the same table as “{original}”: only “{original}” was counted',
      hidden: 'the hidden “{copy}” holds the same table as “{original}”: it was not counted',
      'other-year': '“{copies}”: of an earlier year, not counted; of this evaluation is “{originals}”',
      summary: '“{copies}”: a summary of figures that other sheets state, which is not counted again',
      part: '“{copies}”: also on “{originals}”, which is counted; not counted again',
      cover:
        '“{copies}”: insurance and wages have tables of their own; person-months are counted by that of being in post, these were not compared month by month',
      blank: '“{copies}”: a form that nobody filled in, which is not counted; it may be deleted',
      'other-stage':
        '“{copies}”: of the other evaluation of the year (mid-term or final), not counted; to see that one change the stage',
    },
  },
  'contract-dates': {
    title: 'Contract dates wrong',
    why: 'The contract shows whether each month in post is covered.',
    remedy: `Enter start and end as in the contract: 2024.9.5-2026.9.4. Where it was renewed, ${BOTH_CONTRACTS}.`,
    says: {
      found: '{worker}: the contract “{text}” {fault}',
      'renewed-from':
        '{worker}: the contract is written from {start}; the remark says that it was renewed then, the one before is missing',
      'renewed-until':
        '{worker}: the contract is written until {end}; the remark says that it was renewed, not until when',
      'no-end': 'has one date only; the end is missing',
      unreadable: 'holds no readable dates',
    },
  },
  'contract-missing': {
    title: 'Contract period missing',
    why: 'The contract shows whether each month in post is covered.',
    remedy: 'Enter start and end of the contract.',
    says: {
      found: 'no contract period given: {workers}',
      'none-read':
        'no column of contracts was read: the contracts of {count} workers were not held against their months',
    },
  },
  'contract-too-long': {
    title: 'A contract of more than 10 years',
    why: 'The contract shows whether each month in post is covered.',
    remedy: 'Compare the dates with the contract itself.',
    says: { found: '{worker}: the contract {start} to {end} runs for {years} years' },
  },
};
