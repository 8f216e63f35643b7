import type { FormKind } from '../../forms/station';
import type { JudgedFigure } from './verdicts';

/** How many of the figures that a form computes from its own cells come out of those cells as they were read. */
export interface Agreement {
  readonly stated: number;
  readonly reproduced: number;
}

/** A blank, a slash or an error states nothing that could be reproduced. */
export const isStated = ({ stated }: JudgedFigure): boolean => stated.kind === 'number';

/** Comes out of the cells as read, right to the decimals that the sheet shows. */
export function isReproduced({ verdict }: JudgedFigure): boolean {
  return verdict === 'right' || verdict === 'rounded' || verdict === 'following';
}

/** The agreement of each form that computes figures. */
export function agreements(figures: readonly JudgedFigure[]): ReadonlyMap<FormKind, Agreement> {
  const found = new Map<FormKind, Agreement>();
  for (const figure of figures) {
    if (!isStated(figure)) continue;
    const { stated, reproduced } = found.get(figure.form) ?? { stated: 0, reproduced: 0 };
    found.set(figure.form, { stated: stated + 1, reproduced: reproduced + (isReproduced(figure) ? 1 : 0) });
  }
  return found;
}
