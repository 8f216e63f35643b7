import type { CellValue } from '../../src/workbook/snapshot';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANUAL_VETOES } from '../../src/assessment/manual-vetoes';
import { parseParameters } from '../../src/assessment/parameters';
import { runChecks } from '../../src/checks/engine/run-checks';
import { correctedProgress } from '../../src/report/corrected-progress';
import { writeParagraphs } from '../../src/report/paragraphs';
import { review } from '../../src/report/review';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { smallStation, smallWorkbook, month, type Seed } from '../checks/small-station';
import { textSheet, workbookOf } from '../forms/support/text-sheet';

function paragraphsOf(file: string, given: unknown = {}) {
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(__dirname, '..', 'workbooks', file))));
  const parameters = parseParameters(given);
  if (!workbook.ok || !parameters.ok) throw new Error(`${file} cannot be used`);
  return review(workbook.value, { file, language: 'en-US', parameters: parameters.value }).report.paragraphs;
}

function paragraphsWith(seed: Seed) {
  const subject = smallStation(seed);
  const { assessment } = subject;
  const progress = correctedProgress(assessment, runChecks(subject).corrections);
  return writeParagraphs({ ...assessment, progress });
}

const taiping = paragraphsOf('taiping-2024-mid.xlsx', {
  stage: 'midterm',
  headcount: [
    { from: '2024-09', count: 20 },
    { from: '2025-03', count: 15 },
  ],
});

