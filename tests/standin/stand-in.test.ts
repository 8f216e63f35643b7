import { cell, sheet, workbook } from '../excel/fixtures';
import { startStandIn } from './node';
import type { StandIn } from './stand-in';

const MERGED = { top: 1, left: 1, bottom: 2, right: 2 };

function start(): StandIn {
  return startStandIn(
    workbook(sheet('表', { cells: [cell(0, 0, '甲'), cell(1, 1, 5)], merges: [MERGED] }), sheet('空')),
  );
}

/** The code and message of the error with which office.js rejects. */
async function errorOf(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await Excel.run(work);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && 'message' in error) {
      return `${String(error.code)}: ${String(error.message)}`;
    }
    throw error;
  }
  throw new Error('no error');
}

function range(context: Excel.RequestContext, address: string, name = '表'): Excel.Range {
  return context.workbook.worksheets.getItem(name).getRange(address);
}

describe('what lies outside the slice of the API', () => {
  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['Workbook.Tables', (context) => context.workbook.tables.load('items/name')],
    ['Range.Copy', (context) => range(context, 'A1').copyFrom('B1')],
    ['reading Range.Text', (context) => range(context, 'A1').load('text')],
    ['setting Worksheet.TabColor', (context) => (context.workbook.worksheets.getItem('表').tabColor = '#FF0000')],
    ['load without the names of properties', (context) => range(context, 'A1').load()],
  ])('is refused by name: %s', async (member, use) => {
    start();
    const error = await errorOf((context) => {
      use(context);
      return context.sync();
    });
    expect(error).toContain(`NotInStandin: not in the stand-in: ${member}`);
  });
});

describe('the rules of office.js', () => {
  it('a property that was not loaded cannot be read', async () => {
    start();
    const error = await errorOf(async (context) => {
      const cellA1 = range(context, 'A1');
      await context.sync();
      return cellA1.values;
    });
    expect(error).toMatch(/^PropertyNotLoaded/);
  });

  it('nothing reaches the workbook before sync', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      range(context, 'A1').values = [['乙']];
      expect(standIn.book.sheets[0]?.content(0, 0)?.value).toBe('甲');
      await context.sync();
    });
    expect(standIn.book.sheets[0]?.content(0, 0)?.value).toBe('乙');
  });

  it('what came before an error in a batch stays', async () => {
    const standIn = start();
    const error = await errorOf((context) => {
      range(context, 'A1').values = [['乙']];
      range(context, 'A1', '没有').values = [[1]];
      range(context, 'A2').values = [['丙']];
      return context.sync();
    });
    expect(error).toMatch(/^ItemNotFound/);
    expect(standIn.snapshot().sheets[0]?.cells.map(({ value }) => value)).toEqual(['乙', 5]);
  });

  it('a null object says so, and its methods do nothing', async () => {
    start();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      const used = context.workbook.worksheets.getItem('空').getUsedRangeOrNullObject(true);
      missing.load('name');
      used.load('address');
      missing.activate();
      await context.sync();
      expect([missing.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });

  it('ranges live on over several batches', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      const found = range(context, 'A1').load('values');
      await context.sync();
      found.values = [[`${String(found.values[0]?.[0])}2`]];
      await context.sync();
    });
    expect(standIn.book.sheets[0]?.content(0, 0)?.value).toBe('甲2');
  });

  it('round trips and bytes are counted, without the closing batch', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      range(context, 'A1').load('values');
      await context.sync();
      await context.sync();
    });
    expect(standIn.roundTrips).toHaveLength(1);
    expect(standIn.roundTrips[0]).toMatchObject({ error: null });
    expect(standIn.roundTrips[0]?.requestBytes).toBeGreaterThan(300);
  });
});

