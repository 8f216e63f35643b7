import { TOLERANCE } from '../assessment/limits';
import { limitText, moneyText, percentText, plainText } from '../assessment/number-text';
import { tellsShare } from '../assessment/satisfaction';
import { findScheme } from '../assessment/schemes';
import { gradeText } from '../report/grade-text';
import { placesText } from '../overview/places';
import { fundsTablesText } from '../report/funds-text';
import { educationText, kindsText, leadText } from '../report/people-lines';
import type { LineInForce } from '../report/lines-in-force';
import { performanceText } from '../report/performance-text';
import type { FailureReport, Finding, IndicatorLine, StationReport, VetoLine } from '../report/report';
import { vetoText } from '../report/veto-text';
import { retentionChangeText } from '../report/retention-change';
import { dateText, format, spanTexts } from '../strings';
import { tableLines } from './table';
import { fileName } from './terminal';
import { WORDS } from './words';

const NONE = '/';
const percent = (fraction: number | null): string => (fraction === null ? NONE : percentText(fraction));
const number = (value: number | null): string => (value === null ? NONE : plainText(value));

const STATUS_MARKS = { met: '✓', 'on-track': '○', behind: '▼' } as const;
const OPEN_MARK = '？';
export const SEVERITY_MARKS = { error: '✖', warning: '⚠', note: '•' } as const;
const TEXTS = WORDS.commandLine;

function statusText(status: IndicatorLine['status']): string {
  return status === 'none' ? NONE : `${STATUS_MARKS[status]} ${WORDS.statuses[status]}`;
}

function head(report: StationReport): string[] {
  const { period, agreement, expectedProgress, stage } = report;
  const texts = TEXTS.head;
  return [
    format(texts.station, { station: report.station ?? texts.noStation, stage: WORDS.stages[stage ?? 'unknown'] }),
    period
      ? format(texts.period, { ...spanTexts(period, WORDS.dates), months: number(period.assessmentMonths) })
      : texts.noPeriod,
    agreement
      ? format(texts.agreement, { ...spanTexts(agreement, WORDS.dates), months: number(agreement.months) })
      : texts.noAgreement,
    format(texts.progress, { progress: expectedProgress === null ? texts.unknownProgress : percent(expectedProgress) }),
  ];
}

function recognition({ recognition: { forms, unread, hidden, inferred } }: StationReport): string[] {
  return [...forms, ...hidden, ...inferred, ...unread].map(({ text }) => `  ${text}`);
}

const LONGEST_NAME = 24;
const RECOMPUTED = '※';

function shortName({ group }: IndicatorLine): string {
  return group.length > LONGEST_NAME ? `${group.slice(0, LONGEST_NAME - 1)}…` : group;
}

/** What the sheet says where its 合计 is wrong and the table shows the sum of the zones. */
function statedTotals(lines: readonly LineInForce[]): string[] {
  return lines.flatMap((line) => {
    const { group, measure, statedTotal } = line;
    if (!statedTotal) return [];
    const stated = { target: number(statedTotal.target), completed: number(statedTotal.completed) };
    return [`${RECOMPUTED} ${group} ${measure}  ${format(WORDS.indicators.statedTotal, stated)}`];
  });
}

function indicatorTable(lines: readonly LineInForce[]): string[] {
  // Zones are in the workbook itself; a reader of the table wants the totals, and what is behind.
  const hasTotals = lines.some((line) => line.zone === '合计');
  const shown = lines.filter(
    (line) => line.form !== 'zones' || !hasTotals || line.zone === '合计' || line.status === 'behind',
  );
  const rows = shown.map((line) => [
    line.zone ?? '',
    shortName(line),
    line.measure,
    number(line.target),
    number(line.completed),
    percent(line.rate),
    line.statedTotal ? `${statusText(line.status)} ${RECOMPUTED}` : statusText(line.status),
  ]);
  const { none, zone, group, measure, target, completed, rate, status } = TEXTS.indicators;
  if (rows.length === 0) return [`  ${none}`];
  return [
    ...tableLines([[zone, group, measure, target, completed, rate, status], ...rows], [3, 4, 5]),
    ...statedTotals(shown),
  ];
}

function comparison(workers: string, required: number | null, actual: number, surplus: number | null): string {
  const texts = TEXTS.staffing;
  if (required === null || surplus === null) return format(texts.counted, { workers, actual: number(actual) });
  const difference = format(surplus > 0 ? texts.surplus : texts.short, { count: number(Math.abs(surplus)) });
  const balance = surplus === 0 ? texts.exact : difference;
  return format(texts.compared, { workers, actual: number(actual), required: number(required), balance });
}

