import type { StageName } from '../forms/vocabulary/stages';

/** The two evaluations of a year of agreement, in the order in which they are held. */
export const STAGES = ['midterm', 'final'] as const satisfies readonly StageName[];
export type Stage = StageName;
