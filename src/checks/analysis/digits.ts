import type { NumberReading } from '../../forms/station';
import { squash } from '../../forms/values/text';

/** Letters and signs that are taken for digits, some of them typed in full width. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', 〇: '0', '○': '0', l: '1', I: '1' };
const LOOKALIKE = /[Oo〇○lIＯｏｌＩ]/;
const TOKEN = '[\\dOo〇○lI]';
const WHOLE = new RegExp(`^${TOKEN}+$`);
/** O2O is a word: only what stands before a unit is an amount. */
const AMOUNT = new RegExp(
  `(?<![A-Za-z\\d])${TOKEN}{2,}(?=个?小时|工时|课时|人次|次|场|节|个|份|户|名|人|支|篇|期|件|家)`,
);

function meant(token: string): number | null {
  const digits = Array.from(token, (character) => LOOKALIKES[character] ?? character).join('');
  return digits === token || !/\d/.test(token) ? null : Number(digits);
}

/** The number that a reading with a letter among its digits stands for (72O, 督导2O40小时); null without one. */
export function digitsMeant({ raw }: NumberReading): number | null {
  if (typeof raw !== 'string' || !LOOKALIKE.test(raw)) return null;
  const text = squash(raw);
  const token = WHOLE.test(text) ? text : AMOUNT.exec(text)?.[0];
  return token === undefined ? null : meant(token);
}