describe('traps of Excel', () => {
  it('getUsedRange counts formatted cells, unless only values are asked for', async () => {
    const standIn = start();
    standIn.book.sheets[0]?.format(9, 9, { bold: true });
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('表');
      const [all, values] = [worksheet.getUsedRange(), worksheet.getUsedRange(true)];
      all.load('address');
      values.load('address');
      await context.sync();
      expect([all.address, values.address]).toEqual(["'表'!A1:J10", "'表'!A1:B2"]);
    });
  });

  it('null in an array leaves a cell, an empty text clears it', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      range(context, 'A1:B2').values = [
        [null, 1],
        ['', ''],
      ];
      await context.sync();
    });
    expect(standIn.snapshot().sheets[0]?.cells).toEqual([cell(0, 0, '甲'), cell(0, 1, 1)]);
  });

  it('a large array, which the library sends in strips, arrives whole', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      range(context, 'A1:D1000', '空').values = Array.from({ length: 1000 }, (_, row) => [row, row, row, row]);
      await context.sync();
    });
    expect(standIn.snapshot().sheets[1]?.cells).toHaveLength(4000);
    expect(standIn.book.sheets[1]?.content(999, 3)?.value).toBe(999);
    expect(standIn.roundTrips).toHaveLength(1);
  });

  it('an array of another size is refused', async () => {
    start();
    const error = await errorOf((context) => {
      range(context, 'A1:B2').values = [[1, 2]];
      return context.sync();
    });
    expect(error).toMatch(/^InvalidArgument/);
  });

  it('merged areas are found by their first cell, and hold a value nowhere else', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      const [inside, outside] = [range(context, 'B2:B3'), range(context, 'C2:D9')].map((asked) => {
        const areas = asked.getMergedAreasOrNullObject();
        areas.load('address');
        return areas;
      });
      range(context, 'C3').values = [[7]];
      await context.sync();
      expect(inside?.address).toBe("'表'!B2:C3");
      expect(outside?.isNullObject).toBe(true);
    });
    expect(standIn.book.sheets[0]?.content(2, 2)).toBeUndefined();
  });

  it('no fill reads back as white', async () => {
    start();
    await Excel.run(async (context) => {
      const { fill } = range(context, 'A1').format;
      fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFFFFF');
    });
  });

  it.each(['2024-09', '63.01%', '12', 'TRUE'])('the bare text %s does not stay text', async (text) => {
    const standIn = start();
    await Excel.run(async (context) => {
      range(context, 'A1').values = [[text]];
      await context.sync();
    });
    expect(typeof standIn.book.sheets[0]?.content(0, 0)?.value).not.toBe('string');
  });

  it('a protected sheet takes values in unlocked cells only', async () => {
    const standIn = start();
    const [first] = standIn.book.sheets;
    if (first) first.isProtected = true;
    first?.format(4, 4, { locked: false });
    await Excel.run(async (context) => {
      range(context, 'E5').values = [[1]];
      await context.sync();
    });
    const error = await errorOf((context) => {
      range(context, 'A1').values = [[1]];
      return context.sync();
    });
    expect(error).toMatch(/^AccessDenied/);
    expect(first?.content(4, 4)?.value).toBe(1);
  });

  it('a new conditional format goes on top', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      for (const formula of ['=1', '=2']) {
        range(context, 'A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
      }
      await context.sync();
    });
    expect(standIn.book.sheets[0]?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=2', '=1']);
  });

  it('a cell in edit mode and a request over the limit are refused', async () => {
    const standIn = start();
    const read = (context: Excel.RequestContext) => {
      range(context, 'A1').load('values');
      return context.sync();
    };
    standIn.isCellBeingEdited = true;
    expect(await errorOf(read)).toMatch(/^InvalidOperationInCellEditMode/);
    standIn.isCellBeingEdited = false;
    standIn.mostBytes = 100;
    expect(await errorOf(read)).toMatch(/^RequestPayloadSizeLimitExceeded/);
  });

  it('formulas are kept; their values are those that the test knows, or none', async () => {
    const standIn = start();
    standIn.book.oracle = (_sheet, _row, column) => (column === 0 ? 42 : undefined);
    await Excel.run(async (context) => {
      range(context, 'A1:B1').formulas = [['=6*7', '=NOW()']];
      await context.sync();
    });
    expect(standIn.snapshot().sheets[0]?.cells.slice(0, 2)).toEqual([
      cell(0, 0, 42, { formula: '=6*7' }),
      cell(0, 1, null, { formula: '=NOW()' }),
    ]);
  });

  it.each(['=没有!A1', "='没有 了'!A1+1", '=SUM([别的.xlsx]表!A1:A2)'])(
    'a formula that refers to a sheet that is not there is refused: %s',
    async (formula) => {
      const standIn = start();
      const write = (change: (context: Excel.RequestContext) => void) =>
        errorOf((context) => {
          change(context);
          return context.sync();
        });
      const cells = (context: Excel.RequestContext) => (range(context, 'A1:A2').formulas = [['=1'], [formula]]);
      const name = (context: Excel.RequestContext) => context.workbook.names.add('名称', formula);
      const format = (context: Excel.RequestContext) => {
        range(context, 'A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
      };
      for (const change of [cells, name, format]) expect(await write(change)).toMatch(/^InvalidArgument/);
      expect(standIn.snapshot().sheets[0]?.cells).toEqual([cell(0, 0, '甲'), cell(1, 1, 5)]);
      expect(standIn.book.names).toEqual([]);
    },
  );

  it.each(["='空'!A1", '=表!A1&"没有!A1"', '=空!A1', '=IF(A1=#REF!,#DIV/0!,#REF!A1)'])(
    'other formulas are taken: %s',
    async (formula) => {
      const standIn = start();
      await Excel.run(async (context) => {
        range(context, 'A1').formulas = [[formula]];
        await context.sync();
      });
      expect(standIn.book.sheets[0]?.content(0, 0)?.formula).toBe(formula);
    },
  );

  it('settings are kept by key', async () => {
    const standIn = start();
    await Excel.run(async (context) => {
      context.workbook.settings.add('setAside', ["'表'!A1"]);
      await context.sync();
    });
    expect(standIn.book.settings.get('setAside')).toEqual(["'表'!A1"]);
  });
});
