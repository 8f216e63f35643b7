import type { EducationHours } from '../assessment/education';
import { formatCell } from '../workbook/address';
import type { EducationLine } from './report';

/** Hours of continuing education and supervision as the report has them (rule B16). */
export function educationReport(education: readonly EducationHours[]): EducationLine[] {
  return education.flatMap(({ kind, hours, perMonth, people, item }): EducationLine[] => {
    const cell = people.length > 0 ? people[0]?.readings[0]?.cell : item?.completed.cell;
    if (!cell) return [];
    const fromItem = people.length === 0 && item ? { item: item.group } : {};
    return [{ kind, hours, perMonth, ...fromItem, cell: formatCell(cell) }];
  });
}
