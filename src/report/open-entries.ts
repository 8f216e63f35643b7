import type { Assessment } from '../assessment/assess';
import type { AssessedPart } from '../assessment/score';
import { headersWithoutCertificates, unreadMarksOf, workersOf } from '../assessment/staffing';
import { isStaffingUnsure, openVetoes } from '../assessment/vetoes';
import type { SettledFinding } from '../checks/engine/finding';
import type { Station } from '../forms/station';
import { formatReference, type CellRef } from '../workbook/address';
import type { OpenEntry } from './report';

function monthHeaders({ attendance }: Station): CellRef[] {
  return attendance.flatMap(({ months }) => months.map(({ headerCell }) => headerCell));
}

/** What could not be read for sure: parts of forms, and marks and months of 附件2 where a veto hangs on them (rule C11). */
function openReadings(
  findings: readonly SettledFinding[],
  { staffing, vetoes }: Assessment,
  station: Station,
): OpenEntry[] {
  const doubtful = findings.filter(({ family }) => family === 'reading');
  const isByMarks = isStaffingUnsure(vetoes) && !doubtful.some(({ form }) => form === 'attendanceSheet');
  const marks = isByMarks ? workersOf(station).flatMap(unreadMarksOf) : [];
  const untold = isByMarks ? headersWithoutCertificates(station) : [];
  const months = isByMarks && staffing && staffing.missing.length > 0 ? monthHeaders(station) : [];
  return [...doubtful.map(({ cells }) => cells), marks.map(({ cell }) => cell), untold, months]
    .filter((cells) => cells.length > 0)
    .map((cells) => ({ what: 'reading', cells: cells.map(formatReference) }));
}

/** Marks that are missing: a party, or the quality of a zone where all else of the party is there. */
function openMarks({ party, score, items = [] }: AssessedPart): string[] {
  if (score !== null) return [];
  const open = items.filter((item) => item.score === null);
  const zones = open.flatMap(({ item, openZones = [] }) => openZones.map((zone) => `${item}:${zone}`));
  const isOfZones = open.length > 0 && open.every(({ openZones = [] }) => openZones.length > 0);
  return isOfZones ? zones : [party, ...zones];
}

/**
 * What nobody has judged or filled in yet, and what could not be read for sure: nothing of it is printed as passed (rules
 * A3, A7, B9, C11).
 */
export function openEntries(
  findings: readonly SettledFinding[],
  assessment: Assessment,
  station: Station,
): OpenEntry[] {
  const { staffing, time } = assessment;
  const needsHeadcount = staffing !== null && staffing.requiredPersonMonths.total === null;
  return [
    ...openReadings(findings, assessment, station),
    ...(time.stage === null ? [{ what: 'stage' } as const] : []),
    ...(needsHeadcount ? [{ what: 'headcount' } as const] : []),
    ...assessment.parts.flatMap(openMarks).map((key) => ({ what: 'score', key }) as const),
    ...openVetoes(assessment).map((key) => ({ what: 'veto', key }) as const),
  ];
}
