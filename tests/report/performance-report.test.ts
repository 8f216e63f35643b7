import { review } from '../../src/report/review';
import { IN_CELLS, IN_SENTENCES, PAIRS } from '../forms/performance/yongping';
import { textWorkbook } from '../forms/support/text-sheet';

const reportOf = (text: string) => review(textWorkbook(text), { file: '', language: 'zh-CN', parameters: {} }).report;

describe.each([
  ['numbers in cells', IN_CELLS],
  ['sentences in cells', IN_SENTENCES],
])('a workbook with nothing but performance targets, %s', (_, text) => {
  const report = reportOf(text);

  test('reports each of them', () => {
    expect(report.station).toBe('广州市永平街社工服务站');
    expect(report.performance?.map(({ target, completed, rate }) => [target, completed, rate])).toEqual(
      PAIRS.map(([, target, completed]) => [target, completed, completed / target]),
    );
    expect(report.indicators).toEqual([]);
  });

  test('asks for none of what the main forms would hold', () => {
    const { findings } = report;
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ rule }) => !rule.startsWith('performance-'))).toEqual([]);
  });

  test('counts what was looked at', () => {
    expect(report.checked).toMatchObject({ cells: PAIRS.length * 2, figures: PAIRS.length });
  });

  test('says where they were read', () => {
    const found = report.recognition.forms.filter((form) => form.found);
    expect(found.map(({ form, items }) => [form, items])).toEqual([['performanceSheet', PAIRS.length]]);
  });
});

test('lines in the shape of the contract', () => {
  const { performance } = reportOf(`
    一级指标 | 三级指标 | 年度指标值 | 实际完成值
    产出指标（50%） | 资源链接（万元） | 50 | 35
    效益指标（50%） | 社会效益 | 良好 | 优
  `);
  expect(performance).toEqual([
    {
      item: '资源链接（万元）',
      group: '产出指标',
      target: 50,
      completed: 35,
      rate: 0.7,
      unit: '万元',
      met: false,
      cells: { target: "'Sheet1'!C2", completed: "'Sheet1'!D2" },
    },
    {
      item: '社会效益',
      group: '效益指标',
      target: null,
      completed: null,
      rate: null,
      unit: null,
      met: null,
      cells: { target: "'Sheet1'!C3", completed: "'Sheet1'!D3" },
      words: { target: '良好', completed: '优' },
    },
  ]);
});

test('is absent where there is no such table', () => {
  expect(reportOf('姓名 | 职位')).not.toHaveProperty('performance');
});
