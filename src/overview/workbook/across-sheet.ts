import { STYLE } from '../../report/summary/styles';
import type { Strings } from '../../strings';
import type { NewSheet } from '../../workbook/new-workbook';
import type { CellStyle } from '../../workbook/plan';
import { leftOutText, type AcrossStations } from '../across-stations';
import { placesText } from '../places';
import { type ListCell, listSheet } from './list-sheet';
import { marked } from './marked';

/** What submissions show against each other: a row for each place of a finding, so that filters find all of a station. */
export function acrossSheet(across: AcrossStations, words: Strings): NewSheet {
  const { findings } = across;
  const leftOut = leftOutText(across, words);
  const { sheets, columns, findings: titles, across: texts } = words.stationsOverview;
  const told = findings.length === 0 ? texts.none : texts.subtitle;
  const cell = (value: ListCell['value'], style: CellStyle = STYLE.left): ListCell => ({ value, style });
  return listSheet({
    sheet: sheets.across,
    title: sheets.across,
    subtitle: leftOut === null ? told : [leftOut, told].join(words.clauseSeparator),
    frozenColumns: 2,
    columns: [
      { title: texts.number, width: 6 },
      { title: titles.severity, width: 8 },
      { title: texts.title, width: 20 },
      { title: columns.station, width: 24 },
      { title: columns.file, width: 28 },
      { title: titles.cells, width: 20 },
      { title: titles.message, width: 56 },
      { title: texts.why, width: 40 },
      { title: titles.id, width: 22 },
    ],
    rows: findings.flatMap(({ rule, severity, title, message, why, places }, index) =>
      places.map(({ file, station, cells }) => [
        cell(index + 1, STYLE.cell),
        cell(words.severities[severity], severity === 'note' ? STYLE.cell : marked(STYLE.cell, severity)),
        cell(title),
        cell(station),
        cell(file),
        cell(placesText(cells, words)),
        cell(message),
        cell(why),
        cell(rule),
      ]),
    ),
  });
}
