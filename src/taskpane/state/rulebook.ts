/** A row of a table of rules, in Markdown as it is written. */
export interface RuleRow {
  readonly id: string;
  /** What it says, without its standing. */
  readonly text: string;
  /** How well it is known, in the words of the rulebook. */
  readonly standing: string;
  /** Where it lives in the code, for developers; empty where the table does not say. */
  readonly where: string;
}

/** The rule in a line of a rulebook; null where the line is no row of one. */
export function ruleRow(line: string): RuleRow | null {
  const [id = '', text = '', standing = '', where = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return /^[A-Z]\d+$/.test(id) ? { id, text, standing, where } : null;
}

/** A rule as plain text, for people who read no Markdown. */
export type Rule = Pick<RuleRow, 'text' | 'standing'>;

/** The rule of this id (`B13`) in a rulebook; null where it has none. */
export function ruleIn(rulebook: string, id: string): Rule | null {
  for (const line of rulebook.split('\n')) {
    const row = ruleRow(line);
    if (row?.id === id) return { text: plainText(row.text), standing: plainText(row.standing) };
  }
  return null;
}

/** Quotations and stressed words without their marks. */
function plainText(markdown: string): string {
  return markdown.replace(/\*{1,2}([^*]+)\*{1,2}/g, '$1').replaceAll('`', '');
}
