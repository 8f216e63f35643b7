import { SCHEMES } from '../../assessment/schemes';
import type { OpenEntry, StationReport } from '../../report/report';
import { isToRepair } from '../../report/to-repair';
import { FIRST_HEADCOUNT } from './fields';

/** The way from a workbook as it comes to one that can be handed in. */
export type StepId = 'check' | 'headcount' | 'repair' | 'score' | 'summary' | 'download';

export interface Step {
  readonly id: StepId;
  /** How much of it is left; 0 where it is done. */
  readonly left: number;
}

/** What the steps hang on besides the report. */
export interface Progress {
  /** The sheets changed after the last check. */
  readonly stale: boolean;
  /** The workbook has a summary that states what holds now. */
  readonly summaryWritten: boolean;
  /** Whether the user has the file as it stands; null where it is written in place. */
  readonly downloaded: boolean | null;
}

/** How far somebody has come, step by step; the last one only where a file has to be downloaded. */
export function stepsOf({ findings, open = [] }: StationReport, progress: Progress): Step[] {
  const steps: Step[] = [
    { id: 'check', left: Number(progress.stale) },
    { id: 'headcount', left: open.filter(({ what }) => what === 'headcount').length },
    { id: 'repair', left: findings.filter(isToRepair).length },
    { id: 'score', left: open.filter((entry) => fieldOf(entry) !== null).length },
    { id: 'summary', left: Number(!progress.summaryWritten) },
  ];
  if (progress.downloaded === null) return steps;
  return [...steps, { id: 'download', left: Number(!(progress.summaryWritten && progress.downloaded)) }];
}

/** The field of the score form that comes next for a step; null where it needs none. */
export function nextField({ open = [] }: StationReport, step: StepId): string | null {
  if (step === 'headcount') return FIRST_HEADCOUNT;
  return open.map(fieldOf).find((field) => field !== null) ?? null;
}

/** The field for what nobody has filled in or judged yet; null for anything but stage, marks and vetoes. */
function fieldOf(entry: OpenEntry): string | null {
  switch (entry.what) {
    case 'stage':
      return 'stage';
    case 'veto':
      return `vetoes.${entry.key}`;
    case 'score':
      return fieldOfMark(entry.key);
    case 'headcount':
    case 'reading':
      return null;
  }
}

/** The mark of a party (`purchaser`), or of one of its items for a zone (`quality:片区1`). */
function fieldOfMark(key: string): string {
  const [item = '', zone] = key.split(':');
  if (zone === undefined) return `scores.${item}`;
  const parties = SCHEMES.flatMap((scheme) => scheme.parties);
  const party = parties.find(({ items }) => items.some((one) => one.key === item));
  return ['scores', party?.key, item, zone].join('.');
}