describe('the indicator paragraph of Taiping', () => {
  const { indicators } = taiping;
  const clauses = indicators.split(/[；。]/);

  test('clauses in the order of the reports, counts before percentages, each bound to its own count', () => {
    expect(clauses.slice(0, -1)).toEqual([
      '评估期末月，社工站有15名社工在岗',
      '建档2931份',
      '电访3593个，探访1796个，分别完成协议指标量的143.72%，119.73%',
      '专业个案接案11个，服务62节，结案6个，分别完成协议指标量的110.00%，103.33%，60.00%',
      '开办专业小组4个，开展24节，服务230人次，分别完成协议指标量的40.00%，40.00%，76.67%',
      '举办中小型社区活动42个，服务2060人次，分别完成协议指标量的70.00%，171.67%',
    ]);
  });

  test('ends with the number of assessment months and where the zones are', () => {
    expect(indicators).toMatch(/。（以上数据统计共计7个考核月份，由社工站提供，各片区完成情况见附件1）$/);
  });

  test('the workers come from 附件2 (15), not from 附件1-1 (18); "/" in both is left out', () => {
    expect(indicators).not.toMatch(/18|咨询|大型(?<!中小型)社区活动0|\//);
    expect(indicators.match(/大型/g)).toBeNull();
  });

  test('neither 总体服务 nor 附件1-2 appears', () => {
    expect(indicators).not.toMatch(/志愿者|调研|督导|小时/);
  });
});

describe('the staffing paragraph of Taiping', () => {
  test('periods, agreed headcount by stage, required and actual, final month, experience, retention: in this order', () => {
    expect(taiping.staffing.split('。').slice(0, -1)).toEqual([
      '本协议年度为2024年9月5日至2025年9月4日，中期评估周期为2024年9月5日至2025年3月31日，共计7个考核月份',
      '协议要求6个月配备20名、1个月配备15名社工',
      '社工应到岗135人次，实到岗131人次，缺少4人次；其中持证社工应到岗67.5人次，实到岗88人次，超配20.5人次',
      '评估期末月在岗社工15名，其中持证11名（社会工作师3名、助理社会工作师8名）、非持证4名（社会工作专业学历1名、接受社会工作培训3名）',
      '从业2年以上社工累计到岗69人次，占总到岗人次的52.67%；评估期末月在岗的有10名，占66.67%',
      '持续稳定在岗社工12名，稳岗率80.00%，达到不低于80%的要求',
      '（以上按表内所写统计，其中5个到岗标记有尚未改正的错误',
    ]);
  });

  test('without an agreed headcount only what was counted is said', () => {
    const { staffing } = paragraphsOf('taiping-2024-mid.xlsx');
    expect(staffing).toContain('社工实到岗131人次；其中持证社工实到岗88人次。');
    expect(staffing).toContain('持续稳定在岗社工12名。（以上');
    expect(staffing).not.toMatch(/应到岗|协议要求|稳岗率|NaN|null/);
  });
});

describe('what is praised, what needs attention, and the result', () => {
  const scored = paragraphsOf('taiping-2024-mid.xlsx', {
    headcount: [
      { from: '2024-09', count: 20 },
      { from: '2025-03', count: 15 },
    ],
    scores: { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 },
  });

  test('a surplus and the retention are praised (rules B10, B11, B13)', () => {
    expect(paragraphsWith({}).praise.split('\n').slice(0, 3)).toEqual([
      '1．社工应到岗42人次，实到岗45人次，超配3人次。',
      '2．持证社工应到岗21人次，实到岗33人次，超配12人次。',
      '3．稳岗率100.00%，达到不低于80%的要求。',
    ]);
  });

  test('a shortage needs attention, and person-months are not praised whose marks an open error rules out (B18)', () => {
    expect(scored.attention).toMatch(/^1．社工到岗缺少4人次。/);
    expect(scored.praise).not.toMatch(/人次，超配|稳岗率/);
  });

  test('an indicator is not praised for a figure that an open finding blames', () => {
    const praiseOf = (first: CellValue): string => {
      const seed: Seed = { cells: { '附件1-1!D5': first, '附件1-1!D6': 105, '附件1-1!D7': 210 } };
      return review(smallWorkbook(seed), { file: '', language: 'zh-CN' }).report.paragraphs.praise;
    };
    expect(praiseOf('1O5')).not.toContain('电访');
    expect(praiseOf(105)).toContain('电访');
  });

  test('the indicators behind come with their percentages, the furthest first, then the zones (rule C10)', () => {
    expect(scored.attention).toContain('8项指标低于应达进度58.33%：党建共建协议');
    expect(scored.attention).toContain('低于应达进度的有片区1（3项）、片区2（4项）、片区4（3项）。');
  });

  test('a wrong total is judged by what is due, not by what is stated (rules C9, C10)', () => {
    const { praise, attention } = paragraphsWith({ cells: { '附件1-1!D7': 200 } });
    expect([praise, attention].join()).not.toContain('电访');
    expect(paragraphsWith({ cells: { '附件1-1!D5': 100, '附件1-1!D6': 100, '附件1-1!D7': 200 } }).praise).toContain(
      '电访',
    );
  });

  test('the result has the four marks with two decimals, the total and the grade (rules A1 to A6)', () => {
    expect(scored.result.split('\n')).toEqual([
      '（一）购买方评估得分：20.00分',
      '（二）监督方评估得分：8.85分',
      '（三）市督导中心评估得分：12.30分',
      '（四）第三方专业评估得分：45.73分',
      '以上四项总得分：86.88分，等级：良好（一票否决有6项待定；1条尚未解决的问题若属实，等级会改变）',
    ]);
  });

  test('a grade stands without a proviso where all vetoes are judged and nothing open would change it (rule A7)', () => {
    const vetoes = Object.fromEntries(MANUAL_VETOES.map((veto) => [veto, false]));
    const scores = { purchaser: 20, supervisor: 9, guidance: 13, thirdParty: 46 };
    const headcount = [{ from: month('2024-09'), count: 2 }];
    const { report } = review(smallWorkbook({}), {
      file: '',
      language: 'zh-CN',
      parameters: { scores, headcount, vetoes },
    });
    expect(report.paragraphs.result).toMatch(/等级：良好$/);
  });

  test('a veto is named with the grade (rule A7); without all marks there is no result', () => {
    const vetoed = paragraphsOf('taiping-2024-mid.xlsx', {
      scores: { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 },
      vetoes: { financialFailed: true },
    });
    expect(vetoed.result).toMatch(/等级：不合格（触发一票否决：财务评估不合格）$/);
    expect(taiping.result).toBe('');
  });

  test('a lead who stays is told with the certificate, one who follows another as a change (rule B15)', () => {
    expect(paragraphsWith({}).staffing).toContain('项目负责人持有社会工作师证书，评估期内未变更。');
    const workers = {
      1: { presence: '√√√---', remark: '2024年11月30日离职' },
      8: { position: '社工站站长', presence: '---√√√', remark: '2024年12月1日入职' },
    };
    const changed = paragraphsWith({ workers });
    expect(changed.staffing).toContain('项目负责人持有助理社会工作师证书，评估期内变更1次。');
    expect(changed.attention).toContain('评估期内变更项目负责人1次。');
  });

  test('of two leads at a time nothing is told', () => {
    expect(paragraphsWith({ workers: { 2: { position: '社工站主任' } } }).staffing).not.toContain('项目负责人');
  });

  test('marks that a veto hangs on leave the figures out, and say so (rule C11)', () => {
    const unsure = paragraphsWith({
      workers: { 2: { presence: '------' } },
      cells: { '附件2!G7': '？', '附件2!J7': '？', '附件2!M7': '？' },
      parameters: { stage: 'midterm', headcount: [{ from: month('2024-09'), count: 7 }] },
    });
    expect(unsure.staffing).toBe('附件2有内容未能确认（见检查结果），人员配备的数字暂不写出。');
    expect(unsure.attention).not.toContain('到岗缺少');
  });
});

describe('other stations', () => {
  test('half months: 10.5 and 1.5, without trailing zeros', () => {
    const final = paragraphsOf('half-first-month-final.xlsx', { headcount: [{ from: '2023-04', count: 4 }] });
    expect(final.indicators).toContain('共计10.5个考核月份');
    expect(final.staffing).toMatch(/末期评估周期为2023年4月23日至2024年2月29日，共计10.5个考核月份。/);
    // 4 × 10.5 months; the half month asks for 2 and is still a headcount of 4.
    expect(final.staffing).toContain('协议要求配备4名社工。社工应到岗42人次，实到岗48人次，超配6人次');
  });

  test('兴趣小组 has a clause of its own behind 专业小组; what no report knows keeps its name', () => {
    expect(paragraphsOf('nine-zones-12-months.xlsx').indicators).toMatch(
      /结案16个，[^；]+；开办兴趣小组9个，服务190人次，分别完成协议指标量的100.00%，105.56%。/,
    );
    expect(paragraphsOf('half-first-month-final.xlsx').indicators).toContain('社区走访次数42，完成协议指标量的87.50%');
  });

  test('a single zone without 合计 stands for the station; one figure is given without 分别', () => {
    expect(paragraphsOf('single-zone-two-months.xlsx').indicators).toContain('；电访12个，完成协议指标量的15.00%；');
  });

  test('a zone behind does not show: only totals count', () => {
    expect(paragraphsWith({ cells: { '附件1-1!D5': 10, '附件1-1!D6': 110 } }).indicators).toContain('电访120个');
  });
});

describe('what is missing or "/"', () => {
  test('percentages come from the figures, never from typed percent cells', () => {
    const { indicators } = paragraphsWith({ cells: { '附件1-1!E7': 0.99 } });
    expect(indicators).toContain('电访120个，探访80个，分别完成协议指标量的60.00%，80.00%。');
  });

  test('a target of "/" with a completed number is given without a percentage', () => {
    const { indicators } = paragraphsWith({ cells: { '附件1-1!C7': '/', '附件1-1!E7': '/' } });
    expect(indicators).toContain('；电访120个；探访80个，完成协议指标量的80.00%。');
  });

  test('a 合计 that is wrong is told as it is due, with its percentage, and named (C9)', () => {
    const { indicators } = paragraphsWith({ cells: { '附件1-1!D7': 100 } });
    expect(indicators).toContain('电访120个，探访80个，分别完成协议指标量的60.00%，80.00%。');
    expect(indicators).toMatch(/附件1）（电访（量）完成数合计表上写的是100，上文按重算的120计。）$/);
  });

  test('more wrong 合计 than a slip or two stand as they are stated', () => {
    const wrong = { '附件1-1!C7': 100, '附件1-1!D7': 100, '附件1-1!C12': 110, '附件1-1!D12': 90 };
    const { indicators } = paragraphsWith({ cells: wrong });
    expect(indicators).toContain('电访100个，探访90个');
    expect(indicators).not.toContain('合计');
  });

  test('"/" in both is left out', () => {
    const slashes = { '附件1-1!C7': '/', '附件1-1!D7': '/', '附件1-1!E7': '/' };
    expect(paragraphsWith({ cells: slashes }).indicators).not.toContain('电访');
  });

  test('0 completed is said and is 0.00%', () => {
    const none = { '附件1-1!D5': 0, '附件1-1!D6': 0, '附件1-1!D7': 0 };
    expect(paragraphsWith({ cells: none }).indicators).toContain('电访0个，探访80个');
  });

  test('without 附件1-1 there is no indicator paragraph, without 附件2 no staffing paragraph', () => {
    const noIndicators = paragraphsWith({ without: ['附件1-1'] });
    expect(noIndicators.indicators).toBe('');
    expect(noIndicators.staffing).toContain('实到岗');
    const noStaffing = paragraphsWith({ without: ['附件2'] });
    expect(noStaffing.staffing).toBe('');
    expect(noStaffing.indicators).toMatch(/^电访120个/);
  });

  test('a shortage, a surplus and neither', () => {
    const said = (count: number) =>
      paragraphsWith({ parameters: { headcount: [{ from: month('2024-09'), count }] } }).staffing;
    expect(said(8)).toContain('社工应到岗48人次，实到岗45人次，缺少3人次；');
    expect(said(7.5)).toContain('社工应到岗45人次，实到岗45人次；');
    expect(said(7)).toContain('社工应到岗42人次，实到岗45人次，超配3人次；');
  });

  test('certificates are told by grade however they are written, and add up to those certified', () => {
    const said = (seed: Seed) => /其中持证\d+名(（.*）)、非持证/.exec(paragraphsWith(seed).staffing)?.[1];
    expect(said({})).toBe('（社会工作师2名、助理社会工作师3名）');
    const written = {
      '附件2!A7': '持证社工',
      '附件2!E7': '社工师（中级）',
      '附件2!E9': '初级社工证',
      '附件2!A9': '持证社工',
    };
    expect(said({ cells: written })).toBe('（社会工作师2名、助理社会工作师3名）');
    expect(said({ cells: { ...written, '附件2!E9': '社工证' } })).toBe(
      '（社会工作师2名、助理社会工作师2名、另有1名的证书等级表中未写明）',
    );
  });

  test('whoever gains the certificate within the period counts with it in the final month, whichever row comes last', () => {
    const gained = { '附件2!C14': '社工4号', '附件2!C10': '社工4号' };
    const workers = { 4: { presence: '√√√---' }, 8: { presence: '---√√√', remark: '' } };
    expect(paragraphsWith({ workers, cells: gained }).staffing).toContain(
      '其中持证6名（社会工作师2名、助理社会工作师4名）、非持证1名',
    );
    const reversed = {
      4: { presence: '---√√√', qualification: '助理社会工作师' },
      8: { presence: '√√√---', remark: '', qualification: '' },
    };
    expect(paragraphsWith({ workers: reversed, cells: gained }).staffing).toContain(
      '其中持证6名（社会工作师2名、助理社会工作师4名）、非持证1名',
    );
  });

  test('retention on the limit is reached, below it is not', () => {
    const said = (count: number) =>
      paragraphsWith({ parameters: { headcount: [{ from: month('2024-09'), count }] } }).staffing;
    expect(said(8.75)).toContain('稳岗率80.00%，达到不低于80%的要求');
    expect(said(9)).toContain('稳岗率77.78%，未达到不低于80%的要求');
  });
});

test('units stand as the headers name them', () => {
  const sheet = textSheet(
    '片区指标',
    `
    片区 | 建档（户） | < | 电话访问（次） | < | 专业个案（例） | < | 专业小组（节） | < | 志愿者培育（人） | <
    ^ | 协议 | 完成 | 协议 | 完成 | 协议 | 完成 | 协议 | 完成 | 协议 | 完成
    东片区 | 100 | 50 | 400 | 100 | 4 | 2 | 40 | 20 | 20 | 15
    西片区 | 100 | 50 | 400 | 100 | 4 | 2 | 40 | 20 | 20 | 15
    合计 | 200 | 100 | 800 | 200 | 8 | 4 | 80 | 40 | 40 | 30`,
  );
  const { indicators } = review(workbookOf(sheet), { file: '', language: 'zh-CN' }).report.paragraphs;
  expect(indicators.split(/[；。]/).slice(0, 4)).toEqual([
    '建档100户，电访200次，分别完成协议指标量的50.00%，25.00%',
    '专业个案4例，完成协议指标量的50.00%',
    '开展专业小组40节，完成协议指标量的50.00%',
    '志愿者培育30人，完成协议指标量的75.00%',
  ]);
});

test('marks that errors rule out are told beside the person-months that count them (B18)', () => {
  const seed: Seed = { workers: { 3: { contract: '2022.11.1-2024.10.31' } } };
  const staffingOf = (given: Seed): string =>
    review(smallWorkbook(given), { file: '', language: 'zh-CN' }).report.paragraphs.staffing;
  expect(staffingOf(seed)).toContain('（以上按表内所写统计，其中4个到岗标记有尚未改正的错误。）');
  expect(staffingOf({})).not.toContain('尚未改正');
});

test('certificates that an open finding questions are told beside the numbers that count them (B12)', () => {
  const seed: Seed = { cells: { '附件2!E9': '社会工作专业' } };
  const { staffing } = review(smallWorkbook(seed), { file: '', language: 'zh-CN' }).report.paragraphs;
  expect(staffing).toContain('（以上按表内所写统计，其中1名社工的持证与资格栏不符，尚未核实。）');
});

test('an indicator for whose unit a clause has no words keeps its own name', () => {
  const sheet = textSheet(
    '片区指标',
    `
    片区 | 大型社区活动（人） | <
    ^ | 协议 | 完成
    东片区 | 100 | 50
    西片区 | 100 | 50
    合计 | 200 | 100`,
  );
  const { indicators } = review(workbookOf(sheet), { file: '', language: 'zh-CN' }).report.paragraphs;
  expect(indicators).toMatch(/^大型社区活动100人，完成协议指标量的50.00%。/);
});

test('person-months of two years that an open finding blames are told in the paragraph of staffing (rule B5)', () => {
  const { staffing } = review(smallWorkbook({ cells: { '附件2!Z7': 2.5 } }), { file: '', language: 'zh-CN' }).report
    .paragraphs;
  expect(staffing).toContain('1名社工的从业2年以上到岗小计有误，尚未改正');
});
