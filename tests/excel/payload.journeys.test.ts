/** @jest-environment node */
import { ExcelHost } from '../../src/excel/excel-host';
import { estimatedBytes } from '../../src/excel/plan-problems';
import { planHighlights } from '../../src/report/highlights';
import { planSummary } from '../../src/report/summary';
import { review } from '../../src/report/review';
import type { Plan } from '../../src/workbook/plan';
import { startStandIn } from '../standin/node';
import { readSample, unwrap } from './fixtures';

describe.each(['taiping-2024-mid.xlsx', 'nine-zones-12-months.xlsx', 'single-zone-two-months.xlsx'])(
  'what is sent for %s',
  (file) => {
    const snapshot = readSample(file);
    const reviewed = review(snapshot, { file: '', language: 'zh-CN' });
    const plans: readonly (readonly [string, Plan])[] = [
      ['summary', { summary: planSummary(reviewed) }],
      ['highlights', { highlights: planHighlights(reviewed) }],
    ];

    it.each(plans)('is never more than estimated before it is sent: %s', async (_, plan) => {
      const standIn = startStandIn(snapshot);
      const host = new ExcelHost();
      unwrap(await host.read());
      standIn.resetRoundTrips();
      unwrap(await host.apply(plan));
      const sent = Math.max(...standIn.roundTrips.map(({ requestBytes }) => requestBytes));
      // A request has a frame of its own, which matters for the smallest ones only.
      expect(estimatedBytes(plan) + 2_000).toBeGreaterThanOrEqual(sent);
      expect(estimatedBytes(plan)).toBeLessThan(sent * 1.5);
    });
  },
);
