import { oneLine, squash } from '../../../forms/values/text';
import { stageNamed, type StageName } from '../../../forms/vocabulary/stages';
import type { CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import type { Rule } from '../../analysis/rule';
import { percent } from '../../text/phrases';
import { say } from '../../text/say';

/** A cover has few rows, and names its evaluation in a line. */
const ROWS_OF_A_COVER = 8;
const LONGEST_LINE = 40;
const OF_EVALUATION = /评估(?!整改|反馈|意见|问题|后)/;

interface Named {
  readonly stage: StageName;
  readonly cell: CellRef;
  readonly text: string;
}

/** Titles of forms and lines of covers that name the evaluation. What follows one (中期评估整改) may stand in the next. */
function linesNaming({ station, sheets }: CheckContext): Named[] {
  const covers = [...sheets.values()].flatMap((sheet) =>
    sheet.rows
      .filter((row) => row < ROWS_OF_A_COVER)
      .flatMap((row) => sheet.cellsOfRow(row))
      .map(({ row, column, value }) => ({ cell: sheet.ref(row, column), text: oneLine(value) })),
  );
  const lines = covers.filter(({ text }) => text.length <= LONGEST_LINE);
  return [...station.titles, ...lines].flatMap(({ cell, text }) => {
    const stage = OF_EVALUATION.test(text) ? stageNamed(squash(text)) : null;
    return stage ? [{ stage, cell, text }] : [];
  });
}

/** Another evaluation than the workbook's own lines name: what is due and the lines of the vetoes hang on it. */
export const stageDiffers: Rule = {
  id: 'stage-differs',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'A7',
  run(context) {
    const { stage, expectedProgress } = context.assessment.time;
    const lines = linesNaming(context);
    const [first] = lines;
    if (!first || stage === null || lines.some((line) => line.stage === stage)) return [];
    const due = expectedProgress === null ? null : say('stage-differs.due', { progress: percent(expectedProgress) });
    return [
      {
        cells: [first.cell],
        form: null,
        message: say('stage-differs.found', {
          text: first.text,
          stage: say(`stage-${stage}`, {}),
          due: due ?? '',
        }),
      },
    ];
  },
};
