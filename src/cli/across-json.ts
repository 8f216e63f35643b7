import { standingOf } from '../comparison/submissions/district';
import type { AcrossStations } from '../overview/across-stations';
import { printableJson } from './terminal';

/** What stands at the end of a report in the list of reports, and in front of its keys. */
const END = '\n  }';
const KEY_INDENT = '\n    ';
const DEPTH_OF_KEYS = 2;

/** What the files show against each other, as a program reads it; files as the list calls them, rates as fractions. */
function contentOf({ findings, distributions, pairs, leftOut }: AcrossStations): unknown {
  return {
    findings: findings.map(({ rule, severity, message, places }) => ({ rule, severity, message, places })),
    distributions: distributions.map((distribution) => {
      const { stage, indicator, low, median, high, marks } = distribution;
      const places = marks.map((mark) => {
        const { value, rank, isOutlier } = standingOf(distribution, mark);
        return { file: mark.submission, value, rank, isOutlier };
      });
      return { stage, indicator, low, median, high, places };
    }),
    pairs,
    leftOut,
  };
}

/** The pieces of a report in the list of reports, with a further key `acrossStations`. */
export function* withAcrossKey(printed: readonly Uint8Array[], across: AcrossStations): Generator<Uint8Array | string> {
  yield* printed.slice(0, -1);
  yield printed.at(-1)?.subarray(0, -END.length) ?? '';
  yield `,${KEY_INDENT}"acrossStations": `;
  yield* printableJson(contentOf(across), DEPTH_OF_KEYS);
  yield END;
}
