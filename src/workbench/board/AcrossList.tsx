import { tokens } from '@fluentui/react-components';
import { isGrave, leftOutText, type AcrossStations } from '../../overview/across-stations';
import { placesText } from '../../overview/places';
import { format, type Strings } from '../../strings';
import { makeStyles } from '../../taskpane/shared/make-styles';
import { SeverityMark } from '../../taskpane/shared/SeverityMark';
import { TextLink } from '../../taskpane/shared/TextLink';

const useStyles = makeStyles({
  list: { maxHeight: '25vh', overflowY: 'auto', flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  findings: { margin: 0, paddingLeft: tokens.spacingHorizontalL, listStyleType: 'none' },
  finding: { paddingTop: tokens.spacingVerticalXS },
  leftOut: { margin: 0, flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  place: { marginRight: tokens.spacingHorizontalM },
});

interface AcrossListProps {
  readonly across: AcrossStations;
  readonly words: Strings;
  /** Opens the file that the board calls so. */
  readonly onOpen: (file: string) => void;
}

/** What several files have in common that they should not; notes are in the exported overview. */
export function AcrossList({ across, words, onOpen }: AcrossListProps) {
  const styles = useStyles();
  const texts = words.stationsOverview.across;
  const findings = across.findings.filter(isGrave);
  const leftOut = leftOutText(across, words);
  return (
    <>
      {leftOut !== null && <p className={styles.leftOut}>{leftOut}</p>}
      {findings.length > 0 && (
        <details className={styles.list}>
          <summary>{format(texts.found, { count: findings.length })}</summary>
          <ul className={styles.findings}>
            {findings.map(({ severity, message, places }, position) => (
              <li key={position} className={styles.finding}>
                <SeverityMark severity={severity} label={words.severities[severity]} /> {message}{' '}
                {places.map(({ file, cells }) => (
                  <span key={file} className={styles.place}>
                    <TextLink onFollow={() => onOpen(file)}>{file}</TextLink> {placesText(cells, words)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
