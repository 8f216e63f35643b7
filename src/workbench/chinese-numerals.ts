/**
 * How [DBNum1], [DBNum2] and [DBNum3] write numbers in Chinese, as Excel was seen to do it on Windows and on a Mac:
 * the zero of the small numerals is the circle ○.
 */
const STYLES = {
  1: { digits: '○一二三四五六七八九', units: ['', '十', '百', '千'], dates: 'words without one' },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], dates: 'words' },
  3: { digits: '０１２３４５６７８９', units: ['', '十', '百', '千'], dates: 'digits' },
} as const;

export type NumeralStyle = keyof typeof STYLES;

/** From the last four digits upwards. */
const GROUPS = ['', '万', '亿', '兆'];
const GROUP_SIZE = 4;

/** 1234 → 一二三四: what takes the place of a placeholder such as `0` is read digit by digit. */
export function digitByDigit(text: string, style: NumeralStyle): string {
  return text.replace(/\d/g, (digit) => STYLES[style].digits[Number(digit)] ?? digit);
}

/** 12.5 → 一十二.五: what takes the place of `General`. */
export function numberInWords(text: string, style: NumeralStyle): string {
  const [integer = '', fraction] = text.split('.');
  if (!/^\d{1,16}$/.test(integer)) return digitByDigit(text, style);
  const words = inWords(integer, style);
  return fraction === undefined ? words : `${words}.${digitByDigit(fraction, style)}`;
}

/** 2024年12月05日 → 二○二四年十二月○五日: years are read digit by digit; months, days and times in words. */
export function dateInNumerals(text: string, style: NumeralStyle): string {
  const { dates } = STYLES[style];
  return text.replace(/\d+/g, (digits) => {
    if (digits.length > 2 || dates === 'digits') return digitByDigit(digits, style);
    const [, zeros = '', rest = ''] = /^(0*)(\d*)$/.exec(digits) ?? [];
    const words = rest === '' ? '' : inWords(rest, style);
    return digitByDigit(zeros, style) + (dates === 'words' ? words : words.replace(/^一(?=十)/, ''));
  });
}

/** 10203 → 一万○二百○三: one zero stands for the places that are skipped before a digit of the same four. */
function inWords(integer: string, style: NumeralStyle): string {
  const { digits, units } = STYLES[style];
  const places = integer.replace(/^0+(?=\d)/, '');
  if (places === '0') return digits[0] ?? '';
  let words = '';
  for (let group = Math.ceil(places.length / GROUP_SIZE) - 1; group >= 0; group--) {
    const end = places.length - group * GROUP_SIZE;
    const four = places.slice(Math.max(0, end - GROUP_SIZE), end);
    if (Number(four) === 0) continue;
    const read = Array.from(four, (digit, index) =>
      digit === '0' ? '0' : `${digits[Number(digit)] ?? ''}${units[four.length - 1 - index] ?? ''}`,
    ).join('');
    words += `${read.replace(/0+$/, '').replace(/0+/g, digits[0] ?? '')}${GROUPS[group] ?? ''}`;
  }
  return words;
}
