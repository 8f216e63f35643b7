import { isCellError } from '../../workbook/snapshot';
import { NoOpinion } from '../no-opinion';
import { numberInText, toBoolean, toNumber, toText, VALUE, type Scalar } from '../values';
import { overNumbers } from './call';

/** A function of single values, which goes for each place of an array. */
export type ScalarFunction = (values: readonly Scalar[]) => Scalar;

/** Excel rounds what is shown: 1.005 to two places is 1.01, whatever the binary fraction is. */
function shifted(value: number, places: number, round: (size: number) => number): number {
  const scale = 10 ** places;
  const size = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * round(size)) / scale;
}

const rounding =
  (round: (size: number) => number): ScalarFunction =>
  ([value = null, places = 0]) =>
    overNumbers([toNumber(value), toNumber(places)], ([x = 0, digits = 0]) => shifted(x, Math.trunc(digits), round));

const ofNumber =
  (compute: (value: number) => number): ScalarFunction =>
  ([value = null]) =>
    overNumbers([toNumber(value)], ([x = 0]) => compute(x));

const asking =
  (ask: (value: Scalar) => boolean): ScalarFunction =>
  ([value = null]) =>
    ask(value);

/** 0, 0.0, 0%, 0.00% and with thousands: the formats that such sheets use; others are beyond us. */
const FORMAT = /^(#,##)?0(?:\.(0+))?(%?)$/;

const text: ScalarFunction = ([value = null, format = null]) => {
  if (isCellError(value)) return value;
  if (typeof format !== 'string' || typeof value === 'boolean') throw new NoOpinion();
  const [whole, thousands, decimals = '', percent = ''] = FORMAT.exec(format) ?? [];
  if (whole === undefined) throw new NoOpinion();
  const number = typeof value === 'string' ? numberInText(value) : (value ?? 0);
  if (number === null) return value;
  const rounded = shifted(percent ? number * 100 : number, decimals.length, Math.round);
  const digits = rounded.toFixed(decimals.length);
  return (thousands ? digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',') : digits) + percent;
};

/** Day 0 of workbooks that count from 1900, against that of JavaScript. */
const DAY_ZERO = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/** A day as workbooks count from 1900. On years before that, and in the one whose leap day Excel invents, there is no opinion. */
const date: ScalarFunction = ([year = 0, month = 0, day = 0]) =>
  overNumbers([toNumber(year), toNumber(month), toNumber(day)], (parts) => {
    const [years = 0, months = 0, days = 0] = parts.map(Math.trunc);
    const serial = Date.UTC(years, months - 1, days) / MILLISECONDS_PER_DAY + DAY_ZERO;
    if (years <= 1900 || years > 9999 || !(serial > 366)) throw new NoOpinion();
    return serial;
  });

/** Texts one after another. */
export function joined(values: readonly Scalar[]): Scalar {
  let text = '';
  for (const part of values.map(toText)) {
    if (typeof part !== 'string') return part;
    text += part;
  }
  return text;
}

/** Functions of single values. */
export const SCALARS: Readonly<Record<string, ScalarFunction>> = {
  ROUND: rounding((size) => Math.floor(size + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  INT: ofNumber(Math.floor),
  ABS: ofNumber(Math.abs),
  NOT: ([value = null]) => {
    const condition = toBoolean(value);
    return isCellError(condition) ? condition : !condition;
  },
  ISNUMBER: asking((value) => typeof value === 'number'),
  ISERROR: asking(isCellError),
  ISBLANK: asking((value) => value === null),
  ISTEXT: asking((value) => typeof value === 'string'),
  N: ([value = null]) => (typeof value === 'string' ? 0 : toNumber(value)),
  T: ([value = null]) => (typeof value === 'string' || isCellError(value) ? value : ''),
  VALUE: ([value = null]) => (typeof value === 'boolean' ? VALUE : toNumber(value)),
  LEN: ([value = null]) => {
    const content = toText(value);
    return typeof content === 'string' ? content.length : content;
  },
  TEXT: text,
  DATE: date,
  CONCATENATE: joined,
};
