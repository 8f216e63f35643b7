const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

interface Level {
  /** Keys of an object so far; null for an array. */
  readonly keys: Set<string> | null;
  /** The key or the index that comes next. */
  at: string;
  index: number;
}

/** Paths of keys that stand twice in one object of a valid JSON text: `JSON.parse` takes the last of them without a word. */
export function repeatedKeys(json: string): string[] {
  const levels: Level[] = [];
  const repeated: string[] = [];
  let text: string | null = null;
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') levels.push({ keys: token === '{' ? new Set() : null, at: '0', index: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level) {
      level.index++;
      level.at = String(level.index);
    } else if (token === ':' && level?.keys && text !== null) {
      level.at = text;
      if (level.keys.has(text)) repeated.push(levels.map(({ at }) => at).join('.'));
      level.keys.add(text);
    }
    text = token.startsWith('"') ? (JSON.parse(token) as string) : null;
  }
  return repeated;
}
