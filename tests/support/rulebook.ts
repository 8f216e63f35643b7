import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rulebook in both languages; the English one is the master. */
export const RULEBOOKS = ['docs/rules.md', 'docs/rules.zh-CN.md'] as const;
export type RulebookFile = (typeof RULEBOOKS)[number];

/** A rule (a row with an id), or a point of a list, which has none. */
export interface RulebookEntry {
  readonly id: string | null;
  /** What it says, without its standing. */
  readonly text: string;
  /** How well it is known, in the words of the rulebook; empty for a point of a list. */
  readonly standing: string;
  /** Where it lives in the code; empty where the table does not say. */
  readonly where: string;
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
  const [id = '', text = '', standing = '', where = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return /^[A-Z]\d+$/.test(id) ? { id, text, standing, where } : null;
}
