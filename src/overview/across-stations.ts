import type { Both } from '../comparison/report';
import { compareSubmissions } from '../comparison/submissions/compare';
import type { Distribution } from '../comparison/submissions/district';
import type { SubmissionExtract } from '../comparison/submissions/extract';
import type { Severity } from '../report/report';
import type { FormKind } from '../forms/station';
import { format, type Language, type Strings } from '../strings';
import { checkTextsFor } from '../strings/check-texts';
import { type ComparisonId, wholeSentence } from '../strings/message';
import { type StationRow, sharingRow } from './station-row';

/** Where such a finding stands. Addresses are A1 with the quoted sheet name. */
export interface AcrossPlace {
  /** What the list calls the submission. */
  readonly file: string;
  readonly station: string | null;
  readonly cells: readonly string[];
}

/** What several submissions show together, or one among the others, in words. */
export interface AcrossFinding {
  readonly rule: ComparisonId;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly places: readonly AcrossPlace[];
}

/** What only many submissions show. */
export interface AcrossStations {
  /** The gravest first. */
  readonly findings: readonly AcrossFinding[];
  /** Every rate with the places of all submissions. */
  readonly distributions: readonly Distribution[];
  /** Files of one station, mid-term and final. */
  readonly pairs: readonly Both<string>[];
  /** Files with forms that were not understood: these were held against nothing (rule C11). */
  readonly leftOut: readonly { readonly file: string; readonly forms: readonly FormKind[] }[];
}

/**
 * Holds submissions against each other by their extracts, whose ids are what the list calls the files. Null where there are
 * no two of them. A file that was given twice counts once.
 */
export function acrossStations(all: readonly SubmissionExtract[], language: Language): AcrossStations | null {
  const byFile = new Map(all.map((extract) => [extract.id, extract]));
  if (byFile.size < 2) return null;
  const texts = checkTextsFor(language);
  const { findings, distributions, pairs } = compareSubmissions([...byFile.values()]);
  return {
    findings: findings.map(({ rule, severity, message, places }) => {
      const { title, why } = texts.comparisons[rule];
      return {
        ...{ rule, severity, title, why },
        message: wholeSentence(message, texts),
        places: places.map(({ submission: file, cells }) => ({
          ...{ file, cells },
          station: byFile.get(file)?.station ?? null,
        })),
      };
    }),
    distributions,
    pairs,
    leftOut: [...byFile.values()].flatMap(({ id: file, doubted: forms }) =>
      forms.length > 0 ? [{ file, forms }] : [],
    ),
  };
}

/** So many files are named in a line. */
const MOST_NAMED = 8;

/** Which forms of which files were held against nothing; null where all were. */
export function leftOutText({ leftOut }: AcrossStations, words: Strings): string | null {
  if (leftOut.length === 0) return null;
  const { namesake, across } = words.stationsOverview;
  const files = leftOut.slice(0, MOST_NAMED).map(({ file, forms }) => {
    const mark = forms.map((form) => words.forms.short[form]).join(words.listSeparator);
    return format(namesake, { station: file, mark });
  });
  return format(across.leftOut, { count: leftOut.length, files: files.join(words.listSeparator) });
}

/** Whether a finding is graver than a note, which nobody has to look at. */
export function isGrave({ severity }: AcrossFinding): boolean {
  return severity !== 'note';
}

/** Rows that say what their submissions have in common with others. */
export function withAcross(rows: readonly StationRow[], across: AcrossStations | null): readonly StationRow[] {
  const counts = new Map<string, number>();
  for (const { places } of across?.findings.filter(isGrave) ?? []) {
    for (const file of new Set(places.map((place) => place.file))) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return rows.map((row) => {
    const count = counts.get(row.file);
    return row.kind === 'checked' && count !== undefined ? sharingRow(row, count) : row;
  });
}
