import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRequirement } from '../../../src/forms/values/requirement';
import { squash, type NormalText } from '../../../src/forms/values/text';
import * as columns from '../../../src/forms/vocabulary/attendance-columns';
import * as backups from '../../../src/forms/vocabulary/backup-names';
import * as certificates from '../../../src/forms/vocabulary/certificates';
import * as contractEnds from '../../../src/forms/vocabulary/contract-ends';
import * as education from '../../../src/forms/vocabulary/education';
import * as fields from '../../../src/forms/vocabulary/fields-of-work';
import * as funds from '../../../src/forms/vocabulary/funds';
import * as headers from '../../../src/forms/vocabulary/headers';
import * as leavings from '../../../src/forms/vocabulary/leavings';
import * as lines from '../../../src/forms/vocabulary/lines';
import * as legends from '../../../src/forms/vocabulary/mark-legends';
import * as masked from '../../../src/forms/vocabulary/masked-names';
import * as marks from '../../../src/forms/vocabulary/marks';
import * as months from '../../../src/forms/vocabulary/month-headers';
import * as parameters from '../../../src/forms/vocabulary/parameter-tables';
import * as partSums from '../../../src/forms/vocabulary/part-sums';
import * as performance from '../../../src/forms/vocabulary/performance';
import * as periods from '../../../src/forms/vocabulary/periods';
import * as posts from '../../../src/forms/vocabulary/posts';
import * as remarks from '../../../src/forms/vocabulary/remarks';
import * as stages from '../../../src/forms/vocabulary/stages';
import * as stations from '../../../src/forms/vocabulary/station-names';
import * as subtotals from '../../../src/forms/vocabulary/subtotal-rows';
import * as surveys from '../../../src/forms/vocabulary/satisfaction';
import * as summaries from '../../../src/forms/vocabulary/summary-texts';
import * as symbols from '../../../src/forms/vocabulary/symbol-marks';
import { matchOf, meaningOf, means, type Row } from '../../../src/forms/vocabulary/table';
import * as titleMonths from '../../../src/forms/vocabulary/title-months';
import * as units from '../../../src/forms/vocabulary/units';
import * as zones from '../../../src/forms/vocabulary/zone-names';

interface Table {
  readonly rows: readonly Row<unknown>[];
  /** Whether the room's own reading of a text gives it a meaning. */
  readonly says: (text: NormalText, meaning: unknown) => boolean;
}

/** A table whose readers give one meaning. */
function told<Meaning>(rows: readonly Row<Meaning>[], meaningOf: (text: NormalText) => unknown): Table {
  return { rows, says: (text, meaning) => meaningOf(text) === meaning };
}

/** A table that is read as it stands. */
function read<Meaning>(rows: readonly Row<Meaning>[]): Table {
  return told(rows, (text) => meaningOf(rows, text));
}

/** A table whose readers ask for a meaning. */
function asked<Meaning>(
  rows: readonly Row<Meaning>[],
  isMeant: (text: NormalText, meaning: Meaning) => boolean,
): Table {
  const says = (text: NormalText, meaning: unknown): boolean =>
    rows.some((row) => row.meaning === meaning && isMeant(text, row.meaning));
  return { rows, says };
}

const isLine = (text: NormalText, meaning: 'note' | 'formTitle' | 'signature'): boolean => {
  if (meaning === 'note') return lines.startsNote(text) && lines.isNote(text);
  return meaning === 'formTitle' ? lines.isFormTitle(text) : lines.isTitle(text) && means(lines.LINES, text, meaning);
};

