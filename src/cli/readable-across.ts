import { type AcrossFinding, type AcrossStations, isGrave, leftOutText } from '../overview/across-stations';
import { format } from '../strings';
import { placesText } from '../overview/places';
import { INDENT, indented, SEVERITY_MARKS } from './readable';
import { fileName } from './terminal';
import { WORDS } from './words';

const { across: texts, sheets } = WORDS.stationsOverview;

/** So many findings are printed, and so many files of each: the overview has the others. */
const MOST_FINDINGS = 10;
const MOST_PLACES = 4;

function findingLines({ severity, message, places: all }: AcrossFinding): string[] {
  return [
    `${SEVERITY_MARKS[severity]} ${WORDS.severities[severity]}  ${indented(message)}`,
    ...all
      .filter(({ cells }) => cells.length > 0)
      .slice(0, MOST_PLACES)
      .map(
        ({ file, cells }) => INDENT + format(texts.place, { file: fileName(file), cells: placesText(cells, WORDS) }),
      ),
  ];
}

function pairLines([first, ...others]: AcrossStations['pairs']): string[] {
  return first ? [format(texts.pairs, { count: others.length + 1, ...first })] : [];
}

/** What many files show against each other, in short; of notes only how many there are. */
export function readableAcross(across: AcrossStations): string {
  const { findings, pairs } = across;
  const leftOut = leftOutText(across, WORDS);
  const grave = findings.filter(isGrave);
  const notes = findings.length - grave.length;
  const more = grave.length - MOST_FINDINGS;
  const sheet = sheets.across;
  return [
    '',
    grave.length > 0 ? format(texts.found, { count: grave.length }) : texts.none,
    ...grave.slice(0, MOST_FINDINGS).flatMap(findingLines),
    ...(more > 0 ? [format(texts.more, { count: more, sheet })] : []),
    ...(notes > 0 ? [format(texts.notes, { count: notes, sheet })] : []),
    ...(leftOut === null ? [] : [leftOut]),
    ...pairLines(pairs),
    '',
  ].join('\n');
}
