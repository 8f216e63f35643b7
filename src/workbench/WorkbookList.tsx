import { Button, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { gradeSoFar } from '../report/grade-text';
import { hasForms } from '../report/report';
import { review } from '../report/review';
import { format, stringsFor, type Language } from '../strings';
import { CrashBoundary } from '../taskpane/frame/CrashBoundary';
import { makeStyles } from '../taskpane/shared/make-styles';
import { NARROW } from './layout';
import type { OpenWorkbook } from './open-workbook';
import { useUnsaved, type FilledInWorkbook } from './unsaved';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '220px',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { width: '100%', maxHeight: '30vh', borderRight: 'none' },
  },
  item: { display: 'flex', alignItems: 'start', borderRadius: tokens.borderRadiusMedium },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  open: {
    flexGrow: 1,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    border: 'none',
    borderLeft: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  currentOpen: { borderLeftColor: tokens.colorBrandStroke1 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  unsaved: { display: 'block', color: tokens.colorPaletteMarigoldForeground2 },
  figures: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface WorkbookListProps {
  readonly workbooks: readonly FilledInWorkbook[];
  readonly current: OpenWorkbook | null;
  readonly language: Language;
  readonly onSelect: (workbook: OpenWorkbook) => void;
  readonly onClose: (workbook: OpenWorkbook) => void;
}

/** The open workbooks with what evaluators compare: station, score, number of findings; or that there is no form to check. */
export function WorkbookList({ workbooks, current, language, onSelect, onClose }: WorkbookListProps) {
  const styles = useStyles();
  const strings = stringsFor(language).workbench;
  return (
    <nav aria-label={strings.files} className={styles.list}>
      {workbooks.map(({ workbook, inputs }) => (
        <div key={workbook.id} className={mergeClasses(styles.item, workbook === current && styles.current)}>
          <button
            type="button"
            aria-current={workbook === current}
            className={mergeClasses(styles.open, workbook === current && styles.currentOpen)}
            onClick={() => onSelect(workbook)}
          >
            <span className={styles.name}>{workbook.name}</span>
            <CrashBoundary fallback={() => <span className={styles.figures}>{strings.fileBroken}</span>}>
              <Figures workbook={workbook} inputs={inputs} language={language} />
            </CrashBoundary>
          </button>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={format(strings.closeFile, { name: workbook.name })}
            onClick={() => onClose(workbook)}
          />
        </div>
      ))}
    </nav>
  );
}

interface FiguresProps extends FilledInWorkbook {
  readonly language: Language;
}

/** With what is filled in and stands in no file yet, or in the table of parameters. */
function Figures({ workbook, inputs, language }: FiguresProps) {
  const styles = useStyles();
  const strings = stringsFor(language).workbench;
  const { snapshot } = useSyncExternalStore(workbook.subscribe, workbook.getView);
  const inForce = useSyncExternalStore(inputs.subscribe, inputs.getInForce);
  const isUnsaved = useUnsaved({ workbook, inputs });
  // Somebody may be typing.
  const parameters = useDeferredValue(inForce);
  const { report } = useMemo(
    () => review(snapshot, { file: workbook.name, language, ...(parameters && { parameters }) }),
    [snapshot, parameters, workbook.name, language],
  );
  if (!hasForms(report)) return <span className={styles.figures}>{strings.fileNoForms}</span>;
  const { score } = report;
  const count = report.findings.filter(({ setAside }) => !setAside).length;
  return (
    <>
      <span className={styles.figures}>{report.station ?? strings.fileNoStation}</span>
      <span className={styles.figures}>
        {[gradeSoFar(report, strings.fileNoGrade, stringsFor(language)), ...(score ? [score.total] : [])].join(' ')}
        {' · '}
        {format(count === 1 ? strings.fileOneFinding : strings.fileFindings, { count })}
      </span>
      {isUnsaved && <span className={styles.unsaved}>● {strings.unsaved}</span>}
    </>
  );
}
