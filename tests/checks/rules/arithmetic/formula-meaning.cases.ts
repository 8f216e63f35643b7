import { formulaDeviates } from '../../../../src/checks/rules/arithmetic/formula-deviates';
import { workbookOf, textSheet } from '../../../forms/support/text-sheet';
import { recalculate } from '../../seeding/recalculate';
import { testRules, type FiringCase, type Given, type SilentCase } from '../rule-tester';

/** Sheets as after opening in a spreadsheet: every formula has its value. */
function calculated(sheets: Readonly<Record<string, string>>): Given {
  const book = workbookOf(...Object.entries(sheets).map(([name, text]) => textSheet(name, text)));
  return { snapshots: recalculate(book).sheets };
}

/** 附件1-1 with four zones: the rate of 片区2 (E6) and the total of 完成量 (D9) as given. */
function zones({ rate = '=D6/C6', total = '=SUM(D5:D8)', rows = '' }): Given {
  return calculated({
    '附件1-1': `
      附件1-1
      广州市清河镇社工站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日）
      服务片区 | 投入社工人数 | 电访 | < | <
      ^ | ^ | 协议量 | 完成量 | 百分比
      片区1 | 3 | 100 | 61 | =D5/C5
      片区2 | 3 | 120 | 84 | ${rate}
      片区3 | 3 | 90 | 72 | =D7/C7
      片区4 | 3 | 80 | 51 | =D8/C8
      合计 | =SUM(B5:B8) | =SUM(C5:C8) | ${total} | =D9/C9
      ${rows}`,
  });
}

/** What a worker's subtotal is in 附件2 of three months: C, F and I in post. */
const usualSubtotal = (row: number): string =>
  `=COUNTIF(C${row},"√")+COUNTIF(F${row},"√")+COUNTIF(I${row},"√")+SUM(C${row},F${row},I${row})`;

/**
 * 附件2 of three months: the marks of 甲 (C5, F5, I5 in post), his subtotal (L5), what the rows below count, and how
 * every worker's subtotal is computed.
 */
function marks({
  worker = '',
  month = '=COUNTIF(C5:C7,"√")+SUM(C5:C7)',
  grand = '=C8+C11',
  first = '√',
  subtotal = usualSubtotal,
}): Given {
  const counts = (from: number, to: number, column: string): string =>
    `=COUNTIF(${column}${from}:${column}${to},"√")+SUM(${column}${from}:${column}${to})`;
  const sums = (label: string, from: number, to: number, inPost: string): string =>
    `${label} | < | ${inPost} | ${Array.from('DEFGHIJK', (column) => counts(from, to, column)).join(' | ')} | =SUM(L${from}:L${to})`;
  return calculated({
    附件2: `
      附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年9月1日至2024年11月30日）
      年度服务协议时间：2024年9月1日至2025年8月31日
      类型 | 姓名 | 9月 | < | < | 10月 | < | < | 11月 | < | < | 人员到岗小计
      ^ | ^ | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | ^
      持证社工 | 甲 | ${first} | √ | √ | √ | √ | √ | 0.5 | √ | √ | ${worker || subtotal(5)}
      持证社工 | 乙 | √ | √ | √ | —— | —— | —— | √ | √ | √ | ${subtotal(6)}
      持证社工 | 丙 | 0.5 | √ | √ | √ | √ | √ | √ | √ | √ | ${subtotal(7)}
      ${sums('持证社工小计', 5, 7, month)}
      非持证社工 | 丁 | √ | √ | √ | √ | √ | √ | √ | √ | √ | ${subtotal(9)}
      非持证社工 | 戊 | √ | √ | √ | 0.5 | √ | √ | √ | √ | √ | ${subtotal(10)}
      ${sums('非持证社工小计', 9, 10, counts(9, 10, 'C'))}
      总计 | < | ${grand} | ${Array.from('DEFGHIJKL', (column) => `=${column}8+${column}11`).join(' | ')}`,
  });
}

