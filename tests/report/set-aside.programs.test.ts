import { FileHost } from '../../src/file/file-host';
import { review } from '../../src/report/review';
import { setAside } from '../../src/report/set-aside';
import { planSummary } from '../../src/report/summary';
import { itWithValidator, newErrors } from '../support/validator';
import { apply, MADE_ON, TAIPING, unwrap, workbookBytes } from './summary/support';

itWithValidator(
  'the summary sheet remembers a finding set aside in a valid file',
  async () => {
    const before = workbookBytes('taiping-2024-mid.xlsx');
    const host = unwrap(FileHost.open(before));
    const snapshot = unwrap(await host.read());
    const options = { file: '', language: 'zh-CN', parameters: TAIPING } as const;
    const found = review(snapshot, options);
    const finding = found.report.findings.find(({ rule }) => rule === 'rate-rounded');
    if (!finding) throw new Error('nothing to set aside');
    const entries = [setAside(finding, '=已向评估方说明', found)];
    await apply(host, { summary: planSummary(review(snapshot, { ...options, setAside: entries }), MADE_ON) });
    expect(await newErrors(before, host.bytes())).toEqual([]);
  },
  60_000,
);
