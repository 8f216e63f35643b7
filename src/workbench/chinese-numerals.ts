const NUMERALS = {
  small: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'] },
  large: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] },
} as const;

type Style = keyof typeof NUMERALS;

/** From the last four digits upwards. */
const GROUPS = ['', '万', '亿', '万亿'];

/** A formatted number or date with its digits in Chinese: [DBNum1] has the small numerals, [DBNum2] the large ones. */
export function inChineseNumerals(text: string, style: Style, isDate: boolean): string {
  return text.replace(/(\.?)(\d+)/g, (_, point: string, digits: string) => {
    // Years and decimals are read digit by digit.
    if (point !== '' || digits.length > 16 || (isDate && digits.length === 4))
      return point + digitByDigit(digits, style);
    const words = inWords(digits, style);
    // Months and days: 十二, not 一十二.
    return isDate ? words.replace(/^[一壹](?=[十拾])/, '') : words;
  });
}

function digitByDigit(digits: string, style: Style): string {
  return Array.from(digits, (digit) => NUMERALS[style].digits[Number(digit)]).join('');
}

/** 10203 → 一万〇二百〇三: one zero stands for the places that are skipped. */
function inWords(digits: string, style: Style): string {
  const { digits: numerals, units } = NUMERALS[style];
  const zero = digitByDigit('0', style);
  const places = digits.replace(/^0+/, '');
  if (places === '') return zero;
  let words = '';
  let isSkipping = false;
  let hasGroup = false;
  Array.from(places).forEach((digit, index) => {
    const place = places.length - 1 - index;
    if (digit === '0') isSkipping = true;
    else {
      words += `${isSkipping ? zero : ''}${numerals[Number(digit)] ?? ''}${units[place % 4] ?? ''}`;
      isSkipping = false;
      hasGroup = true;
    }
    if (place % 4 === 0 && hasGroup) {
      words += GROUPS[place / 4] ?? '';
      hasGroup = false;
    }
  });
  return words;
}
