import type { HighlightLook, SummaryEmphasis } from './plan';

/** One look per meaning. Both hosts draw from this table, so that a file and Excel show the same. */
export interface Look {
  readonly mark: string;
  readonly fill: string;
  readonly fontColor: string;
  /** Borders differ too, for cells that are blank and for readers who do not see the colours. */
  readonly border: 'solid' | 'dash' | 'dot';
  readonly borderColor: string;
}

export const LOOKS: Readonly<Record<HighlightLook | SummaryEmphasis['look'], Look>> = {
  error: { mark: '✖', fill: '#FDE0E0', fontColor: '#8E1B1B', border: 'solid', borderColor: '#B42318' },
  warning: { mark: '⚠', fill: '#FFF1CC', fontColor: '#6B4700', border: 'dash', borderColor: '#B7791F' },
  note: { mark: '*', fill: '#E3F0FC', fontColor: '#17497A', border: 'dot', borderColor: '#2B6CB0' },
  behind: { mark: '▼', fill: '#FCE8D6', fontColor: '#7A3410', border: 'dash', borderColor: '#C05621' },
  'far-behind': { mark: '▼▼', fill: '#F7C9A9', fontColor: '#63250B', border: 'solid', borderColor: '#9C3D12' },
  met: { mark: '✓', fill: '#E3F5E6', fontColor: '#1E5B2B', border: 'dot', borderColor: '#2F855A' },
};

const SIGNATURE = 'station-review';

/** The formula that is always true and tells our conditional formats from everybody else's. */
export function highlightFormula(look: HighlightLook): string {
  return `=AND(N("${SIGNATURE}:${look}")=0,TRUE)`;
}

/** Whether a conditional format's formula carries our signature. */
export function isHighlightFormula(formula: string): boolean {
  return formula.includes(`"${SIGNATURE}:`);
}
