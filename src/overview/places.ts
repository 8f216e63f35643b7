import { format, type Strings } from '../strings';
import { readableAddress } from '../workbook/address';

/** Cells of one sheet stand together under its name: 附件2!H7、H9:H13. Of more than `most` only how many there are is said. */
export function placesText(cells: readonly string[], words: Strings, most = Infinity): string {
  let sheet = '';
  const shown = cells
    .slice(0, most)
    .map(readableAddress)
    .map((address) => {
      const at = address.lastIndexOf('!') + 1;
      const isSame = address.slice(0, at) === sheet;
      sheet = address.slice(0, at);
      return isSame ? address.slice(at) : address;
    })
    .join(words.listSeparator);
  return cells.length > most ? format(words.stationsOverview.morePlaces, { cells: shown, count: cells.length }) : shown;
}
