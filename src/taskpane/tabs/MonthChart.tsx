import { tokens } from '@fluentui/react-components';
import type { StaffingReport } from '../../report/report';
import { dateText, format } from '../../strings';
import { FORCED_COLORS } from '../shared/forced-colors';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { plain } from '../shared/number-text';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: 'auto' },
  certified: {
    fill: tokens.colorBrandBackground,
    [FORCED_COLORS]: { fill: 'Highlight', stroke: 'CanvasText' },
  },
  uncertified: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke1,
    [FORCED_COLORS]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  required: { stroke: tokens.colorStatusDangerForeground1, [FORCED_COLORS]: { stroke: 'CanvasText' } },
  axis: { stroke: tokens.colorNeutralStroke1, [FORCED_COLORS]: { stroke: 'CanvasText' } },
  value: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    [FORCED_COLORS]: { fill: 'CanvasText' },
  },
  month: { fill: tokens.colorNeutralForeground2, fontSize: '11px', [FORCED_COLORS]: { fill: 'CanvasText' } },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  key: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
});

/** In units of the drawing, which is scaled to the width of the pane. */
const WIDTH = 300;
const TOP = 16;
const BOTTOM = 112;
const HEIGHT = 130;

/** Columns of effective person-months by month, with a line where the agreed headcount is. The table beside holds the same figures. */
export function MonthChart({ months }: { readonly months: StaffingReport['months'] }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const texts = strings.staffing;
  const highest = Math.max(1, ...months.flatMap(({ total, required }) => [total, required ?? 0]));
  const slot = WIDTH / Math.max(1, months.length);
  const column = Math.min(26, slot * 0.6);
  const heightOf = (value: number): number => ((BOTTOM - TOP) * value) / highest;
  const label = months
    .map(({ month, total, required }) => {
      const values = { month: dateText(month, strings.dates), effective: plain(total) };
      return required === null
        ? format(texts.chartTextAlone, values)
        : format(texts.chartText, { ...values, required: plain(required) });
    })
    .join(strings.clauseSeparator);
  return (
    <>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {months.map(({ month, certified, uncertified, total, required }, index) => {
          const left = index * slot + (slot - column) / 2;
          const middle = left + column / 2;
          const top = BOTTOM - heightOf(Math.max(total, required ?? 0));
          return (
            <g key={month}>
              <rect
                className={styles.certified}
                x={left}
                y={BOTTOM - heightOf(certified)}
                width={column}
                height={heightOf(certified)}
              />
              <rect
                className={styles.uncertified}
                x={left + 0.5}
                y={BOTTOM - heightOf(total)}
                width={column - 1}
                height={heightOf(uncertified)}
              />
              {required !== null && (
                <line
                  className={styles.required}
                  x1={left - 4}
                  x2={left + column + 4}
                  y1={BOTTOM - heightOf(required)}
                  y2={BOTTOM - heightOf(required)}
                  strokeWidth="2"
                />
              )}
              <text className={styles.value} x={middle} y={top - 4} textAnchor="middle">
                {plain(total)}
              </text>
              <text className={styles.month} x={middle} y={BOTTOM + 13} textAnchor="middle">
                {monthLabel(month, index)}
              </text>
            </g>
          );
        })}
        <line className={styles.axis} x1="0" x2={WIDTH} y1={BOTTOM} y2={BOTTOM} />
      </svg>
      <div className={`${styles.legend} ${layout.muted}`} aria-hidden>
        <span className={styles.key}>
          <svg width="10" height="10">
            <rect className={styles.certified} width="10" height="10" />
          </svg>
          {texts.certified}
        </span>
        <span className={styles.key}>
          <svg width="10" height="10">
            <rect className={styles.uncertified} x="0.5" y="0.5" width="9" height="9" />
          </svg>
          {texts.uncertified}
        </span>
        {months.some(({ required }) => required !== null) && (
          <span className={styles.key}>
            <svg width="14" height="10">
              <line className={styles.required} x1="0" x2="14" y1="5" y2="5" strokeWidth="2" />
            </svg>
            {texts.required}
          </span>
        )}
      </div>
    </>
  );
}

/** The month's number; with the year where it begins, so that twelve months fit. */
function monthLabel(month: string, index: number): string {
  const [year = '', number = ''] = month.split('-');
  return index === 0 || number === '01' ? `${year.slice(2)}/${Number(number)}` : String(Number(number));
}
