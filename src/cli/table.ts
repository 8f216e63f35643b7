const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Terminal columns of a text: Chinese characters and full-width forms take two; quotes and dashes, as terminals show them, one. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

function padded(text: string, width: number, alignRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return alignRight ? space + text : text + space;
}

/** Lines of a table; the first row is its header. Columns listed in `right` are aligned to the right. */
export function tableLines(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => padded(text, widths[column] ?? 0, right.includes(column)))
      .join('  ')
      .trimEnd();
  const [header, ...body] = rows.map(line);
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return header === undefined ? [] : [header, rule, ...body];
}