function retentionLine({ steady, required, rate, statedRate }: NonNullable<StationReport['staffing']>['retention']) {
  const texts = TEXTS.staffing;
  const stated = percent(statedRate);
  return rate === null
    ? format(texts.retention, { steady, stated })
    : format(texts.retentionComputed, { steady, required: number(required), rate: percent(rate), stated });
}

function earlierLine(rate: number, change: number): string {
  const text = `${percent(rate)}${WORDS.clauseSeparator}${retentionChangeText(change, WORDS)}`;
  return format(WORDS.labelled, { label: WORDS.score.previousRetention, text });
}

function staffingLines({ staffing }: StationReport): string[] {
  const texts = TEXTS.staffing;
  if (!staffing) return [`  ${texts.none}`];
  const {
    months,
    missingMonths = [],
    personMonths,
    requiredPersonMonths: required,
    surplus,
    finalMonth,
    retention,
  } = staffing;
  const rows = months.map((month) => [
    month.month,
    number(month.certified),
    number(month.uncertified),
    number(month.total),
    number(month.required),
  ]);
  const head = [texts.month, texts.certified, texts.uncertified, texts.effective, texts.required];
  return [
    ...tableLines([head, ...rows], [1, 2, 3, 4]),
    ...(missingMonths.length > 0
      ? [
          format(texts.missingMonths, {
            months: missingMonths.map((month) => dateText(month, WORDS.dates)).join(WORDS.listSeparator),
          }),
        ]
      : []),
    comparison(texts.allWorkers, required.total, personMonths.total, surplus.total),
    comparison(texts.certifiedWorkers, required.certified, personMonths.certified, surplus.certified),
    // Without such a column they come to 0 as well: then there is nothing to say.
    ...(personMonths.experienced > 0 ? [format(texts.experienced, { count: number(personMonths.experienced) })] : []),
    format(texts.finalMonth, finalMonth),
    retentionLine(retention),
    ...(retention.earlier?.change == null ? [] : [earlierLine(retention.earlier.rate, retention.earlier.change)]),
    ...(required.total === null ? [texts.noHeadcount] : []),
  ];
}

/** Who works there: qualifications in the final month, two years of practice, who leads. */
function peopleLines({ people }: StationReport): string[] {
  if (!people) return [];
  const texts = WORDS.people;
  const { degree, related, trained, none } = people.uncertified;
  const counted = (counts: readonly (readonly [string, number])[]): string =>
    kindsText(
      counts.map(([name, count]) => ({ name, count })),
      WORDS,
    );
  const others = counted([
    [texts.grounds.degree, degree],
    [texts.grounds.related, related],
    [texts.grounds.trained, trained],
    [texts.grounds.none, none],
  ]);
  const labelled = (label: string, text: string): string => format(WORDS.labelled, { label, text });
  return [
    labelled(texts.certified, counted(Object.entries(people.certified))),
    labelled(texts.uncertified, others),
    ...(!people.experienced.heads
      ? []
      : [labelled(texts.experienced, format(texts.headCount, { heads: people.experienced.heads }))]),
    ...people.leads.map((lead) => labelled(lead.isDeputy ? texts.deputies : texts.lead, leadText(lead, WORDS))),
  ];
}

function educationLines({ education = [] }: StationReport): string[] {
  return education.map((line) =>
    format(WORDS.labelled, { label: WORDS.people.education[line.kind], text: educationText(line, WORDS) }),
  );
}

/** What follows the visit, and by when. */
function deadlineLines({ deadlines }: StationReport): string[] {
  if (!deadlines) return [];
  const texts = WORDS.deadlines;
  const { visit, dates, unknownYear: year } = deadlines;
  const rows = dates.map(({ key, days, after, date }) => [
    texts.steps[key],
    dateText(date, WORDS.dates),
    format(texts.count[after], { days }),
  ]);
  return [
    '',
    texts.title,
    format(texts.visit, { date: dateText(visit, WORDS.dates) }),
    ...tableLines([[texts.columns.step, texts.columns.date, texts.columns.days], ...rows], []),
    ...(year === null ? [] : [`${SEVERITY_MARKS.warning} ${format(texts.unknown, { year })}`]),
  ];
}

