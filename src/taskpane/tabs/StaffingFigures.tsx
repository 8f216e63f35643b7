import type { StaffingReport } from '../../report/report';
import { retentionChangeText } from '../../report/retention-change';
import { format, type Strings } from '../../strings';
import { Figure, Figures } from '../shared/Figures';
import { percent, plain, shortPercent } from '../shared/number-text';
import { usePane } from '../state/context';
import type { StaffingCells } from '../state/staffing-cells';

interface StaffingFiguresProps {
  readonly staffing: StaffingReport;
  readonly cells: StaffingCells;
  readonly ifOneLeaves: number | null;
  /** The least retention, as a fraction. */
  readonly retentionMinimum: number;
}

function shareText({ experienced, total }: StaffingReport['personMonths'], strings: Strings): string | undefined {
  return total > 0 ? format(strings.staffing.ofTotal, { share: percent(experienced / total) }) : undefined;
}

/** Person-months in all, and retention: what there is against what is required. */
export function StaffingFigures({ staffing, cells, ifOneLeaves, retentionMinimum }: StaffingFiguresProps) {
  const { strings } = usePane();
  const texts = strings.staffing;
  const { personMonths, requiredPersonMonths, surplus, finalMonth, retention } = staffing;
  return (
    <Figures>
      <Figure label={texts.personMonths} cell={cells.total} note={gapText(surplus.total, strings)}>
        {against(personMonths.total, requiredPersonMonths.total)}
      </Figure>
      <Figure label={texts.certifiedMonths} cell={cells.certified} note={gapText(surplus.certified, strings)}>
        {against(personMonths.certified, requiredPersonMonths.certified)}
      </Figure>
      <Figure label={texts.uncertifiedMonths} cell={cells.uncertified}>
        {plain(personMonths.uncertified)}
      </Figure>
      <Figure
        label={texts.experienced}
        cell={cells.experienced}
        note={cells.tellsExperience ? shareText(personMonths, strings) : texts.noExperience}
      >
        {cells.tellsExperience ? plain(personMonths.experienced) : '—'}
      </Figure>
      <Figure
        label={texts.finalMonth}
        cell={cells.months.get(staffing.months.at(-1)?.month ?? '')}
        note={`${texts.certified} ${plain(finalMonth.certified)} · ${texts.uncertified} ${plain(finalMonth.uncertified)}`}
      >
        {plain(finalMonth.total)}
      </Figure>
      <Figure
        label={texts.retention}
        cell={cells.retention}
        note={retentionNote(retention, ifOneLeaves, retentionMinimum, strings)}
      >
        {retention.rate === null ? format(strings.overview.retentionSteady, retention) : percent(retention.rate)}
      </Figure>
    </Figures>
  );
}

function retentionNote(
  { rate, steady, required, isMet, statedRate, earlier }: StaffingReport['retention'],
  ifOneLeaves: number | null,
  minimum: number,
  strings: Strings,
): string | undefined {
  const { staffing } = strings;
  if (rate === null || required === null) return undefined;
  const stated = statedRate !== null && percent(statedRate) !== percent(rate) ? percent(statedRate) : null;
  return [
    `${steady} / ${plain(required)}`,
    format(isMet === false ? staffing.belowMinimum : staffing.minimum, { limit: shortPercent(minimum) }),
    stated && format(staffing.retentionStated, { stated }),
    ifOneLeaves !== null && format(staffing.ifOneLeaves, { rate: percent(ifOneLeaves) }),
    earlier?.change != null &&
      format(staffing.earlierRetention, {
        rate: percent(earlier.rate),
        change: retentionChangeText(earlier.change, strings),
      }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function against(actual: number, required: number | null): string {
  return required === null ? plain(actual) : `${plain(actual)} / ${plain(required)}`;
}

function gapText(surplus: number | null, { overview }: Strings): string | undefined {
  if (surplus === null) return undefined;
  if (surplus === 0) return overview.exact;
  return format(surplus > 0 ? overview.surplus : overview.shortOnly, { count: plain(Math.abs(surplus)) });
}