/** Two blocks of 附件1-2, what is agreed in sentences; the rate of the second (C8) as given. */
const sentences = (rate: string): Given =>
  calculated({
    '附件1-2': `
      附件1-2
      广州市清河镇社工站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日）
      村居委沟通协调 | < | <
      指标要求 | 完成情况 | 完成百分比
      村居委沟通协调1728小时 | 1734 | =B5/1728
      社区走访 | < | <
      指标要求 | 完成情况 | 完成百分比
      社区走访2880小时 | 2938 | ${rate}`,
  });

/** The same by the headers over the marks. */
const byHeaders = (row: number): string =>
  `=COUNTIFS($C$4:$K$4,"人员到位",C${row}:K${row},"√")+SUMIF($C$4:$K$4,"人员到位",C${row}:K${row})`;

const silent = (when: string, given: Given): SilentCase => ({ when, given });
const fires = (when: string, given: Given, cell: string, says: string): FiringCase => ({
  when,
  given,
  tells: [cell],
  says,
});

const RIGHT_RATES = [
  '=ROUND(D6/C6,4)',
  '=IFERROR(D6/C6,0)',
  '=IF(C6=0,"/",D6/C6)',
  '=IF(OR(C6="/",D6="/"),"/",ROUND(D6/C6,4))',
  '=D6/C6*100&"%"',
  '=TEXT(D6/C6,"0.00%")',
  '=TEXT(ROUND(D6/C6,4),"0.0%")',
  '=$D6/$C6',
  "='附件1-1'!D6/'附件1-1'!C6",
  '=SUM(D6)/SUM(C6)',
  '=(D6)/(C6)',
  '=1/(C6/D6)',
  '=D6*100/C6%/10000',
];

const RIGHT_TOTALS = [
  '=D8+D7+D6+D5',
  '=SUM(D5,D6:D7,D8)',
  '=SUM(D8:D5)',
  '=SUBTOTAL(9,D5:D8)',
  '=SUMIF(A5:A8,"片区*",D5:D8)',
  '=SUMPRODUCT(D5:D8)',
  '=SUMPRODUCT((A5:A8<>"")*D5:D8)',
  '=ROUND(SUM(D5:D8),0)',
  '=IF(COUNT(D5:D8),SUM(D5:D8),"/")',
  '=SUM(D$5:D$8)',
  '=SUM(D5:D7)+D8',
  '=AVERAGE(D5:D8)*COUNT(D5:D8)',
  '=SUM(D1:D8)',
];

const RIGHT_SUBTOTALS = [
  '=SUM(C5,F5,I5)+COUNTIF(C5,"√")+COUNTIF(F5,"√")+COUNTIF(I5,"√")',
  '=COUNTIFS(C$4:K$4,"人员到位",C5:K5,"√")+COUNTIFS(C$4:K$4,"人员到位",C5:K5,0.5)*0.5',
  '=COUNTIFS($C$4:$K$4,"人员到位",C5:K5,"√")+SUMIF($C$4:$K$4,"人员到位",C5:K5)',
  '=SUMPRODUCT((C$4:K$4="人员到位")*(C5:K5="√"))+SUMPRODUCT((C$4:K$4="人员到位")*(C5:K5=0.5))*0.5',
  '=IF(C5="√",1,N(C5))+IF(F5="√",1,N(F5))+IF(I5="√",1,N(I5))',
  '=SUM(COUNTIF(C5,{"√",0.5})*{1,0.5})+SUM(COUNTIF(F5,{"√",0.5})*{1,0.5})+SUM(COUNTIF(I5,{"√",0.5})*{1,0.5})',
];

const RIGHT_COUNTS = [
  '=SUMPRODUCT((C5:C7="√")*1)+SUM(C5:C7)',
  '=SUMPRODUCT(--(C5:C7="√"))+SUM(C5:C7)',
  '=SUM(C5:C7)+COUNTIF(C5:C7,"√")*1',
  '=COUNTIF(C5:C7,"√")+COUNTIF(C5:C7,0.5)*0.5',
  '=COUNTIF(C5:C7,"√")+COUNTIF(C5:C7,"0.5")/2',
  '=COUNTA(C5:C7)-COUNTIF(C5:C7,"——")-COUNTIF(C5:C7,0.5)*0.5',
  '=SUM(COUNTIF(C5:C7,{"√",0.5})*{1,0.5})',
];

