import { groupedBy } from '../../checks/analysis/grouped';
import { list, say, shortened } from '../../checks/text/say';
import type { FiguresExtract, SubmissionExtract } from './extract';
import { submissionFinding, type SubmissionFinding } from './finding';
import { byStation, stationText } from './stations';

/** A piece of a submission that may stand in another one too. */
interface Piece extends FiguresExtract {
  readonly submission: SubmissionExtract;
}

/** All figures and people of a workbook, wherever they stand; null where that is too little to tell it from others. */
function contentsOf({ doubted, stage, sheets, workers, rates, retention }: SubmissionExtract): string | null {
  if (doubted.length > 0 || sheets.length === 0) return null;
  const figures = sheets.map((sheet) => [sheet.form, sheet.figures]);
  const people = workers.map(({ name, contract, first, presence }) => [name, contract, first, presence]);
  return JSON.stringify([stage, retention, figures, people, rates.map(({ rate }) => rate)]);
}

type Copies = readonly [SubmissionExtract, ...SubmissionExtract[]];

const severalOf = (submissions: readonly SubmissionExtract[], keyOf: (each: SubmissionExtract) => string): Copies[] =>
  groupedBy(submissions, keyOf).filter(({ length }) => length > 1);

const stationsOf = (submissions: readonly SubmissionExtract[]): SubmissionExtract[] =>
  byStation(submissions, (submission) => submission).map(([first]) => first);

/**
 * Submissions that are copies of one another: of several stations, where the figures and people of both are the same; of one
 * station, where every cell is, since it may submit a workbook again after it was put right.
 */
function copiesOf(submissions: readonly SubmissionExtract[]): Copies[] {
  const contents = new Map(submissions.map((submission) => [submission, contentsOf(submission)]));
  const known = submissions.filter((submission) => contents.get(submission) != null);
  return severalOf(known, (submission) => contents.get(submission) ?? '').flatMap((same) =>
    stationsOf(same).length > 1 ? [same] : severalOf(same, ({ fingerprint }) => fingerprint),
  );
}

/** Workbooks that were submitted twice, under one name or several. */
export function sameWorkbooks(submissions: readonly SubmissionExtract[]): SubmissionFinding[] {
  return copiesOf(submissions).map((same) => {
    const stations = stationsOf(same);
    const files = list(shortened(same.map(({ id }) => id)));
    const message =
      stations.length > 1
        ? say('workbook-twice.other-stations', { files, stations: list(shortened(stations.map(stationText))) })
        : say('workbook-twice.same-station', { files });
    return submissionFinding(
      'workbook-twice',
      message,
      same.map(({ id }) => ({ submission: id, cells: [] })),
    );
  });
}

/** Each workbook once: what is told of a copy is told. */
export function withoutCopies(submissions: readonly SubmissionExtract[]): SubmissionExtract[] {
  const copies = new Set(copiesOf(submissions).flatMap(([, ...others]) => others));
  return submissions.filter((submission) => !copies.has(submission));
}

/** Pieces with the same figures at several stations. */
function sameAtStations<Own extends Piece>(pieces: readonly Own[]): readonly Own[][] {
  return groupedBy(pieces, ({ figures }) => figures)
    .filter(({ length }) => length > 1)
    .map((same) => byStation(same, ({ submission }) => submission).map(([first]) => first))
    .filter(({ length }) => length > 1);
}

const placesOf = (pieces: readonly Piece[]) =>
  pieces.map(({ submission, cells }) => ({ submission: submission.id, cells }));

/**
 * A whole sheet, or a zone, whose completed figures are those of another station. Only figures that are many, different
 * and not simply what was due are held against each other. Linear in their number.
 */
export function identicalFigures(submissions: readonly SubmissionExtract[]): SubmissionFinding[] {
  const sheets = submissions.flatMap((submission) => submission.sheets.map((sheet) => ({ ...sheet, submission })));
  const sameSheets = groupedBy(sheets, ({ form }) => form).flatMap((ofForm) => sameAtStations(ofForm));
  const told = new Set(
    sameSheets.flat().flatMap(({ form, submission }) => (form === 'indicatorSheet' ? submission : [])),
  );
  const zones = submissions
    .filter((submission) => !told.has(submission))
    .flatMap((submission) => submission.zones.map((zone) => ({ ...zone, submission })));
  return [
    ...sameSheets.flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const stations = list(shortened(same.map(({ submission }) => stationText(submission))));
      const form = say(`form-${first.form}`, {});
      return [submissionFinding('sheet-identical', say('sheet-identical.found', { form, stations }), placesOf(same))];
    }),
    ...sameAtStations(zones).map((same) => {
      const names = same.map(({ submission, name }) => `${stationText(submission)} ${name}`);
      const message = say('zone-identical.found', { zones: list(shortened(names)) });
      return submissionFinding('zone-identical', message, placesOf(same));
    }),
  ];
}
