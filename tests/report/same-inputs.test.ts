import { sameInputs } from '../../src/report/same-inputs';
import { parametersOf } from './summary/support';

const SCORES = { scores: { purchaser: 20 } };

test.each([
  ['the usual scheme, said or not', SCORES, { ...SCORES, scheme: '2023' }],
  ['usual numbers of the rules, typed or not', SCORES, { ...SCORES, rules: { vetoLimits: { staff: [5, 10] } } }],
  ['nobody judged or entered', SCORES, { ...SCORES, vetoes: {}, headcount: [] }],
])('inputs that come to the same: %s', (_, one, other) => {
  expect(sameInputs(parametersOf(one), parametersOf(other))).toBe(true);
});

test.each([
  ['another scheme', {}, { scheme: '2018' }],
  ['another limit', {}, { rules: { vetoLimits: { staff: [6, 10] } } }],
  ['a condition judged clear', {}, { vetoes: { seriousBreach: false } }],
])('inputs that do not: %s', (_, one, other) => {
  expect(sameInputs(parametersOf(one), parametersOf(other))).toBe(false);
});
