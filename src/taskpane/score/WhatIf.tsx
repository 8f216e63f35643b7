import { Checkbox, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Assessment } from '../../assessment/assess';
import { countOpenVetoes } from '../../assessment/vetoes';
import { gradeSoFar } from '../../report/grade-text';
import type { Review } from '../../report/review';
import { vetoText } from '../../report/veto-text';
import { whatIf, whatIfCases } from '../../report/what-if';
import { format, type Strings } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { percent, plain } from '../shared/number-text';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  /** Many cases scroll, so that the figures stay in sight. */
  cases: { maxHeight: '220px', overflowY: 'auto' },
  case: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between' },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  cell: { flexShrink: 0, paddingTop: '8px', fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

/** Open findings that a grade may hang on: each can be switched on, and the figures follow. Nothing is written. */
export function WhatIf({ review }: { readonly review: Review }) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const cases = whatIfCases(review);
  if (cases.length === 0) return null;
  const choose = (key: string, isOn: boolean): void => {
    setChosen((before) => new Set(isOn ? [...before, key] : [...before].filter((other) => other !== key)));
  };
  const held = cases.filter(({ key }) => chosen.has(key));
  return (
    <section className={layout.card} aria-label={strings.whatIf.title}>
      <h2 className={layout.heading}>{strings.whatIf.title}</h2>
      <p className={layout.muted}>{strings.whatIf.hint}</p>
      <ul className={mergeClasses(layout.plainList, styles.cases)}>
        {cases.map(({ key, text, cell }) => (
          <li key={key} className={styles.case}>
            <Checkbox
              label={<span className={styles.text}>{text}</span>}
              checked={chosen.has(key)}
              onChange={(_, { checked }) => {
                choose(key, checked === true);
              }}
            />
            <CellLink cell={cell} className={styles.cell}>
              {readableAddress(cell)}
            </CellLink>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        <Figures now={review.assessment} then={held.length > 0 ? whatIf(review, held) : review.assessment} />
      </div>
    </section>
  );
}

/** One figure now, and what it becomes where it changes. */
function changed(now: string, then: string): string {
  return now === then ? now : `${now} → ${then}`;
}

interface FiguresProps {
  readonly now: Assessment;
  readonly then: Assessment;
}

function Figures({ now, then }: FiguresProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const rows: readonly (readonly [label: string, of: (assessment: Assessment) => string])[] = [
    [strings.overview.personMonths, (assessment) => personMonthsIn(assessment, 'total', strings)],
    [strings.overview.certified, (assessment) => personMonthsIn(assessment, 'certified', strings)],
    [
      strings.overview.retention,
      ({ staffing }) => (staffing?.retention.rate == null ? '—' : percent(staffing.retention.rate)),
    ],
    [strings.whatIf.vetoes, (assessment) => vetoesIn(assessment, strings)],
    [strings.score.grade, (assessment) => gradeSoFar(assessment, strings.score.incomplete, strings)],
  ];
  return (
    <dl className={layout.figures}>
      {rows.flatMap(([label, of]) => [
        <dt key={`${label} label`} className={layout.figureLabel}>
          {label}
        </dt>,
        <dd key={label} className={styles.value}>
          {changed(of(now), of(then))}
        </dd>,
      ])}
    </dl>
  );
}

function personMonthsIn({ staffing }: Assessment, workers: 'total' | 'certified', strings: Strings): string {
  if (!staffing) return '—';
  const actual = plain(staffing.personMonths[workers]);
  const required = staffing.requiredPersonMonths[workers];
  return required === null ? actual : format(strings.overview.personMonthsValue, { actual, required: plain(required) });
}

function vetoesIn(assessment: Assessment, strings: Strings): string {
  const held = assessment.vetoes.filter(({ triggered }) => triggered).map(({ rule }) => vetoText(rule, strings));
  const open = countOpenVetoes(assessment);
  const told = [
    ...(held.length > 0 ? [format(strings.whatIf.triggered, { rules: held.join(strings.listSeparator) })] : []),
    ...(open > 0 ? [format(strings.summary.tiles.undecided, { count: open })] : []),
  ];
  return told.length > 0 ? told.join(strings.clauseSeparator) : strings.whatIf.noVeto;
}
