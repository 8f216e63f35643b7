import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HANDMADE } from './workbooks';
import { writeXlsx } from './write-xlsx';

/** `npx tsx tests/generator/handmade/build.ts` writes the workbooks anew; the golden figures beside them stay. */
const folder = join(__dirname, '../../workbooks');
for (const [file, workbook] of Object.entries(HANDMADE)) writeFileSync(join(folder, file), writeXlsx(workbook()));
