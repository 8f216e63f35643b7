import { type AcrossFinding, type AcrossStations, isShared } from '../overview/across-stations';
import { format } from '../strings';
import { INDENT, indented, places, SEVERITY_MARKS, severityCounts } from './readable';
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
      .map(({ file, cells }) => INDENT + format(texts.place, { file, cells: places(cells) })),
  ];
}

function pairLines([first, ...others]: AcrossStations['pairs']): string[] {
  return first ? [format(texts.pairs, { count: others.length + 1, ...first })] : [];
}

/** What many files show against each other, in short; of rates that are far from the others only how many. */
export function readableAcross({ findings, pairs }: AcrossStations): string {
  const shared = findings.filter(isShared);
  const outliers = findings.length - shared.length;
  const more = shared.length - MOST_FINDINGS;
  const counts = severityCounts(shared).join(WORDS.listSeparator);
  return [
    '',
    shared.length > 0 ? format(texts.found, { counts }) : texts.none,
    ...shared.slice(0, MOST_FINDINGS).flatMap(findingLines),
    ...(more > 0 ? [format(texts.more, { count: more, sheet: sheets.across })] : []),
    ...(outliers > 0 ? [format(texts.outliers, { count: outliers, sheet: sheets.district })] : []),
    ...pairLines(pairs),
    '',
  ].join('\n');
}