/** The sheet of money: what was planned and spent, and what of it is out of bounds. */
function fundsLines({ funds }: StationReport): string[] {
  if (!funds) return [];
  const { columns, total, rules, title, met, notMet, ofContract } = WORDS.summary.funds;
  const amount = (value: number | null): string => (value === null ? NONE : moneyText(value));
  const line = (item: string, budget: number | null, spent: number | null): string[] => [
    item,
    amount(budget),
    amount(spent),
    percent(budget === null || spent === null || budget <= 0 ? null : spent / budget),
  ];
  const rows = funds.rows.map(({ item, budget, spent }) => line(item, budget, spent));
  const verdict = (name: string, share: number | null, isMet: boolean | null): string =>
    `${isMet === null ? OPEN_MARK : isMet ? STATUS_MARKS.met : SEVERITY_MARKS.error} ${name} ${percent(share)}  ${isMet === null ? WORDS.unconfirmed : isMet ? met : notMet}`;
  const { personnelSpending } = funds;
  const limits = funds.limits.flatMap(({ rule, of, value, met: isMet }) => {
    const name = format(rules[rule], { column: columns[of] });
    if (rule !== 'personnel-spending' || !personnelSpending) return [verdict(name, value, isMet)];
    const { isLow, ofContract: share } = personnelSpending;
    const isEnough = isLow === null ? null : !isLow;
    return [verdict(name, value, isEnough), ...(share === null ? [] : [verdict(ofContract, share, isEnough)])];
  });
  const tables = fundsTablesText(funds, WORDS);
  return [
    '',
    format(title, { unit: funds.unit }),
    ...(tables === null ? [] : [`  ${tables}`]),
    ...tableLines(
      [
        [columns.item, columns.budget, columns.spent, columns.rate],
        ...rows,
        line(total, funds.total.budget, funds.total.spent),
      ],
      [1, 2, 3],
    ),
    ...limits,
  ];
}

/** The performance targets, and what they come to by their weights. */
function performanceLines({ performance, performanceScores = [] }: StationReport): string[] {
  if (!performance) return [];
  const texts = WORDS.summary.performance;
  const { columns } = texts;
  const rows = performance.map((line) => [
    line.item,
    performanceText(line, 'target'),
    performanceText(line, 'completed'),
    percent(line.rate),
    line.met === null
      ? texts.inWords
      : line.met
        ? `${STATUS_MARKS.met} ${texts.met}`
        : `${STATUS_MARKS.behind} ${texts.notMet}`,
  ]);
  const scores = performanceScores.flatMap(({ groups, weights, score }) => [
    ...groups.map(
      ({ group, weight, reached }) =>
        `${group ?? ''} ${weight === null ? NONE : limitText(weight)} × ${percent(reached)}`,
    ),
    `${format(texts.total, { weights: limitText(weights) })} ${score === null ? WORDS.unconfirmed : percent(score)}`,
  ]);
  return [
    '',
    texts.title,
    ...tableLines(
      [[columns.item, columns.target, columns.completed, columns.rate, columns.verdict], ...rows],
      [1, 2, 3],
    ),
    ...scores,
    ...(scores.length > 0 ? [texts.scoreNote] : []),
  ];
}

/** The survey of satisfaction: how many answered, and how satisfied they are. */
function satisfactionLines({ satisfaction }: StationReport): string[] {
  if (!satisfaction) return [];
  const texts = WORDS.summary.satisfaction;
  const { answers, required, target, share, mean, rows } = satisfaction;
  const names = { required, target: limitText(target) };
  const known = (value: number | null): string => (value === null ? WORDS.unconfirmed : percent(value));
  return [
    '',
    texts.title,
    ...tableLines(
      [
        [texts.columns.label, texts.columns.answers, texts.columns.mean],
        ...rows.map((row) => [row.label, number(row.answers), percent(row.mean)]),
      ],
      [1, 2],
    ),
    `${format(texts.answers, names)} ${number(answers)}  ${answers >= required ? texts.met : texts.notMet}`,
    ...(tellsShare(satisfaction) ? [`${format(texts.share, names)} ${known(share)}`] : []),
    ...(mean === null
      ? []
      : [`${texts.mean} ${percent(mean)}  ${mean >= target - TOLERANCE ? texts.met : texts.notMet}`]),
  ];
}

function scoreLines({ score, outlook }: StationReport): string[] {
  const texts = TEXTS.score;
  if (!score) return [`  ${texts.none}`];
  const scheme = findScheme(score.scheme);
  const rows = score.parts.flatMap((part) => {
    const party = scheme?.parties.find(({ key }) => key === part.party);
    const items = (part.items ?? []).map((item) => {
      const key = party?.items.find((each) => each.key === item.item)?.key;
      return [`  ${key ? WORDS.schemes.items[key] : item.item}`, item.score.toFixed(2), plainText(item.full)];
    });
    const name = party ? WORDS.schemes.parties[party.key] : part.party;
    return [[name, part.score.toFixed(2), plainText(part.full)], ...items];
  });
  const next = outlook.nextGrade;
  const result = { total: score.total.toFixed(2), grade: gradeText(score.grade, WORDS) };
  return [
    ...tableLines([[texts.party, texts.score, texts.full], ...rows], [1, 2]),
    next
      ? format(texts.totalWithNext, { ...result, next: WORDS.grades[next.grade], points: next.points.toFixed(2) })
      : format(texts.total, result),
  ];
}

