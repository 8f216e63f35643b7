import { mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Standing } from '../../assessment/standing';
import { STANDING_MARKS } from '../../report/zone-matrix';
import { format } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { CellLink } from '../shared/CellLink';
import { DisclosureButton } from '../shared/DisclosureButton';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';
import type { ZoneRate, ZoneRates } from '../state/zone-rates';

/** Wide enough for the names of indicators, narrow enough for four zones in a pane of the usual width. */
const NAME_WIDTH = '76px';

const useStyles = makeStyles({
  // What has the focus is never under the column that stays.
  scroller: { overflowX: 'auto', containerType: 'inline-size', scrollPaddingLeft: NAME_WIDTH },
  table: {
    minWidth: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& caption': { textAlign: 'left' },
    '& th, & td': { padding: '3px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'right' },
    '& th': { fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
    '& thead th': { minWidth: '44px', verticalAlign: 'bottom', color: tokens.colorNeutralForeground2 },
    '& th:first-child': {
      position: 'sticky',
      left: 0,
      boxSizing: 'border-box',
      minWidth: NAME_WIDTH,
      maxWidth: '120px',
      textAlign: 'left',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  caption: {
    position: 'sticky',
    left: 0,
    display: 'block',
    // As wide as what is seen of the table.
    maxWidth: '100cqi',
    paddingBottom: tokens.spacingVerticalXS,
  },
  // The colour that links take under the pointer is hard to read on the tints.
  rate: { ':hover': { color: 'inherit' } },
  met: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  behind: { backgroundColor: tokens.colorPaletteDarkOrangeBackground1 },
  'far-behind': {
    backgroundColor: tokens.colorStatusDangerBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  'on-track': {},
  none: {},
});

/** Where the zones stand in each indicator, side by side, on request. */
export function ZoneTable({ rates: { zones, rows } }: { readonly rates: ZoneRates }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { met, behind, 'far-behind': far } = STANDING_MARKS;
  return (
    <section className={layout.card} aria-label={strings.indicators.sideBySide}>
      <h2 className={layout.heading}>
        <DisclosureButton expanded={open} controls={panel} onToggle={() => setOpen(!open)}>
          {strings.indicators.sideBySide}
        </DisclosureButton>
      </h2>
      {open && (
        <div id={panel} className={styles.scroller}>
          <table className={styles.table}>
            <caption>
              <span className={mergeClasses(layout.muted, styles.caption)}>
                {format(strings.summary.zones.title, { met, behind, far })}
              </span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{strings.summary.zones.group}</th>
                {zones.map((zone) => (
                  <th key={zone} scope="col">
                    {zone}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, rates }, row) => (
                <tr key={`${name} ${row}`}>
                  <th scope="row">{name}</th>
                  {rates.map((rate, column) => (
                    <td key={zones[column]} className={styles[rate?.standing ?? 'none']}>
                      {rate === null ? '—' : <Rate name={`${zones[column] ?? ''} ${name}`} rate={rate} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Rate({ name, rate: { rate, standing, cell } }: { readonly name: string; readonly rate: ZoneRate }) {
  const { strings } = usePane();
  const styles = useStyles();
  const words: Readonly<Record<Standing, string>> = {
    ...strings.statuses,
    'far-behind': strings.indicators.farBehind,
  };
  const label = format(strings.indicators.goToZoneRate, {
    name,
    rate: percent(rate),
    status: words[standing],
    cell: readableAddress(cell),
  });
  const mark = STANDING_MARKS[standing];
  return (
    <CellLink cell={cell} label={label} className={styles.rate}>
      {mark && `${mark} `}
      {percent(rate)}
    </CellLink>
  );
}
