import { format, spanTexts } from '../../../strings';
import type { SummaryContext } from '../context';
import { quote, textFormula } from '../formulas';
import { NAME } from '../names';
import { formula, text } from '../sheet-builder';
import { STYLE } from '../styles';

/** In points. */
const TITLE_HEIGHT = 30;
const SUBTITLE_HEIGHT = 16;

/** The title, and below it the line that every printed page repeats: its row. */
export function writeHeading({ page, review, words, madeOn }: SummaryContext): number {
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
    TITLE_HEIGHT,
  );
  const subtitle = period
    ? format(texts.madeOnFor, { ...spanTexts(period, words.dates), madeOn })
    : format(texts.madeOn, { madeOn });
  return page.repeatedLine(text(subtitle, STYLE.subtitle), SUBTITLE_HEIGHT);
}