/** What open findings make of the grade if they hold (rule A7), each once. */
function conditionLines({ gradeConditions = [] }: StationReport): string[] {
  return [...new Set(gradeConditions.map(({ text }) => text))].map((text) => `${SEVERITY_MARKS.warning} ${text}`);
}

function vetoLine({ rule, triggered, value, limit }: VetoLine): string {
  const texts = TEXTS.vetoes;
  const name = vetoText(rule, WORDS);
  if (triggered === null) return `？ ${name} ${WORDS.unconfirmed}`;
  if (limit === null) return `${triggered ? '✖' : '？'} ${name}`;
  if (value === null) return format(texts.undecided, { mark: '？', name, limit: number(limit) });
  const shown = value > 0 ? number(value) : texts.notShort;
  return format(texts.short, { mark: triggered ? '✖' : '✓', name, value: shown, limit: number(limit) });
}

/** Vetoes as they stand, then those that nobody has judged. */
function vetoLines({ vetoes, open = [] }: StationReport): string[] {
  const unjudged = open.flatMap((entry) => (entry.what === 'veto' ? [entry.key] : []));
  return [
    ...(vetoes.length > 0 ? vetoes.map(vetoLine) : [TEXTS.vetoes.none]),
    ...unjudged.map((key) => format(TEXTS.vetoes.unjudged, { mark: '？', name: vetoText(key, WORDS) })),
  ];
}

function isStanding({ setAside }: Finding): boolean {
  return setAside === undefined;
}

export const INDENT = ' '.repeat(8);

export const indented = (text: string): string => text.replaceAll('\n', `\n${INDENT}`);

function findingLines(findings: readonly Finding[]): string[] {
  const texts = TEXTS.findings;
  if (findings.length === 0) return [`  ${texts.none}`];
  const ordered = [...findings.filter(isStanding), ...findings.filter((finding) => !isStanding(finding))];
  return ordered.flatMap((finding) => [
    `${SEVERITY_MARKS[finding.severity]} ${WORDS.severities[finding.severity]}  ${indented(finding.message)}`,
    ...[
      ...(finding.setAside ? [format(texts.setAside, { reason: finding.setAside.reason })] : []),
      ...finding.consequences.map((text) => format(texts.consequence, { text })),
      format(texts.places, { places: placesText(finding.cells, WORDS) }),
      format(texts.remedy, { remedy: finding.remedy, basis: finding.basis }),
    ].map((line) => `${INDENT}${indented(line)}`),
  ]);
}

/** How many there are of each severity. */
export function severityCounts(findings: readonly Pick<Finding, 'severity'>[]): string[] {
  return (['error', 'warning', 'note'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return format(TEXTS.findings.count, { severity: WORDS.severityCounts[severity], count });
  });
}

function findingCounts({ checked, findings }: StationReport): string {
  const standing = findings.filter(isStanding);
  const texts = TEXTS.findings;
  const counts = severityCounts(standing);
  const aside = findings.length - standing.length;
  if (aside > 0) counts.push(format(texts.setAsideCount, { count: aside }));
  return format(texts.title, { ...checked, counts: counts.join(WORDS.listSeparator) });
}

/** A report as a person reads it in a terminal, with the indicators as they are judged. */
export function readableReport(report: StationReport | FailureReport, lines: readonly LineInForce[]): string {
  if ('failure' in report) return `══ ${fileName(report.file)} ══\n✖ ${report.failure.message}\n`;
  return [
    `══ ${fileName(report.file)} ══`,
    ...head(report),
    '',
    WORDS.recognition.title,
    ...recognition(report),
    '',
    TEXTS.indicators.title,
    ...indicatorTable(lines),
    '',
    TEXTS.staffing.title,
    ...staffingLines(report),
    ...peopleLines(report),
    ...educationLines(report),
    ...fundsLines(report),
    ...performanceLines(report),
    ...satisfactionLines(report),
    '',
    TEXTS.score.title,
    ...scoreLines(report),
    ...conditionLines(report),
    '',
    TEXTS.vetoes.title,
    ...vetoLines(report).map((line) => `  ${line}`),
    ...deadlineLines(report),
    '',
    findingCounts(report),
    ...findingLines(report.findings),
    '',
  ].join('\n');
}
