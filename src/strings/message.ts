import type { IsoDate, Month, Undated } from '../forms/values/calendar';
import type { CheckTexts, MasterCheckTexts } from './check-texts';
import { dateText } from './date-text';
import { fill, type PlaceholdersOf } from './format';

type Rules = MasterCheckTexts['rules'];
type Comparisons = MasterCheckTexts['comparisons'];
type Phrases = MasterCheckTexts['phrases'];
/** All that has sentences under its id. */
type Telling = Rules & Comparisons;

/** Every rule has its texts under its id. */
export type RuleId = keyof Rules;

/** So has every difference between files. */
export type ComparisonId = keyof Comparisons;

/** A sentence of a rule (`rate-wrong.found`) or a difference, or a phrase that several sentences use (`worker`). */
export type MessageId =
  keyof Phrases | { [Id in keyof Telling]: `${Id}.${keyof Telling[Id]['says'] & string}` }[keyof Telling];

type TextOf<Id extends MessageId> = Id extends keyof Phrases
  ? Phrases[Id]
  : Id extends `${infer Rule}.${infer Key}`
    ? Rule extends keyof Telling
      ? Key extends keyof Telling[Rule]['says']
        ? Telling[Rule]['says'][Key]
        : never
      : never
    : never;

/** Several values in one sentence, in the order given. */
export interface List {
  readonly list: 'items' | 'clauses' | 'quoted' | 'sentences' | 'rows';
  readonly of: readonly Value[];
}

/** A day or a month, which each language writes in its own way. */
export interface DateValue {
  readonly date: IsoDate | Month;
}

/** What fills a placeholder: words of the sheet and figures as they stand, phrases in the reader's language; null: nothing. */
export type Value = Undated | number | DateValue | Message | List | null;

export type ValuesOf<Id extends MessageId> = {
  readonly [Name in PlaceholdersOf<Extract<TextOf<Id>, string>>]: Value;
};

/** A sentence as data: which one, and what fills it. */
export interface Message {
  readonly id: MessageId;
  readonly values: { readonly [name: string]: Value };
}

function textOf(id: MessageId, { rules, comparisons, phrases }: CheckTexts): string {
  const dot = id.indexOf('.');
  const telling: { readonly [id: string]: { readonly says: { readonly [key: string]: string } } } =
    id.slice(0, dot) in comparisons ? comparisons : rules;
  const texts: { readonly [key: string]: string } = dot < 0 ? phrases : (telling[id.slice(0, dot)]?.says ?? {});
  return texts[id.slice(dot + 1)] ?? '';
}

/** From so many on, rows stand below one another. */
const FEWEST_ROWS = 4;

/** What begins such a row. */
export const ENTRY = '\n· ';

function listText({ list, of }: List, texts: CheckTexts): string {
  const entries = of.map((entry) => valueText(entry, texts));
  if (list !== 'rows') return entries.join(texts.separators[list]);
  if (entries.length < FEWEST_ROWS) return entries.join(texts.separators.clauses);
  return entries.map((entry) => `${ENTRY}${entry}`).join('');
}

function valueText(value: Value, texts: CheckTexts): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('list' in value) return listText(value, texts);
  if ('date' in value) return dateText(value.date, texts.dates);
  return sentence(value, texts);
}

/** A message in the language of the texts, as a part of something longer. */
export function sentence({ id, values }: Message, texts: CheckTexts): string {
  return fill(textOf(id, texts), (name) => {
    const value = values[name];
    return value === undefined ? undefined : valueText(value, texts);
  });
}

/** A message that stands by itself, and begins as a sentence of the language does, whatever comes first in it. */
export function wholeSentence(message: Message, texts: CheckTexts): string {
  const text = sentence(message, texts);
  return texts.capital === 'yes' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
