import { format, spanTexts } from '../../../strings';
import type { SummaryContext } from '../context';
import { quote, textFormula } from '../formulas';
import { NAME } from '../names';
import { formula, text } from '../sheet-builder';
import { STYLE } from '../styles';

/** The two lines that every printed page repeats. */
export function writeHeading({ page, review, words, madeOn }: SummaryContext): {
  readonly from: number;
  readonly to: number;
} {
  const from = page.next;
  const { stage, period } = review.assessment.time;
  const texts = words.summary.heading;
  const name = review.station.name ?? texts.unnamed;
  const word = stage ? words.stages.short[stage] : '';
  const shownStage = `IF(${NAME.stageWord}=${quote(texts.unknownStage)},"",${NAME.stageWord})`;
  page.line(
    formula(
      textFormula(texts.title, { station: quote(name), stage: shownStage }),
      format(texts.title, { station: name, stage: word }),
      STYLE.title,
    ),
    30,
  );
  const subtitle = period
    ? format(texts.madeOnFor, { ...spanTexts(period, words.dates), madeOn })
    : format(texts.madeOn, { madeOn });
  page.line(text(subtitle, STYLE.subtitle), 18);
  return { from, to: page.next - 1 };
}