testRules([formulaDeviates], {
  'formula-deviates': {
    silent: [
      silent(
        'a word merged over the months before somebody came',
        calculated({
          附件2: `
            社工到岗情况统计表（评估周期：2024年9月1日至2024年11月30日）
            姓名 | 类型 | 9月 | 10月 | 11月 | 人员到岗小计
            甲 | 持证 | √ | √ | √ | =COUNTIF(C3:E3,"√")+SUM(C3:E3)
            乙 | 持证 | 未入职 | < | √ | =COUNTIF(C4:E4,"√")+SUM(C4:E4)
            总计 | < | =COUNTIF(C3:C4,"√")+SUM(C3:C4) | =COUNTIF(D3:D4,"√")+SUM(D3:D4) | =COUNTIF(E3:E4,"√")+SUM(E3:E4) | =SUM(F3:F4)`,
        }),
      ),
      ...RIGHT_RATES.map((rate) => silent(`a rate as ${rate}`, zones({ rate }))),
      ...RIGHT_TOTALS.map((total) => silent(`a total as ${total}`, zones({ total }))),
      ...RIGHT_SUBTOTALS.map((worker) => silent(`a worker's subtotal as ${worker}`, marks({ worker }))),
      ...RIGHT_COUNTS.map((month) => silent(`a month's count as ${month}`, marks({ month }))),
      silent(
        'a grand total that adds the marks themselves',
        marks({ grand: '=COUNTIF(C5:C10,"√")+SUM(C5:C7,C9:C10)' }),
      ),
      silent('subtotals by headers, copied down', marks({ subtotal: byHeaders })),
      silent('a grand total through SUBTOTAL of its parts', marks({ grand: '=SUM(C8,C11)' })),
      silent('a rate from the sums of the zones', zones({ rows: '' })),
      silent('a function that we do not know', {
        seed: { cells: { '附件1-1!E5': 0.5 }, formulas: { '附件1-1!E5': '=XLOOKUP(D5,C5:C6,C5:C6)' } },
      }),
      silent('a value that our calculation does not come to', {
        seed: { cells: { '附件1-1!D7': 119 }, formulas: { '附件1-1!D7': '=SUMPRODUCT(D5:D6*1)-D5' } },
      }),
      silent('a number typed behind an equals sign', zones({ total: '=268' })),
      silent('a rate divided by the target of its own sentence', sentences('=B8/2880')),
      silent('a limit that is not reached', zones({ rate: '=MIN(1,D6/C6)' })),
    ],
    fires: [
      {
        when: 'all marks of a row divided by three, which holds while those of a month are alike',
        given: marks({
          subtotal: (row) => ([6, 9].includes(row) ? `=COUNTIF(C${row}:K${row},"√")/3` : usualSubtotal(row)),
        }),
        tells: ['note 附件2!L6', 'note 附件2!L9'],
        says: '乙的人员到岗小计的数值正确，但公式（=COUNTIF(C6:K6,"√")/3）把到位、社保和工资的标记一起计数',
      },
      {
        when: 'the months less a third of all absences',
        given: marks({
          subtotal: (row) => ([6, 9].includes(row) ? `=3-COUNTIF(C${row}:K${row},"——")/3` : usualSubtotal(row)),
        }),
        tells: ['note 附件2!L6', 'note 附件2!L9'],
      },
      {
        when: 'a 小计 that leaves out a worker, and not the 有效人次 that adds up 小计',
        given: calculated({
          附件2: `
            社工到岗情况统计表（评估周期：2024年9月1日至2024年10月31日）
            姓名 | 类型 | 9月 | 10月 | 人员到岗小计
            甲 | 持证 | √ | √ | =COUNTIF(C3:D3,"√")
            乙 | 持证 | √ | √ | =COUNTIF(C4:D4,"√")
            持证社工小计 | < | =COUNTIF(C3:C4,"√") | =COUNTIF(D3:D4,"√") | =SUM(E3:E4)
            持证社工有效人次 | < | =COUNTIF(C3:C4,"√") | =COUNTIF(D3:D4,"√") | =SUM(E3:E4)
            丙 | 非持证 | √ | √ | =COUNTIF(C7:D7,"√")
            丁 | 非持证 | √ | √ | =COUNTIF(C8:D8,"√")
            非持证社工小计 | < | =COUNTIF(C7:C7,"√") | =COUNTIF(D7:D8,"√") | =SUM(E7:E8)
            非持证社工有效人次 | < | =COUNTIF(C7:C8,"√") | =COUNTIF(D7:D8,"√") | =SUM(E7:E8)
            总计 | < | =C5+C9 | =D5+D9 | =E5+E9
            社工有效人次 | < | =C5+C9 | =D5+D9 | =E5+E9`,
        }),
        tells: ['error 附件2!C9'],
      },
      {
        when: 'all marks of a row divided by three, beside a half month',
        given: marks({ worker: '=COUNTIF(C5:K5,"√")/3' }),
        tells: ['error 附件2!L5'],
      },
      fires('a rate upside down', zones({ rate: '=C6/D6' }), 'warning 附件1-1!E6', '颠倒了（=C6/D6），可改为 =D6/C6'),
      fires(
        'a rate upside down within other functions',
        zones({ rate: '=IFERROR(ROUND(C6/D6,4),"/")' }),
        'warning 附件1-1!E6',
        '颠倒了',
      ),
      fires(
        'a rate of another row',
        zones({ rate: '=IFERROR(D7/C6,"/")' }),
        'warning 附件1-1!E6',
        '公式引用的是 D7/C6，不是本行（第 6 行）的 D6/C6，可改为 =D6/C6',
      ),
      fires(
        'a rate with the target typed into it',
        zones({ rate: '=D6/120' }),
        'warning 附件1-1!E6',
        '把协议数写成了数字 120，没有引用 C6，可改为 =D6/C6（目前数值恰好正确',
      ),
      fires(
        'a rate divided by the target of another sentence',
        sentences('=B8/1728'),
        'warning 附件1-2!C8',
        '公式（=B8/1728）除以 1728，A8 写明的却是 2880，可改为 =B8/2880。',
      ),
      fires(
        'a rate of a sentence upside down',
        sentences('=2880/B8'),
        'warning 附件1-2!C8',
        '颠倒了（=2880/B8），可改为 =B8/2880',
      ),
      fires(
        'a rate of a sentence with what another item completed',
        sentences('=B5/2880'),
        'warning 附件1-2!C8',
        '不是 B8/2880，可改为 =B8/2880',
      ),
      fires('a rate of the total', zones({ rate: '=D6/C$9' }), 'warning 附件1-1!E6', '公式引用的是 D6/C9'),
      fires('a rate that adds one', zones({ rate: '=D6/C6-1' }), 'warning 附件1-1!E6', '可改为 =D6/C6'),
      fires(
        'a total one row short',
        zones({ total: '=SUM(D5:D7)' }),
        'error 附件1-1!D9',
        '漏掉了 D8，可改为 =SUM(D5:D8)',
      ),
      fires(
        'a total one row short by other functions',
        zones({ total: '=SUMPRODUCT(D6:D8*1)' }),
        'error 附件1-1!D9',
        '漏掉了 D5',
      ),
      fires('a total of another column', zones({ total: '=SUM(C5:C8)' }), 'error 附件1-1!D9', '引用了别的列'),
      fires('a total with a zone twice', zones({ total: '=SUM(D5:D8)+D6' }), 'error 附件1-1!D9', '重复计入了 D6'),
      fires('a total with a typed number', zones({ total: '=SUM(D5:D8)+12' }), 'error 附件1-1!D9', '手写了数字 12'),
      fires('a total with a zone typed', zones({ total: '=SUM(D5:D7)+51' }), 'warning 附件1-1!D9', '漏掉了 D8'),
      fires(
        'a total that takes in itself',
        zones({ total: '=SUM(D5:D9)' }),
        'error 附件1-1!D9',
        '循环引用，可改为 =SUM(D5:D8)',
      ),
      fires(
        'a total that takes in a cell of another column',
        zones({ total: '=SUM(C8:D8,D5:D7)' }),
        'error 附件1-1!D9',
        '多算了 C8',
      ),
      fires(
        'a total that subtracts a zone',
        zones({ total: '=SUM(D5:D7)-D8' }),
        'error 附件1-1!D9',
        '算出来的不是所含各格之和',
      ),
      fires(
        "a worker's subtotal without the last month",
        marks({ worker: '=COUNTIF(C5,"√")+COUNTIF(F5,"√")+SUM(C5,F5)' }),
        'error 附件2!L5',
        '漏掉了 I5',
      ),
      fires(
        "a worker's subtotal of another row",
        marks({ worker: '=COUNTIF(C6,"√")+COUNTIF(F6,"√")+COUNTIF(I6,"√")+SUM(C6,F6,I6)' }),
        'error 附件2!L5',
        '引用了别的行',
      ),
      fires(
        "a worker's subtotal that counts insurance and wages as well",
        marks({ worker: '=COUNTIF(C5:K5,"√")+SUM(C5:K5)' }),
        'error 附件2!L5',
        '多算了 D5、E5、G5、H5…',
      ),
      fires(
        "a worker's subtotal that knows no half months",
        marks({ worker: '=SUMPRODUCT((C$4:K$4="人员到位")*(C5:K5="√"))' }),
        'error 附件2!L5',
        '没有把半个月按 0.5 计入',
      ),
      fires(
        'one of copied subtotals, wrong by what stands in its row',
        marks({ subtotal: (row) => `${byHeaders(row)}+(B${row}="戊")` }),
        'error 附件2!L10',
        '(B10="戊")',
      ),
      fires(
        'one of copied subtotals of common functions, wrong by what stands in its row',
        marks({ subtotal: (row) => `${usualSubtotal(row)}+COUNTIF(B${row},"戊")` }),
        'error 附件2!L10',
        'COUNTIF(B10,"戊")',
      ),
      {
        when: 'copied subtotals that know no half months, in the rows that have some',
        given: marks({ subtotal: (row) => `=COUNTIFS($C$4:$K$4,"人员到位",C${row}:K${row},"√")` }),
        tells: ['error 附件2!L5', 'error 附件2!L7', 'error 附件2!L10'],
        says: '没有把半个月按 0.5 计入',
      },
      fires(
        'one of copied subtotals that was changed',
        marks({ subtotal: (row) => (row === 9 ? byHeaders(row).replaceAll('K', 'H') : byHeaders(row)) }),
        'error 附件2!L9',
        '漏掉了 I9',
      ),
      fires(
        "a worker's subtotal by headers that counts another row",
        marks({ worker: byHeaders(6) }),
        'error 附件2!L5',
        '引用了别的行',
      ),
      fires(
        "a month's count without the last worker",
        marks({ month: '=SUMPRODUCT((C5:C6="√")*1)+SUM(C5:C6)' }),
        'error 附件2!C8',
        '漏掉了 C7，可改为 =COUNTIF(C5:C7,"√")+SUM(C5:C7)',
      ),
      fires('a grand total of one kind only', marks({ grand: '=C8' }), 'error 附件2!C12', '漏掉了 C11，可改为 =C8+C11'),
      fires(
        'a grand total of marks without a row',
        marks({ grand: '=COUNTIF(C5:C9,"√")+SUM(C5:C7)' }),
        'error 附件2!C12',
        '漏掉了 C10',
      ),
      fires(
        'a grand total with subtotals and marks',
        marks({ grand: '=SUM(C5:C11)+COUNTIF(C5:C11,"√")' }),
        'error 附件2!C12',
        '多算了 C5、C6、C7、C9…，可改为 =C8+C11',
      ),
    ],
  },
});
