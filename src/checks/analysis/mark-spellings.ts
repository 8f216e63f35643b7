import type { CellValue } from '../../workbook/snapshot';
import type { NamedMark } from './named-cells';

/** How marks are written on one sheet, in one font of signs; null for a blank, and for halves where there are none. */
export interface Spelling {
  readonly full: CellValue;
  readonly half: CellValue;
  readonly absent: CellValue;
}

/** How often each contents stands for something. */
class Counts {
  private readonly counts = new Map<CellValue, number>();

  add(contents: CellValue): void {
    this.counts.set(contents, (this.counts.get(contents) ?? 0) + 1);
  }

  /** Null without any. */
  get most(): CellValue {
    let [most, often]: readonly [CellValue, number] = [null, 0];
    for (const [contents, count] of this.counts) if (count > often) [most, often] = [contents, count];
    return most;
  }
}

/** A number typed as text is typed as a number the next time. */
const typedAnew = (raw: CellValue): CellValue =>
  typeof raw === 'string' && /^\d*\.?\d+$/.test(raw) ? Number(raw) : raw;

const keyOf = ({ mark, role }: NamedMark): string => `${mark.cell.sheet}!${role}!${mark.symbolFont ?? ''}`;

/** How each kind of mark is written most, by sheet, by what is marked, and by font of signs. */
export class Spellings {
  private readonly known = new Map<string, Spelling>();

  constructor(marks: readonly NamedMark[]) {
    const counts = new Map<string, { full: Counts; half: Counts; absent: Counts }>();
    for (const named of marks) {
      const { kind } = named.mark;
      const raw = typedAnew(named.mark.raw);
      const own = counts.get(keyOf(named)) ?? { full: new Counts(), half: new Counts(), absent: new Counts() };
      counts.set(keyOf(named), own);
      if (kind === 'full' || kind === 'absent') own[kind].add(raw);
      if (kind === 'blank') own.absent.add(raw);
      // Insurance and wages have no halves.
      if (kind === 'half' && named.role === 'inPost') own.half.add(raw);
    }
    for (const [key, { full, half, absent }] of counts) {
      this.known.set(key, { full: full.most ?? '√', half: half.most, absent: absent.most });
    }
  }

  of(named: NamedMark): Spelling {
    return this.known.get(keyOf(named)) ?? { full: '√', half: null, absent: null };
  }
}
