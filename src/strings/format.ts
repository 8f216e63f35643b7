import type { Undated } from '../forms/values/calendar';

/** The names in curly brackets of a text: `'{a} of {b}'` → `'a' | 'b'`. */
export type PlaceholdersOf<Literal extends string> = Literal extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** A text that remembers, for the type checker only, which placeholders it has. */
export type Text<Placeholder extends string = never> = string & { readonly placeholders?: Placeholder };

/** The shape of a language's strings, derived from the literal texts of the master language. */
export type TextsOf<Master> = {
  readonly [Key in keyof Master]: Master[Key] extends string ? Text<PlaceholdersOf<Master[Key]>> : TextsOf<Master[Key]>;
};

/** Fills every `{name}` of a text with what it is asked for; what has no value stands as it is. */
export function fill(text: string, valueOf: (name: string) => string | number | undefined): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(valueOf(name) ?? whole));
}

/**
 * Fills every `{name}` of a text. A name without a value cannot be left out: the types ask for each. Days and months are put
 * into words first (`dateText`).
 */
export function format<Placeholder extends string>(
  text: Text<Placeholder>,
  values: { readonly [name in Placeholder]: Undated | number },
): string {
  const byName: Readonly<Record<string, string | number>> = values;
  return fill(text, (name) => (Object.hasOwn(byName, name) ? byName[name] : undefined));
}
