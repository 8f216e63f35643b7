import type { CheckContext } from '../../../src/checks/analysis/context';
import type { Issue, Rule } from '../../../src/checks/analysis/rule';
import { say } from '../../../src/checks/text/say';
import { checkTextsFor } from '../../../src/strings/check-texts';
import { sentence, type Message } from '../../../src/strings/message';
import { parseReference, type AreaRef, type CellRef } from '../../../src/workbook/address';

/** An area by its address, as `附件2!G7:X7`. */
export function area(address: string): AreaRef {
  const ref = parseReference(address);
  if (!ref) throw new Error(`no such area: ${address}`);
  return ref;
}

export function cell(address: string): CellRef {
  const { sheet, top, left } = area(address);
  return { sheet, row: top, column: left };
}

/** An issue in one cell; its message is no more than the words given. */
export function issue(at: string, words: string, more: Partial<Issue> = {}): Issue {
  return { form: null, cells: [cell(at)], message: said(words), ...more };
}

export const said = (words: string): Message => say('cells', { cells: words });

export const wordsOf = (message: Message): string => sentence(message, checkTextsFor('zh-CN'));

/** A rule that tells these issues, whatever it looks at. */
export function rule(
  id: Rule['id'],
  issues: readonly Issue[] | ((context: CheckContext) => readonly Issue[]),
  more: Partial<Omit<Rule, 'id' | 'run'>> = {},
): Rule {
  const run = typeof issues === 'function' ? issues : () => issues;
  return { id, family: 'form', severity: 'warning', impact: 'figure', basis: 'C2', ...more, run };
}
