import { comparisonReport, type Both, type DifferenceLine, type Evaluation } from '../../src/comparison/report';
import { review, type Review } from '../../src/report/review';
import { layOut, type LayoutChoices, type StationModel } from '../generator';

/** A station's workbook in a layout, read and reviewed. */
export function reviewOf(station: StationModel, choices: LayoutChoices, file = ''): Review {
  const { snapshot, parameters } = layOut(station, choices);
  return review(snapshot, { file, language: 'zh-CN', parameters });
}

/** What the two say differently. */
export function differencesOf(reviews: Both<Evaluation>): readonly DifferenceLine[] {
  return comparisonReport({ midterm: 'midterm.xlsx', final: 'final.xlsx' }, reviews, 'zh-CN').differences;
}
