import type { Parameters } from '../assessment/parameters';
import { review } from '../report/review';
import { sameValue } from '../report/same-value';
import type { Language } from '../strings';
import { submissionOfReview, type CheckedSubmission } from './board/check-submission';
import type { BoardFile } from './board/board-store';
import type { FileSource } from './files';
import type { OpenWorkbook } from './open-workbook';
import type { FilledInWorkbook } from './unsaved';

/** An open workbook, where it came from, and what is filled in for it. */
export interface Entry extends FilledInWorkbook {
  readonly source: FileSource;
  /**
   * When it was shown last, counted by what is shown; null before. A workbook that was shown keeps its place, its selection and
   * what was typed in the pane while another one is shown.
   */
  readonly shown: number | null;
  /** Its findings were asked for, with parameters from the table of all stations or none. */
  readonly begin?: { readonly parameters: Parameters | null };
}

/** What the table of parameters says of a file of the board; null where it says nothing. */
export function tableParameters({ checked }: BoardFile): Parameters | null {
  return checked?.found?.kind === 'row' ? checked.found.row.parameters : null;
}

/** The workbook with what the table of parameters says of it now, where that is something else than when it was opened. */
export function withTable(entry: Entry, file: BoardFile | undefined): Entry {
  const parameters = file ? tableParameters(file) : null;
  return parameters === null || sameValue(parameters, entry.begin?.parameters)
    ? entry
    : { ...entry, begin: { parameters } };
}

/** Whether a workbook says something that its file and the table of parameters do not. */
function differs({ workbook, inputs }: Entry): boolean {
  return workbook.getView().snapshot !== workbook.asRead.snapshot || inputs.areOnlyHere();
}

/** Open workbooks of the board beyond these are closed, those first that nobody has looked at for longest. */
const MOST_OPEN = 8;

/** The workbooks with one that is shown now. Of those that can be opened again as they are only a few stay open. */
export function withShown(
  all: readonly Entry[],
  workbook: OpenWorkbook,
  isOnBoard: (entry: Entry) => boolean,
): Entry[] {
  const now = Math.max(0, ...all.map(({ shown }) => shown ?? 0)) + 1;
  const marked = all.map((one) => (one.workbook === workbook ? { ...one, shown: now } : one));
  const spare = marked
    .filter((one) => one.workbook !== workbook && isOnBoard(one) && !differs(one))
    .sort((one, other) => (other.shown ?? 0) - (one.shown ?? 0))
    .slice(MOST_OPEN - 1);
  return marked.filter((one) => !spare.includes(one));
}

/** What the board says of a file, as far as an open workbook says something else. */
export type Said = Pick<CheckedSubmission, 'row' | 'findings' | 'extract'>;

/** What open workbooks say that their files do not, by where they came from. */
export function saidByOpen(
  all: readonly Entry[],
  files: readonly BoardFile[],
  language: Language,
): ReadonlyMap<FileSource, Said> {
  const said = new Map<FileSource, Said>();
  for (const entry of all.filter(differs)) {
    const { workbook, inputs, source } = entry;
    const file = files.find((each) => each.source === source);
    if (!file) continue;
    const parameters = inputs.getFilledIn() ?? tableParameters(file) ?? {};
    const reviewed = review(workbook.getView().snapshot, { file: file.name, language, parameters });
    said.set(source, submissionOfReview(file.name, reviewed));
  }
  return said;
}

/** What two workbooks are compared for: the file of the board that is most likely the other evaluation of a station. */
export function likelyOther(shown: BoardFile, files: readonly BoardFile[]): BoardFile | null {
  const stationOf = ({ checked }: BoardFile) => (checked?.row.kind === 'checked' ? checked.row.station : undefined);
  const others = files.filter((file) => file !== shown && stationOf(file) !== undefined);
  return others.find((file) => stationOf(file) === stationOf(shown)) ?? others[0] ?? null;
}
