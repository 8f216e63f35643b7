import { Button, Select, ToggleButton, tokens } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowSyncRegular,
  ColumnDoubleCompareRegular,
  FolderOpenRegular,
  TextBulletListSquareRegular,
} from '@fluentui/react-icons';
import { LANGUAGES, languageFor, stringsFor, type Language, type WorkbenchStrings } from '../strings';
import { makeStyles } from '../taskpane/shared/make-styles';
import type { WorkbookInputs } from './inputs/workbook-inputs';
import { NARROW } from './layout';
import type { OpenWorkbook } from './open-workbook';
import { useUnsaved, type FilledInWorkbook } from './unsaved';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  file: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '160px',
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    [NARROW]: { flexBasis: '100%' },
  },
  changed: { color: tokens.colorPaletteMarigoldForeground2, marginInlineStart: tokens.spacingHorizontalS },
});

export interface ToolbarProps {
  readonly workbook: OpenWorkbook | null;
  readonly inputs: WorkbookInputs | null;
  readonly isSample: boolean;
  readonly busy: boolean;
  readonly language: Language;
  readonly strings: WorkbenchStrings;
  /** Whether the board is what is shown; null without one. */
  readonly isBoardShown: boolean | null;
  readonly onBoard: () => void;
  readonly onOpen: () => void;
  readonly onReread: () => void;
  readonly onDownload: () => void;
  /** Null where only one workbook is open. */
  readonly onCompare: (() => void) | null;
  readonly onLanguage: (language: Language) => void;
}

/** What can be done with files; everything else is done in the pane. */
export function Toolbar(props: ToolbarProps) {
  const { workbook, inputs, isSample, busy, language, strings } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <p className={styles.title}>{strings.title}</p>
      <Button icon={<FolderOpenRegular />} disabled={busy} onClick={props.onOpen}>
        {strings.open}
      </Button>
      {props.isBoardShown !== null && (
        <ToggleButton icon={<TextBulletListSquareRegular />} checked={props.isBoardShown} onClick={props.onBoard}>
          {strings.board.open}
        </ToggleButton>
      )}
      <Button icon={<ArrowSyncRegular />} disabled={busy || !workbook} onClick={props.onReread}>
        {strings.reread}
      </Button>
      <Button icon={<ArrowDownloadRegular />} disabled={busy || !workbook} onClick={props.onDownload}>
        {strings.download}
      </Button>
      {props.onCompare && (
        <Button icon={<ColumnDoubleCompareRegular />} disabled={busy} onClick={props.onCompare}>
          {strings.compare.open}
        </Button>
      )}
      {workbook && inputs ? (
        <FileName workbook={workbook} inputs={inputs} isSample={isSample} strings={strings} />
      ) : (
        <p className={styles.file} />
      )}
      <Select
        size="small"
        aria-label={strings.language}
        value={language}
        onChange={(_, { value }) => props.onLanguage(languageFor(value))}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {stringsFor(each).language}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface FileNameProps extends FilledInWorkbook {
  readonly isSample: boolean;
  readonly strings: WorkbenchStrings;
}

function FileName({ workbook, inputs, isSample, strings }: FileNameProps) {
  const styles = useStyles();
  const isUnsaved = useUnsaved({ workbook, inputs });
  return (
    <p className={styles.file}>
      {isSample ? `${strings.sample} · ` : ''}
      {workbook.name}
      {isUnsaved && <span className={styles.changed}>● {strings.unsaved}</span>}
    </p>
  );
}
