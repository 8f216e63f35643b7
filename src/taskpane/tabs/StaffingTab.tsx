import { Button } from '@fluentui/react-components';
import type { Review } from '../../report/review';
import { useLayout } from '../shared/layout';
import { ReadingNotice } from '../shared/ReadingNotice';
import { usePane } from '../state/context';
import { FIRST_HEADCOUNT } from '../state/fields';
import { staffingCells } from '../state/staffing-cells';
import { EducationCard } from './EducationCard';
import { MonthChart } from './MonthChart';
import { MonthTable } from './MonthTable';
import { PeopleCard } from './PeopleCard';
import { StaffingFigures } from './StaffingFigures';
import { StaffingVetoes } from './StaffingVetoes';

interface StaffingTabProps {
  readonly review: Review;
}

/** Person-months by month and in all, retention, and the vetoes that staff can trigger. */
export function StaffingTab({ review }: StaffingTabProps) {
  const { session, strings } = usePane();
  const layout = useLayout();
  const { report, station, assessment } = review;
  const { people } = assessment;
  const { staffing } = report;
  if (!staffing) return <p className={layout.muted}>{strings.staffing.none}</p>;
  const cells = staffingCells(station);
  return (
    <div className={layout.stack}>
      <ReadingNotice report={report} forms={['attendanceSheet']} />
      {staffing.requiredPersonMonths.total === null && (
        <div className={layout.card}>
          <p className={layout.muted}>{strings.staffing.noHeadcount}</p>
          <div>
            <Button size="small" appearance="primary" onClick={() => session.open('score', FIRST_HEADCOUNT)}>
              {strings.staffing.fillHeadcount}
            </Button>
          </div>
        </div>
      )}
      <section className={layout.card} aria-label={strings.staffing.chart}>
        <h2 className={layout.heading}>{strings.staffing.chart}</h2>
        <MonthChart months={staffing.months} />
        <MonthTable months={staffing.months} missing={staffing.missingMonths ?? []} cells={cells} />
      </section>
      <section className={layout.card} aria-label={strings.staffing.personMonths}>
        <h2 className={layout.heading}>{strings.staffing.personMonths}</h2>
        <StaffingFigures
          staffing={staffing}
          cells={cells}
          ifOneLeaves={report.outlook.retentionIfOneLeaves}
          retentionMinimum={report.limits.retentionMinimum}
        />
      </section>
      {people && <PeopleCard people={people} leads={report.people?.leads ?? []} />}
      {report.education && <EducationCard education={report.education} />}
      <StaffingVetoes report={report} />
    </div>
  );
}
