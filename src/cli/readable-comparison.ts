import type { ComparisonReport, DifferenceLine } from '../comparison/report';
import { format } from '../strings';
import { checkTextsFor } from '../strings/check-texts';
import type { ComparisonId } from '../strings/message';
import { placesText } from '../overview/places';
import { INDENT, indented, SEVERITY_MARKS, severityCounts } from './readable';
import { LANGUAGE, WORDS } from './words';

const { compare: texts } = WORDS.commandLine;
const { comparisons } = checkTextsFor(LANGUAGE);

function differenceLines({ severity, message, cells }: DifferenceLine, why: string | null): string[] {
  const told = (text: typeof texts.midterm, own: readonly string[]): string[] =>
    own.length > 0 ? [format(text, { places: placesText(own, WORDS) })] : [];
  return [
    `${SEVERITY_MARKS[severity]} ${WORDS.severities[severity]}  ${indented(message)}`,
    ...[
      ...told(texts.midterm, cells.midterm),
      ...told(texts.final, cells.final),
      ...(why === null ? [] : [format(texts.why, { why })]),
    ].map((line) => `${INDENT}${line}`),
  ];
}

/** What two files say differently, as a person reads it in a terminal; why it matters stands once for each kind. */
export function readableComparison({ midterm, final, differences }: ComparisonReport): string {
  const explained = new Set<ComparisonId>();
  const lines = differences.flatMap((difference) => {
    const why = explained.has(difference.rule) ? null : comparisons[difference.rule].why;
    explained.add(difference.rule);
    return differenceLines(difference, why);
  });
  const counts = severityCounts(differences).join(WORDS.listSeparator);
  return [
    format(texts.title, { midterm, final }),
    ...(lines.length === 0 ? [texts.none] : [format(texts.counts, { count: differences.length, counts }), ...lines]),
    '',
  ].join('\n');
}
