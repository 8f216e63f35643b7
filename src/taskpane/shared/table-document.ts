import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';

/** A page with one table, for Word. */
export interface TableDocument {
  readonly title: string;
  /** Below the title. */
  readonly subtitle: string;
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

const FONT = '宋体';
/** In half points. */
const SIZES = { title: 32, text: 20 } as const;
/** A4, in twentieths of a point. */
const [WIDTH, HEIGHT, MARGIN] = [16838, 11906, 1000];

function run(text: string, size: number = SIZES.text, isBold = false): TextRun {
  const options: IRunOptions = { text, font: FONT, size, bold: isBold };
  return new TextRun(options);
}

function cellOf(text: string, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'DCE6F1' } }),
    children: text.split('\n').map((line) => new Paragraph({ children: [run(line, SIZES.text, isHead)] })),
  });
}

/** The document as a .docx file, on A4 landscape; the head of the table is repeated on each page. */
export function tableDocument({ title, subtitle, columns, rows }: TableDocument): Promise<Blob> {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor(((WIDTH - 2 * MARGIN) * share) / shares));
  const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      // Written only where it is so: the library writes a `false` that Word's format does not know.
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: cells.map((text, index) => cellOf(text, widths[index] ?? 0, isHead)),
    });
  const head = columns.map((column) => column.title);
  const center = (children: TextRun[]): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children });
  const footer = new TextRun({ font: FONT, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return Packer.toBlob(
    new Document({
      sections: [
        {
          properties: {
            page: {
              // The library turns the page by itself.
              size: { width: HEIGHT, height: WIDTH, orientation: PageOrientation.LANDSCAPE },
              margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
            },
          },
          footers: { default: new Footer({ children: [center([footer])] }) },
          children: [
            center([run(title, SIZES.title, true)]),
            center([run(subtitle)]),
            new Table({
              layout: TableLayoutType.FIXED,
              width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
              columnWidths: widths,
              rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
            }),
          ],
        },
      ],
    }),
  );
}
