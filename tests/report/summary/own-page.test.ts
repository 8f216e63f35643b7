import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileHost } from '../../../src/file/file-host';
import { writeSummary } from '../../../src/report/actions';
import type { Review } from '../../../src/report/review';
import { unwrap } from './support';

const FOLDER = join(__dirname, '../../workbooks');
const WORKBOOKS = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

/** What was read, and what was found, but for what the summary's own cells say. */
function told({ station, report, findings }: Review): unknown {
  return {
    sheets: [station.zoneTables.length, station.attendance.length, station.performance.length],
    funds: report.funds,
    performance: report.performance,
    satisfaction: report.satisfaction,
    education: report.education,
    people: report.people,
    staffing: report.staffing,
    findings: findings.map(({ rule, cells }) => [rule, cells]),
  };
}

describe('nothing on our own sheet is read, whatever sections it has', () => {
  test.each(WORKBOOKS)('%s: the same is found again, and the same sheet is written again', async (name) => {
    const host = unwrap(FileHost.open(new Uint8Array(readFileSync(join(FOLDER, name)))));
    const first = unwrap(await writeSummary(host, { file: name, language: 'zh-CN' }));
    const again = unwrap(await writeSummary(host, { file: name, language: 'zh-CN' }));
    expect(again.sheet).toBe(first.sheet);
    expect(again.outcome.inputsFrom).toBeUndefined();
    expect(told(again.review)).toEqual(told(first.review));
    expect(unwrap(await host.read()).sheets.filter((sheet) => sheet.name.startsWith('评分汇总'))).toHaveLength(1);
  });
});
