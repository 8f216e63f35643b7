import { strFromU8, unzipSync } from 'fflate';
import { tableDocument } from '../../../src/taskpane/shared/table-document';
import { itWithValidator, validate } from '../../support/validator';

describe('the list of what is to be put right, as a document for Word', () => {
  const bytes = tableDocument({
    title: '甲社工站整改清单',
    subtitle: '评估周期',
    columns: [
      { title: '位置', share: 1 },
      { title: '问题', share: 3 },
    ],
    rows: [['附件2!F7', 'A < B & 换行\n第二行']],
  })
    .then((blob) => blob.arrayBuffer())
    .then((buffer) => new Uint8Array(buffer));

  test('holds title, head and rows; the head is repeated on each page of A4 landscape', async () => {
    const parts = unzipSync(await bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const text of ['甲社工站整改清单', '评估周期', '位置', '问题', '附件2!F7', 'A &lt; B &amp; 换行', '第二行']) {
      expect(xml).toContain(`>${text}</w:t>`);
    }
    expect(xml).toMatch(/<w:tblHeader\/>/);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  itWithValidator(
    'is what Word takes for well formed',
    async () => {
      expect(await validate(await bytes, 'list.docx')).toEqual([]);
    },
    60_000,
  );
});
