import { FileHost } from '../../src/file/file-host';
import { FORMATS, openWorkbookFile } from '../../src/file/formats';
import type { HostResult } from '../../src/workbook/host';
import type { WorkbookFormat } from '../../src/workbook/workbook-file';
import { contents, valueOf } from '../xlsx/support/contents';
import { oneSheet } from '../xlsx/support/package-builder';
import { FAKE_FORMAT, fakeBytes } from './fake-file';

const WITH_FAKE = [...FORMATS, FAKE_FORMAT];
const xlsx = oneSheet('<row r="1"><c r="A1"><v>7</v></c></row>');

const problemOf = (result: HostResult<unknown>) => (result.ok ? null : result.problem);
const hostOf = (changes: number) => valueOf(FileHost.open(fakeBytes(changes), undefined, WITH_FAKE));
const sheetOf = async (host: FileHost) => valueOf(await host.read()).sheets[0]?.name;

describe('the formats of workbooks', () => {
  it('are told by content: a format that declines passes on to the next', () => {
    const asked: string[] = [];
    const listening = (name: string, format: WorkbookFormat): WorkbookFormat => ({
      ...format,
      recognises(bytes) {
        asked.push(name);
        return format.recognises(bytes);
      },
    });
    const formats = WITH_FAKE.map((format, index) => listening(`format ${index}`, format));
    expect(valueOf(openWorkbookFile(fakeBytes(2), formats)).bytes()).toEqual(fakeBytes(2));
    expect(asked).toEqual(['format 0', 'format 1']);
    expect(contents(valueOf(openWorkbookFile(xlsx, formats)).bytes())).toEqual({ '0,0': [7, null] });
    expect(asked).toEqual(['format 0', 'format 1', 'format 0']);
  });

  it('are not tried after the one that recognises the content, when that cannot open it', () => {
    expect(problemOf(openWorkbookFile(fakeBytes(0).subarray(0, 1), WITH_FAKE))?.detail).toBe('cut off');
    const broken = xlsx.subarray(0, 100);
    expect(problemOf(openWorkbookFile(broken, [...FORMATS, { ...FAKE_FORMAT, recognises: () => true }]))).toEqual({
      code: 'not-a-workbook',
      detail: 'corrupt',
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', new TextEncoder().encode('姓名,9月'), 'not-a-zip'],
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old-xls'],
  ])('%s, which none recognises, is refused with what it is', (_what, bytes, detail) => {
    expect(problemOf(openWorkbookFile(bytes, WITH_FAKE))).toEqual({ code: 'not-a-workbook', detail });
  });
});

describe('a host on a file of another format', () => {
  it('reads, changes and saves it', async () => {
    const host = hostOf(0);
    expect(await sheetOf(host)).toBe('changed 0 times');
    expect(await host.apply({})).toEqual({ ok: true, value: { protectedSheets: ['left out'] } });
    expect(await sheetOf(host)).toBe('changed 1 times');
    expect(host.bytes()).toEqual(fakeBytes(1));
    expect(await host.clearHighlights()).toEqual({ ok: true, value: { protectedSheets: [] } });
    expect(host.bytes()).toEqual(fakeBytes(0));
  });

  it('can do what the format can, and shows its looks', () => {
    expect(hostOf(0).capabilities.charts).toMatchObject({ supported: false });
    expect(problemOf(hostOf(0).appearance())).toEqual({ code: 'not-a-workbook', detail: 'no looks' });
  });

  it('keeps the file as it was when a change fails', async () => {
    const host = hostOf(3);
    expect(problemOf(await host.apply({}))).toEqual({ code: 'protected', detail: 'full' });
    expect(host.bytes()).toEqual(fakeBytes(3));
  });

  it('takes another file over, of whichever format, unless it cannot be opened', async () => {
    const host = hostOf(1);
    let changes = 0;
    host.onChange(() => changes++);
    expect(problemOf(host.replace(fakeBytes(0).subarray(0, 1)))?.detail).toBe('cut off');
    expect([changes, await sheetOf(host)]).toEqual([0, 'changed 1 times']);
    valueOf(host.replace(fakeBytes(2)));
    expect([changes, await sheetOf(host)]).toEqual([1, 'changed 2 times']);
    valueOf(host.replace(xlsx));
    expect(changes).toBe(2);
    expect(host.capabilities.charts).toEqual({ supported: true });
  });

  it('needs no bytes to begin with: a file may be made here', async () => {
    const host = new FileHost(valueOf(FAKE_FORMAT.open(fakeBytes(0))));
    valueOf(await host.apply({}));
    expect(host.bytes()).toEqual(fakeBytes(1));
  });
});
