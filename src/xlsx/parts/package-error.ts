import { failure, type HostResult, success } from '../../workbook/host';

/** Why bytes are no workbook that can be read, or none that can be patched safely: the `detail` of `not-a-workbook`. */
export type PackageProblem =
  | 'empty'
  | 'not-a-zip'
  | 'corrupt'
  | 'encrypted'
  /** Encrypted by software of the organisation, which opens it for Excel only. */
  | 'protected-by-software'
  | 'old-xls'
  | 'ods'
  | 'xlsb'
  | 'strict'
  | 'no-workbook'
  | 'unsafe-xml'
  | 'too-large'
  | 'too-many-cells'
  | 'too-many-sheets'
  /** Readable, but a change would break its signature. */
  | 'signed'
  /** Readable, but with the formats of the change it would have more than Excel takes. */
  | 'too-many-formats';

/** Thrown inside `xlsx/` only; `asHostResult` turns it into a typed result at the border. */
export class PackageError extends Error {
  constructor(readonly problem: PackageProblem) {
    super(problem);
    this.name = 'PackageError';
  }
}

/** Runs `work`; a package problem becomes the failure `not-a-workbook` with its reason as detail. */
export function asHostResult<T>(work: () => T): HostResult<T> {
  try {
    return success(work());
  } catch (error) {
    if (error instanceof PackageError) return failure('not-a-workbook', error.problem);
    throw error;
  }
}
