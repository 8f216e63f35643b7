import { isCellError, type CellValue } from '../../workbook/snapshot';

const CJK = '\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef“”‘’—…';
const SPACE_AT_CJK = new RegExp(`(?<=[${CJK}])\\s+|\\s+(?=[${CJK}])`, 'g');

/** The text of a value; numbers as typed, errors and empty cells as nothing. */
export function textOf(value: CellValue): string {
  if (value === null || isCellError(value)) return '';
  return String(value);
}

declare const normalBrand: unique symbol;

/** Text for comparing: full-width forms are half-width (NFKC) and there is no white space. The vocabulary knows no other. */
export type NormalText = string & { readonly [normalBrand]: true };

/** The text of a value for comparing; '' for errors and empty cells. */
export function squash(value: CellValue): NormalText {
  return textOf(value).normalize('NFKC').replace(/\s+/g, '') as NormalText;
}

/** A normal text without what a pattern matches. */
export function without(text: NormalText, pattern: RegExp): NormalText {
  return text.replace(pattern, '') as NormalText;
}

/** A part of a normal text, as `String.slice` counts. */
export function partOf(text: NormalText, start: number, end?: number): NormalText {
  return text.slice(start, end) as NormalText;
}

/** For showing: line breaks and stray spaces gone, spaces between Latin words kept. */
export function oneLine(value: CellValue): string {
  return textOf(value)
    .replace(/[ \t\u3000\u00a0]*[\r\n]+[ \t\u3000\u00a0]*/g, (lineBreak, offset: number, whole: string) =>
      /[A-Za-z]/.test(whole[offset - 1] ?? '') && /[A-Za-z]/.test(whole[offset + lineBreak.length] ?? '') ? ' ' : '',
    )
    .replace(SPACE_AT_CJK, '')
    .trim();
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese numerals, or null. */
export function chineseNumber(text: string): number | null {
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  const digit = (character: string | undefined): number =>
    character === undefined ? 0 : character === '两' ? 2 : DIGITS.indexOf(character);
  if (ten) return (first ? digit(first) : 1) * 10 + digit(last);
  return first && !last ? digit(first) : null;
}

const NOTE = /^(注|备注|说明|填表|填写|提示|※|\*|★|备\s*注)/;
const SIGNATURE = /(填报|填表|制表|审核|复核|负责人|经办|联系|打印|日期|签字|签名|盖章)[^:]{0,6}:/;
const TITLE =
  /附件\d|(统计|情况|一览|汇总|明细|考勤|自评)表|购买服务项目|采购周期|协议时间|评估周期|考核周期|填报单位|填表人|制表/;

/** Whether a text calls itself a note: 注：…, 填表说明：…. */
export function startsNote(text: NormalText): boolean {
  return NOTE.test(text);
}

/** Whether a text opens a note under or beside a table. */
export function isNote(text: NormalText): boolean {
  return startsNote(text) || text.length > 60;
}

/** Whether a text belongs to a form's title lines. */
export function isFormTitle(text: NormalText): boolean {
  return TITLE.test(text);
}

/** Whether a text belongs to a form's title or signature lines rather than to its table. */
export function isTitle(text: NormalText): boolean {
  return TITLE.test(text) || SIGNATURE.test(text);
}
