import { MANUAL_VETOES, type ManualVeto } from '../../assessment/manual-vetoes';
import type { PartyKey } from '../../assessment/schemes';
import { dateFromSerial, monthOf, monthOfDate, type Month } from '../../forms/values/calendar';
import type { CellValue } from '../../workbook/snapshot';

/** What a column of the table of parameters holds. */
export type ColumnMeaning =
  | { readonly kind: 'station' }
  | { readonly kind: 'stage' }
  | { readonly kind: 'scheme' }
  | { readonly kind: 'contractSum' }
  | { readonly kind: 'unmonthed' }
  | { readonly kind: 'headcount'; readonly from: Month }
  | { readonly kind: 'score'; readonly party: PartyKey }
  | { readonly kind: 'veto'; readonly veto: ManualVeto };

/** Header texts in half width without spaces and brackets. */
const SINGLE = [
  {
    kind: 'station',
    pattern: /^(?:社工站|社工服务站|社会工作服务站|站点|站|镇街|街镇|街道|单位)?(?:名称|全称)?$|^station/i,
  },
  { kind: 'stage', pattern: /^(?:评估)?(?:阶段|期次|期别)$|^stage/i },
  { kind: 'scheme', pattern: /^(?:评估|评分)?(?:办法|方案)$|^scheme/i },
  { kind: 'contractSum', pattern: /^合同(?:金额|总额|价)|^contract/i },
] as const;

const HEADCOUNT = /人数|配备|headcount/i;
const MONTH = /((?:19|20)\d\d)[-年./](\d{1,2})/;

const PARTIES: readonly (readonly [PartyKey, RegExp])[] = [
  ['purchaser', /^购买方|^purchaser/i],
  ['supervisor', /^监督方|^supervisor/i],
  ['guidance', /督导中心|guidance/i],
  ['thirdParty', /^第三方|^third-?party/i],
];

const VETOES: { readonly [veto in ManualVeto]: RegExp } = {
  cleanersCounted: /保洁|安保|cleaner/i,
  personnelCostLow: /人员费用|人员经费|personnel/i,
  correctionFailed: /整改|correction/i,
  professionalFailed: /专业评估不合格|professional/i,
  financialFailed: /财务|financial/i,
  seriousBreach: /违法|违反|违规|breach/i,
};

/** The days of 2000 to 2100 as workbooks count them: other numbers are no months. */
const DAYS = { from: 36_526, to: 73_050 };

function monthIn(text: string): Month | null {
  const [, year, month] = MONTH.exec(text) ?? [];
  return year === undefined ? null : monthOf(Number(year), Number(month));
}

/** Programs for tables take 2024-09 for a day. */
function monthOfDay(day: number): Month | null {
  const date = day < DAYS.from || day > DAYS.to ? null : dateFromSerial(day, false);
  return date && monthOfDate(date);
}

/** A header without what differs from one hand to the next. */
export function plainHeader(value: CellValue): string {
  return typeof value === 'string' ? value.normalize('NFKC').replace(/\s|[（(][^)）]*[)）]/g, '') : '';
}

/** What a column under this header holds; null for one that is not known. */
export function meaningOf(value: CellValue): ColumnMeaning | null {
  if (typeof value === 'number') {
    const from = monthOfDay(value);
    return from && { kind: 'headcount', from };
  }
  if (typeof value !== 'string') return null;
  const text = plainHeader(value);
  if (text === '') return null;
  const single = SINGLE.find(({ pattern }) => pattern.test(text));
  if (single) return { kind: single.kind };
  // The month may stand in brackets: 协议人数（2024年9月）.
  const from = monthIn(value.normalize('NFKC').replace(/\s/g, ''));
  if (from) return { kind: 'headcount', from };
  const party = PARTIES.find(([, pattern]) => pattern.test(text))?.[0];
  if (party) return { kind: 'score', party };
  const veto = MANUAL_VETOES.find((each) => VETOES[each].test(text));
  if (veto) return { kind: 'veto', veto };
  return HEADCOUNT.test(text) ? { kind: 'unmonthed' } : null;
}
