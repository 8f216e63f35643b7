/** The two evaluations of a year of agreement, in the order in which they are held. */
export const STAGES = ['midterm', 'final'] as const;
export type Stage = (typeof STAGES)[number];
