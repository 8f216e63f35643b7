import { generateSummary } from '../../src/commands/generate-summary';
import { writeSummary, type Written } from '../../src/report/actions';
import { failure, success, type Host } from '../../src/workbook/host';

jest.mock('../../src/report/actions', () => ({ writeSummary: jest.fn() }));
const action = jest.mocked(writeSummary);

const host = { name: 'a host that the action alone may touch' } as unknown as Host;

describe('ribbon: one-click summary', () => {
  test('is the action of the pane, in the language of Excel', async () => {
    action.mockResolvedValue(success({ outcome: { protectedSheets: [] } } as unknown as Written));
    expect(await generateSummary(host, 'en-US')).toBeNull();
    expect(action).toHaveBeenCalledWith(host, { file: '', language: 'en-US' });
  });

  test('passes on what is to be looked after', async () => {
    const outcome = { protectedSheets: [], inputsFrom: ['附件2'], notes: ['page-not-set'] as const };
    action.mockResolvedValue(success({ outcome } as unknown as Written));
    expect(await generateSummary(host, 'zh-CN')).toEqual({ language: 'zh-CN', outcome });
  });

  test('passes on why nothing was written', async () => {
    action.mockResolvedValue(failure('protected', '附件2'));
    expect(await generateSummary(host, 'zh-CN')).toEqual({ language: 'zh-CN', code: 'protected', detail: '附件2' });
  });

  test('tells of an unexpected fault by its name, without what the cells hold', async () => {
    action.mockRejectedValue(new RangeError('张三'));
    expect(await generateSummary(host, 'zh-CN')).toEqual({ language: 'zh-CN', code: 'unknown', detail: 'RangeError' });
  });
});
