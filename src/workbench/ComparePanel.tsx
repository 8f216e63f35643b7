import { Button, Select, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId, useMemo, useSyncExternalStore } from 'react';
import { comparisonReport, inOrder, type DifferenceLine } from '../comparison/report';
import { review } from '../report/review';
import { format, stringsFor, type Language } from '../strings';
import { makeStyles } from '../taskpane/shared/make-styles';
import { SeverityMark } from '../taskpane/shared/SeverityMark';
import { TextLink } from '../taskpane/shared/TextLink';
import { parseReference, readableAddress, type AreaRef } from '../workbook/address';
import type { OpenWorkbook } from './open-workbook';

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: '38vh',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  close: { marginInlineStart: 'auto' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  message: { margin: 0 },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

type Side = 'midterm' | 'final';

/** Two workbooks that are compared. */
export type ComparedPair = Readonly<Record<Side, OpenWorkbook>>;

interface ComparePanelProps {
  /** What can be chosen; the first is the one that is shown. */
  readonly workbooks: readonly OpenWorkbook[];
  readonly pair: ComparedPair;
  readonly onPair: (pair: ComparedPair) => void;
  readonly language: Language;
  readonly onGo: (workbook: OpenWorkbook, area: AreaRef) => void;
  readonly onClose: () => void;
}

const reviewOf = (workbook: OpenWorkbook, language: Language) =>
  review(workbook.getView().snapshot, { file: workbook.name, language });

/** The first workbook, which is shown, with the next one of its station, or else the next one, by their periods; null without one. */
export function likelyPair([shown, ...others]: readonly OpenWorkbook[], language: Language): ComparedPair | null {
  const nameOf = (workbook: OpenWorkbook) => reviewOf(workbook, language).report.station;
  const other = shown && (others.find((each) => nameOf(each) === nameOf(shown)) ?? others[0]);
  if (!shown || !other) return null;
  const [one, two] = [shown, other].map((workbook) => ({ workbook, ...reviewOf(workbook, language) }));
  if (!one || !two) return null;
  const { midterm, final } = inOrder(one, two);
  return { midterm: midterm.workbook, final: final.workbook };
}

/** What two open workbooks of a station say differently; a cell that is pressed is shown in its workbook. */
export function ComparePanel({ workbooks, pair, onPair, language, onGo, onClose }: ComparePanelProps) {
  const styles = useStyles();
  const titleId = useId();
  const strings = stringsFor(language).workbench;
  const choose = (side: Side, id: string) => {
    const workbook = workbooks.find((each) => String(each.id) === id);
    if (workbook) onPair({ ...pair, [side]: workbook });
  };
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {strings.compare.title}
        </h2>
        {(['midterm', 'final'] as const).map((side) => (
          <Select
            key={side}
            size="small"
            aria-label={strings.compare[side]}
            value={String(pair[side].id)}
            onChange={(_, { value }) => choose(side, value)}
          >
            {workbooks.map(({ id, name }) => (
              <option key={id} value={String(id)}>
                {format(strings.compare.file, { stage: strings.compare[side], name })}
              </option>
            ))}
          </Select>
        ))}
        <Button
          appearance="subtle"
          size="small"
          className={styles.close}
          icon={<DismissRegular />}
          aria-label={strings.dismiss}
          onClick={onClose}
        />
      </div>
      {pair.midterm === pair.final ? (
        <p className={styles.count}>{strings.compare.itself}</p>
      ) : (
        <Differences {...pair} language={language} onGo={onGo} />
      )}
    </section>
  );
}

interface DifferencesProps extends ComparedPair, Pick<ComparePanelProps, 'language' | 'onGo'> {}

function Differences({ midterm, final, language, onGo }: DifferencesProps) {
  const styles = useStyles();
  const strings = stringsFor(language);
  const texts = strings.workbench.compare;
  const { snapshot } = useSyncExternalStore(midterm.subscribe, midterm.getView);
  const { snapshot: later } = useSyncExternalStore(final.subscribe, final.getView);
  const differences = useMemo(() => {
    const of = (workbook: OpenWorkbook, read: typeof snapshot) => review(read, { file: workbook.name, language });
    const files = { midterm: midterm.name, final: final.name };
    return comparisonReport(files, { midterm: of(midterm, snapshot), final: of(final, later) }, language).differences;
  }, [midterm, final, snapshot, later, language]);
  const count = differences.length;
  return (
    <>
      <p role="status" className={styles.count}>
        {count === 0 ? texts.none : format(count === 1 ? texts.oneDifference : texts.differences, { count })}
      </p>
      <ul className={styles.list}>
        {differences.map((difference, index) => (
          <li key={index} className={styles.item}>
            <p className={styles.message}>
              <SeverityMark severity={difference.severity} label={strings.severities[difference.severity]} />{' '}
              {difference.message}
            </p>
            <p className={styles.cells}>
              <Cells label={texts.midterm} cells={difference.cells.midterm} onGo={(area) => onGo(midterm, area)} />
              <Cells label={texts.final} cells={difference.cells.final} onGo={(area) => onGo(final, area)} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CellsProps {
  readonly label: string;
  readonly cells: DifferenceLine['cells'][Side];
  readonly onGo: (area: AreaRef) => void;
}

/** More cells than these nobody presses one by one. */
const MOST_SHOWN = 6;

function Cells({ label, cells, onGo }: CellsProps) {
  if (cells.length === 0) return null;
  return (
    <span>
      {label}
      {cells.slice(0, MOST_SHOWN).map((cell) => (
        <Cell key={cell} cell={cell} onGo={onGo} />
      ))}
      {cells.length > MOST_SHOWN && ' …'}
    </span>
  );
}

function Cell({ cell, onGo }: { readonly cell: string; readonly onGo: CellsProps['onGo'] }) {
  const area = parseReference(cell);
  if (!area) return null;
  return (
    <>
      {' '}
      <TextLink onFollow={() => onGo(area)}>{readableAddress(cell)}</TextLink>
    </>
  );
}
