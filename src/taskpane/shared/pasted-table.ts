/** Rows of a table as text that pastes into cells: one line each, and never a formula. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(plainCell).join('\t')).join('\n');
}

function plainCell(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The same rows as a table for word processors; the first row is its head. */
export function htmlTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)}</${tag}>`).join('')}</tr>`;
  return `<table border="1">${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}
