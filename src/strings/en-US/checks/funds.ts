export const funds = {
  'funds-sum-wrong': {
    title: 'A total of the money is not the sum of its rows',
    why: 'Totals and subtotals are the sums of their rows; shares and deviations follow from them.',
    remedy: 'Check the amounts of the rows, then make the total a formula or the right number.',
    says: { found: 'the {column} of {name} says {stated}, the rows add up to {sum}, {difference} apart' },
  },
  'funds-unit-mixed': {
    title: 'Amounts in different units',
    why: 'The amounts of one table are in one unit.',
    remedy: 'Convert this cell to the unit of the table, or name the unit in the header.',
    says: { found: 'the {column} of {name}, {value}, is ten thousand times off the others; it may be {meant} {unit}' },
  },
  'funds-rate-wrong': {
    title: 'A rate of use is not what the amounts say',
    why: 'The rate of use is spent over planned.',
    remedy: 'Check the amounts, then make this cell a formula.',
    says: { found: 'the rate of {name} says {stated}; by the amounts it is {due}' },
  },
  'funds-negative': {
    title: 'A negative amount',
    why: 'Neither plan nor spending is below zero.',
    remedy: 'Check whether it is mistyped; take refunds off the row that they belong to.',
    says: { found: 'the {column} of {name} is negative: {value}' },
  },
  'funds-limit': {
    title: 'A share of the money, or its deviation, is out of bounds',
    why: 'Personnel and quality at least 85%, personnel at least 65% of the plan (rules of 2018); the operating fee at most 15%; spending within 10% of the plan.',
    remedy: 'Check rows and amounts; where it is so, adjust it by the rules and explain.',
    says: {
      quality:
        'personnel and quality (all but the operating fee) are {value} of the {column}, below {limit} by {gap} points',
      personnel: 'personnel is {value} of the {column}, below {limit} by {gap} points',
      management: 'the operating fee is {value} of the {column}, above {limit} by {gap} points',
      above: 'spending is {value} above the plan, more than {limit}',
      below: 'spending is {value} below the plan, more than {limit}',
    },
  },
  'personnel-spending-low': {
    title: 'Too little is spent on personnel',
    why: 'Personnel spending below 80% fails the evaluation; whether of all spending or of the contract the rules do not say.',
    remedy:
      'Check which rows are personnel, and the amounts; judge by the base that the purchaser accepts and choose under Score.',
    says: {
      found: 'personnel is {spent} of the spending and {contract} of the contract, both below 80%',
      unsure:
        'personnel is {spent} of the spending and {contract} of the contract: which of them counts is not said, so whether it is below 80% is open',
      untold:
        'personnel is {spent} of the spending and {contract} of the contract, but rows of {untold} may be for personnel too: whether it is below 80% is open',
      several:
        'personnel is {spent} of the spending and {contract} of the contract, but there are several tables of funds and none says that it is the whole: whether it is below 80% is open',
      'entered-clear':
        'the form says that there is none, but personnel is {spent} of the spending and {contract} of the contract, both below 80%',
      'entered-low':
        'the form says that there is, but personnel is {spent} of the spending and {contract} of the contract, neither below 80%',
    },
  },
  'funds-row-deviation': {
    title: 'Rows far off the plan',
    why: 'Spending stays within 10% of the plan; whether row by row the rules do not say.',
    remedy: 'Explain the rows that are far off.',
    says: {
      found: 'rows more than {limit} off the plan: {rows}',
      above: '{name} {value} above',
      below: '{name} {value} below',
    },
  },
  'contract-sum-differs': {
    title: 'The plan is not what the contract pays',
    why: 'The plan is that of the contract.',
    remedy: 'Check the plan, and the contract sum that was entered.',
    says: { found: 'the plan comes to {budget} {unit}, the contract to {contract} {unit}' },
  },
} as const;