const TABLES: Readonly<Record<string, Table>> = {
  AGREEMENT_NAMES: asked(periods.AGREEMENT_NAMES, (text) => means(periods.AGREEMENT_NAMES, text, 'named')),
  OTHER_AGREEMENTS: asked(periods.OTHER_AGREEMENTS, (text) => means(periods.OTHER_AGREEMENTS, text, 'other')),
  SATISFACTION_HEADERS: told(surveys.SATISFACTION_HEADERS, surveys.satisfactionHeader),
  SATISFACTION_TITLES: asked(surveys.SATISFACTION_TITLES, surveys.isSatisfactionTitle),
  BANDS: asked(
    surveys.BANDS,
    (text, meaning) => matchOf(surveys.BANDS, text)?.meaning === meaning && surveys.bandOf(text) !== null,
  ),
  FUNDS_HEADERS: told(funds.FUNDS_HEADERS, funds.fundsHeader),
  FUNDS_ITEMS: told(funds.FUNDS_ITEMS, funds.fundsItem),
  FUNDS_SUMS: told(funds.FUNDS_SUMS, funds.fundsSum),
  LINE_NUMBERS: told(funds.LINE_NUMBERS, funds.lineLevel),
  MONEY_UNITS: told(funds.MONEY_UNITS, funds.moneyUnit),
  UNIT_LINES: asked(funds.UNIT_LINES, (text) => funds.unitOfLine(text) !== null),
  PARAMETER_COLUMNS: read(parameters.PARAMETER_COLUMNS),
  HEADCOUNT_COLUMNS: read(parameters.HEADCOUNT_COLUMNS),
  PARTY_COLUMNS: read(parameters.PARTY_COLUMNS),
  VETO_COLUMNS: read(parameters.VETO_COLUMNS),
  STAGE_ENTRIES: read(parameters.STAGE_ENTRIES),
  VETO_ENTRIES: read(parameters.VETO_ENTRIES),
  PERFORMANCE_HEADERS: told(performance.PERFORMANCE_HEADERS, performance.performanceHeader),
  PERFORMANCE_NAMES: asked(performance.PERFORMANCE_NAMES, performance.namesPerformance),
  PERFORMANCE_SUMS: asked(performance.PERFORMANCE_SUMS, performance.isPerformanceSum),
  PERFORMANCE_SUBJECTS: told(performance.PERFORMANCE_SUBJECTS, performance.performanceSubject),
  ITEM_NUMBERS: asked(performance.ITEM_NUMBERS, (text) => performance.itemNumber(text) !== null),
  NAME_UNITS: asked(performance.NAME_UNITS, (text) => performance.unitOfName(text) !== null),
  NAME_WEIGHTS: asked(performance.NAME_WEIGHTS, (text) => performance.weightOfName(text).weight !== null),
  NAME_SUFFIXES: asked(performance.NAME_SUFFIXES, (text) => performance.performanceKey(text) !== text),
  DIRECTIONS: told(performance.DIRECTIONS, (text) => meaningOf(performance.DIRECTIONS, text)),
  AROUND_ITEMS: asked(performance.AROUND_ITEMS, (text, meaning) => means(performance.AROUND_ITEMS, text, meaning)),
  ALTERNATIVES: asked(performance.ALTERNATIVES, (text) => performance.alternativesIn(text).length > 1),
  STAGE_NAMES: told(stages.STAGE_NAMES, stages.stageNamed),
  WORKER_TYPES: told(certificates.WORKER_TYPES, certificates.certifiedByType),
  QUALIFICATIONS: told(certificates.QUALIFICATIONS, certificates.certifiedByQualification),
  CERTIFICATE_GRADES: told(certificates.CERTIFICATE_GRADES, certificates.certificateGrade),
  GROUNDS: told(certificates.GROUNDS, certificates.groundIn),
  STAND_INS: told(certificates.STAND_INS, certificates.standInOf),
  PLAIN_POSTS: asked(posts.PLAIN_POSTS, posts.isPlainPost),
  OTHER_WORK: told(posts.OTHER_WORK, posts.otherWorkIn),
  EDUCATION_TITLES: asked(education.EDUCATION_TITLES, (text, meaning) => education.educationTitle(text) === meaning),
  EDUCATION_HEADERS: asked(education.EDUCATION_HEADERS, (text, meaning) => education.educationHeader(text) === meaning),
  TAKING_PART: asked(education.TAKING_PART, (text) => education.isOfNames(text)),
  EDUCATION_ITEMS: asked(education.EDUCATION_ITEMS, (text, meaning) => education.educationItem(text) === meaning),
  OTHER_HOURS: asked(education.OTHER_HOURS, (text) => education.namesOtherHours(text)),
  STATION_DEPUTIES: asked(posts.STATION_DEPUTIES, (text, meaning) => posts.stationDeputyIn(text) === meaning),
  STATION_LEADS: asked(posts.STATION_LEADS, (text) => posts.stationLeadIn(text) !== null),
  FIELDS_OF_WORK: asked(fields.FIELDS_OF_WORK, (text, meaning) => means(fields.FIELDS_OF_WORK, text, meaning)),
  NO_EVENTS: asked(remarks.NO_EVENTS, remarks.holdsNoEvent),
  LEAVES: asked(remarks.LEAVES, remarks.isLeave),
  LEAVE_LENGTHS: told(remarks.LEAVE_LENGTHS, (text) => matchOf(remarks.LEAVE_LENGTHS, text)?.meaning ?? null),
  UNINSURED: asked(remarks.UNINSURED, remarks.needsNoInsurance),
  RETURNS: asked(remarks.RETURNS, (text, meaning) =>
    meaning === 'before' ? remarks.isReturn(text, squash('')) : remarks.isReturn(squash(''), text),
  ),
  NAMED_ON_LEAVE: asked(remarks.NAMED_ON_LEAVE, (text, meaning) =>
    meaning === 'before' ? remarks.isLeaveOfNamed(text, squash('今年产假')) : remarks.isLeaveOfNamed(squash(''), text),
  ),
  TWO_YEARS: asked(remarks.TWO_YEARS, remarks.tellsTwoYears),
  INTERNS: asked(remarks.INTERNS, remarks.isIntern),
  PART_TIMES: asked(remarks.PART_TIMES, remarks.isPartTime),
  NAMED_CERTIFICATES: asked(certificates.NAMED_CERTIFICATES, certificates.namesCertificate),
  NAMED_TYPES: asked(certificates.NAMED_TYPES, certificates.namesType),
  RANKS: told(certificates.RANKS, certificates.certifiedByRank),
  FIGURE_HEADERS: told(headers.FIGURE_HEADERS, headers.measureClass),
  WHOLE_AMOUNTS: asked(headers.WHOLE_AMOUNTS, headers.isWholeAmount),
  NAMED_COUNTS: asked(headers.NAMED_COUNTS, headers.namesCount),
  EARLIER_TARGETS: asked(headers.EARLIER_TARGETS, headers.isEarlierTarget),
  PARTS_OF_TIME: asked(headers.PARTS_OF_TIME, headers.isPartOfTime),
  SERVICES: asked(headers.SERVICES, headers.isService),
  LABEL_HEADERS: told(headers.LABEL_HEADERS, headers.labelClass),
  MEASURE_WORDS: asked(headers.MEASURE_WORDS, (text, word) =>
    word === 'generic' ? headers.isGenericMeasure(text) : headers.isMeasureWord(text),
  ),
  MEASURES_BEHIND: asked(headers.MEASURES_BEHIND, (text, how) => means(headers.MEASURES_BEHIND, text, how)),
  NAME_ENDINGS: asked(headers.NAME_ENDINGS, (text, ending) => means(headers.NAME_ENDINGS, text, ending)),
  LINES: asked(lines.LINES, isLine),
  EXAMPLES: asked(lines.EXAMPLES, lines.isExample),
  UNCOUNTED: asked(lines.UNCOUNTED, lines.opensUncounted),
  PLAIN_HEADERS: asked(lines.PLAIN_HEADERS, lines.isPlainHeader),
  NO_SECTIONS: asked(lines.NO_SECTIONS, lines.isNoSection),
  INDICATOR_TITLES: asked(lines.INDICATOR_TITLES, lines.isIndicatorTitle),
  KINDS_OF_WORK: asked(lines.KINDS_OF_WORK, lines.isKindOfWork),
  DITTOS: asked(lines.DITTOS, lines.isDitto),
  FORM_NAMES: asked(lines.FORM_NAMES, lines.isFormName),
  ANNEX_NUMBERS: told(lines.ANNEX_NUMBERS, lines.annexOf),
  PART_TITLES: asked(lines.PART_TITLES, lines.isPartTitle),
  COVER_TITLES: asked(columns.COVER_TITLES, columns.isCoverTitle),
  LABEL_COLUMNS: told(columns.LABEL_COLUMNS, columns.labelRole),
  MARK_COLUMNS: told(columns.MARK_COLUMNS, (text) => columns.markRole(text) ?? 'sum'),
  MONTH_COLUMNS: asked(columns.MONTH_COLUMNS, columns.isMonthColumn),
  PART_SUMS: asked(
    partSums.PART_SUMS,
    (text, meaning) => partSums.monthsInPart(text) !== null && means(partSums.PART_SUMS, text, meaning),
  ),
  SUMS_OF_POSTS: asked(partSums.SUMS_OF_POSTS, partSums.saysSumOfPosts),
  VACANCIES: asked(columns.VACANCIES, columns.isVacancy),
  SUMMING_ROWS: told(subtotals.SUMMING_ROWS, subtotals.summingKind),
  NAMED_SUMS: told(subtotals.NAMED_SUMS, (text) => (subtotals.namesSum(text) ? subtotals.summingKind(text) : null)),
  COMPARING_ROWS: asked(subtotals.COMPARING_ROWS, subtotals.isComparingRow),
  SCOPES: asked(subtotals.SCOPES, subtotals.isScope),
  SUMS_OF_GROUPS: asked(subtotals.SUMS_OF_GROUPS, subtotals.isOverGroups),
  LEGEND_MEANINGS: told(legends.LEGEND_MEANINGS, legends.legendMeaning),
  ABSENCE_WORDS: told(marks.ABSENCE_WORDS, marks.absenceInWords),
  MASKED_NAMES: asked(masked.MASKED_NAMES, masked.isMaskedName),
  CODE_NAMES: asked(masked.CODE_NAMES, masked.isCodeName),
  MARKS: told(marks.MARKS, marks.markMeaning),
  COVER_WORDS: told(marks.COVER_WORDS, marks.coverMeaning),
  BOUGHT_BEFORE: asked(marks.BOUGHT_BEFORE, marks.isBoughtBefore),
  NOTED_MARKS: asked(marks.NOTED_MARKS, (text) => marks.notedMark(text) !== null),
  BACKUP_NAMES: told(backups.BACKUP_NAMES, (text) => meaningOf(backups.BACKUP_NAMES, text)),
  SYMBOL_MARKS: asked(symbols.SYMBOL_MARKS, (text, meaning) => means(symbols.SYMBOL_MARKS, text, meaning)),
  NOT_APPLICABLE: asked(marks.NOT_APPLICABLE, marks.isNotApplicable),
  PAGE_TEXTS: told(summaries.PAGE_TEXTS, summaries.pageText),
  LEDGER_TEXTS: told(summaries.LEDGER_TEXTS, summaries.ledgerText),
  TABLE_WORDS: asked(summaries.TABLE_WORDS, summaries.isTableWord),
  TITLE_MONTHS: told(titleMonths.TITLE_MONTHS, (text) => {
    const named = titleMonths.monthsNamed(text);
    return named && { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' }[named.last - named.first + 1];
  }),
  COUNTED_MONTHS: asked(months.COUNTED_MONTHS, (text) => months.countedMonth(text) !== null),
  REMARKS_ON_SUMS: asked(subtotals.REMARKS_ON_SUMS, (text) => subtotals.summingKind(text) === null),
  HEADCOUNTS: asked(periods.HEADCOUNTS, (text, meaning) => {
    const place = meaning === 'before' ? 'label' : meaning === 'behind' ? 'behind' : 'text';
    return periods.isOfHeadcount({ label: squash(''), behind: squash(''), text: squash(''), [place]: text });
  }),
  MARKED_MONTHS: asked(months.MARKED_MONTHS, (text) => months.markedMonth(text) !== null),
  MONTH_HEADERS: asked(
    months.MONTH_HEADERS,
    (text, meaning) => months.monthInHeader(text) !== null && means(months.MONTH_HEADERS, text, meaning),
  ),
  NUMERIC_MONTHS: asked(months.NUMERIC_MONTHS, (text) => months.monthInNumber(text) !== null),
  YEAR_HEADERS: asked(months.YEAR_HEADERS, (text) => months.yearInHeader(text) !== null),
  PERIOD_NAMES: told(periods.PERIOD_NAMES, periods.periodRole),
  PARTIAL_PERIODS: asked(periods.PARTIAL_PERIODS, periods.isPartialPeriod),
  PERIOD_EDGES: asked(periods.PERIOD_EDGES, periods.isEdge),
  SPANS: asked(periods.SPANS, periods.isSpan),
  SERVICE_PERIODS: asked(periods.SERVICE_PERIODS, periods.isServicePeriod),
  REMARK_EVENTS: told(remarks.REMARK_EVENTS, (text) => remarks.remarkEvent(leavings.withoutOthers(text))),
  LEAVINGS_OF_OTHERS: asked(leavings.LEAVINGS_OF_OTHERS, (text) => leavings.withoutOthers(text) !== text),
  LENDINGS: asked(leavings.LENDINGS, leavings.isLent),
  LEAVINGS_TO_COME: told(leavings.LEAVINGS_TO_COME, leavings.leavingToCome),
  STAYINGS: asked(leavings.STAYINGS, leavings.saysStaying),
  EARLIER_POSTS: asked(remarks.EARLIER_POSTS, remarks.isEarlierPost),
  OPEN_ENDS: asked(contractEnds.OPEN_ENDS, contractEnds.hasOpenEnd),
  COUNTED_LEAVES: asked(remarks.COUNTED_LEAVES, remarks.countsLeave),
  SCATTERED_LEAVES: asked(remarks.SCATTERED_LEAVES, remarks.isScattered),
  RENEWED: asked(remarks.RENEWED, (text) => remarks.renewedIn(text) !== null),
  RENEWALS: asked(remarks.RENEWALS, (text) => remarks.renewalIn(text) !== null),
  LEADS: asked(stations.LEADS, (text) => stations.stationIn(squash(`${text}甲镇社工站`)) === '甲镇社工站'),
  STATION_TITLES: asked(
    stations.STATION_TITLES,
    (text, meaning) => stations.stationIn(text) !== null && means(stations.STATION_TITLES, text, meaning),
  ),
  NO_STATIONS: asked(stations.NO_STATIONS, (text) => stations.stationIn(text) === null),
  STATION_REMARKS: asked(stations.STATION_REMARKS, (text) => stations.stationIn(text) === null),
  UNITS: asked(units.UNITS, (text) => readRequirement(`开展5${text}`)?.unit === text),
  OPEN_TARGETS: asked(units.OPEN_TARGETS, (text, meaning) =>
    meaning === 'open' ? units.isOpenTarget(text) : units.withoutAvailability(text) !== text,
  ),
  ANNOUNCED: asked(units.ANNOUNCED, units.announcesAmount),
  AMOUNT_WORDS: asked(units.AMOUNT_WORDS, units.isAmountOf),
  NUMBERED_ZONES: asked(zones.NUMBERED_ZONES, (text) => zones.zoneNumber(text) !== null),
  AROUND_NAMES: asked(zones.AROUND_NAMES, (text, meaning) => means(zones.AROUND_NAMES, text, meaning)),
  SUM_NAMES: asked(zones.SUM_NAMES, (text, meaning) => zones.sumKind(text) === meaning),
  WORKERS_OF_LINES: asked(zones.WORKERS_OF_LINES, (text) => zones.workersOfLine(text) !== null),
  ZONE_LINES: asked(zones.ZONE_LINES, (text) => zones.zoneOfLine(text) !== null),
  ZONE_TITLES: asked(zones.ZONE_TITLES, (text) => zones.zoneOfTitle(text) !== null),
  STATION_SUMS: asked(zones.STATION_SUMS, zones.namesStationSum),
  PLACES: asked(zones.PLACES, zones.isPlace),
  POINT_HEADERS: asked(zones.POINT_HEADERS, zones.isPointHeader),
  COVERAGE_HEADERS: asked(zones.COVERAGE_HEADERS, zones.isCoverageHeader),
};

const rows = Object.entries(TABLES).flatMap(([name, { rows: own, says }]) =>
  own.map((row) => ({ name: `${name}: ${String(row.meaning)} ${row.pattern.source.slice(0, 40)}`, row, says })),
);

test.each(rows)('$name: every example has the meaning', ({ row, says }) => {
  expect(row.examples).not.toHaveLength(0);
  for (const example of row.examples) {
    const text = squash(example);
    expect([example, row.pattern.test(text), says(text, row.meaning)]).toEqual([example, true, true]);
  }
});

test.each(rows.filter(({ row }) => row.not))('$name: what is much like it has not', ({ row, says }) => {
  for (const other of row.not ?? []) expect([other, says(squash(other), row.meaning)]).toEqual([other, false]);
});

test('no table of the vocabulary is left out', async () => {
  const folder = join(__dirname, '../../../src/forms/vocabulary');
  const names: string[] = [];
  for (const file of readdirSync(folder)) {
    const room = (await import(join(folder, file))) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(room)) {
      if (Array.isArray(value) && value.some((row: unknown) => row instanceof Object && 'pattern' in row))
        names.push(name);
    }
  }
  expect(names.sort()).toEqual(Object.keys(TABLES).sort());
});
