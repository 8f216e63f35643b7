import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleRow, type RuleRow } from '../../src/taskpane/state/rulebook';

/** The rulebook in both languages; the English one is the master. */
export const RULEBOOKS = ['docs/rules.md', 'docs/rules.zh-CN.md'] as const;
export type RulebookFile = (typeof RULEBOOKS)[number];

/** A rule (a row with an id), or a point of a list, which has none; its standing and place are empty. */
export interface RulebookEntry extends Omit<RuleRow, 'id'> {
  readonly id: string | null;
}

export interface RulebookSection {
  /** The letter of its rules (`A`), or null. */
  readonly letter: string | null;
  readonly entries: readonly RulebookEntry[];
}

/** The sections of a rulebook in order; the first is what stands before all headings. */
export function readRulebook(file: RulebookFile): readonly RulebookSection[] {
  const text = readFileSync(join(__dirname, '../..', file), 'utf8');
  return text.split(/^## /m).map((section) => ({
    letter: /^([A-Z])\. /.exec(section)?.[1] ?? null,
    entries: section
      .replace(/\n {2,}(?=\S)/g, ' ')
      .split('\n')
      .flatMap((line) => entryOf(line) ?? []),
  }));
}

function entryOf(line: string): RulebookEntry | null {
  if (line.startsWith('- ')) return { id: null, text: line.slice(2), standing: '', where: '' };
  return ruleRow(line);
}
