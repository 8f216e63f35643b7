import { highlightFormula, isHighlightFormula } from '../../src/workbook/highlight-looks';

test.each(['error', 'warning', 'note', 'behind'] as const)('the highlight %s carries the signature', (look) => {
  expect(highlightFormula(look)).toMatch(/^=/);
  expect(isHighlightFormula(highlightFormula(look))).toBe(true);
  // As files store it.
  expect(isHighlightFormula(highlightFormula(look).slice(1))).toBe(true);
});

test.each(['=$A1>0', 'AND(TRUE,N("other")=0)', '="station review"', ''])('%p is somebody else’s', (formula) => {
  expect(isHighlightFormula(formula)).toBe(false);
});
