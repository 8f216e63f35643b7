import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileHost } from '../../src/file/file-host';
import { changedParts, read, valueOf } from '../xlsx/support/contents';
import { SAMPLE_HIGHLIGHTS, samplePlan, SUMMARY } from '../xlsx/support/sample-plan';

const taiping = new Uint8Array(readFileSync(join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx')));
const open = (onGoTo?: Parameters<typeof FileHost.open>[1]) => valueOf(FileHost.open(taiping, onGoTo));

describe('a file as a host', () => {
  it('reads what is in it', async () => {
    expect(valueOf(await open().read())).toEqual(read(taiping));
  });

  it('refuses what is no workbook', () => {
    expect(FileHost.open(new Uint8Array([1, 2, 3, 4]))).toEqual({
      ok: false,
      problem: { code: 'not-a-workbook', detail: 'not-a-zip' },
    });
  });

  it('gives the same parts back as long as nothing is written', () => {
    expect(changedParts(taiping, open().bytes())).toEqual([]);
  });

  it('carries plans out, one on top of the other, and clears only the highlights', async () => {
    const host = open();
    valueOf(await host.apply({ summary: samplePlan() }));
    const withSummary = host.bytes();
    valueOf(await host.apply({ highlights: SAMPLE_HIGHLIGHTS }));
    expect(changedParts(withSummary, host.bytes())).toContain('xl/worksheets/sheet1.xml');
    valueOf(await host.clearHighlights());
    expect(changedParts(withSummary, host.bytes())).toEqual(['xl/styles.xml']);
    expect(valueOf(await host.read()).sheets.at(-1)?.name).toBe(SUMMARY);
  });

  it('keeps the file as it was when a plan fails half-way', async () => {
    const host = open();
    const area = { sheet: '没有', top: 0, left: 0, bottom: 0, right: 0 };
    const result = await host.apply({
      summary: samplePlan(),
      highlights: [{ look: 'error', area, numberFormat: '0' }],
    });
    expect(result).toEqual({ ok: false, problem: { code: 'not-found', detail: '没有' } });
    expect(changedParts(taiping, host.bytes())).toEqual([]);
  });

  it('passes on which cells are to be shown', async () => {
    const shown: unknown[] = [];
    const area = { sheet: '附件2', top: 6, left: 2, bottom: 6, right: 2 };
    await open((asked) => shown.push(asked)).goTo(area);
    expect(shown).toEqual([area]);
  });

  it('tells of a file that was saved elsewhere, not of its own changes', async () => {
    const host = open();
    let changes = 0;
    const stop = host.onChange(() => changes++);
    valueOf(await host.apply({ highlights: SAMPLE_HIGHLIGHTS }));
    expect(changes).toBe(0);
    valueOf(host.replace(taiping));
    expect(changes).toBe(1);
    expect(host.replace(new Uint8Array()).ok).toBe(false);
    stop();
    valueOf(host.replace(taiping));
    expect(changes).toBe(1);
    expect(changedParts(taiping, host.bytes())).toEqual([]);
  });
});
