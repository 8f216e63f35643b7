import { unzipSync, zipSync } from 'fflate';
import { applyPlan } from '../../src/xlsx/write/apply-plan';
import { Package } from '../../src/xlsx/parts/package';
import { itWithLibreOffice, recalculate, toPdf } from './libreoffice';
import { itWithValidator, newErrors } from './validator';
import { oneSheet } from '../xlsx/support/package-builder';
import { contents, valueOf } from '../xlsx/support/contents';

/** The other tests rest on these judges: each must be seen to find what it is there to find. */
describe('the independent judges', () => {
  itWithValidator(
    'the validator notices a child in the wrong place and an undeclared relationship',
    async () => {
      const good = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
      const bad = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
        before: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        after: '<drawing r:id="rId77"/>',
      });
      expect(await newErrors(good, good)).toEqual([]);
      expect((await newErrors(good, bad)).join('\n')).toMatch(/mergeCells[\s\S]*rId77/);
    },
    60_000,
  );

  itWithValidator(
    'the validator refuses a package without content types',
    async () => {
      const good = valueOf(applyPlan(Package.open(oneSheet('')), {})).package.toBytes();
      const parts = unzipSync(good);
      delete parts['[Content_Types].xml'];
      expect(await newErrors(good, zipSync(parts))).not.toEqual([]);
    },
    60_000,
  );

  itWithLibreOffice('LibreOffice does not believe a cached value', async () => {
    const rows = '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*3</f><v>999</v></c></row>';
    expect(contents(await recalculate(oneSheet(rows)))).toEqual({ '0,0': [2, null], '0,1': [6, '=A1*3'] });
  });

  itWithLibreOffice('LibreOffice prints', async () => {
    const pdf = await toPdf(oneSheet('<row r="1"><c r="A1"><v>2</v></c></row>'));
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });
});
