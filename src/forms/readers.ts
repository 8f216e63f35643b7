import { monthLists } from './attendance/month-lists';
import { attendancePages } from './attendance/pages';
import { educationTables } from './education/education-tables';
import { fundsTables } from './funds/funds-tables';
import { itemBlocks } from './indicators/item-blocks';
import { lists } from './indicators/lists';
import { measureRows } from './indicators/measure-rows';
import { zoneTables } from './indicators/zone-tables';
import { zonesAcross } from './indicators/zones-across';
import { performanceTables } from './performance/performance-tables';
import { satisfactionTables } from './satisfaction/satisfaction-tables';
import type { TableReader } from './table-reader';

/** Every kind of table that is read. A header goes to the first reader that knows it. */
export const READERS: readonly TableReader[] = [
  fundsTables,
  satisfactionTables,
  performanceTables,
  educationTables,
  monthLists,
  attendancePages,
  measureRows,
  zoneTables,
  zonesAcross,
  lists,
  itemBlocks,
];
