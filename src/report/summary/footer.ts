import type { SheetPlan } from '../../workbook/plan';
import { format, spanTexts } from '../../strings';
import type { SummaryContext } from './context';

type Footer = NonNullable<SheetPlan['page']['footer']>;

/** Excel takes 255 characters for the whole footer. */
const LONGEST_STATION = 60;

const plain = (text: string): string => text.replaceAll('&', '&&');

/** Station, page and period at the foot of each printed page, so that a page alone says what it belongs to. */
export function footerOf({ review, words }: SummaryContext): Footer {
  const { footer, heading } = words.summary;
  const { period } = review.assessment.time;
  const station = Array.from(review.station.name ?? heading.unnamed).slice(0, LONGEST_STATION);
  return {
    left: plain(station.join('')),
    center: format(footer.page, { page: '&P', pages: '&N' }),
    right: period ? plain(format(footer.period, spanTexts(period, words.dates))) : '',
  };
}
